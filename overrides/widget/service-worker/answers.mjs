/** What is answered for an address: from what is kept, else from the line, else with a word. */

import { smallPage } from "./small-page.mjs";

/** @typedef {import("./library.mjs").Library} Library */
/** @typedef {import("./build.mjs").Build} Build */

const LANGUAGES = /** @type {const} */ (["zh", "en"]);
/** As published: the first language has no folder of its own. */
const FOLDERS = { zh: "", en: "en/" };
const SHORT = /^s\/([\w-]+)\/$/;
const SHORT_MAP = "s/map.json";
const NOT_FOUND = "404.html";

/**
 * The address of a file as the list has it. What chats put behind a "?" is no part of it.
 * @param {URL} url
 * @param {string} scope address of the site's root
 * @returns {string | null} null outside the site
 */
export function pathOf(url, scope) {
  const whole = url.origin + url.pathname;
  return whole.startsWith(scope) ? whole.slice(scope.length).replace(/(^|\/)index\.html$/, "$1") : null;
}

/**
 * Where a short address leads.
 * @param {string} id
 * @param {Record<string, string[]>} map see `short_map` in short_addresses.py
 * @returns {string | null} seen from the root of a language's pages
 */
export function leadsTo(id, map) {
  for (const [page, entries] of Object.entries(map)) {
    for (const entry of entries) {
      const [name, place = id] = entry.split("#");
      if (name === id) return page + (place && `#${place}`);
    }
  }
  return null;
}

export class Answers {
  #library;
  #fetch;
  #scope;
  /** What pages wait for. @type {Set<Promise<unknown>>} */
  #onTheirWay = new Set();

  /**
   * @param {Library} library
   * @param {typeof fetch} fetch
   * @param {string} scope address of the site's root
   */
  constructor(library, fetch, scope) {
    this.#library = library;
    this.#fetch = fetch;
    this.#scope = scope;
  }

  /**
   * @param {Request} request for a page
   * @param {(work: Promise<unknown>) => void} goOn keeps the worker alive for it
   * @returns {Promise<Response>}
   */
  async page(request, goOn) {
    const url = new URL(request.url);
    const path = pathOf(url, this.#scope) ?? "";
    const builds = await this.#library.builds();
    const found = (await this.#library.answer(path, builds.slice(0, 1))) ?? (await this.#short(path, builds));
    if (found) return found;
    try {
      return await this.#fromLine(request, path, goOn);
    } catch (error) {
      const [build] = builds;
      if (!build) throw error;
      return (await this.#library.answer(path, builds)) ?? this.#without(path, url, builds);
    }
  }

  /**
   * @param {Request} request for a file of a page
   * @param {(work: Promise<unknown>) => void} goOn
   * @returns {Promise<Response>}
   */
  async file(request, goOn) {
    const path = pathOf(new URL(request.url), this.#scope) ?? "";
    const found = await this.#library.answer(path, await this.#library.builds());
    return found ?? this.#fromLine(request, path, goOn);
  }

  /**
   * @param {Request} request
   * @param {string} path
   * @param {(work: Promise<unknown>) => void} goOn
   * @returns {Promise<Response>}
   */
  #fromLine(request, path, goOn) {
    const answer = this.#fetch(request);
    // Its last byte comes later than itself.
    const whole = answer
      .then(async (response) => response.ok && this.#library.passing(path, response.clone()))
      .catch(() => {});
    this.#onTheirWay.add(whole);
    goOn(whole.then(() => this.#onTheirWay.delete(whole)));
    return answer;
  }

  /** Until no page waits for anything: what it does not wait for comes later. */
  async quiet() {
    while (this.#onTheirWay.size > 0) await Promise.all(this.#onTheirWay);
  }

  /**
   * @param {string} path
   * @param {Build[]} builds
   */
  async #short(path, builds) {
    const id = SHORT.exec(path)?.[1];
    const map = id && (await this.#library.answer(SHORT_MAP, builds.slice(0, 1)));
    const place = map && leadsTo(id, await map.json());
    if (!map || place === null) return undefined;
    const [build] = builds;
    return smallPage({
      ...this.#looks(build),
      script: this.#scope + build.inShell("/short-address.js"),
      sections: LANGUAGES.map((lang) => ({
        lang,
        title: build.words.name[lang],
        link: { href: this.#scope + FOLDERS[lang] + place, words: build.words.language[lang] },
      })),
    });
  }

  /** @param {Build} build */
  #looks(build) {
    return { styles: this.#scope + build.inShell("/short-address.css") };
  }

  /**
   * There is no line, and nothing is kept for the address.
   * @param {string} path
   * @param {URL} url
   * @param {Build[]} builds
   */
  async #without(path, url, builds) {
    const [build] = builds;
    if (!path.endsWith("/") && build.file(`${path}/`)) {
      return Response.redirect(`${this.#scope}${path}/${url.search}`);
    }
    if (!build.file(path)) {
      const lost = await this.#library.answer(NOT_FOUND, builds);
      if (lost) return new Response(lost.body, { status: 404, headers: lost.headers });
    }
    return smallPage({
      ...this.#looks(build),
      status: 503,
      sections: LANGUAGES.map((lang) => ({
        lang,
        title: build.words.away_title[lang],
        text: build.words.away[lang],
        link: { href: this.#scope + FOLDERS[lang], words: build.words.home[lang] },
      })),
    });
  }
}
