/**
 * What the built files, and Pyodide, need of a browser, by MDN's tables (@mdn/browser-compat-data).
 * argv: the built site. stdout: `{syntax, builtins, styles, lost, short, wasm, python}`:
 * `syntax` file -> what the floor's browsers cannot read; `builtins` whose scripts -> names younger than
 * that; `styles` what is younger than the floor of
 * a page -> the files that use it; `lost` selectors that go with others such a browser does not know; `short` those
 * that it would know without `:is()`; `wasm` proposals that Pyodide's module needs, and those that
 * can-run.mjs asks for; `python` the first versions that have each thing that Python needs.
 */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { parse } from "acorn";
import postcss from "postcss";
import loadWabt from "wabt";
import { gather, noNames, youngIn, youngNames } from "./floor-builtins.mjs";
import { asScript, asSheet, dropped, shortened } from "./floor-features.mjs";

const mdn = createRequire(import.meta.url)("@mdn/browser-compat-data");
const floor = JSON.parse(readFileSync("floor.json", "utf8"));
const [site] = process.argv.slice(2);
const files = readdirSync(site, { encoding: "utf8", recursive: true }).map((name) => join(site, name));

/** What Python needs. All but the first is asked by can-run.mjs: it cannot be, without evaluating text. */
const PYTHON = {
  "static blocks": mdn.javascript.classes.static.initialization_blocks,
  "module workers": mdn.api.Worker.Worker.ecmascript_modules,
  "unpacking streams": mdn.api.DecompressionStream,
  exceptions: mdn.webassembly["exception-handling"],
  "reference types": mdn.webassembly["reference-types"],
  "bulk memory": mdn.webassembly["bulk-memory-operations"],
};

/**
 * @param {any} feature
 * @param {string} browser
 * @returns {number} the first version that has it, though not all of it; or Infinity
 */
function since(feature, browser) {
  const told = [feature.__compat.support[browser] ?? { version_added: "1" }].flat();
  const plain = told.filter((one) => !one.flags && !one.prefix && !one.alternative_name);
  return Math.min(...plain.map(({ version_added: version }) => parseFloat(String(version).replace("≤", "")) || Infinity));
}

/** @param {any} feature @param {Record<string, string>} oldest */
const isIn = (feature, oldest) =>
  Object.entries(oldest).every(([browser, version]) => since(feature, browser) <= Number(version));

/** All that acorn reads of it came with ECMAScript 2022 at the latest, or it stops there. */
const READ = { ecmaVersion: 2022, sourceType: "module" };
/** @type {Record<string, string[]>} */
const syntax = {};
/**
 * The site's own scripts are one, and so is each package's.
 * @type {Record<string, import("./floor-builtins.mjs").Names>}
 */
const names = {};
const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const packages = Object.keys(dependencies).map((name) => `${name.replace(/\.js$/, "")}.js`);
for (const file of files.filter((name) => name.endsWith(".js"))) {
  const forPython = basename(file) === "worker.js" || file.includes("/runtime-");
  const oldest = forPython ? floor.python : floor.page;
  const tree = parse(readFileSync(file, "utf8"), READ);
  const whose = packages.includes(basename(file)) ? basename(file) : "ours";
  if (!forPython) gather(tree, (names[whose] ??= noNames()));
  const used = asScript(tree, mdn.javascript);
  const younger = [...used].filter(([, feature]) => !isIn(feature, oldest)).map(([name]) => name);
  if (younger.length > 0) syntax[basename(file)] = younger;
}

const young = youngNames(mdn, (feature) => isIn(feature, floor.page));
const builtins = Object.fromEntries(Object.entries(names).map(([whose, each]) => [whose, youngIn(each, young).sort()]));

/** @type {Record<string, string[]>} */
const styles = {};
const lost = [];
const short = [];
for (const file of files.filter((name) => name.endsWith(".css"))) {
  const sheet = postcss.parse(readFileSync(file, "utf8"));
  lost.push(...dropped(sheet, mdn.css, (feature) => isIn(feature, floor.page)));
  short.push(...shortened(sheet, mdn.css, (feature) => isIn(feature, floor.page)));
  for (const [name, feature] of asSheet(sheet, mdn.css)) {
    // A property that is too young says enough of its values.
    const told = name.includes(": ") && name.split(": ")[0] in styles;
    if (!told && !isIn(feature, floor.page)) (styles[name] ??= []).push(basename(file));
  }
}

const PROPOSALS = [
  "exceptions", "mutable_globals", "sat_float_to_int", "sign_extension", "simd", "threads", "multi_value",
  "tail_call", "bulk_memory", "reference_types", "function_references", "gc", "memory64", "extended_const",
  "relaxed_simd",
];

/** @param {Uint8Array} bytes @param {string[]} without */
async function isValid(bytes, without) {
  const known = Object.fromEntries(PROPOSALS.map((name) => [name, !without.includes(name)]));
  const wabt = await loadWabt();
  let module;
  try {
    module = wabt.readWasm(bytes, known);
    module.validate(known);
    return true;
  } catch {
    return false;
  } finally {
    module?.destroy();
  }
}

/**
 * Halves, for most are needed by nothing.
 * @param {Uint8Array} bytes
 * @returns {Promise<string[]>} of some proposals those without which it cannot be read
 */
async function neededBy(bytes, among = PROPOSALS) {
  if (await isValid(bytes, among)) return [];
  if (among.length === 1) return among;
  const half = among.length >> 1;
  return [...(await neededBy(bytes, among.slice(0, half))), ...(await neededBy(bytes, among.slice(half)))];
}

const [, asked] = /LIKE_PYODIDE = "(.*)"/.exec(readFileSync("src/pyodide_mkdocs/web/can-run.mjs", "utf8")) ?? [];

/**
 * What is needed as a rule are those that are asked for: eight megabytes take long to read, so the others are left
 * out all at once, and halves looked through only where that is one too many.
 * @param {Uint8Array} bytes
 * @param {string[]} guess
 */
async function neededByMuch(bytes, guess) {
  const others = PROPOSALS.filter((one) => !guess.includes(one));
  return [
    ...(await neededBy(bytes, others)),
    ...(await Promise.all(guess.map((one) => neededBy(bytes, [one])))).flat(),
  ].sort(inOrder);
}

/** @param {string} one @param {string} other */
const inOrder = (one, other) => PROPOSALS.indexOf(one) - PROPOSALS.indexOf(other);

const likePyodide = await neededBy(Uint8Array.from(Buffer.from(asked, "base64")));
const wasm = {
  needed: await neededByMuch(readFileSync("node_modules/pyodide/pyodide.asm.wasm"), likePyodide),
  asked: likePyodide,
};
const python = Object.fromEntries(
  Object.entries(PYTHON).map(([name, feature]) => [
    name,
    Object.fromEntries(Object.keys(floor.python).map((browser) => [browser, since(feature, browser)])),
  ]),
);
process.stdout.write(JSON.stringify({ syntax, builtins, styles, lost, short, wasm, python }));
