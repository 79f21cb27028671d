"""Light, dark, or as the device has it: chosen once, kept over pages, languages and visits."""

import json

import pytest
from playwright.sync_api import expect

BUTTON = ".md-header [data-md-component=palette] label:visible"
KEPT = "root => JSON.parse(localStorage.getItem(root + '.__palette'))"
# What the theme's own script wrote for its readers, with the brightness of that day.
BY_THE_THEME = {
    name: json.dumps({"index": index, "color": {"media": media, "scheme": scheme, **rest}})
    for rest in [{"primary": "custom", "accent": "custom"}]
    for name, index, media, scheme in [
        ("device", 0, "(prefers-color-scheme)", "default"),
        ("light", 1, "(prefers-color-scheme: light)", "default"),
        ("dark", 2, "(prefers-color-scheme: dark)", "slate"),
    ]
}
FORBIDDEN = """
  Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("forbidden", "SecurityError"); },
  });
"""


def scheme(page):
    return page.evaluate("() => document.body.dataset.mdColorScheme")


def root(reader):
    return "/" + reader.base.split("/", 3)[3]


def test_the_device_decides_until_the_reader_does(make_reader):
    reader = make_reader("zh", color_scheme="dark")
    page = reader.open()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    expect(page.locator("meta[name=theme-color]")).to_have_attribute("content", "#fff")
    assert page.evaluate(KEPT, root(reader)) is None


def test_a_choice_is_kept_over_reload_and_language(make_reader):
    reader = make_reader("zh", color_scheme="dark")
    page = reader.open()
    page.locator(BUTTON).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert page.evaluate(KEPT, root(reader)) == json.loads(BY_THE_THEME["light"])
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.locator("a.language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.locator(BUTTON).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.locator("meta[name=color-scheme]")).to_have_attribute("content", "dark")
    assert page.evaluate(KEPT, root(reader)) == json.loads(BY_THE_THEME["dark"])


@pytest.mark.parametrize("choice", BY_THE_THEME)
def test_what_the_theme_kept_holds_before_anything_is_painted(make_reader, choice):
    reader = make_reader("zh", color_scheme="dark")
    # The module never comes: what is seen is decided while the page is read.
    reader.context.route("**/app.js", lambda _route: None)
    reader.begin_with(
        f"try {{ localStorage.setItem('{root(reader)}.__palette', "
        f"{json.dumps(BY_THE_THEME[choice])}); }} catch (none) {{}}"
    )
    page = reader.context.new_page()
    page.goto(reader.url(), wait_until="commit")
    expected = "default" if choice == "light" else "slate"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
    reader.context.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("broken", [FORBIDDEN, "localStorage.setItem('/.__palette', '{');"])
def test_storage_that_is_forbidden_or_broken_does_not_matter(make_reader, broken):
    reader = make_reader("zh", color_scheme="dark")
    reader.begin_with(
        f"if (location.protocol === 'http:') {{ {broken.replace('/.', root(reader) + '.')} }}"
    )
    page = reader.open("about/privacy/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(BUTTON).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_by_keyboard(make_reader):
    page = make_reader("en").open()
    page.locator("#__palette_0").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("Enter")
    expect(page.locator("#__palette_0")).to_be_focused()
