/** Custom elements whose code comes only with the pages that hold them. */

import { readPage } from "./settings.mjs";

/**
 * Define the elements of this page, once the code of all is there: none meets another half made.
 * @param {(first: Element) => void} lost told once, if the code of some did not come, of the
 *   first of these on the page
 */
export async function defineElements(lost) {
  const { app, components } = readPage(document);
  const folder = new URL(app, document.baseURI);
  /** @type {string[]} */
  const missing = [];
  const arrived = await Promise.all(
    Object.entries(components).map(async ([tag, module]) => {
      try {
        return { tag, made: (await import(new URL(module, folder).href)).default };
      } catch (error) {
        missing.push(tag);
        // A fault in the code is no bad line: it goes where faults are told.
        if (!(error instanceof TypeError)) setTimeout(() => { throw error; });
        return undefined;
      }
    }),
  );
  const first = missing.length > 0 && document.querySelector(missing.join());
  if (first) lost(first);
  for (const found of arrived) if (found) customElements.define(found.tag, tellingStart(found.made));
}

/**
 * An element says `data-started` once it stands: until then, and where its start fails, the page may
 * show other words.
 * @param {new () => HTMLElement & {connectedCallback(): void}} made
 */
function tellingStart(made) {
  return class extends made {
    connectedCallback() {
      super.connectedCallback();
      this.dataset.started = "";
    }
  };
}
