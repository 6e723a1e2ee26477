// Searches as a reader does, in Chromium: forms of words, marks on letters, filters, all languages, the keyboard, links
// to results and the way back; without scripts, where the script is missing, and from a folder. The words are those of
// `tests/sites/search`.

import path from "node:path";
import { pathToFileURL } from "node:url";
import { folderArgument, launch, serve, Tally } from "./site.mjs";

const folder = folderArgument();
const tally = new Tally();
const site = await serve(folder);
const browser = await launch();
try {
  const page = await watched({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await words(page);
  await unknown(page);
  await filters(page);
  await languages(page);
  await counts(page);
  await keyboard(page);
  await history(page);
  await policy(page);
  await oldSafari();
  await withoutScript();
  await scriptMissing();
  await fromFolder();
} catch (error) {
  tally.fail(error.message.split("\n")[0]);
} finally {
  await browser.close();
  site.close();
}
tally.close();

/** A page that takes what the console complains of, missing files and requests to other hosts for failures. */
async function watched(options) {
  const context = await browser.newContext(options);
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

/** Opens the search page with these choices and waits for the answer. */
async function search(page, locale, given) {
  await page.goto(`${site.origin}/${locale}/search/?${new URLSearchParams(given)}`);
  return answer(page);
}

/** What the page shows when it has answered. */
async function answer(page) {
  // The message about an earlier search stays until this one is done.
  await page.waitForFunction(() => {
    const status = document.querySelector(".search-status").textContent;
    return /\d|“|«/.test(status) && status.includes(document.querySelector("#search-words").value.trim());
  });
  return {
    status: await page.locator(".search-status").textContent(),
    found: await page.locator(".search-results > li > a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname)),
  };
}

function same(found, expected, name) {
  const plain = (list) => [...list].sort().join(" ");
  tally.check(plain(found) === plain(expected), `${name}: finds ${plain(found) || "nothing"} instead of ${plain(expected) || "nothing"}`);
}

/** One form of a word finds the others; marks on letters are not needed. */
async function words(page) {
  const cases = [
    ["ru", "скатерть", ["/ru/stories/embroidery/"]],
    ["ru", "СКАТЕРТЬЮ", ["/ru/stories/embroidery/"]],
    ["fr", "jumelage", ["/fr/stories/exchange/"]],
    ["fr", "épée", ["/fr/stories/exchange/"]],
    ["fr", "l'épée", ["/fr/stories/exchange/"]],
    ["fr", "1943", ["/fr/stories/exchange/"]],
    // The kind is a filter, and no word of the page.
    ["fr", "story", []],
    ["en", "Liege", ["/en/cities/liege/", "/en/stories/letter/", "/en/stories/meeting/"]],
    ["en", "Liège", ["/en/cities/liege/", "/en/stories/letter/", "/en/stories/meeting/"]],
    // As a Mac may paste it, each accent apart from its letter.
    ["en", "Liège".normalize("NFD"), ["/en/cities/liege/", "/en/stories/letter/", "/en/stories/meeting/"]],
    ["ru", "Кёльн".normalize("NFD"), ["/ru/cities/cologne/", "/ru/stories/embroidery/", "/ru/stories/express/"]],
    ["ru", "Кёльн", ["/ru/cities/cologne/", "/ru/stories/embroidery/", "/ru/stories/express/"]],
    ["ru", "Кельн", ["/ru/cities/cologne/", "/ru/stories/embroidery/", "/ru/stories/express/"]],
    // The index drops diacritics, also from the ending of this form: `й` becomes `и`.
    ["ru", "первый", ["/ru/stories/express/", "/ru/stories/first/"]],
    ["en", "couri", ["/en/stories/letter/"]],
    // A page that shows another language's words is not found in the reader's.
    ["ru", "courier", []],
    ["fr", "courier", []],
    ["fr", "Кёльн", []],
  ];
  for (const [locale, q, expected] of cases) same((await search(page, locale, { q })).found, expected, `${locale}: ${q}`);

  await search(page, "fr", { q: "épée" });
  const text = await page.locator(".search-text").textContent();
  tally.check(text.includes("l’épée") && text.includes("1942–1943"), `fr: épée: shows “${text}”`);
  const { found } = await search(page, "en", { q: "liege" });
  tally.check(found[0] === "/en/cities/liege/", `en: liege: ${found[0]} comes before the city`);
  const marks = await page.locator(".search-results mark").allTextContents();
  tally.check(marks.includes("Liège") && marks.includes("Liege"), `en: liege: marks ${marks.join(", ")}`);
  const facts = await page.locator(".search-results > li", { hasText: "The letter" }).locator(".search-facts").textContent();
  tally.check(facts.includes("Story") && facts.includes("May 1943"), `en: liege: says “${facts}”`);
}

/** An unknown word, whatever it begins with, gets a kind answer and ways to go on. */
async function unknown(page) {
  const cases = { en: ["zzyzx", "abracadabra"], fr: ["qwertz", "lhxyz"], ru: ["вжщпк", "нххх"] };
  for (const [locale, list] of Object.entries(cases)) {
    for (const q of list) {
      const { status, found } = await search(page, locale, { q });
      same(found, [], `${locale}: ${q}`);
      tally.check(status.includes(q), `${locale}: ${q}: says “${status}”`);
      tally.check(await page.locator(".search-help").isVisible(), `${locale}: ${q}: gives no help`);
      tally.check((await page.locator("#search-lists a").count()) > 2, `${locale}: ${q}: leads to no lists`);
    }
  }
}

/** Choices narrow the results, tell how many they leave, and hold by themselves. */
async function filters(page) {
  await search(page, "en", { q: "liege" });
  const option = (name, value) => page.locator(`select[name="${name}"] option[value="${value}"]`);
  tally.check((await option("kind", "story").textContent()).includes("(2)"), "the kind “story” does not say that there are two");
  tally.check(await option("kind", "topic").evaluate((option) => option.disabled), "a kind without results can be chosen");
  await page.selectOption('select[name="kind"]', "story");
  await page.waitForURL(/kind=story/);
  await page.waitForFunction(() => document.querySelectorAll(".search-results > li").length === 2);
  tally.check((await option("kind", "city").textContent()).includes("(1)"), "a choice hides how many its alternatives leave");
  await page.selectOption('select[name="decade"]', "1960");
  await page.waitForFunction(() => document.querySelectorAll(".search-results > li").length === 1);
  same((await answer(page)).found, ["/en/stories/meeting/"], "story of the 1960s");
  same((await search(page, "en", { q: "liege", kind: "story", city: "liege" })).found, ["/en/stories/letter/"], "a link with choices");
  same((await search(page, "ru", { decade: "1960" })).found, ["/ru/stories/express/", "/ru/stories/first/"], "a decade without words");
}

/** All languages at once: each result says which it is in, and is marked so. */
async function languages(page) {
  await search(page, "ru", { q: "courier" });
  await page.locator(".search-help a").first().click();
  tally.check(await page.locator("#search-everywhere").evaluate((box) => box === document.activeElement), "the help does not lead to the switch");
  await page.keyboard.press("Space");
  await page.locator(".search-results > li").first().waitFor();
  same((await answer(page)).found, ["/en/stories/letter/"], "all languages");
  const result = page.locator(".search-results > li");
  tally.check((await result.locator("a").getAttribute("lang")) === "en", "the title of a result in English is not marked as English");
  tally.check((await result.locator(".search-language").textContent()) === "English", "a result does not say its language");
  tally.check((await result.locator(".search-facts").textContent()).includes("Рассказ"), "the kind is not in the reader's language");
  const { found } = await search(page, "en", { q: "Liège", languages: "all" });
  tally.check(found.includes("/fr/cities/liege/") && found.includes("/en/cities/liege/"), `all languages: Liège finds ${found}`);
}

/** Numbers have the forms of the language; what is more than ten comes when it is asked for. */
async function counts(page) {
  const says = async (locale, given, expected) => {
    const { status } = await search(page, locale, given);
    tally.check(status === expected, `${locale}: says “${status}” instead of “${expected}”`);
  };
  await says("en", { q: "courier" }, "1 result for “courier”");
  await says("ru", { q: "скатерть" }, "1 результат по запросу «скатерть»");
  await says("ru", { q: "кёльн" }, "3 результата по запросу «кёльн»");
  await says("ru", { q: "thread", languages: "all" }, "13 результатов по запросу «thread»");
  tally.check((await page.locator(".search-results > li").count()) === 10, "not ten results at first");
  await page.locator(".search-more button").click();
  await page.waitForFunction(() => document.querySelectorAll(".search-results > li").length === 13);
  const at = await page.evaluate(() => [...document.querySelectorAll(".search-results a")].indexOf(document.activeElement));
  tally.check(at === 10, `after more results the focus is at ${at}`);
  tally.check(await page.locator(".search-more").isHidden(), "more results are offered when there are none");
  const live = await page.locator(".search-status").getAttribute("role");
  tally.check(live === "status", "the count is not announced");
}

/** From the field in the header of any page to a result, without a mouse. */
async function keyboard(page) {
  await page.goto(`${site.origin}/en/cities/cologne/`);
  const field = page.locator(".site-search input");
  await field.focus();
  await page.keyboard.type("courier");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/search\/\?q=courier$/);
  same((await answer(page)).found, ["/en/stories/letter/"], "the field in the header");
  tally.check((await page.title()).startsWith("courier"), "the title does not say what is searched");

  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  await page.locator("#search-words").focus();
  await page.keyboard.press("ArrowDown");
  tally.check((await focused()) === "The letter", "the arrow down does not lead to the first result");
  await page.keyboard.press("ArrowUp");
  tally.check((await focused()) === "search-words", "the arrow up does not lead back to the field");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelectorAll(".search-results > li").length === 0);
  tally.check((await page.locator("#search-words").inputValue()) === "", "Escape does not clear the field");
  await page.keyboard.type("bridge");
  same((await answer(page)).found, ["/en/stories/meeting/"], "typing");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/stories\/meeting\/$/);
  tally.pass();
}

/** The address keeps what was searched. */
async function history(page) {
  await search(page, "en", { q: "courier" });
  await page.locator("#search-words").fill("bridge");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=bridge/);
  same((await answer(page)).found, ["/en/stories/meeting/"], "a second search");
  await page.locator(".search-results a").first().click();
  await page.waitForURL(/meeting/);
  await page.goBack();
  same((await answer(page)).found, ["/en/stories/meeting/"], "back from a result");
  await page.goBack();
  await page.waitForFunction(() => document.querySelector(".search-status").textContent.includes("courier"));
  same((await answer(page)).found, ["/en/stories/letter/"], "back to the first search");
}

