/** Replies of the engine. Written by `scripts/lint --fix` from `negotiation.replies`. */

export type Plan = MadePlan | RefusedPlan;

export type Verdict = "empty" | "no-income" | "no-living" | "positive" | "tight" | "negative";

export type Branch = "offer" | "below-minimum" | "token" | "no-budget" | "no-loans";

export type Origin = "typed" | "money" | "checklist" | "log";

export type Carried = "every-month" | "with-savings" | "no" | "at-once" | "unknown";

/** Penalty and compound interest while nothing is agreed. */
export type Arrears = {
  /** Today and after each month; none where a rate is not known. */
  points: ArrearsPoint[];
  sentence: string;
  shown: Record<string, string>;
  lines: Line[];
};

/** The income and expenditure statement of an average month. */
export type Budget = {
  income: number | null;
  expenses: number | null;
  living: number | null;
  disposable: number | null;
  margin: number | null;
  available: number | null;
  entries: BudgetEntry[];
  groups: GroupSum[];
  seasonal: boolean;
  /** "tight": income covers the expenses and leaves no more than the margin, or nothing. */
  verdict: Verdict;
  sentence: string;
  /** Names essential groups without an amount; empty: none. */
  left_out: string;
  shown: Record<string, string>;
  lines: Line[];
};

/** An error means that the field was not used; a note asks to look at it again. */
export type Faults = {
  errors: EngineFault[];
  notes: EngineFault[];
};

/** What can be offered each month, and to whom. The shares sum to the offer to the fen. */
export type Offer = {
  /** "token": nothing is left to offer, whatever was asked for. */
  branch: Branch;
  /** A month's interest of all loans: below it the debts grow. Null: a rate is not known. */
  minimum: number | null;
  maximum: number;
  offer: number;
  shares: Share[];
  token: TokenOffer | null;
  sentence: string;
  shown: Record<string, string>;
  lines: Line[];
};

/** What is owed, checked row by row. */
export type Owed = {
  /** Without those whose principal cannot be read. */
  loans: OwedLoan[];
  total: number;
  /** Names the interest and penalty built up so far that were not given; empty: none. */
  left_out: string;
  shown: Record<string, string>;
  lines: Line[];
};

/** A plan as it can be sent back. */
export type ProposedPlan = {
  id: string;
  kind: string;
  add_months?: string;
  interest_months?: string;
  pause_months?: string;
  busy_months?: number[];
  quiet_share?: string;
  waive_interest?: string;
  waive_penalty?: string;
};

/** In place of what a loan without a rate costs: at `amount` a month, or over our term. */
export type RateExample = {
  loan: string;
  name: string;
  amount: number | null;
  rows: ExampleRow[];
  sentence: string;
};

/** Schedules added up by date; without rows where the plan does not fit. */
export type ScheduleTable = {
  columns: Column[];
  rows: ScheduleRow[];
  totals: Totals;
};

/** Every row of a plan that was chosen, over all loans. */
export type ChosenSchedule = {
  columns: Column[];
  rows: ScheduleRow[];
  totals: Totals;
  plan: Plan;
};

/** Reply of "money.answers"; the path of a fault in a plan begins with its place in `sent`. */
export type Answers = {
  errors: EngineFault[];
  notes: EngineFault[];
  owed: Owed;
  budget: Budget;
  offers: Offer;
  /** The plans as they are proposed. */
  offered: ProposedPlan[];
  /** The same with what the reader changed. */
  sent: Record<string, any>[];
  plans: Plan[];
  /** The plan that was picked, while it is none of those proposed. */
  kept: MadePlan | RefusedPlan | null;
  /** For loans whose rate is not known. */
  examples: RateExample[];
  /** Of the loan asked about, or of all. */
  silent: Arrears;
  silent_all: Arrears;
  schedules: ChosenSchedule[];
};

/** The same words in both languages. */
export type Both = {
  zh: string;
  en: string;
};

/** Where a rule stands: an id of docs/_data/sources*.yml, and the article. */
export type Source = {
  id: string;
  locator: string | null;
};

