/** Amounts of money for reading and for files. */

import { text } from "./strings.mjs";

/**
 * An amount for reading, the way the engine writes it.
 * @param {number} fen
 */
export function yuan(fen) {
  return `${fen < 0 ? "−" : ""}${text("money_yuan", { n: plainYuan(Math.abs(fen), true) })}`;
}

/**
 * @param {number} fen
 * @param {boolean} [grouped] with commas between thousands
 */
export function plainYuan(fen, grouped = false) {
  const [whole, rest] = [Math.trunc(Math.abs(fen) / 100), Math.abs(fen) % 100];
  const figures = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, ",") : String(whole);
  return `${fen < 0 ? "-" : ""}${figures}.${String(rest).padStart(2, "0")}`;
}
