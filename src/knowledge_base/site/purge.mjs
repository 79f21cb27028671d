/**
 * The theme's rules that can apply on this site. PurgeCSS keeps a rule when every class, id, tag
 * and attribute it names occurs somewhere; occurring means in a tag of a built page, or anywhere
 * in a module, since that may put it into a page later.
 *
 * In, as JSON: `theme` (styles), `beside` (styles that use the theme's variables), `pages` (HTML),
 * `modules` (JavaScript); each a list of files. Out: the styles that are left.
 */

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { PurgeCSS } from "purgecss";

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=<>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=<>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
const WORD = /[\w-]+/g;
const VARIABLE = /--[\w-]+/g;

/** @param {string} html */
function inPage(html) {
  const [tags, names, values, classes, ids] = Array.from({ length: 5 }, () => new Set());
  for (const [, tag, attributes] of html.matchAll(TAG)) {
    tags.add(tag.toLowerCase());
    for (const [, name, ...quoted] of attributes.matchAll(ATTRIBUTE)) {
      const value = quoted.find((each) => each !== undefined) ?? "";
      names.add(name.toLowerCase());
      values.add(value);
      if (name === "class") for (const each of value.split(/\s+/)) classes.add(each);
      if (name === "id") ids.add(value);
    }
  }
  return {
    attributes: { names: [...names], values: [...values] },
    classes: [...classes],
    ids: [...ids],
    tags: [...tags],
    undetermined: [],
  };
}

/** @param {string} code */
const inModule = (code) => [...new Set(code.match(WORD))];

const job = JSON.parse(await text(process.stdin));
const read = (/** @type {string} */ file) => readFileSync(file, "utf8");
const used = new Set(job.beside.flatMap((/** @type {string} */ file) => read(file).match(VARIABLE) ?? []));
const [{ css }] = await new PurgeCSS().purge({
  content: [
    ...job.pages.map((/** @type {string} */ file) => ({ raw: read(file), extension: "html" })),
    ...job.modules.map((/** @type {string} */ file) => ({ raw: read(file), extension: "mjs" })),
  ],
  // A class that the theme's script gave; browsers know by themselves where the focus shows.
  css: [{ raw: job.theme.map(read).join("\n").replaceAll(".focus-visible", ":focus-visible") }],
  extractors: [
    { extensions: ["html"], extractor: inPage },
    { extensions: ["mjs"], extractor: inModule },
  ],
  // Browsers and the document itself bring these.
  safelist: { standard: ["html", "body"], variables: [...used] },
  variables: true,
  keyframes: true,
});
process.stdout.write(JSON.stringify(css));
