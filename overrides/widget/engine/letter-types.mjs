/**
 * The reply to "letter.render", as src/negotiation/papers/letters.py writes it.
 *
 * @typedef {{zh: string, en: string}} Both
 * @typedef {{head: string[], rows: string[][]}} Table
 * @typedef {{align: ("left" | "right")[], zh: Table, en: Table}} Tables
 * @typedef {{id: string, role: string, zh: string, en: string, table: Tables | null}} Block
 *   `zh` and `en` of a table are its rows as text
 * @typedef {{field: string, code: string, message: string}} FieldError
 * @typedef {{field: string | null, code: string, message: string}} Fault without a field where none of the
 *   form holds what is wrong
 * @typedef {{field: string | null, code: string, message: string, before?: true}} Note care, not an
 *   error; `before` is said where the letter is copied, too
 * @typedef {"typed" | "money" | "checklist" | "log"} Origin
 *
 * @typedef {{id: string} & Both} OwnOption
 *
 * @typedef {object} Fact
 * @property {string} id
 * @property {Origin | null} origin null: not known
 * @property {Both | null} shown as the letter says it; null when it is not known or cannot be read
 * @property {boolean} spare not known, and not needed: the letter gives the plan instead
 * @property {{origin: Origin, shown: Both} | null} other what another place says instead
 * @property {boolean} [aside] what was typed is of another loan, and not used
 *
 * @typedef {object} Letter
 * @property {boolean} complete
 * @property {Block[]} blocks
 * @property {Both} text
 * @property {{zh: string[], en: string[]}} parts the text, cut for chat boxes
 * @property {Fault[]} errors
 * @property {Note[]} notes
 * @property {boolean} advice the answers fit no paper of this kind: its blocks are advice, not to be sent
 * @property {Fact[]} facts
 * @property {string[]} unasked fields that nobody needs to see
 * @property {OldDebt | null} limitation the debt may be old, and this paper is taken to be agreeing to pay
 * @property {Record<string, OwnOption[]>} options of fields whose answers are the reader's own loans
 */

/** @typedef {{basis: string, shown: string}} OldDebt reply of "limitation.assess" and of papers */

export {};
