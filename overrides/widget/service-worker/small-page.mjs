/** Pages of a few lines that the worker writes itself, in both languages and in the site's styles. */

/** @typedef {{lang: "zh" | "en", title: string, text?: string, link: {href: string, words: string}}} Section */

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** @param {string} words */
function escaped(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * @param {object} page
 * @param {Section[]} page.sections
 * @param {string} page.styles address
 * @param {string} [page.script] address of a module
 * @param {number} [page.status]
 */
export function smallPage({ sections, styles, script = "", status = 200 }) {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(sections.map(({ title }) => title).join(" | "))}</title>`,
    `<link rel="stylesheet" href="${escaped(styles)}">`,
    script && `<script type="module" src="${escaped(script)}"></script>`,
  ];
  const body = sections.map(
    ({ lang, title, text, link }) =>
      `<section lang="${lang}"><h1>${escaped(title)}</h1>${text ? `<p>${escaped(text)}</p>` : ""}` +
      `<p><a href="${escaped(link.href)}" hreflang="${lang}">${escaped(link.words)}</a></p></section>`,
  );
  const html = `<!doctype html><html lang="zh"><head>${head.join("")}</head><body><main>${body.join("")}</main></body></html>`;
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
