/**
 * What a pause, or another amount from a month on, would change: fetched when its fold is opened.
 * It imports nothing: what it shared with other entries would be split from the files of every page.
 */

/** @typedef {import("../engine/replies.d.ts").WhatIf} WhatIf */
/** @typedef {Pick<typeof import("../dom/make.mjs"), "find" | "make" | "showNew">} Hands what makes the page */

/**
 * The short answer first, then both plans side by side.
 * @param {HTMLElement} root the fold
 * @param {WhatIf} answer
 * @param {Hands} hands
 */
export function showWhatIf(root, { changes, rows, before, after }, hands) {
  const { find, make, showNew } = hands;
  const said = [...changes, ...rows.map(({ sentence }) => sentence)];
  showNew(find(root, ".what-if-result"), said, (all) => all.map((words) => make("p", {}, words)));
  const table = find(root, ".what-if-table");
  showNew(table, rows, (all) => (all.length ? [tableOf(all, [before, after], hands)] : []));
}

/**
 * @param {WhatIf["rows"]} rows
 * @param {string[]} columns
 * @param {Hands} hands
 */
function tableOf(rows, columns, { make }) {
  const head = columns.map((words) => make("th", { scope: "col" }, words));
  const bodies = rows.map(({ title, before, after }) => {
    const cells = [before, after].map(({ lines }) => make("td", {}, ...lines.map((line) => make("div", {}, line))));
    const over = make("th", { scope: "rowgroup", colspan: "2" }, title);
    return make("tbody", {}, make("tr", {}, over), make("tr", {}, ...cells));
  });
  return make("table", {}, make("thead", {}, make("tr", {}, ...head)), ...bodies);
}
