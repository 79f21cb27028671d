"""The theme's rules that the build leaves out change nothing: every kind of element looks the same.

The page is looked at twice, the second time with the theme's styles whole: all elements that
differ in tag, classes and state, with every property that the browser computes, and what stands
before and after.
"""

import re
from pathlib import Path

import material
import pytest
from playwright.sync_api import expect

from knowledge_base.site.theme_files import OURS

PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 800}
THEME = Path(material.__file__).parent / "templates/assets/stylesheets"
LOOK = """
  const seen = new Map();
  const SIZE = /(^|-)(block-size|inline-size|height|width|origin)$/;
  // What a variable holds shows in the properties that use it.
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
  const fixed = names.filter((name) => !SIZE.test(name));
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
      if (part && style.content === "none") return ["none"];
      return (folded ? fixed : names).map((name) => style.getPropertyValue(name));
    });
    seen.set(kind, look.flat().join("\\n"));
  }
"""
REMEMBER = f"() => {{ {LOOK} window.asItWas = seen; return seen.size; }}"
COMPARE = f"""() => {{
  {LOOK}
  const differing = [];
  for (const kind of new Set([...window.asItWas.keys(), ...seen.keys()])) {{
    const [before, after] = [window.asItWas, seen].map((each) => each.get(kind) ?? "");
    if (before === after) continue;
    // Its names, where it is seen and has nothing before it; elsewhere the values tell.
    const then = before.split("\\n");
    const now = after.split("\\n");
    const values = now.map((value, at) => [names[at % names.length], then[at], value]);
    differing.push([kind, values.filter(([_name, one, other]) => one !== other)]);
  }}
  return differing;
}}"""
STYLES = "link[rel=stylesheet][href*='/page-']"
SWAP = "(link) => { link.href += '?whole'; }"
IN_USE = "(link) => link.sheet?.href.endsWith('?whole') ?? false"
WHOLE = re.compile(r"/page-\w+\.css\?whole$")
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


@pytest.mark.parametrize("name", CASES)
def test_no_rule_is_missed(make_reader, name):
    path, screen, options, act = CASES[name]
    page = make_reader("zh", screen, reduced_motion="reduce", **options).open(path)
    page.wait_for_load_state("networkidle")
    act(page)
    assert page.evaluate(REMEMBER) > 20
    page.route(WHOLE, whole)
    styles = page.locator(STYLES)
    styles.evaluate(SWAP)
    while not styles.evaluate(IN_USE):
        page.wait_for_timeout(20)
    assert page.evaluate(COMPARE) == []
