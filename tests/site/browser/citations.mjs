// A source or note is shown where it is cited: by a press, the pointer, the focus or a finger; the page and the focus
// stay, Escape closes it, and Tab leads into it and on. Without script a press leads to the entry at the end of the text,
// which shows that it is meant and leads back. Who copies text copies its marks, and nothing else.

import { readFileSync } from "node:fs";
import path from "node:path";
import { files, inPairs } from "../site.mjs";
import { DESKTOP, PHONE, pathOf } from "./readers.mjs";

const CITE = ".cite a";
const NOTE = ".note a";
/** So low that the box fits on one side of a mark only, and not always whole. */
const LOW = { viewport: { width: 640, height: 256 } };

export default async function citations(readers) {
  const noted = withNotes(readers);
  const marks = [...["story", "question", "twinning", "city"].map((kind) => [CITE, readers.pagesOf(kind)]), [NOTE, noted]];
  for (const [mark, pages] of marks) readers.check(pages.length === readers.tags.length, `${pages.length} pages with ${mark}`);
  // Each kind of page in each language on a desktop; what differs on other screens has nothing to do with either.
  const screens = [["desktop", DESKTOP, marks], ["phone", PHONE, marks.map(([mark, pages]) => [mark, pages.slice(-1)])], ["low", LOW, marks.slice(0, 1)]];
  for (const [screen, options, tried] of screens) {
    const scripted = await readers.reader(options);
    const plain = await readers.reader({ ...options, javaScriptEnabled: false });
    for (const [mark, pages] of tried) {
      await inPairs(pages, async (specimen) => {
        const name = `${pathOf(specimen)}, ${mark} (${screen})`;
        await readers.visit(scripted, pathOf(specimen), (page) => onPage(readers, page, mark, name, open));
        await readers.visit(plain, pathOf(specimen), (page) => onPage(readers, page, mark, `${name} without script`, follow));
      });
    }
    if (options.hasTouch) await readers.visit(scripted, pathOf(noted[0]), (page) => onPage(readers, page, CITE, `${pathOf(noted[0])} by finger`, touch));
  }
  await onTheWay(readers, pathOf(noted[0]));
  const tabs = await readers.reader(DESKTOP);
  for (const specimen of noted) await readers.visit(tabs, pathOf(specimen), (page) => copy(readers, page, pathOf(specimen)));
}

/** A story with notes, in each language. */
function withNotes({ folder, tags }) {
  for (const file of files(path.join(folder, tags[0], "stories"), "/index.html")) {
    const address = `stories/${file.slice(0, -"index.html".length)}`;
    const has = (locale) => readFileSync(path.join(folder, locale, "stories", file), "utf8").includes('href="#note-1"');
    if (tags.every(has)) return tags.map((locale) => ({ locale, address }));
  }
  return [];
}

/** Tries the first, the middle and the last mark of the text. */
async function onPage(readers, page, selector, name, tryOut) {
  const marks = page.locator(`.text sup${selector}`);
  const count = await marks.count();
  readers.check(count > 0, `${name}: there is none`);
  for (const index of new Set(count > 0 ? [0, Math.floor(count / 2), count - 1] : [])) {
    const mark = marks.nth(index);
    await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await tryOut(page, mark, index, (holds, message) => readers.check(holds, `${name} ${index + 1} of ${count}: ${message}`));
  }
}

