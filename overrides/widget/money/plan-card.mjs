/** One plan: its figures, what can be changed in it, every instalment, and the working. */

import { ask } from "../engine/api.mjs";
import { cloneTemplate, findAll, make, put, showNew } from "../dom/make.mjs";
import { offerLoans, showWorking, withRule } from "./parts.mjs";
import { kindOf } from "./plan-kinds.mjs";
import { figuresOf, monthlyOf } from "./plan-words.mjs";
import { scheduleTable } from "./schedule.mjs";
import { last } from "../dom/plain.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {import("../engine/replies.d.ts").Plan} Plan */
/** @typedef {Record<string, any>} Terms */

/** Figures that stand on the card itself, above its details. */
const BESIDE = ["carried", "without"];
const WAIVERS = ["waive_interest", "waive_penalty"];
/** The one thing that is ticked and not typed; its boxes are a template of the page. */
const TICKED = "busy_months";

export class PlanCard {
  #desk;
  /** @type {Terms} */
  #terms = {};
  #title = make("b", { class: "plan-title" });
  #box = make("input", { type: "checkbox", autocomplete: "off" });
  #label = make("label", { class: "plan-pick" });
  #mark = make("p", { class: "plan-mark", hidden: "" }, text("money_propose_mark"));
  #key = make("p", { class: "plan-key" });
  #carried = make("p", { class: "plan-carried" });
  #without = make("ul", { class: "plan-without" });
  #warning = make("p", { class: "field-error", role: "alert", hidden: "" });
  #meaning = make("p", { class: "quiet" });
  #figures = make("dl", { class: "plan-figures" });
  #failing = make("ul", { class: "plan-failing" });
  #loan = make("select", { autocomplete: "off" }, make("option", { value: "" }, text("money_all_loans")));
  #which = make("label", { class: "plan-loan" }, text("money_which_loan"), this.#loan);
  #schedule = make("div", { class: "plan-schedule" });
  #instalments;
  #lines = make("ol");
  #short = fold("money_failing", this.#failing);
  /** @type {HTMLDetailsElement} */
  #rows;
  /** @type {HTMLDetailsElement} */
  #change;

