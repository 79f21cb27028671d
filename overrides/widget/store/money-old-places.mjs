/**
 * Rows of the statement were first kept under their place in it, "home.p1"; now under the
 * id of their prompt in docs/_data/money.yml. For saved data and files from before. Pure.
 */

/** Prompts in the order they had then: never change it. @type {Record<string, string[]>} */
export const OLD_PLACES = {
  earnings: ["overtime", "side-work", "others-wages"],
  support: ["benefits", "family-help", "rent-received"],
  sales: ["payouts", "busy-season"],
  home: ["rent", "utilities", "mortgage", "repairs"],
  food: ["meals", "toiletries", "clothes"],
  family: ["school", "care", "support-paid"],
  health: ["medicine", "contributions", "insurance"],
  travel: ["public-transport", "car", "journeys-home"],
  occasions: ["gifts", "emergencies"],
  "other-debts": ["private-loans", "court-payments"],
  goods: ["stock", "freight"],
  premises: ["shop-rent", "shop-utilities"],
  staff: ["wages", "staff-insurance"],
  running: ["taxes", "platform-fees", "equipment"],
};

/**
 * @param {any} money the section as kept; anything else comes back as it is
 * @returns {any}
 */
export function placesToIds(money) {
  const entries = money?.budget?.entries;
  if (typeof entries !== "object" || entries === null) return money;
  const moved = Object.entries(entries).map(([key, entry]) => [idOf(key), entry]);
  return { ...money, budget: { ...money.budget, entries: Object.fromEntries(moved) } };
}

/** @param {string} key */
function idOf(key) {
  const [, group, place] = /^(.+)\.p(\d+)$/.exec(key) ?? [];
  const id = OLD_PLACES[group]?.[Number(place) - 1];
  return id ? `${group}.${id}` : key;
}
