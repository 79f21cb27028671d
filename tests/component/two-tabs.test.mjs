/** Two tabs of one reader stay in step, and neither undoes the other. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { at, openMoney, put } from "./money-pages.mjs";
import { GUIDE, says, unfold } from "./papers.mjs";
import { open } from "./world/page.mjs";

test("answers", async () => {
  const one = await open(GUIDE);
  const two = await open(GUIDE, { device: one.device });
  await one.type("[name=name]", "王小明");
  await two.settled();
  assert.equal(two.value("[name=name]"), "王小明");
  await unfold(two);
  await two.type("[name=phone]", "0571-00000000");
  await one.settled();
  assert.deepEqual([one.value("[name=phone]"), one.value("[name=name]")], ["0571-00000000", "王小明"]);
  says(one, "0571-00000000");
});

test("across languages", async () => {
  const one = await open(GUIDE);
  const two = await open(GUIDE, { lang: "en", device: one.device });
  await one.tick("#read-contract input");
  await two.settled();
  assert.equal(two.find("#read-contract input").checked, true);
});

test("money, and erasing it all elsewhere", async () => {
  const one = await openMoney();
  const { device } = one;
  const two = await openMoney({ device });
  const [creditor, principal] = ["loans/l1/creditor", "loans/l1/principal"];
  await put(one, { [principal]: "30000" });
  await two.settled();
  assert.equal(two.value(at(principal)), "30000");
  await put(two, { [creditor]: "网商银行" });
  await one.settled();
  assert.deepEqual([one.value(at(creditor)), one.value(at(principal))], ["网商银行", "30000"]);
  const data = await open("about/my-data/", { device });
  await data.press("[data-act=erase]");
  await data.press("[data-act=erase-now]");
  for (const tab of [one, two]) {
    await tab.settled();
    assert.equal(tab.value(at(principal)), "");
  }
  // What an open page showed does not come back by itself.
  assert.equal((await one.reload()).value(at(principal)), "");
  await data.press("[data-act=erase-undo]");
  await two.settled();
  assert.equal(two.value(at(creditor)), "网商银行");
});
