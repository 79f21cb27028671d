/** Which part of a guide is read, where all of them are open. */

/** The line on the screen at which a part counts as read: below the bar, in the upper third. */
const LINE = "-30% 0px -70% 0px";

/**
 * @param {HTMLElement[]} parts
 * @param {(part: HTMLElement) => void} tell
 * @returns {() => void} ends it
 */
export function atReading(parts, tell) {
  const observer = new IntersectionObserver(
    (entries) => {
      const reached = entries.find(({ isIntersecting }) => isIntersecting);
      if (reached) tell(/** @type {HTMLElement} */ (reached.target));
    },
    { rootMargin: LINE },
  );
  for (const part of parts) observer.observe(part);
  return () => observer.disconnect();
}
