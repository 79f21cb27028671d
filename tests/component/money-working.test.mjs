/** What a step of the working rests on stands beside it, as a link to the source on the same page. */

import { strict as assert } from "node:assert";

import { at, openMoney, plan, put } from "./money-pages.mjs";
import { either } from "./world/page.mjs";

const links = (page, list) => page.all(`${list} .source-note`).map((link) => link.getAttribute("href"));

either("steps that rest on a rule link it, the others are arithmetic", async (lang) => {
  const page = await openMoney({ lang });
  await put(page, { "loans/l1/principal": "50000", "loans/l1/rate": "12" });
  await page.unfold(at("loans/l1/interest"));
  await put(page, { "loans/l1/interest": "300" });
  const penalty = "#source-penalty-rate-notice-2003";
  const waiting = [penalty, penalty, penalty, penalty, "#source-financial-trial-opinion-2017"];
  assert.deepEqual(links(page, ".money-silent .money-working ol"), waiting);
  const civil = ["#source-civil-code", "#source-civil-code"];
  assert.deepEqual(links(page, `${plan("equal-instalments")} .money-working ol`), civil);
  for (const href of new Set([...waiting, ...civil])) assert.ok(page.find(href));
});
