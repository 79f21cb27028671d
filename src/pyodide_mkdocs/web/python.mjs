/**
 * Starting Python and calling it: the part that knows Pyodide and nothing of
 * workers, so that the page's worker and the build (in Node) run the same code.
 */

/**
 * Where the package lies inside Python's file system. The standard library
 * comes first on `sys.path`: its modules are looked up far more often.
 */
const APP_PATH = "/app.zip";

/**
 * Start Python and import the entry function.
 * @param {typeof import("pyodide").loadPyodide} loadPyodide
 * @param {import("pyodide").PyodideConfig} config
 * @param {Promise<Uint8Array>} app bytes of the zip that holds the package
 * @param {string} entry `package.module:function`
 */
export async function startPython(loadPyodide, config, app, entry) {
  const pyodide = await loadPyodide(config);
  pyodide.FS.writeFile(APP_PATH, await app);
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
