// Changing the language in the middle of a long story leads to the same place in the other translation.

import { DESKTOP, PHONE, pathOf } from "./readers.mjs";

export default async function place(readers) {
  for (const [screen, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    const tabs = await readers.reader(options);
    for (const specimen of readers.pagesOf("story")) {
      const locale = readers.after(specimen.locale);
      const name = `${pathOf(specimen)} to ${locale} (${screen})`;
      await readers.visit(tabs, pathOf(specimen), async (page) => {
        const left = await page.evaluate(readToTheMiddle);
        // The script notes where a reader has stayed for a while; then the reader jumps up to the header.
        await page.waitForTimeout(1500);
        await page.locator(`.languages a[hreflang="${locale}"]`).click();
        await page.waitForURL((url) => url.pathname === pathOf({ ...specimen, locale }));
        await page.waitForLoadState("load");
        await page.waitForTimeout(300);
        const found = await page.evaluate(atTheTop);
        readers.check(Math.abs(found - left) <= 1, `${name}: left at block ${left}, arrived at block ${found}`);
        // The place is used once: a reload, or another visit, begins at the top.
        await page.goto(readers.origin + pathOf(specimen), { waitUntil: "load" });
        const again = await page.evaluate(() => scrollY);
        readers.check(again === 0, `${name}: the next page opens ${again} px down`);
      });
      // Whoever is at the top stays there.
      await readers.visit(tabs, pathOf(specimen), async (page) => {
        await page.locator(`.languages a[hreflang="${locale}"]`).click();
        await page.waitForURL((url) => url.pathname === pathOf({ ...specimen, locale }));
        await page.waitForLoadState("load");
        const down = await page.evaluate(() => scrollY);
        readers.check(down === 0, `${name}: from the top it leads ${down} px down`);
      });
    }
  }
}

/** Puts the block in the middle of the text at the top of the screen; its number. */
function readToTheMiddle() {
  const blocks = [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, tr, figure)")];
  const text = blocks.filter((block) => block.closest(".text") !== null);
  const middle = text[Math.floor(text.length / 2)];
  middle.scrollIntoView({ behavior: "instant" });
  return blocks.indexOf(middle);
}

/** The number of the block at the top of the screen. */
function atTheTop() {
  const blocks = [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, tr, figure)")];
  return blocks.findIndex((block) => block.getBoundingClientRect().top >= 0);
}
