/**
 * Dates as readers type them, read here as src/negotiation/reading/dates.py reads them: the list of
 * notes must stand in order before Python is there. tests/dates.json holds both to the same.
 */

import { foldedValue, isParted } from "./typed-text.mjs";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

// One sign for each digit, and for the point on the key of a phone that writes Chinese.
/** @type {Record<string, string>} */
const SAME = { 〇: "零", 壹: "一", 贰: "二", 叁: "三", 參: "三", 肆: "四", 伍: "五", 陆: "六", 陸: "六", 柒: "七", 捌: "八", 玖: "九", 两: "二", 兩: "二", 拾: "十" };
const DIGITS = "零一二三四五六七八九";
const CHINESE = /[零一二三四五六七八九十]+(?=[年月日号])/g;
const SIGNS = /[零一二三四五六七八九十]+/;
const DAYS = /^([0-9]{1,3}|[零一二三四五六七八九十]{1,4})\s*(?:天|日|days?)?$/;
const TENS = /^(?:零?([一二三四五六七八九]))?十(?:零?([一二三四五六七八九]))?$/;
// Statements and calendars write the time or the weekday behind the date.
const BEHIND =
  /(?:t|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$|\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/g;
const YEAR_FIRST = /^(\d{4}) *[-–—/.、年 ] *(\d{1,2}) *[-–—/.、月 ] *(\d{1,2}) *[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME = `(${MONTHS.join("|")})[a-z]*\\.?`;
const DAY_FIRST = new RegExp(`^(\\d{1,2}) ?${NAME},? ?(\\d{4})$`);
const MONTH_FIRST = new RegExp(`^${NAME} ?(\\d{1,2})(?:, ?| )(\\d{4})$`);

/** @param {string} number in Chinese, such as 二〇二六 or 三十一 */
function toDigits(number) {
  if (!number.includes("十")) return [...number].map((sign) => DIGITS.indexOf(sign)).join("");
  const match = TENS.exec(number);
  if (!match) return number;
  const [tens, ones] = match.slice(1).map((sign) => (sign ? DIGITS.indexOf(sign) : null));
  return String((tens ?? 1) * 10 + (ones ?? 0));
}

/** @param {string} typed */
function plain(typed) {
  const folded = [...foldedValue(typed).toLowerCase()]
    .map((sign) => SAME[sign] ?? sign)
    .join("")
    .replace(/(\d)。(?=\d)/g, "$1.")
    .replace(BEHIND, "")
    .trim();
  return isParted(folded) ? "" : folded.replace(CHINESE, toDigits);
}

/**
 * @param {string} text
 * @returns {[number, number, number] | null} year, month, day
 */
function partsOf(text) {
  const named = DAY_FIRST.exec(text);
  if (named) return [Number(named[3]), MONTHS.indexOf(named[2]) + 1, Number(named[1])];
  const first = MONTH_FIRST.exec(text);
  if (first) return [Number(first[3]), MONTHS.indexOf(first[1]) + 1, Number(first[2])];
  const match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

/**
 * @param {string | undefined} typed
 * @returns {{day: string, code: string}} YYYY-MM-DD, or why it cannot be read
 */
export function readDay(typed) {
  const parts = partsOf(plain(typed ?? ""));
  if (!parts) return { day: "", code: "date_unreadable" };
  const [year, month, day] = parts;
  if (year < FIRST_YEAR || year > LAST_YEAR) return { day: "", code: "date_out_of_range" };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return { day: "", code: "date_impossible" };
  }
  return { day: date.toISOString().slice(0, 10), code: "" };
}

/**
 * @param {string | undefined} typed
 * @returns {string} YYYY-MM-DD; "" where it cannot be read
 */
export function dayOf(typed) {
  return readDay(typed).day;
}

/**
 * @param {string} typed such as 7, 7天, 十五日
 * @returns {number} NaN where it cannot be read
 */
export function readDays(typed) {
  const match = DAYS.exec(plain(typed));
  const number = match ? match[1].replace(SIGNS, toDigits) : "";
  return /^[0-9]+$/.test(number) ? Number(number) : NaN;
}
