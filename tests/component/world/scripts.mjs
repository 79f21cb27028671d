/** The page's own modules, joined into one script that runs anew in every page. */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

import { build } from "esbuild";

const WIDGET = fileURLToPath(new URL("../../../overrides/widget/", import.meta.url));
const PLUGIN = fileURLToPath(new URL("../../../src/pyodide_mkdocs/web/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${WIDGET}components.json`, "utf-8"));

/** All is published into one folder: a module of the plugin is found from any of the site's. */
const oneFolder = {
  name: "one-folder",
  setup({ onResolve }) {
    onResolve({ filter: /\/(client|elements)\.mjs$/ }, ({ path }) => ({ path: PLUGIN + basename(path) }));
  },
};

const modules = Object.values(manifest).map(({ module }) => module);
// Published under names of one folder, as `published_component` in joining.py has it.
const published = (path) => path.replace(/\//g, "-").replace(/\.mjs$/, ".js");
const table = modules.map((path) => `"${published(path)}": () => require("./${path}")`);
const entry = `
  const made = {${table}};
  globalThis.require = (address) => made[address.split("/").pop()]();
  await import("./app.mjs");
`;
const { outputFiles } = await build({
  stdin: { contents: `(async () => {${entry}})()`, resolveDir: WIDGET },
  bundle: true,
  write: false,
  format: "iife",
  logLevel: "error",
  // Where in the page a module would be fetched, a function of the page is called.
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "scriptAddress" },
  plugins: [oneFolder],
});

/** Evaluated in a page's window: wakes its elements. */
export const scripts = new Script(outputFiles[0].text, { filename: "overrides/widget" });
