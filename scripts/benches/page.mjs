/** The measurements, run in the browser by runtime.py. All times in milliseconds. */

/** From before the worker exists until plain Pyodide is loaded. */
async function bootPlain() {
  const began = performance.now();
  const worker = new Worker("/bench/worker.mjs", { type: "module" });
  await new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
  const time = performance.now() - began;
  worker.terminate();
  return time;
}

const NOTHING = () => {};

/** The client that the plugin published. */
async function published() {
  const app = JSON.parse(document.getElementById("pyodide-mkdocs").textContent).app;
  return import(`${new URL(app, document.baseURI).href}client.js`);
}

/** From before the worker exists until the entry function can be called; then warm calls. */
async function bootOurs(request, calls, before = null) {
  const client = (await published()).createPythonClient();
  const began = performance.now();
  await new Promise((resolve, reject) => {
    client.addEventListener("statechange", () => {
      if (client.state === "ready") resolve();
      if (client.state === "failed") reject(client.error);
    });
    client.start();
  });
  const time = performance.now() - began;
  if (before) await client.call(before);
  const times = [];
  for (let call = 0; call <= calls; call++) {
    const sent = performance.now();
    await client.call(request);
    times.push(performance.now() - sent);
  }
  const [first, ...warm] = times;
  return { time, first, warm };
}

/** The same two on the page's own thread: the one that a browser can slow down for tests. */
async function bootPlainHere() {
  const began = performance.now();
  const { loadPyodide } = await import("/plain/pyodide.mjs");
  await loadPyodide({ indexURL: new URL("/plain/", location.href).href });
  return performance.now() - began;
}

async function bootOursHere() {
  const { readSettings } = await published();
  // The worker's parts; joined into it, they have no address of their own.
  const { Download } = await import("/web/download.mjs");
  const { startPython } = await import("/web/python.mjs");
  const options = readSettings(document);
  const began = performance.now();
  const download = new Download([options.stdlib, options.app], [options.stdlib, options.app], NOTHING, NOTHING);
  const app = download.bytes(options.app);
  const data = Promise.all(options.data.map((path) => download.data(options.app, path)));
  const { loadPyodide } = await import(`${options.runtime}pyodide.js`);
  const { default: createPyodideModule } = await import(`${options.runtime}pyodide.asm.js`);
  const config = {
    indexURL: options.runtime,
    stdLibURL: options.stdlib,
    lockFileContents: await (await fetch(new URL("lock.json", options.stdlib))).text(),
    createPyodideModule,
  };
  await startPython(loadPyodide, config, app, options.entry, data);
  download.finish();
  return performance.now() - began;
}

Object.assign(globalThis, { bootPlain, bootOurs, bootPlainHere, bootOursHere });
