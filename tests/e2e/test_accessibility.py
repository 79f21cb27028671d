"""axe finds nothing to complain of, before and after the reader has used the page."""

import pytest
from papers import FACTS, open_with, paper, unfold
from playwright.sync_api import expect

# A colour on its way to another, since the mouse was left over a link, is none that anybody reads.
STILL = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, ::before, ::after { transition: none !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

# All that axe asks by itself, and 7:1 for words, which says enough of 4.5:1.
ASKED = """axe.run(document, {
  resultTypes: ["violations"],
  rules: { "color-contrast-enhanced": { enabled: true }, "color-contrast": { enabled: false } },
})"""


def violations(page, root, asked=ASKED):
    page.evaluate(STILL)
    axe = (root / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    found = page.evaluate(asked)["violations"]
    return [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found]


def test_guide_as_it_opens(reader, root):
    page = reader.open()
    expect(page.locator(".checklist-status")).to_be_visible()
    assert violations(page, root) == []


@pytest.mark.both
def test_guide_in_use(either, root):
    page = either.open()
    page.locator("#read-contract input").check()
    row = page.locator("#identify-lender")
    row.locator("summary").click()
    row.locator(".item-na").click()
    page.locator("[name=name]").fill("王小明")
    page.locator("[name=owed]").fill("abc")
    page.locator("[data-act=copy]").click()
    expect(page.locator("[data-field=owed] .field-error")).to_be_visible()
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    page.locator("[data-act=clear-facts]").click()
    assert violations(page, root) == []
    page.locator("[data-act=clear-facts-yes]").click()
    expect(page.locator(".toast-action")).to_be_visible()
    assert violations(page, root) == []


@pytest.mark.both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letter_that_waits_for_python(make_reader, root, scheme):
    """What stands there until the letter is drawn again is being read meanwhile."""
    reader = make_reader("en", color_scheme=scheme)
    reader.context.route("**/worker.js", lambda _route: None)
    page = open_with(reader, "papers/bank-complaint/", facts=FACTS)
    unfold(page, "loan")
    page.locator("[name=loan_ref]").fill("示例-0002")
    expect(paper(page)).to_have_attribute("aria-busy", "true")
    assert violations(page, root) == []
    reader.context.unroute_all(behavior="ignoreErrors")
