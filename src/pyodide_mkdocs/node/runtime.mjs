/** Pyodide's wasm and glue, and which exports somebody asks for. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Glue } from "./glue.mjs";
import { Wasm } from "./wasm.mjs";

export const WASM = "pyodide.asm.wasm";
export const GLUE = "pyodide.asm.mjs";
const LOADER = "pyodide.mjs";
/** Exports of these kinds are a handful, and asked for under names that say nothing. */
const CODE_AND_DATA = ["function", "global"];

/**
 * @param {string} npm folder of the npm package `pyodide`
 * @throws {Error} one of them is written in another way than the one understood here
 */
export function readRuntime(npm) {
  const wasm = new Wasm(readFileSync(join(npm, WASM)));
  const glue = new Glue(readFileSync(join(npm, GLUE), "utf8"));
  const loader = readFileSync(join(npm, LOADER), "utf8").match(/[A-Za-z_$][\w$]*/g) ?? [];
  // More than are asked for: any word counts, wherever it stands.
  const words = new Set([...glue.words(), ...loader]);
  const linked = new Set(wasm.imports.get("GOT.func"));
  const isAskedFor = (/** @type {import("./wasm.mjs").Export} */ { name, kind }) =>
    !CODE_AND_DATA.includes(kind) || words.has(name) || words.has(`_${name}`) || linked.has(name);
  wasm.exports = wasm.exports.filter(isAskedFor);
  return { wasm, glue: glue.keeping(new Set(wasm.exports.map(({ name }) => name))) };
}
