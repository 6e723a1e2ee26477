// Checks one page of every kind, in every language, light and dark, on a desktop and a phone, with axe-core: no
// violation of WCAG 2.2 AA or of axe's best practices. Whatever can be opened on a page is checked open as well.
//
// A page with known barriers is checked first, to see that axe reports them.

import { ALL, describe, findBarriers, OF_COLOUR } from "./barriers.mjs";
import { folderWithout, inPairs, launch, serve, specimens, Tabs, Tally } from "./site.mjs";

const BARRIERS = `<!doctype html><html><title>x</title><img src="a.png"><p style="color: #777; background: #666">Hard to read</p>
  <button style="position: absolute; width: 9px; height: 9px; padding: 0; overflow: hidden">a</button>
  <button style="position: absolute; left: 18px; width: 9px; height: 9px; padding: 0; overflow: hidden">b</button></html>`;
const SCREENS = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
/** What opens something: on which kind of page, on which screen. Escape closes it. */
const OPENED = [
  { selector: ".menu-button", kind: "home", screen: "phone" },
  { selector: ".text sup.cite a", kind: "story", screen: "phone" },
  { selector: ".text sup.cite a", kind: "story", screen: "desktop" },
];

const { folder, without } = folderWithout();
const tally = new Tally();
const pages = [
  { kind: "root", path: "/" },
  { kind: "not found", path: "/no/such/page/" },
  ...specimens(folder, tally, without).map(({ kind, locale, address }) => ({ kind, path: `/${locale}/${address}` })),
];

const site = await serve(folder);
const browser = await launch();
try {
  // During a transition of colours, contrasts would be measured wrongly.
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" });
  // The root sends a browser on to its language; without its scripts it stays.
  await context.route(`${site.origin}/`, withoutScripts);
  const tabs = new Tabs(context);
  await tabs.use(expectBarriers);
  const undecided = new Map();
  let runs = 0;
  await inPairs(pages, (specimen) => tabs.use(async (page) => {
    try {
      for await (const { name, verdict } of judge(page, specimen)) {
        runs += 1;
        for (const { id } of verdict.incomplete) undecided.set(id, (undecided.get(id) ?? 0) + 1);
        for (const violation of verdict.violations) tally.fail(`${name}: ${describe(violation)}`);
        if (verdict.violations.length === 0) tally.check(verdict.passes.length > 0, `${name}: no rule applied`);
      }
    } catch (error) {
      tally.fail(`${specimen.path}: ${error.message.split("\n")[0]}`);
    }
  }));
  console.log(`checked ${pages.length} pages, each light and dark, on ${Object.keys(SCREENS).join(" and ")}: ${runs} verdicts`);
  const open = [...undecided].sort().map(([rule, times]) => `${rule} on ${times}`).join(", ");
  if (open) console.log(`left to people to judge: ${open}`);
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** What axe finds on a page of the site, light and dark, on each screen, as it is and with its parts open. */
async function* judge(page, { kind, path }) {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto(site.origin + path, { waitUntil: "load" });
  const there = new URL(page.url()).pathname;
  if (there !== path) throw new Error(`${path} led to ${there}`);
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    yield* lightAndDark(page, `${kind} ${path} (${screen})`);
    for (const { selector } of OPENED.filter((part) => part.kind === kind && part.screen === screen)) {
      const opener = page.locator(selector).first();
      await opener.click();
      await page.waitForSelector(`${selector}[aria-expanded=true]`, { timeout: 3000 });
      yield* lightAndDark(page, `${kind} ${path} (${screen}, opened by ${selector})`);
      await page.keyboard.press("Escape");
    }
  }
}

/** Every rule in light; of the same page in dark, the rules of colour. */
async function* lightAndDark(page, name) {
  await page.emulateMedia({ colorScheme: "light" });
  yield { name, verdict: await findBarriers(page, ALL) };
  await page.emulateMedia({ colorScheme: "dark" });
  yield { name: `${name}, dark`, verdict: await findBarriers(page, OF_COLOUR) };
}

async function withoutScripts(route) {
  const response = await route.fetch();
  const body = (await response.text()).replaceAll(/<script\b.*?<\/script>/gs, "");
  await route.fulfill({ response, body });
}

async function expectBarriers(page) {
  await page.setContent(BARRIERS);
  const { violations } = await findBarriers(page, ALL);
  const found = violations.map(({ id }) => id);
  for (const id of ["color-contrast", "html-has-lang", "image-alt", "target-size"]) {
    tally.check(found.includes(id), `axe did not see ${id} on a page that has it`);
  }
}
