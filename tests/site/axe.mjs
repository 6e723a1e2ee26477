// Checks one page of every kind, in every language, light and dark, with axe-core: no violation of WCAG 2.2 AA or of
// axe's best practices.
//
// A page with known barriers goes first, to see that axe would tell.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { folderArgument, inPairs, launch, serve, specimens, Tabs, Tally } from "./site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const BARRIERS = '<!doctype html><html><title>x</title><img src="a.png"><p style="color: #777; background: #666">Hard to read</p></html>';

const folder = folderArgument();
const tally = new Tally();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = [
  { kind: "root", path: "/" },
  { kind: "not found", path: "/no/such/page/" },
  ...specimens(folder, tally).map(({ kind, locale, address }) => ({ kind, path: `/${locale}/${address}` })),
];

const site = await serve(folder);
const browser = await launch();
try {
  const undecided = new Map();
  for (const colorScheme of ["light", "dark"]) {
    // Half-way through a transition every contrast is wrong.
    const context = await browser.newContext({ colorScheme, reducedMotion: "reduce", serviceWorkers: "block" });
    // The root sends a browser on to its language; without its scripts it stays.
    await context.route(`${site.origin}/`, withoutScripts);
    const tabs = new Tabs(context);
    await tabs.use(expectBarriers);
    await inPairs(pages, async ({ kind, path }) => {
      const name = `${kind} ${path} (${colorScheme})`;
      const verdict = await tabs.use((page) => judge(page, path)).catch((error) => tally.fail(`${name}: ${error.message.split("\n")[0]}`));
      if (!verdict) return;
      const { violations, incomplete, passes } = verdict;
      for (const { id } of incomplete) undecided.set(id, (undecided.get(id) ?? 0) + 1);
      for (const violation of violations) tally.fail(`${name}: ${describe(violation)}`);
      if (violations.length === 0) tally.check(passes.length > 0, `${name}: no rule applied`);
    });
    await context.close();
  }
  console.log(`checked ${pages.length} pages, each light and dark`);
  const open = [...undecided].sort().map(([rule, times]) => `${rule} on ${times}`).join(", ");
  if (open) console.log(`left to people to judge: ${open}`);
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** What axe finds on a page of the site. */
async function judge(page, path) {
  await page.goto(site.origin + path, { waitUntil: "load" });
  const there = new URL(page.url()).pathname;
  if (there !== path) throw new Error(`${path} led to ${there}`);
  return run(page);
}

async function withoutScripts(route) {
  const response = await route.fetch();
  const body = (await response.text()).replaceAll(/<script\b.*?<\/script>/gs, "");
  await route.fulfill({ response, body });
}

async function run(page) {
  await page.evaluate(axe);
  return page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), TAGS);
}

async function expectBarriers(page) {
  await page.setContent(BARRIERS);
  const { violations } = await run(page);
  const found = violations.map(({ id }) => id);
  for (const id of ["color-contrast", "html-has-lang", "image-alt"]) {
    tally.check(found.includes(id), `axe did not see ${id} on a page that has it`);
  }
}

function describe({ id, help, nodes }) {
  const shown = nodes.slice(0, 3).map(({ target, failureSummary }) => {
    const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
    return `\n       ${target.join(" ")}: ${why}`;
  });
  const more = nodes.length > shown.length ? `\n       and ${nodes.length - shown.length} more` : "";
  return `${id}: ${help}${shown.join("")}${more}`;
}
