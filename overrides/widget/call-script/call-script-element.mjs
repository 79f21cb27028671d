/**
 * <call-script>: every card is in the page; this shows one at a time, large, with a button
 * for each thing the other side may do. It works before Python, which fills in the figures.
 * No choice enters the address: going back is the business of history.state.
 */

import { CallFacts } from "./facts.mjs";
import { CallNote } from "./note.mjs";
import { cardsIn, keepCards, keptCards, stepTo } from "../sections/call-place.mjs";
import { chooseDocumentLanguage, onDocumentLanguage } from "../shell/document-language.mjs";
import { find, findAll, put } from "../dom/make.mjs";
import { mayAcknowledge } from "../limitation/limitation.mjs";
import { prepareHelping } from "../shell/helping.mjs";
import { last, refill } from "../dom/plain.mjs";
import { ScreenAwake } from "./screen-awake.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("./facts.mjs").Said} Said */

export default class CallScriptElement extends HTMLElement {
  #store = sharedStore();
  /** @type {Map<string, HTMLElement>} */
  #nodes = new Map();
  /** @type {string[]} the cards of this call so far; none before it begins */
  #cards = [];
  #gloss = false;
  /** @type {CallFacts | undefined} */
  #facts;
  /** @type {CallNote | undefined} */
  #note;
  /** @type {ScreenAwake | undefined} */
  #awake;

  connectedCallback() {
    // Set up once; the theme never takes elements out and puts them back.
    if (this.#facts) return;
    this.#nodes = new Map(findAll(this, ".call-node").map((node) => [node.id, node]));
    this.#note = new CallNote(find(this, ".call-note"));
    this.#awake = new ScreenAwake(() => this.#showAwake());
    this.#facts = new CallFacts(this, {
      said: (nodes) => this.#say(nodes),
      blank: () => this.#show(true),
    });
    prepareHelping(this);
    this.#prepareButtons();
    this.#prepareGloss();
    const linked = this.#linked();
    // A card that somebody sent is looked at; the reader's own call stays where it was.
    this.#cards = linked ? [linked] : this.#kept();
    window.addEventListener("hashchange", () => {
      if (this.#linked()) this.#go([this.#linked()]);
    });
    window.addEventListener("popstate", ({ state }) => {
      if (typeof state?.call !== "string") return;
      this.#cards = cardsIn(state.call, (id) => this.#nodes.has(id));
      this.#arrive();
    });
    this.#store.subscribe(() => this.#showNote());
    for (const part of findAll(this, "[data-live]")) part.hidden = false;
    this.#show();
    // The rest of the page went away from above it.
    if (linked) this.#nodes.get(linked)?.scrollIntoView();
  }

  #kept() {
    return keptCards(this.#store, (id) => this.#nodes.has(id));
  }

