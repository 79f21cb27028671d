/**
 * <reading-list>: places collected for somebody, and the list that somebody sent. What
 * was sent is only shown; it becomes the reader's own when they say so.
 */

import { shortAddress } from "../dom/addresses.mjs";
import { find, put } from "../dom/make.mjs";
import { KeptElement } from "../shell/kept-element.mjs";
import { refill } from "../dom/plain.mjs";
import { adding, listHash, MOST, moving, placesIn, placesInHash, removing } from "../sections/reading.mjs";
import { makeRow } from "./reading-row.mjs";
import { copyAddress } from "./share.mjs";
import { undoable } from "../shell/undoable.mjs";
import { sharedStore, storageNotice } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";
import { announce, showToast } from "../dom/toast.mjs";

/** @typedef {import("../store/state.mjs").Change} Change */
/** @typedef {[title: string, url: string]} Place */

/** The page this stands on: its short address is the list's, too. */
const PAGE = "reading-list";

export default class ReadingListElement extends KeptElement {
  #store = sharedStore();
  /** @type {Map<string, Place>} */
  #places = new Map();

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.#showReceived);
    this.#showReceived();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.#showReceived);
  }

  enhance() {
    const json = find(this, ".reading-places").textContent ?? "";
    this.#places = new Map(Object.entries(JSON.parse(json)));
    this.#button("copy").addEventListener("click", () => {
      const ids = this.#own();
      const title = text("reading_link_title", { n: ids.length });
      const shared = { title, url: shortAddress(PAGE, listHash(ids)), id: null };
      void copyAddress(shared, this.#button("copy"));
    });
    this.#button("clear").addEventListener("click", () => {
      this.#change(removing(this.#own()), "cleared", find(this, "#reading-own"));
    });
    this.#button("keep").addEventListener("click", () => this.#keep());
    find(this, ".reading-own").hidden = false;
  }

  /** @param {string} act */
  #button(act) {
    return find(this, `[data-act=${act}]`);
  }

  /** Of the reader's own places those that this site has; others may come back. */
  #own() {
    return placesIn(this.#store.state.reading).filter((id) => this.#places.has(id));
  }

  /**
   * Make changes that can be undone from the notice that tells of them.
   * @param {Change[]} changes
   * @param {string} done key of the notice
   * @param {HTMLElement} near
   */
  #change(changes, done, near) {
    undoable(this.#store, changes, done, near, { back: () => near.focus() });
    near.focus();
  }

  #keep() {
    const changes = adding(this.#store.state.reading, this.#received().known);
    const heading = find(this, "#reading-own");
    if (changes.length > 0) this.#change(changes, "reading_kept", heading);
    else if (this.#own().length >= MOST) showToast(text("reading_full", { n: MOST }), { near: heading });
    else heading.focus();
  }

  #received() {
    const ids = placesInHash(location.hash);
    const known = ids.filter((id) => this.#places.has(id));
    return { known, unknown: ids.length - known.length };
  }

  #showReceived = () => {
    const { known, unknown } = this.#received();
    const section = find(this, ".reading-received");
    section.hidden = known.length + unknown === 0;
    if (section.hidden) return;
    put(find(section, "h2"), text("reading_received", { n: known.length }));
    refill(find(section, "ol"), ...known.map((id) => makeRow(this.#places, id)));
    put(find(section, ".reading-unknown"), unknown ? text("reading_unknown", { n: unknown }) : "");
    this.#button("keep").hidden = known.length === 0;
  };

  show() {
    const ids = this.#own();
    const list = find(this, ".reading-own ol");
    refill(
      list,
      ...ids.map((id, index) =>
        makeRow(this.#places, id, {
          first: index === 0,
          last: index === ids.length - 1,
          move: (by) => this.#move(id, by),
          remove: () => {
            this.#change(removing([id]), "reading_removed", find(this, "#reading-own"));
          },
        }),
      ),
    );
    find(this, ".reading-empty").hidden = ids.length > 0;
    find(this, ".reading-tools").hidden = ids.length === 0;
    const notice = storageNotice(this.#store);
    const count = ids.length > 0 ? text("reading_count", { n: ids.length }) : "";
    put(find(this, ".storage-note"), notice ? text(notice) : count);
  }

  /**
   * @param {string} id
   * @param {-1 | 1} by
   */
  #move(id, by) {
    this.#store.change(moving(this.#store.state.reading, this.#own(), id, by));
    // The rows are new: the reader's finger or Tab key stays on the one that was moved.
    const row = find(this, `.reading-own li[data-place="${id}"]`);
    const again = row.querySelector(`[data-by="${by}"]:not(:disabled)`);
    const other = row.querySelector("[data-by]:not(:disabled)");
    /** @type {HTMLElement | null} */ (again ?? other)?.focus();
    announce(text("reading_moved", { n: this.#own().indexOf(id) + 1 }));
  }
}
