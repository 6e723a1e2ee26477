// Runs in a page: lists what does not fit on the screen, or is cut off.

/** What does not fit when the text is `zoom` times as large, of all that is laid out. */
export function crowding(zoom) {
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

  // Words beyond the edge towards which a page does not scroll.
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("svg, .unseen, .skip, script")) continue;
    if (getComputedStyle(parent).clipPath !== "none") continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const beyond = root.dir === "rtl" ? box.right > width + 1 : box.left < -1;
    if (box.width > 0 && beyond && !parent.closest(".table-scroll")) faults.push(`lost at the edge: ${tell(parent)}`);
  }
  return faults.slice(0, 4);
}