/** What is wrong with what was typed in one field. */
export type FieldError = {
  field: string;
  code: string;
  message: string;
};

/** What follows from a note. */
export type Suggestion = {
  id: string;
  /** Of the rule. */
  kind: string;
  /** Id of the note. */
  entry: string;
  /** ISO date. */
  day: string;
  /** The day in words. */
  shown: string;
  /** How far off, in words. */
  when: string;
  /** Days from today. */
  left: number;
  title: string;
  why: string;
  source: Source | null;
  /** Whether it stands among the deadlines, too. */
  calendar: boolean;
  /** Stays the same as long as the facts it rests on do. */
  basis: string;
};

/** What is amiss with one note. */
export type NoteReview = {
  id: string;
  errors: FieldError[];
  open_promise: boolean;
  late: boolean;
};

/** Reply of "log.review". */
export type LogReview = {
  /** Newest first, those without a readable day last. */
  entries: NoteReview[];
  /** The most pressing first. */
  suggestions: Suggestion[];
  /** All notes in order of time, as RFC 4180 has it. */
  csv: string;
};

/** What is wrong or odd at `path` of the request, as in ("loans", 0, "principal"). */
export type EngineFault = {
  path: (string | number)[];
  code: string;
  message: string;
};

/** One step of the working. */
export type Line = {
  /** Key of the reply that it explains. */
  figure: string;
  /** The formula with the reader's own numbers. */
  text: string;
  /** The rule it rests on. */
  source: Source | null;
};

/** A loan that could be read. */
export type OwedLoan = {
  id: string;
  name: string;
  principal: number;
  /** Built up so far; null: not given. */
  interest: number | null;
  penalty: number | null;
  balance: number;
  rate_year: string | null;
  shown: Record<string, string>;
};

/** What an entry comes to in an average month. */
export type BudgetEntry = {
  id: string;
  month: number;
};

/** What a group of entries comes to in an average month. */
export type GroupSum = {
  id: string;
  title: string;
  side: "income" | "expense";
  scope: "household" | "business";
  month: number;
  shown: string;
};

/** Of an average month; a sum that needs a side not given is null. */
export type Sums = {
  income: number | null;
  expenses: number | null;
  living: number | null;
  /** Income less expenses. */
  disposable: number | null;
  margin: number | null;
  /** What is left of `disposable` after the safety margin. */
  available: number | null;
};

/** A loan's share of the offer, never above its balance. */
export type Share = {
  loan: string;
  name: string;
  balance: number;
  share: number;
  shown: Record<string, string>;
};

/** A token payment for each creditor and month, and when to look at it again. */
export type TokenOffer = {
  each: number;
  total: number;
  review_date: string;
  shown: Record<string, string>;
};

/** The whole debt on a date; `low` and `high` are the ends of a range. */
export type ArrearsPoint = {
  month: number;
  date: string;
  low: number;
  high: number;
  shown: Record<string, string>;
};

/** A table in one language. */
export type Table = {
  head: string[];
  rows: string[][];
};

/** A table in both languages. */
export type Tables = {
  align: ("left" | "right")[];
  zh: Table;
  en: Table;
};

/** A paragraph; `zh` and `en` of a table are its rows as text. */
export type Block = {
  zh: string;
  en: string;
  id: string;
  role: string;
  table: Tables | null;
};

/** What keeps a paper from being complete; `field` is null where no field holds it. */
export type Fault = {
  field: string | null;
  code: string;
  message: string;
  /** Of what happened the blank that it is about, `event.blank`. */
  part?: string;
};

/** Care, not an error: it never stands in the way of using the paper. */
export type Note = {
  field: string | null;
  code: string;
  message: string;
  part?: string;
  /** It is said where the paper is copied, too. */
  before?: true;
};

/** An answer that is one of the reader's own loans, or all, or none of them. */
export type OwnOption = {
  zh: string;
  en: string;
  id: string;
};

/** What another place says of a fact. */
export type OtherOrigin = {
  origin: Origin;
  shown: Both;
};

