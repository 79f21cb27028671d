import assert from "node:assert/strict";
import { test } from "node:test";
import { leaveOut, privateIn, withoutNumbers } from "./left-out.mjs";

const PRIVATE = { identity: ["id_number", "helper_id"], people: ["talked_with", "helper"] };
const ASKED = {
  letter: "a-letter",
  mask: true,
  fields: { helper: "示例甲", helper_id: "E12345678", note: "x" },
  known: {
    facts: { name: "示例乙", id_number: "11010519491231002X", talked_with: "8001号" },
    money: null,
    states: {},
    log: { c1: { date: "2026-11-02", person: "8002号", said: "好" } },
    dates: {},
  },
};

test("identity numbers and other people's names are left out, the reader's own name is not", () => {
  assert.deepEqual(leaveOut(ASKED, PRIVATE, []), {
    ...ASKED,
    fields: { note: "x" },
    known: { ...ASKED.known, facts: { name: "示例乙" }, log: { c1: { date: "2026-11-02", said: "好" } } },
  });
});

test("what is chosen stays, and only that", () => {
  assert.deepEqual(leaveOut(ASKED, PRIVATE, ["people"]), {
    ...ASKED,
    fields: { helper: "示例甲", note: "x" },
    known: { ...ASKED.known, facts: { name: "示例乙", talked_with: "8001号" } },
  });
  assert.deepEqual(leaveOut(ASKED, PRIVATE, ["identity", "people"]), ASKED);
});

test("a number in free text is a line, inside Chinese too", () => {
  const words = "身份证11010519491231002x，卡号6222020200112233445，见附件。";
  assert.equal(withoutNumbers(words, []), "身份证＿＿＿＿＿＿，卡号6222020200112233445，见附件。");
  assert.equal(withoutNumbers(words, ["identity"]), words);
});

for (const [name, asked, words, found] of /** @type {const} */ ([
  ["all of it", ASKED, "联系人8002号", ["identity", "people"]],
  ["nothing", { fields: {}, known: { ...ASKED.known, facts: {}, log: ASKED.known.log } }, "没有写到", []],
  ["a number in free text", { fields: {} }, "11010519491231002X", ["identity"]],
  ["a name in the log that the paper says", { fields: {}, known: { ...ASKED.known, facts: {} } }, "8002号说好", ["people"]],
])) {
  test(`what there is to choose: ${name}`, () => {
    assert.deepEqual(privateIn(asked, PRIVATE, words), found);
  });
}
