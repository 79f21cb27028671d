/**
 * What to do next, and why: worked out by Python, which is started when the reader
 * begins to tick. Until then, and without it, the list itself goes on working.
 */

import { ask, canRunPython, downloadMegabytes, savesData } from "../engine/api.mjs";
import { sharedPythonClient } from "../client.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { whenPythonIsReady } from "../engine/ready.mjs";
import { languageAt, text } from "../dom/strings.mjs";

/** @typedef {import("../engine/api.mjs").Advice} Advice */

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
  #failed = false;

  /**
   * @param {HTMLElement} root .next-step
   * @param {string} checklist id
   * @param {() => Record<string, string>} states item id -> state, open ones left out
   */
  constructor(root, checklist, states) {
    this.#root = root;
    this.#checklist = checklist;
    this.#states = states;
    this.#body = find(root, ".next-step-body");
    this.#note = find(root, ".next-step-note");
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
    this.#stopgap();
  }

  #follow() {
    this.#wanted = true;
    sharedPythonClient().addEventListener("slow", () => {
      if (this.#waiting) this.#note.textContent = text("slow_checklist");
    });
    whenPythonIsReady(() => {
      if (this.#failed) void this.#ask();
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
    this.#failed = false;
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
    this.#failed = true;
    this.#note.textContent = text("failed_checklist");
    this.#offer(text("retry"));
    this.#stopgap();
  }

  /** @param {string} label */
  #offer(label) {
    this.#button.textContent = label;
    this.#button.hidden = false;
    this.#root.hidden = false;
  }

  /**
   * Until Python answers, and where it never does: the first thing still open, without
   * the reason. A box that went on naming what is done would mislead.
   */
  #stopgap() {
    const states = this.#states();
    if (states[this.#root.dataset.item ?? ""] === undefined) return;
    const rows = findAll(this.#root.parentElement ?? this.#root, "li[data-item]");
    const open = rows.find((row) => states[row.dataset.item ?? ""] === undefined);
    this.#fill(
      open && {
        item: open.dataset.item ?? "",
        text: (find(open, ".item-text").textContent ?? "").trim(),
        why: "",
      },
    );
  }

  /** @param {Advice} advice */
  #show({ next }) {
    this.#waiting = false;
    this.#note.textContent = "";
    this.#button.hidden = true;
    // Chinese sentences follow each other without a space.
    const space = languageAt(this.#root) === "zh" ? "" : " ";
    this.#fill(next && { ...next, why: next.reason + space + next.why });
  }

  /** @param {{item: string, text: string, why: string} | null | undefined} next nothing: all done */
  #fill(next) {
    const before = this.#root.getBoundingClientRect();
    this.#root.hidden = false;
    this.#root.dataset.item = next?.item ?? "";
    put(find(this.#body, ".next-step-label"), text(next ? "next" : "all_done"));
    find(this.#body, ".next-step-text").hidden = !next;
    put(find(this.#body, "a"), next?.text ?? "");
    find(this.#body, "a").setAttribute("href", `#${next?.item ?? ""}`);
    put(find(this.#body, ".next-step-why"), next?.why ?? "");
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
