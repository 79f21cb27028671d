/**
 * Starting Python and calling it: the part that knows Pyodide and nothing of
 * workers, so that the page's worker and the build (in Node) run the same code.
 */

import { unzipped } from "./unzipped.mjs";

/**
 * Where the package lies inside Python's file system. The standard library
 * comes first on `sys.path`: its modules are looked up far more often.
 */
const APP_PATH = "/app";

/** The flag of a lean runtime: set once something was called that was left out of it. */
export const CUT = "~cut";
/** Milliseconds. */
export const LOOK_AGAIN = 100;

/** What the lean runtime lacks was called: nothing that Python has said since is to be believed. */
export class Cut extends Error {}

/**
 * Pyodide's glue, and whether something was called that its wasm lacks. What became of that is no
 * sign of it: it may end as an exception that somebody catches, or surface much later.
 * @param {(settings: any) => any} create the glue's own function
 */
export function watching(create) {
  /** @type {any} */
  let module;
  /** @returns {Record<string, WebAssembly.Global>} */
  const flags = () => module?.watched ?? {};
  const isCut = () => flags()[CUT]?.value === 1;
  return {
    flags,
    isCut,
    /** @param {any} settings what becomes the module */
    createPyodideModule(settings) {
      module = settings;
      return create(settings);
    },
    /**
     * @template T
     * @param {Promise<T>} start which may never settle once something was lacking
     * @param {() => boolean} [isOver] whether too much time has passed, asked ten times a second
     * @returns {Promise<T>}
     * @throws {Cut}
     */
    async started(start, isOver = () => false) {
      /** @type {ReturnType<typeof setInterval> | undefined} */
      let timer;
      const cut = new Promise((_, reject) => {
        timer = setInterval(() => (isCut() || isOver()) && reject(new Cut()), LOOK_AGAIN);
      });
      try {
        return await /** @type {Promise<T>} */ (Promise.race([start, cut]));
      } finally {
        clearInterval(timer);
        if (isCut()) throw new Cut();
      }
    },
    /**
     * @template T
     * @param {() => T} call
     * @returns {T}
     * @throws {Cut}
     */
    called(call) {
      try {
        return call();
      } finally {
        if (isCut()) throw new Cut();
      }
    },
  };
}

/**
 * Start Python and import the entry function.
 * @param {typeof import("pyodide").loadPyodide} loadPyodide
 * @param {import("pyodide").PyodideConfig} config
 * @param {Promise<Uint8Array>} app bytes of the zip that holds the package, nothing in it compressed
 * @param {string} entry `package.module:function`
 * @param {Promise<[path: string, bytes: Uint8Array][]>} [data] files that belong in its folder besides
 */
export async function startPython(loadPyodide, config, app, entry, data = Promise.resolve([])) {
  const pyodide = await loadPyodide(config);
  for (const [path, bytes] of [...unzipped(await app), ...(await data)]) {
    const file = `${APP_PATH}/${path}`;
    pyodide.FS.mkdirTree(file.slice(0, file.lastIndexOf("/")));
    pyodide.FS.writeFile(file, bytes, { canOwn: true });
  }
  const sys = pyodide.pyimport("sys");
  sys.path.append(APP_PATH);
  sys.destroy();
  const [module, name] = entry.split(":");
  /** @type {(request: string) => unknown} */
  const dispatch = pyodide.pyimport(`${module}.${name}`);
  return { pyodide, dispatch };
}

/**
 * Call the entry function: a string in, a string out, so that no proxy of a
 * Python object ever leaves this place.
 * @param {(request: string) => unknown} dispatch
 * @param {string} request
 * @returns {string}
 */
export function callPython(dispatch, request) {
  const reply = dispatch(request);
  if (typeof reply !== "string") {
    throw new TypeError("the entry function must return str");
  }
  return reply;
}

/**
 * Whether nothing more is to be asked of this Python: its memory is gone, or its wasm has trapped.
 * What Python itself raises has a type; TypeErrors of JavaScript are ours, such as the one above.
 * @param {unknown} error met while calling
 */
export function isBroken(error) {
  const { type } = /** @type {{type?: unknown}} */ (error ?? {});
  return typeof type === "string" ? type === "MemoryError" : !(error instanceof TypeError);
}

/**
 * Pyodide merely warns where its wasm does not begin, and waits for ever.
 * @param {(error: unknown) => void} onFailure
 */
export function watchInstantiation(onFailure) {
  for (const name of /** @type {const} */ (["instantiate", "instantiateStreaming"])) {
    const begin = /** @type {(...given: any[]) => Promise<any>} */ (WebAssembly[name]);
    WebAssembly[name] = async (/** @type {any[]} */ ...given) => {
      try {
        return await begin(...given);
      } catch (error) {
        onFailure(error);
        throw error;
      }
    };
  }
}

/**
 * Name of the Python exception's type, or of the JavaScript error's. The
 * message is left out: it may hold what a reader typed.
 * @param {unknown} error
 * @returns {string}
 */
export function errorTypeName(error) {
  if (typeof error === "object" && error !== null) {
    if ("type" in error && typeof error.type === "string") return error.type;
    if ("name" in error && typeof error.name === "string") return error.name;
  }
  return "unknown";
}
