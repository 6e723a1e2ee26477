// Nothing is lost or cut off on a screen of 320 CSS pixels (WCAG 1.4.10), with text at 200 % (1.4.4), with the spacing that
// readers may want (1.4.12), and where colours are forced or contrast is more; there, all words can be told from their ground,
// and what has the focus shows it.

import { crowding } from "../crowding.mjs";
import { inPairs, layOutAll } from "../site.mjs";
import { pathOf } from "./readers.mjs";

/** Width of the screen, size of the text, and whether its spacing is the widest that a page has to bear. */
const SIZES = [[320, 1], [360, 1.5], [768, 1], [1280, 2], [640, 2], [320, 1, "spaced"], [1280, 1, "spaced"]];
const COLOURS = [
  { forcedColors: "active", colorScheme: "dark" },
  { forcedColors: "active", colorScheme: "light" },
  { contrast: "more", colorScheme: "light" },
  { contrast: "more", colorScheme: "dark" },
];

export default async function sizes(readers) {
  const tabs = await readers.reader({ isMobile: true, hasTouch: true });
  const lost = { kind: "not found", path: "/no/such/page/" };
  await inPairs([...readers.pages.map((page) => ({ kind: page.kind, path: pathOf(page) })), { kind: "root", path: "/" }, lost], async ({ path }) => {
    await tabs.use(async (page) => {
      const check = (faults, name) => {
        for (const fault of faults) readers.tally.fail(`${path} ${name}: ${fault}`);
        if (faults.length === 0) readers.tally.pass();
      };
      page.expectsNotFound = path === lost.path;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(readers.origin + path, { waitUntil: "load" });
      for (const [width, zoom, spaced] of SIZES) {
        await page.setViewportSize({ width, height: 640 });
        await page.evaluate(layOutAll);
        await page.evaluate(space, Boolean(spaced));
        check(await page.evaluate(crowding, zoom), `at ${width} px, text ${zoom * 100} %${spaced ? ", spaced" : ""}`);
      }
      await page.evaluate(space, false);
      for (const colours of COLOURS) {
        await page.emulateMedia({ forcedColors: null, contrast: null, ...colours });
        check(await page.evaluate(lookAtColours, colours.contrast === "more" ? 7 : 4.5), `with ${Object.entries(colours).map((pair) => pair.join(" ")).join(", ")}`);
      }
      await page.emulateMedia({ forcedColors: null, contrast: null, colorScheme: null });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(lengthen);
      check(await page.evaluate(crowding, 1), "at 320 px, with a long compound in titles");
    });
  });
}

/** Runs in a page: sets the spacing of WCAG 1.4.12, or takes it away. */
function space(wide) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }");
  document.adoptedStyleSheets = wide ? [sheet] : [];
}

/** Runs in a page: puts a word that is longer than the line in the place of every title. */
function lengthen() {
  for (const title of document.querySelectorAll(":is(h1, h2, h3, h4):not(.unseen), .card-text > a")) title.textContent = "Städtepartnerschaftsvereinbarungsverhandlungskommission";
}

/** Runs in a page: words that are hard to tell from their ground, and stops that do not show the focus. */
function lookAtColours(least) {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const parts = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const luminance = (colour) => {
    const [red, green, blue] = parts(colour).slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (parts(backgroundColor)[3] === 255) return backgroundColor;
    }
    return "white";
  };
  const tell = (element) => `${element.localName}${typeof element.className === "string" && element.className ? `.${element.className}` : ""} “${element.textContent.trim().slice(0, 30)}”`;
  const faults = new Set();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, title, option, [aria-disabled=true]") || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(parent);
    const svg = parent.closest("svg");
    const [ink, behind] = svg ? [style.fill, style.stroke === "none" ? ground(svg.parentElement) : style.stroke] : [style.color, ground(parent)];
    const [more, less] = [luminance(ink), luminance(behind)].sort((a, b) => b - a);
    if ((more + 0.05) / (less + 0.05) < least) faults.add(`${tell(parent)}: ${ink} on ${behind}`);
  }
  for (const stop of document.querySelectorAll("a[href], button, summary, input, select")) {
    if (stop.closest("svg, .site-search") || !stop.checkVisibility({ visibilityProperty: true })) continue;
    stop.focus({ focusVisible: true, preventScroll: true });
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
    if (outlineStyle === "none" || parseFloat(outlineWidth) === 0 || parts(outlineColor)[3] === 0) faults.add(`${tell(stop)} does not show the focus`);
  }
  document.activeElement?.blur();
  return [...faults].slice(0, 4);
}
