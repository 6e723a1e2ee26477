// Weighs what a phone fetches to show a page, compressed as hosts compress. Of every story, page and style sheets are at
// most 30 KB; of it and of the pages that readers come to first, all with fonts is at most 150 KB; no script but search's
// is beyond 15 KB.

import { readFileSync } from "node:fs";
import path from "node:path";
import { files, folderArgument, launch, locales, serve, specimens, Tally } from "./site.mjs";

const KB = 1000;
const TEXT_LIMIT = 30 * KB;
const LIMIT = 150 * KB;
const SCRIPT_LIMIT = 15 * KB;
/** Search's own. */
const EXEMPT = /(^|\/)pagefind\//;
const PARTS = ["page", "styles", "scripts", "images", "fonts", "all"];
/** What is weighed beside stories. */
const KINDS = ["home", "city", "twinning", "timeline", "map", "search"];

const folder = folderArgument();
const tally = new Tally();
const shown = specimens(folder, tally).filter(({ kind }) => KINDS.includes(kind)).map(({ locale, address }) => `/${locale}/${address}`);
const stories = locales(folder).flatMap((locale) =>
  files(path.join(folder, locale, "stories"), "/index.html").map((file) => `/${locale}/stories/${file.slice(0, -"index.html".length)}`));
const site = await serve(folder);
const browser = await launch();
try {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  console.log(`${"KB, compressed".padEnd(48)}${PARTS.map((part) => part.padStart(10)).join("")}`);
  for (const path of [...shown, ...stories]) {
    const weights = await weigh(context, path);
    console.log(`${path.padEnd(48)}${PARTS.map((part) => kilo(weights[part] ?? 0).padStart(10)).join("")}`);
    tally.check(weights.all <= LIMIT, `${path}: ${kilo(weights.all)} KB, at most ${kilo(LIMIT)}`);
    const text = weights.page + weights.styles;
    tally.check(!stories.includes(path) || text <= TEXT_LIMIT, `${path}: page and styles: ${kilo(text)} KB, at most ${kilo(TEXT_LIMIT)}`);
    // Without both of them, the sums would prove nothing.
    tally.check(weights.styles > 0 && weights.fonts > 0, `${path}: has no style sheet or no font`);
  }
} finally {
  await browser.close();
  site.close();
}

const scripts = files(folder, ".js").filter((name) => !EXEMPT.test(name)).map((name) => [name, readFileSync(path.join(folder, name)).length]);
for (const [name, bytes] of scripts) tally.check(bytes <= SCRIPT_LIMIT, `${name}: ${kilo(bytes)} KB`);
console.log(`scripts, not compressed: ${scripts.map(([name, bytes]) => `${name} ${kilo(bytes)}`).join(", ")}`);
tally.close();

/** The bytes of all that was fetched until the page was at rest, by what it is for. */
async function weigh(context, path) {
  const page = await context.newPage();
  const fetched = [];
  page.on("requestfinished", (request) => fetched.push(request));
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  const weights = { page: 0, styles: 0, fonts: 0, all: 0 };
  const parts = { document: "page", stylesheet: "styles", script: "scripts", font: "fonts", image: "images" };
  for (const request of fetched) {
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    const part = parts[request.resourceType()] ?? "others";
    weights[part] = (weights[part] ?? 0) + responseBodySize;
    weights.all += responseHeadersSize + responseBodySize;
  }
  await page.close();
  return weights;
}

function kilo(bytes) {
  return (bytes / KB).toFixed(1);
}
