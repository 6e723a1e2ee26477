// Checks that the oldest browsers which CONTRIBUTING.md promises know every style sheet and script of the built site, or
// have a fallback: by MDN's data on compatibility.
//
// A style sheet and a script with one fault of each class are checked along with them, to see that each is found.

import { readFileSync } from "node:fs";
import path from "node:path";
import { BROWSERS } from "./compatibility/data.mjs";
import { faultsOfScript } from "./compatibility/script.mjs";
import { faultsOfStyle } from "./compatibility/style.mjs";
import { files, folderArgument, Tally } from "./site.mjs";

/**
 * What may be missing in the oldest browsers, since all can be read and used without it: features, or parts of them, and
 * `where` it is a whole rule that falls away, the selector or the head of the at-rule.
 */
const ADDITIONS = [
  { feature: "css.at-rules.page", why: "margins of the sheets of a printed book" },
  { feature: "css.at-rules.bottom-center", why: "the numbers of its pages" },
  { feature: "css.at-rules.top-center", why: "what its pages are about, in programs that make paper of it" },
  { feature: "css.properties.string-set", why: "the same" },
  { feature: "css.properties.orphans", why: "no line alone at the end of a sheet" },
  { feature: "css.properties.widows", why: "the same at its beginning" },
  { feature: "css.properties.page-break-after.avoid", why: "what older readers of books know of break-after" },
  { feature: "css.properties.hyphens", why: "headings of an EPUB, which no browser shows" },
  { feature: "css.properties.text-wrap", why: "lines of more even length" },
  { feature: "css.properties.hyphenate-limit-chars", why: "shorter words of headings stay whole" },
  { feature: "css.properties.-webkit-hyphenate-limit-before", why: "the same, for Safari" },
  { feature: "css.properties.-webkit-hyphenate-limit-after", why: "the same, for Safari" },
  { feature: "css.properties.text-autospace", why: "a little air between Han and Latin letters" },
  { feature: "css.properties.content-visibility", why: "a page that is laid out sooner" },
  { feature: "css.properties.contain-intrinsic-block-size", why: "goes with content-visibility" },
  { feature: "css.properties.cursor", why: "phones have no pointer" },
  { feature: "css.properties.text-size-adjust", why: "phones only, that enlarge text by themselves" },
  { feature: "css.properties.-webkit-text-size-adjust", why: "the same, for Safari" },
  { feature: "css.properties.break-after.avoid", why: "a better place for the end of a sheet of paper" },
  { feature: "css.properties.break-before.avoid", why: "the same" },
  { feature: "css.at-rules.media.forced-colors", why: "Safari forces no colours" },
  { feature: "css.properties.forced-color-adjust", why: "Firefox forces no colours on drawings" },
  { feature: "css.at-rules.media.prefers-contrast", where: "@media (prefers-contrast:more)", why: "the colours suffice without; more is for who asks" },
  { feature: "css.at-rules.media.scripting", where: "@media (scripting:enabled)", why: "room for the form before its script has come" },
  { feature: "css.properties.container-type", where: ".map-sheet", why: "more names, and smaller ones, where a map is wide" },
  { feature: "css.at-rules.container", where: "@container (min-width:640px)", why: "the same" },
  { feature: "css.at-rules.container", where: "@container (min-width:900px)", why: "the same" },
  { feature: "css.selectors.has", where: ":root:has(.gallery figure:target)", why: "what lies below a large picture does not scroll" },
  { feature: "css.selectors.has", where: "figure:has(>.transcript)", why: "paper: less white below a picture" },
  { feature: "css.selectors.has", where: ".work-sidebar:not(:has(*))", why: "no room for facts where there are none" },
  { feature: "css.selectors.has", where: ".work-body:not(:has(.work-sidebar *))", why: "the same" },
  { feature: "css.selectors.has", where: ".timeline-groups .entry:has(p)", why: "goes with content-visibility" },
];

/** Of names that several classes have, the one that scripts use it with. */
const OWNERS = { size: "Map" };

/** What the scripts of Pagefind ask for before they use it. */
const ASKED_BY_PAGEFIND = ["Error.captureStackTrace", "Intl.Segmenter"];

