/** Asks the engine for all that the money tools show. Nothing blocks. */

import { ask, engine, savesData } from "../engine/api.mjs";
import { MoneyKeeper } from "./keeper.mjs";
import { Question } from "../engine/question.mjs";
import { changesOf, fieldOf, requestOf } from "../sections/money-state.mjs";
import { released } from "./pressed.mjs";

/** @typedef {import("../engine/replies.d.ts").Replies} Replies */

/** @typedef {{message: string, serious: boolean}} Fault serious: the field was not used */

/**
 * All that the tools show for one state of the form.
 * @typedef {Replies["money.answers"] & {request: ReturnType<typeof requestOf>, faults: Map<string, Fault>}} Answers
 *   `request`: what was asked; `faults`: by the path of the field
 */

// A small question that needs every module.
const REHEARSAL = { loans: [{ id: "l1", principal: "2", rate: "1" }] };

// Short enough to feel immediate, long enough not to ask for every digit of a number.
const ASK_AFTER_MS = 200;

export class MoneyDesk extends EventTarget {
  keeper = new MoneyKeeper();
  /** @type {Question<any, any>[]} all that is told of at the foot of the page */
  questions = [];
  #rehearsed = false;
  /** Asked before all else: the answer to three numbers stands first on the page. */
  #rough = this.question({
    asked: () => this.#numbers,
    ask: (request) => askCalmly("money.rough", request),
    show: () => this.dispatchEvent(new Event("rough")),
    pause: ASK_AFTER_MS,
  });
  /** Whose answers have faults at the path of the field. @type {{readonly answer: import("../engine/replies.d.ts").Faults | null}[]} */
  beside = [this.#rough];
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

  /** Sends `answers` and `rough`, and `told` when it stands otherwise with one of the questions. */
  constructor() {
    super();
    this.keeper.addEventListener("change", () => {
      this.#rough.changed();
      this.#figures.changed();
    });
    if (savesData()) return;
    if (this.hasInput) this.want();
    else this.#rehearse();
  }

  /** @returns {Answers | null} the newest there are; they may be a little behind the typing */
  get answers() {
    return this.#figures.answer;
  }

  /** @returns {Answers | null} those to what stands in the page now */
  get current() {
    return this.#figures.current;
  }

  /** @returns {Replies["money.rough"] | null} the newest answer to the three numbers */
  get rough() {
    return this.#rough.answer;
  }

  /** @returns {Map<string, Fault> | null} of all fields, by their paths; null before any answer */
  get faults() {
    if (!this.answers && !this.rough) return null;
    /** @type {Map<string, Fault>} */
    const faults = new Map(this.answers?.faults ?? []);
    for (const { answer } of this.beside) {
      for (const note of answer?.notes ?? []) put(faults, note.path.join("/"), note, false);
      for (const error of answer?.errors ?? []) put(faults, error.path.join("/"), error, true);
    }
    return faults;
  }

  get #numbers() {
    return { rough: this.keeper.rough, ...requestOf(this.keeper.money) };
  }

  /**
   * From now on it is answered as well what would change the answer to the three numbers: sooner
   * than the rest, since a month has a digit or two, and nothing else is asked with it.
   * @param {(answer: Replies["money.what_if"]) => void} show
   */
  askWhatIf(show) {
    const question = this.question({
      asked: () => ({ ...this.#numbers, what_if: this.keeper.whatIf }),
      ask: (request) => askCalmly("money.what_if", request),
      show: (answer) => {
        show(answer);
        this.dispatchEvent(new Event("what-if"));
      },
      pause: ASK_AFTER_MS / 2,
    });
    this.beside.push(question);
    this.keeper.addEventListener("change", () => question.changed());
    question.want();
  }

  get hasInput() {
    const { loans, entries } = this.keeper.money;
    return loans.length > 0 || entries.length > 0 || Object.keys(this.keeper.rough).length > 0;
  }

  /** The reader means to use the tools: from now on answers follow the typing. */
  want() {
    this.#rough.want();
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

  /** As soon as the page opens: the first real answer then need not wait for Python and its modules. */
  #rehearse() {
    if (this.#rehearsed) return;
    this.#rehearsed = true;
    // A fault shows with the first real question, where there is somebody to tell.
    ask("money.answers", REHEARSAL).catch(() => {});
  }
}

/**
 * The answer comes when nothing is pressed.
 * @template {"money.rough" | "money.what_if"} Op
 * @param {Op} op
 * @param {Record<string, any>} request
 */
async function askCalmly(op, request) {
  const answer = await ask(op, request);
  await released();
  return answer;
}

/**
 * @param {import("../sections/money-state.mjs").Money} money
 * @param {string} [lang] of the answers, where it is not the page's
 * @returns {Promise<Answers>}
 */
export async function answersTo(money, lang) {
  const request = requestOf(money);
  const reply = await ask("money.answers", {
    ...request,
    ...(lang ? { lang } : {}),
    edits: Object.fromEntries(Object.entries(money.plans).map(([id, edit]) => [id, changesOf(edit)])),
    picked: money.proposed,
    chosen: money.chosen,
    silent: { months: money.options.silent_months ?? "", loan: money.options.silent_loan || null },
  });
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  for (const note of reply.notes) put(faults, fieldOf(note.path, request, reply.sent), note, false);
  for (const error of reply.errors) put(faults, fieldOf(error.path, request, reply.sent), error, true);
  return { ...reply, request, faults };
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
