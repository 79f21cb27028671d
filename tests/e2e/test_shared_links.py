"""A link to one place: copied without anything else in it, and opened where it points."""

import re

import pytest
from playwright.sync_api import expect
from sharing import ITEM, SHARE_SHEET


def fold_item(route):
    """Serve the page with the item's list folded away, as a writer may do one day."""
    response = route.fetch()
    body = re.sub(
        rf'(<li class="item" id="{ITEM}".*?</li>)',
        r"<li><details><summary>…</summary><ul>\1</ul></details></li>",
        response.text(),
        flags=re.DOTALL,
    )
    route.fulfill(response=response, body=body)


def test_opened_cold_it_is_marked_and_in_view(reader):
    page = reader.context.new_page()
    page.goto(f"{reader.url()}#{ITEM}")
    expect(page.locator(f"#{ITEM}")).to_have_class(re.compile(r"\bis-shared\b"))
    expect(page.locator(f"#{ITEM}")).to_be_in_viewport()
    expect(page.locator(".announcer")).not_to_be_empty()


def test_a_link_inside_the_page_marks_but_does_not_greet(phone):
    page = phone.open()
    page.evaluate(f"location.hash = '{ITEM}'")
    expect(page.locator(f"#{ITEM}")).to_have_class(re.compile(r"\bis-shared\b"))
    page.wait_for_timeout(1_200)
    expect(page.locator(".announcer")).to_be_empty()
    page.evaluate("location.hash = 'contact-log'")
    expect(page.locator(".is-shared")).to_have_attribute("id", "contact-log")


def test_folded_away_it_is_unfolded(either):
    page = either.context.new_page()
    page.route(either.url(), fold_item)
    page.goto(f"{either.url()}#{ITEM}")
    expect(page.locator(f"#{ITEM}")).to_be_in_viewport()
    page.locator(f"details:has(#{ITEM})").evaluate("fold => { fold.open = false; }")
    page.goto(f"{either.url()}#contact-log")
    page.goto(f"{either.url()}#{ITEM}")
    expect(page.locator(f"#{ITEM}")).to_be_in_viewport()


@pytest.mark.parametrize("hash_", ["#no-such-place", "#%", "#%E4%BD", "#<b>", "#"])
def test_an_address_that_points_nowhere_is_harmless(phone, hash_):
    page = phone.context.new_page()
    page.goto(phone.url() + hash_)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".is-shared")).to_have_count(0)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (f"#{ITEM} a.copy-link", f"{{base}}s/{ITEM}/"),
        ("#know-your-debt a.headerlink", "{base}s/know-your-debt/"),
        # Every guide has a heading of this name: only with its page it is one place.
        ("#letter a.headerlink", "{page}#letter"),
    ],
)
def test_copied_link_is_the_place_and_nothing_else(either, link, address):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = either.context.new_page()
    page.goto(either.url() + "?utm=somebody")
    anchor = page.locator(link)
    anchor.scroll_into_view_if_needed()
    anchor.click()
    expect(page.locator(".toast")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == address.format(base=either.base, page=either.url())
    assert page.url == either.url() + "?utm=somebody"
    page.goto(copied)
    expect(page.locator(".is-shared")).to_have_attribute("id", link[1:].split()[0])
    expect(page.locator(".is-shared")).to_be_in_viewport()


def test_link_has_a_name_in_the_readers_language(either):
    page = either.open()
    title = page.locator("#letter").evaluate("heading => heading.firstChild.textContent").strip()
    link = page.locator("#letter a.headerlink")
    expect(link).to_have_attribute("aria-label", re.compile(re.escape(title)))
    assert "Permanent link" not in page.content()


def test_one_tap_copies_on_a_phone_too(make_reader):
    reader = make_reader("zh", has_touch=True, is_mobile=True)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.begin_with(SHARE_SHEET)
    page = reader.open()
    page.locator(f"#{ITEM} a.copy-link").tap()
    expect(page.locator(".toast-action")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{reader.base}s/{ITEM}/"
    assert page.evaluate("window.shared") == []
