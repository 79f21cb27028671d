/** More ways to pass a link on: the phone's own share sheet, a QR code, the reading list. */

import { readingListAddress } from "../dom/addresses.mjs";
import { copyText } from "../dom/clipboard.mjs";
import { button, element, openDialog } from "../dom/dialog.mjs";
import { refill } from "../dom/plain.mjs";
import { printPart } from "../shell/print.mjs";
import { drawQr } from "./qr.mjs";
import { adding, MOST, placesIn } from "../sections/reading.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/**
 * @typedef {object} Shared what is passed on, and nothing else is
 * @property {string} title words of the page
 * @property {string} url
 * @property {string | null} id permanent id; null where there is none to collect
 */

/**
 * @param {Shared} shared
 * @param {HTMLElement} [near] where the reader goes on afterwards
 */
export function openShare(shared, near) {
  const { title, url, id } = shared;
  const status = element("p", "window-status");
  status.setAttribute("role", "status");
  const say = (/** @type {string} */ words) => {
    status.textContent = words;
  };
  const figure = element("figure", "share-qr");
  figure.hidden = true;

  const copy = button(text("share_copy"), async () => {
    if (await copyText(url)) say(text("copied"));
  });
  copy.className = "primary";
  const tools = element("div", "share-tools");
  tools.append(copy);
  if (typeof navigator.share === "function") {
    tools.append(button(text("share_system"), () => void shareBySystem(title, url, say)));
  }
  const qr = button(text("share_qr"), async () => {
    qr.disabled = true;
    await showQr(figure, shared, say);
    qr.disabled = !figure.hidden;
  });
  tools.append(qr);
  if (id) tools.append(collectButton(id, say));

  openDialog({
    className: "share-dialog",
    title: text("share_title"),
    content: [
      element("p", "share-place", title),
      element("p", "share-address", url),
      element("p", "share-note", text("share_only_place")),
      tools,
      status,
      figure,
    ],
    near,
  });
}

/**
 * @param {string} title
 * @param {string} url
 * @param {(words: string) => void} say
 */
async function shareBySystem(title, url, say) {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // The reader closed the sheet: that is an answer, too.
    if (!(error instanceof DOMException && error.name === "AbortError")) say(text("share_failed"));
  }
}

/**
 * @param {HTMLElement} figure
 * @param {Shared} shared
 * @param {(words: string) => void} say
 */
async function showQr(figure, { title, url }, say) {
  try {
    refill(
      figure,
      await drawQr(url, text("share_qr_of", { title })),
      element("figcaption", "", text("share_qr_hint")),
      button(text("share_print"), () => printPart("share")),
    );
  } catch {
    say(text("share_qr_failed"));
    return;
  }
  figure.hidden = false;
  figure.scrollIntoView({ block: "nearest" });
}

/**
 * @param {string} id
 * @param {(words: string) => void} say
 */
function collectButton(id, say) {
  const store = sharedStore();
  const collect = button(text("reading_add"), () => {
    const { reading } = store.state;
    if (placesIn(reading).includes(id)) {
      location.assign(readingListAddress());
      return;
    }
    const changes = adding(reading, [id]);
    if (changes.length === 0) {
      say(text("reading_full", { n: MOST }));
      return;
    }
    store.change(changes);
    say(text("reading_added", { n: placesIn(store.state.reading).length }));
    collect.textContent = text("reading_open");
  });
  collect.dataset.act = "collect";
  if (placesIn(store.state.reading).includes(id)) collect.textContent = text("reading_open");
  return collect;
}
