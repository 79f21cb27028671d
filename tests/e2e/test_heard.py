"""By ear alone: every control has a name of its own, and what changes is said."""

import json

import pytest
from finder_way import FINDER, WAY, choose
from folds import unfold_all
from hearing import alike, announced, hear, nameless
from playwright.sync_api import Page, expect
from sharing import open_share, tool, words
from test_accessibility import violations

pytestmark = pytest.mark.both

JOURNEY = "start/my-journey/"
DATA = "about/my-data/"


def until_said(page: Page, text: str):
    """Wait for the region that is read out, and hear it."""
    expect(page.locator(".announcer")).to_contain_text(text)
    assert [said for said in announced(page) if text in said] != []


def named_apart(page: Page, *roles: str):
    said = hear(page)
    assert nameless(said) == []
    assert alike(said, *roles) == []


def test_the_questions_and_what_is_found(either, root):
    page = either.open(FINDER)
    assert violations(page, root) == []
    for question, option in WAY.items():
        named_apart(page, "button")
        choose(page, question, option)
    until_said(page, words(page, "finder_found"))
    named_apart(page, "button")
    assert violations(page, root) == []


def test_the_journey(either, root):
    page = either.open(FINDER)
    for question, option in WAY.items():
        choose(page, question, option)
    page.goto(either.url(JOURNEY))
    unfold_all(page)
    row = page.locator("li#income-proof")
    row.locator("[type=checkbox]").check()
    until_said(page, words(page, "journey_changed"))
    count = page.locator(".checklist-count").inner_text()
    assert count in announced(page)
    boxes = [one for one in hear(page) if one.role == "checkbox"]
    ticked = [one.name for one in boxes if one.states.get("checked") == "true"]
    assert ticked == [row.locator(".item-text").inner_text()]
    expect(page.locator(".next-step-body")).to_have_attribute("aria-busy", "false")
    row.locator("summary").click()
    named_apart(page, "checkbox", "combobox", "DisclosureTriangle", "textbox", "Date")
    assert violations(page, root) == []


def test_a_date_and_what_follows_from_it(either):
    page = unfold_all(either.open(JOURNEY))
    field = page.locator("#date-due")
    field.fill("1889-02-28")
    wrong = page.locator("#date-due-error")
    expect(wrong).not_to_be_empty()
    (heard,) = [one for one in hear(page) if one.states.get("invalid") == "true"]
    label = page.locator("label[for=date-due]").inner_text()
    assert (heard.name, heard.description) == (label, wrong.inner_text())
    assert wrong.inner_text() in announced(page)
    field.fill("2090-12-01")
    line = page.locator(".journey-dates")
    expect(line).to_contain_text("2090")
    assert " ".join(line.inner_text().split()) in announced(page)
    named_apart(page, "Date")


def test_what_is_kept(either, root):
    page = either.open(DATA)
    page.locator("#my-data-paste").fill("{oops")
    page.locator("[data-act=check]").click()
    assert words(page, "data_refused_not_json") in announced(page)
    file = {"schema": 3, "items": {"read-contract": "done"}, "finder": {"q-late": "not-yet"}}
    page.locator("#my-data-paste").fill(json.dumps(file))
    page.locator("[data-act=check]").click()
    expect(page.locator(".my-data-preview h3")).to_be_focused()
    named_apart(page, "button", "checkbox")
    assert violations(page, root) == []
    page.locator("[data-act=apply]").click()
    until_said(page, words(page, "data_imported"))
    page.locator("[name=private]").check()
    until_said(page, words(page, "data_private_now"))
    page.locator("[data-act=erase]").click()
    page.locator("[data-act=erase-now]").click()
    assert words(page, "data_erased") in announced(page)
    named_apart(page, "button")
    assert violations(page, root) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_passing_on_and_the_reading_list(make_reader, root, scheme):
    reader = make_reader("en", color_scheme=scheme)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open()
    window = open_share(page)
    title = words(page, "share_title")
    assert [one.name for one in hear(page) if one.role == "dialog"] == [title]
    tool(window, page, "share_copy").click()
    expect(window.locator("[role=status]")).not_to_be_empty()
    assert words(page, "copied") in announced(page)
    tool(window, page, "share_qr").click()
    expect(window.locator("svg")).to_be_visible()
    named_apart(page, "button")
    assert violations(page, root) == []
    for place in ("court", "know-your-debt"):
        page.goto(reader.url("start/reading-list/") + f"#list={place}")
        page.reload()
        page.locator("[data-act=keep]").click()
        until_said(page, words(page, "reading_kept"))
    page.goto(reader.url("start/reading-list/"))
    expect(page.locator(".reading-own li")).to_have_count(2)
    named_apart(page, "button")
    assert violations(page, root) == []
