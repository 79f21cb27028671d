/** One step of the monthly amount up or down. Pure. */

const FEN = 100;
const STEP = 100;

/**
 * @param {string} typed what stands in the field: newer than the answer where presses come fast
 * @param {1 | -1} way
 * @param {{now: number, most: number}} answer in fen: what it was worked out with, and the most
 * @returns {string} whole yuan; "": the most there is
 */
export function nextStep(typed, way, { now, most }) {
  const yuan = /^\d{1,12}$/.test(typed) ? Math.min(Number(typed), most / FEN) : Math.floor(now / FEN);
  const next = yuan + way * STEP;
  if (next >= most / FEN) return "";
  // Down to one step, not to nothing: with less there is no plan to look at.
  return String(Math.max(next, Math.min(yuan, STEP)));
}
