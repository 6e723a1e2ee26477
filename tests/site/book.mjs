// The page with the book, in each language: on paper, by Chromium, all words of every chapter are there and nothing of the site's
// frame; on screens of three widths, light and dark, nothing is wider than the window. What it weighs has its own limit: it is the
// whole archive, fetched once to be printed, and not what a phone comes to first.

import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { squeeze, stands, textOf } from "./paper.mjs";
import { folderArgument, launch, locales, serve, Tally } from "./site.mjs";

/** Of the page itself, compressed: twice what any other page may fetch. */
const LIMIT = 300_000;
const WIDTHS = [360, 768, 1440];

const folder = folderArgument();
const tally = new Tally();
const site = await serve(folder);
const browser = await launch();
try {
  for (const locale of locales(folder)) {
    const address = `/${locale}/book/`;
    const bytes = gzipSync(readFileSync(path.join(folder, address, "index.html"))).length;
    tally.check(bytes <= LIMIT, `${address}: ${bytes} bytes, at most ${LIMIT}`);
    const pages = await onPaper(address);
    await onScreens(address);
    console.log(`${address}: ${(bytes / 1000).toFixed(0)} KB compressed, ${pages} pages of paper`);
  }
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** Prints the page; how many pages of paper it takes. */
async function onPaper(address) {
  const page = await browser.newPage();
  await page.goto(site.origin + address, { waitUntil: "networkidle" });
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const { texts, frame } = await page.evaluate(() => ({
    texts: [...document.querySelectorAll(".chapter :is(h3, p, li), .book-contents a, .book-index li")]
      .filter((element) => !element.querySelector("p, li, sup, svg, a, ul, ol")).map((element) => element.textContent),
    frame: [...document.querySelectorAll(".site-header a, .site-footer a, .book-lead")].map((element) => element.textContent.trim()),
  }));
  await page.close();
  const paper = squeeze(await textOf(pdf));
  const lost = texts.map(squeeze).filter((words) => words && !stands(words, paper));
  tally.check(texts.length > 0 && lost.length === 0, `${address}: ${lost.length} of ${texts.length} texts are not on paper: ${lost.slice(0, 3).join(" | ")}`);
  const begin = paper.slice(0, 600);
  const chrome = frame.filter((words) => squeeze(words).length > 12 && begin.includes(squeeze(words)) && !squeeze(texts.join("")).includes(squeeze(words)));
  tally.check(chrome.length <= 1, `${address}: on paper stands ${chrome.join(" | ")}`);
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** Whether all fits into windows of each width, light and dark. */
async function onScreens(address) {
  for (const width of WIDTHS) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      await page.goto(site.origin + address, { waitUntil: "load" });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      tally.check(wide <= 0, `${address}, ${width} px, ${colorScheme}: ${wide} px too wide`);
      await context.close();
    }
  }
}
