"""From one build to the next: whole, and never while a form is open."""

from offline import (
    SAVES_DATA,
    Published,
    folders_named,
    open_of,
    until,
    until_installed,
    until_kept,
    until_waiting,
)
from playwright.sync_api import expect

from knowledge_base.site.offline.worker import write_leaving

LETTER = "papers/hardship-request/"
CONTACTS = "start/official-contacts/"
ANOTHER = {"app-of-another-build"}
UPDATED = "async () => { await (await navigator.serviceWorker.ready).update(); }"
NOTHING_KEPT = """async () =>
  (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())"""


def other(build: Published) -> Published:
    """Another build: its scripts have moved, and one page says something else."""
    home = {"index.html": lambda html: html.replace("<h1", "<h1 data-build=b", 1)}
    return build.changed(home, scripts=True)


def test_an_update_waits_for_the_form_and_comes_whole(make_phone):
    phone = make_phone()
    first = phone.host.build
    page = phone.open(LETTER)
    until_kept(page)
    page.reload()
    before = folders_named(page)
    assert len(before) == 1
    page.locator("[name=name]").fill("王小明")
    phone.host.build = other(first)
    until_waiting(page)
    # Half a form stands there: the next page is of the same build still.
    page.goto(phone.host.base + CONTACTS)
    assert folders_named(page) == before
    page = open_of(phone, LETTER, ANOTHER)
    expect(page.locator("[name=name]")).to_have_value("王小明")
    until_kept(page)
    phone.restart()
    page = phone.open()
    expect(page.locator("h1[data-build=b]")).to_be_visible()
    assert folders_named(page) == ANOTHER


def test_a_form_in_another_tab_holds_it_back(make_phone):
    phone = make_phone()
    form = phone.open(LETTER)
    until_kept(form, "shell", "tools")
    form.reload()
    before = folders_named(form)
    form.locator("[name=name]").fill("王小明")
    page = phone.open(CONTACTS)
    phone.host.build = other(phone.host.build)
    until_waiting(page)
    page.goto(phone.host.base)
    page.goto(phone.host.base + CONTACTS)
    assert folders_named(page) == before
    open_of(phone, CONTACTS, ANOTHER)


def test_until_the_new_build_is_whole_the_old_one_answers_without_a_line(make_phone):
    phone = make_phone()
    page = phone.open()
    until_kept(page)
    # From now on bytes are dear: nothing follows by itself.
    phone.context.add_init_script(SAVES_DATA)
    page.reload()
    before = folders_named(page)
    phone.host.build = other(phone.host.build)
    until_installed(page, phone.host.build)
    page = open_of(phone, "", ANOTHER)
    phone.host.up = False
    phone.watch.allowed.append("Failed to load resource")
    page.goto(phone.host.base + CONTACTS)
    assert folders_named(page) == before
    expect(page.locator("article h1")).to_be_visible()


def test_a_comma_costs_few_bytes(make_phone):
    phone = make_phone()
    page = phone.open()
    until_kept(page)
    guide = "guides/first-application/index.html"
    phone.host.build = phone.host.build.changed({guide: lambda html: html.replace("，", "；", 1)})
    phone.host.asks()
    until_installed(page, phone.host.build)
    for _ in range(5):
        phone.restart()
        until_kept(phone.open(CONTACTS))
        if "guides/first-application/" in phone.host.asked:
            break
    # A browser may ask the line as well for a page that it opens cold.
    asked = {*phone.host.asks()} - {"service-worker.js", CONTACTS}
    assert asked == {"offline.json", "guides/first-application/"}


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
    for _ in range(5):
        phone.restart()
        page = phone.open()
        if page.evaluate(NOTHING_KEPT):
            break
    page.goto(phone.host.base)
    expect(page.locator("article h1")).to_be_visible()
    until(page, NOTHING_KEPT)
