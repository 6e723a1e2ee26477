// Uses the timeline as a reader does, in Chromium: filters by link without script and in place with one, the address
// that keeps them, what is announced, anchors and where they lead, the drawing and its links, and phones of 320 and 360
// pixels.

import { folderArgument, inPairs, launch, layOutAll, locales, serve, Tally } from "./site.mjs";

const folder = folderArgument();
const tally = new Tally();
const site = await serve(folder);
const browser = await launch();
try {
  const [scripted, plain, phone, small, lively] = await Promise.all([
    { viewport: { width: 1280, height: 900 } },
    { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
    { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, reducedMotion: "no-preference" },
  ].map((options) => browser.newContext({ reducedMotion: "reduce", ...options })));
  await inPairs(locales(folder), async (locale) => {
    const path = `/${locale}/timeline/`;
    await visit(plain, path, async (page) => {
      await anchors(page, path);
      await drawing(page, path);
      await links(page, path);
      for (const other of await samples(page)) {
        await visit(plain, other, (page) => anchors(page, other));
        for (const context of [phone, small]) await visit(context, other, (page) => fits(page, other));
      }
    });
    await visit(scripted, path, (page) => inPlace(page, path, locale));
    for (const context of [phone, small]) await visit(context, path, (page) => fits(page, path));
    await visit(lively, path, (page) => arrivals(page, path));
  });
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** Opens a path in a tab of its own; whatever goes wrong is a failure of that page. */
async function visit(context, path, work) {
  const page = await context.newPage();
  page.on("pageerror", (error) => tally.fail(`${path}: script error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) tally.fail(`${path}: console: ${message.text()}`);
  });
  try {
    const response = await page.goto(site.origin + path, { waitUntil: "load" });
    tally.check(response.status() === 200, `${path}: answered ${response.status()}`);
    await work(page);
  } catch (error) {
    tally.fail(`${path}: ${error.message.split("\n")[0]}`);
  } finally {
    await page.close();
  }
}

/** Pages of the timeline of every sort that this one leads to: of a kind, a decade, the fullest city and topic. */
function samples(page) {
  return page.evaluate(() => {
    const fullest = (group) => {
      const links = [...document.querySelectorAll(`[data-filter=${group}] a`)];
      const count = (link) => Number(link.querySelector(".count").textContent.replace(/\D/g, ""));
      return links.sort((a, b) => count(b) - count(a)).slice(0, 1);
    };
    const kinds = [...document.querySelectorAll("[data-filter=kind] a")].slice(1, 2);
    const decades = [...document.querySelectorAll(".decade h2 a")].slice(1, 2);
    return [...kinds, ...decades, ...fullest("city"), ...fullest("topic")].map((link) => new URL(link.href).pathname);
  });
}

/** Every entry, year and decade has an id of its own, and every link within the page leads to one. */
async function anchors(page, path) {
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const inside = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href").slice(1));
    const rows = [...document.querySelectorAll(".entry")];
    const year = (row) => row.closest(".year")?.querySelector("h3").id;
    return {
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      dead: inside.filter((id) => !ids.includes(decodeURIComponent(id))),
      nameless: rows.filter(({ id }) => !id).length,
      // What is known to the year stands under that year; a link names it by `#y1944`.
      astray: rows.filter((row) => {
        const date = row.querySelector("time")?.dateTime;
        return date && year(row) !== `y${Number(date.slice(0, 4))}`;
      }).map(({ id }) => id),
      rows: rows.length,
    };
  });
  tally.check(found.rows > 0, `${path}: no entries`);
  tally.check(found.nameless === 0, `${path}: ${found.nameless} entries without an id`);
  tally.check(found.twice.length === 0, `${path}: the ids ${found.twice} stand twice`);
  tally.check(found.dead.length === 0, `${path}: links to ${found.dead}, which are not on the page`);
  tally.check(found.astray.length === 0, `${path}: not under their year: ${found.astray}`);
}

/** The address of a year or an entry, opened or followed, shows it near the top, though rows are laid out on the way. */
async function arrivals(page, path) {
  const ids = await page.evaluate(() => {
    const targets = [...document.querySelectorAll(".decade h2, .year h3, .entry")].map(({ id }) => id);
    return [0.2, 0.5, 0.8].map((share) => targets[Math.floor(targets.length * share)]);
  });
  const top = (id) => page.evaluate((id) => Math.round(document.getElementById(id).getBoundingClientRect().top), id);
  const come = async (way, id) => {
    // Long enough for a page to be laid out again, or to move there slowly.
    await page.waitForTimeout(500);
    const at = await top(id);
    tally.check(at >= 0 && at < 160, `${path}#${id}, ${way}, stands at ${at} px`);
  };
  for (const id of ids) {
    await page.goto("about:blank");
    await page.goto(`${site.origin}${path}#${id}`, { waitUntil: "load" });
    await come("opened", id);
  }
  for (const id of ids) {
    await page.evaluate((id) => { location.hash = id; }, id);
    await come("followed", id);
  }
}

/** Every line has a name and a link; every mark has words and leads to its entry, and all lie on the axis. */
async function drawing(page, path) {
  const found = await page.evaluate(() => {
    const lines = [...document.querySelectorAll(".lifelines > li")];
    const marks = [...document.querySelectorAll(".lifelines a.mark")];
    const astray = marks.filter((mark) => {
      const at = mark.querySelector("use").getBoundingClientRect();
      const line = mark.closest("svg").getBoundingClientRect();
      const middle = at.x + at.width / 2;
      return middle < line.left - 1 || middle > line.right + 1 || at.width === 0;
    });
    return {
      lines: lines.length,
      unnamed: lines.filter((line) => !line.querySelector("p a")?.textContent.trim()).length,
      marks: marks.length,
      silent: marks.filter((mark) => !mark.getAttribute("aria-label")?.trim()).length,
      astray: astray.map((mark) => mark.getAttribute("aria-label")),
      shapes: new Set(marks.map((mark) => mark.querySelector("use").getAttribute("href"))).size,
      told: document.querySelectorAll(".legend use").length,
      suspended: document.querySelectorAll(".lifelines .suspended").length,
    };
  });
  tally.check(found.lines > 0 && found.marks >= found.lines, `${path}: ${found.lines} lines, ${found.marks} marks`);
  tally.check(found.unnamed === 0, `${path}: ${found.unnamed} lines without a name`);
  tally.check(found.silent === 0, `${path}: ${found.silent} marks without words`);
  tally.check(found.astray.length === 0, `${path}: off the axis: ${found.astray}`);
  tally.check(found.shapes === found.told, `${path}: ${found.shapes} kinds of marks, and the legend tells ${found.told}`);
  tally.check(found.suspended > 0, `${path}: nothing is hatched`);
}

/** Without a script, each filter leads to a page that has just as many entries as it says. */
async function links(page, path) {
  for (const group of ["kind", "city", "topic"]) {
    const link = page.locator(`[data-filter=${group}] a`).nth(group === "kind" ? 1 : 0);
    const summary = page.locator(`details[data-filter=${group}] summary`);
    if ((await summary.count()) > 0) await summary.click();
    const promised = Number((await link.locator(".count").textContent()).replace(/\D/g, ""));
    const value = await link.getAttribute("data-value");
    await link.click();
    await page.waitForLoadState();
    const there = new URL(page.url()).pathname;
    tally.check(there !== path, `${path}: the ${group} ${value} leads nowhere`);
    const entries = await page.locator(".timeline-groups .entry").count();
    tally.check(entries === promised, `${there}: ${entries} entries instead of ${promised}`);
    const current = await page.locator(`.filters a[aria-current="page"]`).getAttribute("data-value");
    tally.check(current === value, `${there}: ${current} is marked as the current choice`);
    await page.goBack();
  }
}

/** With a script: one choice narrows the other, the number is told, and the address brings it back. */
async function inPlace(page, path, locale) {
  const shown = () => page.locator(".timeline-groups .entry:visible").count();
  const said = () => page.locator("[role=status]").textContent();
  const all = await shown();
  tally.check((await said()) === "", `${path}: says "${await said()}" before anything is chosen`);

  const kind = page.locator('[data-filter=kind] a[data-value="event"]');
  await kind.click();
  const events = await shown();
  tally.check(new URL(page.url()).pathname === path, `${path}: the choice of a kind leaves the page`);
  tally.check(0 < events && events < all, `${path}: ${events} of ${all} entries are events`);
  const others = await page.locator(".timeline-groups .entry:visible:not(.entry-event)").count();
  tally.check(others === 0, `${path}: ${others} entries are no events`);
  tally.check((await kind.getAttribute("aria-current")) === "true", `${path}: the kind is not marked`);

  const home = page.locator(".filters select").first();
  const city = await page.evaluate(() => {
    const rows = [...document.querySelectorAll(".entry-event[data-c]")];
    return rows.map((row) => row.dataset.c.split(" ")[0]).sort()[0];
  });
  await home.selectOption(city);
  const both = await shown();
  const expected = await page.evaluate((city) => {
    return [...document.querySelectorAll(".entry-event")].filter((row) => row.dataset.c?.split(" ").includes(city)).length;
  }, city);
  tally.check(both === expected && both > 0, `${path}: ${both} events of ${city} instead of ${expected}`);
  const number = await page.evaluate(({ both, locale }) => both.toLocaleString(locale), { both, locale });
  tally.check((await said()).includes(number), `${path}: "${await said()}" does not say ${number}`);
  const empty = await page.locator(":is(.year, .decade):visible:not(:has(.entry:visible))").count();
  tally.check(empty === 0, `${path}: ${empty} years and decades stand there empty`);
  const threads = await page.locator(".lifelines > li:visible").evaluateAll((rows) => rows.map((row) => row.dataset.c.split(" ")));
  tally.check(threads.every((cities) => cities.includes(city)), `${path}: threads of other cities than ${city}`);

  // The filters are in the address alone.
  const { search } = new URL(page.url());
  tally.check(search.includes("kind=event") && search.includes(`city=${city}`), `${path}: the address is ${search}`);
  await page.reload();
  tally.check((await shown()) === both, `${path}${search}: ${await shown()} entries after loading it again`);
  tally.check((await home.inputValue()) === city, `${path}${search}: the city is not chosen after loading it again`);

  // Filters together may leave nothing.
  await page.goto(`${site.origin}${path}?kind=object&city=${await lonely(page)}`);
  tally.check((await shown()) === 0, `${path}: ${await shown()} objects of a city without one`);
  tally.check((await said()).trim().length > 0, `${path}: says nothing when nothing fits`);
  await page.locator('[data-filter=kind] a[data-value=""]').click();
  await home.selectOption("");
  tally.check((await shown()) === all, `${path}: ${await shown()} of ${all} entries after all choices are taken back`);
  tally.check(new URL(page.url()).search === "", `${path}: the address keeps ${new URL(page.url()).search}`);
  // Values that are no choices are ignored.
  await page.goto(`${site.origin}${path}?city=nowhere&kind=%3Cb%3E`);
  tally.check((await shown()) === all, `${path}: a choice that does not exist hides entries`);

  // For 1, 2 and 5 entries, the message has the plural forms of the language.
  const forms = await page.evaluate((locale) => {
    const plural = new Intl.PluralRules(locale);
    const bar = document.querySelector("[data-filters]");
    const texts = [1, 2, 5, 21, 112].map((count) => {
      const form = plural.select(count);
      return bar.getAttribute(`data-shown-${form}`) ?? bar.getAttribute("data-shown-other");
    });
    return { categories: new Set(plural.resolvedOptions().pluralCategories).size, texts };
  }, locale);
  tally.check(forms.texts.every((text) => text?.includes("{n}")), `${path}: no words for ${forms.texts}`);
  tally.check(new Set(forms.texts).size >= 2, `${path}: one form of words for all numbers`);
}

/** A city that has entries, and no object among them. */
function lonely(page) {
  return page.evaluate(() => {
    const cities = (selector) => [...document.querySelectorAll(selector)].flatMap((row) => (row.dataset.c ?? "").split(" "));
    const owners = new Set(cities(".entry-object"));
    return cities(".entry").filter((city) => city && !owners.has(city)).sort()[0];
  });
}

/** No scrolling sideways (WCAG 1.4.10), and letters that can be read. */
async function fits(page, path) {
  await page.evaluate(layOutAll);
  const found = await page.evaluate(() => {
    const letters = [...document.querySelectorAll(".lifelines a, .chart-years text, .entry")];
    return {
      screen: document.documentElement.clientWidth,
      width: document.documentElement.scrollWidth,
      smallest: Math.min(...letters.map((element) => parseFloat(getComputedStyle(element).fontSize))),
    };
  });
  tally.check(found.width <= found.screen, `${path}: ${found.width} px wide on a screen of ${found.screen} px`);
  tally.check(found.smallest >= 10, `${path}: letters of ${found.smallest} px on a screen of ${found.screen} px`);
}
