/**
 * The module worker that Python lives in. Messages in and out; the work is
 * done by python.mjs and download.mjs.
 */

import { Download } from "./download.mjs";
import { ErrorCode, PROTOCOL_VERSION, PythonError, speaksProtocol } from "./protocol.mjs";
import {
  callPython,
  Cut,
  errorTypeName,
  isBroken,
  LOOK_AGAIN,
  startPython,
  watching,
  watchInstantiation,
} from "./python.mjs";

/** So long after its last byte a lean runtime that does not start is taken for one that cannot. */
const PATIENCE = 10_000;
const WASM = "pyodide.asm.wasm";

/** @type {((request: string) => unknown) | undefined} */
let dispatch;
/** @type {ReturnType<typeof watching> | undefined} */
let watched;
/** This is the whole runtime, in the place of a lean one. */
let isWhole = false;

/**
 * @template T
 * @typedef {T extends unknown ? Omit<T, "protocol"> : never} WithoutProtocol
 */

/** @param {WithoutProtocol<import("./protocol.mjs").FromWorker>} message */
function send(message) {
  globalThis.postMessage({ protocol: PROTOCOL_VERSION, ...message });
}

/**
 * Report a start that failed: Pyodide itself may wait for ever (it only warns
 * on the console when the wasm does not instantiate), so nothing is left to it.
 * @param {unknown} error
 */
function sendFailure(error) {
  if (error instanceof Cut) {
    send({ type: "cut" });
  } else if (error instanceof PythonError) {
    const isMissing = isWhole && error.code === ErrorCode.DOWNLOAD_FAILED;
    const code = isMissing ? ErrorCode.WHOLE_MISSING : error.code;
    send({ type: "failed", code, detail: error.detail });
  } else {
    send({ type: "failed", code: ErrorCode.START_FAILED, detail: errorTypeName(error) });
  }
}

/** The smallest wasm module; compiling it shows at once whether wasm is allowed here. */
const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function checkWasm() {
  if (typeof WebAssembly === "undefined") throw new PythonError(ErrorCode.WASM_MISSING);
  try {
    new WebAssembly.Module(EMPTY_WASM);
  } catch {
    throw new PythonError(ErrorCode.WASM_BLOCKED);
  }
}

/**
 * Other reasons are told by whoever meets them: a lean runtime that lacks something, a download that broke.
 * @param {unknown} error why the wasm did not begin
 */
function sendWhyNotBegun(error) {
  // Firefox throws a bare string.
  if (error instanceof RangeError || error === "out of memory") {
    sendFailure(new PythonError(ErrorCode.MEMORY));
  } else if (error instanceof WebAssembly.CompileError) {
    // Half a file that was said to be whole.
    sendFailure(new PythonError(ErrorCode.DOWNLOAD_FAILED, WASM));
  }
}

/** As in every module worker. */
function notHere() {
  throw new TypeError("importScripts");
}

/** @param {import("./protocol.mjs").StartOptions} options */
async function start(options) {
  // Pyodide asks by a script without content whether it may load scripts. In a module worker it never may, and where
  // a host's policy asks for trusted types, the browser would put the question on the console as an attack.
  Object.assign(globalThis, { importScripts: notHere });
  checkWasm();
  watchInstantiation(sendWhyNotBegun);
  isWhole = options.whole?.runtime === options.runtime;
  const isLean = options.whole !== undefined && !isWhole;
  let bytes = 0;
  // Counted, not measured: while Python is busy, as it is long on a slow phone, nothing is silent.
  let silent = 0;
  const onProgress = (/** @type {number} */ loaded) => {
    [bytes, silent] = [loaded, 0];
    send({ type: "progress", loaded });
  };
  let hasData = false;
  const isHere = () => hasData && bytes >= options.total;
  const isOver = () => isLean && isHere() && (silent += LOOK_AGAIN) > (options.patience ?? PATIENCE);
  const wasm = `${options.runtime}${WASM}`;
  const packed = [options.stdlib, options.app];
  const download = new Download([wasm, ...packed], packed, onProgress, sendFailure);
  // Pyodide asks for these one after another; asking for all of them now saves
  // the round trips, and Pyodide is handed the same responses and modules.
  download.prefetch(wasm);
  download.prefetch(options.stdlib);
  download.prefetch(options.app);
  const beside = Promise.all(options.data.map((path) => download.data(options.app, path)));
  beside.then(() => (hasData = true)).catch(() => {}); // reported already
  const [{ loadPyodide }, { default: createPyodideModule }, lock] = await Promise.all([
    download.module(`${options.runtime}pyodide.js`),
    download.module(`${options.runtime}pyodide.asm.js`),
    download.bytes(new URL("lock.json", options.stdlib).href),
  ]);
  // `import` gives no progress.
  download.count("modules", options.modules);
  watched = watching(createPyodideModule);
  const config = {
    indexURL: options.runtime,
    stdLibURL: options.stdlib,
    lockFileContents: new TextDecoder().decode(lock),
    // Pyodide would ask for its glue by another name than the one it is published under.
    createPyodideModule: watched.createPyodideModule,
  };
  const app = download.bytes(options.app);
  app.catch(() => {}); // reported already; the glue may not be ready to wait for it
  const begun = startPython(loadPyodide, config, app, options.entry, beside);
  ({ dispatch } = await watched.started(begun, isOver));
  download.finish();
  send({ type: "ready" });
}

/** @param {import("./protocol.mjs").CallMessage} message */
function call({ id, request }) {
  try {
    if (!dispatch || !watched) throw new Error("called before start");
    const python = dispatch;
    send({ type: "reply", id, reply: watched.called(() => callPython(python, request)) });
  } catch (error) {
    if (error instanceof Cut) send({ type: "cut" });
    else {
      const code = isBroken(error) ? ErrorCode.MEMORY : ErrorCode.PYTHON;
      send({ type: "error", id, code, detail: errorTypeName(error) });
    }
  }
}

globalThis.addEventListener("message", (event) => {
  /** @type {import("./protocol.mjs").ToWorker} */
  const message = event.data;
  if (!speaksProtocol(message)) {
    sendFailure(new PythonError(ErrorCode.PROTOCOL));
  } else if (message.type === "start") {
    start(message.options).catch(sendFailure);
  } else {
    call(message);
  }
});

for (const kind of ["error", "unhandledrejection"]) {
  globalThis.addEventListener(kind, (event) => {
    // What the lean runtime lacks may surface anywhere; the page would take it for the end.
    if (!watched?.isCut()) return;
    event.preventDefault();
    send({ type: "cut" });
  });
}

globalThis.addEventListener("messageerror", () => {
  sendFailure(new PythonError(ErrorCode.MESSAGE_UNREADABLE));
});