/** A shared fact as it stands. */
export type Fact = {
  id: string;
  /** Null: not known. */
  origin: Origin | null;
  /** As the paper says it; null when it is not known or cannot be read. */
  shown: Both | null;
  /** Not known, and not needed: the letter gives the plan instead. */
  spare: boolean;
  other: OtherOrigin | null;
  /** What was typed is of another loan, and not used. */
  aside: boolean;
};

/** The debt may be old, and to ask, offer or pay is taken to be agreeing to pay. */
export type OldDebt = {
  /** What it rests on; another when that changes. */
  basis: string;
  /** The day in words, empty where the reader is not sure. */
  shown: string;
};

/** Reply of "limitation.assess". */
export type Limitation = {
  old: OldDebt | null;
};

/** Reply of "facts.list", and part of those of papers: what the form beside them shows. */
export type Report = {
  /** There is no error. */
  complete: boolean;
  /** One at most for each field, in the form's order. */
  errors: Fault[];
  notes: Note[];
  /** The answers fit no paper of this kind: its blocks are advice, not to be sent. */
  advice: boolean;
  facts: Fact[];
  /** Fields that nobody needs to see. */
  unasked: string[];
  /** Of a paper that is taken to be agreeing to pay. */
  limitation: OldDebt | null;
  /** Of fields whose answers are the reader's own loans. */
  options: Record<string, OwnOption[]>;
};

/** A text in both languages, cut for chat boxes. */
export type Parts = {
  zh: string[];
  en: string[];
};

/** Reply of "letter.render". */
export type Letter = {
  complete: boolean;
  errors: Fault[];
  notes: Note[];
  advice: boolean;
  facts: Fact[];
  unasked: string[];
  limitation: OldDebt | null;
  options: Record<string, OwnOption[]>;
  blocks: Block[];
  text: Both;
  parts: Parts;
};

/** What to say on a card, a line for each sentence. */
export type Said = {
  zh: string;
  en: string;
  id: string;
};

/** Reply of "script.render". */
export type Script = {
  complete: boolean;
  errors: Fault[];
  notes: Note[];
  advice: boolean;
  facts: Fact[];
  unasked: string[];
  limitation: OldDebt | null;
  options: Record<string, OwnOption[]>;
  nodes: Said[];
};

/** Why a column is left out, or what else the reader should know. */
export type PastedReason = {
  code: string;
  message: string;
};

/** A column, and what it is taken for. */
export type PastedColumn = {
  header: string;
  /** Key of a loan, or total, penalty_rate, due_principal, due_interest, due_total. */
  field: string | null;
  reason: PastedReason | null;
  /** The reader must choose, of `fits`. */
  ask: boolean;
  fits: string[];
};

/** A loan as typed, out of one line, or of the many of a schedule. */
export type PastedRow = {
  line: number;
  lines: number[];
  loan: Record<string, string>;
  /** Their paths start with "rows" and the index. */
  errors: EngineFault[];
  notes: EngineFault[];
};

/** A row that is no loan, and why. */
export type LeftRow = {
  line: number;
  text: string;
  code: string;
  message: string;
};

/** A line from which a schedule may be unpaid. */
export type PastedOption = {
  value: string;
  label: string;
};

/** Lines that are the instalments of one loan: the row of that index. */
export type PastedSchedule = {
  row: number;
  line: number;
  instalments: number;
  options: PastedOption[];
  chosen: string | null;
};

/** Reply of "money.read_table". */
export type PastedTable = {
  header_lines: number[];
  columns: PastedColumn[];
  rows: PastedRow[];
  left: LeftRow[];
  schedules: PastedSchedule[];
  /** The line from which on nothing was read. */
  beyond: number | null;
  errors: EngineFault[];
};

/** Why a plan does not fit. */
export type Reason = {
  code: string;
  message: string;
  source: Source | null;
};

/** What every plan has. */
export type PlanHead = {
  id: string;
  kind: string;
  title: string;
  meaning: string;
};

/** A plan that does not fit. */
export type RefusedPlan = {
  id: string;
  kind: string;
  title: string;
  meaning: string;
  applies: false;
  reason: Reason;
};

