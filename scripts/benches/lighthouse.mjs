/**
 * Lighthouse on a phone, one page after the other, as often as asked; figures as one line of JSON.
 * Called by lighthouse.py with { chrome, pages, runs } on the standard input.
 */
import { text } from "node:stream/consumers";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { chrome, pages, runs } = JSON.parse(await text(process.stdin));
const browser = await launch({ chromePath: chrome, chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"] });

/** What cost points: id of the audit and its score. */
function lost({ audits, categories }) {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return counted
    .filter(({ id }) => audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => [id, audits[id].score, audits[id].displayValue ?? ""]);
}

const found = {};
// By turns, so that a minute in which the machine is busy does not fall on one page alone.
for (let run = 0; run < runs; run++) {
  for (const page of pages) {
    // What is no matter of time is looked at once.
    const only = run > 0 ? { onlyCategories: ["performance"] } : {};
    const { lhr } = await lighthouse(page, { port: browser.port, output: "json", logLevel: "error", ...only });
    if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
    const told = { ...Object.fromEntries(scores), index: lhr.environment.benchmarkIndex, lost: lost(lhr) };
    (found[page] ??= []).push(told);
  }
}
browser.kill();
console.log(JSON.stringify(found));
