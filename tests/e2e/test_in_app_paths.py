"""Each path is walked to its end inside a chat app, by whatever it offers."""

import pytest
from finder_way import FINDER, OUTCOME, WAY, asked, choose, shown, walk
from folds import unfold, unfold_all
from playwright.sync_api import expect
from sharing import ITEM, STEP, WECHAT, words
from test_in_app import INSIDE, NOTE

pytestmark = pytest.mark.bad_day("in-chat-app")

JOURNEY = "start/my-journey/"
LIST = "start/reading-list/"


@pytest.fixture(params=["zh", "en"])
def inside(request, make_reader):
    locale = {"zh": "zh-CN", "en": "en-GB"}[request.param]
    reader = make_reader(request.param, user_agent=WECHAT, locale=locale)
    reader.begin_with(INSIDE)
    return reader


def top(part):
    return part.bounding_box()["y"]


def test_the_question_comes_before_the_warning(inside):
    page = inside.open(FINDER)
    note = page.locator(NOTE)
    for question, option in WAY.items():
        expect(note).to_be_visible()
        assert top(note) > top(asked(page).locator(".finder-options button").last)
        choose(page, question, option)
    shown(page, OUTCOME)
    assert top(note) > top(page.locator(f"#{OUTCOME}"))


def test_a_received_list_comes_before_the_warning(inside):
    page = inside.open(f"{LIST}#list=court,{STEP}")
    places = page.locator(".reading-received li")
    expect(places).to_have_count(2)
    assert top(page.locator(NOTE)) > top(places.last)
    page.locator("[data-act=keep]").click()
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    copied = page.evaluate("window.copied")
    assert copied == f"{inside.base}s/reading-list/#list=court,{STEP}"


def test_from_the_questions_to_the_dates(inside):
    page = inside.open(FINDER)
    walk(page)
    page.locator(f"#{OUTCOME} a[href*='my-journey']").click()
    expect(page.locator(NOTE)).to_be_in_viewport()
    unfold_all(page)
    paper = page.locator("li#income-proof")
    paper.locator("select").select_option("have")
    expect(paper.locator("[type=checkbox]")).to_be_checked()
    paper.locator("summary").click()
    paper.locator("textarea").fill("店里的流水")
    unfold(page, "dates-order")
    page.locator("#date-order-arrived").fill("2026-11-20")
    page.locator("[data-act=calendar]").click()
    page.get_by_role("dialog", name=words(page, "in_app_title")).get_by_role(
        "button", name=words(page, "close"), exact=True
    ).click()
    paper.locator(".copy-link").click()
    expect(page.locator(".toast")).to_be_visible()
    assert page.evaluate("window.copied") == f"{inside.base}s/income-proof/"
    page.reload()
    unfold_all(page)
    expect(paper.locator(".item-noted")).to_contain_text("店里的流水")
    expect(page.locator("#date-order-arrived")).to_have_value("2026-11-20")


def test_a_short_address_leads_to_its_place(inside):
    page = inside.context.new_page()
    page.goto(f"{inside.base}s/{ITEM}/")
    page.wait_for_url(f"{inside.url()}#{ITEM}")
    expect(page.locator(f"#{ITEM}.is-shared")).to_be_in_viewport()
