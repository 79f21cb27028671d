/** Makes the custom elements that the page holds. */

import { defineElements } from "./elements.mjs";

void defineElements((element) => element.setAttribute("data-lost", ""));
