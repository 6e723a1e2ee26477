// Nothing is lost or cut off on a screen of 320 CSS pixels (WCAG 1.4.10) or with text at 200 % (WCAG 1.4.4).

import { inPairs } from "../site.mjs";
import { pathOf } from "./readers.mjs";

/** Width of the screen, and size of the text. */
const SIZES = [[320, 1], [768, 1], [1280, 2], [640, 2]];

export default async function sizes(readers) {
  const tabs = await readers.reader({ isMobile: true, hasTouch: true });
  const lost = { kind: "not found", path: "/no/such/page/" };
  await inPairs([...readers.pages.map((page) => ({ kind: page.kind, path: pathOf(page) })), { kind: "root", path: "/" }, lost], async ({ path }) => {
    await tabs.use(async (page) => {
      page.expectsNotFound = path === lost.path;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(readers.origin + path, { waitUntil: "load" });
      for (const [width, zoom] of SIZES) {
        await page.setViewportSize({ width, height: 640 });
        const faults = await page.evaluate(crowding, zoom);
        for (const fault of faults) readers.tally.fail(`${path} at ${width} px, text ${zoom * 100} %: ${fault}`);
        if (faults.length === 0) readers.tally.pass();
      }
    });
  });
}

/** What does not fit when the text is `zoom` times as large. */
function crowding(zoom) {
  const root = document.documentElement;
  root.style.fontSize = "";
  root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * zoom}px`;
  const tell = ({ localName, id, className, textContent }) =>
    `${localName}${id && `#${id}`}${typeof className === "string" && className ? `.${className.replaceAll(" ", ".")}` : ""} “${textContent.trim().slice(0, 30)}”`;
  const faults = [];
  const width = root.clientWidth;

  if (root.scrollWidth > width) {
    const over = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 1 && !element.closest(".table-scroll, svg *");
    });
    faults.push(`${root.scrollWidth} px wide (${over.slice(-2).map(tell).join("; ")})`);
  }

  const clips = (element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    return [overflowX, overflowY].some((value) => value === "hidden" || value === "clip") && clipPath === "none";
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg, .unseen") || !element.checkVisibility()) continue;
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    if (clips(element) && clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)) faults.push(`cuts off ${tell(element)}`);
  }

  // Words that leave the screen at the side where nobody can scroll.
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("svg, .unseen, .skip, script")) continue;
    if (getComputedStyle(parent).clipPath !== "none") continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width > 0 && box.left < -1) faults.push(`lost at the left: ${tell(parent)}`);
  }
  return faults.slice(0, 4);
}
