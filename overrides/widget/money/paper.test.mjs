import assert from "node:assert/strict";
import { test } from "node:test";
import { barParts } from "./bar.mjs";
import { dayOf, layOut } from "./chart.mjs";
import { plainYuan, yuan } from "../dom/amounts.mjs";
import { workbookParts } from "./xlsx.mjs";
import { makePaper, paperCsv, paperText } from "./paper.mjs";

for (const [fen, plain, grouped] of /** @type {[number, string, string][]} */ ([
  [0, "0.00", "0.00"],
  [5, "0.05", "0.05"],
  [-1234567, "-12345.67", "-12,345.67"],
  [100000000, "1000000.00", "1,000,000.00"],
])) {
  test(`${fen} fen are written without rounding`, () => {
    assert.equal(plainYuan(fen), plain);
    assert.equal(plainYuan(fen, true), grouped);
  });
}

test("an amount below zero has its sign where the engine puts it", () => {
  const words = JSON.stringify({ money_yuan: "CNY {n}" });
  Object.assign(globalThis, { document: { getElementById: () => ({ textContent: words }) } });
  assert.deepEqual([yuan(-123456), yuan(5)], ["−CNY 1,234.56", "CNY 0.05"]);
});

const paper = {
  title: "T",
  date: "D",
  note: "N",
  sections: [
    {
      heading: "H",
      lines: ["one line"],
      head: ["a", "b", "c"],
      brief: [0, 2],
      rows: [{ cells: [{ text: "=SUM(A1)" }, { text: 'x,"y' }, { text: "1,000.05元", fen: 100005 }] }],
    },
  ],
};

test("a text carries the brief columns", () => {
  assert.equal(paperText(paper), "T\n\nD\n\n【H】\none line\n=SUM(A1)  1,000.05元\n\nN");
});

test("a CSV file has plain figures, quoted texts and no formulas", () => {
  assert.equal(paperCsv(paper), "\ufeffT\r\nD\r\n\r\nH\r\none line\r\na,b,c\r\n'=SUM(A1),\"x,\"\"y\",1000.05\r\n\r\nN\r\n");
});

test("parts of the bar add up to the income, or to the expenses when it is short", () => {
  const enough = { expenses: 70, living: 50, margin: 5, disposable: 30, available: 25 };
  assert.deepEqual(barParts(enough), [
    { key: "living", fen: 50 },
    { key: "business", fen: 20 },
    { key: "margin", fen: 5 },
    { key: "available", fen: 25 },
  ]);
  const short = { expenses: 120, living: 120, margin: 5, disposable: -20, available: -25 };
  assert.deepEqual(barParts(short), [
    { key: "living", fen: 120 },
    { key: "short", fen: 20 },
  ]);
  const tight = { expenses: 97, living: 97, margin: 5, disposable: 3, available: -2 };
  assert.deepEqual(barParts(tight), [
    { key: "living", fen: 97 },
    { key: "margin", fen: 3 },
  ]);
});

test("lines stay inside the drawing, the largest debt at its top", () => {
  const { lines, most, end } = layOut([
    [
      { day: dayOf("2026-01-01"), fen: 100 },
      { day: dayOf("2026-01-11"), fen: 0 },
    ],
  ]);
  assert.deepEqual({ lines, most, end }, { lines: ["12.0,34.0 588.0,304.0"], most: 100, end: dayOf("2026-01-11") });
});

test("a workbook has texts that are no formulas, figures that are figures, and sound names", () => {
  const plan = { ...paper.sections[0], heading: "A: plan [1] with a very long name that goes on", plan: true };
  const parts = workbookParts({ ...paper, sections: [paper.sections[0], plan, plan] });
  const names = [...parts["xl/workbook.xml"].matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  assert.deepEqual(names, ["T", "A  plan  1  with a very long", "A  plan  1  with a very long 3"]);
  assert.match(parts["xl/worksheets/sheet1.xml"], /<t xml:space="preserve">=SUM\(A1\)<\/t>/);
  assert.match(parts["xl/worksheets/sheet1.xml"], /<v>1000\.05<\/v>/);
  assert.match(parts["xl/worksheets/sheet1.xml"], /x,&#34;y/);
});

test("an offer out of a seasonal budget is named an average", () => {
  const said = (/** @type {boolean} */ seasonal) => {
    const owed = { loans: [{ id: "a", name: "A", balance: 5, shown: { balance: "0.05" } }], total: 5, shown: { total: "0.05" } };
    const offers = { branch: "offer", offer: 1, shares: [{ loan: "a", share: 1, shown: { share: "0.01" } }], shown: { offer: "0.01" } };
    const answers = { owed, offers, budget: { entries: [], seasonal }, schedules: [] };
    const keys = ["title", "made_on", "owed", "creditor", "balance", "total", "note", "offer", "share", "offer_average", "share_average"];
    const words = { words: Object.fromEntries(keys.map((key) => [key, key])), yuan: "{n}", periods: {}, groups: [] };
    const [section] = makePaper(/** @type {any} */ ({}), /** @type {any} */ (answers), words, "2026-11-22").sections;
    return [section.lines[0], section.head[2]];
  };
  assert.deepEqual([said(false), said(true)], [
    ["offer 0.01", "share"],
    ["offer_average 0.01", "share_average"],
  ]);
});
