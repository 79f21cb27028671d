/** A cache, a line and a site that tests can change. */

import { digestOf, Kept } from "./kept.mjs";
import { Library } from "./library.mjs";

export const SCOPE = "https://example.org/guide/";

/** What a browser's `caches` does, as far as the worker uses it. */
export class FakeCaches {
  /** @type {Map<string, Response>} */
  entries = new Map();
  room = Infinity;

  async delete() {
    this.entries.clear();
  }

  async open() {
    const { entries } = this;
    const room = () => this.room;
    return {
      async keys() {
        return [...entries.keys()].map((url) => ({ url }));
      },
      async match(url) {
        return entries.get(url)?.clone();
      },
      async put(url, response) {
        if (entries.size >= room()) throw new DOMException("full", "QuotaExceededError");
        entries.set(url, response);
      },
      async delete(url) {
        return entries.delete(url);
      },
    };
  }
}

const bytes = (text) => new TextEncoder().encode(text);

/**
 * A published build, and how it is fetched.
 * @param {Record<string, Record<string, string>>} groups content by group and path
 * @param {Record<string, string[]>} [whole]
 * @param {string[]} [everywhere]
 */
export async function published(groups, whole = {}, everywhere = []) {
  const words = Object.fromEntries(
    ["name", "language", "home", "away_title", "away"].map((key) => [key, { zh: `${key}-zh`, en: `${key}-en` }]),
  );
  const files = {};
  const content = {};
  for (const [group, paths] of Object.entries(groups)) {
    files[group] = {};
    for (const [path, text] of Object.entries(paths)) {
      files[group][path] = [await digestOf(bytes(text)), text.length];
      content[path] = text;
    }
  }
  const list = JSON.stringify({ files, whole, words, everywhere });
  return { build: { list: "offline.json", id: await digestOf(bytes(list)) }, content: { ...content, "offline.json": list } };
}

/** The line: what the host has, whether it can be reached, and what was asked of it. */
export class FakeLine {
  content = {};
  up = true;
  /** @type {string[]} */
  asked = [];

  fetch = async (request) => {
    const url = typeof request === "string" ? request : request.url;
    const path = new URL(url).pathname.slice(new URL(SCOPE).pathname.length);
    this.asked.push(path);
    if (!this.up) throw new TypeError("no line");
    if (!(path in this.content)) return new Response("no such page", { status: 404 });
    return new Response(this.content[path], { headers: { "Content-Type": "text/x", "Content-Encoding": "gzip" } });
  };

  /** @returns {string[]} what was asked since the last time */
  asks() {
    return this.asked.splice(0);
  }
}

/** A worker of a build, on a device and a line. */
export function library(caches, line, { build }) {
  return new Library(new Kept(caches, "kept", SCOPE), line.fetch, SCOPE, build);
}

/** Installs a build as a browser does, and lets it take over. */
export async function begin(caches, line, site) {
  line.content = { ...line.content, ...site.content };
  const made = library(caches, line, site);
  await made.install();
  await made.activate();
  return made;
}

/** Follows to the end; returns how each ended. */
export async function followAll(made, asked = { lang: "zh" }) {
  const outcomes = [];
  for (;;) {
    const { outcome } = await made.follow(asked);
    if (outcome === null) return outcomes;
    outcomes.push(outcome);
    if (outcome === "away" || outcome === "full") return outcomes;
  }
}
