/** What is measured against: plain `loadPyodide`, as published, in a module worker. */

const { loadPyodide } = await import("/plain/pyodide.mjs");
await loadPyodide({ indexURL: new URL("/plain/", location.href).href });
postMessage("ready");
