// The findings of axe-core on an open page, and how they are printed.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { layOutAll } from "./site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Which rules to try: all, or those that depend on colours. */
export const ALL = () => true;
export const OF_COLOUR = (tags) => tags.includes("cat.color");

/** axe's verdict on a page. Some rules of WCAG 2.2 are off unless they are named, so all are named. */
export async function findBarriers(page, which) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  await page.evaluate(layOutAll);
  const rules = await page.evaluate((tags) => globalThis.axe.getRules(tags).map(({ ruleId, tags }) => ({ ruleId, tags })), TAGS);
  const settled = rules.filter(({ tags }) => !tags.includes("experimental") && !tags.includes("deprecated"));
  const values = settled.filter(({ tags }) => which(tags)).map(({ ruleId }) => ruleId);
  return page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "rule", values }, resultTypes: ["violations", "incomplete"] }), values);
}

export function describe({ id, help, nodes }) {
  const shown = nodes.slice(0, 3).map(({ target, failureSummary }) => {
    const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
    return `\n       ${target.join(" ")}: ${why}`;
  });
  const more = nodes.length > shown.length ? `\n       and ${nodes.length - shown.length} more` : "";
  return `${id}: ${help}${shown.join("")}${more}`;
}
