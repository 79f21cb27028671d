/**
 * Which builds are kept, and how much of each. A new build begins with what every page needs; the
 * one before it stays whole beside it until the new one has all that is wanted, so that without a
 * line there is always a page and its scripts of one and the same build.
 */

import { Build } from "./build.mjs";

/** @typedef {import("./build.mjs").File} File */
/** @typedef {import("./kept.mjs").Kept} Kept */
/** @typedef {{python?: boolean, whole?: boolean, extras?: boolean}} Wishes groups that are wanted besides the pages */
/** @typedef {"kept" | "other" | "full" | "away"} Outcome away: no line */
/**
 * @typedef {object} Asked
 * @property {"zh" | "en"} lang the reader's language, whose pages come first
 * @property {Wishes} [wishes] what is wanted from now on
 * @property {boolean} [again] also where nothing was to be kept before
 */
/**
 * @typedef {object} Followed
 * @property {Outcome | null} outcome null where nothing was left, or only what somebody else has answered for
 * @property {number} left
 * @property {number} bytes that came, as they are on the line
 */

/** As many as are published side by side (src/knowledge_base/site/hosting/builds.py). */
const MOST_BUILDS = 3;
const BUILDS = "builds";
const COMING = "coming";
const WISHES = "wishes";
/** Contents of these never change under their address, so what the browser has will do. */
const HASHED = /^assets\/(app|runtime)-/;

export class Library {
  #kept;
  #fetch;
  #scope;
  #build;
  /** @type {Promise<Build[]> | null} */
  #builds = null;
  /** Files that are on their way. @type {Map<string, Promise<Outcome>>} */
  #coming = new Map();
  /** Files that somebody else has answered for. @type {Set<string>} */
  #others = new Set();

  /**
   * @param {Kept} kept
   * @param {typeof fetch} fetch
   * @param {string} scope address of the site's root
   * @param {{list: string, id: string}} build the one that this worker belongs to
   */
  constructor(kept, fetch, scope, build) {
    this.#kept = kept;
    this.#fetch = fetch;
    this.#scope = scope;
    this.#build = build;
  }

