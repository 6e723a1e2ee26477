// On a phone the menu opens and closes without script, by touch and by keyboard; on a large screen it is always open.

import { DESKTOP, PHONE, pathOf } from "./readers.mjs";

export default async function menu(readers) {
  const phone = await readers.reader({ ...PHONE, javaScriptEnabled: false });
  const desktop = await readers.reader({ ...DESKTOP, javaScriptEnabled: false });
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
    await readers.visit(desktop, pathOf(specimen), async (page) => {
      readers.check(!(await page.locator(".menu-button").isVisible()), `${name}: a button on a large screen`);
      const hidden = await page.evaluate(outOfReach);
      readers.check(hidden.length === 0, `${name}: cannot be reached on a large screen: ${hidden.join(", ")}`);
    });
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
