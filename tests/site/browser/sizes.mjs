// Nothing is lost or cut off on a screen of 320 CSS pixels (WCAG 1.4.10) or with text at 200 % (WCAG 1.4.4).

import { crowding } from "../crowding.mjs";
import { inPairs, layOutAll } from "../site.mjs";
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
        await page.evaluate(layOutAll);
        const faults = await page.evaluate(crowding, zoom);
        for (const fault of faults) readers.tally.fail(`${path} at ${width} px, text ${zoom * 100} %: ${fault}`);
        if (faults.length === 0) readers.tally.pass();
      }
    });
  });
}
