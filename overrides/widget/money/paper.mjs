/**
 * The papers to take along: one plain model, made into a sheet, a text, a CSV file or a
 * workbook, so that none of them says anything else than the others. Pure.
 */

import { groupOf } from "../sections/money-state.mjs";
import { asText, csvText } from "./spreadsheet.mjs";
import { fill } from "../dom/strings.mjs";
import { plainYuan } from "../dom/amounts.mjs";
import { cleanText } from "../dom/typed-text.mjs";

/** @typedef {import("./desk.mjs").Answers} Answers */
/** @typedef {import("../sections/money-state.mjs").Money} Money */
/** @typedef {{id: string, title: string, side: string, prompts: {id: string, label: string}[]}} GroupWords */
/** @typedef {{words: Record<string, string>, yuan: string, periods: Record<string, string>, groups: GroupWords[]}} PaperWords */

/** @typedef {{text: string, fen?: number}} Cell fen: the figure behind the text */
/** @typedef {{cells: Cell[], strong?: boolean}} Row */
/** @typedef {{heading: string, lines: string[], head: string[], rows: Row[], brief: number[], plan?: boolean}} Section brief: the columns that a text carries */
/** @typedef {{title: string, date: string, sections: Section[], note: string}} Paper */

/**
 * @param {Money} money
 * @param {Answers} answers in the language of the paper
 * @param {PaperWords} words
 * @param {string} date ISO
 * @returns {Paper}
 */
export function makePaper(money, answers, words, date) {
  const say = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
    fill(words.words[key], values);
  const sections = [
    ...(answers.owed.loans.length ? [owedSection(answers, say)] : []),
    ...(answers.budget.entries.length ? [statement(money, answers, words, say)] : []),
    ...planSections(answers, say, money.proposed?.id),
  ];
  return { title: say("title"), date: say("made_on", { date }), sections, note: say("note") };
}

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/** @param {Answers} answers @param {Say} say @returns {Section} */
function owedSection({ owed, offers, budget }, say) {
  const shares = new Map(offers.shares.map((share) => [share.loan, share]));
  const sharing = offers.branch === "offer" || offers.branch === "below-minimum";
  const rows = owed.loans.map((loan) => {
    const share = shares.get(loan.id);
    const last = sharing && share ? [{ text: share.shown.share, fen: share.share }] : [];
    return { cells: [{ text: loan.name }, { text: loan.shown.balance, fen: loan.balance }, ...last] };
  });
  const offered = sharing ? [{ text: offers.shown.offer, fen: offers.offer }] : [];
  const total = { cells: [{ text: say("total") }, { text: owed.shown.total, fen: owed.total }, ...offered], strong: true };
  const lines = owed.left_out ? [owed.left_out] : [];
  // To the bank a plain "a month" would be a promise that the quiet months cannot keep.
  const average = budget.seasonal ? "_average" : "";
  if (sharing) lines.push(`${say(`offer${average}`)} ${offers.shown.offer}`);
  if (offers.branch === "token" && offers.token) {
    lines.push(`${say("token")} ${offers.token.shown.total}`, say("review", { date: offers.token.shown.review_date }));
  }
  const head = [say("creditor"), say("balance"), ...(sharing ? [say(`share${average}`)] : [])];
  return { heading: say("owed"), lines, head, rows: [...rows, total], brief: [0, 1, 2] };
}

