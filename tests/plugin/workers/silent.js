/** A worker in which Pyodide hangs: all bytes arrive, then nothing. */
globalThis.addEventListener("message", ({ data: { protocol, options } }) => {
  const sizes = /** @type {number[]} */ (Object.values(options.sizes));
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  postMessage({ type: "progress", protocol, loaded: total });
});
