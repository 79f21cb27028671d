/** Python may start at another tool's request, after this one had given it up. */

import { sharedPythonClient } from "../client.mjs";

/** @param {() => void} run each time that Python gets ready */
export function whenPythonIsReady(run) {
  const client = sharedPythonClient();
  client.addEventListener("statechange", () => {
    if (client.state === "ready") run();
  });
}
