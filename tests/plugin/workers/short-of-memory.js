/** The published worker (the test serves it below /app) on a phone that has no memory for it. */
import "./no-memory.js";
import "/app/worker.js";
