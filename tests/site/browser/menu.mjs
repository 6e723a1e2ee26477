// On a phone the menu opens and closes by touch and by keyboard; on a large screen, and without script, it is always open.

import { DESKTOP, PHONE, pathOf } from "./readers.mjs";

export default async function menu(readers) {
  const phone = await readers.reader(PHONE);
  const open = { "on a large screen": await readers.reader(DESKTOP) };
  for (const [screen, options] of Object.entries({ "on a large screen": DESKTOP, "on a phone": PHONE })) {
    open[`${screen} without script`] = await readers.reader({ ...options, javaScriptEnabled: false });
  }
  for (const specimen of readers.pagesOf("story")) {
    const name = `menu on ${pathOf(specimen)}`;
    await readers.visit(phone, pathOf(specimen), async (page) => {
      const button = page.locator(".menu-button");
      const links = page.locator("#page-menu a");
      readers.check(!(await links.first().isVisible()), `${name}: open before anybody asks`);

      await button.tap();
      const hidden = await page.evaluate(outOfReach);
      readers.check(hidden.length === 0, `${name}: cannot be reached: ${hidden.join(", ")}`);
      await page.keyboard.press("Escape");
      readers.check(!(await links.first().isVisible()), `${name}: Escape does not close it`);
      await button.tap();
      readers.check((await button.getAttribute("aria-expanded")) === "true", `${name}: does not tell that it is open`);
      await page.touchscreen.tap(180, 60);
      readers.check(!(await links.first().isVisible()), `${name}: a touch beside it does not close it`);
      readers.check((await button.getAttribute("aria-expanded")) === "false", `${name}: does not tell that it is closed`);

      await button.focus();
      await page.keyboard.press("Enter");
      readers.check(await links.first().isVisible(), `${name}: Enter does not open it`);
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(() => document.activeElement.closest("#page-menu") !== null);
      readers.check(inside, `${name}: the key after opening does not lead into it`);
      await page.keyboard.press("Escape");
      const back = await page.evaluate(() => document.activeElement.className);
      readers.check(back === "menu-button", `${name}: after Escape the focus is on ${back || "nothing"}`);

      await button.tap();
      await links.first().tap();
      await page.waitForURL((url) => url.pathname !== pathOf(specimen));
    });
    for (const [where, tabs] of Object.entries(open)) {
      await readers.visit(tabs, pathOf(specimen), async (page) => {
        readers.check(!(await page.locator(".menu-button").isVisible()), `${name}: a button ${where}`);
        const hidden = await page.evaluate(outOfReach);
        readers.check(hidden.length === 0, `${name}: cannot be reached ${where}: ${hidden.join(", ")}`);
      });
    }
  }
}

/** The menu's links that are not on the screen, or under something. */
function outOfReach() {
  const links = [...document.querySelectorAll("#page-menu a")];
  const reached = (link) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  };
  return links.length > 0 ? links.filter((link) => !reached(link)).map((link) => link.textContent) : ["all"];
}
