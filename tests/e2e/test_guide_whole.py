"""Where all of a guide is open, the bar goes along: it names and passes on what is read."""

from guides import COURT, STEPS
from playwright.sync_api import expect

AT = """(step) => document.querySelector(".guide-at").textContent
  && scrollTo(0, document.getElementById(step).closest(".guide-part").offsetTop - 150)"""


def numbers(text: str) -> list[int]:
    return [int(part) for part in "".join(c if c.isdigit() else " " for c in text).split()]


def test_the_bar_names_the_step_that_is_read(caller):
    page = caller.open(COURT)
    steps = page.evaluate(STEPS)
    at = page.locator(".guide-bar .guide-at")
    expect(at).not_to_be_empty()
    assert numbers(at.inner_text()) == [1, len(steps)]
    for number in (2, len(steps), 4):
        page.evaluate(AT, steps[number - 1])
        page.wait_for_function(
            "(n) => document.querySelector('.guide-at').textContent.match(/\\d+/)[0] === String(n)",
            arg=number,
        )
        expect(at).to_be_in_viewport()
    page.locator(".guide-pass").click()
    words = page.locator("dialog.pass-on textarea").input_value()
    title = page.locator(f"[data-step={steps[3]}] a > span:last-child").text_content()
    assert title in words.split("\n")[0]
    assert words.endswith(f"/s/{steps[3]}/")


def test_what_a_link_names_stands_below_the_bar(caller):
    page = caller.open(COURT)
    steps = page.evaluate(STEPS)
    page.locator(f"[data-step={steps[4]}] a").click()
    page.wait_for_function(
        """(step) => {
          const { bottom } = document.querySelector(".guide-bar").getBoundingClientRect();
          const { top } = document.getElementById(step).getBoundingClientRect();
          return top >= bottom && top < innerHeight / 2;
        }""",
        arg=steps[4],
    )
