/** A rehearsal in a browser, run by rehearsing.py: in a page, and as a module worker of itself. */

/**
 * @typedef {object} Job
 * @property {string[]} requests
 * @property {object} settings what the plugin has written into a page
 * @property {boolean} promises whether wasm may wait for JavaScript, as not every browser's may
 */

/**
 * Run requests on the watched runtime.
 * @param {Job} job
 * @returns {Promise<string[]>} names of the flags that were set
 */
async function rehearse({ requests, settings, promises }) {
  if (!promises) for (const name of ["Suspending", "promising", "SuspendError"]) Reflect.deleteProperty(WebAssembly, name);
  const { callPython, startPython, watching } = await import("/web/python.mjs");
  const { loadPyodide } = await import("/plain/pyodide.mjs");
  const watched = watching((await import("/watched/pyodide.asm.mjs")).default);
  const { entry, lock, folders, data } = settings;
  const archive = await unpacked(`${folders.runtime}stdlib.bin`);
  const config = {
    indexURL: new URL("/watched/", location.href).href,
    stdLibURL: URL.createObjectURL(new Blob([archive])),
    lockFileContents: lock,
    createPyodideModule: watched.createPyodideModule,
  };
  const bytesOf = async (/** @type {string} */ url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
  const beside = Object.entries(data).map(async ([path, url]) => [path, await bytesOf(url)]);
  const app = unpacked(`${folders.app}app.bin`);
  const { dispatch, pyodide } = await startPython(loadPyodide, config, app, entry, Promise.all(beside));
  for (const request of requests) {
    try {
      callPython(dispatch, request);
    } catch {
      // That it fails, and how that is told, is part of the rehearsal.
    }
  }
  pyodide.pyimport("gc").collect();
  const flags = watched.flags();
  return Object.keys(flags).filter((name) => flags[name].value === 1);
}

/** @param {string} url */
async function unpacked(url) {
  const { body } = await fetch(url);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** @param {Job} job */
function rehearseInWorker(job) {
  const worker = new Worker(import.meta.url, { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.ran));
    worker.onerror = reject;
    worker.postMessage(job);
  });
}

if (globalThis.document) Object.assign(globalThis, { rehearse, rehearseInWorker });
else {
  globalThis.onmessage = ({ data }) =>
    rehearse(data).then(
      (ran) => postMessage({ ran }),
      (error) => postMessage({ error: String(error) }),
    );
}
