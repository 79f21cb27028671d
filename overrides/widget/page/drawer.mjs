/**
 * The menu on a narrow screen. The theme's styles open it by a checkbox, also without scripts;
 * here it becomes something that "back" and Escape close, and that a keyboard can use.
 */

/** Where the theme's styles make a drawer of the menu. */
const NARROW = "(max-width: 76.234375em)";
const BEHIND = ".md-skip, .md-header, .md-content, .md-sidebar--secondary, .md-footer";
/** A title at the top holds a link, and is no button. */
const LABELS = ".md-nav__link[for], .md-nav .md-nav .md-nav__title[for]";

export function prepareDrawer() {
  const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  const menu = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
  const opener = /** @type {HTMLElement | null} */ (document.querySelector(".md-header [for=__drawer]"));
  if (!toggle || !menu || !opener) return;
  const narrow = matchMedia(NARROW);
  const isOpen = () => toggle.checked && narrow.matches;

  const settle = () => {
    const open = isOpen();
    // Browsers that do not know it lead a keyboard through all, as without this.
    menu.toggleAttribute("inert", narrow.matches && !open);
    for (const each of document.querySelectorAll(BEHIND)) each.toggleAttribute("inert", open);
    opener.setAttribute("aria-expanded", String(open));
  };
  const shut = () => {
    toggle.checked = false;
    settle();
    opener.focus();
  };
  /** "Back" must not lead to the open menu again. */
  const leave = () => {
    shut();
    if (history.state?.drawer) history.back();
  };
  const changed = () => {
    if (!toggle.checked) return leave();
    history.pushState({ ...history.state, drawer: true }, "");
    settle();
    menu.focus();
  };

  menu.tabIndex = -1;
  asButtons([opener]);
  toggle.addEventListener("change", changed);
  window.addEventListener("popstate", () => isOpen() && shut());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) leave();
  });
  menu.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isOpen() || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    shut();
    // The page takes the place of the open menu.
    location.replace(link.href);
  });
  menu.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    target.parentElement?.querySelector("nav")?.setAttribute("aria-expanded", String(target.checked));
  });

  const labels = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll(LABELS)]);
  const fit = () => {
    if (narrow.matches) asButtons(labels);
    else for (const label of labels) ["role", "tabindex"].forEach((name) => label.removeAttribute(name));
    settle();
  };
  for (const label of [opener, ...labels]) label.addEventListener("keydown", press);
  narrow.addEventListener?.("change", fit);
  fit();
}

/** @param {HTMLElement[]} labels */
function asButtons(labels) {
  for (const label of labels) {
    label.setAttribute("role", "button");
    label.tabIndex = 0;
  }
}

/** @param {KeyboardEvent} event */
function press(event) {
  const label = /** @type {HTMLElement} */ (event.currentTarget);
  if (event.target !== label || !["Enter", " "].includes(event.key)) return;
  event.preventDefault();
  label.click();
}
