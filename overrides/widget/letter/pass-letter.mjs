/** A letter that goes to the borrower, or to whoever helps, to be read. */

import { ask } from "../engine/api.mjs";
import { copyText } from "../dom/clipboard.mjs";
import { openDialog } from "../dom/dialog.mjs";
import { findAll } from "../dom/make.mjs";
import { text } from "../dom/strings.mjs";
import { documentLanguage } from "../shell/document-language.mjs";
import { saveFile } from "../shell/save-file.mjs";
import { paperName } from "./file.mjs";
import { sentLanguage } from "./paper.mjs";

/** @typedef {import("../engine/replies.d.ts").Letter} Letter */
/** @typedef {import("./left-out.mjs").Asked} Asked */

/**
 * @param {HTMLElement} root the letter element
 * @param {Letter} letter
 * @param {object} how
 * @param {Asked} how.asked with what it is asked for
 * @param {string} how.note said before it; empty: nothing to say
 * @param {HTMLElement} near where the reader goes on afterwards
 */
export async function passLetter(root, letter, { asked, note }, near) {
  const [{ openPassOn }, { leaveOut, privateIn, withoutNumbers }] = await Promise.all([
    import("../shell/pass-on.mjs"),
    import("./left-out.mjs"),
  ]);
  const language = documentLanguage();
  const named = (/** @type {string} */ selector) => findAll(root, selector).map(({ dataset }) => dataset.field ?? "");
  const fields = { identity: named("[data-kind=id-number]"), people: named("[data-person]") };
  await openPassOn(
    {
      name: paperName(root, letter, language),
      lang: sentLanguage(language),
      note,
      choices: privateIn(asked, fields, letter.text.zh),
      words: async (chosen) => {
        const { text: said } = await ask("letter.render", leaveOut(asked, fields, chosen));
        const words = language === "both" ? `${said.zh}\n\n${said.en}` : said[sentLanguage(language)];
        return withoutNumbers(words, chosen);
      },
    },
    near,
    { copyText, openDialog, saveFile, text },
  );
}
