/** QR codes, drawn on the device: no address is given to anybody else for it. */

/** From npm, published beside the file that this becomes part of; fetched only when somebody wants a code. */
const LIBRARY = "./uqr.js";
/** Four light modules around the code are part of the standard. */
const QUIET = 4;
const SVG = "http://www.w3.org/2000/svg";

/**
 * The dark modules as one SVG path, a rectangle for each run in a row.
 * @param {boolean[][]} rows true: dark
 */
export function pathOf(rows) {
  return rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1]) return "";
        const end = row.indexOf(false, x);
        const length = (end < 0 ? row.length : end) - x;
        return `M${x} ${y}h${length}v1h-${length}z`;
      }),
    )
    .join("");
}

/**
 * @param {string} content
 * @param {string} title for screen readers
 * @returns {Promise<SVGSVGElement>} rejected when the library cannot be fetched
 */
export async function drawQr(content, title) {
  const { encode } = /** @type {typeof import("uqr")} */ (await import(LIBRARY));
  const { data, size } = encode(content, { ecc: "L", boostEcc: true, border: QUIET });
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("shape-rendering", "crispEdges");
  // Dark on light in the dark as well: many cameras read nothing else.
  svg.append(
    svgPart("title", {}, title),
    svgPart("rect", { width: String(size), height: String(size), fill: "#fff" }),
    svgPart("path", { d: pathOf(data), fill: "#000" }),
  );
  return svg;
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {string} [content]
 */
function svgPart(tag, attributes, content = "") {
  const part = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
  part.textContent = content;
  return part;
}
