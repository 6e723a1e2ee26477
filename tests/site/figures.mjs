// Looks at the figures of a site as readers do: players that play, cards, transcripts, and galleries by mouse, by keyboard,
// without a script and on paper. The figures are those of `tests/sites/figures`.

import { ALL, describe, findBarriers, OF_COLOUR } from "./barriers.mjs";
import { crowding } from "./crowding.mjs";
import { folderArgument, layOutAll, launch, serve, Tally } from "./site.mjs";

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const PAGES = ["/en/stories/interview/", "/fr/stories/interview/", "/en/stories/visit/", "/en/objects/song/", "/fr/objects/song/", "/fr/objects/dance/"];
const GALLERY = "/en/stories/visit/";

const folder = folderArgument();
const tally = new Tally();
const site = await serve(folder);
const browser = await launch();
try {
  await pages();
  await players();
  await transcripts();
  await gallery(await watched());
  await readLarge(await watched());
  await keys(await watched());
  await withoutScript(await watched({ javaScriptEnabled: false }));
  await onPaper(await watched());
  await found(await watched());
} catch (error) {
  tally.fail(error.message.split("\n")[0]);
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** A page that takes what the console complains of, missing files and requests to other hosts for failures. */
async function watched(options = {}) {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) tally.fail(`${page.url()}: ${message.text()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) tally.fail(`${page.url()}: ${response.status()} for ${response.url()}`);
  });
  page.on("pageerror", (error) => tally.fail(`${page.url()}: ${error}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin)) tally.fail(`asks ${request.url()}`);
  });
  return page;
}

/** Nothing is cut off, and axe finds no barrier, light or dark; with everything opened that can be opened. */
async function pages() {
  for (const size of [PHONE, DESKTOP]) {
    const page = await watched({ viewport: size });
    for (const address of [...PAGES, `${GALLERY}#picture-2`]) {
      const name = `${address} at ${size.width} px`;
      await page.goto("about:blank");
      await page.goto(site.origin + address, { waitUntil: "load" });
      await page.evaluate(() => document.querySelectorAll("main details").forEach((part) => { part.open = true; }));
      await page.evaluate(layOutAll);
      for (const fault of await page.evaluate(crowding, 1)) tally.fail(`${name}: ${fault}`);
      await page.emulateMedia({ colorScheme: "light" });
      const { violations } = await findBarriers(page, ALL);
      await page.emulateMedia({ colorScheme: "dark" });
      violations.push(...(await findBarriers(page, OF_COLOUR)).violations);
      for (const violation of violations) tally.fail(`${name}: ${describe(violation)}`);
      tally.check(violations.length === 0, `${name} has barriers`);
    }
  }
}

/** Every player has loaded the head of its file, a film keeps its room free and has its captions, and it plays. */
async function players() {
  const page = await watched();
  for (const address of PAGES) {
    await page.goto(site.origin + address, { waitUntil: "load" });
    for (const player of await page.locator("audio, video").all()) {
      await player.scrollIntoViewIfNeeded();
      const name = `${address} ${await player.getAttribute("src")}`;
      const state = await player.evaluate(async (player) => {
        if (player.readyState < 1 && !player.error) await new Promise((known) => ["loadedmetadata", "error"].forEach((event) => player.addEventListener(event, known, { once: true })));
        player.muted = true;
        const begun = await player.play().then(() => "", (error) => String(error));
        const { width, height } = player.getBoundingClientRect();
        return {
          begun, error: player.error?.message, duration: player.duration, label: player.ariaLabel, shape: width / height,
          isFilm: player.localName === "video", sides: [player.videoWidth, player.videoHeight], room: [player.width, player.height],
          tracks: [...player.querySelectorAll("track")].map(({ srclang, label, default: isDefault }) => [srclang, label, isDefault]),
          language: document.documentElement.lang,
        };
      });
      tally.check(!state.error && state.begun === "", `${name} does not play: ${state.error ?? state.begun}`);
      tally.check(state.duration > 0 && Boolean(state.label), `${name} has no length, or no name`);
      if (!state.isFilm) continue;
      tally.check(String(state.sides) === String(state.room), `${name} is ${state.sides}, its room ${state.room}`);
      tally.check(Math.abs(state.shape - state.sides[0] / state.sides[1]) < 0.02, `${name} is drawn out of shape`);
      const chosen = state.tracks.filter(([, , isDefault]) => isDefault).map(([language]) => language);
      tally.check(state.tracks.length === 0 || String(chosen) === state.language, `${name} begins with the captions ${chosen}`);
      tally.check(state.tracks.every(([, label]) => label && label !== "undefined"), `${name} has captions without a name`);
    }
    for (const card of await page.locator("a.document").all()) {
      const [words, type] = [await card.innerText(), await card.getAttribute("type")];
      const answer = await page.request.get(new URL(await card.getAttribute("href"), page.url()).href);
      tally.check(/PDF/.test(words) && /\d/.test(words) && answer.ok() && type === "application/pdf", `${address}: a card says “${words}”`);
    }
  }
}

