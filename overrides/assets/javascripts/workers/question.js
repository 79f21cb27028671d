/* Stands before the theme's search worker, whose file is named after the "?".
 *
 * That worker cuts a run of Chinese by the words of the index but leaves out the run's last
 * character: of 借呗 it kept 借, and found every word that begins so. A character put behind
 * each run is left out instead. */

const QUERY = 2; // the theme's SearchMessageType.QUERY
const LEFT_OUT = "々";

addEventListener("message", (event) => {
  // Ours are dispatched, not received, and go on to the theme.
  if (!event.isTrusted || event.data.type !== QUERY) return;
  event.stopImmediatePropagation();
  const data = event.data.data.replace(/\p{Script=Han}+/gu, `$&${LEFT_OUT}`);
  dispatchEvent(new MessageEvent("message", { data: { type: QUERY, data } }));
});

importScripts(location.search.slice(1));
