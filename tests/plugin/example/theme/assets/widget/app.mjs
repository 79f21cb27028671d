/** The example's front end: a client that tests can reach from outside. */

import { createPythonClient, readSettings } from "./client.mjs";
import { name } from "./parts/name.mjs";

/** @type {any} */ (globalThis).example = { createPythonClient, readSettings, name };