/** A month that leaves less than the plan takes. */
export type Failing = {
  date: string;
  payment: number;
  available: number;
  short: number;
  shown: Record<string, string>;
};

/** What is still owed on all loans after a date. */
export type Point = {
  date: string;
  balance: number;
};

/** What a plan comes to over all loans. */
export type PlanAmounts = {
  first_payment: number;
  /** The last one apart, which takes what rounding leaves. */
  smallest_payment: number;
  largest_payment: number;
  total_paid: number;
  principal: number;
  interest: number;
  penalty: number;
  waived: number;
};

/** A plan worked out over all loans. */
export type MadePlan = {
  id: string;
  kind: string;
  title: string;
  meaning: string;
  first_payment: number;
  smallest_payment: number;
  largest_payment: number;
  total_paid: number;
  principal: number;
  interest: number;
  penalty: number;
  waived: number;
  applies: true;
  reason: null;
  instalments: number;
  first_date: string;
  last_date: string;
  /** In percent. */
  annual_cost: string | null;
  /** Total paid less what keeping the contract costs. */
  difference: number | null;
  /** Whether the budget carries it. */
  carried: Carried;
  failing: Failing[];
  /** Sentences on what is not counted, or taken for granted, because a field is blank. */
  left_out: string[];
  /** Interest or penalty built up so far is not in the amounts. */
  partial: boolean;
  points: Point[];
  shown: Record<string, string>;
  lines: Line[];
};

/** How a stepped plan follows the budget's year. */
export type Season = {
  busy_months: number[];
  /** Percent of a busy month's instalment. */
  quiet_share: string;
};

/** What a loan costs at one rate; null where it would never be cleared. */
export type ExampleRow = {
  percent: string;
  months: number | null;
  instalment: number;
  interest: number | null;
};

/** A column of a schedule. */
export type Column = {
  key: string;
  title: string;
};

/** An instalment, with what is left after it. */
export type ScheduleRow = {
  n: number;
  date: string;
  payment: number;
  principal: number;
  interest: number;
  penalty: number;
  balance: number;
  shown: Record<string, string>;
};

/** The sums of a schedule. */
export type Totals = {
  payment: number;
  principal: number;
  interest: number;
  penalty: number;
  shown: Record<string, string>;
};

/** Reply of "money.schedule"; the plan is null where it cannot be read, or without a loan. */
export type Schedule = {
  columns: Column[];
  rows: ScheduleRow[];
  totals: Totals;
  errors: EngineFault[];
  notes: EngineFault[];
  plan: MadePlan | RefusedPlan | null;
};

/** One of the three numbers. */
export type RoughNumber = {
  /** What counts: as typed, or as listed in the parts below; null: not known. */
  fen: number | null;
  /** It is the sum of what is listed, and nothing beside. */
  listed: boolean;
  /** "sum"; "listed": what is listed of it; "rest": what is said and not listed; or empty. */
  shown: Record<string, string>;
};

/** The three. */
export type RoughNumbers = {
  income: RoughNumber;
  outgoings: RoughNumber;
  owed: RoughNumber;
};

/** All that is owed at one rate, paid off at `amount` a month; null: never. */
export type RoughExample = {
  percent: string;
  months: number | null;
  interest: number | null;
  last: string | null;
  text: string;
};

/** Reply of "money.rough". No paper takes anything of it. */
export type Rough = {
  errors: EngineFault[];
  notes: EngineFault[];
  verdict: Verdict;
  numbers: RoughNumbers;
  /** The most for all debts together, in whole yuan; 0 where nothing is left or known. */
  maximum: number;
  /** What the examples are worked out with: what was asked for, at most `maximum`. */
  amount: number;
  sentence: string;
  /** How what is left comes about; empty: it is not known. */
  working: string;
  /** Empty where nothing is left, or where it is not known what is owed. */
  examples: RoughExample[];
  /** What other debts change; empty: there are none, they are listed, or it was not said. */
  others: string;
  /** Where nothing is left: the day on which to look at it again. */
  review: string;
  shown: Record<string, string>;
};

