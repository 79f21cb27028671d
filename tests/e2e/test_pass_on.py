"""A step or a paper goes to somebody as text: all is seen first, and no address holds any of it."""

from pathlib import Path

from guides import go
from papers import open_with, paper
from playwright.sync_api import expect
from sharing import STEP, tool
from test_accessibility import violations

AUTHORISATION = "papers/helper-authorisation/"
NUMBER = "11010519491231002X"
FACTS = {"name": "王小明", "id_number": NUMBER}
OWN = {"helper-authorisation": {"helper_name": "示例帮手", "helper_id_number": "E12345678"}}
AREA = "dialog.pass-on textarea"

HOLDS = "([area, number]) => document.querySelector(area).value.includes(number)"


def saved(page, press) -> str:
    with page.expect_download() as download:
        press()
    return Path(download.value.path()).read_text("utf-8")


def test_a_paper_without_numbers_and_names_unless_they_are_chosen(either, root):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_with(either, AUTHORISATION, facts=FACTS, letters=OWN)
    expect(paper(page)).to_contain_text("示例帮手")
    address = page.url
    page.locator("[data-act=pass-on]").click()
    area = page.locator(AREA)
    expect(area).to_be_visible()
    shown = area.input_value()
    assert [each in shown for each in ("王小明", NUMBER, "E12345678", "示例帮手")] == [
        *(True, False, False, False)
    ]
    assert violations(page, root) == []
    for choice in ("people", "identity"):
        page.locator(f"dialog [value={choice}]").check()
    expect(area).not_to_have_value(shown)
    page.wait_for_function(HOLDS, arg=[AREA, NUMBER])
    shown = area.input_value()
    assert [each in shown for each in ("王小明", "E12345678", "示例帮手")] == [True, True, True]
    window = page.locator("dialog.pass-on")
    tool(window, page, "pass_on_copy").click()
    expect(window.locator("[role=status]")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == shown
    assert saved(page, tool(window, page, "pass_on_save").click) == shown
    assert page.url == address


def test_a_step_with_its_ticks(stepper):
    stepper.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = stepper.open()
    go(page, f"#{STEP}")
    part = page.locator(f"[data-part={STEP}]")
    part.locator("[data-tick]").first.check()
    page.locator(".guide-pass").click()
    area = page.locator(AREA)
    expect(area).to_be_visible()
    lines = area.input_value().split("\n")
    assert lines[0].split(" ", 1)[1] == page.locator(f"#{STEP}").evaluate(
        "h => h.childNodes[1].textContent.trim()"
    )
    ticks = [line[0] for line in lines if line[0:1] in ("☑", "☐")]
    assert ticks == ["☑", *"☐" * (part.locator("[data-tick]").count() - 1)]
    assert lines[-2:] == ["", f"{stepper.base}s/{STEP}/"]
    inside = page.locator("dialog.pass-on")
    assert saved(page, tool(inside, page, "pass_on_save").click) == "\n".join(lines)