/** A rule or a line each, the feature that it is about, and whether all know it. */
const SPECIMENS = {
  style: [
    ["p { color: light-dark(#000, #fff) }", "css.types.color.light-dark"],
    ["p { --ink: #000; --ink: light-dark(#000, #fff) }", "css.types.color.light-dark"],
    ["p { color: #000; color: color-mix(in srgb, var(--ink), #fff) }", "css.types.color.color-mix"],
    ["p { scale: 2 }", "css.properties.scale"],
    ["p { overflow: clip }", "css.properties.overflow.clip"],
    ["p { block-size: 100dvh }", "css.types.length.viewport_percentage_units_dynamic"],
    ['p::before { content: "!" / "" }', "css.properties.content.alt_text"],
    ["p { text-decoration: underline .1em }", "css.properties.text-decoration.includes_thickness"],
    ["p { colour: #000 }", "css.properties.colour"],
    ["p { hyphens: auto }", "css.properties.hyphens"],
    ["p:has(a) { color: #000 }", "css.selectors.has"],
    ["p { & a { color: #000 } }", "css.selectors.nesting"],
    ["details::details-content { color: #000 }", "css.selectors.details-content"],
    ["@container (min-width: 1px) { p { color: #000 } }", "css.at-rules.container"],
    ["@media (width >= 1px) { p { color: #000 } }", "css.at-rules.media.range_syntax"],
    ["@supports (color: #000) { p { scale: 2 } }", "css.properties.scale"],
    ["@supports not (scale: 2) { p { scale: 2 } }", "css.properties.scale"],
    ["p { color: #000; color: light-dark(#000, #fff) }"],
    ["p { overflow: hidden; overflow: clip }"],
    ["p { -webkit-hyphens: auto; hyphens: auto }"],
    ["@supports (color: light-dark(#000, #fff)) { p { color: light-dark(var(--ink), #fff) } }"],
    ["@supports selector(:has(a)) { p:has(a) { color: #000 } }"],
    ["@supports not (display: grid) { p { scale: 2 } }"],
    ["@layer one { @media (min-width: 1px) { p:not(a, b) { inset: 0; aspect-ratio: 1; color: var(--ink, #000) } } }"],
  ],
  script: [
    ["[].findLastIndex(String)", "Array.findLastIndex"],
    ["const { size } = new URLSearchParams()", "URLSearchParams.size"],
    ['Object["groupBy"]([], String)', "Object.groupBy"],
    ["document.body.checkVisibility()", "Element.checkVisibility"],
    ["navigation.back()", "navigation"],
    ["/(?<=a)b/u.test('ab')", "(?<=…)"],
    ["class One { static { One.two = 2; } }", "static { }"],
    ["using one = two", "grammar"],
    ["const findLast = (list) => list.at(-1) ?? globalThis.none?.(Object.hasOwn({}, 'a'))"],
  ],
};

const folder = folderArgument();
const tally = new Tally();

for (const [kind, faultsOf] of [["style", faultsOfStyle], ["script", faultsOfScript]]) {
  for (const [text, wanted] of SPECIMENS[kind]) {
    const found = faultsOf(text).map(({ feature }) => feature);
    const right = wanted === undefined ? found.length === 0 : found.some((feature) => feature.startsWith(wanted));
    tally.check(right, `of “${text}” the check says: ${found.join(", ") || "nothing"}`);
  }
}

const used = new Set();
const isAddition = (fault) => {
  const known = ADDITIONS.find(({ feature, where }) => `${fault.feature}.`.startsWith(`${feature}.`) && (where ?? fault.where) === fault.where);
  if (known) used.add(known);
  return known !== undefined;
};
const tell = (file, { feature, where, line, browsers }) =>
  tally.fail(`${file}:${line}: ${feature}${where ? ` in “${where}”` : ""} is unknown to ${browsers.length === BROWSERS.length ? "all of the oldest browsers" : browsers.join(", ")}`);

const sheets = files(folder, ".css");
for (const file of sheets) {
  const faults = faultsOfStyle(readFileSync(path.join(folder, file), "utf8")).filter((fault) => !isAddition(fault));
  if (faults.length === 0) tally.pass();
  for (const fault of faults) tell(file, fault);
}
for (const addition of ADDITIONS) tally.check(used.has(addition), `no addition any more: ${addition.feature} ${addition.where ?? ""}`);

const scripts = files(folder, ".js");
for (const file of scripts) {
  const isOfPagefind = file.startsWith("pagefind/");
  const faults = faultsOfScript(readFileSync(path.join(folder, file), "utf8"), OWNERS);
  const wrong = faults.filter(({ feature }) => !(isOfPagefind && ASKED_BY_PAGEFIND.includes(feature)));
  if (wrong.length === 0) tally.pass();
  for (const fault of wrong) tell(file, fault);
}
tally.check(sheets.length > 0 && scripts.length > 0, `no style sheet or no script under ${folder}`);
console.log(`checked ${sheets.length} style sheets and ${scripts.length} scripts`);
tally.close();
