// Without the style sheets, with scripts and without, everything that is part of a page is there to be read: on every page of
// a work, in every language. Nothing is hidden by the markup alone but what scripts bring to life.

import { files, inPairs } from "../site.mjs";
import { DESKTOP } from "./readers.mjs";

export default async function unstyled(readers) {
  const works = files(readers.folder, "/index.html").filter((file) => file.split("/").length === 4 && readers.tags.includes(file.split("/")[0]));
  const counts = { pages: 0, marks: 0, entries: 0 };
  for (const javaScriptEnabled of [true, false]) {
    const tabs = await readers.reader({ ...DESKTOP, javaScriptEnabled });
    await tabs.context.route("**/*.css*", (route) => route.fulfill({ contentType: "text/css", body: "" }));
    await inPairs(works, async (file) => {
      const path = `/${file.slice(0, -"index.html".length)}`;
      await readers.visit(tabs, path, async (page) => {
        const { hidden, marks, entries, menu } = await page.evaluate(look);
        const name = `${path} without styles${javaScriptEnabled ? "" : " and scripts"}`;
        readers.check(hidden.length === 0, `${name}: hidden: ${hidden.slice(0, 3).join(" | ")}`);
        readers.check(menu > 0, `${name}: no menu`);
        counts.pages += 1;
        counts.marks += marks;
        counts.entries += entries;
      });
    });
  }
  readers.check(counts.marks > 0 && counts.entries > 0, "no mark or entry");
  console.log(`         ${counts.pages} readings, ${counts.marks} marks and ${counts.entries} entries in sight`);
}

/** Runs in a page: the words that are not to be seen, and how many marks, entries and links of the menu are. */
function look() {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const hidden = [];
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    // Titles and shapes of drawings; what a reader unfolds; a button that a script shows.
    if (!node.data.trim() || parent.closest("script, title, defs, details:not([open]) > :not(summary), button")) continue;
    if (!isShown(parent)) hidden.push(node.data.trim().slice(0, 40));
  }
  const count = (selector) => [...document.querySelectorAll(selector)].filter(isShown).length;
  return { hidden, marks: count("sup a[role=doc-noteref]"), entries: count(":is(.notes, .references) li"), menu: count("#page-menu a") };
}
