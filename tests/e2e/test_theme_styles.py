"""The theme's rules that the build leaves out change nothing: every kind of element looks the same.

The page is looked at twice, once with the theme's styles whole: all elements that differ in tag,
classes and state, with every property that the browser computes, and what stands before and after.
"""

from pathlib import Path

import material
import pytest
from playwright.sync_api import expect

from knowledge_base.site.theme_files import OURS

PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 800}
THEME = Path(material.__file__).parent / "templates/assets/stylesheets"
LOOK = """() => {
  const seen = new Map();
  const SIZE = /(^|-)(block-size|inline-size|height|width|origin)$/;
  for (const element of document.querySelectorAll("html, body, body *:not(script, template)")) {
    const { tagName, className, attributes, parentElement } = element;
    const state = [...attributes].map(({ name }) => name).sort().join();
    const place = [parentElement?.className, element.matches(":last-child")];
    const kind = [...place, tagName, className, state].join("|");
    if (seen.has(kind)) continue;
    // What is folded away has the size of when it was last laid out, if ever.
    const folded = element.closest("details:not([open]) > :not(summary)");
    const look = ["", "::before", "::after"].map((part) => {
      const style = getComputedStyle(element, part || null);
      // What has no content is not there.
      if (part && style.content === "none") return "none";
      // What a variable holds shows in the properties that use it.
      const passed = (name) => name.startsWith("--") || (folded && SIZE.test(name));
      const names = [...style].filter((name) => !passed(name));
      return names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    });
    // As one text: a list of so many would be long on its way.
    seen.set(kind, look.flat().join("\\n"));
  }
  return [...seen];
}"""
GUIDE = "guides/first-application/"


def nothing(page):
    pass


def open_drawer(page):
    page.locator(".drawer-opener").click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()


def search(page):
    page.locator(".search-button").click()
    page.locator("dialog.search input").fill("法院")
    expect(page.locator(".search-hits li").first).to_be_visible()


def on_paper(page):
    page.emulate_media(media="print")
    # With the header gone the heading stands where it was, which the page notices a frame later.
    expect(page.locator(".md-header__title--active")).to_have_count(1)


def share(page):
    page.locator("a.headerlink").nth(1).click(force=True)
    page.locator(".toast-action").click()
    expect(page.locator("dialog.share-dialog")).to_be_visible()


def scroll(page):
    page.evaluate("() => window.scrollTo(0, 4000)")
    expect(page.locator(".md-header__title--active")).to_have_count(1)
    expect(page.locator(".md-sidebar--secondary .md-nav__link--active")).to_have_count(1)


CASES = {
    "home": ("", PHONE, {}, nothing),
    "drawer": (GUIDE, PHONE, {}, open_drawer),
    "search in the dark": ("", PHONE, {"color_scheme": "dark"}, search),
    "window": (GUIDE, PHONE, {}, share),
    "paper": (GUIDE, DESK, {}, on_paper),
    "forced colours": (GUIDE, PHONE, {"forced_colors": "active"}, nothing),
    "wide": ("guides/court/", DESK, {"color_scheme": "dark"}, scroll),
    "letter": ("papers/bank-complaint/", PHONE, {}, nothing),
    "money": ("start/money/", PHONE, {}, nothing),
    "tables": ("reference/interest/", DESK, {}, nothing),
    "journey": ("start/my-journey/", PHONE, {}, nothing),
    "no such page": ("404.html", PHONE, {}, nothing),
    "without scripts": (GUIDE, DESK, {"java_script_enabled": False}, nothing),
}


def whole(route):
    """Answer with the theme's styles as they came, and the site's after them."""
    served = route.fetch()
    _, mark, ours = served.text().partition(OURS)
    assert mark
    theme = "".join(path.read_text(encoding="utf-8") for path in sorted(THEME.glob("*.css")))
    route.fulfill(response=served, body=theme + mark + ours)


def opened(make_reader, case, *, purged):
    path, screen, options, _act = case
    reader = make_reader("zh", screen, reduced_motion="reduce", **options)
    if not purged:
        reader.context.route("**/page-*.css", whole)
    return reader.open(path)


def look(page, act):
    page.wait_for_load_state("networkidle")
    act(page)
    return page.evaluate(LOOK)


@pytest.mark.parametrize("name", CASES)
def test_no_rule_is_missed(make_reader, name):
    # Both come to rest at the same time.
    pages = [opened(make_reader, CASES[name], purged=purged) for purged in (False, True)]
    before, after = (look(page, CASES[name][-1]) for page in pages)
    assert len(after) > 20
    assert [kind for kind, _ in after] == [kind for kind, _ in before]
    differing = [
        (kind, sorted({*one.splitlines()} ^ {*other.splitlines()}))
        for (kind, one), (_, other) in zip(before, after, strict=True)
        if one != other
    ]
    assert differing == []
