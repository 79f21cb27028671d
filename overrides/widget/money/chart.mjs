/** The balance over time under each chosen plan, and if nothing is agreed. */

import { make } from "../dom/make.mjs";
import { yuan } from "../dom/amounts.mjs";
import { last, refill } from "../dom/plain.mjs";
import { languageAt, text } from "../dom/strings.mjs";
import { svg } from "../dom/svg.mjs";

/** @typedef {import("../engine/replies.d.ts").MadePlan} Plan */
/** @typedef {import("./desk.mjs").Answers} Answers */
/** @typedef {{day: number, fen: number}} Spot days since 1970, balance */
/** @typedef {{name: string, style: string, spots: Spot[]}} Series */

const WIDTH = 600;
const HEIGHT = 340;
const EDGE = { left: 12, right: 12, top: 34, bottom: 36 };
const DAY_MS = 86_400_000;
const SILENT = "line-silent";

/** @param {string} date ISO */
export function dayOf(date) {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/**
 * Positions of all spots inside the drawing; pure.
 * @param {Spot[][]} all
 * @returns {{lines: string[], end: number, most: number}} points for polylines
 */
export function layOut(all) {
  const spots = all.flat();
  const first = Math.min(...spots.map(({ day }) => day));
  const end = Math.max(...spots.map(({ day }) => day));
  const most = Math.max(...spots.map(({ fen }) => fen), 1);
  const across = WIDTH - EDGE.left - EDGE.right;
  const down = HEIGHT - EDGE.top - EDGE.bottom;
  const place = (/** @type {Spot} */ { day, fen }) => {
    const x = EDGE.left + (across * (day - first)) / Math.max(1, end - first);
    const y = EDGE.top + down * (1 - fen / most);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return { lines: all.map((line) => line.map(place).join(" ")), end, most };
}

/**
 * @param {HTMLElement} figure
 * @param {Plan[]} plans
 * @param {Answers} answers
 */
export function showBalances(figure, plans, answers) {
  const drawn = plans.filter(({ points }) => points.length > 1);
  figure.hidden = drawn.length === 0;
  if (drawn.length === 0) return;
  const series = drawn.map((plan, at) => ({
    name: plan.title,
    style: `line-${at + 1}`,
    spots: plan.points.map(({ date, balance }) => ({ day: dayOf(date), fen: balance })),
  }));
  const silent = answers.silent_all.points.map(({ date, high }) => ({ day: dayOf(date), fen: high }));
  // Not known without every rate, nor on a day on which the rules are not known to hold.
  if (silent.length > 0) series.push({ name: text("money_silent_none"), style: SILENT, spots: silent });
  const shown = JSON.stringify([series, languageAt()]);
  if (figure.dataset.shown === shown) return;
  figure.dataset.shown = shown;
  const caption = text("money_chart_balance");
  const table = make("details", { class: "chart-figures" }, make("summary", {}, text("money_chart_table")), tableOf(series));
  refill(figure, make("figcaption", {}, caption), draw(series, caption, answers), keyOf(series), table);
}

/** @param {Series[]} series @param {string} caption @param {Answers} answers */
function draw(series, caption, answers) {
  const { lines, end, most } = layOut(series.map(({ spots }) => spots));
  const base = String(HEIGHT - EDGE.bottom);
  const right = String(WIDTH - EDGE.right);
  const words = withoutSilent(series).map(({ name, spots }) =>
    text("money_chart_line", { title: name, from: answers.owed.shown.total, last: isoOf(last(spots)?.day ?? 0) }),
  );
  const label = (/** @type {Record<string, string>} */ place, /** @type {string} */ content) =>
    svg("text", { class: "chart-label", ...place }, content);
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" },
    svg("title", {}, caption),
    svg("desc", {}, words.join(" ")),
    svg("line", { class: "axis", x1: String(EDGE.left), x2: right, y1: base, y2: base }),
    svg("line", { class: "grid", x1: String(EDGE.left), x2: right, y1: String(EDGE.top), y2: String(EDGE.top) }),
    label({ x: String(EDGE.left), y: "24" }, yuan(most)),
    label({ x: String(EDGE.left), y: String(HEIGHT - 8) }, isoOf(series[0].spots[0].day)),
    label({ x: right, y: String(HEIGHT - 8), "text-anchor": "end" }, isoOf(end)),
    ...lines.map((points, at) => svg("polyline", { class: series[at].style, points })),
  );
}

/** @param {Series[]} series */
function withoutSilent(series) {
  return series.filter(({ style }) => style !== SILENT);
}

/** @param {number} day */
function isoOf(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** @param {Series[]} series */
function keyOf(series) {
  const sample = (/** @type {string} */ style) =>
    svg("svg", { viewBox: "0 0 40 10", class: "line-sample", "aria-hidden": "true" }, svg("line", { class: style, x1: "0", x2: "40", y1: "5", y2: "5" }));
  return make("ul", { class: "chart-key" }, ...series.map(({ name, style }) => make("li", {}, sample(style), ` ${name}`)));
}

/**
 * Every half year is enough to read; every instalment stands in the schedules.
 * @param {Series[]} series
 */
function tableOf(series) {
  const start = series[0].spots[0].day;
  const end = Math.max(...withoutSilent(series).map(({ spots }) => last(spots)?.day ?? start));
  const days = [];
  for (let day = start; day < end; day += 182) days.push(day);
  days.push(end);
  const head = make("tr", {}, make("th", { scope: "col" }, text("money_chart_date")), ...series.map(({ name }) => make("th", { scope: "col" }, name)));
  const rows = days.map((day) =>
    make("tr", {}, make("th", { scope: "row" }, isoOf(day)), ...series.map(({ spots }) => make("td", {}, balanceOn(spots, day)))),
  );
  return make("div", { class: "chart-table" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
}

/** @param {Spot[]} spots @param {number} day */
function balanceOn(spots, day) {
  if (day > (last(spots)?.day ?? 0)) return last(spots)?.fen === 0 ? yuan(0) : "—";
  return yuan(last(spots.filter((spot) => spot.day <= day))?.fen ?? 0);
}
