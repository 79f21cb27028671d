/** Pages follow one by one, once, and stop. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { following } from "./following.mjs";

const always = async () => true;

/** Follows through some outcomes; returns in which languages a file was asked for. */
async function followed(outcomes, { goesOn = always, meanwhile = () => {} } = {}) {
  const asked = [];
  const follow = following(async ({ lang }) => {
    asked.push(lang);
    meanwhile(follow);
    return { outcome: outcomes.shift() ?? null, left: outcomes.length };
  }, goesOn);
  await follow({ lang: "zh" });
  return asked;
}

test("until nothing is left", async () => {
  assert.deepEqual(await followed(["kept", "other", "kept", null, "kept"]), ["zh", "zh", "zh", "zh"]);
});

test("until there is no line, or no room", async () => {
  assert.deepEqual(await followed(["kept", "away", "kept"]), ["zh", "zh"]);
  assert.deepEqual(await followed(["full", "kept"]), ["zh"]);
});

test("as long as it may go on", async () => {
  const may = [true, true, false];
  assert.deepEqual(await followed(["kept", "kept", "kept"], { goesOn: async () => may.shift() }), ["zh", "zh"]);
});

test("one at a time; what the last page asks for counts", async () => {
  const meanwhile = (follow) => void follow({ lang: "en" });
  assert.deepEqual(await followed(["kept", "kept"], { meanwhile }), ["zh", "en", "en"]);
});

test("another time it begins anew", async () => {
  const outcomes = ["away", "kept", null];
  const follow = following(async () => ({ outcome: outcomes.shift() ?? null, left: 0 }), always);
  await follow({ lang: "zh" });
  await follow({ lang: "zh" });
  assert.deepEqual(outcomes, []);
});
