// Uses the map as a reader does, in Chromium: without script every link and the table are there and no name lies on
// another, at three widths and in every language; with script it is enlarged, moved, and shows one city's threads.

import { folderArgument, launch, layOutAll, locales, serve, Tally } from "./site.mjs";

const WIDTHS = [360, 768, 1440];

const folder = folderArgument();
const tally = new Tally();
const tags = locales(folder);
const site = await serve(folder);
const browser = await launch();
try {
  const cities = {};
  for (const tag of tags) {
    for (const width of WIDTHS) cities[tag] = await open(tag, { javaScriptEnabled: false, viewport: { width, height: 900 } }, standsAlone);
    await open(tag, { viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" }, moves);
    await open(tag, { viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" }, highlights);
  }
  const counts = new Set(Object.values(cities));
  tally.check(counts.size === 1, `the languages have different numbers of cities: ${JSON.stringify(cities)}`);
} finally {
  await browser.close();
  site.close();
}
tally.close();

async function open(tag, options, work) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const name = `/${tag}/map/ at ${options.viewport.width} px${options.javaScriptEnabled === false ? " without script" : ""}`;
  page.on("pageerror", (error) => tally.fail(`${name}: ${error.message}`));
  try {
    await page.goto(`${site.origin}/${tag}/map/`, { waitUntil: "load" });
    return await work(page, name, tag);
  } catch (error) {
    return tally.fail(`${name}: ${error.message.split("\n")[0]}`);
  } finally {
    await context.close();
  }
}

/** Every city is a link with a name, in a drawing and in the table; no name lies on another, or on a city's cross. */
async function standsAlone(page, name, tag) {
  await page.evaluate(layOutAll);
  const seen = await page.evaluate(() => {
    const box = (element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      return { left, right, top, bottom, width };
    };
    const shown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
    return {
      tools: [...document.querySelectorAll(".map-tools button")].filter(shown).length,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      links: [...document.querySelectorAll(".drawing .city")].map((link) => [link.getAttribute("href"), link.querySelector("title").textContent]),
      listed: [...document.querySelectorAll(".map-table td a")].map((link) => [link.getAttribute("href"), link.textContent]),
      rows: [...document.querySelectorAll(".map-table tbody tr")].map((row) => row.textContent),
      again: [...document.querySelectorAll(".drawing .city")].filter((link) => link.querySelectorAll("text").length > 1).length,
      drawings: [...document.querySelectorAll(".drawing")].map((svg) => ({
        box: box(svg),
        texts: [...svg.querySelectorAll(".name")].filter(shown).map((text) => ({
          name: text.closest(".city").querySelector("text").textContent,
          own: text.closest(".city").dataset.city,
          isHome: text.matches(".home *"),
          size: parseFloat(getComputedStyle(text).fontSize) * (text.getBoundingClientRect().height / text.getBBox().height),
          ...box(text),
        })),
        crosses: [...svg.querySelectorAll(".city .cross")].filter(shown).map((cross) => ({ own: cross.closest(".city").dataset.city, ...box(cross) })),
      })),
    };
  });
  tally.check(seen.tools === 0, `${name}: shows ${seen.tools} buttons that need a script`);
  tally.check(seen.again === 0, `${name}: ${seen.again} cities are named more than once`);
  tally.check(seen.wide <= 0, `${name}: scrolls sideways by ${seen.wide} px`);
  tally.check(seen.rows.length > 0, `${name}: the table is empty`);
  tally.check(seen.rows.some((row) => /\d[\d\s.,]*\s\p{L}+/u.test(row)), `${name}: the table has no distances`);
  const drawn = new Map(seen.links);
  for (const [href, title] of seen.listed) {
    tally.check(drawn.has(href) && drawn.get(href) === title, `${name}: ${title} is ${drawn.get(href) ?? "missing"} in the drawings`);
    tally.check(!href.startsWith("/") && href.includes("cities/"), `${name}: ${title} leads to ${href}`);
  }
  const script = { ru: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u }[tag] ?? /\p{Script=Latin}/u;
  tally.check([...drawn.values()].every((title) => script.test(title)), `${name}: names in another script`);

  for (const { box: frame, texts, crosses } of seen.drawings) {
    tally.check(texts.length > 5, `${name}: only ${texts.length} names are shown`);
    for (const [at, text] of texts.entries()) {
      tally.check(text.size >= 10.5, `${name}: ${text.name} is ${text.size.toFixed(1)} px high`);
      const inside = text.left >= frame.left - 1 && text.right <= frame.right + 1 && text.top >= frame.top - 1 && text.bottom <= frame.bottom + 1;
      tally.check(inside, `${name}: ${text.name} is cut off`);
      const over = texts.slice(at + 1).find((other) => meets(text, other));
      tally.check(!over, `${name}: ${text.name} lies on ${over?.name}`);
      // Only the name of the home city may cover other dots.
      const hidden = !text.isHome && crosses.find((cross) => cross.own !== text.own && meets(text, cross));
      tally.check(!hidden, `${name}: ${text.name} lies on the cross of ${hidden?.own}`);
    }
  }
  return drawn.size;
}

function meets(one, other) {
  const by = 0.5;
  return one.left + by < other.right && other.left + by < one.right && one.top + by < other.bottom && other.top + by < one.bottom;
}

/** Buttons, keys, the wheel and the pointer move the drawing; nothing else on the page does. */
async function moves(page, name) {
  const svg = page.locator(".drawing").first();
  const view = async () => (await svg.getAttribute("viewBox")).split(" ").map(Number);
  const [, , width] = await view();
  const buttons = page.locator(".map-tools").first().getByRole("button");
  tally.check((await buttons.count()) === 3, `${name}: ${await buttons.count()} buttons`);
  for (const button of await buttons.all()) tally.check((await button.innerText()).trim() !== "", `${name}: a button without a name`);

  await buttons.nth(0).click();
  const near = await view();
  tally.check(near[2] < width, `${name}: the button does not enlarge it`);
  await svg.focus();
  await page.keyboard.press("ArrowRight");
  tally.check((await view())[0] > near[0], `${name}: an arrow key does not move it`);
  await page.keyboard.press("+");
  tally.check((await view())[2] < near[2], `${name}: the plus key does not enlarge it`);
  await page.keyboard.press("0");
  tally.check((await view())[2] === width && (await view())[0] === 0, `${name}: the zero key does not show all of it`);

  const box = await svg.boundingBox();
  const middle = [box.x + box.width / 2, box.y + Math.min(box.height, 600) / 2];
  await page.evaluate(() => document.activeElement.blur());
  await page.mouse.move(...middle);
  await page.mouse.wheel(0, -300);
  await page.waitForTimeout(100);
  tally.check((await view())[2] === width, `${name}: the wheel enlarges it without being asked to`);
  await page.evaluate(() => scrollTo(0, 0));
  await svg.focus();
  await page.mouse.wheel(0, -300);
  await page.waitForFunction((width) => document.querySelector(".drawing").viewBox.baseVal.width < width, width);
  const before = await view();
  await page.mouse.down();
  await page.mouse.move(middle[0] - 80, middle[1] - 40, { steps: 4 });
  await page.mouse.up();
  const after = await view();
  tally.check(after[0] > before[0] && after[1] > before[1], `${name}: the pointer does not move it`);
  tally.check(new URL(page.url()).pathname.endsWith("/map/"), `${name}: moving it follows a link`);
  await page.mouse.move(...middle);
  await page.mouse.down({ button: "right" });
  await page.mouse.move(middle[0] - 80, middle[1] - 40, { steps: 4 });
  await page.mouse.up({ button: "right" });
  tally.check((await view()).join() === after.join(), `${name}: the second button of the mouse moves it`);
  await buttons.nth(2).click();
  tally.check((await view())[2] === width, `${name}: the last button does not show all of it`);

  // After a drag the mouse opens no link, but the keyboard still does.
  const city = page.locator(".drawing .city:visible").first();
  await city.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname.includes("/cities/"), { timeout: 5000 });
  tally.pass();
}

/** A city in focus or under the pointer has its threads before all others; a click leads to its page. */
async function highlights(page, name) {
  const drawing = page.locator(".drawing").last();
  const home = drawing.locator(".city.home");
  const lit = () => page.evaluate(() => [document.querySelectorAll(".thread.lit").length, document.querySelectorAll(".picked").length]);
  await home.focus();
  const [threads, drawings] = await lit();
  tally.check(threads > 0 && drawings > 0, `${name}: focus shows ${threads} threads in ${drawings} drawings`);
  await page.evaluate(() => document.activeElement.blur());
  tally.check((await lit()).every((count) => count === 0), `${name}: threads stay when the focus has gone`);
  await home.locator(".reach").first().hover();
  tally.check((await lit())[0] === threads, `${name}: the pointer shows ${(await lit())[0]} threads, not ${threads}`);
  const other = await page.evaluate(() => getComputedStyle(document.querySelector(".picked .thread:not(.lit)")).opacity);
  tally.check(Number(other) < 0.5, `${name}: the other threads do not step back`);
  await home.locator(".reach").first().click();
  await page.waitForURL((url) => url.pathname.includes("/cities/"));
  tally.pass();
}
