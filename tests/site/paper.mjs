// What stands on paper: the text of a PDF, and whether words are in it.

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Whether a text is on paper, whole or in the two parts that the edge of a page makes of it. */
export function stands(words, paper) {
  if (paper.includes(words)) return true;
  let upper = 0;
  while (paper.includes(words.slice(0, upper + 1))) upper += 1;
  return upper > 0 && paper.includes(words.slice(upper));
}

export async function textOf(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map(({ str }) => str).join("");
  }
  await document.destroy();
  return text;
}

/** Letters only: where lines break, and how wide spaces are, is the paper's affair. */
export function squeeze(text) {
  return text.normalize("NFKC").replaceAll(/[\s\u00ad\u200b]+/g, "");
}
