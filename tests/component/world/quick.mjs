/**
 * Finding elements by the plain selectors that pages use, as happy-dom finds them and several times as fast: most
 * of a test's time went there. Whatever is not plain (a pseudo class, a sibling) is left to happy-dom.
 */

import * as Its from "happy-dom/lib/PropertySymbol.js";
import NodeList from "happy-dom/lib/nodes/node/NodeList.js";
import QuerySelector from "happy-dom/lib/query-selector/QuerySelector.js";

const PART = /^([a-z][\w-]*)?((?:[.#][\w-]+|\[[\w-]+(?:=(?:"[^"\\\]]*"|[\w-]+))?\])*)$/;
const CONDITION = /([.#])([\w-]+)|\[([\w-]+)(?:=("?)([^"\]]*)\4)?\]/g;
// How happy-dom asks for the others of a choice, with whatever signs its name has.
const RADIOS = /^input\[type="radio"\]\[name="(.*)"\]$/s;
/** By selector; null: not plain. @type {Map<string, ((element: object) => boolean) | null>} */
const known = new Map();

function attribute(element, name) {
  return element[Its.attributes][Its.itemsByName].get(name)?.[0][Its.value];
}

function hasClass(element, name) {
  const all = attribute(element, "class");
  // Most have none, or another.
  return all?.includes(name) && (all === name || all.split(/\s+/).includes(name));
}

/** A part without spaces, as what an element has to be. @param {string} part */
function part(part) {
  const found = PART.exec(part);
  if (!part || !found) return null;
  const tests = [...found[2].matchAll(CONDITION)].map(([, mark, id, name, , value]) => {
    if (mark === "#") return (element) => attribute(element, "id") === id;
    if (mark === ".") return (element) => hasClass(element, id);
    if (value === undefined) return (element) => attribute(element, name) !== undefined;
    return (element) => attribute(element, name) === value;
  });
  const tag = found[1];
  const [only] = tests;
  if (!tag && tests.length === 1) return only;
  return (element) => (!tag || element[Its.localName] === tag) && tests.every((test) => test(element));
}

/** What stands below what, the nearest first. @param {string} selector without a comma */
function path(selector) {
  const steps = selector.trim().replace(/\s*>\s*/g, " > ").split(/\s+/).reverse();
  const child = [];
  const parts = [];
  for (const step of steps) {
    if (step === ">") child[parts.length] = true;
    else parts.push(part(step));
  }
  if (parts.includes(null)) return null;
  const holds = (element, at) => {
    if (!parts[at](element)) return false;
    if (at + 1 === parts.length) return true;
    for (let up = element[Its.parentNode]; up?.[Its.attributes]; up = up[Its.parentNode]) {
      if (holds(up, at + 1)) return true;
      if (child[at + 1]) return false;
    }
    return false;
  };
  return parts.length === 1 ? parts[0] : (element) => holds(element, 0);
}

/** @param {string} name */
function radiosOf(name) {
  const holds = part('input[type="radio"]');
  return (element) => holds(element) && attribute(element, "name") === name;
}

function plain(selector) {
  let found = known.get(selector);
  if (found !== undefined) return found;
  const radios = RADIOS.exec(selector);
  if (radios) {
    known.set(selector, radiosOf(radios[1]));
    return known.get(selector);
  }
  const paths = typeof selector === "string" ? selector.split(",").map(path) : [null];
  const [only] = paths;
  if (paths.includes(null)) found = null;
  else found = paths.length === 1 ? only : (element) => paths.some((holds) => holds(element));
  known.set(selector, found);
  return found;
}

/** @returns {boolean} whether `take` has had enough */
function walk(node, holds, take) {
  for (const element of node[Its.elementArray]) {
    if (holds(element) && take(element)) return true;
    if (walk(element, holds, take)) return true;
  }
  return false;
}

const { querySelector, querySelectorAll, matches } = QuerySelector;
QuerySelector.querySelector = (node, selector) => {
  const holds = plain(selector);
  if (!holds) return querySelector.call(QuerySelector, node, selector);
  let first = null;
  walk(node, holds, (element) => (first = element));
  return first;
};
QuerySelector.querySelectorAll = (node, selector) => {
  const holds = plain(selector);
  if (!holds) return querySelectorAll.call(QuerySelector, node, selector);
  const found = [];
  walk(node, holds, (element) => void found.push(element));
  return new NodeList(Its.illegalConstructor, found);
};
QuerySelector.matches = (element, selector, options) => {
  const holds = plain(selector);
  if (!holds) return matches.call(QuerySelector, element, selector, options);
  return holds(element) ? { priorityWeight: 0 } : null;
};
