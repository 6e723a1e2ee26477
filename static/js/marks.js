// Marks of sources and notes: a press, the pointer or the focus shows over the text what a mark leads to, in its own
// words. Without this script a mark is a link to the end of the text, and an arrow leads back.
(() => {
  const MARK = "a[role=doc-noteref]";
  const GAP = 6;
  const EDGE = 8;
  // Long enough not to flicker while the pointer passes by, and to reach the box from the mark.
  const [SOON, LATER] = [200, 350];

  // It stands behind the text, so that who copies the text does not copy it too.
  const box = document.querySelector(".opened");
  // Without the style sheet it would open out of sight: marks stay links.
  if (getComputedStyle(box).position !== "absolute") return;
  // Who clicks the words in it does not leave it.
  box.tabIndex = -1;

  /** The mark whose entry is shown. */
  let shown;
  /** Whether it was pressed: it stays then, and Tab leads into it. */
  let isHeld = false;
  /** Whether the reader is on the way back from an entry, to read on at the mark. */
  let isBack = false;
  let waiting;

  const wait = (time, deed) => {
    clearTimeout(waiting);
    waiting = setTimeout(deed, time);
  };
  const STOPS = "a[href], summary, audio[controls], video[controls], [tabindex]";
  const stops = () => [...box.querySelectorAll(STOPS)];
  const isSeen = (stop) => stop.getClientRects().length > 0 && !stop.closest("details:not([open]) > :not(summary)");
  const markAt = (target) => target.closest?.(MARK);

  function open(mark, hold) {
    clearTimeout(waiting);
    // A note may refer to a source: that one is shown in its stead, at the same mark of the text.
    const anchor = box.contains(mark) ? shown : mark;
    const entry = document.getElementById(mark.hash.slice(1));
    if (!entry) return;
    const wasInside = box.contains(document.activeElement);
    close();
    // What had the focus is gone from the box.
    if (wasInside) anchor.focus();
    shown = anchor;
    isHeld = hold;
    // What was pressed is read aloud; what is only passed is not.
    box.setAttribute("aria-live", hold ? "polite" : "off");
    const copy = entry.cloneNode(true);
    for (const back of copy.querySelectorAll("[role=doc-backlink]")) back.remove();
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    for (const name of ["lang", "dir"]) box.setAttribute(name, entry.closest(`[${name}]`).getAttribute(name));
    const which = document.createElement("b");
    which.textContent = mark.textContent;
    box.replaceChildren(which, " ", ...copy.childNodes);
    for (const stop of stops()) stop.tabIndex = isHeld ? 0 : -1;
    anchor.setAttribute("aria-expanded", isHeld);
    place();
  }

  function close() {
    clearTimeout(waiting);
    shown?.setAttribute("aria-expanded", "false");
    shown = undefined;
    isHeld = false;
    box.replaceChildren();
  }

  /** Puts the box on the side of the mark that has more room, and never over it. */
  function place() {
    const at = shown.getBoundingClientRect();
    const [above, below] = [at.top - GAP - EDGE, innerHeight - at.bottom - GAP - EDGE];
    box.style.maxHeight = "";
    const { width, height } = box.getBoundingClientRect();
    const isBelow = height <= below || below >= above;
    const room = Math.max(Math.min(height, isBelow ? below : above), 0);
    const { clientWidth } = document.documentElement;
    const left = Math.max(Math.min(at.left + at.width / 2 - width / 2, clientWidth - width - EDGE), EDGE);
    box.style.maxHeight = `${room}px`;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${scrollY + (isBelow ? at.bottom + GAP : at.top - GAP - room)}px`;
  }

  /** Where the keyboard goes on: what follows the mark in the page follows the box. */
  function tab(event) {
    const seen = stops().filter(isSeen);
    const last = event.shiftKey ? seen[0] : seen[seen.length - 1];
    const { activeElement } = document;
    if (activeElement === shown && isHeld && !event.shiftKey && seen.length > 0) {
      event.preventDefault();
      seen[0].focus();
    } else if (activeElement === last) {
      // Back at the mark; forward, the browser goes on from there.
      if (event.shiftKey) event.preventDefault();
      shown.focus();
    }
  }

  document.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    isBack = Boolean(event.target.closest?.("[role=doc-backlink]"));
    // Another link in the box leads away from here, perhaps to another part of this page.
    if (!mark && box.contains(event.target.closest?.("a"))) close();
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (mark === shown && isHeld) close();
    else open(mark, true);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (shown && !box.contains(target) && markAt(target) !== shown) close();
  });
  document.addEventListener("keydown", (event) => {
    if (!shown) return;
    if (event.key === "Tab") tab(event);
    if (event.key !== "Escape") return;
    const mark = shown;
    const wasInside = box.contains(document.activeElement);
    close();
    if (!wasInside) return;
    mark.focus();
    close();
  });

  document.addEventListener("pointerover", ({ target, pointerType, buttons }) => {
    // A finger presses; who selects text passes over marks.
    if (pointerType !== "mouse" || buttons || isHeld) return;
    const mark = markAt(target);
    if (mark === shown && mark) clearTimeout(waiting);
    else if (mark && !box.contains(mark)) wait(SOON, () => open(mark, false));
    else if (box.contains(target)) clearTimeout(waiting);
    else if (shown !== document.activeElement) wait(LATER, close);
  });
  document.addEventListener("focusin", ({ target }) => {
    const mark = markAt(target);
    if (mark && !isBack && mark !== shown && !box.contains(mark) && mark.matches(":focus-visible")) open(mark, false);
    isBack = false;
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const isInside = target === shown || box.contains(target);
    if (isInside && relatedTarget && relatedTarget !== shown && !box.contains(relatedTarget)) close();
  });
  addEventListener("resize", () => shown && place());
  // A table that scrolls takes its marks along.
  addEventListener("scroll", ({ target }) => target !== document && target.contains(shown) && close(), true);

  for (const mark of document.querySelectorAll(MARK)) mark.setAttribute("aria-expanded", "false");
  // This script comes when a mark is pointed at, or has the focus.
  const wanted = [":focus-visible", ":hover"].map((state) => document.querySelector(MARK + state)).find(Boolean);
  if (wanted) open(wanted, false);
})();
