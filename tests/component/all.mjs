/**
 * The whole level: a process for each processor, each with its share of the files one after another. What they
 * load and what grows quick in use would cost as much again for a process of its own to each file.
 */

import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
// Pages are large and soon gone: with room for the young, few of them are ever copied.
const ROOM = ["--min-semi-space-size=128", "--max-semi-space-size=256"];
const RUN = "for (const file of process.argv.slice(1)) await import(file)";

/** Files of about as many bytes for each process. @returns {string[][]} */
function shares() {
  const files = readdirSync(HERE).filter((name) => name.endsWith(".test.mjs"));
  const sized = files.map((name) => ({ path: HERE + name, bytes: statSync(HERE + name).size }));
  const all = cpus().map(() => ({ paths: /** @type {string[]} */ ([]), bytes: 0 }));
  for (const { path, bytes } of sized.sort((one, other) => other.bytes - one.bytes)) {
    const least = all.reduce((found, each) => (each.bytes < found.bytes ? each : found));
    least.paths.push(path);
    least.bytes += bytes;
  }
  return all.map(({ paths }) => paths).filter(({ length }) => length > 0);
}

/** Run a share, and show all it says at its end. @param {string[]} paths @returns {Promise<number>} its exit status */
function run(paths) {
  const child = spawn(process.execPath, [...ROOM, "--input-type=module", "--eval", RUN, "--", ...paths]);
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => said.push(words));
  return new Promise((resolve) => {
    child.on("close", (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status ?? 1);
    });
  });
}

const statuses = await Promise.all(shares().map(run));
process.exitCode = Math.max(...statuses);
