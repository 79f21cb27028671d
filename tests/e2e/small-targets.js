/* The targets of a page that a thumb would miss: what is less than 44 px wide or high where it lands. */
() => {
  const LEAST = 43.5;
  const REACH = LEAST / 2 - 0.5;
  const TARGETS = "a[href], button, summary, input:not([type=hidden]), select, textarea";
  /*
   * Notes of sources stand within sentences, and at their ends. In the map of a guide the lists of
   * precautions and dangers are lines of words: all of it stands below with room around it. The sign
   * beside a heading is seen only beside a mouse.
   */
  const EXCEPT = ".source-note, .guide-precautions a, .guide-keep li a, .headerlink";

  const words = (node) => node.textContent.replace(/[^\p{L}\p{N}]/gu, "").length;
  const within = (link) => {
    if (link.tagName !== "A" || getComputedStyle(link).display !== "inline") return false;
    let block = link;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const links = [...block.querySelectorAll("a[href]")];
    return links.reduce((rest, each) => rest - words(each), words(block)) > 1;
  };
  const isLarge = ({ width, height }) => width >= LEAST && height >= LEAST;

  const small = [];
  for (const each of document.querySelectorAll(TARGETS)) {
    const box = each.matches("[type=checkbox], [type=radio]") ? (each.closest("label") ?? each) : each;
    const rect = box.getBoundingClientRect();
    const isShown = box.checkVisibility({ visibilityProperty: true }) && rect.width > 2 && rect.height > 2;
    if (!isShown || isLarge(rect) || each.matches(EXCEPT) || within(each)) continue;
    // What a script or a style adds around it counts: asked is where a finger would land.
    box.scrollIntoView({ block: "center", behavior: "instant" });
    const [widest] = [...box.getClientRects()].sort((one, other) => other.width - one.width);
    const [x, y] = [widest.x + widest.width / 2, widest.y + widest.height / 2];
    const hits = (right, down) => {
      const met = document.elementFromPoint(x + right, y + down);
      return met !== null && box.contains(met);
    };
    const wide = widest.width >= LEAST || (hits(-REACH, 0) && hits(REACH, 0));
    const high = widest.height >= LEAST || (hits(0, -REACH) && hits(0, REACH));
    if (!wide || !high) small.push([each.outerHTML.slice(0, 120), Math.round(widest.width), Math.round(widest.height)]);
  }
  return small;
}
