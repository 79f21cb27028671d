import assert from "node:assert/strict";
import { test } from "node:test";
import { countLines, inOrderKept, orderTicked } from "./evidence-order.mjs";

for (const [name, order, checked, lines, expected] of /** @type {[string, string[], string[], number, string[]][]} */ ([
  ["the first tick", [], ["b"], 0, ["b"]],
  ["a box before it in the form comes after it", ["b"], ["a", "b"], 0, ["b", "a"]],
  ["a box that is cleared goes, the others stay", ["c", "a", "b"], ["b", "c"], 0, ["c", "b"]],
  ["cleared and ticked again it comes last", ["c", "b"], ["a", "b", "c"], 0, ["c", "b", "a"]],
  ["lines typed before come before", ["b"], ["a", "b"], 2, ["b", "line-1", "line-2", "a"]],
  ["a line typed since comes after what was ticked before", ["line-1", "b"], ["a", "b"], 2, ["line-1", "b", "line-2", "a"]],
  ["a line taken out takes its mark along", ["line-1", "line-2", "b"], ["b"], 1, ["line-1", "b"]],
  ["without a tick there is no order to keep", ["line-1", "b"], [], 1, []],
  ["what the form no longer has is left out", ["gone", "b"], ["b"], 0, ["b"]],
])) {
  test(name, () => assert.deepEqual(orderTicked(order, checked, lines), expected));
}

test("what is kept gives its order to what is ticked", () => {
  assert.deepEqual(inOrderKept(["b", "line-1", "gone", "a"], ["a", "b", "c"]), ["b", "line-1", "a", "c"]);
  assert.deepEqual(inOrderKept(["line-1"], []), []);
});

test("ticking one more never moves the others", () => {
  const boxes = ["a", "b", "c", "d", "e"];
  for (const first of boxes) {
    for (const lines of [0, 1, 3]) {
      const order = orderTicked([], [first], lines);
      for (const next of boxes.filter((one) => one !== first)) {
        const checked = boxes.filter((one) => one === first || one === next);
        assert.deepEqual(orderTicked(order, checked, lines).slice(0, order.length), order);
      }
    }
  }
});

test("empty lines are no papers", () => {
  assert.equal(countLines("照片\n\n  \n进货单\n"), 2);
  assert.equal(countLines(""), 0);
});
