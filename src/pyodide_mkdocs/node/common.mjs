/** What entries have in common, read from what esbuild says of its outputs. */

/** From this part of all components on, what they share goes to every one of them. */
const MANY = 0.3;

/** @typedef {Record<string, {entryPoint?: string, inputs: object, imports: {kind: string, external?: boolean, path: string}[]}>} Outputs */

/**
 * An output and all that it imports, at once and not only when it is called for.
 * @param {Outputs} outputs
 * @param {string} path
 * @param {Set<string>} [found]
 * @returns {Set<string>} paths of outputs
 */
export function neededOf(outputs, path, found = new Set()) {
  found.add(path);
  for (const { kind, external, path: next } of outputs[path].imports) {
    if (kind === "import-statement" && !external && !found.has(next)) neededOf(outputs, next, found);
  }
  return found;
}

/** @typedef {Record<string, {imports: {kind: string, external?: boolean, path: string}[]}>} Inputs */

/**
 * Modules and all that they import, at once or later.
 * @param {Inputs} inputs
 * @param {string[]} names
 * @param {Set<string>} [found]
 */
export function reachedFrom(inputs, names, found = new Set()) {
  for (const name of names.filter((each) => each in inputs && !found.has(each))) {
    found.add(name);
    reachedFrom(inputs, inputs[name].imports.map(({ path }) => path), found);
  }
  return found;
}

/**
 * @param {Outputs} outputs
 * @param {string | null} main
 * @param {string[]} components
 * @returns {string[]} the modules, sorted, that many components need and `main` does not
 */
export function commonOf(outputs, main, components) {
  const modulesOf = (/** @type {string} */ entry) => {
    const path = Object.keys(outputs).find((output) => outputs[output].entryPoint === entry);
    const needed = path ? [...neededOf(outputs, path)] : [];
    return new Set(needed.flatMap((output) => Object.keys(outputs[output].inputs)));
  };
  const there = main ? modulesOf(main) : new Set();
  /** @type {Map<string, number>} */
  const users = new Map();
  for (const module of components.flatMap((name) => [...modulesOf(name)])) {
    users.set(module, (users.get(module) ?? 0) + 1);
  }
  const many = Math.max(2, components.length * MANY);
  return [...users.keys()].filter((module) => !there.has(module) && (users.get(module) ?? 0) >= many).sort();
}
