// What a style sheet asks of browsers.

import { findAll, generate, parse, walk } from "css-tree";
import { at, below, BROWSERS, lacking, prefixOf } from "./data.mjs";

/** Features of functions, wherever in the data they stand: `minmax()` with a property, `light-dark()` with the types of values. */
const FUNCTIONS = new Map(["properties", "types"].flatMap((part) => [...below("css", part)].reverse().map(([keys, feature]) => [keys.at(-1), [keys, feature]])));

/** Units that have come late, by the names that the data has for them together. */
const UNITS = [
  [/^[sl]v(w|h|i|b|min|max)$/, "viewport_percentage_units_small"],
  [/^dv(w|h|i|b|min|max)$/, "viewport_percentage_units_dynamic"],
  [/^cq(w|h|i|b|min|max)$/, "container_query_length_units"],
];

/**
 * What some of the oldest browsers do not know in a style sheet, where no fallback that they know stands for it:
 * `{feature, where, line, browsers}`, `where` being the selector or the head of the at-rule.
 *
 * A fallback is the same property earlier in the rule or, with another prefix, anywhere in it; a condition of `@supports`
 * keeps browsers out. An earlier value does not help where the later one has `var()` or is that of a custom property:
 * browsers take such a value unread, and when they find it unusable, the earlier one is gone.
 */
export function faultsOfStyle(text) {
  const faults = [];
  const sheet = parse(text, { positions: true, parseCustomProperty: true, onParseError: (error) => faults.push(unreadable(error)) });
  readBlock(sheet.children, { where: "", browsers: BROWSERS, faults });
  return faults;
}

const unreadable = ({ message, line }) => ({ feature: "unreadable", where: message, line, browsers: BROWSERS });

function readBlock(children, context) {
  const block = [...children];
  for (const node of block) {
    if (node.type === "Atrule") readAtRule(node, context);
    else if (node.type === "Rule") readRule(node, context);
    else if (node.type === "Declaration") readDeclaration(node, block, context);
  }
}

/** Reads the inside of `node` for the browsers that know its head; of the others it is a fault. */
function readInside(node, where, features, context) {
  const { faults } = context;
  let { browsers } = context;
  for (const [keys, feature, name] of features) {
    const without = missing(feature, name, browsers);
    if (without.length > 0) faults.push({ feature: keys.join("."), where, line: node.loc.start.line, browsers: without });
    browsers = browsers.filter((browser) => !without.includes(browser));
  }
  if (node.block) readBlock(node.block.children, { where, browsers, faults });
}

/** Nothing in the data, nothing in any browser: it may be a slip of the pen. */
const missing = (feature, name, browsers) => {
  const without = feature === undefined ? BROWSERS : lacking(feature, name);
  return browsers.filter((browser) => without.includes(browser));
};

function readAtRule(node, context) {
  const { name, prelude } = node;
  const where = `@${name} ${prelude ? generate(prelude) : ""}`.trim();
  if (name === "supports") {
    const browsers = context.browsers.filter((browser) => holds(prelude.children.first, browser));
    return readBlock(node.block.children, { ...context, where, browsers });
  }
  if (name === "font-face") context = { ...context, descriptorsOf: name };
  const features = [feature("css", "at-rules", name)];
  if (name === "media") features.push(...mediaFeatures(prelude));
  if (context.descriptorsOf) return readDescriptors(node, where, context);
  return readInside(node, where, features, context);
}

function readDescriptors(node, where, { browsers, faults, descriptorsOf }) {
  for (const { property } of node.block.children) {
    const [keys, known] = feature("css", "at-rules", descriptorsOf, property);
    // The data says nothing of `src` as a whole.
    const without = property === "src" ? [] : missing(known, property, browsers);
    if (without.length > 0) faults.push({ feature: keys.join("."), where, line: node.loc.start.line, browsers: without });
  }
}

const feature = (...keys) => [keys, at(...keys), keys.at(-1)];

function mediaFeatures(prelude) {
  const media = (name) => feature("css", "at-rules", "media", name);
  const named = findAll(prelude, ({ type }) => type === "Feature").map(({ name }) => media(name.replace(/^(min|max)-/, "")));
  const ranges = findAll(prelude, ({ type }) => type === "FeatureRange").map(() => media("range_syntax"));
  return [...named, ...ranges];
}

