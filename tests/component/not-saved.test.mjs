/** A full storage is told at whatever is ticked or typed, and no longer once there is room again. */

import { strict as assert } from "node:assert";

import { GUIDE } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const KEEPERS = {
  "a tick": [GUIDE, "#identify-lender input"],
  "a letter": ["papers/repayment-proposal/", "[name=name]"],
  money: ["start/money/", "[data-path='loans/l1/principal']"],
  "a note": ["papers/contact-log/", "[name=said]"],
  "an answer": ["start/find-your-situation/", "#q-urgent button[value=none]"],
  "a step": ["start/my-journey/", "#read-contract .item-tick input"],
};

for (const [what, [path, target]] of Object.entries(KEEPERS)) {
  either(`it is told: ${what}`, async (lang) => {
    const page = await open(path, { lang });
    if (what === "a note") await page.press("[data-act=add]");
    await page.unfold(target);
    assert.equal(page.sees(".not-saved"), false);
    page.device.storage.full = true;
    const control = page.find(target);
    if (["text", "textarea"].includes(control.type)) await page.type(control, "36000");
    else await page.press(control);
    assert.equal(page.sees(".not-saved"), true);
    await page.press(".not-saved button");
    assert.equal(page.sees(".not-saved"), false);
  });
}

either("it goes when there is room again and comes back", async (lang) => {
  const page = await open(GUIDE, { lang });
  for (const [full, item] of [[true, "identify-lender"], [false, "contact-log"], [true, "read-contract"]]) {
    page.device.storage.full = full;
    await page.tick(`#${item} input`);
    assert.equal(page.sees(".not-saved"), full);
  }
});
