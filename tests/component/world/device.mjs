/** What outlasts a page: the storage of a device, and the pages open on it. */

import { FakeStorage } from "../../../overrides/widget/store/fake-storage.test-help.mjs";

/** Where the device keeps the reader's state. */
export const KEY = "wsd-guide:state";

export class Device {
  storage = new FakeStorage();
  /** Gone with the tab; tests open one tab's pages one after the other. */
  session = new FakeStorage();
  /** @type {Set<import("happy-dom").Window>} */
  #windows = new Set();

  /** @param {object | string} [saved] the state that the device holds from earlier */
  constructor(saved) {
    if (saved) this.storage.setItem(KEY, typeof saved === "string" ? saved : JSON.stringify(saved));
  }

  /** @param {import("happy-dom").Window} window */
  install(window) {
    this.#windows.add(window);
    const tell = (key) => {
      // A browser tells the others later, and never the one who wrote.
      for (const other of this.#windows) {
        if (other !== window) other.setTimeout(() => other.dispatchEvent(new other.StorageEvent("storage", { key })));
      }
    };
    for (const [name, kept] of [["localStorage", this.storage], ["sessionStorage", this.session]]) {
      Object.defineProperty(window, name, { configurable: true, value: new Seen(kept, tell, window) });
    }
  }

  /** @param {import("happy-dom").Window} window */
  leave(window) {
    this.#windows.delete(window);
  }

  /** The state as it is written down. */
  get saved() {
    return JSON.parse(this.storage.getItem(KEY) ?? "null");
  }
}

/** A storage as one window sees it. */
class Seen {
  #kept;
  #tell;
  #window;

  constructor(kept, tell, window) {
    [this.#kept, this.#tell, this.#window] = [kept, tell, window];
  }

  get length() {
    return this.#kept.length;
  }

  key(index) {
    return this.#kept.key(index);
  }

  getItem(key) {
    return this.#kept.getItem(key);
  }

  setItem(key, value) {
    // An error of the page's own kind, as a browser throws it.
    if (this.#kept.full) throw this.#window.eval('Object.assign(new Error("no room"), { name: "QuotaExceededError" })');
    this.#kept.setItem(key, String(value));
    this.#tell(key);
  }

  removeItem(key) {
    this.#kept.removeItem(key);
    this.#tell(key);
  }
}
