/** A paper says that nothing has been sent until the reader notes it; then what came of it. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { FACTS, known, openWith } from "./papers.mjs";
import { either } from "./world/page.mjs";

const COMPLAINT = "papers/bank-complaint/";
const WINDOW = "dialog.log-window";
const openComplaint = (lang, how) => openWith(COMPLAINT, { facts: FACTS }, { lang, ...how });
const sendings = (page) => page.all(".letter-sendings li").length;
const log = (page) => Object.values(page.saved.log);

/** Press, fill in the window that opens, and note it. */
async function note(page, act, { choose, area } = {}) {
  await page.press(`.letter-sent [data-act=${act}]`);
  if (choose) await page.choose(`${WINDOW} select`, choose);
  if (area) await page.type(`${WINDOW} textarea`, area);
  await page.press(`${WINDOW} button.primary`);
}

either("from not sent to answered", async (lang) => {
  let page = await openComplaint(lang);
  const stands = () => [".letter-send", "[data-act=replied]", ".letter-turned-down"].map((part) => page.sees(part));
  assert.deepEqual([...stands(), page.sees(".letter-unsent")], [true, false, false, true]);
  await note(page, "sent", { choose: "app-chat" });
  assert.deepEqual([sendings(page), ...stands()], [1, false, true, false]);
  assert.ok(page.shown(".letter-after a").length > 0);
  await note(page, "sent", { choose: "post" });
  assert.deepEqual([sendings(page), ...stands()], [2, false, true, false]);
  await note(page, "replied", { choose: "refused", area: "不同意" });
  assert.deepEqual([sendings(page), ...stands()], [3, false, true, true]);
  page = await page.reload();
  assert.equal(sendings(page), 3);
  const day = { date: "2026-11-22", party: "bank" };
  assert.deepEqual(log(page), [
    { ...day, channel: "app-chat", paper: "bank-complaint" },
    { ...day, channel: "post", paper: "bank-complaint" },
    { ...day, outcome: "refused", said: "不同意", reply: "bank-complaint" },
  ]);
});

either("a window that was closed keeps what was typed", async (lang) => {
  const page = await openComplaint(lang);
  await note(page, "sent", { choose: "app-chat" });
  await page.press(".letter-sent [data-act=replied]");
  await page.choose(`${WINDOW} select`, "promised");
  const due = () => page.all(`${WINDOW} input[type=date]`).pop();
  await page.fill(due(), "2026-12-01");
  await page.fill(`${WINDOW} textarea`, "下周答复");
  await page.press(page.all(`${WINDOW} > button`).pop());
  assert.deepEqual(page.all(WINDOW), []);
  await page.press(".letter-sent [data-act=replied]");
  const stands = () => [page.value(`${WINDOW} select`), due().value, page.value(`${WINDOW} textarea`)];
  assert.deepEqual(stands(), ["promised", "2026-12-01", "下周答复"]);
  assert.equal(page.sees(due()), true);
  await page.press(`${WINDOW} button.primary`);
  assert.equal(sendings(page), 2);
  await page.press(".letter-sent [data-act=replied]");
  assert.equal(page.value(`${WINDOW} textarea`), "");
});

either("undo, and another tab", async (lang) => {
  const page = await openComplaint(lang);
  const other = await openComplaint(lang, { device: page.device });
  await note(page, "sent", { choose: "sms" });
  await other.settled();
  assert.equal(sendings(other), 1);
  await page.press(".toast-action");
  await other.settled();
  assert.deepEqual([sendings(other), page.sees(".letter-unsent")], [0, true]);
});

either("what is not saved is not called noted", async (lang) => {
  const page = await openComplaint(lang);
  page.device.storage.full = true;
  await note(page, "sent", { choose: "sms" });
  assert.equal(page.toast, page.says("only_here"));
  assert.equal(sendings(page), 1);
});

either("the number of the post is not the receiver's", async (lang) => {
  let page = await openComplaint(lang);
  await page.press(".letter-sent [data-act=sent]");
  const number = page.find(`${WINDOW} input[type=text]`).closest("label");
  const label = () => page.text(number.querySelector(".window-label"));
  assert.equal(label(), page.says("log_sent_ref"));
  await page.choose(`${WINDOW} select`, "post");
  assert.equal(label(), page.says("log_sent_tracking"));
  assert.equal(page.text(number.querySelector(".window-hint")), page.says("log_sent_tracking_hint"));
  await page.fill(number.querySelector("input"), "EMS1234567890");
  await page.press(`${WINDOW} button.primary`);
  assert.match(page.text(".letter-sendings li"), /EMS1234567890/);
  const sent = { channel: "post", date: "2026-11-22", paper: "bank-complaint", party: "bank" };
  assert.deepEqual(log(page), [{ ...sent, tracking: "EMS1234567890" }]);
  // No letter takes it for a case number.
  page = await page.reload();
  known(page, { name: FACTS.name });
  assert.deepEqual(page.shown("[data-field=case_number] .fact"), []);
});

