/** Giving the reader a file, where the browser can take one. */

import { appAround, needsOwnBrowser } from "./in-app.mjs";

/** A download does nothing in the browsers inside apps, without a word. */
export function canSaveFiles() {
  return appAround() === null;
}

/**
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type media type
 */
export function saveFile(name, content, type) {
  if (needsOwnBrowser("download")) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read the content only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
