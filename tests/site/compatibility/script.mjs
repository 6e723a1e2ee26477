// What a script asks of browsers.

import { parse } from "acorn";
import { full } from "acorn-walk";
import { at, BROWSERS, lacking } from "./data.mjs";

/** The classes of what scripts of a page hold, by the data's names. What these inherit from stands here too. */
const HELD = [
  ...["Array", "Date", "Function", "Intl", "JSON", "Map", "Math", "Number", "Object", "Promise", "RegExp", "Set", "String", "Symbol", "WeakMap", "WeakSet"],
  ...["CharacterData", "Document", "DocumentFragment", "Element", "HTMLElement", "Node", "Text"],
  ...["HTMLAnchorElement", "HTMLButtonElement", "HTMLDialogElement", "HTMLFormElement", "HTMLImageElement"],
  ...["HTMLInputElement", "HTMLMediaElement", "HTMLOptionElement", "HTMLSelectElement", "HTMLTemplateElement"],
  ...["SVGElement", "SVGGraphicsElement", "SVGSVGElement", "DOMRect", "DOMTokenList", "HTMLCollection", "NamedNodeMap", "NodeList"],
  ...["AbortController", "AbortSignal", "CustomEvent", "Event", "EventTarget", "InputEvent", "KeyboardEvent", "MouseEvent", "PointerEvent", "UIEvent", "WheelEvent"],
  ...["FormData", "History", "IntersectionObserver", "Location", "MediaQueryList", "Navigator", "Range", "ResizeObserver", "Response"],
  ...["Storage", "URL", "URLSearchParams", "Window"],
];

const CLASSES = { ...at("api"), ...at("javascript", "builtins"), ...at("javascript", "builtins", "Intl") };

/** Names of methods and properties, with those of these classes that have them: `size` with `Map`, with `URLSearchParams`. */
const MEMBERS = new Map();
for (const owner of HELD) {
  for (const [name, feature] of Object.entries(CLASSES[owner])) {
    if (feature.__compat && !/_(event|static)$/.test(name)) MEMBERS.set(name, [...(MEMBERS.get(name) ?? []), { owner, feature }]);
  }
}

/**
 * What some of the oldest browsers do not know in a script: `{feature, line, browsers}`.
 *
 * Nobody can see of what class an object in a script is. So a name is a fault where any of the classes above has it late,
 * unless `owners` names the one that it is used with: `{size: "Map"}`. Objects of other classes come from the names of
 * these, which are seen, or from a method that is as new. Not seen is what stands in strings and options.
 */
export function faultsOfScript(text, owners = {}) {
  const faults = [];
  const tell = (feature, node, browsers) => {
    if (browsers.length > 0) faults.push({ feature, line: node.loc.start.line, browsers: [...new Set(browsers)] });
  };
  let tree;
  try {
    // The grammar that all of them know, but for what is asked below.
    tree = parse(text, { ecmaVersion: 2022, sourceType: isModule(text) ? "module" : "script", locations: true });
  } catch ({ message, loc }) {
    return [{ feature: `grammar: ${message}`, line: loc?.line, browsers: BROWSERS }];
  }
  const declared = declaredNames(tree);
  full(tree, (node) => {
    if (node.type === "StaticBlock") tell("static { }", node, lacking(at("javascript", "classes", "static", "initialization_blocks")));
    if (node.type === "Literal" && /\(\?<[=!]/.test(node.regex?.pattern)) tell("(?<=…)", node, lacking(at("javascript", "regular_expressions", "lookbehind_assertion")));
    if (node.type === "Identifier" && !declared.has(node.name)) tell(node.name, node, lacking(globalFeature(node.name) ?? {}));
    if (node.type === "MemberExpression") readMember(node.object, nameOf(node, node.property), node);
    if (node.type === "ObjectPattern") for (const property of node.properties) if (property.key) readMember(undefined, nameOf(property, property.key), property);
  });
  return faults;

  function readMember(object, name, node) {
    const isClass = object?.type === "Identifier" && !declared.has(object.name) && Object.hasOwn(CLASSES, object.name);
    const own = isClass && (at("api", object.name, `${name}_static`) ?? CLASSES[object.name][name]);
    const members = isClass ? [{ owner: object.name, feature: own || {} }] : MEMBERS.get(name) ?? [];
    const late = members.filter(({ owner, feature }) => owner === (owners[name] ?? owner) && lacking(feature).length > 0);
    tell(late.map(({ owner }) => `${owner}.${name}`).join(", "), node, late.flatMap(({ feature }) => lacking(feature)));
  }
}

const isModule = (text) => /\bimport\.meta\b|\bexport\s*\{/.test(text);

/** A name that stands in the script: `.size`, `["size"]`, `{size}`. */
const nameOf = ({ computed }, key) => (computed && typeof key.value !== "string" ? undefined : key.value ?? key.name);

const globalFeature = (name) => at("javascript", "builtins", name) ?? at("api", name) ?? at("api", "Window", name);

/** Every name that the script itself gives to something, wherever. */
function declaredNames(tree) {
  const names = new Set();
  const add = (pattern) => {
    if (!pattern) return;
    if (pattern.type === "Identifier") names.add(pattern.name);
    else if (pattern.type === "ObjectPattern") pattern.properties.forEach((property) => add(property.value ?? property.argument));
    else if (pattern.type === "ArrayPattern") pattern.elements.forEach(add);
    else add(pattern.left ?? pattern.argument);
  };
  full(tree, (node) => {
    if (node.type === "VariableDeclarator" || node.type === "ClassDeclaration" || node.type.endsWith("Specifier")) add(node.id ?? node.local);
    if (node.type === "CatchClause") add(node.param);
    if (node.params) {
      add(node.id);
      node.params.forEach(add);
    }
  });
  return names;
}