/** How paying off ends; null: never. */
export type WhatIfEnd = {
  months: number | null;
  interest: number | null;
  last: string | null;
  /** The same for reading. */
  lines: string[];
};

/** All that is owed at one rate: as it stands, and with the change. */
export type WhatIfRow = {
  percent: string;
  /** It is the reader's own rate, and no example. */
  own: boolean;
  title: string;
  before: WhatIfEnd;
  after: WhatIfEnd;
  /** At which rate, and what the change does. */
  sentence: string;
};

/** Reply of "money.what_if". No paper takes anything of it. */
export type WhatIf = {
  errors: EngineFault[];
  notes: EngineFault[];
  /** What is supposed, in words with days; empty: nothing is changed. */
  changes: string[];
  before: string;
  /** What the two columns are called. */
  after: string;
  /** Empty where nothing is changed, or where there is no rough answer to change. */
  rows: WhatIfRow[];
};

/** How much is done; what was marked as not applicable is left out. */
export type Count = {
  done: number;
  total: number;
};

/** How far one group of a checklist is. */
export type GroupCount = {
  done: number;
  total: number;
  id: string;
};

/** The next thing to do. */
export type NextItem = {
  item: string;
  text: string;
  why: string;
  /** Why this one is the next. */
  reason: string;
};

/** Reply of "checklist.advise". */
export type Advice = {
  done: number;
  total: number;
  groups: GroupCount[];
  next: NextItem | null;
};

/** A stage of the journey, with the guides and items that apply. */
export type Stage = {
  done: number;
  total: number;
  id: string;
  guides: string[];
  items: string[];
};

/** How many papers have got how far. */
export type PaperCounts = {
  "to-get": number;
  have: number;
  sent: number;
  replied: number;
};

/** Reply of "journey.assess". Stages without parts that apply are left out. */
export type Journey = {
  done: number;
  total: number;
  /** Whether any answer was known. */
  situation: boolean;
  stages: Stage[];
  papers: PaperCounts;
  next: NextItem | null;
};

/** Reply of "triage.assess"; one of `next` and `outcome` is null. */
export type Situation = {
  /** The question to ask next. */
  next: string | null;
  outcome: string | null;
  /** Questions whose answers were used, in the order of asking. */
  answered: string[];
};

/** A day that follows from a date, by rule or by our advice. Days are ISO dates. */
export type Deadline = {
  /** The field it follows from, or "log". */
  from: string;
  /** Of one from the log: the same for as long as the note is kept. */
  id: string;
  /** Of the rule, where the day follows from the contact log. */
  kind?: string;
  /** As a suggestion's, likewise. */
  basis?: string;
  /** As counted. */
  day: string;
  /** The day by which to act: for a court, a working day. */
  due: string;
  /** The day to which the law moves the end. */
  until: string;
  /** As HH:MM, of an appointment; else empty. */
  time: string;
  /** The day in words. */
  shown: string;
  due_shown: string;
  title: string;
  /** How the day is counted or, once past, what can still be done. */
  rule: string;
  /** Small print, or empty. */
  note: string;
  /** Days from today to `due`, below zero when past. */
  left: number;
  /** How far off, in words. */
  far: string;
  /** The same, with the day to hand in where that is another. */
  when: string;
  source: Source | null;
};

/** Reply of "deadlines.list": by the day to act, and what is wrong at which date. */
export type Deadlines = {
  deadlines: Deadline[];
  errors: FieldError[];
};

/** By operation. */
export type Replies = {
  "checklist.advise": Advice;
  "deadlines.list": Deadlines;
  "facts.list": Report;
  "journey.assess": Journey;
  "letter.render": Letter;
  "limitation.assess": Limitation;
  "log.review": LogReview;
  "money.answers": Answers;
  "money.read_table": PastedTable;
  "money.rough": Rough;
  "money.schedule": Schedule;
  "money.what_if": WhatIf;
  "script.render": Script;
  "triage.assess": Situation;
};
