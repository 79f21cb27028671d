"""Whoever is watched leaves by one tap for something neutral, and "back" shows nothing."""

import re

import pytest
from playwright.sync_api import expect

LEAVE = ".md-header .leave"
LETTER = "papers/hardship-request/"
NAME = {"zh": "离开", "en": "Leave"}
NEUTRAL = {
    "zh": "https://www.weather.com.cn/",
    "en": "https://worldweather.wmo.int/en/home.html",
}


@pytest.fixture
def watched(caller):
    """On a phone; the neutral sites are answered here, and tell what they learn of the way."""
    caller.referrers = []

    def weather(route):
        caller.referrers.append(route.request.headers.get("referer"))
        route.fulfill(content_type="text/html", body="<title>weather</title><p>sun")

    for address in NEUTRAL.values():
        caller.allow(re.escape(f"foreign host: {address}"))
        caller.context.route(f"{address}**", weather)
    return caller


def typed(page):
    """Fill in the letter's first field, as somebody who will be looked at."""
    page.locator("negotiation-letter [name=name]").fill("Li Hua")


@pytest.mark.bad_day("watched")
def test_a_tap_replaces_the_page_and_says_nothing_of_it(watched):
    page = watched.open("")
    page.goto(watched.url(LETTER))
    typed(page)
    page.locator(LEAVE).click()
    expect(page).to_have_url(NEUTRAL[watched.lang])
    assert watched.referrers == [None]


@pytest.mark.bad_day("watched")
def test_back_leads_to_no_page_of_ours(watched):
    page = watched.open(LETTER)
    typed(page)
    page.goto(watched.url(""))
    page.locator(LEAVE).click()
    expect(page).to_have_url(NEUTRAL[watched.lang])
    # The letter stood before it.
    page.go_back()
    expect(page).to_have_url(NEUTRAL[watched.lang])
    expect(page.locator("p")).to_have_text("sun")


def test_who_comes_on_purpose_has_all_and_back_works_again(watched):
    page = watched.open(LETTER)
    typed(page)
    page.locator(LEAVE).click()
    expect(page).to_have_url(NEUTRAL[watched.lang])
    page.goto(watched.url(LETTER))
    expect(page.locator("negotiation-letter [name=name]")).to_have_value("Li Hua")
    page.goto(watched.url(""))
    page.go_back()
    expect(page.locator(LEAVE)).to_be_visible()
    expect(page).to_have_url(watched.url(LETTER))


def test_a_page_kept_whole_by_the_browser_leaves_as_well(watched):
    page = watched.open("")
    page.evaluate("() => sessionStorage.setItem('wsd-guide:left', '1')")
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page).to_have_url(NEUTRAL[watched.lang])


def test_blank_before_the_network_answers(watched):
    watched.context.unroute(f"{NEUTRAL[watched.lang]}**")
    watched.context.route(f"{NEUTRAL[watched.lang]}**", lambda _: None)
    page = watched.open("")
    blank = page.evaluate(
        "(link) => { document.querySelector(link).click();"
        " return [getComputedStyle(document.documentElement).display, document.title]; }",
        LEAVE,
    )
    assert blank == ["none", NEUTRAL[watched.lang].split("/")[2]]


@pytest.mark.bad_day("borrowed-phone")
def test_nothing_stays_on_a_borrowed_phone(watched):
    page = watched.open(LETTER)
    typed(page)
    page.goto(watched.url("about/my-data/"))
    page.locator("[data-act=leave-nothing]").click()
    expect(page).to_have_url(NEUTRAL[watched.lang])
    page.go_back()
    expect(page).to_have_url(NEUTRAL[watched.lang])
    page.goto(watched.url("about/independence/"))
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert [name for name in kept if name != "wsd-guide:visit"] == []
    page.goto(watched.url(LETTER))
    expect(page.locator("negotiation-letter [name=name]")).to_have_value("")


def test_escape_three_times_also_over_an_open_window(watched):
    page = watched.open("")
    page.locator(".search-button").click()
    expect(page.locator("dialog[open]")).to_be_visible()
    # At one moment, however busy the machine is: three presses count within two seconds.
    session = page.context.new_cdp_session(page)
    escape = {"key": "Escape", "code": "Escape", "windowsVirtualKeyCode": 27}
    moment = page.evaluate("Date.now() / 1000")
    for kind in ["rawKeyDown", "keyUp"] * 3:
        session.send("Input.dispatchKeyEvent", {"type": kind, "timestamp": moment, **escape})
    expect(page).to_have_url(NEUTRAL[watched.lang])


def test_in_reach_wherever_one_is_and_over_no_words(watched):
    page = watched.open()
    page.mouse.wheel(0, 5000)
    link = page.get_by_role("link", name=NAME[watched.lang], exact=True)
    expect(link).to_be_in_viewport(ratio=1)
    box = link.bounding_box()
    assert min(box["width"], box["height"]) >= 44
    page.emulate_media(media="print")
    expect(link).to_be_hidden()


@pytest.mark.both
@pytest.mark.parametrize(("width", "seen"), [(320, "svg"), (360, "span")])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_sign_under_the_same_name_where_the_word_finds_no_room(make_reader, lang, width, seen):
    page = make_reader(lang, {"width": width, "height": 640}).open("")
    link = page.get_by_role("link", name=NAME[lang], exact=True)
    shown = link.locator(":is(svg, span):visible").evaluate_all("all => all.map(e => e.localName)")
    assert shown == [seen]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_it_is_a_link(make_reader, lang):
    page = make_reader(lang, java_script_enabled=False).open("")
    expect(page.locator(LEAVE)).to_have_attribute("href", NEUTRAL[lang])
    expect(page.locator(LEAVE)).to_have_attribute("rel", "noreferrer")
