/** The published worker (the test serves it below /app) in a browser without WebAssembly. */
import "./delete-wasm.js";
import "/app/worker.js";
