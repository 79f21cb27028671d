/**
 * Typing. Whoever reads the store knows it at once, so no act can miss what was typed just
 * before it; it is written down after a pause, and before anything that may be an act or the
 * end of the page. The parts of the page are told after the pause only.
 */

/** @typedef {import("./store.mjs").Store} Store */
/** @typedef {import("./state.mjs").Change} Change */

// Short enough to lose nothing, long enough not to move the page at every letter.
const SAVE_AFTER_MS = 250;
/** A press, a choice, a print; the last two are the last chance on a phone, where pages are thrown away. */
const BEFORE = ["click", "submit", "change", "beforeprint", "visibilitychange", "pagehide"];

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * @param {Store} store
 * @param {Change[]} changes what stands in the fields now
 */
export function type(store, changes) {
  store.type(changes);
  clearTimeout(timer);
  timer = setTimeout(() => store.save(), SAVE_AFTER_MS);
}

/**
 * From now on what was typed is written down before every act.
 * @param {Store} store the one of the page
 */
export function saveBeforeActs(store) {
  // The window is met before whatever was pressed.
  for (const name of BEFORE) window.addEventListener(name, () => store.writeDown(), { capture: true });
}
