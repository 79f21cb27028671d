"""A guide on paper: all in order, whatever is folded, on few sheets, with nothing to fill in."""

import io

import pytest
from guides import COURT, GUIDES, PARTS, go
from pypdf import PdfReader

#: The longest guide in the longer language; most need half.
SHEETS = 8
ON_PAPER = """() => [...document.querySelectorAll("[data-part]")]
  .filter((part) => [...part.children].some((each) => each.checkVisibility()))
  .map((part) => part.dataset.part)"""


@pytest.mark.parametrize("place", ["", "small-claims"])
def test_what_is_folded_is_on_paper_in_its_order(stepper, place):
    page = stepper.open(COURT)
    parts = page.evaluate(PARTS)
    page.locator("html[data-guide]").wait_for()
    if place:
        go(page, place)
    page.emulate_media(media="print")
    assert page.evaluate(ON_PAPER) == parts


@pytest.mark.both
def test_paper_has_no_form_controls(stepper):
    page = stepper.open()
    page.locator("html[data-guide]").wait_for()
    page.emulate_media(media="print")
    shown = page.evaluate(
        "() => [...document.querySelectorAll('article :is(input, select, textarea, button)')]"
        ".filter((each) => each.checkVisibility()).length"
    )
    assert shown == 0


def test_the_letter_alone_is_printed_from_its_part(stepper):
    stepper.begin_with("window.print = () => {};")
    page = stepper.open()
    go(page, "letter")
    page.locator("[data-part=letter] [data-act=print]").click()
    page.locator("html[data-print=letter]").wait_for()
    page.emulate_media(media="print")
    assert page.evaluate(ON_PAPER) == ["letter"]
    for hidden in ("h1", "h2", ".guide-bar", ".guide-turn", ".letter-form"):
        assert page.locator(hidden).locator("visible=true").count() == 0


def test_no_guide_takes_many_sheets(make_reader):
    reader = make_reader("en", folding=True)
    long = {}
    for guide in GUIDES:
        page = reader.open(f"guides/{guide}/")
        page.locator("html[data-guide]").wait_for()
        sheets = len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)
        if sheets > SHEETS:
            long[guide] = sheets
        page.close()
    assert long == {}
