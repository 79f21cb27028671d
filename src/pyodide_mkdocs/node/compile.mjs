/**
 * Compile modules with Pyodide's own Python, on a fresh one, in the order given:
 * so the bytes do not depend on what else the build does.
 * stdin: `{machine, jobs: [{zip, archive, paths}], target}`; each job
 * is written below `target/<number of the job>/`.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { read, write } from "./pipe.mjs";
import { bare } from "./pyodide.mjs";

const { machine, jobs, target } = await read();
const { pyodide, helper } = await bare(machine);
for (const [number, { zip, archive, paths }] of jobs.entries()) {
  if (zip !== machine.stdlib) pyodide.FS.writeFile(archive, readFileSync(zip));
  helper.compile_files(archive, pyodide.toPy(paths), "/out");
  for (const path of paths) {
    const file = join(target, String(number), `${path}c`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pyodide.FS.readFile(`/out/${path}c`));
  }
}
write({});
