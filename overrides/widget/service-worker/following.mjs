/** Pages come one by one, as long as that is wanted and none of them waits for anything. */

/** @typedef {import("./library.mjs").Asked} Asked */
/** @typedef {import("./library.mjs").Followed} Followed */

/**
 * @param {(asked: Asked) => Promise<Followed>} next fetches the next file
 * @param {() => Promise<boolean>} goesOn whether a page is there to go on for, and nothing to wait for
 * @returns {(asked: Asked) => Promise<void>} until nothing is left, or nothing comes
 */
export function following(next, goesOn) {
  /** @type {Asked | null} */
  let wanted = null;
  return async (asked) => {
    const isOnItsWay = wanted !== null;
    wanted = asked;
    if (isOnItsWay) return;
    try {
      while (await goesOn()) {
        const { outcome } = await next(wanted);
        if (outcome !== "kept" && outcome !== "other") return;
      }
    } finally {
      wanted = null;
    }
  };
}
