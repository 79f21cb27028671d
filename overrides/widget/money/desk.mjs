/** Asks the engine for all that the money tools show. Nothing blocks. */

import { ask, engine, savesData } from "../engine/api.mjs";
import { MoneyKeeper } from "./keeper.mjs";
import { Question } from "../engine/question.mjs";
import { editedPlan, editedPlans, fieldOf, requestOf } from "../sections/money-state.mjs";
import { released } from "./pressed.mjs";

/** @typedef {import("../engine/replies.d.ts").Replies} Replies */
/** @typedef {import("../engine/replies.d.ts").Plan} Plan */
/** @typedef {import("../engine/replies.d.ts").ProposedPlan} ProposedPlan */

/** @typedef {{message: string, serious: boolean}} Fault serious: the field was not used */

/**
 * @typedef {object} Answers all that the tools show, for one state of the form
 * @property {Record<string, any>} request what was asked
 * @property {Replies["money.loans"]} owed
 * @property {Replies["money.budget"]} budget
 * @property {Replies["money.offers"]} offers
 * @property {Plan[]} plans
 * @property {Replies["money.plans"]["examples"]} examples for loans whose rate is not known
 * @property {Plan | null} kept the plan that was picked to propose, while it is none of `plans`
 * @property {ProposedPlan[]} offered the plans as the engine proposed them
 * @property {Record<string, any>[]} sent the same with the reader's changes, as asked for
 * @property {Replies["money.nothing_agreed"]} silent of the loan picked, or of all
 * @property {Replies["money.nothing_agreed"]} silentAll of all loans
 * @property {Replies["money.schedule"][]} schedules of the chosen plans
 * @property {Map<string, Fault>} faults by the path of the field
 */

// The smallest question that needs every module of the plans.
const REHEARSAL = {
  loans: [{ id: "l1", principal: "2", rate: "1" }],
  plans: [{ id: "equal-instalments", kind: "equal-instalments", months: "2" }],
};

// Short enough to feel immediate, long enough not to ask for every digit of a number.
const ASK_AFTER_MS = 200;

export class MoneyDesk extends EventTarget {
  keeper = new MoneyKeeper();
  /** @type {Question<any, any>[]} all that is told of at the foot of the page */
  questions = [];
  #rehearsed = false;
  #figures = this.question({
    asked: () => this.keeper.money,
    ask: async (money) => {
      const answers = await answersTo(money);
      await released();
      return answers;
    },
    show: () => {
      this.dispatchEvent(new Event("answers"));
      if (!this.hasInput) this.#rehearse();
    },
    pause: ASK_AFTER_MS,
  });

  /** Sends `answers`, and `told` when it stands otherwise with one of the questions. */
  constructor() {
    super();
    this.keeper.addEventListener("change", () => this.#figures.changed());
    if (this.hasInput && !savesData()) this.want();
  }

  /** @returns {Answers | null} the newest there are; they may be a little behind the typing */
  get answers() {
    return this.#figures.answer;
  }

  /** @returns {Answers | null} those to what stands in the page now */
  get current() {
    return this.#figures.current;
  }

  get hasInput() {
    const { loans, entries } = this.keeper.money;
    return loans.length > 0 || entries.length > 0;
  }

  /** The reader means to use the tools: from now on answers follow the typing. */
  want() {
    this.#figures.want();
  }

  /**
   * A question of one of the parts.
   * @template Payload, Reply
   * @param {import("../engine/question.mjs").How<Payload, Reply>} how
   */
  question(how) {
    const question = new Question(engine, { ...how, told: () => this.dispatchEvent(new Event("told")) });
    this.questions.push(question);
    return question;
  }

  /** While the form is empty: the first real answer then need not load the modules. */
  #rehearse() {
    if (this.#rehearsed) return;
    this.#rehearsed = true;
    // A fault shows with the first real question, where there is somebody to tell.
    ask("money.plans", REHEARSAL).catch(() => {});
  }
}

/**
 * @param {import("../sections/money-state.mjs").Money} money
 * @param {string} [lang] of the answers, where it is not the page's
 * @returns {Promise<Answers>}
 */
export async function answersTo(money, lang) {
  const request = { ...requestOf(money), ...(lang ? { lang } : {}) };
  const silence = { ...request, months: money.options.silent_months ?? "" };
  const one = money.options.silent_loan || null;
  const [owed, budget, offers, proposed, silent, silentAll] = await Promise.all([
    ask("money.loans", request),
    ask("money.budget", request),
    ask("money.offers", request),
    ask("money.plans", { ...request, plans: null }),
    ask("money.nothing_agreed", { ...silence, loan: one }),
    one ? ask("money.nothing_agreed", { ...silence, loan: null }) : null,
  ]);
  const sent = editedPlans(proposed.proposed, money);
  const edited = JSON.stringify(sent) !== JSON.stringify(proposed.proposed);
  const plans = edited ? await ask("money.plans", { ...request, plans: sent }) : proposed;
  const { proposed: picked } = money;
  const lost = picked !== null && !sent.some(({ id }) => id === picked.id);
  const kept = lost ? (await ask("money.plans", { ...request, plans: [editedPlan(picked, money)] })).plans[0] : null;
  const wanted = [...money.chosen, money.proposed?.id];
  const chosen = sent.filter(({ id }) => wanted.includes(id));
  const schedules = await Promise.all(
    chosen.map((plan) => ask("money.schedule", { ...request, plan, loan: null })),
  );
  /** @type {Map<string, Fault>} by the path of the field */
  const faults = new Map();
  for (const reply of [owed, budget, offers, plans, silent]) {
    for (const note of reply.notes) put(faults, fieldOf(note.path, request, sent), note, false);
  }
  for (const reply of [owed, budget, offers, plans, silent]) {
    for (const error of reply.errors) put(faults, fieldOf(error.path, request, sent), error, true);
  }
  const offered = proposed.proposed;
  return { request, owed, budget, offers, plans: plans.plans, examples: plans.examples, kept: kept ?? null, offered, sent, silent, silentAll: silentAll ?? silent, schedules, faults };
}

/**
 * @param {Map<string, Fault>} faults
 * @param {string} path
 * @param {{message: string}} fault
 * @param {boolean} serious
 */
function put(faults, path, { message }, serious) {
  faults.set(path, { message, serious });
}

/** @type {MoneyDesk | undefined} */
let shared;

/** The one desk of a page: all parts of the tools share it. */
export function sharedDesk() {
  shared ??= new MoneyDesk();
  return shared;
}
