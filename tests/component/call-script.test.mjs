/** The phone script during a call: one card at a time, and what is said, noted and kept of it. */

import { strict as assert } from "node:assert";
import { test } from "node:test";

import { either, open } from "./world/page.mjs";

const SCRIPT = "papers/phone-script/";
const FACTS = { name: "张三", monthly_offer: "800", owed: "32500" };
const NOW = "2026-11-22T10:00:00";

const log = (page) => page.saved.log;
const note = (name) => `[data-note=${name}] :is(input, textarea)`;

async function begin(how) {
  const page = await open(SCRIPT, { now: NOW, ...how });
  await page.press("[data-act=start]");
  return page;
}

/** Go from card to card. */
async function go(page, ...cards) {
  for (const to of cards) {
    await page.press(page.all(`#${at(page)} .call-next a`).find(({ hash }) => hash === `#${to}`));
    assert.equal(at(page), to);
  }
}

const at = (page) => page.find(".call-node.is-current").id;

either("the bank refuses and a complaint is registered", async (lang) => {
  const page = await begin({ lang });
  await go(page, "call-identity", "call-situation", "call-request", "call-refuses", "call-complain");
  assert.equal(page.shown("#call-complain a.source-note").length, 1);
  await go(page, "call-no-number", "call-after");
  assert.deepEqual(page.shown("#call-after .call-next"), []);
  // Now there is time for the rest of the note.
  assert.equal(page.shown("[data-note]").length, page.all("[data-note]").length);
});

test("a fee is asked for", async () => {
  const page = await begin();
  await go(page, "call-identity", "call-else", "call-scam");
  assert.equal(page.shown("#call-scam a[href='tel:110']").length, 1);
  await go(page, "call-after");
});

either("back goes card by card, and again begins anew", async (lang) => {
  let page = await begin({ lang });
  await go(page, "call-identity", "call-else");
  await page.press("[data-act=back]");
  assert.equal(at(page), "call-identity");
  assert.ok(page.isAt("#call-identity h3"));
  page = await page.reload();
  assert.equal(at(page), "call-identity");
  await page.press("[data-act=again]");
  assert.deepEqual(page.all(".call-node.is-current"), []);
  assert.ok(page.isAt("[data-act=start]"));
});

either("a card that was sent opens and leaves the reader's call alone", async (lang) => {
  const page = await begin({ lang });
  await go(page, "call-identity");
  const sent = await open(`${SCRIPT}#call-refuses`, { lang, now: NOW, device: page.device });
  assert.equal(at(sent), "call-refuses");
  assert.equal(page.saved.settings["call-place"], "2026-11-22 call-open call-identity");
});

either("the reader's figures are said", async (lang) => {
  let page = await begin({ lang, saved: { schema: 3, saved: null, facts: FACTS } });
  const said = () => page.text(`#${at(page)} .call-say`);
  await go(page, "call-identity");
  assert.ok(said().includes("张三"));
  await go(page, "call-situation", "call-request");
  assert.ok(said().includes("800元"));
  assert.match(page.text(".call-facts > summary"), /800/);
  // Changed in the midst of the call, it is said at once.
  await page.press(".call-facts > summary");
  await page.press(".call-facts [data-field=monthly_offer] [data-act=change]");
  await page.type(".call-facts [name=monthly_offer]", "950");
  assert.ok(said().includes("950元"));
  page = await page.reload();
  assert.equal(page.value(".call-facts [name=monthly_offer]"), "950");
});

either("English stands below the Chinese for those who want it", async (lang) => {
  let page = await begin({ lang });
  const wants = lang === "en";
  const stands = () => [page.find("[data-act=gloss]").checked, page.shown("#call-open .call-say .gloss").length > 0];
  assert.deepEqual(stands(), [wants, wants]);
  await page.tick("[data-act=gloss]", !wants);
  assert.deepEqual(stands(), [!wants, !wants]);
  page = await page.reload();
  assert.deepEqual(stands(), [!wants, !wants]);
});

