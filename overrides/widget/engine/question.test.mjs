/** A form that is typed in, Python that answers when it likes, and a clock that goes when told. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Question } from "./question.mjs";

const PAUSE = 150;
const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
/** @type {Map<number, {at: number, run: () => void}>} */
let timers;
let now = 0;

/** @param {number} ms */
function pass(ms) {
  now += ms;
  for (const [id, { at, run }] of timers) {
    if (at <= now) {
      timers.delete(id);
      run();
    }
  }
}

beforeEach(() => {
  timers = new Map();
  let last = 0;
  globalThis.setTimeout = /** @type {any} */ ((/** @type {() => void} */ run, ms = 0) => {
    last += 1;
    timers.set(last, { at: now + ms, run });
    return last;
  });
  globalThis.clearTimeout = /** @type {any} */ ((/** @type {number} */ id) => timers.delete(id));
});
afterEach(() => Object.assign(globalThis, real));

/** What Python itself fails with. */
class Down extends Error {}

class Python {
  runs = true;
  dear = false;
  phase = "ready";
  day = "2026-11-29";
  /** @type {string[]} */
  heard = [];
  /** @type {{resolve: (words: string) => void, reject: (error: Error) => void}[]} */
  #waiting = [];
  /** @type {(() => void)[]} */
  #whenReady = [];

  canRun = () => this.runs;
  savesData = () => this.dear;
  state = () => this.phase;
  today = () => this.day;
  retry = () => (this.phase = "loading");
  whenReady = (/** @type {() => void} */ run) => this.#whenReady.push(run);
  failed = (/** @type {unknown} */ error) => error instanceof Down;

