// Opens `data/timeline.json` of every language with TimelineJS, the reader that it is made for, in Chromium.
//
// The reader's own files come from its package and stand beside the site on the same address; it reaches nothing else but
// the site itself under the address that it was built for.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { folderArgument, launch, locales, serve, Tally } from "./site.mjs";

const READER = "/.timelinejs/";
const PAGE = `<!doctype html><title>TimelineJS</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${READER}css/timeline.css"><div id="timeline" style="height: 600px"></div>
<script src="${READER}js/timeline.js"></script>`;

const folder = folderArgument();
const tally = new Tally();
const home = path.dirname(createRequire(import.meta.url).resolve("@knight-lab/timelinejs/package.json"));
const archive = JSON.parse(readFileSync(path.join(folder, "data", "archive.json"), "utf8"));
// Without the folder of the first language.
const base = new URL("..", archive.url).href;
const site = await serve(folder);
const browser = await launch();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  await context.route((url) => url.origin !== site.origin, (route) => {
    const url = route.request().url();
    return url.startsWith(base) ? route.fulfill({ path: path.join(folder, new URL(url).pathname.slice(new URL(base).pathname.length)) }) : route.abort();
  });
  await context.route(`${site.origin}${READER}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(READER.length);
    return name === "" ? route.fulfill({ contentType: "text/html", body: PAGE }) : route.fulfill({ path: path.join(home, "dist", name) });
  });
  for (const locale of locales(folder)) {
    await open(await context.newPage(), locale).catch((error) => tally.fail(`${locale}: ${error.message.split("\n")[0]}`));
  }
} finally {
  await browser.close();
  site.close();
}
tally.close();

async function open(page, locale) {
  const file = `/${locale}/data/timeline.json`;
  const told = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  page.on("pageerror", (error) => tally.fail(`${file}: ${error.message}`));
  await page.goto(site.origin + READER, { waitUntil: "load" });
  await page.evaluate(async ({ file, locale }) => {
    const options = { language: locale, font: null, ga_measurement_id: null };
    globalThis.timeline = new TL.Timeline("timeline", file, options);
    await new Promise((ready) => timeline.on("ready", ready));
  }, { file, locale });

  const read = await page.evaluate(() => ({
    events: timeline.config.events.map(({ unique_id }) => unique_id),
    eras: timeline.config.eras.length,
    errors: timeline.config.messages.errors,
    said: document.querySelector(".tl-message-full")?.checkVisibility() ? document.querySelector(".tl-message-full").innerText : "",
  }));
  tally.check(read.errors.length === 0, `${file}: TimelineJS says: ${read.errors.join("; ")} ${read.said}`);
  tally.check(read.eras === told.eras.length, `${file}: ${read.eras} eras instead of ${told.eras.length}`);
  const lost = told.events.filter(({ unique_id }) => !read.events.includes(unique_id));
  tally.check(lost.length === 0, `${file}: TimelineJS does not show ${lost.map(({ unique_id }) => unique_id)}`);

  // The first, one in the middle, the last and one with a picture are shown under their own words.
  const pictured = told.events.findIndex(({ media }) => media);
  const shown = new Set([0, Math.floor(told.events.length / 2), told.events.length - 1, pictured].filter((at) => at >= 0));
  for (const at of shown) {
    const event = told.events[at];
    const plain = (markup) => page.evaluate((markup) => {
      return new DOMParser().parseFromString(markup, "text/html").body.textContent.trim();
    }, markup);
    await page.evaluate((id) => timeline.goToId(id), event.unique_id);
    const slide = page.locator(`[id="${event.unique_id}"]`);
    const headline = await slide.locator(".tl-headline").first().textContent();
    tally.check(headline.trim() === (await plain(event.text.headline)), `${file}: ${event.unique_id} is shown as ${headline}`);
    const date = await slide.locator(".tl-headline-date").first().textContent();
    tally.check(date.includes(await plain(event.display_date)), `${file}: ${event.unique_id} is dated ${date}`);
    if (event.text.text) {
      const text = await slide.locator(".tl-text-content").first().textContent();
      tally.check(text.trim() === (await plain(event.text.text)), `${file}: ${event.unique_id} says ${text}`);
    }
    if (event.media) {
      const image = slide.locator("img").first();
      await image.waitFor({ timeout: 5000 });
      const { alt, width } = await image.evaluate(async (image) => (await image.decode(), { alt: image.alt, width: image.naturalWidth }));
      tally.check(width > 0 && alt === event.media.alt, `${file}: ${event.unique_id} shows a picture ${width} wide of ${alt}`);
      const credit = await slide.locator(".tl-credit").first().textContent();
      tally.check(credit.trim() === (await plain(event.media.credit)), `${file}: ${event.unique_id} credits ${credit}`);
    }
  }
  await page.close();
}
