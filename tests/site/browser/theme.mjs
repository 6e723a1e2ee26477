// Colours follow the reader's system until the reader chooses; the choice holds on every page from its first moment.

import { DESKTOP, pathOf } from "./readers.mjs";

export default async function theme(readers) {
  const [story, elsewhere] = readers.pagesOf("story").map(pathOf);
  const [home] = readers.pagesOf("home").map(pathOf);
  for (const [system, other] of [["light", "dark"], ["dark", "light"]]) {
    const name = `colours, with ${system} as the system's`;
    const expect = async (page, wanted, when) => {
      // A page gets the event for the change of the system's colours a moment later.
      await page.waitForFunction((wanted) => document.querySelector(".colours").dataset.to !== wanted, wanted, { timeout: 2000 }).catch(() => {});
      const { colours, label, labels } = await page.evaluate(look);
      readers.check(colours === wanted, `${name}, ${when}: ${colours} instead of ${wanted}`);
      // The switch says what a press will do, to eyes and ears.
      const [words, others] = wanted === "dark" ? [labels.light, labels.dark] : [labels.dark, labels.light];
      readers.check(label === words && label !== others, `${name}, ${when}: the switch says “${label}”`);
    };
    const tabs = await readers.reader({ ...DESKTOP, colorScheme: system });
    await readers.visit(tabs, story, async (page) => {
      await expect(page, system, "before a choice");
      await page.emulateMedia({ colorScheme: other });
      await expect(page, other, "when the system changes");
      await page.emulateMedia({ colorScheme: system });

      await page.locator(".colours").click();
      await expect(page, other, "after a choice");
      for (const path of [elsewhere, home]) {
        await page.goto(readers.origin + path, { waitUntil: "commit" });
        await page.waitForSelector("main", { state: "attached" });
        const early = await page.evaluate(() => document.documentElement.dataset.colours);
        readers.check(early === other, `${name}: ${path} begins in ${early}`);
        await page.waitForLoadState("load");
        await expect(page, other, `on ${path} later`);
      }
      await page.emulateMedia({ colorScheme: other });
      await expect(page, other, "when the system changes after a choice");

      await page.locator(".colours").focus();
      await page.keyboard.press("Enter");
      await expect(page, system, "after another choice, by keyboard");
      await page.emulateMedia({ colorScheme: system });
    });

    const plain = await readers.reader({ ...DESKTOP, colorScheme: system, javaScriptEnabled: false });
    await readers.visit(plain, story, async (page) => {
      const { colours } = await page.evaluate(look);
      readers.check(colours === system, `${name}, without script: ${colours}`);
      const offered = await page.locator(".colours").isVisible();
      readers.check(!offered, `${name}, without script: a switch that does nothing`);
    });
  }
}

/** Whether the page is dark or light to the eye, and what the switch says. */
function look() {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return {
    colours: red + green + blue < 384 ? "dark" : "light",
    label: document.querySelector(".colours").innerText.trim(),
    labels: { ...document.querySelector(".colours").dataset },
  };
}