/** Whether a condition of `@supports` holds in a browser. */
function holds(node, browser) {
  const knows = ([, known, name]) => missing(known, name, [browser]).length === 0;
  switch (node.type) {
    case "Condition": {
      const words = [...node.children];
      const parts = words.filter(({ type }) => type !== "Identifier").map((part) => holds(part, browser));
      const has = (word) => words.some(({ type, name }) => type === "Identifier" && name === word);
      if (has("not")) return !parts[0];
      return has("or") ? parts.some(Boolean) : parts.every(Boolean);
    }
    case "SupportsDeclaration":
      return featuresOfDeclaration(node.declaration).every(knows);
    case "FeatureFunction":
      return selectorFeatures(node.value).every(knows);
    default:
      throw new Error(`a condition of @supports that the check does not read: ${generate(node)}`);
  }
}

function readRule(node, context) {
  const where = generate(node.prelude);
  // Steps of `@keyframes` are no selectors.
  readInside(node, where, context.where.startsWith("@keyframes") ? [] : selectorFeatures(node.prelude), context);
}

function selectorFeatures(node) {
  const features = [];
  walk(node, ({ type, name, children, flags, selector }) => {
    if (type === "PseudoClassSelector" || type === "PseudoElementSelector") features.push(feature("css", "selectors", name));
    if (type === "PseudoClassSelector" && name === "not" && children.first.children.size > 1) features.push(feature("css", "selectors", "not", "selector_list"));
    if (type === "Nth" && selector) features.push(feature("css", "selectors", "nth-child", "of_syntax"));
    if (type === "AttributeSelector" && flags) features.push(feature("css", "selectors", "attribute", flags === "i" ? "case_insensitive_modifier" : "case_sensitive_modifier"));
    if (type === "NestingSelector") features.push(feature("css", "selectors", "nesting"));
  });
  return features;
}

function readDeclaration(node, others, { where, browsers, faults }) {
  const lacks = (declaration, browser) => featuresOfDeclaration(declaration).find(([, known, name]) => missing(known, name, [browser]).length > 0);
  const base = ({ property }) => property.slice(prefixOf(property).length);
  const isFallback = (other) => {
    if (other.type !== "Declaration" || base(other) !== base(node)) return false;
    return other.property !== node.property || (!isReadLate(node) && others.indexOf(other) < others.indexOf(node));
  };
  const fallbacks = node.property.startsWith("--") ? [] : others.filter(isFallback);
  const found = new Map();
  for (const browser of browsers) {
    const lack = lacks(node, browser);
    if (lack === undefined || fallbacks.some((other) => lacks(other, browser) === undefined)) continue;
    const key = lack[0].join(".");
    found.set(key, [...(found.get(key) ?? []), browser]);
  }
  for (const [feature, without] of found) faults.push({ feature, where, line: node.loc.start.line, browsers: without });
}

/** Whether a browser takes a value without reading it: one with `var()`. */
const isReadLate = ({ value }) => findAll(value, ({ type, name }) => type === "Function" && name === "var").length > 0;

function featuresOfDeclaration({ property, value }) {
  const features = [];
  const isCustom = property.startsWith("--");
  const own = at("css", "properties", property) ? property : property.slice(prefixOf(property).length);
  if (!isCustom) features.push([["css", "properties", property], at("css", "properties", own), property]);
  // Of a property with a prefix, the data knows the values without one.
  if (prefixOf(property) !== "" && !isCustom) return features;
  const add = (...names) => {
    for (const name of names) if (!isCustom && at("css", "properties", own, name)) features.push(feature("css", "properties", own, name));
  };
  let before;
  walk(value, (node) => {
    const { type, name, unit } = node;
    if (type === "Identifier" && !name.startsWith("--")) {
      add(name);
      if (before?.type === "Identifier") add(`${before.name}_${name}`, "multi-keyword_values");
    } else if (type === "Function") {
      add(name, `${name}_function`);
      if (name.endsWith("-gradient")) add("gradient");
      const [keys, known] = FUNCTIONS.get(name) ?? [["css", "types", name]];
      if (!at("css", "properties", own, name)) features.push([keys, known, name]);
    } else if (type === "Percentage") add("percentage", "percentages", ...thickness);
    else if (type === "Dimension") {
      const late = UNITS.find(([form]) => form.test(unit))?.[1] ?? unit;
      if (at("css", "types", "length", late)) features.push(feature("css", "types", "length", late));
      add(...thickness);
    } else if (type === "String") add("string");
    else if (type === "Operator" && node.value === "/" && property === "content") add("alt_text");
    before = node;
  });
  return features;
}

/** What a length within a shorthand is called by the data: `text-decoration: underline .1em`. */
const thickness = ["includes_thickness"];
