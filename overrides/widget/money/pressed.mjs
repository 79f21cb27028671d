/**
 * What comes while something is pressed waits until it is let go: were the page to move in
 * between, the press would land on nothing.
 */

// A release can be missed, such as one outside the window.
const LONGEST_MS = 2_000;
// The click follows the release, on a phone not at once.
const CLICK_AFTER_MS = 50;
const RELEASES = ["pointerup", "pointercancel"];

let down = false;
if (typeof document !== "undefined") {
  document.addEventListener("pointerdown", () => (down = true), { capture: true, passive: true });
  for (const name of RELEASES) {
    document.addEventListener(name, () => (down = false), { capture: true, passive: true });
  }
}

/** @returns {Promise<void>} when nothing is pressed, and the click that follows has been heard */
export async function released() {
  if (!down) return;
  await new Promise((resolve) => {
    const done = () => {
      clearTimeout(longest);
      for (const name of RELEASES) document.removeEventListener(name, done);
      setTimeout(resolve, CLICK_AFTER_MS);
    };
    const longest = setTimeout(() => {
      down = false;
      done();
    }, LONGEST_MS);
    for (const name of RELEASES) document.addEventListener(name, done);
  });
}
