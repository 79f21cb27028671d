/**
 * Write the runtime without the exports that nobody asks for and without the functions that never
 * ran in the rehearsal: what is left of these sets a flag and traps.
 * stdin: `{npm, ran, target}`, `ran` being pairs: the first function of a row that ran, and the last;
 * stdout: `{problem}`, empty unless the runtime is written in another way than the one understood.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { CUT } from "../web/python.mjs";
import { read, write } from "./pipe.mjs";
import { GLUE, readRuntime, WASM } from "./runtime.mjs";
import { trap } from "./wasm.mjs";

const { npm, ran, target } = await read();
try {
  const { wasm, glue } = readRuntime(npm);
  const stub = trap(wasm.addFlag(CUT));
  const kept = new Set();
  for (const [first, last] of ran) for (let place = first; place <= last; place++) kept.add(place);
  wasm.bodies = wasm.bodies.map((body, place) => (kept.has(place) ? body : stub));
  const bytes = wasm.toBytes();
  if (!WebAssembly.validate(bytes)) throw new Error("the wasm is not valid any more");
  writeFileSync(join(target, WASM), bytes);
  writeFileSync(join(target, GLUE), glue);
  write({ problem: "" });
} catch (error) {
  write({ problem: error instanceof Error ? error.message : String(error) });
}