  #linked() {
    const id = location.hash.slice(1);
    return this.#nodes.has(id) ? id : "";
  }

  #prepareButtons() {
    const start = this.dataset.start ?? "";
    for (const link of /** @type {HTMLAnchorElement[]} */ (findAll(this, ".call-next a"))) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const id = link.hash.slice(1);
        this.#go(stepTo(this.#cards, id), id === start);
      });
    }
    const act = (/** @type {string} */ name, /** @type {() => void} */ run) =>
      find(this, `[data-act=${name}]`).addEventListener("click", run);
    act("start", async () => {
      // A promise on the phone counts as much as one on paper.
      const near = find(this, "[data-act=start]");
      if (await mayAcknowledge(this.id, this.#facts?.oldDebt ?? null, near)) this.#go([start], true);
    });
    act("back", () => this.#go(this.#cards.slice(0, -1)));
    act("again", () => this.#go([]));
    act("all", () => this.#show(true));
    act("cards", () => this.#arrive());
  }

  #prepareGloss() {
    /** @type {HTMLInputElement} */
    const box = find(this, "[data-act=gloss]");
    box.addEventListener("change", () => chooseDocumentLanguage(box.checked ? "both" : "zh"));
    onDocumentLanguage((language) => {
      // On the phone Chinese is spoken, so there is no English alone.
      this.#gloss = language !== "zh";
      box.checked = this.#gloss;
      for (const line of findAll(this, ".call-say .gloss")) line.hidden = !this.#gloss;
    });
  }

  /**
   * @param {string[]} cards
   * @param {boolean} [newCall] another call begins: its note is an entry of its own
   */
  #go(cards, newCall = false) {
    // The card left behind keeps its place, so that the browser's own "back" returns to it.
    history.replaceState({ ...history.state, call: this.#cards.join(" ") }, "");
    if (newCall) this.#note?.begin();
    this.#cards = cards;
    this.#facts?.start();
    history.pushState({ call: cards.join(" ") }, "", location.pathname + location.search);
    this.#arrive();
  }

  /** Show the card, and bring it to the reader: in view, its heading focused. */
  #arrive() {
    keepCards(this.#store, this.#cards);
    this.#show();
    const node = this.#nodes.get(last(this.#cards) ?? "");
    node?.classList.remove("is-shared");
    (node ? find(node, "h3") : find(this, "[data-act=start]")).focus({ preventScroll: true });
    // A card takes the whole screen; the beginning need only be in sight.
    if (node || this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  /** @param {boolean} [all] the whole script is to be read */
  #show(all = false) {
    const now = this.#nodes.get(last(this.#cards) ?? "");
    this.dataset.view = all ? "all" : now ? "card" : "entrance";
    for (const node of this.#nodes.values()) node.classList.toggle("is-current", node === now);
    this.#placeFacts(this.dataset.view === "entrance");
    find(this, "[data-act=back]").hidden = this.#cards.length === 0;
    find(this, "[data-act=all]").hidden = all;
    find(this, "[data-act=cards]").hidden = !all;
    this.#awake?.keep(now !== undefined && !("end" in now.dataset));
    this.#showAwake();
    this.#showNote();
  }

  /**
   * What is still to be told is asked before the call begins; during it the card comes first.
   * @param {boolean} before
   */
  #placeFacts(before) {
    /** @type {HTMLDetailsElement} */
    const facts = find(this, ".call-facts");
    const behind = before ? find(this, ".call-start") : find(this, ".call-choices");
    if (facts.nextElementSibling !== behind) behind.before(facts);
    facts.open = before && find(facts, ".letter-asked-none").hidden;
  }

  #showNote() {
    const now = this.#nodes.get(last(this.#cards) ?? "");
    if (now) this.#note?.show(now);
  }

  #showAwake() {
    const now = this.#nodes.get(last(this.#cards) ?? "");
    const talking = now !== undefined && !("end" in now.dataset);
    const words = text(this.#awake?.held ? "call_awake" : "call_not_awake");
    put(find(this, ".call-awake"), talking ? words : "");
  }

  /** @param {Said[]} said */
  #say(said) {
    for (const { id, zh, en } of said) {
      const place = this.#nodes.get(id)?.querySelector(".call-say");
      if (place) this.#fill(place, zh.split("\n"), en.split("\n"));
    }
  }

  /**
   * @param {Element} place
   * @param {string[]} chinese
   * @param {string[]} english
   */
  #fill(place, chinese, english) {
    const lines = chinese.flatMap((line, at) => [
      { lang: "zh", words: line, gloss: false },
      { lang: "en", words: english[at] ?? "", gloss: true },
    ]);
    const same = [...place.children].map((line) => line.textContent).join("\n");
    // Read out by screen readers, so only when something is different.
    if (same === lines.map(({ words }) => words).join("\n")) return;
    refill(
      place,
      ...lines.map(({ lang, words, gloss }) => {
        const line = document.createElement("p");
        line.lang = lang;
        line.textContent = words;
        line.classList.toggle("gloss", gloss);
        line.hidden = gloss && !this.#gloss;
        return line;
      }),
    );
  }
}