/** A transcript is opened in place, first the one in the reader's language. */
async function transcripts() {
  const page = await watched();
  for (const [address, words] of [["/en/stories/interview/", "all nine hundred"], ["/fr/stories/interview/", "toutes les neuf cents"]]) {
    await page.goto(site.origin + address, { waitUntil: "load" });
    const first = page.locator(".transcript").first();
    tally.check(!(await first.locator("div").isVisible()), `${address}: the transcript is open from the beginning`);
    await first.locator("summary").focus();
    await page.keyboard.press("Enter");
    tally.check((await first.locator("div").innerText()).includes(words), `${address}: the first transcript is another one`);
  }
}

/** Where the picture is that is shown large, and what lies below it. */
function large() {
  const figure = document.querySelector(".gallery figure:target");
  if (!figure) return undefined;
  const box = (element) => element.getBoundingClientRect();
  const [all, picture, steps] = [box(figure), box(figure.querySelector("img")), box(figure.querySelector(".steps"))];
  return {
    id: figure.id,
    fills: all.top === 0 && all.left === 0 && all.width >= document.documentElement.clientWidth && all.height === innerHeight,
    isClear: picture.bottom <= steps.top + 1 && steps.bottom <= innerHeight && steps.height > 0,
    isLarge: picture.width * picture.height > (innerWidth * innerHeight) / 5,
  };
}

async function isLarge(page, name, id) {
  const state = await page.evaluate(large);
  tally.check(state?.id === id && state.fills && state.isClear && state.isLarge, `${name}: ${JSON.stringify(state)} instead of ${id}`);
}

/** Pictures keep their shapes, open large by a click, and step. */
async function gallery(page) {
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    await page.goto(site.origin + GALLERY, { waitUntil: "load" });
    const shapes = await page.locator(".gallery img").evaluateAll((images) => images.map((image) => {
      const { width, height } = image.getBoundingClientRect();
      return Math.abs(width / height - image.naturalWidth / image.naturalHeight);
    }));
    tally.check(shapes.length === 3 && shapes.every((difference) => difference < 0.02), `${GALLERY}: shapes differ by ${shapes}`);
    const words = await page.locator(".gallery figcaption").allInnerTexts();
    tally.check(words.length === 3 && words.every((text) => /Ada Lind|City archive/.test(text)), `${GALLERY}: credits are ${words}`);
    for (let number = 1; number <= 3; number += 1) {
      await page.locator(".gallery .enlarge").nth(number - 1).click();
      await isLarge(page, `${size.width} px`, `picture-${number}`);
      await page.locator("figure:target .close").click();
      tally.check((await page.evaluate(large)) === undefined, `${size.width} px: picture ${number} stays large`);
    }
    const columns = new Set(await page.locator(".gallery figure").evaluateAll((figures) => figures.map((figure) => figure.getBoundingClientRect().left)));
    const feet = await page.locator(".gallery img").evaluateAll((images) => images.map((image) => Math.round(image.getBoundingClientRect().bottom)));
    const rows = Math.ceil(feet.length / columns.size);
    tally.check(new Set(feet).size <= rows, `${size.width} px: the pictures stand on the lines ${feet}`);
    tally.check(columns.size >= 2, `${size.width} px: the pictures stand in ${columns.size} column`);
  }
}

/** A transcript that is opened lies below its picture, no wider than the caption may be, and all of it can be read. */
async function readLarge(page) {
  for (const size of [{ width: 360, height: 640 }, { width: 390, height: 844 }, { width: 1280, height: 720 }, { width: 1440, height: 900 }]) {
    await page.setViewportSize(size);
    await page.goto("about:blank");
    await page.goto(`${site.origin}${GALLERY}#picture-2`, { waitUntil: "load" });
    await page.locator("figure:target .transcript summary").click();
    const state = await page.evaluate(() => {
      const figure = document.querySelector("figure:target");
      const box = (name) => figure.querySelector(name).getBoundingClientRect();
      const [picture, steps, words] = [box("img"), box(".steps"), box(".transcript > div")];
      const text = figure.querySelector(".transcript > div");
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      return {
        isBelow: picture.bottom <= steps.top + 1 && steps.bottom <= words.top,
        isNarrow: words.width <= 44 * rem + 1 && words.left >= 0 && words.right <= innerWidth,
        canScroll: text.scrollHeight > text.clientHeight && words.height >= 9 * rem,
        isLarge: picture.height >= 11 * rem,
      };
    });
    tally.check(Object.values(state).every(Boolean), `${size.width} × ${size.height}: the transcript: ${JSON.stringify(state)}`);
  }
}

