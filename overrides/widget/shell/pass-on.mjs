/**
 * Words that go to somebody else: first all of them are shown, then they are copied or saved.
 * They never enter an address. Fetched only when somebody asks for it, and given what it needs
 * of the page.
 */

/**
 * @typedef {object} PassedOn
 * @property {string} name of the file, without what stands behind its dot
 * @property {string} lang of the words
 * @property {string[]} [choices] what is left out unless it is chosen; `pass_on_…` says what
 * @property {string} [note] said before anything else
 * @property {(chosen: string[]) => string | Promise<string>} words all that goes out
 */

/**
 * @typedef {object} Means of the page around it
 * @property {typeof import("../dom/clipboard.mjs").copyText} copyText
 * @property {typeof import("../dom/dialog.mjs").openDialog} openDialog
 * @property {typeof import("./save-file.mjs").saveFile} saveFile
 * @property {typeof import("../dom/strings.mjs").text} text
 */

/**
 * @param {PassedOn} passed
 * @param {HTMLElement} near where the reader goes on afterwards
 * @param {Means} means
 */
export async function openPassOn({ name, lang, choices = [], note = "", words }, near, means) {
  const { copyText, openDialog, saveFile, text } = means;
  const area = document.createElement("textarea");
  area.readOnly = true;
  area.rows = 10;
  area.lang = lang;
  area.setAttribute("aria-label", text("pass_on_words"));
  area.value = await words([]);
  let asked = 0;
  const boxes = choices.map((choice) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = choice;
    box.addEventListener("change", async () => {
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      asked += 1;
      const mine = asked;
      const chosenWords = await words(chosen);
      // What was chosen since decides.
      if (mine === asked) area.value = chosenWords;
    });
    return box;
  });
  const status = element("p", "window-status");
  status.setAttribute("role", "status");
  const copy = element("button", "primary", text("pass_on_copy"));
  copy.addEventListener("click", async () => {
    if (await copyText(area.value)) status.textContent = text("copied_text");
  });
  const save = element("button", "", text("pass_on_save"));
  save.addEventListener("click", () => saveFile(`${name}.txt`, area.value, "text/plain;charset=utf-8"));
  const tools = element("div", "share-tools");
  for (const tool of [copy, save]) tool.setAttribute("type", "button");
  tools.append(copy, save);
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
  // It is read from its beginning; browsers show the end of what was put in.
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [content]
 */
function element(tag, className, content = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = content;
  return made;
}
