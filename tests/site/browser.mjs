// Uses the built site as readers do, in Chromium: each file in `browser/` tries one behaviour.
//
// `node browser.mjs FOLDER theme print` tries only these two.

import process from "node:process";
import { folderArgument, launch, serve, Tally } from "./site.mjs";
import { Readers } from "./browser/readers.mjs";

const BEHAVIOURS = ["pages", "languages", "place", "theme", "menu", "citations", "unstyled", "keyboard", "sizes", "print", "folder"];

const wanted = process.argv.splice(3);
const folder = folderArgument();
const tally = new Tally();
const site = await serve(folder);
const browser = await launch();
try {
  const readers = new Readers({ folder, site, browser, tally });
  for (const name of wanted.length > 0 ? wanted : BEHAVIOURS) {
    const started = performance.now();
    const { default: tryOut } = await import(`./browser/${name}.mjs`);
    await tryOut(readers).catch((error) => tally.fail(`${name}: ${error.stack}`));
    await readers.leave();
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  }
} finally {
  await browser.close();
  site.close();
}
tally.close();
