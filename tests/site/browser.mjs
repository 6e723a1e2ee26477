// Uses the built site as a reader does, in Chromium: one page of every kind in every language, with and without
// scripts, on a narrow screen; the choice of language, the root and the missing page.

import { folderArgument, inPairs, launch, locales, serve, specimens, Tabs, Tally } from "./site.mjs";

const folder = folderArgument();
const tally = new Tally();
const tags = locales(folder);
const pages = specimens(folder, tally);
const pathOf = ({ locale, address }) => `/${locale}/${address}`;
const site = await serve(folder);
const browser = await launch();
try {
  const wide = await watched({ viewport: { width: 1280, height: 800 } });
  const plain = await watched({ javaScriptEnabled: false });
  const narrow = await watched({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  await inPairs(pages, async (specimen) => {
    const next = tags[(tags.indexOf(specimen.locale) + 1) % tags.length];
    const withScript = await visit(wide, pathOf(specimen), async (page) => {
      await stays(page, specimen);
      await offersTranslations(page, specimen);
      const seen = await outline(page);
      await switchTo(page, specimen, next);
      return seen;
    });
    const without = await visit(plain, pathOf(specimen), outline);
    worksWithoutScript(specimen, withScript, without);
    await visit(narrow, pathOf(specimen), (page) => fits(page, pathOf(specimen)));
  });
  await root(plain);
  await missing(wide, plain, narrow);
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** Tabs of a context that takes errors in the console, failed requests and requests to other hosts for failures. */
async function watched(options) {
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  const told = (page, message) => {
    if (!page?.expectsNotFound) tally.fail(`${new URL(page.url()).pathname}: ${message}`);
  };
  await context.route((url) => url.origin !== site.origin, (route) => {
    const { url, frame } = { url: route.request().url(), frame: route.request().frame() };
    tally.fail(`${new URL(frame.url()).pathname}: asks another host: ${url}`);
    return route.abort();
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) told(message.page(), `console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => told(error.page(), `script error: ${error.error()}`));
  context.on("response", (response) => {
    const page = response.frame().page();
    if (response.status() >= 400) told(page, `${response.status()} for ${new URL(response.url()).pathname}`);
  });
  return new Tabs(context);
}

/** Opens a path and does `work` there; whatever goes wrong is a failure of that page. */
function visit(tabs, path, work) {
  return tabs.use(async (page) => {
    try {
      const response = await page.goto(site.origin + path, { waitUntil: "load" });
      tally.check(response.status() === 200, `${path}: answered ${response.status()}`);
      return await work(page);
    } catch (error) {
      return tally.fail(`${path}: ${error.message.split("\n")[0]}`);
    }
  });
}

/** The page is the one asked for, in its language. */
async function stays(page, specimen) {
  const lang = await page.locator("html").getAttribute("lang");
  tally.check(lang === specimen.locale, `${pathOf(specimen)}: <html lang> is ${lang}`);
  const there = new URL(page.url()).pathname;
  tally.check(there === pathOf(specimen), `${pathOf(specimen)}: led to ${there}`);
}

/** What a reader sees of the page: headings, and how much text. */
function outline(page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll("h1, h2")].filter((heading) => heading.checkVisibility());
    return {
      headings: shown.map((heading) => heading.textContent.trim()),
      text: (document.querySelector("main") ?? document.body).innerText.length,
    };
  });
}

function worksWithoutScript(specimen, withScript, without) {
  const name = `${pathOf(specimen)} without script`;
  tally.check(without?.headings.length > 0, `${name}: no heading is visible`);
  tally.check(without?.text > 0, `${name}: the main part is empty`);
  // Search is the one page that may say "needs a script".
  if (specimen.kind === "search") return;
  const lost = withScript?.headings.filter((heading) => !without?.headings.includes(heading)) ?? [];
  tally.check(lost.length === 0, `${name}: lacks the headings ${lost.join(" | ")}`);
  // Map zoom and theme switch are a few words; a page that scripts fill is more.
  tally.check(without?.text >= withScript?.text * 0.9, `${name}: ${without?.text} characters instead of ${withScript?.text}`);
}

/** A phone of 320 CSS pixels needs no scrolling sideways (WCAG 1.4.10). */
async function fits(page, name) {
  const { width, widest } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 1;
    });
    const tell = ({ localName, className }) => `${localName}${className ? `.${className}` : ""}`;
    return { width: document.documentElement.scrollWidth, widest: over.slice(0, 3).map(tell).join(", ") };
  });
  tally.check(width <= 320, `${name}: ${width} px wide on a screen of 320 px (${widest})`);
}

/** Every other language has a link to the same work. */
async function offersTranslations(page, specimen) {
  for (const locale of tags.filter((tag) => tag !== specimen.locale)) {
    const links = await page.locator(`a[hreflang="${locale}"][href="${pathOf({ ...specimen, locale })}"]`).count();
    tally.check(links > 0, `${pathOf(specimen)}: no link to the same work in ${locale}`);
  }
}

/** A click on a language leads to the same work in it. */
async function switchTo(page, specimen, locale) {
  const wanted = pathOf({ ...specimen, locale });
  const link = page.locator(`a[hreflang="${locale}"]`).first();
  // The languages may be folded away.
  const folded = link.locator("xpath=ancestor::details[not(@open)][1]/summary");
  if ((await folded.count()) > 0) await folded.click();
  await link.click();
  await page.waitForURL((url) => url.pathname !== pathOf(specimen));
  const there = new URL(page.url()).pathname;
  tally.check(there === wanted, `${pathOf(specimen)}: the choice of ${locale} leads to ${there}`);
  const lang = await page.locator("html").getAttribute("lang");
  tally.check(lang === locale, `${there}: <html lang> is ${lang}`);
}

/** The root offers every language without script, and sends a browser to its own or offers them with one. */
async function root(plain) {
  await visit(plain, "/", (page) => offers(page, "/ without script"));
  for (const tag of tags) {
    await visit(await watched({ locale: tag }), "/", async (page) => {
      const sent = await page.waitForURL((url) => url.pathname !== "/", { timeout: 1000 }).then(() => true, () => false);
      if (!sent) return offers(page, `/ in ${tag}`);
      const there = new URL(page.url()).pathname;
      return tally.check(there === `/${tag}/`, `/ sends a browser in ${tag} to ${there}`);
    });
  }
  // Esperanto is in no archive yet: whoever reads another language gets to choose, or gets some language.
  await visit(await watched({ locale: "eo" }), "/", async (page) => {
    await page.waitForURL((url) => url.pathname !== "/", { timeout: 1000 }).catch(() => undefined);
    const there = new URL(page.url()).pathname;
    if (there === "/") return offers(page, "/ in eo");
    return tally.check(tags.some((tag) => there === `/${tag}/`), `/ sends a browser in eo to ${there}`);
  });
}

/** Every language has a visible link to its first page. */
async function offers(page, name) {
  for (const tag of tags) {
    const link = page.locator(`a[href$="/${tag}/"]:visible`).first();
    tally.check((await link.count()) > 0, `${name}: no visible link to /${tag}/`);
    const lang = await page.locator(`a[href$="/${tag}/"][hreflang="${tag}"]`).count();
    tally.check(lang > 0, `${name}: the link to /${tag}/ has no hreflang`);
  }
}

/** A missing page, however deep, answers 404, offers every language and finds its style sheet. */
async function missing(wide, plain, narrow) {
  const path = `/${tags[0]}/stories/no-such-story/`;
  for (const tabs of [wide, plain, narrow]) {
    await tabs.use(async (page) => {
      const lost = [];
      page.on("response", (response) => {
        if (response.status() >= 400) lost.push(new URL(response.url()).pathname);
      });
      page.expectsNotFound = true;
      const response = await page.goto(site.origin + path, { waitUntil: "load" });
      tally.check(response.status() === 404, `${path}: answered ${response.status()}`);
      tally.check(lost.length === 1, `${path}: also missing: ${lost.slice(1).join(", ")}`);
      tally.check(await page.locator("h1").first().isVisible(), `${path}: no visible h1`);
      await offers(page, "404.html");
      if (tabs === narrow) await fits(page, "404.html");
    });
  }
}
