// What a reader does in each of the browsers: `PARTS`, one after the other.
//
// A session is a browser's window with a page in it: `open`, `look` (what a function returns in the page), `press`,
// `choose`, `keys`, `paper`. Nothing else is asked of a browser, so that all drivers can do it.

import { squeeze, stands, textOf } from "../paper.mjs";

export const PARTS = [look, sources, menu, colours, map, timeline, search, paper];

/** Somebody with a browser, a language and a screen. */
export class Reader {
  constructor(who) {
    Object.assign(this, { isOnPhone: who.screen.width < 768, ...who });
  }

  check(holds, message) {
    this.tally.check(holds, `${this.name}: ${message}`);
  }

  /** Opens the page of a kind that has most on it. */
  open(kind, query = "") {
    const { address } = this.pages.find((page) => page.kind === kind && page.locale === this.locale);
    return this.session.open(`${this.origin}/${this.locale}/${address}${query}`, this.screen, `${this.origin}/robots.txt`);
  }

  /** Waits until a function of the page returns something true; returns what it returned last. */
  async until(work, ...args) {
    const end = Date.now() + 10_000;
    for (;;) {
      const found = await this.session.look(work, ...args);
      if (found || Date.now() > end) return found;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

/** The pages are whole: in the colours of the system, with borders and a background, and no wider than the screen. */
async function look(reader) {
  for (const kind of ["home", "city", "twinning", "story", "question", "list of cities", "object"]) {
    if (!reader.pages.some((page) => page.kind === kind)) continue;
    await reader.open(kind);
    const seen = await reader.session.look(() => {
      const shown = (selector) => getComputedStyle(document.querySelector(selector));
      const light = (colour) => /\d+/g.exec(colour) && colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      const root = document.documentElement;
      return {
        ground: light(shown("html").backgroundColor),
        ink: light(shown("html").color),
        link: light(shown("main a").color),
        border: shown(".site-header").borderBottomColor === shown("html").color ? "like ink" : shown(".site-header").borderBottomStyle,
        wide: root.scrollWidth - root.clientWidth,
        columns: ["hero", "work-body"].map((name) => document.querySelector(`.${name}`)).filter((part) => part?.children.length > 1).map(({ children }) => {
          const [one, two] = [...children].map((child) => child.getBoundingClientRect());
          return two.width === 0 || one.width === 0 || one.right <= two.left || two.right <= one.left || one.bottom <= two.top + 1;
        }),
      };
    });
    const isDark = seen.ground < seen.ink;
    reader.check(isDark === (reader.scheme === "dark"), `${kind} is ${isDark ? "dark" : "light"}`);
    reader.check(Math.abs(seen.ground - seen.ink) > 400 && Math.abs(seen.ground - seen.link) > 200, `${kind}: words are hard to tell from the ground: ${JSON.stringify(seen)}`);
    reader.check(seen.border === "solid", `${kind}: the header has no line below it: ${seen.border}`);
    reader.check(seen.wide <= 0, `${kind}: scrolls sideways by ${seen.wide} px`);
    reader.check(seen.columns.every(Boolean), `${kind}: columns lie on each other`);
  }
  // Between a phone and a desktop, the header has two lines.
  await new Reader({ ...reader, screen: { width: 768, height: 900 } }).open("home");
  const room = await reader.session.look(() => {
    const [form, field, button] = ["", " input", " button"].map((part) => document.querySelector(`.site-search${part}`).getBoundingClientRect());
    return button.right <= form.right && button.width > 30 ? field.width : 0;
  });
  reader.check(room > 100, `a tablet's field for a search is ${room} px wide`);
}

/** A mark in the text shows its source over the text, and Escape puts it away. */
async function sources(reader) {
  await reader.open("story");
  const { session } = reader;
  const mark = ".text .cite a";
  await session.press(mark);
  const seen = await reader.until((mark) => {
    const box = document.querySelector(".opened:not(:empty)");
    if (!box) return undefined;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return {
      text: box.innerText.trim(),
      entry: document.getElementById(document.querySelector(mark).hash.slice(1)).innerText,
      isInside: left >= 0 && right <= document.documentElement.clientWidth && top >= 0 && bottom <= innerHeight,
      isOnTop: box.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)),
    };
  }, mark);
  reader.check(seen, "a press shows nothing");
  if (!seen) return;
  const [said, entry] = [seen.text, seen.entry].map((text) => text.replaceAll(/[\s↑]+/g, " ").trim());
  reader.check(said.length > 10 && entry.startsWith(said.replace(/^\[.*?\] /, "")), `a press shows “${said}” for “${entry}”`);
  reader.check(seen.isInside, "what is shown lies outside the screen");
  reader.check(seen.isOnTop, "what is shown lies under something");
  await session.keys("Escape");
  reader.check(await reader.until(() => !document.querySelector(".opened:not(:empty)")), "Escape does not put it away");
}

/** On a phone a button opens the menu, and Escape closes it; on a desktop it is there. */
async function menu(reader) {
  await reader.open("story");
  const { session } = reader;
  const inReach = () =>
    [...document.querySelectorAll("#page-menu a")].every((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return width > 0 && link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  if (!reader.isOnPhone) return reader.check(await session.look(inReach), "a part of the site is out of reach");
  reader.check(!(await session.look(inReach)), "open before anybody asks");
  await session.press(".menu-button");
  reader.check(await reader.until(inReach), "a press does not bring every part of the site in reach");
  reader.check((await session.look(() => document.querySelector(".menu-button").getAttribute("aria-expanded"))) === "true", "the button does not say that it is open");
  await session.keys("Escape");
  return reader.check(!(await session.look(inReach)), "Escape does not close it");
}

/** The switch turns the colours over, and the next page has them too. */
async function colours(reader) {
  await reader.open("story");
  const ground = () => getComputedStyle(document.documentElement).backgroundColor;
  const before = await reader.session.look(ground);
  await reader.session.press(".site-header .colours");
  const after = await reader.session.look(ground);
  reader.check(before !== after, `the switch leaves the colours at ${before}`);
  await reader.open("home");
  reader.check((await reader.session.look(ground)) === after, "the next page has other colours");
  await reader.session.press(".site-header .colours");
  reader.check((await reader.session.look(ground)) === before, "the switch does not lead back");
}

/** The drawing has land, water and names apart from each other; buttons and keys enlarge it, and bring it back. */
async function map(reader) {
  const { session } = reader;
  for (const kind of ["home", "map"]) {
    await reader.open(kind);
    const drawn = await reader.until(() => {
      const fill = (selector) => getComputedStyle(document.querySelector(selector)).fill;
      // Old browsers give a box to what is not shown, too.
      const isShown = (name) => getComputedStyle(name).display !== "none" && getComputedStyle(name.closest(".city")).display !== "none";
      const names = [...document.querySelectorAll(".drawing")].map((drawing) => [...drawing.querySelectorAll(".name")].filter(isShown).map((name) => name.getBoundingClientRect()));
      // Boxes have more above and below the letters in one browser than in another.
      const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 3;
      return names.flat().length > 0 && {
        colours: new Set([".sea", ".land", ".drawing .name"].map(fill)).size,
        names: names.flat().length,
        height: Math.max(...names.flat().map(({ height }) => height)),
        covered: names.flatMap((boxes) => boxes.filter((one, index) => boxes.slice(index + 1).some((other) => over(one, other)))).length,
      };
    });
    reader.check(drawn, `${kind}: no names`);
    if (!drawn) continue;
    reader.check(drawn.colours === 3, `${kind}: sea, land and names have ${drawn.colours} colours`);
    reader.check(drawn.names > 5 && drawn.covered === 0, `${kind}: of ${drawn.names} names ${drawn.covered} lie on others`);
    reader.check(drawn.height < 30, `${kind}: names are ${drawn.height} px high`);
  }
  const size = () => document.querySelector(".drawing").viewBox.baseVal.width;
  const whole = await session.look(size);
  await session.press(".map-tools button");
  const nearer = await session.look(size);
  reader.check(nearer < whole, `the button leaves it ${nearer} wide`);
  await session.look(() => document.querySelector(".map-skip").focus());
  await session.keys("Tab", "+");
  const nearest = await session.look(size);
  reader.check(nearest < nearer, `the key + leaves it ${nearest} wide`);
  await session.keys("0");
  reader.check((await session.look(size)) === whole, "the key 0 does not bring it back");
  reader.check(await session.look(() => getComputedStyle(document.activeElement).outlineStyle !== "none"), "the focus of the keys is not seen");
}

/** A city can be chosen, what does not belong to it goes, and the address says so. */
async function timeline(reader) {
  await reader.open("timeline");
  const { session } = reader;
  const count = () => [...document.querySelectorAll(".timeline-groups .entry")].filter((entry) => !entry.hidden).length;
  const all = await session.look(count);
  const city = await session.look(() => document.querySelector(".filters select option:nth-child(2)").value);
  await session.choose(".filters select", city);
  const some = await session.look(count);
  reader.check(some > 0 && some < all, `of ${all} entries, ${some} are left for ${city}`);
  reader.check(await session.look((city) => location.search === `?city=${city}`, city), "the address does not say what was chosen");
  reader.check(await session.look(() => document.querySelector("[data-said]").textContent.includes(" ")), "nothing says how many are left");
}

/** Words are found, marked, and lead to a page. */
async function search(reader) {
  await reader.open("search");
  const { session } = reader;
  const name = await session.look(() => document.querySelector(".search select[name=city] option:nth-child(2)").value && document.querySelector(".search select[name=city] option:nth-child(2)").text);
  await session.press(".search input[type=search]");
  await session.keys(...name, "Enter");
  const found = await reader.until(() => {
    const links = document.querySelectorAll(".search-results a");
    return links.length > 0 && { count: links.length, marked: document.querySelectorAll(".search-results mark").length, href: links[0].href };
  });
  reader.check(found, `finds nothing and says “${await session.look(() => document.querySelector(".search-status").textContent)}”`);
  if (!found) return;
  reader.check(found.marked > 0, "marks nothing");
  await session.press(".search-results a");
  reader.check(await reader.until((href) => location.href === href, found.href), `a result does not lead to ${found.href}`);
}

/** On paper stand the text and the addresses of its sources. */
async function paper(reader) {
  // Drivers print the window, not the frame that stands for a phone.
  await new Reader({ ...reader, screen: { width: 1280, height: 800 } }).open("story");
  const { words, address } = await reader.session.look(() => ({
    words: document.querySelector(".text p").firstChild.data,
    address: document.querySelector(".references a.address").href,
  }));
  const pdf = await reader.session.paper();
  if (pdf === undefined) return;
  // Of letters that are joined, such as fi, some printers do not say what they are.
  const plain = (text) => squeeze(text).replaceAll(/f[fil]+|[\0\ufffd]/g, "");
  const text = plain(await textOf(pdf));
  for (const piece of [words, address]) reader.check(stands(plain(piece), text), `lacks “${piece}”`);
}
