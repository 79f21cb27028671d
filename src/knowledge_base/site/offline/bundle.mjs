/**
 * Join a service worker into one file: `node bundle.mjs ENTRY`; out: its code.
 */

import { buildSync } from "esbuild";

const { outputFiles } = buildSync({
  entryPoints: [process.argv[2]],
  bundle: true,
  minify: true,
  // Not a module: older browsers have no service workers of that kind.
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  // Workbox talks to the console otherwise.
  define: { "process.env.NODE_ENV": '"production"' },
  write: false,
});
process.stdout.write(outputFiles[0].text);
