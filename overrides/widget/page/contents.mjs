/** Beside the words, on a wide screen: which heading of the page, and which page, one is at. */

/** Where the theme's styles have room for the page's contents. */
const WIDE = "(min-width: 60em)";
const HERE = "md-nav__link--active";
/** Just under the header: a heading that has come this far up begins what is being read. */
const READING_LINE = 96;

/**
 * Which heading is being read.
 * @param {number[]} tops of the headings, seen from the top of the window
 * @param {boolean} atEnd whether the page can go no further: then the last in sight
 * @param {number} height of the window
 * @returns {number} its place in the list, or -1 above the first
 */
export function headingAt(tops, atEnd, height) {
  const line = atEnd ? height : READING_LINE;
  return tops.filter((top) => top <= line).length - 1;
}

/**
 * Menus that scroll by themselves show the link in their middle.
 * @param {Element} link
 */
function bringIntoSight(link) {
  const frame = link.closest(".md-sidebar__scrollwrap");
  if (!frame || frame.scrollHeight <= frame.clientHeight) return;
  const [{ top }, { top: above }] = [link.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollTop += top - above - frame.clientHeight / 2;
}

export function prepareContents() {
  const wide = matchMedia(WIDE);
  const links = /** @type {HTMLAnchorElement[]} */ ([
    ...document.querySelectorAll(".md-sidebar--secondary a.md-nav__link"),
  ]);
  /** @type {HTMLAnchorElement | undefined} */
  let here;
  let asked = false;

  const look = () => {
    asked = false;
    if (!wide.matches) return;
    const seen = links.flatMap((link) => {
      const box = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.getBoundingClientRect();
      // What is folded away has no place.
      return box && box.height ? [{ link, top: box.top }] : [];
    });
    const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
    const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
    const now = seen[headingAt(seen.map(({ top }) => top), atEnd, clientHeight)]?.link;
    if (now === here) return;
    here?.classList.remove(HERE);
    here = now;
    here?.classList.add(HERE);
    if (here) bringIntoSight(here);
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(look);
  };

  if (links.length > 0) {
    for (const name of ["scroll", "resize"]) window.addEventListener(name, ask, { passive: true });
    ask();
  }
  const page = document.querySelector(`.md-sidebar--primary a.${HERE}`);
  if (page && wide.matches) requestAnimationFrame(() => bringIntoSight(page));
}
