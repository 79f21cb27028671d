/**
 * Replies of the engine to the money operations, as src/negotiation/money/api.py writes
 * them. Amounts are whole fen; `shown` holds the same for reading.
 *
 * @typedef {Record<string, string>} Shown
 * @typedef {{path: (string | number)[], code: string, message: string}} EngineFault
 * @typedef {{message: string, serious: boolean}} Fault serious: the field was not used
 * @typedef {{figure: string, text: string, source: {id: string, locator: string | null} | null}} Line
 * @typedef {{errors: EngineFault[], notes: EngineFault[]}} Faults
 *
 * @typedef {{id: string, name: string, balance: number, overdue_days: number | null, shown: Shown}} OwedLoan
 * @typedef {Faults & {loans: OwedLoan[], total: number, left_out: string, shown: Shown, lines: Line[]}} Owed
 *
 * @typedef {{id: string, title: string, side: "income" | "expense", scope: string, month: number, shown: string}} GroupSum
 * @typedef {"empty" | "no-income" | "no-living" | "positive" | "tight" | "negative"} Verdict what
 *   lacks one side has null for the sums that need it
 * @typedef {Faults & {entries: {id: string, month: number}[], groups: GroupSum[], income: number | null,
 *   expenses: number | null, living: number | null, disposable: number | null, margin: number | null,
 *   available: number | null, by_month: number[], seasonal: boolean, verdict: Verdict,
 *   sentence: string, left_out: string, shown: Shown,
 *   lines: Line[]}} Budget
 *
 * @typedef {{loan: string, name: string, balance: number, share: number, pinned: boolean,
 *   covers_interest: boolean, shown: Shown}} Share
 * @typedef {Faults & {branch: "offer" | "below-minimum" | "token" | "no-budget" | "no-loans",
 *   minimum: number | null, maximum: number, offer: number, shares: Share[],
 *   token: {each: number, total: number, review_date: string, shown: Shown} | null,
 *   sentence: string, shown: Shown, lines: Line[]}} Offers
 *
 * @typedef {{date: string, balance: number}} Point
 * @typedef {{date: string, payment: number, available: number, short: number, shown: Shown}} Failing
 * @typedef {{id: string, kind: string, title: string, meaning: string, applies: boolean,
 *   reason: {code: string, message: string} | null, first_payment: number,
 *   smallest_payment: number, largest_payment: number, instalments: number, total_paid: number, interest: number,
 *   penalty: number, waived: number, annual_cost: string | null, difference: number | null,
 *   carried: string, failing: Failing[], left_out: string[], partial: boolean, points: Point[], shown: Shown,
 *   lines: Line[]}} Plan
 * @typedef {{loan: string, sentence: string}} RateExample
 * @typedef {Faults & {plans: Plan[], proposed: Record<string, any>[], examples: RateExample[]}} Plans
 *
 * @typedef {{key: string, title: string}} Column
 * @typedef {Faults & {plan: Plan | null, columns: Column[], rows: {n: number, date: string, payment: number, shown: Shown}[],
 *   totals: {shown: Shown}, csv: string}} Schedule
 *
 * @typedef {{month: number, date: string, low: number, high: number, shown: Shown}} ArrearsPoint
 * @typedef {Faults & {range: boolean, points: ArrearsPoint[], sentence: string, shown: Shown,
 *   lines: Line[]}} Arrears
 *
 * @typedef {{header: string, field: string | null, reason: {code: string, message: string} | null,
 *   ask: boolean, fits: string[]}} PastedColumn
 * @typedef {Faults & {line: number, lines: number[], loan: Record<string, string>}} PastedRow
 * @typedef {{row: number, line: number, instalments: number, chosen: string | null,
 *   options: {value: string, label: string}[]}} PastedSchedule
 * @typedef {{columns: PastedColumn[], rows: PastedRow[], schedules: PastedSchedule[],
 *   left: {line: number, text: string, code: string, message: string}[],
 *   header_lines: number[], beyond: number | null, errors: EngineFault[]}} PastedTable
 *
 * @typedef {object} Answers all that the tools show, for one state of the form
 * @property {Record<string, any>} request what was asked
 * @property {Owed} owed
 * @property {Budget} budget
 * @property {Offers} offers
 * @property {Plan[]} plans
 * @property {RateExample[]} examples for loans whose rate is not known
 * @property {Plan | null} kept the plan that was picked to propose, while it is none of `plans`
 * @property {Record<string, any>[]} offered the plans as the engine proposed them
 * @property {Record<string, any>[]} sent the same with the reader's changes, as asked for
 * @property {Arrears} silent of the loan picked, or of all
 * @property {Arrears} silentAll of all loans
 * @property {Schedule[]} schedules of the chosen plans
 * @property {Map<string, Fault>} faults by the path of the field
 */

/**
 * @typedef {{"money.loans": Owed, "money.budget": Budget, "money.offers": Offers,
 *   "money.plans": Plans, "money.schedule": Schedule, "money.nothing_agreed": Arrears,
 *   "money.read_table": PastedTable}} Replies
 */

export {};