for (const [path, letter, addressee, party] of [
  ["outside-complaint", "outside-complaint", "mediation-body", "mediator"],
  ["collection-complaint", "collection-complaint", "regulator", "regulator"],
  ["credit-record", "credit-record-objection", "bureau", "credit-bureau"],
  ["credit-record", "personal-statement", null, "credit-bureau"],
  ["payment-order-objection", "payment-order-objection", null, "court"],
]) {
  either(`it is noted with the one who received it: ${letter}`, async (lang) => {
    const page = await openWith(`papers/${path}/`, { facts: FACTS }, { lang });
    const paper = `negotiation-letter#${letter}`;
    if (addressee) await page.choose(`${paper} [name=addressee]`, addressee);
    await page.press(`${paper} [data-act=sent]`);
    await page.press(`${WINDOW} button.primary`);
    assert.equal(page.all(`${paper} .letter-sendings li`).length, 1);
    // The answer comes from there, whoever the form is written to by then.
    if (addressee) {
      const choice = page.find(`${paper} [name=addressee]`);
      await page.choose(choice, choice.options[1].value);
    }
    await page.press(`${paper} [data-act=replied]`);
    await page.press(`${WINDOW} button.primary`);
    assert.deepEqual(log(page).map((entry) => entry.party), [party, party]);
  });
}

const TO_TWO = {
  c1: { paper: "collection-complaint", party: "bank", date: "2026-11-01" },
  c2: { paper: "collection-complaint", party: "regulator", date: "2026-11-10" },
};
const replies = (page) => log(page).filter(({ reply }) => reply).map((entry) => entry.party);

either("of two it went to it is asked who answered", async (lang) => {
  const page = await openWith("papers/collection-complaint/", { facts: FACTS, log: TO_TWO }, { lang });
  await page.press(".letter-sent [data-act=replied]");
  const who = page.all(`${WINDOW} select`).find(({ value }) => value === "regulator");
  assert.equal(page.text(who.closest("label").querySelector(".window-label")), page.says("log_replied_party"));
  assert.deepEqual(
    page.texts("option", who),
    ["regulator", "bank"].map((party) => page.says(`log_option_party_${party}`)),
  );
  await page.choose(who, "bank");
  await page.press(`${WINDOW} button.primary`);
  assert.deepEqual(replies(page), ["bank"]);
  // Left as it stands, it is the one written to last.
  await note(page, "replied");
  assert.deepEqual([sendings(page), replies(page)], [4, ["bank", "regulator"]]);
});

either("of one it went to it is not asked", async (lang) => {
  const twice = { c1: TO_TWO.c1, c2: { ...TO_TWO.c1, date: "2026-11-10" } };
  const page = await openWith("papers/collection-complaint/", { facts: FACTS, log: twice }, { lang });
  await page.press(".letter-sent [data-act=replied]");
  assert.equal(page.all(`${WINDOW} select`).length, 1);
  await page.press(`${WINDOW} button.primary`);
  assert.deepEqual([sendings(page), replies(page)], [3, ["bank"]]);
});

test("answered on the day it was sent, it is shown as answered in the list of papers", async () => {
  const day = { date: "2026-11-10", party: "bank" };
  const log = { c1: { ...day, paper: "bank-complaint" }, c2: { ...day, reply: "bank-complaint", outcome: "refused" } };
  const page = await openWith("papers/", { log });
  const steps = page.shown(".paper-state").map(({ dataset }) => [dataset.letter, dataset.step]);
  assert.deepEqual(steps, [["bank-complaint", "replied"]]);
});

test("the log's card knows who answered", async () => {
  const page = await openWith("papers/contact-log/", { log: TO_TWO });
  await page.press("[data-id=c1] [data-act=replied]");
  assert.equal(page.all(`${WINDOW} select`).length, 1);
  await page.press(`${WINDOW} button.primary`);
  assert.deepEqual([page.all(".log-list > li").length, replies(page)], [3, ["bank"]]);
});
