/** What all elements that show something kept have in common. */

import { sharedStore } from "../store/shared-store.mjs";

/**
 * Set up once, and shown again whenever what is kept changes, here or in another tab, for
 * as long as the element is in the page.
 */
export class KeptElement extends HTMLElement {
  #ready = false;
  /** @type {(() => void) | undefined} */
  #unsubscribe;

  connectedCallback() {
    if (!this.#ready) this.enhance();
    this.#ready = true;
    this.#unsubscribe = sharedStore().subscribe(() => this.show());
    sharedStore().still(() => this.show());
  }

  disconnectedCallback() {
    this.#unsubscribe?.();
  }

  /** Make the page's own HTML work; called once. */
  enhance() {}

  /** Show what is kept now. */
  show() {}
}
