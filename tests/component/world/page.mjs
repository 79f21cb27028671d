/** A built page whose elements are awake, without a browser: what one reads, presses and types there. */

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";

import { makeWindow } from "./browser.mjs";
import { Clock } from "./clock.mjs";
import { Device } from "./device.mjs";
import { Engine } from "./engine.mjs";
import { scripts } from "./scripts.mjs";
import { isShown, words } from "./seen.mjs";

export { Device };

const SITE = process.env.SITE_DIR;
if (!SITE) throw new Error("SITE_DIR names the built site that these tests open");
const LANGUAGES = /** @type {const} */ (["zh", "en"]);
/** What WeChat's own browser calls itself. */
export const WECHAT =
  "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 MicroMessenger/8.0.47.2560(0x28002F30)";
// The theme's menu, a fifth of a page's elements: what it does is seen in a browser alone.
const MENU = /(<div class="md-sidebar md-sidebar--primary">).*?(?=<div class="md-(content|sidebar md-sidebar--s))/s;
// Longer than any pause in typing after which a page acts, shorter than any notice stands.
const MOMENT_MS = 1_000;
// Shorter than any of these.
const LATE_MS = 99;

/** Of this test. @type {Page[]} */
const opened = [];
afterEach(async () => {
  const pages = opened.splice(0);
  for (const page of pages) await page.close();
  assert.deepEqual(pages.flatMap(({ surprises }) => surprises), []);
});

/**
 * A test met by one of the site's languages, whose turn it is following from its name; with EVERY_READER by both.
 * @param {string} name
 * @param {(lang: "zh" | "en") => Promise<void>} run
 */
export function either(name, run) {
  const turn = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % LANGUAGES.length;
  const met = process.env.EVERY_READER ? LANGUAGES : [LANGUAGES[turn]];
  for (const lang of met) test(`${name} (${lang})`, () => run(lang));
}

/**
 * @param {string} path below the language's root
 * @param {object} [how]
 * @param {"zh" | "en"} [how.lang]
 * @param {object | string} [how.saved] the state that the device holds from earlier
 * @param {string} [how.now] a local ISO time at which the page's calendar stands still
 * @param {boolean} [how.saving] whether the device has room for more
 * @param {Device} [how.device] one that other pages are open on
 * @param {boolean} [how.python] whether this browser can run it
 * @param {boolean} [how.late] whether timers come late, so that only acts are left
 * @param {boolean} [how.folding] whether its own search finds folded words, so that a guide opens as its map
 * @param {string} [how.app] the name by which a browser inside an app tells itself
 * @param {(window: Window) => void} [how.before] what is different about this browser
 */
export async function open(path, { lang = "zh", saved, now, saving = true, device, ...browser } = {}) {
  const its = device ?? new Device(saved);
  if (!saving) its.storage.full = true;
  const page = new Page(`${lang === "en" ? "en/" : ""}${path}`, its, new Clock(now), browser);
  await page.settled();
  // Each tool has begun: else it says that its scripts did not start (not-started.css).
  const asleep = page.all(".not-started").filter((words) => !words.closest("[data-started]"));
  assert.deepEqual(asleep.map((words) => words.parentElement.localName), []);
  return page;
}

export class Page {
  window;
  document;
  device;
  engine = new Engine();
  /** What a reader should never meet. @type {string[]} */
  surprises = [];
  /** What the page put into the clipboard last. @type {string | null} */
  copied = null;
  /** Whether it began to print. */
  printed = false;
  #address;
  #clock;
  #browser;
  #left = false;
  /** Typed in and not left. @type {HTMLElement | null} */
  #typing = null;

  constructor(address, device, clock, browser) {
    const { before, python = true, folding = false, app } = browser;
    [this.#address, this.#clock, this.device, this.#browser] = [address, clock, device, browser];
    const window = makeWindow(address, {
      surprise: (words) => void this.surprises.push(words),
      copy: (text) => void (this.copied = text),
      print: () => void (this.printed = true),
    });
    [this.window, this.document] = [window, window.document];
    opened.push(this);
    clock.install(window);
    device.install(window);
    if (python) this.engine.install(window);
    if (app) Object.defineProperty(window.navigator, "userAgent", { value: app });
    before?.(window);
    const file = address.split(/[?#]/)[0];
    this.document.write(readFileSync(`${SITE}/${file}index.html`, "utf-8").replace(MENU, "$1</div>"));
    // Of its own: all windows share one prototype.
    if (folding) this.document.body.onbeforematch = null;
    scripts.runInContext(window);
  }

  /** Leave it, as a reader closes a tab. */
  async close() {
    if (this.#left) return;
    this.#left = true;
    this.window.dispatchEvent(new this.window.Event("pagehide"));
    this.device.leave(this.window);
    this.engine.leave();
    // What `window.close()` alone leaves in memory, a page of twenty megabytes, adds up.
    await this.window.happyDOM.close();
  }

  /** The same page opened again on the same device. */
  async reload() {
    await this.close();
    const page = new Page(this.#address, this.device, this.#clock.again(), this.#browser);
    await page.settled();
    return page;
  }

  /** Until nothing more comes by itself: answers of Python, pauses in typing, what is said a little later. */
  async settled() {
    const until = this.#clock.in(this.#browser.late ? LATE_MS : MOMENT_MS);
    do {
      await new Promise(setImmediate);
    } while ((await this.engine.answered()) || this.#step(until));
  }

  /** Open the folds that something stands in, each with a press. */
  async unfold(target) {
    const folds = [];
    for (let up = this.find(target); (up = up.parentElement.closest("details")); ) folds.unshift(up);
    for (const fold of folds) if (!fold.open) await this.press(fold.querySelector("summary"));
  }

  /** Another time of day, of which the page has not learned. @param {string} now a local ISO time */
  becomes(now) {
    this.#clock.set(now);
  }

  /** Another time of day, as the page learns of it. @param {string} now a local ISO time */
  async at(now) {
    this.becomes(now);
    this.document.dispatchEvent(new this.window.Event("visibilitychange"));
    await this.settled();
  }

  #step(until) {
    try {
      return this.#clock.step(until);
    } catch (error) {
      this.surprises.push(error.stack);
      return true;
    }
  }

  /** The one element that it names. @param {string | Element} target @param {Element} [inside] */
  find(target, inside = this.document) {
    if (typeof target !== "string") return target;
    const found = [...inside.querySelectorAll(target)];
    assert.equal(found.length, 1, `${found.length} of ${target}`);
    return found[0];
  }

  /** @param {string} selector @param {Element} [inside] */
  all(selector, inside = this.document) {
    return [...inside.querySelectorAll(selector)];
  }

  /** What stands there and is not hidden. @param {string} selector */
  shown(selector, inside = this.document) {
    return this.all(selector, inside).filter(isShown);
  }

  /** Whether it is there to be seen, as far as that depends on no style. */
  sees(target) {
    return isShown(this.find(target));
  }

  /** Its words, without what is hidden in it. */
  text(target) {
    return words(this.find(target));
  }

  /** @returns {string[]} */
  texts(selector, inside = this.document) {
    return this.all(selector, inside).map(words);
  }

  value(target) {
    return this.find(target).value;
  }

  /** What stands in the page's own words under a key. */
  says(key, values = {}) {
    const all = JSON.parse(this.document.getElementById("ui-strings").textContent);
    assert.ok(key in all, `no words ${key}`);
    return all[key].replace(/\{(\w+)\}/g, (_all, name) => values[name]);
  }

  get toast() {
    const found = this.document.querySelector(".toast-text");
    return found && words(found);
  }

  /** What a screen reader was told last. */
  get heard() {
    return words(this.find(".announcer"));
  }

  get saved() {
    return this.device.saved;
  }

  /** Whether the reader is there. */
  isAt(target) {
    return this.find(target) === this.document.activeElement;
  }

  /** Press what can be pressed. */
  async press(target) {
    const element = this.#reach(target);
    element.click();
    await this.settled();
  }

  /** Tick or clear a box, choose one of several. */
  async tick(target, on = true) {
    const box = this.find(target);
    if (box.checked !== on) await this.press(box);
    assert.equal(box.checked, on);
  }

  /** Write into a field what stands there then; the reader stays in it. */
  async type(target, value) {
    const field = this.#reach(target);
    field.value = value;
    this.#typing = field;
    this.#fire(field, "input");
    await this.settled();
  }

  /** @param {string} value of the option */
  async choose(target, value) {
    const select = this.#reach(target);
    select.value = value;
    assert.equal(select.value, value, `no option ${value}`);
    this.#fire(select, "input");
    this.#fire(select, "change");
    await this.settled();
  }

  /** Go on to somewhere else. */
  async leave() {
    this.#leaveField();
    this.document.activeElement?.blur();
    await this.settled();
  }

  /** Type and go on. */
  async fill(target, value) {
    await this.type(target, value);
    await this.leave();
  }

  #reach(target) {
    const element = this.find(target);
    assert.ok(isShown(element), `out of sight: ${element.outerHTML.slice(0, 200)}`);
    assert.ok(!element.disabled, `disabled: ${element.outerHTML.slice(0, 200)}`);
    if (this.#typing !== element) this.#leaveField();
    element.focus();
    return element;
  }

  #leaveField() {
    const field = this.#typing;
    this.#typing = null;
    if (field) this.#fire(field, "change");
  }

  #fire(element, name) {
    element.dispatchEvent(new this.window.Event(name, { bubbles: true }));
  }
}