  /**
   * @param {string} path
   * @param {boolean} [anew]
   */
  #get(path, anew = !HASHED.test(path)) {
    return this.#fetch(this.#scope + path, {
      credentials: "same-origin",
      cache: anew ? "no-cache" : "default",
      // Behind what a page waits for.
      priority: "low",
    });
  }

  /**
   * @param {string} id
   * @returns {Promise<Build | null>}
   */
  async #read(id) {
    const list = await this.#kept.noted(id);
    return list && new Build(id, list);
  }

  /**
   * Keep what every page needs, before this worker answers for anything.
   * @throws {Error} where something did not come, or another build has: the browser tries again
   */
  async install() {
    const { id, list } = this.#build;
    // Noted first, so that the worker in charge lets nothing of it go.
    await this.#kept.note(COMING, id);
    await this.#demand({ path: list, digest: id }, await this.#kept.names());
    const build = await this.#read(id);
    if (!build) throw new Error("the list is gone");
    const names = await this.#kept.names();
    await Promise.all(build.filesOf("shell").map((file) => this.#demand(file, names)));
  }

  /**
   * @param {{path: string, digest: string}} file
   * @param {Set<string>} names what is kept
   */
  async #demand({ path, digest }, names) {
    if (names.has(digest)) return;
    const outcome = await this.#kept.keep(digest, await this.#get(path));
    if (outcome !== "kept") throw new Error(`${path}: ${outcome}`);
  }

  /** This build is the one that is shown from now on. */
  async activate() {
    const before = (await this.#kept.noted(BUILDS)) ?? [];
    const ids = [this.#build.id, ...before.filter((/** @type {string} */ id) => id !== this.#build.id)];
    await this.#kept.note(BUILDS, ids.slice(0, MOST_BUILDS));
    await this.#kept.note(COMING, null);
    this.#builds = null;
    await this.tidy();
  }

  /** The builds that are kept, the one shown first; none where the browser has cleared all. */
  builds() {
    this.#builds ??= this.#readBuilds();
    return this.#builds;
  }

  async #readBuilds() {
    const ids = (await this.#kept.noted(BUILDS)) ?? [];
    const builds = await Promise.all(ids.map((/** @type {string} */ id) => this.#read(id)));
    const found = builds.filter(Boolean);
    // Asked for again as long as nothing is there.
    if (found.length === 0) this.#builds = null;
    return /** @type {Build[]} */ (found);
  }

  /**
   * What is kept for an address, of the newest build that has it.
   * @param {string} path
   * @param {Build[]} builds
   * @returns {Promise<Response | undefined>}
   */
  async answer(path, builds) {
    for (const build of builds) {
      const file = build.file(path);
      const found = file ? await this.#kept.answer(file.digest) : await this.#joined(path, build);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * @param {string} path
   * @param {Build} build
   */
  async #joined(path, build) {
    const parts = build.parts(path)?.map((part) => this.answer(part, [build])) ?? [];
    const found = await Promise.all(parts);
    if (found.length === 0 || !found.every(Boolean)) return undefined;
    const texts = await Promise.all(found.map((part) => /** @type {Response} */ (part).blob()));
    return new Response(new Blob(texts), { headers: { "Content-Type": "application/json" } });
  }

  /**
   * Keep what a page has just been answered with, if it belongs to the build that is shown.
   * @param {string} path
   * @param {Response} response
   */
  async passing(path, response) {
    const [build] = await this.builds();
    const file = build?.file(path);
    if (!file) return;
    // Where a tool was used, all that it starts from is wanted.
    if (file.group === "python") await this.#wish({ python: true });
    await this.#kept.keep(file.digest, response);
  }

  /** @param {Wishes} more */
  async #wish(more) {
    const wishes = (await this.#kept.noted(WISHES)) ?? {};
    const all = { ...wishes, ...more };
    if (Object.keys(all).length > Object.keys(wishes).length) await this.#kept.note(WISHES, all);
  }

  /**
   * @param {Build} build
   * @param {"zh" | "en"} first
   */
  async #missing(build, first) {
    const wishes = (await this.#kept.noted(WISHES)) ?? {};
    const groups = ["shell", "tools", first, first === "zh" ? "en" : "zh", ...Object.keys(wishes)];
    const names = await this.#kept.names();
    return build.filesOf(...groups).filter(({ digest }) => !names.has(digest));
  }

  /**
   * Fetch the next file that is wanted.
   * @param {Asked} asked
   * @returns {Promise<Followed>}
   */
  async follow({ lang, wishes = {}, again = false }) {
    if (again) this.#kept.openAgain();
    const [build] = await this.builds();
    if (!build) return { outcome: await this.#beginAgain(), left: 1, bytes: 0 };
    await this.#wish(wishes);
    const missing = await this.#missing(build, lang);
    const next = missing.find(({ path }) => !this.#others.has(path) && !this.#coming.has(path));
    if (next) return { outcome: await this.#take(next), left: missing.length - 1, bytes: next.bytes };
    // Asked for by another page.
    const [last = null] = this.#coming.values();
    if (missing.length === 0) await this.tidy();
    return { outcome: await last, left: missing.length, bytes: 0 };
  }

  /**
   * @param {File} file
   * @returns {Promise<Outcome>}
   */
  async #take(file) {
    const coming = this.#makeOne(file).then((made) => (made ? "kept" : this.#fetchOne(file)));
    this.#coming.set(file.path, coming);
    const outcome = await coming;
    this.#coming.delete(file.path);
    if (outcome === "other") this.#others.add(file.path);
    return outcome;
  }

  /**
   * The browser has cleared what was kept, and left the worker.
   * @returns {Promise<Outcome>}
   */
  async #beginAgain() {
    try {
      await this.install();
      await this.activate();
      return "kept";
    } catch {
      return "away";
    }
  }

  /**
   * Without the line: from the same page of an older build.
   * @param {File} file
   * @returns {Promise<boolean>}
   */
  async #makeOne({ path, digest }) {
    if (path !== "" && !path.endsWith("/")) return false;
    const [build, ...older] = await this.builds();
    for (const other of older) {
      const page = await this.answer(path, [other]);
      if (!page) continue;
      const made = new Response(build.madeFrom(await page.text(), other), { headers: page.headers });
      // What came out is the page that is meant, or it is not taken.
      if ((await this.#kept.keep(digest, made)) === "kept") return true;
    }
    return false;
  }

  /**
   * @param {File} file
   * @returns {Promise<Outcome>}
   */
  async #fetchOne({ path, digest }) {
    try {
      return await this.#kept.keep(digest, await this.#get(path));
    } catch {
      return "away";
    }
  }

  /** The reader wants nothing kept. */
  async forget() {
    await this.#kept.close();
    this.#builds = null;
  }

  /** How much of the build that is shown is kept: files and bytes on the line, by group. */
  async state() {
    const [build] = await this.builds();
    return build?.counted(await this.#kept.names()) ?? {};
  }

  /** Let older builds go once the one that is shown has all that is wanted. */
  async tidy() {
    let builds = await this.builds();
    if (builds.length > 1 && (await this.#missing(builds[0], "zh")).length === 0) {
      builds = builds.slice(0, 1);
      await this.#kept.note(BUILDS, builds.map(({ id }) => id));
      this.#builds = null;
    }
    /** @type {string | null} */
    const coming = await this.#kept.noted(COMING);
    const incoming = coming === null ? null : await this.#read(coming);
    const all = incoming ? [...builds, incoming] : builds;
    const needed = all.flatMap((build) => [build.id, ...build.files.map(({ digest }) => digest)]);
    await this.#kept.keepOnly(new Set([BUILDS, COMING, WISHES, coming ?? "", ...needed]));
  }
}
