/** Asking about what changes meanwhile: it ends, however many wait, and with the newest answer. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { NewestAnswer } from "./newest-answer.mjs";

/** Far more than any of these needs: who asks without end is stopped here. */
const TOO_OFTEN = 50;

/** A form that is typed in, and a worker that answers one question after the other, as Python does. */
class Desk {
  newest = new NewestAnswer();
  typed = "";
  shown = "";
  asked = 0;
  #queue = Promise.resolve();

  /** @param {string} words */
  type(words) {
    this.typed = words;
    this.newest.begin();
  }

  ask = async () => {
    this.asked += 1;
    if (this.asked > TOO_OFTEN) throw new Error("asked without end");
    const mark = this.newest.begin();
    const words = this.typed;
    this.#queue = this.#queue.then(() => turn());
    await this.#queue;
    if (this.newest.isNewest(mark)) this.shown = words;
  };

  async press() {
    await this.newest.settled(this.ask);
    return this.shown;
  }
}

test("two who wait share one asking", async () => {
  const desk = new Desk();
  desk.type("a");
  assert.deepEqual(await Promise.all([desk.press(), desk.press(), desk.press()]), ["a", "a", "a"]);
  assert.equal(desk.asked, 1);
});

test("what is typed between two presses is what both get", async () => {
  const desk = new Desk();
  desk.type("a");
  const first = desk.press();
  desk.type("b");
  const second = desk.press();
  assert.deepEqual(await Promise.all([first, second]), ["b", "b"]);
  assert.equal(desk.asked, 2);
});

test("the preview asking for itself meanwhile keeps nobody waiting", async () => {
  const desk = new Desk();
  desk.type("a");
  const pressed = [desk.press(), desk.press()];
  desk.type("b");
  await desk.ask();
  assert.deepEqual(await Promise.all(pressed), ["b", "b"]);
});

test("afterwards it is asked anew, also when asking failed", async () => {
  const desk = new Desk();
  desk.type("a");
  await desk.press();
  await assert.rejects(desk.newest.settled(() => Promise.reject(new Error("no"))));
  desk.type("b");
  assert.equal(await desk.press(), "b");
});
