/**
 * <fault-report>: what whoever mends a fault of the program needs to know, to be read and then
 * copied: the build, the page, the code, the browser. Nothing that somebody typed.
 */

import { readSettings } from "../client.mjs";
import { copyText } from "../dom/clipboard.mjs";
import { find, make } from "../dom/make.mjs";
import { refill } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";
import { announce } from "../dom/toast.mjs";
import { LAST_FAULT } from "../engine/last-fault.mjs";

/** In an address of this build's app: its folder, such as "app-0123456789ab". */
const BUILD = /app-\w+/;

export default class FaultReportElement extends HTMLElement {
  connectedCallback() {
    const known = {
      fault_code: lastFault() ?? text("fault_none"),
      fault_build: BUILD.exec(readSettings(document).app)?.[0] ?? "",
      fault_browser: navigator.userAgent,
    };
    const lines = Object.entries(known).map(([key, value]) => text(key, { value }));
    refill(find(this, ".fault-text"), ...lines.map((line) => make("li", {}, line)));
    find(this, "[data-act=copy]").addEventListener("click", () => void this.#copy(lines));
    find(this, ".fault-own").hidden = false;
  }

  /** @param {string[]} lines */
  async #copy(lines) {
    if (await copyText(lines.join("\n"))) announce(text("fault_copied"));
  }
}

/** @returns {string | null} */
function lastFault() {
  try {
    return sessionStorage.getItem(LAST_FAULT);
  } catch {
    return null;
  }
}
