// On paper: the whole text and every source with its address, and nothing that only works on a screen.

import { squeeze, stands, textOf } from "../paper.mjs";
import { DESKTOP, pathOf } from "./readers.mjs";

const KINDS = ["story", "question", "twinning", "city"];

export default async function print(readers) {
  const tabs = await readers.reader(DESKTOP);
  for (const specimen of KINDS.flatMap((kind) => readers.pagesOf(kind))) {
    const name = `${pathOf(specimen)} on paper`;
    await readers.visit(tabs, pathOf(specimen), async (page) => {
      const { wanted, unwanted, addresses } = await page.evaluate(contents);
      const paper = squeeze(await textOf(await page.pdf({ format: "A4" })));
      readers.check(addresses > 0, `${name}: the page names no address`);
      const lost = wanted.filter((words) => !stands(squeeze(words), paper));
      readers.check(lost.length === 0, `${name}: lacks ${lost.length} of ${wanted.length} pieces, such as “${lost[0]}”`);
      const left = unwanted.filter((words) => paper.includes(squeeze(words)));
      readers.check(left.length === 0, `${name}: shows ${left.map((words) => `“${words}”`).join(", ")}`);

      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      for (const colours of [undefined, "dark"]) {
        const seen = await page.evaluate(inkAndGround, colours);
        readers.check(seen === "rgb(36, 31, 26) on rgb(255, 255, 255)", `${name}, from a dark screen: ${seen}`);
      }
      await page.emulateMedia({ media: null, colorScheme: null });
    });
  }
}

/** The colours of the text where the reader chose these for the screen. */
function inkAndGround(chosen) {
  const root = document.documentElement;
  if (chosen) root.dataset.colours = chosen;
  const { color, backgroundColor } = getComputedStyle(root);
  delete root.dataset.colours;
  return `${color} on ${backgroundColor}`;
}

/** What has to be on paper, and what may not: texts as the screen has them. */
function contents() {
  const text = (selector) => [...document.querySelectorAll(selector)].map((element) => element.innerText.trim()).filter(Boolean);
  // Paper has marks above the line, no arrows back, marks of disputed figures, and addresses after links.
  const between = (element) => {
    const copy = element.cloneNode(true);
    for (const mark of copy.querySelectorAll("sup, .back")) mark.replaceWith("\0");
    for (const link of copy.querySelectorAll("a.disputed, a[rel~=external]")) link.append("\0");
    return copy.textContent.split("\0").filter((piece) => piece.trim().length > 10);
  };
  const addresses = [...document.querySelectorAll(".references a.address")].map(({ href }) => href);
  const navigation = [...document.querySelectorAll("#page-menu ul, .languages ul, .site-footer nav ul, .neighbours ul")];
  return {
    addresses: addresses.length,
    wanted: [...text("h1"), ...[...document.querySelectorAll(".text p")].flatMap(between), ...text(".references li a:not(.back, .address)"), ...addresses],
    unwanted: [
      ...navigation.map((list) => [...list.querySelectorAll("a")].map(({ textContent }) => textContent).join("")),
      ...text(".contents summary"),
      ...[...document.querySelectorAll(".skip, .menu-button")].map(({ textContent }) => textContent),
    ],
  };
}
