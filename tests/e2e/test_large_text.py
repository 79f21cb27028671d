"""Text at twice its size on a narrow phone: everything stays within the screen."""

import pytest

NARROW = {"width": 320, "height": 640}
PHONE = {"width": 360, "height": 800}
PAGES = [
    "",
    "guides/first-application/",
    "guides/court/",
    "start/find-your-situation/",
    "start/my-journey/",
    "about/my-data/",
    "reference/sources/",
]
DOUBLE = """() => {
  const { style } = document.documentElement;
  style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px`;
}"""
# What a finger or an eye looks for in the row at the top, in order; the title may give way.
BUTTONS = [
    ".drawer-opener",
    "[data-md-component=palette] label:visible",
    "a[hreflang]",
    ".search-button:visible",
    ".leave",
]
# A finger in its middle meets it, and nothing that lies over it.
IS_MET = """button => {
  const { x, y, width, height } = button.getBoundingClientRect();
  return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}"""


def header_holds(page, screen):
    buttons = [page.locator(".md-header").locator(each) for each in BUTTONS]
    boxes = [each.bounding_box() for each in buttons]
    edges = [edge for box in boxes for edge in (box["x"], box["x"] + box["width"])]
    # None leaves the screen or lies over the next.
    assert [0, *edges, screen["width"]] == sorted([0, *edges, screen["width"]])
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44
    assert [each.evaluate(IS_MET) for each in buttons] == [True] * len(buttons)


@pytest.mark.both
@pytest.mark.parametrize("screen", [NARROW, PHONE], ids=["320", "360"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_leaves_the_screen(make_reader, lang, screen):
    reader = make_reader(lang, screen)
    for path in PAGES:
        page = reader.open(path)
        header_holds(page, screen)
        page.evaluate(DOUBLE)
        assert page.evaluate("document.documentElement.scrollWidth") == screen["width"], path
        header_holds(page, screen)
        page.close()
