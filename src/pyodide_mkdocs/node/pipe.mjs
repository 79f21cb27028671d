/** JSON in by stdin, JSON out by stdout. */

import { readFileSync } from "node:fs";

/** @returns {Promise<any>} */
export async function read() {
  return JSON.parse(readFileSync(0, "utf8"));
}

/** @param {unknown} value */
export function write(value) {
  process.stdout.write(JSON.stringify(value));
}
