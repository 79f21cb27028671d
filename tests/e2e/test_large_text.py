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
# What a finger or an eye looks for in the row at the top; the title may give way.
BUTTONS = ".md-header__inner > :is(label, button, form, .md-header__option):visible"


@pytest.mark.parametrize("screen", [NARROW, PHONE], ids=["320", "360"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_leaves_the_screen(make_reader, lang, screen):
    reader = make_reader(lang, screen)
    for path in PAGES:
        page = reader.open(path)
        page.evaluate(DOUBLE)
        assert page.evaluate("document.documentElement.scrollWidth") == screen["width"], path
        boxes = [each.bounding_box() for each in page.locator(BUTTONS).all()]
        assert len(boxes) == 4
        assert min(box["x"] for box in boxes) >= 0
        assert max(box["x"] + box["width"] for box in boxes) <= screen["width"]
        assert min(min(box["width"], box["height"]) for box in boxes) >= 44
        page.close()
