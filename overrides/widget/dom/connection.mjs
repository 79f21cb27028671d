/** What a browser knows of the line. */

/** Whether the reader pays dearly for bytes, so that a download is only offered. */
export function savesData() {
  const { connection } = /** @type {any} */ (navigator);
  return Boolean(connection?.saveData) || /2g$/.test(connection?.effectiveType ?? "");
}
