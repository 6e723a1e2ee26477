// Opens every page of an archive that has code wherever an editor can write words, and uses it: presses every button,
// points at every mark, searches for the code. Nothing of it runs, and nothing is asked of elsewhere: under the policy of
// the pages, which never has to help, and without it.

import { readFileSync } from "node:fs";
import path from "node:path";
import { files, folderArgument, inPairs, launch, layOutAll, serve, Tabs, Tally } from "./site.mjs";

const CODE = ["script alert", "</script><script>alert(\"1\")</script>", "=1+1"];
const SCHEMES = ["http:", "https:", "mailto:"];

const folder = folderArgument();
const tally = new Tally();
// Browsers show feeds and drawings too, and would run what is in them.
const addresses = [".html", ".xml", ".svg"].flatMap((ending) => files(folder, ending)).map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
// Feeds show their pictures from where the site will be.
const [, published] = /<loc>(https?:\/\/[^/<]+)/.exec(readFileSync(path.join(folder, "sitemap.xml"), "utf8"));
const site = await serve(folder);
const browser = await launch();
try {
  await pass("with the policy", {});
  await pass("without the policy", { bypassCSP: true });
} finally {
  await browser.close();
  site.close();
}
tally.close();

async function pass(title, options) {
  const started = performance.now();
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  await context.route((address) => address.origin !== site.origin, (route) => {
    const wanted = route.request().url();
    const isOfFeed = new URL(wanted).origin === published && route.request().frame().url().endsWith(".xml");
    if (!isOfFeed) tally.fail(`${title}: something asks for ${wanted}`);
    return route.abort();
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`the policy stops ${violatedDirective} ${blockedURI}`);
    });
  });
  context.on("dialog", async (dialog) => {
    tally.fail(`${title}: ${dialog.page()?.url()}: a script runs and says ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on("console", (message) => {
    if (/policy|Refused to/i.test(message.text())) tally.fail(`${title}: ${message.page()?.url()}: ${message.text()}`);
  });
  const tabs = new Tabs(context);
  const counts = { pages: 0, presses: 0, links: 0 };
  await inPairs(addresses, (address) => tabs.use(async (page) => {
    await page.goto(site.origin + address, { waitUntil: "load" }).catch((error) => {
      tally.fail(`${title}: ${address}: ${error.message.split("\n")[0]}`);
    });
    counts.pages += 1;
    if (!address.endsWith("/")) return;
    await page.evaluate(layOutAll);
    for (const what of address.endsWith("/search/") ? CODE : []) await search(page, what, `${title}: ${address}`);
    const { presses, links } = await page.evaluate(useAll);
    counts.presses += presses;
    counts.links += links.length;
    const odd = links.filter((scheme) => !SCHEMES.includes(scheme));
    tally.check(odd.length === 0, `${title}: ${address}: links to ${odd.join(", ")}`);
    tally.check(await page.evaluate(isAsBuilt), `${title}: ${address}: words have become elements`);
  }));
  await context.close();
  for (const [what, count] of Object.entries(counts)) tally.check(count > 0, `${title}: no ${what}`);
  const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(", ");
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${title}: ${told}`);
}

/** Types into the search, and waits for what is found. */
async function search(page, what, name) {
  await page.fill("input[type=search]", what);
  const found = await page.waitForSelector(".search-results li", { timeout: 15_000 }).catch(() => undefined);
  if (what === CODE[0]) tally.check(found, `${name}: nothing is found for “${what}”`);
}

/** Runs in a page: points at, focuses and presses whatever can be used without leaving it. */
function useAll() {
  let presses = 0;
  addEventListener("submit", (event) => event.preventDefault());
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
  });
  for (const element of document.querySelectorAll("button, summary, [role=button], sup a, [tabindex], svg a, video, audio")) {
    element.scrollIntoView();
    element.focus?.();
    element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    element.dispatchEvent(new PointerEvent("pointerenter", { bubbles: true }));
    element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    if (!(element instanceof HTMLMediaElement)) element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    presses += 1;
  }
  return { presses, links: [...document.links].map((link) => link.protocol) };
}

/** Runs in a page: whether no element is there that only the code of this archive would make. */
function isAsBuilt() {
  const scripts = [...document.scripts].filter((script) => script.type !== "application/ld+json" && !script.src.startsWith(location.origin));
  return scripts.length === 0 && !document.querySelector("i:not([lang]), iframe, object, embed, base, [onerror], [onmouseover], [onload], [onclick], img[src=x]");
}
