/**
 * The end of a paper: nothing has been sent until the reader says so. Then: when it was
 * sent, what was answered, and where to go on. What is noted stands in the contact log.
 */

import { find, put } from "../dom/make.mjs";
import { dayWords, optionWords } from "../contact-log/words.mjs";
import { refill } from "../dom/plain.mjs";
import { openReplied, openSent, partiesSentTo, receiverOf, replyEntries, sentEntries } from "../contact-log/sent-dialog.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";
import { cleanText } from "../dom/typed-text.mjs";

/** @typedef {import("../sections/log-entries.mjs").Entry} Entry */

/** Answers after which there is another way to go. */
const TURNED_DOWN = ["refused", "worse-plan", "no-answer"];

/**
 * @param {HTMLElement} root `.letter-sent`
 * @param {HTMLElement} howTo where to send it
 * @param {string} letter id
 */
export function prepareSent(root, howTo, letter) {
  const store = sharedStore();
  const { item } = root.dataset;
  const receiver = { party: root.dataset.receiver ?? "", answers: JSON.parse(root.dataset.receivers ?? "{}") };
  const goesTo = () => receiverOf(store.state, letter, receiver);
  // The form may have been changed since, to write to the next one.
  const wentTo = () => sentEntries(store.state, letter)[0]?.fields.party ?? "";
  const sent = find(root, "[data-act=sent]");
  const replied = find(root, "[data-act=replied]");
  sent.addEventListener("click", () => openSent({ letter, item, party: goesTo, near: sent }));
  replied.addEventListener("click", () => {
    openReplied({ letter, item, party: wentTo, parties: partiesSentTo(store.state, letter), near: replied });
  });
  const show = () => {
    const sendings = sentEntries(store.state, letter);
    const answers = replyEntries(store.state, letter);
    find(root, ".letter-unsent").hidden = sendings.length > 0;
    // It says that nothing has been sent.
    howTo.hidden = sendings.length > 0;
    put(sent, text(sendings.length > 0 ? "letter_sent_again" : "letter_sent_note"));
    replied.hidden = sendings.length === 0;
    fillList(find(root, ".letter-sendings"), [
      ...answers.map((entry) => ({ entry, words: answerWords(entry) })),
      ...sendings.map((entry) => ({ entry, words: sendingWords(entry) })),
    ]);
    find(root, ".letter-after").hidden = sendings.length === 0;
    find(root, ".letter-turned-down").hidden = !TURNED_DOWN.includes(answers[0]?.fields.outcome);
  };
  store.subscribe(show);
  show();
}

/** @param {Entry} entry */
function sendingWords({ fields: { date, channel, ref, tracking } }) {
  const when = dayWords(date);
  const how = optionWords("channel", channel);
  const words = how ? text("letter_sent_by", { date: when, channel: how }) : text("letter_sent_on", { date: when });
  const number = cleanText(ref || tracking);
  return number ? words + text("letter_sent_ref", { ref: number }) : words;
}

/** @param {Entry} entry */
function answerWords({ fields: { date, outcome } }) {
  const words = text("letter_replied_on", { date: dayWords(date) });
  return outcome ? words + text("letter_replied_outcome", { outcome: optionWords("outcome", outcome) }) : words;
}

/**
 * @param {HTMLElement} list
 * @param {{entry: Entry, words: string}[]} rows
 */
function fillList(list, rows) {
  refill(
    list,
    ...rows.map(({ words }) => {
      const row = document.createElement("li");
      row.textContent = words;
      return row;
    }),
  );
}