  /** @param {string} words */
  ask(words) {
    this.heard.push(words);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  async answer() {
    const words = this.heard[this.heard.length - this.#waiting.length];
    this.#waiting.shift()?.resolve(`answer to ${words}`);
    await turn();
  }

  /** @param {Error} error */
  async fail(error) {
    this.#waiting.shift()?.reject(error);
    await turn();
  }

  async ready() {
    this.phase = "ready";
    for (const run of this.#whenReady) run();
    await turn();
  }
}

function turn() {
  return new Promise((resolve) => setImmediate(resolve));
}

/** @param {object} [how] */
function form(how = {}) {
  const python = new Python();
  const page = { typed: /** @type {string | null} */ ("a"), shown: /** @type {string[]} */ ([]), told: 0 };
  const question = new Question(python, {
    asked: () => page.typed,
    ask: (words) => python.ask(words),
    show: (reply) => page.shown.push(reply),
    told: () => (page.told += 1),
    pause: PAUSE,
    wanted: true,
    ...how,
  });
  const type = (/** @type {string | null} */ words) => {
    page.typed = words;
    question.changed();
  };
  const stand = () => {
    const { answer, valid, busy, outdated, error, offered } = question;
    return { answer, valid, busy, outdated, failed: error !== null, offered };
  };
  return { python, page, question, type, stand };
}

/** @param {string} words */
const answered = (words) => ({ ...NOTHING, answer: `answer to ${words}`, valid: `answer to ${words}` });
/** @param {string} words */
const outdated = (words) => ({ ...answered(words), valid: null, outdated: true });
const NOTHING = { answer: null, valid: null, busy: false, outdated: false, failed: false, offered: false };

test("asked after a pause in typing, once", async () => {
  const { python, page, type, stand } = form();
  for (const words of ["b", "bc", "bcd"]) {
    type(words);
    pass(PAUSE - 1);
  }
  assert.deepEqual([python.heard, stand()], [[], { ...NOTHING, busy: true }]);
  pass(1);
  assert.deepEqual([python.heard, stand()], [["bcd"], { ...NOTHING, busy: true }]);
  await python.answer();
  assert.deepEqual([page.shown, stand()], [["answer to bcd"], answered("bcd")]);
});

test("an answer is outdated from the first letter on, and valid again when that is taken back", async () => {
  const { python, page, type, question, stand } = form();
  question.ask();
  await python.answer();
  type("ab");
  assert.deepEqual(stand(), { ...outdated("a"), busy: true });
  type("a");
  pass(PAUSE);
  assert.deepEqual([python.heard, stand()], [["a"], answered("a")]);
  // Once more: the page may have begun to show what was taken back.
  assert.deepEqual(page.shown, ["answer to a", "answer to a"]);
});

test("one asking at a time; only the answer to the newest is shown", async () => {
  const { python, page, type, stand } = form();
  for (const words of ["b", "bc", "bcd"]) {
    type(words);
    pass(PAUSE);
  }
  assert.deepEqual(python.heard, ["b"]);
  await python.answer();
  assert.deepEqual([python.heard, page.shown, stand()], [["b", "bcd"], [], { ...NOTHING, busy: true }]);
  await python.answer();
  assert.deepEqual([python.heard, page.shown, stand()], [["b", "bcd"], ["answer to bcd"], answered("bcd")]);
});

test("an answer that comes while typing goes on is not shown", async () => {
  const { python, page, type, stand } = form();
  type("b");
  pass(PAUSE);
  type("bc");
  await python.answer();
  assert.deepEqual([page.shown, stand()], [[], { ...NOTHING, busy: true }]);
});

test("Python that dies leaves the old answer outdated; another try answers the newest words", async () => {
  const { python, page, question, type, stand } = form();
  question.ask();
  await python.answer();
  type("ab");
  pass(PAUSE);
  await python.fail(new Down());
  assert.deepEqual(stand(), { ...outdated("a"), failed: true });
  type("a");
  assert.deepEqual(stand(), answered("a"));
  type("abc");
  python.phase = "failed";
  question.retry();
  assert.deepEqual([python.phase, stand()], ["loading", { ...outdated("a"), busy: true }]);
  await python.answer();
  assert.deepEqual([page.shown, stand()], [["answer to a", "answer to a", "answer to abc"], answered("abc")]);
});

test("while each start fails the words that say so stay", async () => {
  const { python, question, type, stand } = form();
  question.ask();
  python.phase = "failed";
  await python.fail(new Down());
  type("ab");
  pass(PAUSE);
  assert.deepEqual(stand(), { ...NOTHING, busy: true, failed: true });
});

test("Python that another tool started is asked without a press", async () => {
  const { python, question, stand } = form();
  question.ask();
  await python.fail(new Down());
  await python.ready();
  await python.answer();
  assert.deepEqual([python.heard, stand()], [["a", "a"], answered("a")]);
});

test("where there is something that needs no Python, nothing outdated stays", async () => {
  let fallen = 0;
  const { python, question, type, stand } = form({ fallback: () => (fallen += 1) });
  question.ask();
  await python.answer();
  type("ab");
  pass(PAUSE);
  await python.fail(new Down());
  assert.deepEqual([fallen, stand()], [1, { ...NOTHING, failed: true }]);
});

test("a fault while an answer is shown is reported as the page's, and asking goes on", async () => {
  const fault = new Error("no such field");
  const { python, question, type, stand } = form({
    show: () => {
      throw fault;
    },
  });
  question.ask();
  await python.answer();
  assert.deepEqual(stand(), answered("a"));
  assert.throws(() => pass(0), fault);
  type("ab");
  pass(PAUSE);
  assert.deepEqual(python.heard, ["a", "ab"]);
});

test("a fault of the page between two askings is not told as Python's", async () => {
  const fault = new TypeError("undefined is not a function");
  const { python, question, stand } = form();
  question.ask();
  await python.fail(fault);
  assert.deepEqual(stand(), NOTHING);
  assert.throws(() => pass(0), fault);
});

test("where Python cannot run, only a press finds out", async () => {
  const { python, question, stand } = form({ wanted: false });
  python.runs = false;
  question.want();
  pass(0);
  assert.deepEqual([python.heard, stand()], [[], NOTHING]);
  question.ask();
  await python.fail(new Down());
  assert.deepEqual(stand(), { ...NOTHING, failed: true });
});

test("before it is wanted nothing is asked; then at once", () => {
  const { python, question, type } = form({ wanted: false });
  type("b");
  pass(PAUSE);
  question.want();
  pass(0);
  assert.deepEqual(python.heard, ["b"]);
});

test("where bytes are dear the download is only offered, until it is agreed to or there", async () => {
  const [pressed, waited] = [form({ offers: true }), form({ offers: true })];
  for (const { python, type, stand } of [pressed, waited]) {
    Object.assign(python, { dear: true, phase: "idle" });
    type("b");
    pass(PAUSE);
    assert.deepEqual([python.heard, stand()], [[], { ...NOTHING, offered: true }]);
  }
  pressed.question.retry();
  await waited.python.ready();
  for (const { python, stand } of [pressed, waited]) {
    await python.answer();
    assert.deepEqual([python.heard, stand()], [["b"], answered("b")]);
  }
  pressed.python.phase = "idle";
  pressed.type("bc");
  pass(PAUSE);
  assert.deepEqual(pressed.python.heard, ["b", "bc"]);
});

test("where it cannot run no download is offered: asking tells at once that it cannot", async () => {
  const { python, type, stand } = form({ offers: true });
  Object.assign(python, { dear: true, phase: "idle", runs: false });
  type("b");
  pass(PAUSE);
  await python.fail(new Down());
  assert.deepEqual([python.heard, stand()], [["b"], { ...NOTHING, failed: true }]);
});

test("nothing to ask: no answer, neither an old one nor one on its way", async () => {
  const { python, page, question, type, stand } = form();
  question.ask();
  await python.answer();
  type("ab");
  pass(PAUSE);
  type(null);
  await python.answer();
  assert.deepEqual([page.shown, stand()], [["answer to a"], NOTHING]);
});

test("all who wait share one asking, and get the answer to what is typed meanwhile", async () => {
  const { python, question, type } = form();
  const first = question.settled();
  type("b");
  const second = question.settled();
  const third = question.settled();
  for (let times = 0; times < 3; times += 1) await python.answer();
  const all = await Promise.all([first, second, third]);
  assert.deepEqual([python.heard, all], [["a", "b"], Array(3).fill("answer to b")]);
});

test("who waits gets nothing where it fails, and the newest the next time", async () => {
  const { python, question, type } = form();
  const lost = question.settled();
  await python.fail(new Down());
  type("b");
  const found = question.settled();
  await python.answer();
  assert.deepEqual([await lost, await found, await question.settled()], [null, "answer to b", "answer to b"]);
  assert.deepEqual(python.heard, ["a", "b"]);
});

test("an answer holds for its day", async () => {
  const { python, question } = form();
  question.ask();
  await python.answer();
  assert.equal(question.current, "answer to a");
  python.day = "2026-11-30";
  assert.equal(question.current, null);
});
