/** A worker in which Pyodide hangs: all bytes arrive, then nothing. */
globalThis.addEventListener("message", ({ data: { protocol, options } }) => {
  postMessage({ type: "progress", protocol, loaded: options.total });
});
