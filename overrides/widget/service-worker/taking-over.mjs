/**
 * When a new build takes the place of the old one: where no open page holds anything that was typed.
 * Pages that stay open go on: they name the files of their own build, and these are still there.
 */

/** A page that is put to sleep does not answer; then nothing changes. */
const PATIENCE = 500;

/** @typedef {Pick<Client, "postMessage">} Page */

/**
 * @param {Page} page
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>} whether it may be left to another build
 */
function isFree(page, patience) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => answer(false), patience);
    /** @param {boolean} free */
    function answer(free) {
      clearTimeout(late);
      port1.close();
      resolve(free);
    }
    port1.onmessage = ({ data }) => answer(data === true);
    page.postMessage(null, [port2]);
  });
}

/**
 * @param {readonly Page[]} pages that are open
 * @param {number} [patience] milliseconds
 * @returns {Promise<boolean>} whether nothing is being typed in any of them
 */
export async function areFree(pages, patience = PATIENCE) {
  const free = await Promise.all(pages.map((page) => isFree(page, patience)));
  return free.every(Boolean);
}
