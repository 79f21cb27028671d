import assert from "node:assert/strict";
import { test } from "node:test";
import { namedTwice } from "./json-twice.mjs";
import { readImport } from "./portable.mjs";
import { emptyState } from "../store/state.mjs";
import { seeded } from "../store/fake-storage.test-help.mjs";

for (const [name, json, found] of /** @type {[string, string, string[] | null][]} */ ([
  ["nothing twice", '{"a":{"b":1},"c":{"b":2},"d":[{"b":1},{"b":2}]}', null],
  ["at the top", '{"a":1,"b":2,"a":3}', ["a"]],
  ["within", '{"facts": {"name" : "王", "phone": "1", "name" :"李"}}', ["facts", "name"]],
  ["in a list", '{"a":[1,{"b":1,"b":2}]}', ["a", "b"]],
  ["written in another way", '{"a":1,"\\u0061":2}', ["a"]],
  ["only in what was typed", '{"a":"{\\"b\\":1,\\"b\\":2}","b":"\\"b\\":1"}', null],
  ["after a record of the same name", '{"a":{"a":1},"b":{"a":1},"a":2}', ["a"]],
  ["with names of the language", '{"__proto__":1,"constructor":2,"__proto__":3}', ["__proto__"]],
  ["no record at all", '["a","a"]', null],
])) {
  test(`a name that stands twice: ${name}`, () => assert.deepEqual(namedTwice(json), found));
}

test("what JSON.stringify writes never holds a name twice", () => {
  const random = seeded(7);
  const name = () => ["a", "b", '"', "\\", "{", "}", ":", "，", ""][Math.floor(random() * 9)];
  const any = (/** @type {number} */ depth) => {
    if (depth === 0 || random() < 0.2) return name();
    if (random() < 0.3) return [any(depth - 1), any(depth - 1)];
    return Object.fromEntries([name(), name(), name()].map((key) => [key, any(depth - 1)]));
  };
  for (let round = 0; round < 300; round += 1) assert.equal(namedTwice(JSON.stringify(any(4))), null);
});

const FILE = JSON.stringify({ format: "wangshangdai-guide", data: { ...emptyState(), facts: { name: "王", phone: "1" } } });

test("a file that says a thing twice is refused, and the place is named", () => {
  const twice = FILE.replace('"phone":"1"', '"phone":"1","name":"李"');
  assert.deepEqual(readImport(twice), { refusal: "named_twice", name: "data › facts › name" });
  assert.equal(readImport(FILE).refusal, null);
});
