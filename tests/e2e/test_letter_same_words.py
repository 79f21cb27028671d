"""One letter, four ways to have it: on the screen, in the clipboard, on paper, as a Word file."""

import re
from collections import Counter
from io import BytesIO

import pytest
from docx import Document
from docx.table import Table
from letters import NO_DIALOG, PAPER, open_proposal, words
from playwright.sync_api import expect
from pypdf import PdfReader
from sharing import words as say

COPY = {"zh": "copy", "en": "copy-gloss"}


def copied(page, language):
    page.locator(f".letter-tools [data-act={COPY[language]}]").click()
    expect(page.locator(".toast")).to_be_visible()
    return page.evaluate("navigator.clipboard.readText()")


def sheets(page):
    """The text of each printed page, without its number."""
    page.locator(".letter-tools [data-act=print]").click()
    expect(page.locator("html")).to_have_attribute("data-print", "letter")
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    texts = [sheet.extract_text() for sheet in pdf.pages]
    total = len(texts)
    return [
        re.sub(rf"\s*{n}\s*/\s*{total}\s*", "\n", text, count=1)
        for n, text in enumerate(texts, start=1)
    ]


def in_file(page):
    with page.expect_download() as download:
        page.locator("[data-act=docx]").click()
    document = Document(BytesIO(download.value.path().read_bytes()))
    return "\n".join(
        "\n".join(cell.text for row in block.rows for cell in row.cells)
        if isinstance(block, Table)
        else block.text
        for block in document.iter_inner_content()
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.bad_day("no-printer")
def test_all_say_the_same(either, language):
    either.begin_with(NO_DIALOG)
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_proposal(either, language)
    on_screen = words(page.locator(PAPER).inner_text())
    assert words(copied(page, language)) == on_screen
    assert words(in_file(page)) == on_screen
    # A table that goes on repeats its head, so the head is taken out of all of them.
    head = words(page.locator(f"{PAPER} thead:visible").first.inner_text())
    printed = words("".join(sheets(page)))
    # The foot of a copy for the file names the page it came from; what is sent does not.
    foot = words(say(page, "printed_from").replace("{url}", page.url))
    assert printed.count(foot) == (1 if language == "en" else 0)
    printed = printed.replace(foot, "")
    # In the file a sheet's tables come after the text around them: order is for the eye.
    assert Counter(printed.replace(head, "")) == Counter(on_screen.replace(head, ""))


def test_sheets_begin_where_annexes_do_and_are_numbered(phone):
    phone.begin_with(NO_DIALOG)
    page = open_proposal(phone)
    page.locator(".letter-tools [data-act=print]").click()
    expect(page.locator("html")).to_have_attribute("data-print", "letter")
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    texts = [words(sheet.extract_text()) for sheet in pdf.pages]
    for n, text in enumerate(texts, start=1):
        assert text.count(f"{n}/{len(texts)}") == 1
    annexes = [at for at, text in enumerate(texts) if re.match(r"\d/\d附件\d:", text)]
    assert (annexes[0], len(annexes)) == (1, 2)
    for sheet in pdf.pages:
        size = sheet.mediabox
        assert (round(size.width * 25.4 / 72), round(size.height * 25.4 / 72)) == (210, 297)


def test_a_long_table_repeats_its_head_on_every_sheet(phone):
    phone.begin_with(NO_DIALOG)
    page = open_proposal(phone, months=84)
    page.locator(".letter-tools [data-act=print]").click()
    expect(page.locator("html")).to_have_attribute("data-print", "letter")
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    head = words(page.locator(f"{PAPER} thead").first.inner_text())
    assert [head in words(sheet.extract_text()) for sheet in pdf.pages].count(True) >= 2


def test_the_sheet_has_the_name_of_the_letter_and_then_the_page_its_own_again(phone):
    phone.begin_with(
        "window.print = () => { document.body.dataset.seen = document.title;"
        " dispatchEvent(new Event('afterprint')); };"
    )
    page = open_proposal(phone)
    title = page.title()
    page.locator(".letter-tools [data-act=print]").click()
    expect(page.locator("body")).to_have_attribute("data-seen", re.compile("2026年11月22日$"))
    assert page.title() == title
    expect(page.locator("[data-printed], html[data-print]")).to_have_count(0)
