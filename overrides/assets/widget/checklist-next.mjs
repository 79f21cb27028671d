/**
 * What to do next, and why: worked out by Python, which is started when the reader
 * begins to tick. Until then, and without it, the list itself goes on working.
 */

import { ask, canRunPython, downloadMegabytes, savesData } from "./api.mjs";
import { sharedPythonClient } from "./client.mjs";
import { find, put } from "./dom.mjs";
import { languageAt, text } from "./strings.mjs";

/** @typedef {import("./api.mjs").Advice} Advice */

export class ChecklistNext {
  #root;
  #checklist;
  #states;
  #body;
  #note;
  /** @type {HTMLButtonElement} */
  #button;
  #asked = 0;
  #wanted = false;
  #waiting = false;

  /**
   * @param {HTMLElement} root .checklist-next
   * @param {string} checklist id
   * @param {() => Record<string, string>} states item id -> state, open ones left out
   */
  constructor(root, checklist, states) {
    this.#root = root;
    this.#checklist = checklist;
    this.#states = states;
    this.#body = find(root, ".checklist-next-body");
    this.#note = find(root, ".checklist-next-note");
    this.#button = find(root, "button");
    this.#button.addEventListener("click", () => this.#press());
    if (Object.keys(states()).length > 0) this.#followWhenSeen();
  }

  /** The reader is about to tick: from now on an answer is of use. */
  wanted() {
    if (this.#wanted || !canRunPython()) return;
    if (savesData() && sharedPythonClient().state !== "ready") {
      this.#offer(text("next_ask", { size: downloadMegabytes() }));
    } else {
      this.#follow();
    }
  }

  /** Called after every change, of any tab. */
  statesChanged() {
    if (this.#wanted) void this.#ask();
    this.#hideStale();
  }

  #follow() {
    this.#wanted = true;
    sharedPythonClient().addEventListener("slow", () => {
      if (this.#waiting) this.#note.textContent = text("slow_checklist");
    });
  }

  #followWhenSeen() {
    const watcher = new IntersectionObserver(([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      watcher.disconnect();
      this.wanted();
      this.statesChanged();
    });
    watcher.observe(this.#root.parentElement ?? this.#root);
  }

  async #ask() {
    this.#asked += 1;
    const asked = this.#asked;
    this.#waiting = true;
    const payload = { checklist: this.#checklist, states: this.#states() };
    try {
      const advice = await ask("checklist.advise", payload);
      if (asked === this.#asked) this.#show(advice);
    } catch {
      if (asked === this.#asked) this.#fail();
    }
  }

  #press() {
    if (sharedPythonClient().state === "failed") sharedPythonClient().retry();
    this.#button.hidden = true;
    this.#note.textContent = "";
    if (!this.#wanted) this.#follow();
    this.statesChanged();
  }

  #fail() {
    this.#waiting = false;
    this.#note.textContent = text("failed_checklist");
    this.#offer(text("retry"));
    this.#hideStale();
  }

  /** @param {string} label */
  #offer(label) {
    this.#button.textContent = label;
    this.#button.hidden = false;
    this.#root.hidden = false;
  }

  /**
   * An answer that no longer holds is dimmed while the next one is on its way, because
   * a box that goes and comes moves the list under the reader's finger; else it goes.
   */
  #hideStale() {
    const stale = this.#states()[this.#root.dataset.item ?? ""] !== undefined;
    this.#body.setAttribute("aria-busy", String(stale && this.#waiting));
    if (stale && !this.#waiting) this.#body.hidden = true;
    this.#root.hidden = this.#body.hidden && this.#button.hidden && !this.#note.textContent;
  }

  /** @param {Advice} advice */
  #show({ next }) {
    this.#waiting = false;
    this.#note.textContent = "";
    this.#button.hidden = true;
    const before = this.#root.getBoundingClientRect();
    this.#body.hidden = false;
    this.#root.hidden = false;
    this.#body.setAttribute("aria-busy", "false");
    this.#root.dataset.item = next?.item ?? "";
    put(find(this.#body, ".checklist-next-label"), text(next ? "next" : "all_done"));
    find(this.#body, ".checklist-next-text").hidden = !next;
    put(find(this.#body, "a"), next?.text ?? "");
    find(this.#body, "a").setAttribute("href", `#${next?.item ?? ""}`);
    // Chinese sentences follow each other without a space.
    const space = languageAt(this.#root) === "zh" ? "" : " ";
    const why = next ? next.reason + space + next.why : "";
    put(find(this.#body, ".checklist-next-why"), why);
    this.#holdStill(before);
  }

  /**
   * Safari does not keep the page still when something above the screen changes its height.
   * @param {DOMRect} before
   */
  #holdStill(before) {
    if (before.bottom > 0 || CSS.supports("overflow-anchor", "auto")) return;
    window.scrollBy(0, this.#root.getBoundingClientRect().height - before.height);
  }
}
