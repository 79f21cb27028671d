/** Without a line the lean runtime does most things; what it lacks is told, with what can be done. */

import { strict as assert } from "node:assert";

import { HARDSHIP, openWith } from "./papers.mjs";
import { either } from "./world/page.mjs";

either("what is lacking is told beside the blank letter, and another try begins anew", async (lang) => {
  const page = await openWith(HARDSHIP, {}, { lang });
  const before = page.text(".letter-live .letter-paper");
  page.engine.lacks = true;
  await page.type("[name=name]", "李小红");
  assert.notEqual(page.text(".engine-status"), "");
  assert.equal(page.sees("[data-act=blank]"), true);
  assert.equal(page.sees("[data-act=retry]"), true);
  page.engine.lacks = false;
  await page.press("[data-act=retry]");
  assert.equal(page.text(".engine-status"), "");
  assert.notEqual(page.text(".letter-live .letter-paper"), before);
});
