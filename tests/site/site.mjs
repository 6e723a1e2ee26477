// What the checks in this folder share: the built site as a folder and as a server, one page of every kind, the
// browser, and the count at the end.

import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { chromium } from "playwright-core";
import selfsigned from "selfsigned";

const compress = promisify(gzip);

/** The site's folder, from the command line. */
export function folderArgument() {
  const folder = process.argv[2];
  if (process.argv.length !== 3 || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`usage: node ${path.relative(".", process.argv[1])} FOLDER-OF-THE-BUILT-SITE`);
    process.exit(2);
  }
  return path.resolve(folder);
}

/** The same, and the kinds of pages that the site is known to lack: `FOLDER --without "topic, map"`. */
export function folderWithout() {
  const at = process.argv.indexOf("--without");
  const [, without] = at > 0 ? process.argv.splice(at, 2) : [];
  return { folder: folderArgument(), without: without?.split(", ") ?? [] };
}

/** Counts what was checked; nothing checked is a failure too. */
export class Tally {
  #passed = 0;
  #failures = [];

  pass(count = 1) {
    this.#passed += count;
  }

  fail(message) {
    this.#failures.push(message);
  }

  check(holds, message) {
    holds ? this.pass() : this.fail(message);
  }

  /** Prints the failures and the closing line, and sets the exit code. */
  close() {
    if (this.#passed + this.#failures.length === 0) this.fail("there was nothing to check");
    for (const failure of this.#failures) console.log(`FAIL ${failure}`);
    console.log(`${this.#passed} passed, ${this.#failures.length} failed`);
    process.exitCode = this.#failures.length === 0 ? 0 : 1;
  }
}

/** Every file of the site that ends with `ending`: paths from its root with `/`, sorted. */
export function files(folder, ending) {
  const found = [];
  const walk = (below) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (name.endsWith(ending)) found.push(name);
    }
  };
  walk("");
  return found.sort();
}

/** The languages of the site: the folders whose first page is in the language that the folder is named after. */
export function locales(folder) {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort().filter((name) => {
    const home = path.join(folder, name, "index.html");
    return existsSync(home) && new RegExp(`<html[^>]*\\slang=["']?${name}["'\\s>]`).test(readFileSync(home, "utf8"));
  });
}

/** The kinds of pages by their address below the locale's folder: regular expressions in which `*` is any one part. */
const KINDS = {
  home: "",
  "list of stories": "stories/",
  "list of cities": "cities/",
  "list of twinnings": "twinnings/",
  "list of sources": "sources/",
  "list of questions": "questions/",
  "list of pages": "pages/",
  story: "stories/*/",
  city: "cities/*/",
  twinning: "twinnings/*/",
  event: "events/*/",
  object: "objects/*/",
  source: "sources/*/",
  question: "questions/*/",
  topic: "topics/*/",
  page: "pages/*/",
  timeline: "timeline/",
  decade: "timeline/*0s/",
  "kind timeline": "timeline/(stories|twinnings|events|objects)/",
  "city timeline": "cities/*/timeline/",
  "topic timeline": "topics/*/timeline/",
  data: "data/",
  book: "book/",
  map: "map/",
  search: "search/",
};

/** Kinds that a site may lack. */
const OPTIONAL_KINDS = {
  "list of events": "events/",
  "list of objects": "objects/",
  "list of topics": "topics/",
  "part of a list": "*/by-date/-?\\d+(s|-\\d\\d)?/",
  "part of a list without dates": "*/by-date/(*/)?undated/",
  "part of a timeline": "((cities|topics)/*/)?timeline/(*/)?(-?\\d+(s|-\\d\\d)?|(*/)?undated|*/earlier)/",
};

/** Kinds of which each language has pages of its own. */
const OWN_KINDS = { "part of a list by letter": "*/by-letter/*/" };

/**
 * One page of every kind: `{kind, address, locale}`, where address is below the locale's folder.
 *
 * Of the pages of a kind it is the largest (all languages together), as the one with the most on it. A kind of which
 * there is no page, or not in every language, goes to `tally` as a failure, and so does a page of no kind known here, or
 * of one of those that the site is said to be `without`.
 */
export function specimens(folder, tally, without = []) {
  tally.check(without.every((kind) => kind in KINDS), `no kinds of pages: ${without.join(", ")}`);
  const tags = locales(folder);
  tally.check(tags.length > 1, `no pages in two languages under ${folder}`);
  const sizes = new Map();
  for (const file of files(folder, "/index.html")) {
    const [tag, ...rest] = file.split("/");
    if (!tags.includes(tag)) continue;
    const address = rest.slice(0, -1).map((part) => `${part}/`).join("");
    const known = sizes.get(address) ?? { bytes: 0, locales: 0 };
    const bytes = statSync(path.join(folder, file)).size;
    sizes.set(address, { bytes: known.bytes + bytes, locales: known.locales + 1 });
  }
  const form = (pattern) => new RegExp(`^${pattern.replaceAll("*", "[^/]+")}$`);
  const forms = Object.values({ ...KINDS, ...OPTIONAL_KINDS, ...OWN_KINDS }).map(form);
  const strange = [...sizes.keys()].filter((address) => !forms.some((known) => known.test(address)) && !leadsOn(folder, tags, address));
  tally.check(strange.length === 0, `of no kind that the checks know: ${strange.join(", ")}`);
  const largest = (pattern, locale = null) => {
    const known = form(pattern);
    const isThere = (address) => locale === null || existsSync(path.join(folder, locale, address, "index.html"));
    const matching = [...sizes].filter(([address]) => known.test(address) && isThere(address));
    matching.sort(([a, x], [b, y]) => y.bytes - x.bytes || (a < b ? -1 : 1));
    return matching[0];
  };

  const chosen = [];
  const absent = [];
  for (const [kind, pattern] of Object.entries({ ...KINDS, ...OPTIONAL_KINDS })) {
    const found = largest(pattern);
    if (found) {
      const [address, { locales: count }] = found;
      tally.check(count === tags.length, `${kind}: ${address} exists in ${count} of ${tags.length} languages`);
      tally.check(!without.includes(kind), `${kind}: there is one, ${address}`);
      if (count === tags.length) for (const locale of tags) chosen.push({ kind, address, locale });
    } else if (kind in OPTIONAL_KINDS || without.includes(kind)) absent.push(kind);
    else tally.fail(`there is no page of the kind “${kind}”, at /<locale>/${pattern}`);
  }
  for (const [kind, pattern] of Object.entries(OWN_KINDS)) {
    const own = tags.map((locale) => ({ kind, locale, address: largest(pattern, locale)?.[0] })).filter(({ address }) => address);
    chosen.push(...own);
    if (own.length === 0) absent.push(kind);
  }
  const borrowed = untranslated(folder, tags);
  if (borrowed) chosen.push({ kind: "untranslated", ...borrowed });
  else absent.push("untranslated");

  const kinds = new Set(chosen.map(({ kind }) => kind)).size;
  console.log(`${chosen.length} pages of ${kinds} kinds in ${tags.join(", ")}; not in this site: ${absent.join(", ") || "none"}`);
  return chosen;
}

