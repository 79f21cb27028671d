"""A short address lands on the step in the reader's language, with scripts off as well."""

import re

import pytest
from playwright.sync_api import expect
from sharing import STEP

LANGUAGES = [("zh-CN", "zh"), ("en-GB", "en"), ("fr-FR", "en")]


@pytest.mark.parametrize(("locale", "lang"), LANGUAGES)
def test_in_the_browsers_language(make_reader, locale, lang):
    reader = make_reader(lang, locale=locale)
    page = reader.context.new_page()
    page.goto(f"{reader.base}s/{STEP}/?utm=somebody")
    page.wait_for_url(f"{reader.url()}#{STEP}")
    expect(page.locator(f"#{STEP}")).to_be_in_viewport()
    expect(page.locator(f"#{STEP}")).to_have_class(re.compile(r"\bis-shared\b"))


@pytest.mark.parametrize(("locale", "chosen"), [("zh-CN", "en"), ("en-GB", "zh")])
def test_in_the_language_the_reader_chose_here(make_reader, locale, chosen):
    reader = make_reader("zh" if chosen == "en" else "en", locale=locale)
    page = reader.open()
    page.locator("a.language-link").click()
    page.wait_for_url(re.compile(re.escape(reader.url(lang=chosen))))
    page.goto(f"{reader.base}s/{STEP}/")
    page.wait_for_url(f"{reader.url(lang=chosen)}#{STEP}")


def test_back_leads_to_where_the_link_was(make_reader):
    reader = make_reader("zh", locale="zh-CN")
    page = reader.open("about/privacy/")
    page.evaluate("address => { location.href = address; }", f"{reader.base}s/{STEP}/")
    page.wait_for_url(f"{reader.url()}#{STEP}")
    page.go_back()
    page.wait_for_url(reader.url("about/privacy/"))


@pytest.mark.parametrize(
    "saved", ["{oops", '{"schema":99}', '{"schema":1,"settings":{"language":7}}']
)
def test_whatever_is_saved_is_left_alone(make_reader, saved):
    reader = make_reader("zh", locale="zh-CN")
    page = reader.open("about/independence/")
    page.evaluate("saved => localStorage.setItem('wsd-guide:state', saved)", saved)
    # The page behind it may set damaged content aside, this one must not touch it.
    page.route("**/guides/court/", lambda route: route.fulfill(body="<h1>…</h1>"))
    page.goto(f"{reader.base}s/court/")
    page.wait_for_url(reader.url("guides/court/"))
    assert page.evaluate("localStorage.getItem('wsd-guide:state')") == saved


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_scripts_there_are_two_links(make_reader, scheme):
    reader = make_reader("zh", java_script_enabled=False, color_scheme=scheme)
    page = reader.context.new_page()
    for lang in ("zh", "en"):
        page.goto(f"{reader.base}s/{STEP}/")
        assert page.url == f"{reader.base}s/{STEP}/"
        link = page.locator(f"a[hreflang={lang}]")
        expect(link).to_be_in_viewport(ratio=1)
        assert link.bounding_box()["height"] >= 44
        link.click()
        assert page.url == f"{reader.url(lang=lang)}#{STEP}"
        expect(page.locator(f"#{STEP}")).to_be_in_viewport()


def test_without_scripts_it_fits_a_phone(make_reader):
    reader = make_reader("zh", java_script_enabled=False)
    page = reader.context.new_page()
    page.goto(f"{reader.base}s/read-contract/")
    # Nothing to scroll sideways to: the widest thing is as wide as the screen.
    assert page.locator("html").evaluate("html => html.scrollWidth") == 360
