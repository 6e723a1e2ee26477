// Chromium 106 of autumn 2022, the oldest that is to be had from a registry: it knows neither `light-dark()` nor popovers.

import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "playwright-core";

/** Where it is unpacked to. */
const PROGRAM = fileURLToPath(new URL("../../../target/old-chromium/chromium-106", import.meta.url));

export async function oldChromium({ scheme }) {
  await unpack();
  const args = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
  const browser = await chromium.launch({ executablePath: PROGRAM, args });
  return new Session(browser, await browser.newContext({ colorScheme: scheme, reducedMotion: "reduce" }));
}

async function unpack() {
  if (existsSync(PROGRAM)) return;
  mkdirSync(path.dirname(PROGRAM), { recursive: true });
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = path.join(path.dirname(entry), "../bin/chromium.br");
  const part = `${PROGRAM}.part`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
  renameSync(part, PROGRAM);
}

/** A browser's window with a page in it, as `browsers.mjs` uses it. */
class Session {
  #browser;
  #context;
  #page;

  constructor(browser, context) {
    this.#browser = browser;
    this.#context = context;
    this.version = `Chromium ${browser.version()}`;
  }

  async open(url, viewport) {
    this.#page ??= await this.#context.newPage();
    this.#page.setDefaultTimeout(15_000);
    await this.#page.setViewportSize(viewport);
    await this.#page.goto(url, { waitUntil: "load" });
  }

  look(work, ...args) {
    return this.#page.evaluate(`(${work})(...${JSON.stringify(args)})`);
  }

  press(selector) {
    return this.#page.locator(selector).first().click();
  }

  choose(selector, value) {
    return this.#page.locator(selector).first().selectOption(value);
  }

  async keys(...names) {
    const { keyboard } = this.#page;
    for (const name of names) await (name.length === 1 ? keyboard.type(name) : keyboard.press(name));
  }

  paper() {
    return this.#page.pdf({ format: "A4" });
  }

  close() {
    return this.#browser.close();
  }
}
