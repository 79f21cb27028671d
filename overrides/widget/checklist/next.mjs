/**
 * What to do next, on a checklist and on the journey. The first open item is shown at once;
 * Python, started when the reader begins to tick, knows better which one waits for another, and
 * says why. Without it the list itself goes on working.
 */

import { engine } from "../engine/api.mjs";
import { find, put } from "../dom/make.mjs";
import { Question } from "../engine/question.mjs";
import { EngineStatus } from "../engine/status.mjs";
import { languageAt, text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Advice} Advice */
/** @typedef {{item: string, text: string, why: string, reason: string}} Next reason "" without Python */

export class NextStep {
  #root;
  #body;
  #allDone;
  /** @type {Question<object, Pick<Advice, "next">>} */
  #question;
  /** @type {Next | null | undefined} the first open item, as the page itself sees it; null: none is open */
  #first;

  /**
   * @param {HTMLElement} root .next-step
   * @param {string} allDone key of the words when nothing is open
   * @param {() => object} asked what Python is asked about, as it is now
   * @param {(payload: object) => Promise<Pick<Advice, "next">>} ask
   */
  constructor(root, allDone, asked, ask) {
    this.#root = root;
    this.#body = find(root, ".next-step-body");
    this.#allDone = allDone;
    this.#question = new Question(engine, {
      asked: () => (this.#first === undefined ? null : asked()),
      ask,
      show: ({ next }) => this.#show(next),
      fallback: () => this.#show(this.#first ?? null),
      told: () => status.show(),
      offers: true,
    });
    const status = new EngineStatus(root, [this.#question], { words: "next_", shown: [this.#body] });
  }

  /** The reader begins to work with the list: from now on the reason is worth its bytes. */
  want() {
    this.#question.want();
  }

  wantWhenSeen() {
    const watcher = new IntersectionObserver(([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      watcher.disconnect();
      this.want();
    });
    watcher.observe(this.#root.parentElement ?? this.#root);
  }

  /**
   * Something may have changed.
   * @param {Next | null} first open item; null: nothing is open
   */
  changed(first) {
    this.#first = first;
    this.#question.changed();
    // An answer that is there stays, marked as outdated, for the moment until the next one.
    const soon = this.#question.busy && engine.state() === "ready" && first && !this.#root.hidden;
    if (!soon && this.#question.valid === null) this.#show(first);
  }

  /** Nothing is known of the reader's situation, so no one thing is next. */
  hide() {
    this.#first = undefined;
    this.#root.hidden = true;
    this.#question.changed();
  }

  /** @param {Next | null} next */
  #show(next) {
    const item = next?.item ?? "";
    // The page comes with the reason why its first item is the first.
    if (this.#question.answer === null && this.#root.dataset.item === item && !this.#root.hidden) return;
    const before = this.#root.getBoundingClientRect();
    this.#root.hidden = false;
    this.#root.dataset.item = item;
    put(find(this.#body, ".next-step-label"), text(next ? "next" : this.#allDone));
    find(this.#body, ".next-step-text").hidden = !next;
    put(find(this.#body, "a"), next?.text ?? "");
    find(this.#body, "a").setAttribute("href", `#${item}`);
    // Chinese sentences follow each other without a space.
    const space = languageAt(this.#root) === "zh" ? "" : " ";
    put(find(this.#body, ".next-step-why"), next ? [next.reason, next.why].filter(Boolean).join(space) : "");
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
