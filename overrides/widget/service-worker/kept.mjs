/**
 * Contents kept on the device, each under its digest: what is the same in two builds is there once,
 * and whatever was changed on the way is not taken.
 */

/** @typedef {"kept" | "other" | "full"} Outcome other: not the content that was meant */

/** Headers that say how an answer came over the line, not what it is. */
const OF_THE_LINE = ["content-encoding", "content-length", "transfer-encoding", "vary"];

/**
 * The same as `digest` of src/knowledge_base/site/offline/manifest.py.
 * @param {ArrayBuffer} bytes
 */
export async function digestOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash.subarray(0, 9))).replace(/\+/g, "-").replace(/\//g, "_");
}

const GZIP_BEGINS = 0x1f;

/**
 * What is in an archive under gzip: a host with brotli sends that instead, and one digest is to do for both.
 * @param {ArrayBuffer} bytes
 */
async function unpacked(bytes) {
  const isPacked = new Uint8Array(bytes)[0] === GZIP_BEGINS && typeof DecompressionStream === "function";
  if (!isPacked) return bytes;
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  // Broken on the way, it is another content.
  return new Response(whole).arrayBuffer().catch(() => new ArrayBuffer(0));
}

export class Kept {
  #caches;
  #name;
  #scope;
  /** Nothing is to be kept: nothing is opened, which would make it anew. */
  #closed = false;
  /** What is there, as far as is known. @type {Set<string> | null} */
  #names = null;

  /**
   * @param {Pick<CacheStorage, "open" | "delete">} caches
   * @param {string} name of the cache
   * @param {string} scope address of the site's root
   */
  constructor(caches, name, scope) {
    this.#caches = caches;
    this.#name = name;
    this.#scope = scope;
  }

  /** Let go of everything, and take nothing more until it is opened again. */
  async close() {
    this.#closed = true;
    this.#names = null;
    await this.#caches.delete(this.#name);
  }

  openAgain() {
    this.#closed = false;
  }

  /** Opened each time: a browser may have cleared it meanwhile. */
  #open() {
    return this.#caches.open(this.#name);
  }

  /** @param {string} name */
  #address(name) {
    return `${this.#scope}kept/${name}`;
  }

  /** @returns {Promise<Set<string>>} the digests of all that is kept, and the names of notes */
  async names() {
    if (this.#closed) return new Set();
    if (this.#names) return this.#names;
    const requests = await (await this.#open()).keys();
    const start = this.#address("").length;
    this.#names = new Set(requests.map(({ url }) => url.slice(start)));
    return this.#names;
  }

  /**
   * @param {string} digest
   * @returns {Promise<Response | undefined>}
   */
  async answer(digest) {
    if (this.#closed) return undefined;
    // As it came out of the cache: only beside such an answer does a browser keep compiled code.
    const found = await (await this.#open()).match(this.#address(digest));
    // The browser has cleared it meanwhile.
    if (!found && this.#names?.has(digest)) this.#names = null;
    return found;
  }

  /**
   * Keep an answer, if it is the content that is meant.
   * @param {string} digest
   * @param {Response} response read to its end
   * @returns {Promise<Outcome>}
   */
  async keep(digest, response) {
    const bytes = await unpacked(await response.arrayBuffer());
    if (!response.ok || (await digestOf(bytes)) !== digest) return "other";
    const headers = new Headers(response.headers);
    for (const name of OF_THE_LINE) headers.delete(name);
    // Without the address it came from: a module under two addresses imports from beside each.
    return this.#put(digest, new Response(bytes, { headers }));
  }

  /**
   * @param {string} name
   * @param {Response} response
   * @returns {Promise<Outcome>}
   */
  async #put(name, response) {
    if (this.#closed) return "full";
    try {
      await (await this.#open()).put(this.#address(name), response);
      this.#names?.add(name);
      return "kept";
    } catch {
      return "full";
    }
  }

  /**
   * @param {string} name of the note, which is no digest's length
   * @param {unknown} value
   */
  note(name, value) {
    return this.#put(name, new Response(JSON.stringify(value)));
  }

  /**
   * @param {string} name
   * @returns {Promise<any>} null where there is no such note
   */
  async noted(name) {
    return (await (await this.answer(name))?.json()) ?? null;
  }

  /**
   * Let go of all the rest.
   * @param {Set<string>} needed digests, and names of notes
   */
  async keepOnly(needed) {
    if (this.#closed) return;
    const cache = await this.#open();
    for (const name of await this.names()) {
      if (!needed.has(name)) await cache.delete(this.#address(name));
    }
    this.#names = null;
  }
}
