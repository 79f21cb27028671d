/** Custom elements whose code comes only with the pages that hold them. */

import { readPage } from "./settings.mjs";

/**
 * Define the elements of this page, once the code of all is there: none meets another half made.
 * @param {(element: Element) => void} lost told of each on the page whose code did not come
 */
export async function defineElements(lost) {
  const { app, components } = readPage(document);
  const folder = new URL(app, document.baseURI);
  const arrived = await Promise.all(
    Object.entries(components).map(async ([tag, module]) => {
      try {
        return { tag, made: (await import(new URL(module, folder).href)).default };
      } catch (error) {
        document.querySelectorAll(tag).forEach(lost);
        // A fault in the code is no bad line: it goes where faults are told.
        if (!(error instanceof TypeError)) setTimeout(() => { throw error; });
        return undefined;
      }
    }),
  );
  for (const found of arrived) if (found) customElements.define(found.tag, found.made);
}
