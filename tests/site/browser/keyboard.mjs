// A tour by the Tab key alone, on every kind of page: the skip link comes first and works, everything that can be
// used is reached in turn, and what has the focus shows it and lies in sight; on the way back too, where a heading
// that stays at the top might cover it.

import { inPairs } from "../site.mjs";
import { DESKTOP, PHONE, pathOf } from "./readers.mjs";

export default async function keyboard(readers) {
  const { tags } = readers;
  const kinds = [...new Set(readers.pages.map(({ kind }) => kind))];
  const specimen = (kind, nth) => readers.pagesOf(kind).find(({ locale }) => locale === tags[nth % tags.length]) ?? readers.pagesOf(kind)[0];
  let stops = 0;
  for (const [shift, screen, options] of [[0, "desktop", DESKTOP], [1, "phone", PHONE]]) {
    const tabs = await readers.reader(options);
    // A tour takes long, and languages differ in words only: each kind of page is tried in one of them.
    await inPairs(kinds.map((kind, nth) => specimen(kind, nth + shift)), async (page) => {
      const name = `${pathOf(page)} by keyboard (${screen})`;
      await readers.visit(tabs, pathOf(page), async (tab) => {
        stops += await tour(readers, tab, name);
      });
    });
  }
  console.log(`         the tours made ${stops} stops`);
}

async function tour(readers, page, name) {
  await page.evaluate(prepare);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => window.whereAmI());
  readers.check(first.skip && first.faults.length === 0, `${name}: the first stop is ${first.name}, not a visible skip link`);
  let stops = 1;
  const told = new Set();
  const walk = async (key, way) => {
    for (;;) {
      await page.keyboard.press(key);
      const stop = await page.evaluate(() => window.whereAmI());
      if (stop === undefined || stop.known) break;
      stops += 1;
      for (const fault of stop.faults) told.add(`${stop.name} ${fault}${way}`);
    }
  };
  await walk("Tab", "");
  const missed = await page.evaluate(() => window.notReached());
  if (await page.evaluate(() => window.turnRound())) await walk("Shift+Tab", " on the way back");
  for (const fault of [...told].slice(0, 5)) readers.tally.fail(`${name}: ${fault}`);
  readers.check(told.size <= 5, `${name}: and ${told.size - 5} more stops like these`);
  readers.check(missed.length === 0, `${name}: Tab never reaches ${missed.slice(0, 3).join(", ")}${missed.length > 3 ? ` and ${missed.length - 3} more` : ""}`);

  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  const skipped = await page.evaluate(() => document.activeElement.localName);
  readers.check(skipped === "main", `${name}: the skip link leads to ${skipped}`);
  await page.keyboard.press("Tab");
  const beyond = await page.evaluate(() => document.activeElement.closest("main, footer") !== null);
  readers.check(beyond, `${name}: after the skip link, Tab goes back to the header`);
  return stops;
}

/** Notes what can be used, and how it looks while it has no focus. */
function prepare() {
  const USABLE = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex]";
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  const expected = [...document.querySelectorAll(USABLE)].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.type !== "hidden" && shown(element) && !element.closest("[inert]"),
  );
  // A part of a drawing shows its focus in its shapes; a drawing or a field may show it in the frame around it.
  const shapes = (element) => (element.ownerSVGElement ? [...element.querySelectorAll("*")].slice(0, 40) : []);
  const style = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecoration } = getComputedStyle(element);
    return [outlineStyle === "none" || parseFloat(outlineWidth) === 0 ? "" : `${outlineWidth} ${outlineColor}`, boxShadow, borderColor, backgroundColor, textDecoration].join();
  };
  const drawn = (shape) => {
    const { stroke, strokeWidth, fill, textDecoration } = getComputedStyle(shape);
    return [stroke, strokeWidth, fill, textDecoration].join();
  };
  const looks = (element) => {
    const frame = element.matches("svg, input") ? style(element.parentElement) : "";
    return [style(element), frame, ...shapes(element).map(drawn)].join(" ");
  };
  const atRest = new Map(expected.map((element) => [element, looks(element)]));
  const reached = new Set();
  let before;
  const tell = (element) => `<${element.localName}${element.id && `#${element.id}`}> “${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}”`;

  const sees = (element) => {
    // Of a link on several lines, any of them must be in sight; of a scrolling region, its middle.
    const parts = element.ownerSVGElement ? shapes(element) : [element];
    const boxes = parts.flatMap((part) => [...part.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
    return boxes.some(({ left, top, right, bottom }) => {
      const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
      const hit = document.elementFromPoint(x, y);
      // Neighbours on a drawing may touch, and elements without pointer events are never hit.
      const drawing = element.ownerSVGElement?.contains(hit);
      return hit !== null && (drawing || element.contains(hit) || hit.control === element || getComputedStyle(element).pointerEvents === "none");
    });
  };

  /** Resolves when the element has kept its place for two frames (or after some seconds at most, on a busy machine): what lies above it may
   * be laid out only now that it comes near, and the browser puts the scrolling right with the next frame. */
  const atRestOnScreen = async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const place = () => element.getBoundingClientRect().top;
    for (let [nth, still, last] = [0, 0, place()]; nth < 240 && still < 2; nth += 1) {
      await frame();
      still = place() === last ? still + 1 : 0;
      last = place();
    }
  };

  window.whereAmI = async () => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    // The buttons of a player are stops of their own, in one element.
    const known = reached.has(element) && !(element === before && element.matches("audio, video"));
    before = element;
    reached.add(element);
    const faults = [];
    if (looks(element) === atRest.get(element)) faults.push("does not show that it has the focus");
    if (!sees(element)) await atRestOnScreen(element);
    if (!sees(element)) faults.push("has the focus but is out of sight or under something");
    return { name: tell(element), known, faults, skip: element.matches(".skip") };
  };
  /** To begin anew, from the end; whether something stays at the top and might cover what is below it. */
  window.turnRound = () => {
    reached.clear();
    before = undefined;
    expected.at(-1)?.focus();
    return [...document.querySelectorAll("main *")].some((element) => getComputedStyle(element).position === "sticky");
  };
  window.notReached = () => expected.filter((element) => !reached.has(element)).map(tell);
}
