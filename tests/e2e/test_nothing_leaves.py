"""A whole story, and no answer in any address, title, request, cookie or shared link."""

import json

import pytest
from papers import unfold
from playwright.sync_api import expect
from readers import KEY
from sharing import SHARE_SHEET, STEP, open_share, read_qr, tool

pytestmark = pytest.mark.python

ANSWERS = {
    "name": "独孤求全",
    "phone": "05719876543",
    "loan_ref": "REF-77310",
    "owed": "48763",
    "overdue_since": "2025-03-17",
    "story": "仓库漏水，货都坏了。",
    "monthly_offer": "1379",
    "first_payment": "2031-05-23",
}
NOTED = ["六月初三找过王主任", "2027-08-29"]
# Ids of answers and marks; as names of places they may be in a link, as answers not.
MARKS = ["family-emergency", "medical-papers", "read-contract=", "done", "under-three-months"]
QUIET = "window.print = () => {};"
LISTS = {"court": "1", "know-your-debt": "2"}


def answer_everything(page, reader):
    """The finder, the ticks and the letter, each with words found nowhere else."""
    page.goto(reader.url("start/find-your-situation/"))
    for option in ("none", "under-three-months", "never", "monthly", "borrower"):
        page.locator(f"situation-finder button[value={option}]:visible").click()
    page.goto(reader.url())
    page.locator("#read-contract input").check()
    unfold(page, "contact", "loan", "papers")
    for name, value in ANSWERS.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=reason]").select_option("family-emergency")
    page.locator("[name=evidence][value=medical-papers]").check()
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("独孤求全")
    # What no page asks for yet is kept all the same.
    page.evaluate(
        """([key, texts, reading]) => {
          const state = JSON.parse(localStorage.getItem(key));
          const notes = { "read-contract": { text: texts[0], date: texts[1] } };
          const more = { notes, dates: { due: texts[1] }, reading };
          localStorage.setItem(key, JSON.stringify({ ...state, ...more }));
        }""",
        [KEY, NOTED, LISTS],
    )
    page.reload()


def test_no_answer_leaves_the_page(make_reader):
    reader = make_reader("zh", has_touch=True, is_mobile=True, locale="zh-CN")
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.begin_with(SHARE_SHEET + QUIET)
    seen, bodies = [], []
    reader.shared = False
    reader.context.on("request", lambda request: bodies.append(request.post_data or ""))
    page = reader.open()
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    answer_everything(page, reader)
    page.locator("[data-act=copy]").click()
    # The letter comes to the clipboard once Python has written it; a link copied before
    # that would be lost again.
    in_clipboard(page, lambda text: ANSWERS["name"] in text)
    page.locator("negotiation-letter [data-act=print]").click()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    for link in ("#read-contract a.copy-link", f"#{STEP} a.headerlink", "#letter a.headerlink"):
        seen += passed_on(page, open_share(page, link))
    page.goto(reader.url("start/reading-list/"))
    page.locator("[data-act=copy]").click()
    page.locator(".toast-action").click()
    seen += passed_on(page, page.locator("dialog.share-dialog"))
    assert seen[-1].endswith("s/reading-list/#list=court,know-your-debt")
    page.goto(f"{reader.base}s/{STEP}/")
    page.wait_for_url(f"{reader.url()}#{STEP}")
    page.locator("a.language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("[name=name]")).to_have_value("独孤求全")
    seen += [page.url, page.title(), page.evaluate("document.cookie")]
    seen += page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    secrets = [*ANSWERS.values(), *NOTED, *MARKS]
    leaks = [(s, text) for text in reader.watch.told(*seen, *bodies) for s in secrets if s in text]
    assert leaks == []
    assert bodies == [""] * len(bodies)
    assert reader.context.cookies() == []


def in_clipboard(page, fits):
    """Wait for a text; a promise within `wait_for_function` counts as true at once."""
    for _ in range(300):
        if fits(page.evaluate("navigator.clipboard.readText()")):
            return
        page.wait_for_timeout(100)


def passed_on(page, window):
    """Everything one window of sharing gives away: to the sheet, the clipboard, a camera."""
    tool(window, page, "share_system").click()
    tool(window, page, "share_copy").click()
    expect(window.locator("[role=status]")).not_to_be_empty()
    tool(window, page, "share_qr").click()
    code = read_qr(window.locator("figure"))
    # What was copied is on its way to the clipboard for a moment.
    in_clipboard(page, lambda text: text == code)
    given = [
        page.url,
        page.title(),
        json.dumps(page.evaluate("window.shared"), ensure_ascii=False),
        window.inner_text(),
        window.locator("svg title").text_content(),
        page.evaluate("navigator.clipboard.readText()"),
        code,
    ]
    assert given[-2] == code
    tool(window, page, "close").click()
    return given


def test_only_keys_of_our_own(phone):
    page = phone.open()
    page.locator("#read-contract input").check()
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    page.reload()
    # The last to be written: that this page was seen by someone who keeps something here.
    page.wait_for_function("localStorage.getItem('wsd-guide:read')")
    keys = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    # The theme keeps the chosen brightness under names that begin with the site's path.
    ours = [key for key in keys if not key.startswith("/")]
    assert sorted(ours) == ["wsd-guide:read", "wsd-guide:state", "wsd-guide:visit"]
