// What the oldest browsers that the site is made for have, by MDN's data on compatibility.

import { createRequire } from "node:module";

const data = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** The oldest of them, by MDN's names: spring 2022. CONTRIBUTING.md promises them to readers. */
export const OLDEST = {
  chrome: "99",
  chrome_android: "99",
  firefox: "97",
  firefox_android: "97",
  safari: "15.4",
  safari_ios: "15.4",
};
export const BROWSERS = Object.keys(OLDEST);

/** The part of the data at keys such as `"css", "properties", "color"`; undefined where there is none. */
export const at = (...keys) => keys.reduce((part, key) => (part !== undefined && Object.hasOwn(part, key) ? part[key] : undefined), data);

/** Every feature below some keys: `[keys, feature]`. */
export function* below(...keys) {
  for (const key of Object.keys(at(...keys) ?? {})) {
    if (key === "__compat") continue;
    yield [[...keys, key], at(...keys, key)];
    yield* below(...keys, key);
  }
}

/**
 * The oldest browsers that lack a feature by the name `name`, which may have a prefix. What they have in part counts: what
 * is missing there is small, such as an outline that does not follow round corners.
 */
export function lacking(feature, name) {
  const support = feature.__compat?.support;
  return support === undefined ? [] : BROWSERS.filter((browser) => ![support[browser] ?? []].flat().some((statement) => has(statement, browser, name)));
}

function has({ version_added: added, version_removed: removed, flags, prefix = "", alternative_name: other }, browser, name) {
  if (typeof added !== "string" || flags || (other === undefined ? prefix !== prefixOf(name) : other !== name)) return false;
  return isUpTo(added, OLDEST[browser]) && !(typeof removed === "string" && isUpTo(removed, OLDEST[browser]));
}

export const prefixOf = (name = "") => /^-[a-z]+-/.exec(name)?.[0] ?? "";

/** Whether a version is another one or older; “preview” is neither. */
function isUpTo(version, other) {
  const [parts, others] = [version.replace("≤", ""), other].map((text) => text.split(".").map(Number));
  const differing = parts.findIndex((part, index) => part !== (others[index] ?? 0));
  return differing < 0 || parts[differing] < (others[differing] ?? 0);
}
