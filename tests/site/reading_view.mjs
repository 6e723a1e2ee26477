// What reading views keep: Mozilla's Readability, which browsers' own views are made from or resemble, over every work that
// names sources. Each mark of the text and each entry at its end has to be there.
//
// Of twinnings whose text is shorter than 500 characters what is lost is told, and no failure: below that Readability tries
// again without its rules and takes whatever is longest, which may be the cards beside the text.
//
// `node reading_view.mjs FOLDER KIND…` tries only these kinds.

import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { files, folderArgument, locales, Tally } from "./site.mjs";

/** The folders of works whose texts name sources. */
const KINDS = ["stories", "events", "objects", "questions", "cities", "twinnings"];
const SHORT = 500;
const SELECTORS = { mark: ".text sup a[role=doc-noteref]", entry: ".text :is(.notes, .references) > ol > li" };

const kinds = process.argv.splice(3);
const folder = folderArgument();
const tally = new Tally();

expectLosses();
for (const kind of kinds.length > 0 ? kinds : KINDS) {
  const found = { page: 0, mark: 0, entry: 0, "other mark": 0, "other mark kept": 0 };
  for (const locale of locales(folder)) {
    for (const file of files(path.join(folder, locale, kind), "/index.html")) {
      if (file.split("/").length === 2) read(`${locale}/${kind}/${file}`, found);
    }
  }
  for (const what of ["page", "mark", "entry"]) tally.check(found[what] > 0, `${kind}: no ${what}`);
  console.log(`${kind}: ${found.page} pages, ${found.mark} marks, ${found.entry} entries; of ${found["other mark"]} marks beside the text ${found["other mark kept"]} kept`);
}
tally.close();

function read(name, found) {
  const { page, view } = readingView(readFileSync(path.join(folder, name), "utf8"), name);
  tally.check(view, `${name}: there is no reading view of it`);
  if (!view) return;
  found.page += 1;
  const isShort = name.includes("/twinnings/") && squeeze([...page.querySelectorAll(".text > p")].map(({ textContent }) => textContent).join(" ")).length < SHORT;
  for (const [what, selector] of Object.entries(SELECTORS)) {
    const there = [...page.querySelectorAll(selector)];
    const lost = there.filter((element) => !keeps(view, element));
    found[what] += there.length;
    const told = `${name}: ${lost.length} of ${there.length} lost: ${what} “${lost[0]?.textContent.trim().slice(0, 60)}”`;
    if (!isShort) tally.check(lost.length === 0, told);
    else if (lost.length > 0) console.log(`short: ${told}`);
  }
  const others = [...page.querySelectorAll("main a[role=doc-noteref]")].filter((mark) => !mark.closest(".text"));
  found["other mark"] += others.length;
  found["other mark kept"] += others.filter((element) => keeps(view, element)).length;
}

/** A page, and what Readability makes of it; both as they are without scripts. */
function readingView(html, name) {
  const url = `https://example.org/${name}`;
  const page = new JSDOM(html, { url }).window.document;
  // It changes what it reads.
  const article = new Readability(new JSDOM(html, { url }).window.document, { keepClasses: true }).parse();
  return { page, view: article && new JSDOM(article.content, { url }).window.document };
}

/** Whether a mark or an entry of the page stands in the view, with all its words. */
function keeps(view, element) {
  const same = element.id && view.getElementById(element.id);
  return Boolean(same) && squeeze(same.textContent) === squeeze(element.textContent);
}

function squeeze(text) {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** What popovers would lose: the check has to see it. */
function expectLosses() {
  const text = "<p>Words enough that this is taken for the text of the page, with commas, clauses, and a full stop at the end.</p>".repeat(12);
  const mark = '<sup><button id="cite-1-1" role="doc-noteref">[1]</button></sup>';
  const entry = '<li id="source-1"><div popover style="display: none">A source</div></li>';
  const html = `<!doctype html><title>x</title><main><div class="text">${text}<p>End${mark}</p><section class="references"><ol>${entry}</ol></section></div></main>`;
  const { page, view } = readingView(html, "losses/");
  for (const selector of ["button", "li"]) {
    tally.check(!keeps(view, page.querySelector(selector)), `the loss of a ${selector} was not seen`);
  }
}
