/** <greeting-form>: a name goes to Python, a greeting comes back. */

import { PythonError, sharedPythonClient } from "./client.mjs";

export default class extends HTMLElement {
  connectedCallback() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    const output = /** @type {HTMLOutputElement} */ (this.querySelector("output"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const request = { do: "greet", name: new FormData(form).get("name") };
      try {
        const answer = await sharedPythonClient().call(request);
        output.value = /** @type {{reply: string}} */ (answer).reply;
      } catch (error) {
        if (!(error instanceof PythonError)) throw error;
        output.value = error.code;
      }
    });
  }
}