/** Without scripts, the field in the header leads to the lists, and the page says why. */
async function withoutScript() {
  const page = await watched({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/fr/`);
  await page.locator(".site-search input").fill("nappe");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/fr\/search\/\?q=nappe$/);
  tally.check(await page.locator("[data-search-none]").isVisible(), "without scripts, the page does not say why");
  tally.check(await page.locator("form.search").isHidden(), "without scripts, there is a form that does nothing");
  const lists = page.locator("#search-lists a");
  tally.check((await lists.count()) > 2 && (await lists.first().isVisible()), "without scripts, no lists");
}

/** Where scripts run but the one that searches cannot be loaded, the page says so in the end. */
async function scriptMissing() {
  const page = await browser.newPage();
  await page.route("**/js/search.*.js", (route) => route.abort());
  await page.goto(`${site.origin}/fr/search/`);
  const notice = page.locator("[data-search-none]");
  tally.check(await notice.isHidden(), "the page says that no script runs before one could have come");
  await notice.waitFor({ state: "visible", timeout: 15_000 });
  tally.pass();
}

/** From a folder, where no index can be loaded, the same. */
async function fromFolder() {
  // Browsers complain of fonts and of what else they leave out there.
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(folder, "ru", "index.html")).href);
  await page.locator(".site-search input").fill("скатерть");
  await page.keyboard.press("Enter");
  await page.waitForURL(/ru\/search\/index\.html\?q=/);
  tally.check(await page.locator("[data-search-folder]").isVisible(), "from a folder, the page does not say why");
  tally.check(await page.locator("form.search").isHidden(), "from a folder, there is a form that does nothing");
  await page.locator("#search-lists a").first().click();
  await page.waitForURL(/ru\/stories\/index\.html$/);
  tally.pass();
}

/** No text becomes code, though the page says that it may. */
async function policy(page) {
  await search(page, "fr", { q: "épée" });
  // Later, since what the driver itself evaluates is exempt.
  const made = await page.evaluate(() => new Promise((resolve) => {
    setTimeout(() => {
      try {
        resolve((0, eval)("1 + 1"));
      } catch (error) {
        resolve(error.name);
      }
    });
  }));
  tally.check(made === "EvalError", `fr: the search page evaluates text: ${made}`);
}

/**
 * Safari before 16 knows neither `'wasm-unsafe-eval'` nor container queries: WebAssembly needs all of `'unsafe-eval'`. It
 * holds workers to the policy of their page, which Chromium does only to the page itself.
 */
async function oldSafari() {
  const page = await watched({ viewport: { width: 375, height: 667 } });
  await page.addInitScript(() => {
    CSS.supports = () => false;
    delete window.Worker;
  });
  await page.route("**/ru/search/**", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("'wasm-unsafe-eval'", "");
    await route.fulfill({ response, body });
  });
  same((await search(page, "ru", { q: "скатерть" })).found, ["/ru/stories/embroidery/"], "ru, Safari 15");
}