async function open(page, mark, index, check) {
  const place = await page.evaluate(() => scrollY);
  const seen = () => mark.evaluate(lookAtBox);
  const isShown = async (by) => {
    await untilShown(page);
    const { words, wanted, which, inside, uncovered, aside, box } = await seen();
    check(wanted.length > 10 && words === `${which} ${wanted}`, `${by} shows “${words}”, not “${which} ${wanted}”`);
    check(inside, `${by} shows it outside the screen: ${box}`);
    check(uncovered, `${by} shows it under something`);
    check(aside, `${by} shows it over its own mark`);
    check((await page.evaluate(() => scrollY)) === place, `${by} moves the page`);
  };
  const isClosed = async (by) => check((await seen()).words === "", `${by} does not close it`);

  // The keys of a screen reader and of those who use no pointer.
  await page.keyboard.press("Shift");
  await mark.focus();
  await isShown("the focus");
  check((await mark.getAttribute("aria-expanded")) === "false", "the focus alone is told as a press");
  await page.keyboard.press("Enter");
  await isShown("Enter");
  check((await mark.getAttribute("aria-expanded")) === "true", "Enter does not tell that it is open");
  check(await hasFocus(mark), "Enter takes the focus from the mark");
  await page.keyboard.press("Escape");
  await isClosed("Escape");
  check(await hasFocus(mark), "after Escape the focus is elsewhere");

  await page.keyboard.press("Enter");
  const links = await page.locator(".opened a").count();
  if (links > 0) {
    await page.keyboard.press("Tab");
    check(await page.evaluate(() => document.activeElement.closest(".opened") !== null), "Tab does not lead into it");
    await page.keyboard.press("Escape");
    check(await hasFocus(mark), "after Escape from within it the focus is elsewhere");
    await isClosed("Escape from within");
    await page.keyboard.press("Enter");
    for (let nth = 0; nth < links; nth += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    check(await mark.evaluate(isRightBefore), "Tab after its last link does not go on behind the mark");
    check((await mark.getAttribute("aria-expanded")) === "false", "leaving it does not close it");
    // What has the focus now may be a mark, too.
    await page.keyboard.press("Escape");
  } else {
    await page.keyboard.press("Enter");
    await isClosed("Enter again");
  }
  await page.evaluate((top) => { document.activeElement.blur(); scrollTo(0, top); }, place);

  await mark.click();
  await isShown("a click");
  const { left, top } = await page.locator(".opened").evaluate((box) => box.getBoundingClientRect());
  await page.mouse.click(left + 3, top + 8);
  await isShown("a click on its words");
  const within = page.locator(".opened a[role=doc-noteref]").first();
  if ((await within.count()) > 0) {
    await within.focus();
    await page.keyboard.press("Enter");
    check(await hasFocus(mark), "a source opened from within a note takes the focus away");
    check((await seen()).words.startsWith("["), "a source is not shown from within a note");
    await page.keyboard.press("Escape");
    check(await hasFocus(mark), "Escape from a source of a note leaves the mark");
    await mark.click();
  }
  await page.mouse.click(2, 2);
  await isClosed("a click beside it");
  // Each of these waits; one mark of a page stands for all.
  if (index > 0) return;
  await mark.hover();
  await isShown("the pointer");
  await page.mouse.move(...(await mark.evaluate(lookAtBox)).middle);
  await page.waitForTimeout(600);
  await isShown("the pointer on it");
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => document.querySelector(".opened").childNodes.length === 0, undefined, { timeout: 2000 }).catch(() => {});
  await isClosed("the pointer that goes away");
}

async function touch(page, mark, index, check) {
  await mark.tap();
  await untilShown(page);
  check((await mark.evaluate(lookAtBox)).words.length > 10, "a finger does not open it");
  await mark.tap();
  check((await mark.evaluate(lookAtBox)).words === "", "another tap does not close it");
  await mark.tap();
  await page.locator("h1").tap();
  check((await mark.evaluate(lookAtBox)).words === "", "a tap elsewhere does not close it");
  check((await page.evaluate(() => location.hash)) === "", "a tap changes the address");
}

/** Without script a mark leads to its entry, and the entry back. */
async function follow(page, mark, index, check) {
  const id = await mark.getAttribute("id");
  await mark.click();
  const entry = page.locator(":target");
  const there = await entry.evaluate((element) => ({
    inSight: element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < innerHeight,
    isMeant: getComputedStyle(element).backgroundColor !== getComputedStyle(element.nextElementSibling ?? element.parentElement).backgroundColor,
  }));
  check(there.inSight, "a press does not lead to the entry");
  check(there.isMeant, "the entry does not show that it is meant");
  await entry.locator(`a[href="#${id}"]`).click();
  check(await page.evaluate((id) => document.querySelector(":target")?.id === id, id), "the entry does not lead back to the mark");
}

/** What is copied from the end of the text's first cited paragraph. */
async function copy(readers, page, name) {
  const { copied, marks, words } = await page.evaluate(() => {
    const paragraph = document.querySelector(".text > p:has(sup)");
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const marks = [...paragraph.querySelectorAll("sup a")];
    return { copied: String(getSelection()), marks: marks.map((mark) => mark.textContent), words: marks.map((mark) => mark.ariaLabel.replace(mark.textContent, "").trim()) };
  });
  for (const mark of marks) readers.check(/^[[(].+[\])]$/.test(mark) && copied.includes(mark), `${name}: copying loses ${mark}`);
  for (const word of words) readers.check(word.length > 2 && !copied.includes(`${word}[`), `${name}: copying brings “${word}” along`);
  readers.check(/\[\d[^[\]]*\]\.?$/.test(copied.trim()), `${name}: what is copied ends in “${copied.trim().slice(-20)}”`);
}

