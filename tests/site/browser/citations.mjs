// A source or note opens where it is cited, without script, by touch and by keyboard; closing it returns to that place.

import { readFileSync } from "node:fs";
import path from "node:path";
import { files } from "../site.mjs";
import { DESKTOP, PHONE, pathOf } from "./readers.mjs";

export default async function citations(readers) {
  const cite = ".cite button";
  const marks = [[cite, readers.pagesOf("story")], [cite, readers.pagesOf("question")], ['[popovertarget^="open-note-"]', withNotes(readers)]];
  for (const [screen, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    const tabs = await readers.reader({ ...options, javaScriptEnabled: false });
    for (const [mark, pages] of marks) {
      readers.check(pages.length === readers.tags.length, `${pages.length} pages with ${mark}`);
      for (const specimen of pages) {
        await readers.visit(tabs, pathOf(specimen), (page) => open(readers, page, mark, `${pathOf(specimen)}, ${mark} (${screen})`));
      }
    }
  }
}

/** A story with notes, in each language. */
function withNotes({ folder, tags }) {
  for (const file of files(path.join(folder, tags[0], "stories"), "/index.html")) {
    const address = `stories/${file.slice(0, -"index.html".length)}`;
    const has = (locale) => readFileSync(path.join(folder, locale, "stories", file), "utf8").includes('popovertarget="open-note-');
    if (tags.every(has)) return tags.map((locale) => ({ locale, address }));
  }
  return [];
}

async function open(readers, page, mark, name) {
  const buttons = page.locator(`.text ${mark}, .answers ${mark}`);
  const count = await buttons.count();
  readers.check(count > 0, `${name}: there is none`);
  if (count === 0) return;
  for (const index of new Set([0, Math.floor(count / 2), count - 1])) {
    const button = buttons.nth(index);
    const which = `${name} ${index + 1} of ${count}`;
    await button.scrollIntoViewIfNeeded();

    await button.focus();
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    const seen = await button.evaluate(lookAtOpened);
    readers.check(seen.open, `${which}: Enter does not open it`);
    readers.check(seen.text.length > 10, `${which}: says “${seen.text}”`);
    readers.check(seen.inside, `${which}: lies outside the screen: ${seen.box}`);
    readers.check(seen.uncovered, `${which}: lies under something`);
    readers.check(seen.place === place, `${which}: the page moved from ${place} to ${seen.place} px`);
    await page.keyboard.press("Escape");
    const after = await button.evaluate((element) => ({
      closed: element.popoverTargetElement && !element.popoverTargetElement.matches(":popover-open"),
      focused: document.activeElement === element,
    }));
    readers.check(after.closed, `${which}: Escape does not close it`);
    readers.check(after.focused, `${which}: after Escape the focus is elsewhere`);

    await button.click();
    readers.check((await button.evaluate(lookAtOpened)).open, `${which}: a click does not open it`);
    await page.mouse.click(2, 2);
    readers.check(!(await button.evaluate(lookAtOpened)).open, `${which}: a click beside it does not close it`);
  }
  // Closed, all stand at the foot of the page.
  const shown = await page.locator(".opened[popover]").evaluateAll((lines) => lines.every((line) => line.checkVisibility()));
  readers.check(shown, `${name}: not every source and note stands at the foot`);
}

function lookAtOpened(button) {
  const line = button.popoverTargetElement;
  const { left, top, right, bottom } = line.getBoundingClientRect();
  return {
    open: line.matches(":popover-open"),
    text: line.innerText.trim(),
    inside: left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
    box: [left, top, right, bottom].map(Math.round).join(" "),
    uncovered: line.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)),
    place: scrollY,
  };
}
