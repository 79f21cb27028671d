/**
 * Run requests on a watched runtime (watch.mjs), with all that a long session brings, and tell
 * which functions ran.
 * stdin: `{machine, work, modules}`; stdout: `{ran, replies}`: places, and what the requests gave.
 */

import { OURS } from "./glue.mjs";
import { read, write } from "./pipe.mjs";
import { run } from "./pyodide.mjs";

const { machine, work } = await read();
const { outcomes, importError, helper, flags } = await run(machine, work);
if (importError) throw new Error(importError);
helper.drill();
helper.collect();
try {
  helper.fail();
} catch {
  // Formatting this error for JavaScript is what this is about.
}
const ran = Object.keys(flags()).filter((name) => flags()[name].value === 1);
write({ outcomes, ran: ran.map((name) => Number(name.slice(OURS.length))) });
