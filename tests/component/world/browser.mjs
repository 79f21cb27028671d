/** A window that lays nothing out, and tells of whatever a reader should never meet. */

import { VirtualConsole, VirtualConsoleLogLevelEnum, VirtualConsolePrinter, Window } from "happy-dom";

import "./quick.mjs";
import { canHaveFocus } from "./seen.mjs";

export const HOST = "http://localhost/";

/**
 * @param {string} address below the host
 * @param {object} told what the page does with the world around it
 * @param {(words: string) => void} told.surprise a warning, an error
 * @param {(text: string) => void} told.copy
 * @param {() => void} told.print
 */
export function makeWindow(address, { surprise, copy, print }) {
  const printer = new VirtualConsolePrinter();
  printer.addEventListener("print", () => {
    for (const { level, message } of printer.read()) {
      if (level >= VirtualConsoleLogLevelEnum.warn) surprise(message.map((part) => part?.stack ?? part).join(" "));
    }
  });
  const window = new Window({
    url: HOST + address,
    console: new VirtualConsole(printer),
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  // All modules are published into one folder, two below the root.
  window.scriptAddress = `${HOST}assets/app/app.js`;
  // How one came here; the DOM has no notion of it.
  window.performance = { navigation: { type: 0, TYPE_BACK_FORWARD: 2 } };
  window.print = print;
  Object.defineProperty(window.navigator, "clipboard", {
    configurable: true,
    value: { writeText: async (text) => copy(text) },
  });
  const { focus } = window.HTMLElement.prototype;
  window.HTMLElement.prototype.focus = function () {
    // The DOM alone lets anything have it.
    if (canHaveFocus(this)) focus.call(this);
  };
  return window;
}
