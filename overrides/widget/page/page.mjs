/**
 * What the page around the words can do, in place of the theme's own scripts: they take a third
 * of a page's bytes and most of a slow phone's time, for parts that this site does not have.
 * Without it everything is there: the menu opens, tables scroll, the device chooses the brightness.
 */

import { prepareBrightness } from "./brightness.mjs";
import { prepareContents } from "./contents.mjs";
import { prepareDrawer } from "./drawer.mjs";
import { prepareTables } from "./tables.mjs";
import { prepareTitle } from "./title.mjs";
import { prepareUnfolding } from "./unfold.mjs";

export function preparePage() {
  prepareBrightness();
  prepareDrawer();
  prepareContents();
  prepareTables();
  prepareTitle();
  prepareUnfolding();
}
