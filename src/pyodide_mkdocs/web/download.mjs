/**
 * Downloads of the worker: started early, counted in bytes, and a failed one is
 * reported, because Pyodide swallows some of those errors and then never settles.
 */

import { ErrorCode, PythonError } from "./protocol.mjs";

const WASM_TYPE = "application/wasm";
const WASM_BEGINS = [0, 0x61, 0x73, 0x6d];

/**
 * Whether a browser compiles it as it comes: the type alone, with nothing after it.
 * @param {Response} response
 */
function isWasm(response) {
  return response.headers.get("Content-Type")?.trim().toLowerCase() === WASM_TYPE;
}

export class Download {
  #files;
  #onProgress;
  #onFailure;
  #fetch = globalThis.fetch.bind(globalThis);
  #packed;
  /** @type {Map<string, Promise<Response>>} */
  #early = new Map();
  /** @type {Map<string, number>} bytes so far, by address */
  #loaded = new Map();

  /**
   * Takes the place of `fetch` in this worker until `finish()`.
   * @param {string[]} files absolute addresses of what is to be counted
   * @param {string[]} packed addresses of the files under gzip, which are unpacked on the way
   * @param {(loaded: number) => void} onProgress bytes (as fetch gives them) of all files together
   * @param {(error: PythonError) => void} onFailure
   */
  constructor(files, packed, onProgress, onFailure) {
    this.#files = new Set(files);
    this.#packed = new Set(packed);
    this.#onProgress = onProgress;
    this.#onFailure = onFailure;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return this.#files.has(url) ? this.#take(url) : this.#fetch(input, init);
    };
  }

  /** Give `fetch` back. */
  finish() {
    globalThis.fetch = this.#fetch;
  }

  /**
   * Start a download whose response the next `fetch` of that address receives.
   * @param {string} url
   */
  prefetch(url) {
    const response = this.#get(url);
    response.catch(() => {}); // reported already; whoever fetches it learns of it too
    this.#early.set(url, response);
  }

  /**
   * @param {string} url
   * @returns {Promise<Uint8Array>}
   */
  async bytes(url) {
    const response = await this.#take(url);
    return new Uint8Array(await response.arrayBuffer());
  }

  /**
   * Import a module.
   * @param {string} url
   * @returns {Promise<any>}
   */
  async module(url) {
    try {
      return await import(url);
    } catch {
      throw this.#failure(url);
    }
  }

  /**
   * The response of a prefetch, once; later ones are fetched anew.
   * @param {string} url
   */
  #take(url) {
    const early = this.#early.get(url);
    this.#early.delete(url);
    return early ?? this.#get(url);
  }

  /** @param {string} url */
  async #get(url) {
    let response;
    try {
      response = await this.#fetch(url, { credentials: "same-origin" });
    } catch {
      throw this.#failure(url);
    }
    if (!response.ok) throw this.#failure(url);
    // The original goes on untouched, with its address: only then may the
    // browser keep the compiled wasm beside the file. The copy is merely counted.
    if (this.#files.has(url)) void this.#follow(url, response.clone());
    if (response.body && this.#packed.has(url)) {
      return new Response(response.body.pipeThrough(new DecompressionStream("gzip")));
    }
    return url.endsWith(".wasm") && !isWasm(response) ? this.#typed(url, response) : response;
  }

  /**
   * A browser compiles no response of another type than wasm's, and not every host knows that
   * type. Where the bytes are wasm they go on under it; else somebody else has answered, such as
   * the page on which a café asks for a password.
   * @param {string} url
   * @param {Response} response
   */
  async #typed(url, response) {
    let bytes;
    try {
      bytes = await response.arrayBuffer();
    } catch {
      throw this.#failure(url);
    }
    const begins = new Uint8Array(bytes.slice(0, WASM_BEGINS.length));
    if (WASM_BEGINS.some((byte, place) => begins[place] !== byte)) throw this.#failure(url);
    return new Response(bytes, { headers: { "Content-Type": WASM_TYPE } });
  }

  /**
   * @param {string} url
   * @param {Response} copy
   */
  async #follow(url, copy) {
    const reader = copy.body?.getReader();
    if (!reader) return;
    try {
      for (let loaded = 0; ; ) {
        const { done, value } = await reader.read();
        if (done) return;
        loaded += value.byteLength;
        this.count(url, loaded);
      }
    } catch {
      this.#failure(url);
    }
  }

  /**
   * @param {string} url
   * @param {number} loaded
   */
  count(url, loaded) {
    this.#loaded.set(url, loaded);
    this.#onProgress([...this.#loaded.values()].reduce((sum, bytes) => sum + bytes, 0));
  }

  /**
   * Report and return the error for a file that did not arrive.
   * @param {string} url
   */
  #failure(url) {
    const error = new PythonError(ErrorCode.DOWNLOAD_FAILED, url.split("/").pop());
    this.#onFailure(error);
    return error;
  }
}
