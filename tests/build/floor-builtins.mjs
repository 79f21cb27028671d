/**
 * What scripts call that came after a browser, by MDN's tables. A name counts where it can mean nothing older:
 * every interface that has it got it later, and no script gives its own things that name.
 */

/**
 * @param {any} mdn
 * @param {(feature: any) => boolean} known
 * @returns {Set<string>} names of members, and of globals, that no browser meant has under any meaning
 */
export function youngNames(mdn, known) {
  /** @type {Map<string, boolean>} whether something older is called so */
  const isOld = new Map();
  const note = (/** @type {string} */ name, /** @type {any} */ feature) => {
    if (!feature?.__compat) return;
    isOld.set(name, (isOld.get(name) ?? false) || known(feature));
  };
  const walk = (/** @type {object} */ table) => {
    for (const [name, feature] of Object.entries(table)) {
      if (name.startsWith("__") || /_(event|permission)$/.test(name)) continue;
      note(name.replace(/_static$/, ""), feature);
      walk(feature);
    }
  };
  walk(mdn.api);
  walk(mdn.javascript.builtins);
  return new Set([...isOld].filter(([, old]) => !old).map(([name]) => name));
}

/** The longest name that a build makes. */
const SHORT = 3;

/** @typedef {{read: Set<string>, called: Set<string>, fields: Set<string>, methods: Set<string>}} Names */

/** @returns {Names} */
export const noNames = () => ({ read: new Set(), called: new Set(), fields: new Set(), methods: new Set() });

const isFunction = (/** @type {any} */ node) => /Function/.test(node?.type ?? "");

/**
 * @param {any} node of acorn
 * @param {Names} names what is read of things or called, and what scripts call fields and methods of their own
 * @param {any} [above]
 */
export function gather(node, names, above) {
  const { type, key, computed, property } = node;
  const keyed = key && !computed ? (key.name ?? key.value) : undefined;
  if (typeof keyed === "string" && key.type !== "PrivateIdentifier") {
    if (above?.type === "ObjectPattern") names.read.add(keyed);
    else (type === "MethodDefinition" || isFunction(node.value) ? names.methods : names.fields).add(keyed);
  }
  const isCalled = above?.type === "CallExpression" && above.callee === node;
  if (type === "MemberExpression" && !computed && property.type === "Identifier") {
    (isCalled ? names.called : names.read).add(property.name);
  }
  // Names that a build makes are short, and may be any word; a global keeps its own.
  const isNoName = above?.key === node || (above?.property === node && !above.computed);
  if (type === "Identifier" && node.name.length > SHORT && !isNoName) {
    (isCalled ? names.called : names.read).add(node.name);
  }
  for (const child of Object.values(node).flat()) {
    if (child !== null && typeof child === "object" && "type" in child) gather(child, names, node);
  }
  return names;
}

/**
 * What is called that can be nothing of the scripts' own; what is read only where they have no such field either.
 * @param {Names} names
 * @param {Set<string>} young
 */
export function youngIn({ read, called, fields, methods }, young) {
  const theirs = (/** @type {string} */ name) => young.has(name) && !methods.has(name);
  const found = [...read].filter((name) => theirs(name) && !fields.has(name));
  return [...new Set([...[...called].filter(theirs), ...found])];
}
