// Opens every page, in every language:
//
// - in a window of 320 CSS pixels (WCAG 1.4.10): none is wider than it, nothing is cut off;
// - copies each paragraph that has marks: with the words come the marks, and no word that is for screen readers alone;
// - without style sheets, with scripts and without: all that is part of the page is there to be read.

import { crowding } from "./crowding.mjs";
import { files, folderArgument, inPairs, launch, layOutAll, serve, Tabs, Tally } from "./site.mjs";

const folder = folderArgument();
const tally = new Tally();
const paths = files(folder, ".html").map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
const styled = await serve(folder);
// Fonts are of no use without the sheets that name them.
const plain = await serve(folder, { empty: /\.(css|woff2)$/ });
const browser = await launch();
try {
  const narrow = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };
  await pass("a window of 320 px", styled, narrow, fits);
  await pass("without styles", plain, {}, isAllThere);
  await pass("without styles and scripts", plain, { javaScriptEnabled: false }, isAllThere);
} finally {
  await browser.close();
  styled.close();
  plain.close();
}
tally.close();

async function pass(title, site, options, look) {
  const started = performance.now();
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  const tabs = new Tabs(context);
  const counts = {};
  await inPairs(paths, (path) => tabs.use(async (page) => {
    try {
      await page.goto(site.origin + path, { waitUntil: "load" });
      // What only sends readers on has nothing to look at.
      if (new URL(page.url()).pathname !== path) return;
      const found = await look(page, `${path}, ${title}`);
      for (const [what, count] of Object.entries({ pages: 1, ...found })) counts[what] = (counts[what] ?? 0) + count;
    } catch (error) {
      tally.fail(`${path}, ${title}: ${error.message.split("\n")[0]}`);
    }
  }));
  await context.close();
  for (const [what, count] of Object.entries(counts)) tally.check(count > 0, `${title}: no ${what}`);
  const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(", ");
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${title}: ${told}`);
}

async function fits(page, name) {
  await page.evaluate(layOutAll);
  const faults = await page.evaluate(crowding, 1);
  tally.check(faults.length === 0, `${name}: ${faults.slice(0, 2).join("; ")}`);
  const { paragraphs, marks, faults: lost } = await page.evaluate(copyParagraphs);
  tally.check(lost.length === 0, `${name}: ${lost.length} of ${paragraphs} copied wrongly: ${lost[0]}`);
  return { paragraphs, marks };
}

async function isAllThere(page, name) {
  const { hidden, marks, entries, menu } = await page.evaluate(lookForHidden);
  tally.check(hidden.length === 0, `${name}: hidden: ${hidden.slice(0, 3).join(" | ")}`);
  tally.check(menu !== 0, `${name}: no menu`);
  return { marks, entries };
}

/** Runs in a page: copies each paragraph and item that has marks, and compares it with the words and marks it is made of. */
function copyParagraphs() {
  const squeeze = (text) => text.replaceAll(/\s+/g, "");
  const selection = getSelection();
  const seen = { paragraphs: 0, marks: 0, faults: [] };
  const cited = new Set([...document.querySelectorAll("sup a[role=doc-noteref]")].map((mark) => mark.closest("p, li, td, th, dd")));
  for (const element of cited) {
    const marks = [...element.querySelectorAll("sup a[role=doc-noteref]")];
    selection.selectAllChildren(element);
    const copied = squeeze(String(selection));
    seen.paragraphs += 1;
    seen.marks += marks.length;
    const ends = squeeze(marks.map((mark) => mark.textContent).join(" "));
    const told = copied.slice(-60);
    if (!marks.every((mark) => /^[[(]\d.*[\])]$/.test(mark.textContent))) seen.faults.push(`marks are ${ends}`);
    else if (marks.some((mark) => copied.includes(squeeze(mark.ariaLabel)))) seen.faults.push(`“…${told}” has words for screen readers`);
    else if (copied !== squeeze(element.textContent)) seen.faults.push(`“…${told}” is not what stands there`);
  }
  selection.removeAllRanges();
  return seen;
}

/** Runs in a page: the words that are not to be seen, and how many marks, entries and links of the menu are. */
function lookForHidden() {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const hidden = [];
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    // Titles and shapes of drawings; what readers unfold or search for; what a script brings to life.
    if (!node.data.trim() || parent.closest("script, title, defs, details:not([open]) > :not(summary), button, option, .search-help, [data-search], [data-search-folder], [data-search-none]")) continue;
    if (!isShown(parent)) hidden.push(node.data.trim().slice(0, 40));
  }
  const count = (selector) => [...document.querySelectorAll(selector)].filter(isShown).length;
  const menu = document.getElementById("page-menu") ? count("#page-menu a") : undefined;
  return { hidden, marks: count("sup a[role=doc-noteref]"), entries: count(":is(.notes, .references) > ol > li"), menu };
}
