// Checks every page that is written from right to left: nothing is lost at the edges of a phone's or a desktop's screen,
// the page begins at the right, and axe finds no barrier, light or dark.

import { readFileSync } from "node:fs";
import path from "node:path";
import { ALL, describe, findBarriers, OF_COLOUR } from "./barriers.mjs";
import { crowding } from "./crowding.mjs";
import { files, folderArgument, inPairs, launch, layOutAll, serve, Tabs, Tally } from "./site.mjs";

const SCREENS = [{ width: 320, height: 640 }, { width: 360, height: 740 }, { width: 1280, height: 800 }];

const folder = folderArgument();
const tally = new Tally();
const pages = files(folder, "/index.html").filter((file) => /<html[^>]* dir="rtl"/.test(readFileSync(path.join(folder, file), "utf8")));
const site = await serve(folder);
const browser = await launch();
try {
  const tabs = new Tabs(await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" }));
  await inPairs(pages, (file) => tabs.use(async (page) => {
    await page.goto(`${site.origin}/${file.slice(0, -"index.html".length)}`, { waitUntil: "load" });
    for (const size of SCREENS) {
      await page.setViewportSize(size);
      const name = `${file} at ${size.width} px`;
      await page.evaluate(layOutAll);
      for (const fault of await page.evaluate(crowding, 1)) tally.fail(`${name}: ${fault}`);
      const { heading, main, isCentred } = await page.evaluate(edges);
      tally.check(isCentred || Math.abs(heading - main) < 2, `${name}: its heading ends at ${heading} px, its text at ${main} px`);
      await page.emulateMedia({ colorScheme: "light" });
      const { violations } = await findBarriers(page, ALL);
      await page.emulateMedia({ colorScheme: "dark" });
      violations.push(...(await findBarriers(page, OF_COLOUR)).violations);
      for (const violation of violations) tally.fail(`${name}: ${describe(violation)}`);
      if (violations.length === 0) tally.pass();
    }
  }));
  console.log(`checked ${pages.length} pages on ${SCREENS.length} screens`);
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** Whether the heading stands in the middle, as that of a book; where its first letter is, and where the text begins: the right edges. */
function edges() {
  const main = document.querySelector("main");
  const letters = document.createRange();
  const heading = document.querySelector("main h1");
  letters.selectNodeContents(heading);
  return {
    isCentred: getComputedStyle(heading).textAlign === "center",
    heading: Math.max(...[...letters.getClientRects()].map(({ right }) => right)),
    main: main.getBoundingClientRect().right - parseFloat(getComputedStyle(main).paddingInlineStart),
  };
}
