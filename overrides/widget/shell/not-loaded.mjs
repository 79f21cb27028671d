/** A tool whose code did not arrive: the reader gets a word and another try. */

import { button, element } from "../dom/dialog.mjs";
import { text } from "../dom/strings.mjs";

/**
 * Browsers remember an import that failed, so only loading the page anew tries again; a second
 * address for the same code would be a second store. What was typed elsewhere on the page is
 * saved as the page is left.
 * @param {Element} tool
 */
export function offerReload(tool) {
  const notice = element("div", "notice not-loaded");
  notice.setAttribute("role", "alert");
  const again = button(text("retry"), () => location.reload());
  notice.append(element("p", "", text("not_loaded")), again);
  tool.before(notice);
}
