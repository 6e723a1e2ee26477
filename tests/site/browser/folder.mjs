// The site opened from a folder, without a server: looks the same, and its links lead to files, with and without script.

import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DESKTOP, pathOf } from "./readers.mjs";

const KINDS = ["home", "story", "list of cities", "timeline", "map"];

export default async function folder(readers) {
  const fileOf = (specimen) => pathToFileURL(path.join(readers.folder, pathOf(specimen), "index.html")).href;
  for (const javaScriptEnabled of [true, false]) {
    const tabs = await readers.reader({ ...DESKTOP, javaScriptEnabled });
    for (const specimen of KINDS.flatMap((kind) => readers.pagesOf(kind))) {
      const name = `${pathOf(specimen)} from a folder ${javaScriptEnabled ? "with" : "without"} script`;
      await tabs.use(async (page) => {
        await page.goto(fileOf(specimen), { waitUntil: "load" });
        await looksRight(readers, page, name);
        const links = await page.locator(":any-link:not(svg *)").evaluateAll((all) => all.map(({ href }) => href).filter((href) => href.startsWith("file:")));
        const dead = links.filter((href) => !leads(href, javaScriptEnabled));
        readers.check(links.length > 10, `${name}: only ${links.length} links`);
        readers.check(dead.length === 0, `${name}: leads nowhere: ${dead.slice(0, 3).join(", ")}`);
        if (!javaScriptEnabled) return;
        await page.locator("#page-menu a").first().click();
        await page.waitForURL((url) => url.href !== fileOf(specimen));
        readers.check(await page.locator("main h1").isVisible(), `${name}: the menu leads to a page without a heading`);
      });
    }
  }
}

/** Whether there is a file; without script a folder is shown as a list in which the page stands. */
function leads(href, withScript) {
  const file = fileURLToPath(href.split(/[?#]/)[0]);
  if (!existsSync(file)) return false;
  if (statSync(file).isFile()) return true;
  return !withScript && existsSync(path.join(file, "index.html"));
}

async function looksRight(readers, page, name) {
  await page.evaluate(() => document.fonts.ready);
  const { fonts, layers, broken } = await page.evaluate(() => ({
    fonts: [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', "")),
    layers: getComputedStyle(document.querySelector(".site-header")).fontFamily,
    broken: [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth === 0).map(({ src }) => src),
  }));
  for (const family of ["Lora", "Wix Madefor Text"]) readers.check(fonts.includes(family), `${name}: the font ${family} did not load`);
  readers.check(layers.includes("Wix Madefor Text"), `${name}: the style sheet does not apply`);
  readers.check(broken.length === 0, `${name}: pictures are missing: ${broken.join(", ")}`);
}