either("a note lands in the contact log", async (lang) => {
  let page = await begin({ lang });
  await page.fill(note("person"), "8001");
  await go(page, "call-identity");
  assert.equal(page.sees("[data-note=person]"), false);
  await page.fill(note("said"), "再问问");
  await go(page, "call-else");
  page = await page.reload();
  assert.equal(page.value(note("said")), "再问问");
  const entry = { date: "2026-11-22", time: "10:00", channel: "hotline", party: "bank", person: "8001", said: "再问问" };
  assert.deepEqual(log(page), { c1: entry });
});

test("another call is another note", async () => {
  const page = await begin();
  await page.fill(note("person"), "8001");
  await go(page, "call-cut", "call-open");
  assert.equal(page.value(note("person")), "");
  await go(page, "call-incoming");
  await page.fill(note("number"), "0571");
  await go(page, "call-scam");
  const now = { date: "2026-11-22", time: "10:00" };
  assert.deepEqual(log(page), {
    c1: { ...now, channel: "hotline", party: "bank", person: "8001" },
    c2: { ...now, channel: "call-in", number: "0571" },
  });
});

test("the next day begins at the beginning", async () => {
  const page = await begin();
  await page.fill(note("said"), "三天内答复");
  await go(page, "call-identity");
  await page.close();
  const next = await begin({ device: page.device, now: "2026-11-23T10:00:00" });
  await next.fill(note("said"), "同意了");
  await go(next, "call-identity");
  const notes = Object.values(log(next)).map(({ date, said }) => [date, said]);
  assert.deepEqual(notes, [["2026-11-22", "三天内答复"], ["2026-11-23", "同意了"]]);
});

test("what is said on a card opened the next day is no part of yesterday's call", async () => {
  const page = await begin();
  await page.fill(note("said"), "三天内答复");
  await page.close();
  const how = { device: page.device, now: "2026-11-23T10:00:00" };
  const next = await open(`${SCRIPT}#call-refuses`, how);
  assert.equal(next.value(note("said")), "");
  await next.fill(note("said"), "同意了");
  assert.deepEqual(Object.values(log(next)).map(({ date }) => date), ["2026-11-22", "2026-11-23"]);
});

test("the message after the call tells of it", async () => {
  const page = await begin();
  await page.fill(note("said"), "三天内答复");
  await go(page, "call-cut");
  await page.fill(page.shown("#call-follow-up .letter-form input")[0], "张三");
  assert.ok(page.text("#call-follow-up .letter-live .letter-paper").includes("三天内答复"));
});

/** A lock on the screen that can be watched; the real one needs a screen of its own. */
function locking() {
  const locks = [];
  const before = (window) => {
    class Lock extends window.EventTarget {
      released = false;

      async release() {
        if (this.released) return;
        this.released = true;
        this.dispatchEvent(new window.Event("release"));
      }
    }
    const request = async () => {
      locks.push(new Lock());
      return locks.at(-1);
    };
    Object.defineProperty(window.navigator, "wakeLock", { value: { request } });
  };
  return { before, locks, held: () => locks.filter(({ released }) => !released).length };
}

async function see(page, locks, state) {
  Object.defineProperty(page.document, "visibilityState", { value: state, configurable: true });
  if (state === "hidden") for (const lock of locks) await lock.release();
  page.document.dispatchEvent(new page.window.Event("visibilitychange"));
  await page.settled();
}

test("the screen stays on while the call lasts", async () => {
  const { before, locks, held } = locking();
  const page = await begin({ before });
  const said = page.text(".call-awake");
  assert.notEqual(said, "");
  assert.equal(held(), 1);
  await see(page, locks, "hidden");
  assert.equal(held(), 0);
  assert.notEqual(page.text(".call-awake"), said);
  await see(page, locks, "visible");
  assert.deepEqual([page.text(".call-awake"), held()], [said, 1]);
  await page.press("[data-act=again]");
  assert.deepEqual([page.all(".call-node.is-current"), held()], [[], 0]);
});

test("nothing breaks where the screen cannot be held", async () => {
  const page = await begin();
  assert.notEqual(page.text(".call-awake"), "");
  await go(page, "call-identity");
});
