// What the files in this folder share: browser contexts for several devices, and one page of every kind to open.

import { locales, specimens, Tabs } from "../site.mjs";

export const pathOf = ({ locale, address }) => `/${locale}/${address}`;

/** Screens, in CSS pixels. */
export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** What Chromium says of fonts that are preloaded from a folder; the style sheet's own request for them succeeds. */
const OF_FONTS_IN_A_FOLDER = [
  /^Access to font at 'file:\/\/\/[^']+\.woff2' from origin 'null' has been blocked by CORS policy: /,
  /^A preload for 'file:\/\/\/[^']+\.woff2' is found, but is not used because the request credentials mode does not match\. /,
  /^The resource file:\/\/\/[^ ]+\.woff2 was preloaded using link preload but not used /,
];

function isOfFontsInAFolder(message) {
  const { url } = message.location();
  const lost = url.startsWith("file:") && url.endsWith(".woff2") && message.text() === "Failed to load resource: net::ERR_FAILED";
  return lost || OF_FONTS_IN_A_FOLDER.some((form) => form.test(message.text()));
}

export class Readers {
  #contexts = [];

  constructor({ folder, site, browser, tally }) {
    Object.assign(this, { folder, origin: site.origin, browser, tally });
    this.tags = locales(folder);
    this.pages = specimens(folder, tally);
  }

  check(holds, message) {
    this.tally.check(holds, message);
  }

  /** The pages of a kind, one in each language. */
  pagesOf(kind) {
    return this.pages.filter((page) => page.kind === kind);
  }

  /** The language after this one, round and round. */
  after(locale) {
    return this.tags[(this.tags.indexOf(locale) + 1) % this.tags.length];
  }

  /** Tabs of a reader; errors in the console, failed requests and requests to other hosts are failures. */
  async reader(options) {
    const { origin, tally } = this;
    const context = await this.browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
    this.#contexts.push(context);
    context.setDefaultTimeout(15_000);
    const ours = (url) => url.origin === origin || url.protocol === "file:";
    const told = (page, message) => {
      if (!page?.expectsNotFound) tally.fail(`${new URL(page.url()).pathname}: ${message}`);
    };
    await context.route((url) => !ours(url), (route) => {
      const request = route.request();
      tally.fail(`${new URL(request.frame().url()).pathname}: asks another host: ${request.url()}`);
      return route.abort();
    });
    context.on("console", (message) => {
      if (!["error", "warning"].includes(message.type()) || isOfFontsInAFolder(message)) return;
      told(message.page(), `console ${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (error) => told(error.page(), `script error: ${error.error()}`));
    context.on("response", (response) => {
      const page = response.frame().page();
      if (response.status() >= 400) told(page, `${response.status()} for ${new URL(response.url()).pathname}`);
    });
    return new Tabs(context);
  }

  /** Opens a path and does `work` there; whatever goes wrong is a failure of that page. */
  visit(tabs, path, work) {
    return tabs.use(async (page) => {
      try {
        const response = await page.goto(this.origin + path, { waitUntil: "load" });
        this.check(response.status() === 200, `${path}: answered ${response.status()}`);
        return await work(page);
      } catch (error) {
        return this.tally.fail(`${path}: ${error.message.split("\n")[0]}`);
      }
    });
  }

  /** Closes all tabs. */
  async leave() {
    for (const context of this.#contexts.splice(0)) await context.close();
  }
}
