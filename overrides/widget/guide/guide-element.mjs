/** <guide-map>: the way through a guide, which folds the guide around it. */

import { find } from "../dom/make.mjs";
import { offerReading } from "../read-aloud/offer.mjs";
import { Guide } from "./guide.mjs";
import { prepareTicks } from "./ticks.mjs";

export default class GuideMapElement extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    const map = find(this, ".guide-map");
    prepareTicks(map);
    const guide = new Guide(map);
    guide.start();
    offerReading(
      () => guide.part,
      (button) => find(document.body, ".guide-bar").append(button),
    );
  }
}