  /**
   * @param {HTMLElement} root holds the template of the months
   * @param {Terms} terms
   * @param {import("./desk.mjs").MoneyDesk} desk
   * @param {(on: boolean) => void} choose
   */
  constructor(root, terms, desk, choose) {
    this.#desk = desk;
    this.#box.addEventListener("change", () => choose(this.#box.checked));
    this.#label.append(this.#box, make("span", {}, text("money_pick")));
    this.#rows = fold("money_schedule", this.#which, this.#schedule);
    this.#loan.addEventListener("change", () => this.#instalments.changed());
    this.#rows.addEventListener("toggle", () => this.#askRows());
    // Every instalment, asked for only while the reader looks at it.
    this.#instalments = desk.question({
      asked: () =>
        this.#rows.open && desk.answers ? { ...desk.answers.request, plan: this.#terms, loan: this.#loan.value || null } : null,
      ask: (payload) => ask("money.schedule", payload),
      show: (schedule) => showNew(this.#schedule, schedule, () => [scheduleTable(schedule)]),
      wanted: true,
    });
    this.#change = fold("money_change", ...changes(root, terms));
    const working = fold("money_working", this.#lines);
    working.className = "plan-part money-working";
    this.element = make(
      "li",
      { class: "plan" },
      make("div", { class: "plan-head" }, this.#title, this.#label),
      this.#mark,
      this.#key,
      this.#carried,
      this.#without,
      this.#warning,
      make("details", { class: "plan-more" }, make("summary", {}, text("money_details")), this.#meaning, this.#figures, this.#short, this.#change, this.#rows, working),
    );
    this.#change.hidden = this.#change.children.length < 2;
  }

  /**
   * @param {Plan} plan
   * @param {Terms} terms
   */
  show(plan, terms) {
    this.#terms = terms;
    const { title } = plan;
    put(this.#title, title);
    put(this.#meaning, plan.meaning);
    this.#box.setAttribute("aria-label", text("money_pick_plan", { title }));
    this.#label.hidden = !plan.applies;
    // An answer that is still missing closes no road.
    const missing = plan.reason?.code.startsWith("needs_");
    this.element.dataset.carried = plan.applies ? plan.carried : missing ? "needs-answer" : "not-now";
    for (const part of [this.#figures, this.#rows]) part.hidden = !plan.applies;
    const without = plan.applies ? plan.left_out : [];
    this.#without.hidden = without.length === 0;
    showNew(this.#without, without, (all) => all.map((words) => make("li", {}, words)));
    this.#short.hidden = !plan.applies || plan.failing.length === 0;
    // What is proposed follows the figures; a field of the reader's own stays as typed.
    /** @type {Record<string, any>} */
    const usual = this.#desk.answers?.offered.find(({ id }) => id === plan.id) ?? {};
    for (const input of findAll(this.#change, "input[type=text]")) {
      input.setAttribute("placeholder", usual[last(input.dataset.path?.split("/") ?? []) ?? ""] ?? "");
    }
    const months = this.#change.querySelector("fieldset");
    if (months) months.dataset.usual = JSON.stringify(terms.busy_months ?? []);
    if (!plan.applies) {
      put(this.#key, text(missing ? "money_needs_answer" : "money_not_now"));
      showNew(this.#carried, plan.reason, ({ message, source }) => [make("span", {}, ...withRule(message, source))]);
      showWorking(this.#lines, []);
      return;
    }
    const { n, monthly } = { n: plan.instalments, monthly: monthlyOf(plan) };
    put(this.#key, n === 1 ? text("money_key_once", { monthly }) : text("money_key", { monthly, n }));
    showNew(this.#carried, plan.shown.carried, (words) => [make("span", {}, words)]);
    const figures = figuresOf(plan).filter(({ key, value }) => value && !BESIDE.includes(key));
    showNew(this.#figures, figures, (all) =>
      all.map(({ key, value }) => make("div", {}, make("dt", {}, text(`money_${key}`)), make("dd", {}, value))),
    );
    const failing = plan.failing.map(({ shown }) => text("money_failing_row", shown));
    showNew(this.#failing, failing, (rows) => rows.map((row) => make("li", {}, row)));
    showWorking(this.#lines, plan.lines);
    this.#askRows();
  }

  /**
   * @param {boolean} on compared with others
   * @param {boolean} proposed the one for the bank
   */
  tick(on, proposed) {
    this.#box.checked = on;
    this.#mark.hidden = !proposed;
    if (!on) return;
    this.warn("");
  }

  /** @param {string} words beside the box that could not be ticked */
  warn(words) {
    put(this.#warning, words);
    this.#warning.hidden = !words;
  }

  #askRows() {
    const { answers } = this.#desk;
    if (this.#rows.open && answers) offerLoans(this.#which, answers.owed.loans);
    this.#instalments.changed();
  }
}

/**
 * @param {string} key
 * @param {...Node} content
 */
function fold(key, ...content) {
  return make("details", { class: "plan-part", "data-fold": key.replace("money_", "") }, make("summary", {}, text(key)), ...content);
}

/**
 * @param {HTMLElement} root
 * @param {Terms} terms
 * @returns {HTMLElement[]}
 */
function changes(root, terms) {
  const keys = [...kindOf(terms.kind).card, ...WAIVERS.filter((key) => key in terms)];
  return keys.map((key) =>
    key === TICKED ? boxes(root, terms.id) : field(`plans/${terms.id}/${key}`, text(`money_field_${key}`), terms[key] ?? ""),
  );
}

/**
 * @param {HTMLElement} root
 * @param {string} id
 */
function boxes(root, id) {
  const months = cloneTemplate(root, { id });
  months.hidden = false;
  return make("div", { "data-field": months.dataset.path ?? "" }, months, make("p", { class: "field-error", hidden: "" }));
}

/**
 * @param {string} path
 * @param {string} label
 * @param {string} usual what holds while the field is blank
 */
function field(path, label, usual) {
  const id = `money-${path.replace(/\//g, "-")}`;
  const error = `${id}-error`;
  const input = make("input", { id, type: "text", inputmode: "decimal", autocomplete: "off", "data-path": path, "aria-describedby": error, placeholder: usual });
  return make(
    "div",
    { class: "field", "data-field": path },
    make("label", { for: id }, label),
    input,
    make("p", { class: "field-error", id: error, "aria-live": "polite", hidden: "" }),
  );
}

