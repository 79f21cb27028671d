"""Under a finger nothing moves: answers that come during a press wait for its end."""

from playwright.sync_api import expect

MONEY = "start/money/"
TYPE = """(field, text) => {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
PRESS_AS_IT_COMES = """() => {
  const press = () => document.dispatchEvent(new PointerEvent("pointerdown"));
  new MutationObserver(press).observe(document.querySelector(".rough-low"), { attributes: true });
}"""


def test_answers_wait_for_the_end_of_a_press(either):
    page = either.open(MONEY)
    principal = page.locator('[data-path="loans/l1/principal"]')
    total = page.locator(".money-total")
    principal.fill("30000")
    expect(total).to_contain_text("30,000.00", timeout=60_000)
    before = total.inner_text()
    # Whoever has typed presses the next button at once, with a finger that takes its time.
    button = page.locator("[data-act=add-loan]")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    principal.evaluate(TYPE, "45000")
    page.mouse.down()
    page.wait_for_timeout(1_200)
    assert total.inner_text() == before
    page.mouse.up()
    expect(page.locator('[data-path="loans/l2/creditor"]')).to_be_visible()
    expect(total).to_contain_text("45,000.00")


def test_a_release_that_was_missed_holds_nothing_back(phone):
    page = phone.open(MONEY)
    page.evaluate("document.dispatchEvent(new PointerEvent('pointerdown'))")
    page.locator('[data-path="loans/l1/principal"]').fill("30000")
    expect(page.locator(".money-total")).to_contain_text("30,000.00", timeout=60_000)


def test_a_warning_waits_as_well(phone):
    saved = {"schema": 3, "facts": {"overdue_since": "2023-03-01"}}
    page = phone.open(MONEY, "2026-11-22T10:00:00", saved=saved)
    # The moment in which the other road has come and its warning is yet to come.
    page.evaluate(PRESS_AS_IT_COMES)
    for key, amount in (("income", "2000"), ("outgoings", "3300")):
        page.locator(f'[data-path="rough/{key}"]').fill(amount)
    expect(page.locator(".rough-low")).to_be_visible(timeout=60_000)
    warning = page.locator(".rough-low .limitation-here")
    page.wait_for_timeout(1_200)
    expect(warning).to_be_hidden()
    page.evaluate("() => document.dispatchEvent(new PointerEvent('pointerup'))")
    expect(warning).to_be_visible()
