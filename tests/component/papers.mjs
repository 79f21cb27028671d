/** Readers who come to a paper with something on their device already. */

import { strict as assert } from "node:assert";

import { open } from "./world/page.mjs";

export const MONEY = {
  loans: {
    l1: {
      creditor: "网商银行",
      contract: "示例-0001",
      principal: "30000",
      interest: "800",
      penalty: "120.35",
      rate: "14.6",
      rate_scale: "percent",
      rate_period: "year",
      method: "equal-instalments",
      months_left: "10",
      next_due: "2026-12-05",
      overdue_since: "2026-09-05",
    },
  },
  budget: {
    entries: {
      "sales.payouts": { amount: "6000", period: "month" },
      "home.rent": { amount: "2500", period: "month" },
      "food.meals": { amount: "300", period: "week" },
    },
  },
  options: { pay_day: "15" },
  chosen: ["equal-instalments"],
  proposed: "equal-instalments",
  proposed_terms: { kind: "equal-instalments", months: "36" },
};
export const FACTS = {
  name: "王小明",
  reason: "business-slow",
  story: "六月起订单减少。\n每月收入从八千元降到三千元。",
  requests: ["longer-term"],
};
export const HARDSHIP = "papers/hardship-request/";
export const PROPOSAL = "papers/repayment-proposal/";
export const GUIDE = "guides/first-application/";

/** Open a page on a known day, with sections of the state on the device. */
export function openWith(path, sections = {}, { day = "2026-11-22", ...how } = {}) {
  return open(path, {
    now: `${day}T10:00:00`,
    ...(Object.keys(sections).length > 0 && { saved: { schema: 3, ...sections, saved: `${day}T08:00:00.000Z` } }),
    ...how,
  });
}

export const PAPER = ".letter-live .letter-paper";
export const row = (fact) => `.letter-known [data-field=${fact}]`;

/** Each fact stands as a row with that value in it. @param {Record<string, string>} values */
export function known(page, values) {
  for (const [fact, value] of Object.entries(values)) {
    const shown = page.text(`${row(fact)} .fact-value`);
    assert.ok(shown.includes(value), `${fact}: ${value} in ${shown}`);
  }
}

export const says = (page, words) => assert.ok(page.text(PAPER).includes(words), words);
export const saysNot = (page, words) => assert.ok(!page.text(PAPER).includes(words), words);

/** Open what is folded away of a form, since the paper can do without it. */
export async function unfold(page) {
  for (const fold of page.shown(".letter-fold:not([open]) > summary")) await page.press(fold);
}

/** Open a row that is known, to type over it. */
export async function alter(page, fact, value) {
  await page.press(`${row(fact)} [data-act=change]`);
  await page.type(`[name=${fact}]`, value);
}
