// Weighs what a phone fetches to show a page, compressed as hosts compress. Of every story, page and style sheets are at
// most 30 KB, the first view with the fonts of its language at most 150 KB; no script but search's is beyond 15 KB.

import { readFileSync } from "node:fs";
import path from "node:path";
import { files, folderArgument, launch, locales, serve, specimens, Tally } from "./site.mjs";

const KB = 1000;
const LIMITS = { "page and styles": 30 * KB, "first view": 150 * KB, "with all fonts": 200 * KB };
const SCRIPT_LIMIT = 15 * KB;
/** Search's own. */
const EXEMPT = /(^|\/)pagefind\//;
const PARTS = ["page", "styles", "scripts", "images", "preloaded", "fonts", "all"];
/** Whose weights are shown beside those of stories, without a limit. */
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
    if (!stories.includes(path)) continue;
    // Letters and slants that only some names and titles need come when the first view stands.
    const sums = { "page and styles": weights.page + weights.styles, "first view": weights.all - weights.fonts + weights.preloaded, "with all fonts": weights.all };
    for (const [what, limit] of Object.entries(LIMITS)) {
      tally.check(sums[what] <= limit, `${path}: ${what}: ${kilo(sums[what])} KB, at most ${kilo(limit)}`);
    }
    // Both have to be there, or nothing was weighed.
    tally.check(weights.styles > 0 && weights.preloaded > 0, `${path}: has no style sheet or preloads no font`);
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
  const preloads = await page.locator("link[rel=preload]").evaluateAll((links) => links.map(({ href }) => href));
  const weights = { page: 0, styles: 0, fonts: 0, preloaded: 0, all: 0 };
  const parts = { document: "page", stylesheet: "styles", script: "scripts", font: "fonts", image: "images" };
  for (const request of fetched) {
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    const part = parts[request.resourceType()] ?? "others";
    weights[part] = (weights[part] ?? 0) + responseBodySize;
    if (preloads.includes(request.url())) weights.preloaded += responseBodySize;
    weights.all += responseHeadersSize + responseBodySize;
  }
  await page.close();
  return weights;
}

function kilo(bytes) {
  return (bytes / KB).toFixed(1);
}
