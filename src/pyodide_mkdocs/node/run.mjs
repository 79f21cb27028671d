/**
 * Run requests on the Pyodide named by `machine`.
 * stdin: `{machine, work}`; stdout: `{outcomes, importError, missing, cutAt}`; `cutAt` is the number of the first request
 * for which the whole runtime had to take over from a lean one, or null.
 */

import { read, write } from "./pipe.mjs";
import { run } from "./pyodide.mjs";

const { machine, work } = await read();
const { outcomes, importError, missing, cutAt } = await run(machine, work);
write({ outcomes, importError, missing, cutAt });
