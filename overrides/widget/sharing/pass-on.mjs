/**
 * Words that go to somebody else: first all of them are shown, then they are copied or saved.
 * They never enter an address. Fetched only when somebody asks for it.
 */

import { copyText } from "../dom/clipboard.mjs";
import { button, element, openDialog } from "../dom/dialog.mjs";
import { text } from "../dom/strings.mjs";
import { saveFile } from "../shell/save-file.mjs";

/**
 * @typedef {object} PassedOn
 * @property {string} name of the file, without what stands behind its dot
 * @property {string} lang of the words
 * @property {string[]} [choices] what is left out unless it is chosen; `pass_on_…` says what
 * @property {string} [note] said before anything else
 * @property {(chosen: string[]) => string | Promise<string>} words all that goes out
 */

/**
 * @param {PassedOn} passed
 * @param {HTMLElement} near where the reader goes on afterwards
 */
export async function openPassOn({ name, lang, choices = [], note = "", words }, near) {
  const area = document.createElement("textarea");
  area.readOnly = true;
  area.rows = 10;
  area.lang = lang;
  area.setAttribute("aria-label", text("pass_on_words"));
  area.value = await words([]);
  const boxes = choices.map((choice) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = choice;
    box.addEventListener("change", async () => {
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      area.value = await words(chosen);
    });
    return box;
  });
  const status = element("p", "window-status");
  status.setAttribute("role", "status");
  const copy = button(text("pass_on_copy"), async () => {
    if (await copyText(area.value)) status.textContent = text("copied_text");
  });
  copy.className = "primary";
  const tools = element("div", "share-tools");
  tools.append(
    copy,
    button(text("pass_on_save"), () => saveFile(`${name}.txt`, area.value, "text/plain;charset=utf-8")),
  );
  openDialog({
    className: "copy-dialog pass-on",
    title: text("pass_on_title"),
    content: [
      ...(note ? [element("p", "part-note", note)] : []),
      element("p", "", text("pass_on_note")),
      area,
      ...boxes.map((box) => {
        const label = element("label", "option");
        label.append(box, element("span", "", text(`pass_on_${box.value}`)));
        return label;
      }),
      tools,
      status,
    ],
    near,
  });
}
