/**
 * The menu on a narrow screen. Checkboxes and styles open it and its parts, also without
 * scripts; here it becomes something that "back" and Escape close, and that holds the keyboard.
 */

/** Where the theme's styles make a drawer of the menu. */
const NARROW = "(max-width: 76.234375em)";
const BEHIND = ".md-skip, .md-header, .md-content, .md-sidebar--secondary, .md-footer";

export function prepareDrawer() {
  const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  const menu = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
  const label = document.querySelector(".md-header [for=__drawer]");
  if (!toggle || !menu || !label) return;
  const opener = buttonFor(label, toggle);
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

  menu.tabIndex = -1;
  toggle.addEventListener("change", () => {
    if (!toggle.checked) return leave();
    history.pushState({ ...history.state, drawer: true }, "");
    settle();
    menu.focus();
  });
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
  narrow.addEventListener?.("change", settle);
  settle();
}

/**
 * A label is reached by no keyboard; a button is.
 * @param {Element} label
 * @param {HTMLInputElement} toggle what it is the label of
 */
function buttonFor(label, toggle) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} drawer-opener`;
  button.title = toggle.getAttribute("aria-label") ?? "";
  button.append(...label.childNodes);
  button.addEventListener("click", () => toggle.click());
  label.replaceWith(button);
  return button;
}
