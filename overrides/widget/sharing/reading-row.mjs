/** One row of a reading list: where it leads, and the buttons that move it. */

import { button, element } from "../dom/dialog.mjs";
import { text } from "../dom/strings.mjs";

/**
 * @typedef {object} Moves
 * @property {boolean} first
 * @property {boolean} last
 * @property {(by: -1 | 1) => void} move
 * @property {() => void} remove
 */

/**
 * @param {Map<string, [title: string, url: string]>} places
 * @param {string} id one of them
 * @param {Moves} [moves] without them the row is only for reading
 */
export function makeRow(places, id, moves) {
  const [title, url] = places.get(id) ?? ["", ""];
  const row = element("li", "reading-row");
  row.dataset.place = id;
  const link = element("a", "", title);
  link.href = url;
  row.append(link);
  const page = pageOf(places, url);
  if (page && page !== title) row.append(element("span", "reading-page", page));
  if (!moves) return row;

  const tools = element("div", "reading-moves");
  const mover = (/** @type {-1 | 1} */ by, /** @type {string} */ sign, /** @type {string} */ key) => {
    const made = button(sign, () => moves.move(by));
    made.dataset.by = String(by);
    made.disabled = by < 0 ? moves.first : moves.last;
    made.setAttribute("aria-label", text(key, { title }));
    return made;
  };
  const remove = button(text("reading_remove"), moves.remove);
  remove.setAttribute("aria-label", text("reading_remove_one", { title }));
  tools.append(mover(-1, "↑", "reading_up"), mover(1, "↓", "reading_down"), remove);
  row.append(tools);
  return row;
}

/**
 * @param {Map<string, [title: string, url: string]>} places
 * @param {string} url
 */
function pageOf(places, url) {
  const [page] = url.split("#");
  return [...places.values()].find(([, address]) => address === page)?.[0];
}
