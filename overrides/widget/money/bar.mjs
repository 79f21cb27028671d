/** Where a month's income goes: one bar, and a list that says the same in words. */

import { make } from "../dom/make.mjs";
import { yuan } from "../dom/amounts.mjs";
import { refill } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";
import { svg } from "../dom/svg.mjs";

/** @typedef {import("../engine/replies.d.ts").Budget} Budget */

const WIDTH = 600;
const HEIGHT = 36;

/**
 * The parts of the bar, in fen; pure.
 * @param {Pick<Budget, "expenses" | "living" | "margin" | "available" | "disposable">} budget
 * @returns {{key: string, fen: number}[]} without empty parts; none while a side is not known
 */
export function barParts({ expenses, living, margin, available, disposable }) {
  if (expenses === null || living === null || margin === null || available === null || disposable === null) return [];
  const parts = [
    { key: "living", fen: living },
    { key: "business", fen: expenses - living },
    { key: "margin", fen: Math.max(0, Math.min(margin, disposable)) },
    { key: "available", fen: Math.max(0, available) },
    { key: "short", fen: Math.max(0, -disposable) },
  ];
  return parts.filter(({ fen }) => fen > 0);
}

/**
 * @param {HTMLElement} figure
 * @param {Budget} budget
 */
export function showBar(figure, budget) {
  const parts = barParts(budget);
  const shown = JSON.stringify(parts);
  if (figure.dataset.shown === shown) return;
  figure.dataset.shown = shown;
  // What is missing is no part of the expenses' bar: it is its end, marked out.
  const missing = parts.find(({ key }) => key === "short")?.fen ?? 0;
  const whole = parts.reduce((sum, { fen }) => sum + fen, 0) - missing;
  if (whole <= 0) {
    refill(figure);
    return;
  }
  const title = text("money_chart_month");
  const drawing = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": title, preserveAspectRatio: "none" });
  let from = 0;
  for (const { key, fen } of parts) {
    const width = (fen / whole) * WIDTH;
    const at = key === "short" ? WIDTH - width : from;
    drawing.append(svg("rect", { x: String(at), y: "0", width: String(width), height: String(HEIGHT), class: `bar-${key}` }));
    from += width;
  }
  const list = make("ul", { class: "bar-key" });
  for (const { key, fen } of parts) {
    const swatch = make("span", { class: `swatch bar-${key}`, "aria-hidden": "true" });
    list.append(make("li", {}, swatch, ` ${text(`money_bar_${key}`)} `, make("b", {}, yuan(fen))));
  }
  refill(figure, make("figcaption", {}, title), drawing, list);
}
