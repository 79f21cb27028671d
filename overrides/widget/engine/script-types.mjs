/** What comes back of the call script. Types only. */

/** @typedef {import("./letter-types.mjs").Both} Both */
/** @typedef {import("./letter-types.mjs").Fact} Fact */
/** @typedef {import("./letter-types.mjs").FieldError} FieldError */
/** @typedef {import("./letter-types.mjs").Note} Note */
/** @typedef {import("./letter-types.mjs").OldDebt} OldDebt */
/** @typedef {{id: string} & Both} Said what to say on a card, a line for each sentence */

/**
 * @typedef {object} Script reply of "script.render"
 * @property {Said[]} nodes
 * @property {Fact[]} facts
 * @property {FieldError[]} errors
 * @property {Note[]} notes
 * @property {OldDebt | null} limitation
 */

export {};
