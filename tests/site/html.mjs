// Checks every page, style sheet and drawing of the built site with the Nu Html Checker: no error, no warning.
//
// A page and a style sheet with one mistake each are checked along with them, to see that the checker reports it.

import { spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vnu from "vnu-jar";
import { files, folderArgument, Tally } from "./site.mjs";

/**
 * What the checker does not know yet: properties of published drafts that browsers have, by its own words, and the
 * policy in each page, which it reads without the address of the site (browser.mjs sees that it holds).
 */
const UNKNOWN_TO_IT = [
  /^CSS: Unrecognized at-rule “@container”/, // CSS Conditional Rules 5
  "CSS: “container-type”: Property “container-type” doesn't exist.",
  "CSS: “paint-order”: Property “paint-order” doesn't exist.", // SVG 2
  // CSS Generated Content for Paged Media 3, for programs that make paper of a page.
  "CSS: “string-set”: Property “string-set” doesn't exist.",
  /^CSS: “content”: “string\(chapter\)” is not a “content” value/,
  "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
  /^(Resource|Inline script) violates Content Security Policy \(meta tag\): /,
];

const folder = folderArgument();
const tally = new Tally();
const site = ["html", "css", "svg"].map((ending) => [ending, files(folder, `.${ending}`)]);
const canaries = realpathSync(mkdtempSync(path.join(tmpdir(), "tablecloth-html-")));
try {
  const broken = {
    "page.html": '<!doctype html><html lang="en"><title>A picture</title><img src="a.png"></html>',
    "style.css": "p { colour: red }",
    "drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg"><blob/></svg>',
  };
  for (const [name, text] of Object.entries(broken)) writeFileSync(path.join(canaries, name), text);

  const messages = await check([folder, canaries]);
  for (const name of Object.keys(broken)) {
    const told = messages.some(({ file }) => file === path.join(canaries, name));
    tally.check(told, `the checker said nothing about the mistake in ${name}`);
  }

  const counts = site.map(([ending, names]) => `${names.length} .${ending}`).join(", ");
  console.log(`checked ${counts}`);
  tally.check(site[0][1].length > 0, `no page under ${folder}`);
  const found = messages.filter((message) => !isUnknownToIt(message) && (message.file === undefined || path.dirname(message.file) !== canaries));
  for (const message of found) tally.fail(describe(message));
  const faulty = new Set(found.map(({ file }) => file));
  for (const [, names] of site) tally.pass(names.filter((name) => !faulty.has(path.join(folder, name))).length);
} finally {
  rmSync(canaries, { recursive: true });
}
tally.close();

/** All that the checker says about these folders. */
async function check(folders) {
  const options = ["--format", "json", "--stdout", "--exit-zero-always"];
  const documents = ["--skip-non-html", "--also-check-css", "--also-check-svg"];
  const java = spawn("java", ["-Xss4m", "-jar", vnu, ...options, ...documents, ...folders], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve, reject) => java.on("error", reject).on("close", resolve));
  let output = "";
  for await (const piece of java.stdout.setEncoding("utf8")) output += piece;
  const code = await ended;
  if (code !== 0) throw new Error(`the checker ended with ${code}`);
  const { messages } = JSON.parse(output);
  // The checker writes `file:/…` with one slash; a message about the checker itself has no address.
  return messages.map(({ url, ...rest }) => ({ ...rest, file: url && fileURLToPath(url) }));
}

function isUnknownToIt({ message }) {
  return UNKNOWN_TO_IT.some((known) => (typeof known === "string" ? message === known : known.test(message)));
}

function describe({ file, lastLine, firstLine = lastLine, lastColumn, type, subType, message, extract = "" }) {
  const name = file ? path.relative(folder, file) : "the checker";
  const place = [name, firstLine, lastColumn].filter((part) => part !== undefined).join(":");
  return `${place} ${subType ?? type}: ${message} ${extract.replaceAll(/\s+/g, " ").trim()}`;
}
