/** Where a browser wants to know (Trusted Types), only the site's own scripts are run. */

/** Under the name "default" it is asked for every address of a script. */
export function trustOwnScripts() {
  const { trustedTypes } = /** @type {any} */ (window);
  trustedTypes?.createPolicy("default", { createScriptURL: own });
}

/** @param {string} url */
function own(url) {
  try {
    return new URL(url, location.href).origin === location.origin ? url : null;
  } catch {
    // What is no address loads nothing, and tells what the browser knows (can-run.mjs).
    return url;
  }
}
