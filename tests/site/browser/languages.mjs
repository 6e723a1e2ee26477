// Every page offers itself in the other languages and a click leads there; the root and the missing page offer all.

import { inPairs } from "../site.mjs";
import { DESKTOP, PHONE, pathOf } from "./readers.mjs";

export default async function languages(readers) {
  const desktop = await readers.reader(DESKTOP);
  const phone = await readers.reader(PHONE);
  const plain = await readers.reader({ ...DESKTOP, javaScriptEnabled: false });
  await inPairs(readers.pages, async (specimen) => {
    await readers.visit(desktop, pathOf(specimen), async (page) => {
      await offersItself(readers, page, specimen);
      await switchTo(readers, page, specimen, readers.after(specimen.locale));
    });
  });
  // One language will do where script and screen differ.
  await inPairs(readers.pages.filter(({ locale }) => locale === readers.tags[0]), async (specimen) => {
    for (const tabs of [phone, plain]) {
      await readers.visit(tabs, pathOf(specimen), (page) => switchTo(readers, page, specimen, readers.after(specimen.locale)));
    }
  });
  await root(readers, plain);
  for (const tabs of [desktop, phone, plain]) await missing(readers, tabs);
}

/** Every other language has a link to the same work. */
async function offersItself(readers, page, specimen) {
  const offered = await page.locator(".languages a[hreflang]").evaluateAll((links) => links.map(({ hreflang, pathname }) => [hreflang, pathname]));
  for (const locale of readers.tags) {
    const wanted = pathOf({ ...specimen, locale });
    const found = offered.some(([tag, path]) => tag === locale && path === wanted);
    readers.check(found, `${pathOf(specimen)}: no link to the same work in ${locale}`);
  }
}

/** A click on a language leads to the same work in it. */
async function switchTo(readers, page, specimen, locale) {
  const wanted = pathOf({ ...specimen, locale });
  await page.locator(`.languages a[hreflang="${locale}"]`).click();
  await page.waitForURL((url) => url.pathname !== pathOf(specimen));
  const there = new URL(page.url()).pathname;
  readers.check(there === wanted, `${pathOf(specimen)}: the choice of ${locale} leads to ${there}`);
  const lang = await page.locator("html").getAttribute("lang");
  readers.check(lang === locale, `${there}: <html lang> is ${lang}`);
}

/** The root offers every language without script, and sends a browser to its own with one. */
async function root(readers, plain) {
  await readers.visit(plain, "/", (page) => offers(readers, page, "/ without script"));
  for (const tag of readers.tags) {
    await readers.visit(await readers.reader({ locale: tag }), "/", async (page) => {
      await page.waitForURL((url) => url.pathname !== "/", { timeout: 5000 });
      const there = new URL(page.url()).pathname;
      readers.check(there === `/${tag}/`, `/ sends a browser in ${tag} to ${there}`);
    });
  }
  // No archive has Esperanto yet, so such a reader gets the list of languages.
  await readers.visit(await readers.reader({ locale: "eo" }), "/", async (page) => {
    await offers(readers, page, "/ in eo");
    readers.check(new URL(page.url()).pathname === "/", `/ sends a browser in eo to ${page.url()}`);
  });
}

/** Every language has a visible link to its first page. */
async function offers(readers, page, name) {
  const offered = await page.locator("a[hreflang]").evaluateAll((links) =>
    links.filter((link) => link.checkVisibility()).map(({ hreflang, pathname }) => [hreflang, pathname]));
  for (const tag of readers.tags) {
    const found = offered.some(([language, path]) => language === tag && path === `/${tag}/`);
    readers.check(found, `${name}: no visible link to /${tag}/ with its hreflang`);
  }
}

/** A missing page, however deep, answers 404, offers every language and finds its style sheet. */
async function missing(readers, tabs) {
  for (const path of [`/${readers.tags[0]}/stories/no-such-story/`, "/none.html"]) {
    await tabs.use(async (page) => {
      const lost = [];
      const note = (response) => {
        if (response.status() >= 400) lost.push(new URL(response.url()).pathname);
      };
      page.on("response", note);
      page.expectsNotFound = true;
      const response = await page.goto(readers.origin + path, { waitUntil: "load" });
      page.off("response", note);
      readers.check(response.status() === 404, `${path}: answered ${response.status()}`);
      readers.check(lost.length === 1, `${path}: also missing: ${lost.slice(1).join(", ")}`);
      readers.check(await page.locator("h1").first().isVisible(), `${path}: no visible h1`);
      const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      readers.check(family.includes("Lora"), `${path}: its style sheet does not apply (${family})`);
      await offers(readers, page, path);
      await page.locator(`a[hreflang="${readers.tags[0]}"]`).first().click();
      await page.waitForURL((url) => url.pathname === `/${readers.tags[0]}/`);
      page.expectsNotFound = false;
    });
  }
}
