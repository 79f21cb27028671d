/**
 * Write the runtime with a flag in each function that tells whether it ran, for the rehearsal.
 * stdin: `{npm, target}`; stdout: `{functions}`, how many there are.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { OURS } from "./glue.mjs";
import { read, write } from "./pipe.mjs";
import { GLUE, readRuntime, WASM } from "./runtime.mjs";
import { noting } from "./wasm.mjs";

const { npm, target } = await read();
const { wasm, glue } = readRuntime(npm);
wasm.bodies = wasm.bodies.map((body, place) => noting(wasm.addFlag(`${OURS}${place}`), body));
writeFileSync(join(target, WASM), wasm.toBytes());
writeFileSync(join(target, GLUE), glue);
write({ functions: wasm.bodies.length });
