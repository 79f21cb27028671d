"""From one build to the next: whole, and never while a form is open."""

import pytest
from offline import (
    CONTACTS,
    DATA,
    GUIDE,
    LETTER,
    PAGES,
    Published,
    folders_named,
    until,
    until_build,
    until_kept,
)
from playwright.sync_api import expect

from knowledge_base.site.offline.worker import write_leaving

ANOTHER = {"app-of-another-build"}
UPDATED = "async () => { await (await navigator.serviceWorker.ready).update(); }"
NOTHING_KEPT = """async () =>
  (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())"""


def other(build: Published) -> Published:
    """Another build: its scripts have moved, and one page says something else."""
    home = {"index.html": lambda html: html.replace("<h1", "<h1 data-build=b", 1)}
    return build.changed(home, scripts=True)


@pytest.mark.bad_day("two-builds")
def test_an_update_waits_for_the_form_and_comes_whole(make_phone):
    phone = make_phone()
    form, page = phone.open(LETTER), phone.open(CONTACTS)
    until_kept(page)
    form.reload()
    before = folders_named(form)
    assert len(before) == 1
    form.locator("[name=name]").fill("王小明")
    phone.host.build = other(phone.host.build)
    until_build(page, phone.host.build, "waiting")
    # Half a form stands in the other tab: each page is of the same build still.
    page.goto(phone.host.base + CONTACTS)
    assert folders_named(page) == before
    form.close()
    page.reload()
    until_build(page, phone.host.build, "active")
    page.goto(phone.host.base + LETTER)
    assert folders_named(page) == ANOTHER
    expect(page.locator("[name=name]")).to_have_value("王小明")
    until_kept(page)
    page.goto(phone.host.base)
    expect(page.locator("h1[data-build=b]")).to_be_visible()
    assert folders_named(page) == ANOTHER


def test_a_comma_costs_few_bytes(make_phone):
    phone = make_phone()
    page = phone.open()
    until_kept(page)
    comma = {f"{GUIDE}index.html": lambda html: html.replace("，", "；", 1)}
    phone.host.build = phone.host.build.changed(comma)
    phone.host.asks()
    until_build(page, phone.host.build, "active")
    until_kept(page)
    assert {*phone.host.asks()} == {"service-worker.js", "offline.json", GUIDE}


@pytest.mark.python
def test_a_comma_costs_few_bytes_where_python_is_kept(make_phone):
    phone = make_phone()
    page = phone.open(LETTER)
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    until_kept(page, *PAGES, "python")
    form = page.url
    page.goto(phone.host.base)
    pieces = [path for path in phone.host.build.manifest["files"]["python"] if DATA in path]
    pages, piece = (GUIDE, LETTER), pieces[0]
    comma = {
        path: lambda text: text.replace("，", "；", 1)
        for path in (*(f"{page}index.html" for page in pages), piece)
    }
    phone.host.build = phone.host.build.changed(comma)
    phone.host.asks()
    until_build(page, phone.host.build, "active")
    until_kept(page, *PAGES, "python")
    assert {*phone.host.asks()} == {"service-worker.js", "offline.json", *pages, piece}
    phone.host.up = False
    page.goto(form)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")


def test_the_switch_lets_go_of_everything(make_phone, tmp_path, root):
    phone = make_phone()
    page = phone.open()
    until_kept(page, "shell")
    write_leaving(tmp_path, root)
    # Such a build says on no page that it may be kept.
    build = Published(phone.host.build.folder)
    build.own["service-worker.js"] = (tmp_path / "service-worker.js").read_bytes()
    home = (build.read("index.html") or b"").replace(b'<link rel="manifest"', b'<link rel="none"')
    build.own["index.html"] = home
    phone.host.build = build
    page.evaluate(UPDATED)
    until(page, NOTHING_KEPT)
    page.goto(phone.host.base)
    expect(page.locator("article h1")).to_be_visible()
    assert page.evaluate(NOTHING_KEPT) is True
