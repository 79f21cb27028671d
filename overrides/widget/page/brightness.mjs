/**
 * Light, dark, or as the device has it. Kept under the name and in the shape that the theme's
 * script used, so that what a reader chose holds; partials/dark-at-once.html reads it as well,
 * before this is here. Nothing is kept until somebody chooses.
 */

import { ROOT } from "../dom/addresses.mjs";

/** The theme's word for "as the device". */
const DEVICE = "(prefers-color-scheme)";

/**
 * @param {string | null} kept what storage has
 * @param {number} count how many choices there are
 * @returns {number} the choice: the first where none was made, or none that there is
 */
export function keptChoice(kept, count) {
  try {
    const index = JSON.parse(kept ?? "null")?.index;
    return Number.isInteger(index) && index >= 0 && index < count ? index : 0;
  } catch {
    return 0;
  }
}

/**
 * @param {number} index
 * @param {DOMStringMap} choice the data of its button
 * @param {string} scheme what it comes to just now
 * @returns {string} for storage
 */
export function keepable(index, choice, scheme) {
  const { mdColorMedia, mdColorPrimary, mdColorAccent } = choice;
  const color = { media: mdColorMedia, scheme, primary: mdColorPrimary, accent: mdColorAccent };
  return JSON.stringify({ index, color });
}

/** @returns {string | null} */
function read() {
  try {
    return localStorage.getItem(`${ROOT.pathname}.__palette`);
  } catch {
    return null;
  }
}

/** @param {string} choice */
function keep(choice) {
  try {
    localStorage.setItem(`${ROOT.pathname}.__palette`, choice);
  } catch {
    // It holds for this page, then.
  }
}

/**
 * @param {string} name
 * @param {string} content
 */
function tell(name, content) {
  document.querySelector(`meta[name="${name}"]`)?.setAttribute("content", content);
}

export function prepareBrightness() {
  const choices = /** @type {HTMLInputElement[]} */ ([...document.getElementsByName("__palette")]);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = keptChoice(read(), choices.length);

  const schemeNow = () => {
    const { mdColorMedia, mdColorScheme } = choices[chosen].dataset;
    if (mdColorMedia !== DEVICE) return mdColorScheme ?? "default";
    return dark.matches ? "slate" : "default";
  };
  const show = () => {
    const scheme = schemeNow();
    choices[chosen].checked = true;
    choices.forEach((choice, at) => choice.nextElementSibling?.toggleAttribute("hidden", at !== chosen));
    document.body.dataset.mdColorScheme = scheme;
    tell("color-scheme", scheme === "slate" ? "dark" : "light");
    // What stands around the page in a browser's own bar.
    tell("theme-color", getComputedStyle(document.body).getPropertyValue("--paper").trim());
  };

  choices.forEach((choice, at) => {
    choice.addEventListener("change", () => {
      chosen = at;
      show();
      keep(keepable(at, choice.dataset, schemeNow()));
    });
    choice.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      // It would send the form.
      event.preventDefault();
      const next = choices[(at + 1) % choices.length];
      next.focus();
      next.click();
    });
  });
  // Older Safari knows no events here.
  dark.addEventListener?.("change", show);
  show();
}
