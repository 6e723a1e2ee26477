// Every kind of page is the one asked for, has the same text without scripts, and respects `prefers-reduced-motion`.

import { inPairs, layOutAll } from "../site.mjs";
import { DESKTOP, pathOf } from "./readers.mjs";

export default async function pages(readers) {
  const { tally } = readers;
  const scripted = await readers.reader(DESKTOP);
  const plain = await readers.reader({ ...DESKTOP, javaScriptEnabled: false });
  await inPairs(readers.pages, async (specimen) => {
    const name = pathOf(specimen);
    const withScript = await readers.visit(scripted, name, async (page) => {
      const lang = await page.locator("html").getAttribute("lang");
      tally.check(lang === specimen.locale, `${name}: <html lang> is ${lang}`);
      const there = new URL(page.url()).pathname;
      tally.check(there === name, `${name}: led to ${there}`);
      const moving = await page.evaluate(whatMoves);
      tally.check(moving.length === 0, `${name}: moves although the reader wants it still: ${moving.slice(0, 3).join(", ")}`);
      return seen(page);
    });
    const without = await readers.visit(plain, name, seen);
    compare(specimen, withScript, without, tally);
  });
}

/** The outline of a page that has been read to its end. */
async function seen(page) {
  await page.evaluate(layOutAll);
  return page.evaluate(outline);
}

/** What a reader sees of the page: headings, and how much text. */
function outline() {
  const shown = [...document.querySelectorAll("h1, h2")].filter((heading) => heading.checkVisibility());
  return {
    headings: shown.map((heading) => heading.textContent.trim()),
    text: (document.querySelector("main") ?? document.body).innerText.length,
  };
}

function compare(specimen, withScript, without, tally) {
  const name = `${pathOf(specimen)} without script`;
  tally.check(without?.headings.length > 0, `${name}: no heading is visible`);
  tally.check(without?.text > 0, `${name}: the main part is empty`);
  // Search is the one page that may say "needs a script".
  if (specimen.kind === "search") return;
  const lost = withScript?.headings.filter((heading) => !without?.headings.includes(heading)) ?? [];
  tally.check(lost.length === 0, `${name}: lacks the headings ${lost.join(" | ")}`);
  // Map zoom and theme switch are a few words; a page that scripts fill is more.
  tally.check(without?.text >= withScript?.text * 0.9, `${name}: ${without?.text} characters instead of ${withScript?.text}`);
}

/** What would move or does, with `prefers-reduced-motion: reduce`. */
function whatMoves() {
  const found = document.getAnimations().map((animation) => animation.effect?.target?.localName ?? "an animation");
  const lasting = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  for (const element of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (style.scrollBehavior === "smooth" || lasting(style.transitionDuration) || lasting(style.animationDuration)) {
        found.push(`${element.localName}${element.className && `.${element.className}`}${part ?? ""}`);
      }
    }
  }
  return found;
}
