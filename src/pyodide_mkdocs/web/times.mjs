/** How long the page waits for Python. */

/**
 * Times in milliseconds.
 * @typedef {object} Times
 * @property {number} slow after this long without being ready, `slow` is sent once
 * @property {number} stall no byte for this long: the start has failed
 * @property {number} boot all bytes here, not ready for this long: the start has failed
 * @property {number} lean the same on a lean runtime, which then gives way to the whole one
 * @property {number} call how long a call may take unless the caller says otherwise
 */

/** @type {Times} */
export const TIMES = { slow: 10_000, stall: 30_000, boot: 60_000, lean: 10_000, call: 15_000 };
