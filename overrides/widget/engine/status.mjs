/**
 * Says how the questions of a tool are getting on: how far the start of Python is, what failed,
 * what is outdated. Always leaves a way out: another try, and, where there is one, the blank paper.
 */

import { canRunPython, cannotRunHere, downloadMegabytes } from "./api.mjs";
import { ErrorCode, sharedPythonClient } from "../client.mjs";
import { find, put } from "../dom/make.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { rememberFault } from "./last-fault.mjs";

/** @typedef {import("./question.mjs").Question<any, any>} Question */

// Read out by screen readers, so not at every percent.
const STEP = 10;

export class EngineStatus {
  #questions;
  #words;
  #shown;
  #answers;
  #line;
  #actions;
  #retry;
  /** @type {HTMLElement | null} */
  #blank;
  #slow = false;

  /**
   * @param {Element} root holds what engine/status.html gives
   * @param {Question[]} questions told of by `show`; more may be added
   * @param {object} [ways]
   * @param {string} [ways.words] what the keys of the tool's own words begin with
   * @param {HTMLElement[]} [ways.shown] where the answers stand
   * @param {HTMLElement[]} [ways.among] where they stand among fields: called busy, those would fall silent
   * @param {() => void} [ways.blank] brings the reader to what needs no Python
   */
  constructor(root, questions, { words = "", shown = [], among = [], blank } = {}) {
    this.#questions = questions;
    this.#words = words;
    this.#shown = shown;
    this.#answers = [...shown, ...among];
    this.#line = find(root, ".engine-status");
    this.#actions = find(root, ".engine-actions");
    this.#retry = find(this.#actions, "[data-act=retry]");
    this.#blank = blank ? find(this.#actions, "[data-act=blank]") : null;
    if (this.#blank && blank) {
      this.#blank.textContent = text(words ? `${words}blank` : "show_blank");
      this.#blank.addEventListener("click", blank);
    }
    this.#retry.addEventListener("click", () => {
      for (const question of questions) if (question.error !== null || question.offered) void question.retry();
    });
    const client = sharedPythonClient();
    client.addEventListener("progress", this.show);
    client.addEventListener("statechange", this.show);
    client.addEventListener("slow", () => {
      this.#slow = true;
      this.show();
    });
    this.show();
  }

  show = () => {
    const failed = this.#questions.find(({ error }) => error !== null);
    const offered = this.#questions.some((question) => question.offered);
    const busy = this.#questions.some((question) => question.busy);
    const starting = busy && sharedPythonClient().state !== "ready";
    if (sharedPythonClient().state !== "loading") this.#slow = false;
    if (failed) rememberFault(failed.error);
    const hopeless = failed ? cannotRunHere(failed.error) : this.#blank !== null && !canRunPython();
    const trouble = hopeless ? "unsupported" : failed ? "failed" : starting && this.#slow && arriving() ? "slow" : "";
    const lacking = /** @type {any} */ (failed?.error)?.code === ErrorCode.WHOLE_MISSING;
    const words = lacking ? "not_loaded" : this.#words + trouble;
    const said = trouble ? text(words) : starting ? loading() : "";
    // Chinese sentences follow each other without a space.
    const space = languageAt(this.#line) === "zh" ? "" : " ";
    put(this.#line, failed?.outdated ? said + space + text("outdated") : said);
    this.#retry.hidden = !offered && (!failed || hopeless);
    put(this.#retry, offered ? text(`${this.#words}ask`, { size: downloadMegabytes() }) : text("retry"));
    if (this.#blank) this.#blank.hidden = !trouble;
    this.#actions.hidden = this.#retry.hidden && (this.#blank?.hidden ?? true);
    const outdated = this.#questions.some((question) => question.outdated);
    for (const each of this.#shown) each.setAttribute("aria-busy", String(busy));
    for (const each of this.#answers) each.classList.toggle("is-outdated", outdated);
  };
}

/** Whether the bytes are what it waits for: once they are here, a slow start is the phone's, not the network's. */
function arriving() {
  const { loaded, total } = sharedPythonClient().progress;
  return loaded < total;
}

function loading() {
  const { loaded, total } = sharedPythonClient().progress;
  const percent = total === 0 ? 0 : Math.floor(((loaded / total) * 100) / STEP) * STEP;
  return percent > 0 && percent < 100 ? text("loading", { percent }) : text("loading_start");
}
