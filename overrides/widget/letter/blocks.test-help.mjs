/** A letter as the engine gives it, with one block of every kind that matters. */

/** @type {import("../engine/replies.d.ts").Block[]} */
export const BLOCKS = [
  { id: "t", role: "title", zh: "标题", en: "Title", table: null },
  { id: "q", role: "quote", zh: "一\n\n二 <b>", en: "一\n\n二 <b>", table: null },
  { id: "l", role: "list", zh: "甲\n乙", en: "a\nb", table: null },
  {
    id: "f",
    role: "table",
    zh: "项｜元\n租｜1.00元",
    en: "Item | yuan\nRent | CNY 1.00",
    table: {
      align: ["left", "right"],
      zh: { head: ["项", "元"], rows: [["租", "1.00元"]] },
      en: { head: ["Item", "yuan"], rows: [["Rent", "CNY 1.00"]] },
    },
  },
];
