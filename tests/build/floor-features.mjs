/** What of a language a file uses, found in its tree, as far as MDN's tables know it: a name -> its entry. */

/**
 * What came with ECMAScript 2020 and later; what is older is read by every browser that knows modules
 * and `import()`.
 * @param {any} node of acorn
 * @param {any} javascript MDN's table
 * @param {Map<string, any>} used
 */
export function asScript(node, javascript, used = new Map()) {
  if (node === null || typeof node !== "object") return used;
  const { classes, operators, grammar } = javascript;
  const here = {
    "?.": [node.type === "ChainExpression", operators.optional_chaining],
    "??": [node.operator === "??", operators.nullish_coalescing],
    "??= and its like": [/^(\?\?|\|\||&&)=$/.test(node.operator), operators.nullish_coalescing_assignment],
    "1_000": [typeof node.value === "number" && node.raw?.includes("_"), grammar.numeric_separators],
    "fields of a class": [node.type === "PropertyDefinition", classes.public_class_fields],
    "#private": [node.type === "PrivateIdentifier", classes.private_class_fields],
    "static fields": [node.type === "PropertyDefinition" && node.static, classes.static.class_fields],
    "static {}": [node.type === "StaticBlock", classes.static.initialization_blocks],
    // The build leaves `?.` as it is; before Chrome 91 this calls though there is nothing to call.
    "f?.(...list)": [spreadsIntoMaybe(node), { __compat: { support: { chrome: { version_added: "91" } } } }],
  };
  for (const [name, [found, feature]] of Object.entries(here)) if (found) used.set(name, feature);
  for (const child of Object.values(node)) asScript(child, javascript, used);
  return used;
}

/** @param {any} node */
function spreadsIntoMaybe({ type, expression }) {
  const spreads = (/** @type {any} */ one) => one.type === "SpreadElement";
  return type === "ChainExpression" && linksOf(expression).some((link) => link.arguments?.some(spreads));
}

/** @param {any} node of a chain @returns {any[]} */
function linksOf(node) {
  return node ? [node, ...linksOf(node.callee ?? node.object)] : [];
}

/**
 * @param {string} selector
 * @param {any} css MDN's table
 * @returns {[string, any][]}
 */
function marksOf(selector, css) {
  const found = [...selector.matchAll(/::?([a-z][a-z-]*)/g)].map(([mark, name]) => [mark, css.selectors[name]]);
  const several = /:not\((?:[^()]|\([^()]*\))*,/.test(selector);
  return /** @type {[string, any][]} */ (several ? [...found, [":not of several", css.selectors.not.selector_list]] : found);
}

/**
 * A browser that does not know one selector of a list drops the rule for all of them.
 * @param {import("postcss").Root} sheet
 * @param {any} css MDN's table
 * @param {(feature: any) => boolean} known
 * @returns {string[]} selectors that are lost for the sake of others
 */
export function dropped(sheet, css, known) {
  /** @type {string[]} */
  const lost = [];
  sheet.walkRules(({ selectors }) => {
    const isKnown = (/** @type {string} */ one) =>
      marksOf(one, css).every(([, feature]) => !feature?.__compat || known(feature));
    const plain = selectors.filter(isKnown);
    if (plain.length < selectors.length) lost.push(...plain);
  });
  return lost;
}

/**
 * Rules that such a browser would follow if their selectors were written out, without `:is()`.
 * @param {import("postcss").Root} sheet
 * @param {any} css MDN's table
 * @param {(feature: any) => boolean} known
 */
export function shortened(sheet, css, known) {
  const isKnown = (/** @type {any} */ feature) => !feature?.__compat || known(feature);
  /** @type {string[]} */
  const found = [];
  sheet.walkRules(({ selectors, nodes, parent }) => {
    const within = parent?.type === "atrule" ? css["at-rules"][/** @type {any} */ (parent).name] : undefined;
    const says = nodes.some((one) => one.type === "decl" && isKnown(css.properties[one.prop]));
    const written = (/** @type {string} */ one) =>
      marksOf(one, css).every(([mark, feature]) => mark === ":is" || isKnown(feature));
    if (isKnown(within) && says) found.push(...selectors.filter((one) => one.includes(":is(") && written(one)));
  });
  return found;
}

/**
 * @param {import("postcss").Root} sheet
 * @param {any} css MDN's table
 * @returns {Map<string, any>}
 */
export function asSheet(sheet, css) {
  /** @type {Map<string, any>} */
  const used = new Map();
  const use = (/** @type {string} */ name, /** @type {any} */ feature) => feature?.__compat && used.set(name, feature);
  sheet.walkAtRules(({ name, params }) => {
    const rule = css["at-rules"][name];
    use(`@${name}`, rule);
    for (const [, asked] of params.matchAll(/\(\s*([a-z-]+)/g)) use(`@${name} (${asked})`, rule?.[asked]);
  });
  sheet.walkRules(({ selector }) => {
    for (const [mark, feature] of marksOf(selector, css)) use(mark, feature);
  });
  sheet.walkDecls(({ prop, value, parent }) => {
    const property = css.properties[prop];
    const beside = (parent?.nodes ?? []).filter((one) => one.type === "decl");
    const prefixed = beside.some((one) => one.prop === `-webkit-${prop}`);
    if (!prefixed && !prop.startsWith("-")) use(prop, property);
    const flexes = beside.some((one) => one.prop === "display" && one.value.includes("flex"));
    if (flexes) use(`${prop} of what flexes`, property?.flex_context);
    // Words in quotes and addresses are none of the language's.
    for (const [word, open] of value.replace(/"[^"]*"|url\([^)]*\)/g, "").matchAll(/[a-z][a-z-]+(\(?)/g)) {
      const name = word.replace("(", "");
      if (open) use(word, css.types[name] ?? css.types.color[name]);
      else if (!prefixed) use(`${prop}: ${word}`, property?.[name] ?? property?.[name.replace(/-/g, "_")]);
    }
  });
  return used;
}
