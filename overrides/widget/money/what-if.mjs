/** What a pause, or another amount from a month on, would change: fetched when its fold is opened. */

import { ask } from "../engine/api.mjs";
import { find, make, showNew } from "../dom/make.mjs";
import { requestOf } from "../sections/money-state.mjs";
import { released } from "./pressed.mjs";

/** @typedef {import("../engine/replies.d.ts").WhatIf} WhatIf */

// Short enough to feel immediate, long enough not to ask for every digit of a number.
const ASK_AFTER_MS = 200;

/**
 * @param {HTMLElement} root the fold
 * @param {import("./desk.mjs").MoneyDesk} desk
 */
export function prepareWhatIf(root, desk) {
  const { keeper } = desk;
  const question = desk.question({
    asked: () => ({ rough: keeper.rough, what_if: keeper.whatIf, ...requestOf(keeper.money) }),
    ask: async (request) => {
      const answer = await ask("money.what_if", request);
      await released();
      return answer;
    },
    show: (/** @type {WhatIf} */ answer) => {
      desk.dispatchEvent(new Event("what-if"));
      show(root, answer);
    },
    pause: ASK_AFTER_MS,
  });
  desk.beside.push(question);
  keeper.addEventListener("change", () => question.changed());
  question.want();
}

/**
 * The short answer first, then both plans side by side.
 * @param {HTMLElement} root
 * @param {WhatIf} answer
 */
function show(root, { changes, rows, before, after }) {
  const said = changes.length && rows.length ? [...changes, ...rows.map(({ sentence }) => sentence)] : [];
  showNew(find(root, ".what-if-result"), said, (all) => all.map((words) => make("p", {}, words)));
  showNew(find(root, ".what-if-table"), rows, (all) => (all.length ? [tableOf(all, [before, after])] : []));
}

/**
 * @param {WhatIf["rows"]} rows
 * @param {string[]} columns
 */
function tableOf(rows, columns) {
  const head = ["", ...columns].map((words) => (words ? make("th", { scope: "col" }, words) : make("td")));
  const body = rows.map(({ title, before, after }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, title),
      ...[before, after].map(({ lines }) => make("td", {}, ...lines.flatMap((line) => [line, make("br")]).slice(0, -1))),
    ),
  );
  return make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body));
}
