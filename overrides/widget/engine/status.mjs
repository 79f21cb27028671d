/**
 * Says how the start of Python is getting on, and always leaves a way out:
 * the blank letter, and another try.
 */

import { canRunPython, cannotRunHere } from "./api.mjs";
import { sharedPythonClient } from "../client.mjs";
import { find, put } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";

// Read out by screen readers, so not at every percent.
const STEP = 10;

export class EngineStatus {
  #line;
  #actions;
  #retry;
  #blank;
  #words;
  #waiting = false;
  #slow = false;

  /**
   * @param {Element} root holds .engine-status and .engine-actions
   * @param {{retry: () => void, showBlank: () => void}} actions
   * @param {string} [words] what the keys of a tool's own words begin with
   */
  constructor(root, { retry, showBlank }, words = "") {
    this.#words = words;
    this.#line = find(root, ".engine-status");
    this.#actions = find(root, ".engine-actions");
    this.#retry = find(this.#actions, "[data-act=retry]");
    this.#blank = find(this.#actions, "[data-act=blank]");
    this.#retry.textContent = text("retry");
    this.#blank.textContent = text(words ? `${words}blank` : "show_blank");
    this.#retry.addEventListener("click", () => {
      this.#retry.hidden = true;
      if (sharedPythonClient().state === "failed") sharedPythonClient().retry();
      retry();
    });
    this.#blank.addEventListener("click", showBlank);
    if (!canRunPython()) this.#offer("unsupported", false);
  }

  /** A reply is waited for: from now on the start is the reader's business. */
  waiting() {
    const client = sharedPythonClient();
    if (client.state === "ready" || this.#waiting) return;
    this.#waiting = true;
    this.#slow = false;
    put(this.#line, text("loading_start"));
    client.addEventListener("progress", this.#onProgress);
    client.addEventListener("slow", this.#onSlow);
  }

  /** A reply came. */
  ready() {
    this.#stop();
    put(this.#line, "");
    this.#actions.hidden = true;
  }

  /** @param {unknown} error */
  failed(error) {
    this.#stop();
    const hopeless = cannotRunHere(error);
    this.#offer(hopeless ? "unsupported" : "failed", !hopeless);
  }

  #stop() {
    this.#waiting = false;
    const client = sharedPythonClient();
    client.removeEventListener("progress", this.#onProgress);
    client.removeEventListener("slow", this.#onSlow);
  }

  #onProgress = () => {
    const { loaded, total } = sharedPythonClient().progress;
    if (this.#slow || total === 0) return;
    const percent = Math.floor(((loaded / total) * 100) / STEP) * STEP;
    put(this.#line, percent < 100 ? text("loading", { percent }) : text("loading_start"));
  };

  #onSlow = () => {
    this.#slow = true;
    this.#offer("slow", false);
  };

  /**
   * @param {string} key
   * @param {boolean} again whether trying again may help
   */
  #offer(key, again) {
    put(this.#line, text(this.#words + key));
    this.#retry.hidden = !again;
    this.#blank.hidden = false;
    this.#actions.hidden = false;
  }
}
