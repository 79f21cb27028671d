/** Whether this browser can run Python at all: asked before anything is fetched. */

/**
 * A module that says nothing and uses what Pyodide's uses: exceptions, a reference from outside as a
 * parameter, an imported global that changes, memory.fill, i32.trunc_sat_f32_s, i32.extend8_s. A
 * test of the built files sees whether these are all.
 */
const LIKE_PYODIDE = "AGFzbQEAAAABBQFgAW8AAgYBAAADfwEDAgEABQMBAAANAwEAAAoaARgABkBBAEEAQQD8CwAZC0MAAAAA/ADAGgs=";

/** @type {boolean | undefined} */
let known;

/**
 * The worker's script and Pyodide's are written in younger JavaScript than a page (static blocks),
 * which no page may try by evaluating text; the same test sees that every browser that lacks it lacks
 * something else of this too.
 */
export function canRun() {
  known ??=
    typeof WebAssembly === "object" &&
    typeof DecompressionStream === "function" &&
    WebAssembly.validate(Uint8Array.from(atob(LIKE_PYODIDE), (sign) => sign.charCodeAt(0))) &&
    readsWorkerType();
  return known;
}

/** Whoever knows module workers reads `type` first, and then finds that this is no address. */
function readsWorkerType() {
  let read = false;
  const options = {
    /** @returns {WorkerType} */
    get type() {
      read = true;
      return "module";
    },
  };
  try {
    new Worker("http://[", options);
  } catch {
    // What was meant to happen: nothing is fetched.
  }
  return read;
}
