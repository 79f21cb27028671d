/**
 * Join modules, and styles, into few small files.
 * stdin: `{nodeModules, source, target, entries, outside}`; stdout: `{imports}`.
 * `entries` are files in `source` that pages name; what several of them share goes into
 * chunks. `outside` are files that will lie beside the result and are left alone.
 * `imports` are the chunks that each entry needs, by the entry's name.
 */

import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative, resolve } from "node:path";

import { read, write } from "./pipe.mjs";

const { nodeModules, source, target, entries, outside } = await read();
/** @type {typeof import("esbuild")} */
const { build } = createRequire(join(nodeModules, "package.json"))("esbuild");

/** @type {import("esbuild").Plugin} */
const leaveOutside = {
  name: "leave-outside",
  setup({ onResolve }) {
    // Whatever the folder it is asked for from, all that is published lies in one.
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const name = relative(realpathSync(source), resolve(resolveDir, path));
      return outside.includes(name) ? { path: `./${name}`, external: true } : undefined;
    });
  },
};

const { metafile } = await build({
  absWorkingDir: source,
  entryPoints: entries,
  outdir: target,
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunk-[hash]",
  format: "esm",
  bundle: true,
  splitting: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  // Browsers inside older apps know no private methods; a page they cannot read at all is lost to
  // their readers, and this costs a twelfth of the code.
  target: "es2020",
  // For whoever takes the page apart; no reader's browser asks for them.
  sourcemap: "linked",
  plugins: [leaveOutside],
  metafile: true,
});

/** @type {Record<string, string[]>} */
const imports = {};
for (const output of Object.values(metafile.outputs)) {
  if (!output.entryPoint) continue;
  const needed = output.imports.filter(({ kind, external }) => kind === "import-statement" && !external);
  imports[output.entryPoint] = needed.map(({ path }) => basename(path));
}
write({ imports });
