"""The page of components: each example can be shown, and none touches what the reader keeps."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from pictures import ALONE

PAGE = "about/components/"
EXAMPLES = {
    record["id"]: [each["state"] for each in record["states"]]
    for path in sorted(Path("overrides/widget").glob("*/examples.yml"))
    for record in yaml.safe_load(path.read_text(encoding="utf-8"))
}
KEPT = {"schema": 3, "saved": "2026-11-22T08:00:00.000Z", "facts": {"name": "张三"}}
# All states of one component in view at once, one over the other: their windows wait together.
TOGETHER = """(name) => {
  for (const figure of document.querySelectorAll("component-gallery figure")) {
    figure.hidden = figure.dataset.of !== name;
    figure.style.cssText = "position: fixed; top: 0; left: 0";
  }
}"""
STORED = "() => [localStorage, sessionStorage].map((each) => JSON.stringify(each))"
# Whatever is asked of the real storage from now on, by any window.
WATCHED = """() => {
  window.asked = [];
  for (const name of ["getItem", "setItem", "removeItem", "clear", "key"]) {
    const real = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      window.asked.push([name, ...given].join(" "));
      return real.apply(this, given);
    };
  }
}"""


def shown(page: Page, name: str, state: str):
    page.evaluate(ALONE, [name, state])
    return whole(page, name, state)


def whole(page: Page, name: str, state: str):
    figure = page.locator(f"figure[data-of={name}][data-state={state}]")
    expect(figure).to_have_attribute("data-shown", re.compile("yes|failed"))
    expect(figure.locator(".gallery-fault")).to_be_hidden()
    return figure


# The two languages take turns; the pictures show both (scripts/pictures).
@pytest.mark.parametrize("turn", [0, 1], ids=["zh", "en"])
def test_every_example_can_be_shown(make_reader, turn):
    page = make_reader(("zh", "en")[turn]).open(PAGE)
    for name in list(EXAMPLES)[turn::2]:
        page.evaluate(TOGETHER, name)
        for state in EXAMPLES[name]:
            whole(page, name, state)


def test_what_the_reader_keeps_is_neither_read_nor_changed(phone):
    page = phone.open(PAGE, saved=KEPT)
    page.locator(".gallery-choices").wait_for()
    before = page.evaluate(STORED)
    page.evaluate(WATCHED)
    frame = shown(page, "negotiation-letter", "partly").locator("iframe")
    told = frame.content_frame.locator(".letter-known [data-field=name] .fact-value")
    expect(told).to_contain_text("王小明")
    shown(page, "negotiation-checklist", "partly")
    shown(page, "my-data", "empty")
    assert page.evaluate("asked") == []
    assert page.evaluate(STORED) == before


def test_nothing_from_outside_reaches_an_example(phone):
    page = phone.open(f"{PAGE}?name=李四#name=李四")
    page.evaluate("() => { window.name = 'name=李四'; postMessage({ name: '李四' }, '*'); }")
    frame = shown(page, "negotiation-letter", "untouched").locator("iframe")
    assert "李四" not in frame.content_frame.locator("body").inner_text()
    expect(frame).to_have_attribute("inert", "")
