/**
 * Plain forms of builtins that browsers inside older apps lack: a test reads every module for what came
 * after the browsers of floor.json.
 */

/**
 * @param {object} record
 * @param {PropertyKey} key
 */
export function hasOwn(record, key) {
  return Object.prototype.hasOwnProperty.call(record, key);
}

/**
 * @template One
 * @param {readonly One[]} list
 * @returns {One | undefined}
 */
export function last(list) {
  return list[list.length - 1];
}

/**
 * Put other nodes in place of all that an element holds.
 * @param {Element} element
 * @param {...(Node | string)} nodes
 */
export function refill(element, ...nodes) {
  element.textContent = "";
  element.append(...nodes);
}

/**
 * Let a fault of ours show where faults are looked for, without stopping what goes on.
 * @param {unknown} error
 */
export function reportLater(error) {
  setTimeout(() => {
    throw error;
  });
}

/**
 * One part of the page that fails stops no other.
 * @param {Iterable<() => void>} calls
 */
export function callEach(calls) {
  for (const call of [...calls]) {
    try {
      call();
    } catch (error) {
      reportLater(error);
    }
  }
}
