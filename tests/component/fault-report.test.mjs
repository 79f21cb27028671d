/** A fault is reported with its code, page, build and browser, and with nothing that was typed. */

import { strict as assert } from "node:assert";

import { HARDSHIP, openWith } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const PAGE = "about/corrections/";
const told = (page) => page.all(".fault-text li").map(({ textContent }) => textContent);

either("no fault was met: the build and the browser alone", async (lang) => {
  const page = await open(PAGE, { lang });
  const { app } = JSON.parse(page.find("#pyodide-mkdocs").textContent);
  assert.deepEqual(told(page), [
    page.says("fault_code", { value: page.says("fault_none") }),
    page.says("fault_build", { value: app.split("/").at(-2) }),
    page.says("fault_browser", { value: page.window.navigator.userAgent }),
  ]);
});

either("what kept Python from answering is told with its page, as long as the tab is open", async (lang) => {
  const letter = await openWith(HARDSHIP, {}, { lang });
  letter.engine.lacks = true;
  await letter.type("[name=name]", "李小红");
  const fault = letter.window.sessionStorage.getItem("wsd-guide:fault");
  const page = await open(PAGE, { lang, device: letter.device });
  page.window.sessionStorage.setItem("wsd-guide:fault", fault);
  assert.match(fault, /^PythonError: [a-z-]+ \/(en\/)?papers\/hardship-request\/$/);
  assert.doesNotMatch(page.text(".fault-text"), /李小红/);
});
