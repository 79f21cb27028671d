/**
 * What to do next. The first open item is shown at once; Python, started when the reader
 * begins to tick, knows better which one waits for another, and says why.
 */

import { ask, canRunPython, downloadMegabytes, savesData } from "../engine/api.mjs";
import { sharedPythonClient } from "../client.mjs";
import { find, put } from "../dom/make.mjs";
import { whenPythonIsReady } from "../engine/ready.mjs";
import { languageAt, text } from "../dom/strings.mjs";

/** @typedef {{item: string, text: string, why: string, reason: string}} Next reason "" without Python */

export class JourneyNext {
  #root;
  #request;
  /** @type {HTMLButtonElement} */
  #button;
  #wanted = false;
  #asked = 0;
  #failed = false;
  /** @type {Next | null} the first open item, as the page itself sees it */
  #first = null;

  /**
   * @param {HTMLElement} root .next-step
   * @param {() => object} request what "journey.assess" takes, as it is now
   */
  constructor(root, request) {
    this.#root = root;
    this.#request = request;
    this.#button = find(root, "button");
    this.#button.addEventListener("click", () => {
      if (sharedPythonClient().state === "failed") sharedPythonClient().retry();
      this.#wanted = true;
      this.#ask();
    });
    whenPythonIsReady(() => {
      if (this.#failed) this.#ask();
    });
  }

  /** The reader begins to work with the list: from now on the reason is worth its bytes. */
  wanted() {
    if (this.#wanted || !canRunPython()) return;
    if (savesData() && sharedPythonClient().state !== "ready") {
      this.#offer(text("next_ask", { size: downloadMegabytes() }));
    } else {
      this.#wanted = true;
    }
  }

  /**
   * Something changed.
   * @param {Next | null} first open item; null: nothing is open
   */
  changed(first) {
    this.#first = first;
    // An answer already there stays until the next one has come.
    if (!this.#wanted || !first || this.#root.hidden) this.#show(first);
    if (this.#wanted) this.#ask();
  }

  /** Nothing is known of the reader's situation, so no one thing is next. */
  hide() {
    this.#asked += 1;
    this.#failed = false;
    this.#root.hidden = true;
  }

  async #ask() {
    this.#asked += 1;
    const asked = this.#asked;
    this.#failed = false;
    this.#button.hidden = true;
    this.#root.setAttribute("aria-busy", "true");
    try {
      const { next } = await ask("journey.assess", this.#request());
      if (asked === this.#asked) this.#show(next);
    } catch {
      if (asked !== this.#asked) return;
      this.#failed = true;
      this.#show(this.#first);
      this.#offer(text("retry"));
      put(find(this.#root, ".next-step-note"), text("failed_checklist"));
    }
  }

  /** @param {string} label */
  #offer(label) {
    put(this.#button, label);
    this.#button.hidden = false;
  }

  /** @param {Next | null} next */
  #show(next) {
    this.#root.setAttribute("aria-busy", "false");
    this.#root.hidden = false;
    put(find(this.#root, ".next-step-note"), "");
    put(find(this.#root, ".next-step-label"), text(next ? "next" : "journey_all_done"));
    const link = find(this.#root, "a");
    put(link, next?.text ?? "");
    link.setAttribute("href", `#${next?.item ?? ""}`);
    const space = languageAt(this.#root) === "zh" ? "" : " ";
    const why = next ? [next.reason, next.why].filter(Boolean).join(space) : "";
    put(find(this.#root, ".next-step-why"), why);
  }
}
