/**
 * For someone who is watched: one tap, or Escape three times, and something neutral stands in
 * place of the page. The page is blank before the network answers. "Back" finds no page of ours
 * either: whatever is gone back to in this tab leaves again, until somebody comes on purpose.
 */

/** Beside `wsd-guide:visit`: goes with the tab. */
const LEFT = "wsd-guide:left";
const TIMES = 3;
const WITHIN_MS = 2_000;

/**
 * @param {number[]} presses when the key was pressed, oldest first
 * @param {number} now this press
 * @returns {{presses: number[], enough: boolean}} those that still count
 */
export function pressed(presses, now) {
  const counted = [...presses, now].filter((at) => now - at <= WITHIN_MS);
  return { presses: counted, enough: counted.length >= TIMES };
}

/** @param {boolean} left */
function mark(left) {
  try {
    if (left) sessionStorage.setItem(LEFT, "1");
    else sessionStorage.removeItem(LEFT);
  } catch {
    // Storage is forbidden: then only this page is gone.
  }
}

function hasLeft() {
  try {
    return sessionStorage.getItem(LEFT) !== null;
  } catch {
    return false;
  }
}

export function prepareLeaving() {
  const link = document.querySelector(".leave");
  if (!(link instanceof HTMLAnchorElement)) return;
  const leave = () => {
    mark(true);
    document.documentElement.hidden = true;
    document.title = link.host;
    const go = () => location.replace(link.href);
    // A window that the first press closed goes one step back, and that would end our way out.
    window.addEventListener("popstate", go);
    go();
  };

  // Older Safari tells the kind of arrival by this name alone.
  const { type, TYPE_BACK_FORWARD } = performance.navigation;
  if (type !== TYPE_BACK_FORWARD) mark(false);
  else if (hasLeft()) return leave();
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && hasLeft()) leave();
  });

  /** @type {number[]} */
  let presses = [];
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  // Before any window or menu that keeps the key for itself.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.repeat) return;
      const counted = pressed(presses, event.timeStamp);
      presses = counted.presses;
      if (counted.enough) leave();
    },
    true,
  );
}