/** The arrows lead to the neighbours, Tab stays with the picture, Escape leads back to where the reader was. */
async function keys(page) {
  await page.goto(site.origin + GALLERY, { waitUntil: "load" });
  await page.locator(".gallery .enlarge").nth(1).focus();
  await page.keyboard.press("Enter");
  await isLarge(page, "Enter", "picture-2");
  for (const [key, id] of [["ArrowRight", "picture-3"], ["ArrowRight", "picture-3"], ["ArrowLeft", "picture-2"], ["ArrowLeft", "picture-1"], ["ArrowLeft", "picture-1"], ["ArrowRight", "picture-2"]]) {
    await page.keyboard.press(key);
    await page.waitForFunction((id) => document.querySelector(":target")?.id === id, id, { timeout: 2000 }).catch(() => {});
    await isLarge(page, key, id);
  }
  for (const key of [...Array(8).fill("Tab"), ...Array(8).fill("Shift+Tab")]) {
    await page.keyboard.press(key);
    const stays = await page.evaluate(() => document.querySelector("figure:target").contains(document.activeElement));
    tally.check(stays, `${key} leaves the picture that covers the page`);
  }
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("figure:target"));
  const back = await page.evaluate(() => document.activeElement.closest("figure")?.id);
  tally.check(back === "picture-2", `Escape leads to ${back}`);
  await page.goBack();
  tally.check(new URL(page.url()).hash === "", `one step back leads to ${page.url()}`);
}

/** Links do it all, and what is behind the picture is not in the way. */
async function withoutScript(page) {
  await page.goto(site.origin + GALLERY, { waitUntil: "load" });
  await page.locator(".gallery .enlarge").first().click();
  await page.waitForURL(/#picture-1$/);
  for (const [step, hash] of [["next", "#picture-2"], ["next", "#picture-3"], ["previous", "#picture-2"]]) {
    await page.locator(`${new URL(page.url()).hash} .steps .${step}`).click();
    await page.waitForURL((url) => url.hash === hash);
  }
  tally.check(await page.locator("#picture-2 .whole").isVisible(), "without a script: no link to the whole size");
  await page.locator("#picture-2 .steps .close").click();
  await page.waitForURL(/#gallery-1$/);
  tally.check(!(await page.locator("#picture-2 .steps").isVisible()), "without a script: the steps stay");
}

/** On paper: three pictures beside each other, addresses of what cannot be printed, and no steps. */
async function onPaper(page) {
  await page.goto(`${site.origin}${GALLERY}#picture-2`, { waitUntil: "load" });
  await page.emulateMedia({ media: "print" });
  const tops = new Set(await page.locator(".gallery img").evaluateAll((images) => images.map((image) => Math.round(image.getBoundingClientRect().bottom))));
  const position = await page.locator("figure:target").evaluate((figure) => getComputedStyle(figure).position);
  tally.check(tops.size <= 2 && position === "static", `on paper the pictures end at ${[...tops]}, the large one is ${position}`);
  tally.check(!(await page.locator(".steps").first().isVisible()), "on paper are steps");
  await page.goto(`${site.origin}/en/stories/interview/`, { waitUntil: "load" });
  const lines = await page.locator(".on-paper").evaluateAll((lines) => lines.filter((line) => line.checkVisibility()).map((line) => line.textContent));
  tally.check(lines.length === 3 && lines.every((line) => line.startsWith("https://example.org/")), `on paper: ${lines}`);
  tally.check(!(await page.locator("audio").isVisible()), "on paper is a player");
  const transcript = page.locator(".transcript > div").first();
  tally.check(await transcript.isVisible() && (await transcript.boundingBox()).height > 20, "on paper is no transcript");
}

/**
 * The words of captions and transcripts are found, in their language, at the head of a page too; the names of files, the
 * words of buttons and what may be done with a figure are not.
 */
async function found(page) {
  for (const [language, words, expected] of [["en", "hundred", true], ["fr", "brodée", true], ["fr", "hundred", false], ["en", "example", false], ["en", "previous", false],
    ["en", "meadow", true], ["en", "Adelheid", true], ["en", "flowers", true], ["fr", "ronde", true], ["fr", "meadow", false], ["en", "transcript", false],
    ["en", "purpose", false], ["en", "maker", false]]) {
    await page.goto(`${site.origin}/${language}/search/?q=${encodeURIComponent(words)}`);
    await page.waitForFunction(() => /\d|“|«/.test(document.querySelector(".search-status").textContent));
    const results = await page.locator(".search-results > li > a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
    tally.check((results.length > 0) === expected, `${language}: ${words}: found ${results}`);
  }
}
