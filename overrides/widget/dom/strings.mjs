/** The interface's words. They come from docs/_data/ui/, printed as JSON into each page that needs them. */

/** Id of the `<script type="application/json">` that holds the words of the page's language. */
const STRINGS_ID = "ui-strings";

/** @type {Record<string, string> | undefined} */
let words;

/**
 * Put values into a text's `{name}` places.
 * @param {string} template
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 * @throws {Error} when a place has no value: a fault of ours that must show in tests
 */
export function fill(template, values = {}) {
  return template.replace(/\{(\w+)\}/g, (_place, name) => {
    if (!(name in values)) throw new Error(`no value for {${name}}`);
    return String(values[name]);
  });
}

/**
 * A text of the interface in the page's language.
 * @param {string} key a key of section `widget`
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 * @throws {Error} when there is no such key
 */
export function text(key, values) {
  words ??= /** @type {Record<string, string>} */ (
    JSON.parse(document.getElementById(STRINGS_ID)?.textContent || "{}")
  );
  const template = words[key];
  if (template === undefined) throw new Error(`no text '${key}' in ${STRINGS_ID}`);
  return fill(template, values);
}

/**
 * The reader's language at a place of the page.
 * @param {Element} [element]
 * @returns {"zh" | "en"}
 */
export function languageAt(element = document.documentElement) {
  const lang = element.closest("[lang]")?.getAttribute("lang") ?? "";
  return lang.toLowerCase().startsWith("en") ? "en" : "zh";
}
