/**
 * What happened, as it is kept: one list with the ids of the chosen sentences, and behind them
 * `event.blank:text as typed` for each blank that holds something. Pure.
 * src/negotiation/reading/events.py reads it.
 */

/**
 * @param {string[]} chosen ids of the sentences
 * @param {Record<string, string>} blanks `event.blank` -> text as typed
 * @returns {string[]} none where nothing is chosen
 */
export function listEvents(chosen, blanks) {
  if (chosen.length === 0) return [];
  const typed = Object.entries(blanks).filter(([, words]) => words !== "");
  // Those of a sentence that was unticked by mistake stay for when it is ticked again.
  return [...chosen, ...typed.map(([name, words]) => `${name}:${words}`)];
}

/**
 * @param {unknown[]} kept
 * @param {string} name of a blank, `event.blank`
 * @returns {string} as it was typed
 */
export function blankIn(kept, name) {
  const found = kept.find((one) => typeof one === "string" && one.startsWith(`${name}:`));
  return typeof found === "string" ? found.slice(name.length + 1) : "";
}
