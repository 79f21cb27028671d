/**
 * Run every request on the complete Pyodide and tell what was used.
 * stdin: `{machine, work, modules}`; stdout: `{outcomes, importError, missing, used, archive}`.
 */

import { read, write } from "./pipe.mjs";
import { run } from "./pyodide.mjs";

const { machine, work, modules } = await read();
const { outcomes, importError, missing, helper } = await run(machine, work);
helper.drill();
for (const module of modules) helper.add(module);
try {
  helper.fail();
} catch {
  // Formatting this error for JavaScript is what the drill is about.
}
write({
  outcomes,
  importError,
  missing,
  used: helper.files_used().toJs(),
  archive: helper.stdlib_archive(),
});