/** Whether an address, wherever there is a page at it, only sends readers on to another one. */
function leadsOn(folder, tags, address) {
  const pages = tags.map((tag) => path.join(folder, tag, address, "index.html")).filter((file) => existsSync(file));
  return pages.every((file) => /<meta http-equiv=["']?refresh/.test(readFileSync(file, "utf8")));
}

/** A page that shows the words of another language, as its canonical address tells; undefined when there is none. */
function untranslated(folder, tags) {
  for (const locale of tags) {
    for (const file of files(path.join(folder, locale), "/index.html")) {
      const canonical = /<link[^>]*rel=["']?canonical[^>]*>/.exec(readFileSync(path.join(folder, locale, file), "utf8"))?.[0];
      const address = file.slice(0, -"index.html".length);
      const elsewhere = (tag) => tag !== locale && canonical?.includes(`/${tag}/${address}`);
      if (tags.some(elsewhere)) return { address, locale };
    }
  }
  return undefined;
}

const CONTENT_TYPES = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".geojson": "application/geo+json",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttl": "text/turtle",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".wav": "audio/wav",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** What hosts compress; the rest is compressed already. */
const COMPRESSED = /^(text\/|application\/(json|xml|geo\+json)|image\/svg)/;

/**
 * Serves the site on loopback as a plain host would, text compressed: `{origin, close}`. With `secure`, over HTTP/2, as
 * all hosts of today do; the certificate is the server's own, so a browser has to be told to ignore that. Files whose
 * paths match `empty` have nothing in them.
 */
export async function serve(folder, { secure = false, empty } = {}) {
  const send = async (response, status, name, bytes) => {
    const type = CONTENT_TYPES[path.extname(name)] ?? "application/octet-stream";
    const packed = COMPRESSED.test(type);
    const body = packed ? await compress(bytes) : bytes;
    const headers = { "content-type": type, "content-length": body.length };
    response.writeHead(status, packed ? { ...headers, "content-encoding": "gzip" } : headers).end(body);
  };
  const answer = async (request, response) => {
    // `new URL` resolves `..`, so that the path stays in the folder.
    let name = decodeURIComponent(new URL(request.url, "http://site").pathname);
    if (name.endsWith("/")) name += "index.html";
    const bytes = await readFile(path.join(folder, name)).catch(() => undefined);
    if (bytes !== undefined) return send(response, 200, name, empty?.test(name) ? Buffer.alloc(0) : bytes);
    const page = await readFile(path.join(folder, "404.html")).catch(() => "not found");
    return send(response, 404, "404.html", page);
  };
  const server = secure ? createSecureServer(certificate(), answer) : createServer(answer);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.closeAllConnections?.();
    server.close();
  };
  return { origin: `${secure ? "https" : "http"}://127.0.0.1:${server.address().port}`, close };
}

function certificate() {
  const made = selfsigned.generate([{ name: "commonName", value: "127.0.0.1" }], { keySize: 2048, algorithm: "sha256" });
  return { key: made.private, cert: made.cert };
}

/** Starts the system's Chromium with an empty profile; it reaches nothing but this machine. */
export async function launch(...more) {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const places = process.env.PATH.split(path.delimiter).flatMap((place) => names.map((name) => path.join(place, name)));
  const executablePath = [process.env.CHROMIUM, ...places].filter(Boolean).find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!executablePath) throw new Error("no Chromium on the PATH; CHROMIUM may name one");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...more,
    ],
  });
}

/** The tabs of a context; each is used again, since opening one costs more than most pages. */
export class Tabs {
  #idle = [];

  constructor(context) {
    this.context = context;
  }

  /** Does `work` in a tab that nobody else has. */
  async use(work) {
    const page = this.#idle.pop() ?? (await this.context.newPage());
    try {
      return await work(page);
    } finally {
      this.#idle.push(page);
    }
  }
}

/** Runs in a page: lays out what waits for the reader to come near, so that all of it can be measured. */
export function layOutAll() {
  for (const element of document.body.querySelectorAll("*")) {
    if (getComputedStyle(element).contentVisibility === "auto") element.style.contentVisibility = "visible";
  }
}

/** Runs `work` on each item, two at a time. */
export async function inPairs(items, work) {
  const queue = [...items];
  const worker = async () => {
    while (queue.length > 0) await work(queue.shift());
  };
  await Promise.all([worker(), worker()]);
}
