// Uses the built site for a moment in other browsers than the present Chromium: Firefox, WebKitGTK (the engine of Safari)
// and a Chromium of 2022, beside each other; on a desktop in light colours, on a phone in dark ones.
//
// `node browsers.mjs FOLDER firefox` tries only this one.

import process from "node:process";
import { oldChromium } from "./browsers/old_chromium.mjs";
import { PARTS, Reader } from "./browsers/run.mjs";
import { firefox, webkit } from "./browsers/webdriver.mjs";
import { folderArgument, serve, specimens, Tally } from "./site.mjs";

const BROWSERS = { firefox, webkit, "old-chromium": oldChromium };
const READERS = [
  { locale: "en", scheme: "light", screen: { width: 1280, height: 800 } },
  { locale: "ru", scheme: "dark", screen: { width: 360, height: 740 } },
];

const wanted = process.argv.splice(3);
const folder = folderArgument();
const tally = new Tally();
const pages = specimens(folder, tally);
const site = await serve(folder);
await Promise.all((wanted.length > 0 ? wanted : Object.keys(BROWSERS)).map(tryOut));
site.close();
tally.close();

async function tryOut(browser) {
  const started = performance.now();
  let version = browser;
  for (const { locale, scheme, screen } of READERS) {
    const name = `${browser}, ${locale}, ${scheme}, ${screen.width} px`;
    const session = await BROWSERS[browser]({ scheme }).catch((error) => tally.fail(`${name}: does not start: ${error.message}`));
    if (!session) continue;
    version = session.version;
    for (const part of PARTS) {
      const reader = new Reader({ session, pages, origin: site.origin, tally, name: `${name}: ${part.name}`, locale, scheme, screen });
      await part(reader).catch((error) => tally.fail(`${reader.name}: ${error.message.split("\n")[0]}`));
    }
    await session.close();
  }
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${version}`);
}
