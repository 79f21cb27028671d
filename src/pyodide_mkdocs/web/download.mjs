/**
 * Downloads of the worker: started early, counted in bytes, and a failed one is
 * reported, because Pyodide swallows some of those errors and then never settles.
 */

import { ErrorCode, PythonError } from "./protocol.mjs";

const WASM_TYPE = "application/wasm";
/** An object or an array; the page on which a café asks for a password is neither. */
const JSON_BEGINS = new Set([0x5b, 0x7b]);
const GZIP_BEGINS = 0x1f;
const ZIP_BEGINS = 0x50;
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
   * JSON that may change under its address, so it is asked for anew. It is not counted: how long
   * it is, no page knows.
   * @param {string} app address of the zip beside which it is published
   * @param {string} path in the package's folder
   * @returns {Promise<[path: string, bytes: Uint8Array]>}
   * @throws {PythonError} somebody else has answered
   */
  async data(app, path) {
    // As `data_folder` of page.py: the folder of the zip, under another name.
    const url = app.replace(/\/app-(\w+\/)[^/]*$/, `/data-$1${path}`);
    const response = await this.#get(url, "no-cache");
    let bytes;
    try {
      bytes = new Uint8Array(await response.arrayBuffer());
    } catch {
      throw this.#failure(url);
    }
    if (!JSON_BEGINS.has(bytes[0])) throw this.#failure(url);
    return [path, bytes];
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

  /**
   * @param {string} url
   * @param {RequestCache} [cache]
   */
  async #get(url, cache) {
    let response;
    try {
      response = await this.#fetch(url, { credentials: "same-origin", cache });
    } catch {
      throw this.#failure(url);
    }
    if (!response.ok) throw this.#failure(url);
    // The original goes on untouched, with its address: only then may the
    // browser keep the compiled wasm beside the file. The copy is merely counted.
    // Archives are counted unpacked: how they come, the host decides.
    if (response.body && this.#packed.has(url)) response = await this.#unpacked(url, response.body);
    if (this.#files.has(url)) void this.#follow(url, response.clone());
    return url.endsWith(".wasm") && !isWasm(response) ? this.#typed(url, response) : response;
  }

  /**
   * Under gzip, as it is published, or as it was before that: a host that has brotli may send that instead.
   * @param {string} url
   * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
   */
  async #unpacked(url, body) {
    const reader = body.getReader();
    let first;
    try {
      first = await reader.read();
    } catch {
      throw this.#failure(url);
    }
    const begins = first.value?.[0];
    if (begins !== GZIP_BEGINS && begins !== ZIP_BEGINS) throw this.#failure(url);
    const whole = new ReadableStream({
      start: (controller) => controller.enqueue(first.value),
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
    return new Response(begins === GZIP_BEGINS ? whole.pipeThrough(new DecompressionStream("gzip")) : whole);
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
