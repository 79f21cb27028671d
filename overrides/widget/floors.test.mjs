/**
 * The order of the rooms: a module imports from its own room and from those below, types
 * included. So no circle between rooms can arise, and each can be read after those it rests on.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

const HOME = "overrides/widget";

/** From the ground up. Rooms on one floor know nothing of each other. */
const FLOORS = [
  ["dom"], // what a browser can do
  ["store"], // what is kept
  ["sections"], // what the parts of it mean
  ["shell", "page"], // the page around the tools
  ["engine"], // what is asked of Python
  ["offline"], // what is kept for when there is no line
  ["limitation", "read-aloud"],
  ["contact-log", "deadlines", "money", "checklist", "guide", "gallery", "my-data", "sharing", "news", "search", "fault-report"],
  ["letter", "finder"],
  ["call-script", "home", "journey", "papers", "service-worker"],
  ["."], // the entries
];
const IMPORT = /(?:\bfrom |\bimport\(|\bimport )"(\.{1,2}\/[^"]+)"/g;

const floorOf = new Map(FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor])));
/** @param {string} name also of what holds types alone */
const isModule = (name) => name.endsWith(".mjs") || name.endsWith(".d.ts");
const modules = readdirSync(HOME, { encoding: "utf8", recursive: true }).filter(
  (name) => isModule(name) && !name.includes(".test"),
);
const here = new Set(modules);

/** @returns {{from: string, to: string, module: string}[]} what leads from one room to another */
function arrows() {
  return modules.flatMap((module) =>
    [...readFileSync(join(HOME, module), "utf8").matchAll(IMPORT)]
      .map(([, path]) => join(dirname(module), path))
      // The plugin's own module, and files of packages, lie beside these when published.
      .filter((path) => here.has(path))
      .map((path) => ({ from: dirname(module), to: dirname(path), module: `${module} -> ${path}` }))
      .filter(({ from, to }) => from !== to),
  );
}

test("every room has its floor", () => {
  assert.deepEqual([...new Set(modules.map(dirname))].filter((room) => !floorOf.has(room)), []);
});

test("no import leads up, or across a floor", () => {
  const wrong = arrows().filter(({ from, to }) => Number(floorOf.get(to)) >= Number(floorOf.get(from)));
  assert.deepEqual(wrong.map(({ module }) => module), []);
});

test("every import leads to a module", () => {
  const outside = ["client.mjs", "elements.mjs"];
  const lost = modules.flatMap((module) =>
    [...readFileSync(join(HOME, module), "utf8").matchAll(IMPORT)]
      .map(([, path]) => join(dirname(module), path))
      .filter((path) => isModule(path) && !here.has(path) && !outside.includes(path))
      .map((path) => `${module} -> ${path}`),
  );
  assert.deepEqual(lost, []);
});