/** @param {Money} money @param {Answers} answers @param {PaperWords} words @param {Say} say @returns {Section} */
function statement(money, { budget }, words, say) {
  const months = new Map(budget.entries.map(({ id, month }) => [id, month]));
  const yuan = (/** @type {number} */ fen) => ({ text: words.yuan.replace("{n}", plainYuan(fen, true)), fen });
  const rows = words.groups.flatMap((group) => {
    const sum = budget.groups.find(({ id }) => id === group.id);
    // As in the form: our prompts, then the reader's own rows in the order added.
    const places = group.prompts.map((prompt) => `${group.id}.${prompt.id}`);
    const placeOf = (/** @type {{id: string}} */ { id }) => (places.includes(id) ? places.indexOf(id) : places.length);
    const entries = money.entries
      .filter(({ id }) => groupOf(id) === group.id && months.has(id))
      .sort((one, other) => placeOf(one) - placeOf(other));
    if (!sum || entries.length === 0) return [];
    const inner = entries.map((entry) => ({
      cells: [{ text: labelOf(entry, group) }, { text: givenOf(entry, words, say) }, yuan(months.get(entry.id) ?? 0)],
    }));
    return [{ cells: [{ text: group.title }, { text: "" }, { text: sum.shown, fen: sum.month }], strong: true }, ...inner];
  });
  // A sum that lacks a side is not known, and a paper gives no sum that is not.
  const sums = /** @type {const} */ (["income", "expenses", "disposable", "margin", "available"]).flatMap((key) => {
    const fen = budget[key];
    return fen === null ? [] : [{ cells: [{ text: say(key) }, { text: "" }, { text: budget.shown[key], fen }], strong: true }];
  });
  return {
    heading: say("statement"),
    lines: budget.left_out ? [budget.left_out] : [],
    head: [say("item"), say("as_given"), say("month")],
    rows: [...rows, ...sums],
    brief: [0, 1, 2],
  };
}

/** @param {import("../sections/money-state.mjs").EntryRow} entry @param {GroupWords} group */
function labelOf({ id, fields }, group) {
  const prompt = group.prompts.find((one) => id === `${group.id}.${one.id}`);
  return cleanText(fields.label) || prompt?.label || group.title;
}

/** @param {import("../sections/money-state.mjs").EntryRow} entry @param {PaperWords} words @param {Say} say */
function givenOf({ fields, months }, words, say) {
  const period = fields.period || "month";
  const when = period === "season" ? ` (${say("months", { months: months.join(", ") })})` : "";
  return `${cleanText(fields.amount)} ${words.periods[period] ?? ""}${when}`;
}

/**
 * The plan for the bank; while none is picked, all that are compared.
 * @param {Answers} answers
 * @param {Say} say
 * @param {string} [proposed]
 * @returns {Section[]}
 */
function planSections({ schedules }, say, proposed) {
  const picked = schedules.filter(({ plan }) => plan?.id === proposed && plan?.applies);
  return (picked.length ? picked : schedules).flatMap((schedule) => {
    const { plan, columns, rows, totals } = schedule;
    if (!plan?.applies || rows.length === 0) return [];
    const { title } = plan;
    const { first_date: first, last_date: last, total_paid: total } = plan.shown;
    const cells = (/** @type {any} */ row, /** @type {string} */ n) =>
      columns.map(({ key }) =>
        key === "n" ? { text: n } : { text: row.shown[key] ?? "", ...(key === "date" || row[key] === undefined ? {} : { fen: row[key] }) },
      );
    return [
      {
        heading: say("plan", { title }),
        lines: [say("plan_sum", { n: rows.length, first, last, total }), ...plan.left_out],
        head: columns.map((column) => column.title),
        rows: [
          ...rows.map((row) => ({ cells: cells(row, String(row.n)) })),
          { cells: cells(totals, say("total")), strong: true },
        ],
        brief: [0, 1, 2],
        plan: true,
      },
    ];
  });
}

/**
 * For pasting into a chat or a form.
 * @param {Paper} paper
 */
export function paperText({ title, date, sections, note }) {
  const parts = sections.map(({ heading, lines, rows, brief }) => {
    const table = rows.map(({ cells }) =>
      brief
        .map((at) => cells[at]?.text ?? "")
        .filter(Boolean)
        .join("  "),
    );
    return [`【${heading}】`, ...lines, ...table].join("\n");
  });
  return [title, date, ...parts, note].join("\n\n");
}

/**
 * For a spreadsheet: plain figures, and a mark by which Excel knows Chinese.
 * @param {Paper} paper
 */
export function paperCsv({ title, date, sections, note }) {
  const plain = (/** @type {Cell} */ { text, fen }) => (fen === undefined ? asText(text) : plainYuan(fen));
  const tables = sections.flatMap(({ heading, lines, head, rows }) => [
    [],
    [asText(heading)],
    ...lines.map((line) => [asText(line)]),
    head.map(asText),
    ...rows.map(({ cells }) => cells.map(plain)),
  ]);
  return `\ufeff${csvText([[title], [date], ...tables, [], [note]])}`;
}
