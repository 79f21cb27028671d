/** A browser without one thing that Python needs: told at once, nothing asked for, and the blank paper. */

import { strict as assert } from "node:assert";

import { GUIDE } from "./papers.mjs";
import { either, open } from "./world/page.mjs";

const TOOL = "negotiation-letter";
// What takes it away, each.
const LACKING = {
  wasm: (window) => lose(window, "WebAssembly"),
  "wasm of Pyodide's kind": (window) => lose(window, "WebAssembly", { validate: () => false }),
  workers: (window) => lose(window, "Worker"),
  "workers that are modules": (window) => lose(window, "Worker", class extends window.EventTarget {}),
  "what unpacks": (window) => lose(window, "DecompressionStream"),
};

function lose(window, name, instead) {
  Object.defineProperty(window, name, { value: instead });
}

/** Whether every byte is paid for changes nothing: there is nothing to be asked. */
for (const [what, lacks] of Object.entries(LACKING)) {
  for (const saveData of [false, true]) {
    either(`without ${what}${saveData ? ", where bytes are dear" : ""}`, async (lang) => {
      const before = (window) => {
        Object.defineProperty(window.navigator, "connection", { value: { saveData } });
        lacks(window);
      };
      const page = await open(GUIDE, { lang, before });
      await page.fill("[name=name]", "王小明");
      assert.notEqual(page.text(`${TOOL} .engine-status`), "");
      assert.equal(page.sees(`${TOOL} [data-act=retry]`), false);
      await page.press(`${TOOL} [data-act=blank]`);
      assert.notEqual(page.text(".letter-blank .letter-paper"), "");
      assert.equal(page.sees(".letter-blank .letter-paper"), true);
      await page.tick("#read-contract input");
      const again = await page.reload();
      assert.equal(again.find("#read-contract input").checked, true);
      assert.equal(again.value("[name=name]"), "王小明");
      assert.deepEqual([page.engine.asked, again.engine.asked], [0, 0]);
    });
  }
}
