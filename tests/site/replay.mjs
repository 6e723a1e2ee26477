// Opens the web archive of a bag as a library would: in ReplayWeb.page, in a real browser, far from the site. A page in each
// language shows its words and its pictures, links lead on, and the search finds.

import { createServer } from "node:http";
import { createReadStream, readFileSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { folderArgument, launch, locales, Tally } from "./site.mjs";

const PLAYER = fileURLToPath(new URL("node_modules/replaywebpage/", import.meta.url));

/** How often the first page of a language is loaded, and how long each page may take, in tenths of a second. */
const ATTEMPTS = 5;
const PATIENCE = 200;

const bag = folderArgument();
const about = Object.fromEntries(
  readFileSync(path.join(bag, "bag-info.txt"), "utf8").trim().split("\n").map((line) => line.split(": ", 2)),
);
const base = about["External-Identifier"];
const site = path.join(bag, "data/site");
const tally = new Tally();
const server = await serve();
const browser = await launch();
try {
  for (const locale of locales(site)) await open(locale);
} catch (error) {
  tally.fail(error.message.split("\n")[0]);
} finally {
  await browser.close();
  server.close();
}
tally.close();

/** The player with the archive beside it, as any static host offers them; `origin` is its address. */
async function serve() {
  const found = {
    "/ui.js": path.join(PLAYER, "ui.js"),
    "/replay/sw.js": path.join(PLAYER, "sw.js"),
    "/site.wacz": path.join(bag, "data/site.wacz"),
  };
  const listening = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (pathname === "/") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      const url = searchParams.get("url");
      response.end(`<!doctype html><script src="/ui.js"></script><replay-web-page source="/site.wacz" url="${url}" embed="replayonly" style="height: 800px"></replay-web-page>`);
      return;
    }
    const file = found[pathname];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const { size } = statSync(file);
    response.setHeader("Content-Type", pathname.endsWith(".js") ? "text/javascript" : "application/wacz");
    response.setHeader("Accept-Ranges", "bytes");
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
    const start = range ? (range[1] === "" ? size - Number(range[2]) : Number(range[1])) : 0;
    const end = range && range[1] !== "" && range[2] !== "" ? Math.min(Number(range[2]), size - 1) : size - 1;
    if (range) response.setHeader("Content-Range", `bytes ${start}-${end}/${size}`);
    response.setHeader("Content-Length", end - start + 1);
    response.writeHead(range ? 206 : 200);
    if (request.method === "HEAD") response.end();
    else createReadStream(file, { start, end }).pipe(response);
  });
  await new Promise((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${listening.address().port}`, close: () => listening.close() };
}

/**
 * The first page that the player shows. Now and then the player asks its service worker before that is there, and waits for
 * ever; a reader would load the page again.
 */
async function opened(page, url) {
  for (let attempt = 1; ; attempt += 1) {
    await page.goto(`${server.origin}/?url=${encodeURIComponent(url)}`);
    try {
      return await shown(page, url);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      console.log(`${url}: loaded again`);
    }
  }
}

/** The page that the player shows, once it is there. */
async function shown(page, url) {
  const isIt = (frame) => frame.url().endsWith(`mp_/${url}`);
  for (let wait = 0; wait < PATIENCE; wait += 1) {
    const frame = page.frames().find(isIt);
    if (frame && (await frame.evaluate(() => document.readyState).catch(() => "")) === "complete") return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`the player does not show ${url}, but ${page.frames().map((frame) => frame.url()).join(", ")}`);
}

/** A page of a language, and one that it links to. */
async function open(locale) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // Nothing comes from the site itself, which need not exist any more.
  await context.route((url) => url.origin !== server.origin, (route) => {
    tally.fail(`${locale}: the archive lacks ${route.request().url()}`);
    return route.abort();
  });
  const list = `${base}${locale}/cities/`;
  const frame = await opened(page, list);
  await checkPage(frame, locale, list);
  const link = frame.locator(`main a[href*="cities/"], main a[href^="../cities"], main ul a`).first();
  const [href] = await Promise.all([link.evaluate((element) => element.href), link.click()]);
  const url = href.slice(href.indexOf(base));
  await checkPage(await shown(page, url), locale, url);
  await context.close();
}

/** What it says is what the file of the site says, and every picture of it is there. */
async function checkPage(frame, locale, url) {
  const file = path.join(site, decodeURIComponent(url.slice(base.length)), "index.html");
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  const { lang, said, pictures, dead, styled } = await frame.evaluate(async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
    return {
      lang: document.documentElement.lang,
      said: document.querySelector("h1")?.innerHTML,
      pictures: document.images.length,
      dead: [...document.images].filter((picture) => picture.naturalWidth === 0).map((picture) => picture.src),
      styled: [...document.styleSheets].some((sheet) => sheet.cssRules.length > 20),
    };
  });
  tally.check(lang === locale, `${url} is in ${lang}`);
  tally.check(said === heading && heading !== "", `${url} says “${said}”, not “${heading}”`);
  tally.check(pictures > 0 && dead.length === 0, `${url}: ${dead.length} of ${pictures} pictures are missing: ${dead.slice(0, 3)}`);
  tally.check(styled, `${url} has no style`);
  console.log(`${url}: “${said}”, ${pictures} pictures`);
}
