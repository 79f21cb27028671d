"""What was just typed is known to the next act, however late a slow phone's timers are."""

import json

import pytest
from folds import unfold_all
from playwright.sync_api import expect

# What a page puts off by more than a moment never comes: only acts are left.
LATE = """
  const soon = window.setTimeout;
  window.setTimeout = (run, delay = 0, ...rest) => soon(run, delay < 100 ? delay : 1e8, ...rest);
"""
STATE = "JSON.parse(localStorage.getItem('wsd-guide:state') ?? '{}')"
HEARD = """
  window.heard = [];
  Object.defineProperty(navigator, "clipboard", {
    value: { writeText: (words) => Promise.resolve(window.heard.push(words)) },
  });
"""


@pytest.fixture
def slow(either):
    either.context.add_init_script(LATE)
    either.context.add_init_script(HEARD)
    return either


def kept(page, section):
    return page.evaluate(f"{STATE}.{section} ?? {{}}")


def note_it(page):
    page.locator("dialog.log-window button.primary").click()


@pytest.mark.parametrize(
    ("path", "letter", "addressee", "party"),
    [
        ("collection-complaint", "collection-complaint", "regulator", "regulator"),
        ("credit-record", "credit-record-objection", "bureau", "credit-bureau"),
    ],
)
def test_a_letter_is_noted_with_the_one_just_chosen(slow, path, letter, addressee, party):
    page = slow.open(f"papers/{path}/")
    paper = page.locator(f"negotiation-letter#{letter}")
    paper.locator("[name=addressee]").select_option(addressee)
    paper.locator("[data-act=sent]").click()
    note_it(page)
    expect(paper.locator(".letter-sendings li")).to_have_count(1)
    assert [note["party"] for note in kept(page, "log").values()] == [party]


def test_a_letter_is_copied_with_what_was_just_typed(slow):
    page = slow.open("papers/repayment-proposal/")
    page.locator("[name=name]").first.fill("王小明")
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible(timeout=90_000)
    assert "王小明" in page.evaluate("window.heard[0]")


def test_another_letter_the_other_language_and_the_list_know_it(slow):
    page = slow.open("papers/repayment-proposal/")
    page.locator("[name=name]").first.fill("王小明")
    page.locator(".md-header a[hreflang], a[hreflang]").first.click(force=True)
    expect(page.locator("[name=name]").first).to_have_value("王小明")
    page.locator("[name=phone]").first.fill("0571-00000000")
    page.goto(slow.url("papers/hardship-request/"))
    expect(page.locator("[name=phone]").first).to_have_value("0571-00000000")


def test_money_just_typed_is_kept_by_leaving_and_by_choosing(slow):
    page = slow.open("start/money/")
    page.locator("[data-path='loans/l1/principal']").fill("36000")
    page.locator("[data-path='loans/l1/creditor']").fill("网商银行")
    page.goto(slow.url("papers/repayment-proposal/"))
    assert kept(page, "money")["loans"] == {"l1": {"principal": "36000", "creditor": "网商银行"}}


def test_a_note_in_the_log_is_copied_as_it_stands(slow):
    page = slow.open("papers/contact-log/")
    page.locator("[data-act=call]").click()
    page.locator("#log-said, [name=said]").first.fill("请等三天")
    page.locator("[data-act=done]").click()
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    assert "请等三天" in page.evaluate("window.heard[0]")
    assert [note["said"] for note in kept(page, "log").values()] == ["请等三天"]


def test_a_note_on_a_call_is_there_on_the_next_card(slow):
    page = slow.open("papers/phone-script/")
    page.locator("[data-act=start]").click()
    said = page.locator(".call-note [data-note=said] textarea, .call-note [data-note=said] input")
    said.fill("您稍等")
    page.locator(".call-node:visible .call-next a").first.click()
    expect(said).to_have_value("您稍等")
    assert [note["said"] for note in kept(page, "log").values()] == ["您稍等"]


def test_a_file_saved_right_after_typing_holds_it(slow):
    page = unfold_all(slow.open("start/my-journey/"))
    item = page.locator("li[data-item]:visible").first
    item.locator("details summary").first.click()
    item.locator(".item-note textarea").fill("在抽屉里")
    item.locator(".item-tick input").check()
    assert [note["text"] for note in kept(page, "notes").values()] == ["在抽屉里"]
    assert len(kept(page, "items")) == 1


def test_a_page_that_is_thrown_away_has_written_it(slow):
    page = slow.open("papers/repayment-proposal/")
    page.locator("[name=name]").first.fill("王小明")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert json.loads(json.dumps(kept(page, "facts"))) == {"name": "王小明"}