/** What goes wrong when the script comes late or not at all, without styles, and where the reader does something else. */
async function onTheWay(readers, path) {
  const first = ".text sup.cite a";
  const box = (page) => page.evaluate(() => document.querySelector(".opened").textContent);
  const tryOut = async (options, name, setUp, work) => {
    const tabs = await readers.reader(options);
    await setUp(tabs.context);
    await readers.visit(tabs, path, (page) => work(page, (holds, message) => readers.check(holds, `${path}, ${name}: ${message}`)));
  };
  const late = (context) => context.route("**/marks.*.js", (route) => setTimeout(() => route.continue(), 4000));
  const nothing = () => {};

  await tryOut(DESKTOP, "selecting by mouse", nothing, async (page, check) => {
    const { start, over, end } = await page.evaluate((first) => {
      const mark = document.querySelector(first);
      mark.scrollIntoView({ block: "center" });
      const paragraph = mark.closest("p").getBoundingClientRect();
      const { left, top, width, height } = mark.getBoundingClientRect();
      return { start: [paragraph.left + 2, paragraph.top + 12], over: [left + width / 2, top + height / 2], end: [paragraph.left + 60, paragraph.bottom - 8] };
    }, first);
    await page.mouse.move(...start);
    await page.mouse.down();
    await page.mouse.move(...over, { steps: 8 });
    await page.waitForTimeout(800);
    await page.mouse.move(...end, { steps: 4 });
    check((await box(page)) === "", "opens a box");
    const selected = await page.evaluate(() => [String(getSelection()).length, getSelection().focusNode.parentElement.closest(".text > p") !== null]);
    check(selected[0] > 20 && selected[1], `the selection runs away: ${selected}`);
    await page.mouse.up();
  });
  await tryOut(DESKTOP, "a script that comes late", late, async (page, check) => {
    const marks = page.locator(first);
    await marks.nth(0).click();
    await page.waitForTimeout(300);
    await marks.nth(1).click();
    await page.waitForTimeout(2200);
    const wanted = await marks.nth(1).getAttribute("href");
    check((await page.evaluate(() => location.hash)) === wanted, "the second press is lost");
  });
  await tryOut(DESKTOP, "no script for marks", (context) => context.route("**/marks.*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" })), async (page, check) => {
    const mark = page.locator(first).first();
    await mark.click();
    await page.waitForFunction(() => location.hash, undefined, { timeout: 3000 }).catch(() => {});
    check((await page.evaluate(() => location.hash)) === (await mark.getAttribute("href")), "a press leads nowhere");
  });
  await tryOut(DESKTOP, "without styles", nothing, async (page, check) => {
    // Not fetched at all, they would leave fonts that were preloaded for nothing, which the console tells.
    await page.evaluate(() => [...document.styleSheets].forEach((sheet) => { sheet.disabled = true; }));
    await page.locator(first).first().click();
    await page.waitForFunction(() => location.hash, undefined, { timeout: 3000 }).catch(() => {});
    check((await page.evaluate(() => location.hash)) !== "", "a press leads nowhere");
  });
  await tryOut(DESKTOP, "on the way back", nothing, async (page, check) => {
    await page.locator(first).first().click();
    await untilShown(page);
    await page.keyboard.press("Escape");
    await page.locator(".references .back").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(500);
    check((await page.evaluate(() => location.hash)).startsWith("#cite-"), "the arrow leads nowhere");
    check((await box(page)) === "", "the box opens over what the reader came back to");
  });
  await tryOut(PHONE, "marks at the ends of lines", nothing, async (page, check) => {
    const broken = await page.evaluate(() => [...document.querySelectorAll(".text sup:not(.long) > a")].filter((mark) => mark.getClientRects().length > 1).length);
    check(broken === 0, `${broken} break in two`);
  });
  await tryOut(PHONE, "a part that scrolls", nothing, async (page, check) => {
    await page.evaluate((first) => {
      const scrolling = document.createElement("div");
      scrolling.className = "table-scroll";
      const paragraph = document.querySelector(first).closest("p");
      paragraph.before(scrolling);
      scrolling.append(paragraph);
      paragraph.style.width = "900px";
    }, first);
    await page.locator(first).first().evaluate((mark) => mark.click());
    await untilShown(page);
    check((await box(page)) !== "", "no box");
    await page.evaluate(() => { document.querySelector(".table-scroll").scrollLeft = 300; });
    await page.waitForTimeout(300);
    check((await box(page)) === "", "the box stays where its mark has gone");
  });
}

/** Waits for the script, which comes with the first mark that is pointed at, and for the pointer to rest. */
const untilShown = (page) => page.waitForSelector(".opened:not(:empty)", { timeout: 3000 }).catch(() => {});

const hasFocus = (mark) => mark.evaluate((element) => document.activeElement === element);

/** Runs in a page: whether what has the focus is the next stop behind a mark. */
function isRightBefore(mark) {
  const stops = [...document.querySelectorAll("a[href], button, summary, input, [tabindex='0']")].filter((element) => element.checkVisibility());
  return stops[stops.indexOf(mark) + 1] === document.activeElement;
}

/** Runs in a page: what is shown of the entry of a mark, and where. */
function lookAtBox(mark) {
  const box = document.querySelector(".opened") ?? document.createElement("div");
  const entry = document.getElementById(mark.hash.slice(1)).cloneNode(true);
  for (const back of entry.querySelectorAll(".back")) back.remove();
  const squeeze = (text) => text.replaceAll(/\s+/g, " ").trim();
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const own = mark.getBoundingClientRect();
  return {
    words: squeeze(box.textContent),
    wanted: squeeze(entry.textContent),
    which: mark.textContent,
    inside: left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
    box: [left, top, right, bottom].map(Math.round).join(" "),
    middle: [(left + right) / 2, (top + bottom) / 2],
    uncovered: box.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)),
    aside: top >= own.bottom || bottom <= own.top,
  };
}
