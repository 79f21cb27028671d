/**
 * What a phone kept under any release opens under this one: tests/saved/ has a file for each, by
 * its day, with the entries of storage as they stood. Never change one.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { SECTIONS } from "../store/sections.mjs";
import { parseState } from "../store/state.mjs";
import { KEY } from "../store/store.mjs";
import { exportText, readImport } from "./portable.mjs";

const FOLDER = "tests/saved";
const releases = readdirSync(FOLDER).sort();
/** @param {string} release */
const kept = (release) => JSON.parse(readFileSync(`${FOLDER}/${release}`, "utf8"))[KEY];

for (const release of releases) {
  test(`${release} opens whole, and goes through a file whole`, () => {
    const { state, fault, dropped } = parseState(JSON.stringify(kept(release)));
    assert.deepEqual([fault, dropped], [null, 0]);
    const { refusal, leftOut } = readImport(exportText(state, new Date(0)));
    assert.deepEqual([refusal, leftOut], [null, 0]);
  });
}

test("the newest has something in every section, and comes back as it stood", () => {
  const newest = kept(/** @type {string} */ (releases.at(-1)));
  assert.deepEqual(Object.keys(SECTIONS).filter((name) => Object.keys(newest[name] ?? {}).length === 0), []);
  assert.deepEqual(parseState(JSON.stringify(newest)).state, newest);
});
