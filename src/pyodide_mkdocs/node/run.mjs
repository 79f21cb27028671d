/**
 * Run requests on the Pyodide named by `machine`.
 * stdin: `{machine, work}`; stdout: `{outcomes, importError, missing}`.
 */

import { read, write } from "./pipe.mjs";
import { run } from "./pyodide.mjs";

const { machine, work } = await read();
const { outcomes, importError, missing } = await run(machine, work);
write({ outcomes, importError, missing });
