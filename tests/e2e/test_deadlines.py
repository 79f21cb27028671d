"""Dates in, deadlines out, and into the calendar; nothing of it in an address."""

from folds import unfold_all
from playwright.sync_api import Page, expect

PATH = "start/my-journey/"
NEVER = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
CLOCK = "2026-11-25T09:00:00"


def opened(reader, clock=CLOCK, **sections):
    saved = {"schema": 1, **sections} if sections else {}
    return unfold_all(reader.open(PATH, clock, saved=saved))


def days(page: Page):
    return page.locator(".deadline-found .deadline-day")


def lines(download):
    text = download.path().read_text(encoding="utf-8")
    return text.replace("\n ", "").splitlines()


def test_the_top_of_the_page_names_the_next_day(either):
    page = opened(either)
    line = page.locator(".journey-dates a")
    invitation = line.inner_text()
    page.locator("#date-order-arrived").fill("2026-11-01")
    expect(days(page)).to_have_count(1)
    expect(line).to_contain_text(page.locator(".deadline-title a").first.inner_text())
    page.locator("#date-due").fill("2026-12-05")
    expect(days(page)).to_have_count(3)
    expect(line).to_contain_text(page.locator(".deadline-title a").nth(1).inner_text())
    page.locator("#date-order-arrived").fill("")
    page.locator("#date-due").fill("")
    expect(line).to_have_text(invitation)
    line.click()
    expect(page.locator("#journey-dates")).to_be_in_viewport()


def test_a_second_calendar_file_updates_the_first(either):
    page = opened(either)
    page.locator("#date-order-arrived").fill("2026-11-20")
    expect(days(page)).to_have_count(1)
    seen = []
    for day in ("2026-11-20", "2026-11-22"):
        page.locator("#date-order-arrived").fill(day)
        with page.expect_download() as found:
            page.locator("[data-act=calendar]").click()
        seen.append(lines(found.value))
    uids = [line for text in seen for line in text if line.startswith("UID:")]
    assert len(uids) == 2
    assert len(set(uids)) == 1
    starts = [line for text in seen for line in text if line.startswith("DTSTART")]
    # The day to hand in: Friday, then Monday.
    assert starts == ["DTSTART;VALUE=DATE:20261204", "DTSTART;VALUE=DATE:20261207"]
    address = next(line for line in seen[0] if line.startswith("URL"))
    assert address.endswith("#payment-order-clock")
    assert "?" not in address


def test_notes_go_into_the_calendar_only_when_asked(phone):
    page = opened(phone, notes={"payment-order-deadline": {"text": "问过律师"}})
    page.locator("#date-order-arrived").fill("2026-11-20")
    expect(days(page)).to_have_count(1)
    for ticked in (False, True):
        page.locator("[name=with-notes]").set_checked(ticked)
        with page.expect_download() as found:
            page.locator("[data-act=calendar]").click()
        assert ("问过律师" in "".join(lines(found.value))) == ticked


def test_inside_a_chat_app_help_is_shown(make_reader):
    agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 MicroMessenger/8.0.50"
    page = opened(make_reader("zh", user_agent=agent))
    page.locator("#date-order-arrived").fill("2026-11-20")
    expect(days(page)).to_have_count(1)
    page.locator("[data-act=calendar]").click()
    expect(page.locator("dialog.in-app-help")).to_be_visible()


def test_keyboard_and_storage_forbidden(phone):
    phone.allow("no")
    phone.begin_with(NEVER)
    page = opened(phone)
    page.locator("#date-pay").focus()
    page.keyboard.type("12152026")
    page.keyboard.press("Tab")
    expect(days(page)).to_have_count(2)


def test_the_printed_list_has_its_heading_and_no_days_left(phone):
    phone.begin_with("window.print = () => {}")
    page = opened(phone)
    for typed in ("", "2026-12-15"):
        page.locator("#date-pay").fill(typed)
        expect(days(page)).to_have_count(2 if typed else 0)
        page.locator("[data-act=print]").click()
        page.emulate_media(media="print")
        for part in ("#journey-dates", ".deadline-day"):
            expect(page.locator(part).first).to_be_visible(visible=bool(typed))
        form = ".deadline-live :is(label, input, select, .field-hint)"
        for part in (".deadline-about", ".deadline-day strong", ".item-to-step", form):
            expect(page.locator(part).locator("visible=true")).to_have_count(0)
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_without_scripts(make_reader):
    page = make_reader("en", java_script_enabled=False).open(PATH)
    expect(page.locator("[data-deadline=deadline-payment-order]")).to_be_visible()
    expect(page.locator("#date-due")).to_be_hidden()
