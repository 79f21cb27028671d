/**
 * Join modules, and styles, into few small files.
 * stdin: `{nodeModules, source, target, entries, main, components, vendored, browsers}`;
 * stdout: `{imports}`.
 * `entries` are files in `source` that pages name; `components` are those among them that come
 * only with the pages that need them, after `main`. What several entries share goes into chunks.
 * `vendored` are files of packages, their paths by name: not joined, only written for the browsers meant.
 * `browsers` are the oldest that are meant, as esbuild names them: of a `page`, and of `python`.
 * `imports` are the chunks that each entry needs, by the entry's name.
 */

import { mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

import { commonOf, neededOf, reachedFrom } from "./common.mjs";
import { read, write } from "./pipe.mjs";

const { nodeModules, source, target, entries, main, components, vendored, browsers } = await read();
/** @type {typeof import("esbuild")} */
const { build, transform } = createRequire(join(nodeModules, "package.json"))("esbuild");

const WORKER = "worker.mjs";
const FOR_THE_PAGE = {
  target: browsers.page,
  // esbuild counts both as missing: `f?.(...list)` is wrong before Chrome 91, and whether Safari 14.0
  // has a fault of 13.1 in destructuring nobody could say (compat-table#2008). Written out, the first
  // costs two kilobytes a page; for the second there is no older form.
  supported: { "optional-chain": true, destructuring: true },
};

/** @type {import("esbuild").Plugin} */
const leaveOutside = {
  name: "leave-outside",
  setup({ onResolve }) {
    // Whatever the folder it is asked for from, all that is published lies in one.
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const name = relative(realpathSync(source), resolve(resolveDir, path));
      return name in vendored ? { path: `./${name}`, external: true } : undefined;
    });
  },
};

/** @type {import("esbuild").BuildOptions & {metafile: true}} */
const OPTIONS = {
  absWorkingDir: source,
  outdir: target,
  chunkNames: "chunk-[hash]",
  format: "esm",
  bundle: true,
  splitting: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  ...FOR_THE_PAGE,
  // For whoever takes the page apart: beside each file, and not named in it, which every reader
  // would pay for.
  sourcemap: "external",
  plugins: [leaveOutside],
  metafile: true,
};

for (const [name, path] of Object.entries(vendored).filter(([name]) => name.endsWith(".js"))) {
  const code = readFileSync(path, "utf8");
  const written = await transform(code, { ...FOR_THE_PAGE, charset: "utf8", minifyWhitespace: true });
  mkdirSync(dirname(join(target, name)), { recursive: true });
  writeFileSync(join(target, name), written.code);
}
// Runs in younger browsers than the page does, so it shares nothing with it.
await build({
  ...OPTIONS,
  entryPoints: [WORKER],
  splitting: false,
  target: browsers.python,
});
const common = components.length > 1 ? await writeCommon() : null;
const plugins = common ? [leaveOutside, afterCommon(common)] : [leaveOutside];
const { metafile } = await build({ ...OPTIONS, plugins, entryPoints: entryPoints(common?.before ?? []) });
/** @type {Record<string, string[]>} */
const imports = {};
for (const [path, output] of Object.entries(metafile.outputs)) {
  const chunks = [...neededOf(metafile.outputs, path)].filter((chunk) => chunk !== path);
  if (output.entryPoint) imports[named(path)] = chunks.map(named);
}
write({ imports });

/**
 * A chunk for each set of entries that share something would be dozens of requests. What every
 * page loads anyway is one chunk, and what many components share is one more: each component
 * says that it needs all of both.
 * @param {string[]} before the modules that every component is to import
 * @returns {{in: string, out: string}[]}
 */
function entryPoints(before) {
  return entries.map((/** @type {string} */ name) => {
    const out = published(name).replace(/\.\w+$/, "");
    if (before.length === 0 || !components.includes(name)) return { in: name, out };
    const file = `.component-${components.indexOf(name)}.mjs`;
    writeFileSync(join(source, file), `${importing(before)}export { default } from "./${name}";`);
    return { in: file, out };
  });
}

async function writeCommon() {
  const trial = await build({ ...OPTIONS, entryPoints: entries, sourcemap: false, write: false });
  const { inputs, outputs } = trial.metafile;
  const file = ".common.mjs";
  writeFileSync(join(source, file), importing(commonOf(outputs, main, components)));
  const alone = entries.filter((/** @type {string} */ name) => name !== main && !components.includes(name));
  return { before: [...(main ? [main] : []), file], without: reachedFrom(inputs, alone) };
}

/**
 * What a page calls for later rests on what it has by then, so that this stays in one piece too.
 * @param {object} common
 * @param {string[]} common.before
 * @param {Set<string>} common.without modules that run where `before` is not
 * @returns {import("esbuild").Plugin}
 */
function afterCommon({ before, without }) {
  const root = realpathSync(source);
  return {
    name: "after-common",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ importer, kind, path, resolveDir }) => {
        if (kind !== "dynamic-import" || without.has(relative(root, importer))) return undefined;
        return { path: relative(root, resolve(resolveDir, path)), namespace: "later" };
      });
      onLoad({ filter: /./, namespace: "later" }, ({ path }) => ({
        contents: `${importing(before)}export * from "./${path}";`,
        resolveDir: root,
      }));
    },
  };
}

/** @param {string[]} modules */
function importing(modules) {
  return modules.map((module) => `import "./${module}";\n`).join("");
}

/**
 * Components lie beside what is left outside, whatever room they come from (joining.py has the
 * same rule).
 * @param {string} name
 */
function published(name) {
  return components.includes(name) ? name.replaceAll("/", "-") : name;
}

/** @param {string} path of an output */
function named(path) {
  return relative(target, resolve(source, path));
}
