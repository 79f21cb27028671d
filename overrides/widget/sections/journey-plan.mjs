/**
 * What applies to a reader's situation, and how far it is: the same rules as in
 * src/negotiation/steps/journey.py, so that a list is right before Python is there and a tick
 * counts at once. A parity test holds the two together over every set of answers.
 */

import { walk } from "./finder-tree.mjs";

/** @typedef {Record<string, string[]>} Condition question id -> answers, one of which was given */
/** @typedef {{guide: string, when: Condition[], items: string[]}} Part */

/**
 * @typedef {object} Plan
 * @property {string} unsure the option that stands for a missing answer
 * @property {Record<string, string[]>} now outcome of the finder -> items of the step it leads to
 * @property {import("./finder-tree.mjs").Tree} tree the finder's questions
 * @property {string[]} papers ids of the items that are papers
 * @property {{id: string, when: Condition[], parts: Part[]}[]} stages
 */

/**
 * @typedef {object} Kept what the store holds; each gives null for what is not there
 * @property {(question: string) => string | null | undefined} answer
 * @property {(item: string) => string | null | undefined} state
 * @property {(item: string) => string | null | undefined} paper
 */

/**
 * @typedef {{id: string, guides: string[], items: string[], done: number, total: number}} Stage
 * @typedef {object} Journey
 * @property {boolean} situation whether any answer was known
 * @property {Stage[]} stages
 * @property {number} done
 * @property {number} total
 * @property {Record<string, number>} papers
 */

/**
 * @param {Plan} plan
 * @param {Kept} kept
 * @returns {Journey}
 */
export function gather(plan, kept) {
  /** @type {Map<string, string>} */
  const known = new Map();
  for (const [question, options] of Object.entries(plan.tree.options)) {
    const answer = kept.answer(question);
    if (typeof answer === "string" && options.includes(answer)) known.set(question, answer);
  }
  const fits = (/** @type {Condition[]} */ when) =>
    when.length === 0 ||
    when.some((condition) =>
      Object.entries(condition).every(([question, options]) =>
        options.includes(known.get(question) ?? plan.unsure),
      ),
    );
  /** @type {Set<string>} */
  const listed = new Set();
  const stages = [];
  for (const stage of plan.stages) {
    const parts = stage.parts.filter(
      (part) => known.size === 0 || (fits(stage.when) && fits(part.when)),
    );
    if (parts.length === 0) continue;
    const gathered = new Set(parts.flatMap((part) => part.items));
    const items = [...gathered].filter((item) => !listed.has(item));
    for (const item of items) listed.add(item);
    const guides = [...new Set(parts.map((part) => part.guide))];
    stages.push({ id: stage.id, guides, items, ...count(items, kept) });
  }
  return {
    situation: known.size > 0,
    stages,
    ...count([...listed], kept),
    papers: countPapers(plan, [...listed], kept),
  };
}

/**
 * The first item that is open: of what the situation finder named, which comes before all else
 * as it does in Python, or of the stages in their order.
 * @param {Plan} plan
 * @param {Journey} journey
 * @param {Kept} kept
 * @returns {string | undefined}
 */
export function firstOpen(plan, { stages }, { answer, state }) {
  const listed = stages.flatMap(({ items }) => items);
  const { outcome } = walk(plan.tree, answer);
  const named = (plan.now[outcome ?? ""] ?? []).filter((item) => listed.includes(item));
  return [...named, ...listed].find((item) => (state(item) ?? null) === null);
}

/**
 * @param {string[]} items
 * @param {Kept} kept
 */
function count(items, { state }) {
  const counted = items.filter((item) => state(item) !== "not-applicable");
  const done = counted.filter((item) => state(item) === "done").length;
  return { done, total: counted.length };
}

/**
 * How far a paper has got; null when it does not apply. What is not at hand was not sent.
 * @param {string | null | undefined} state
 * @param {string | null | undefined} paper
 * @returns {"to-get" | "have" | "sent" | "replied" | null}
 */
export function paperStep(state, paper) {
  if (state === "not-applicable") return null;
  if (state !== "done") return "to-get";
  return paper === "sent" || paper === "replied" ? paper : "have";
}

/**
 * @param {Plan} plan
 * @param {string[]} items
 * @param {Kept} kept
 */
function countPapers(plan, items, { state, paper }) {
  /** @type {Record<string, number>} */
  const counts = { "to-get": 0, have: 0, sent: 0, replied: 0 };
  for (const item of items) {
    const step = plan.papers.includes(item) ? paperStep(state(item), paper(item)) : null;
    if (step) counts[step] += 1;
  }
  return counts;
}
