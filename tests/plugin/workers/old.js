/** A worker of another release. */
globalThis.addEventListener("message", () => postMessage({ type: "ready", protocol: 0 }));
