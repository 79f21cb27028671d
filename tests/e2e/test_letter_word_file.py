"""The letter as a Word file, opened again by a program that knows nothing of ours."""

import re
from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from letters import open_proposal
from playwright.sync_api import expect
from sharing import WECHAT
from sharing import words as say

LIBRARY = re.compile(r"/docx\.js$")


def save(page):
    with page.expect_download() as download:
        page.locator("[data-act=docx]").click()
    return download.value


def opened(page):
    return Document(BytesIO(save(page).path().read_bytes()))


def headings(document):
    return [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith(("Title", "Heading"))
    ]


@pytest.mark.bad_day("no-printer")
def test_headings_tables_and_pages(phone):
    document = opened(open_proposal(phone))
    (title, *_), *_ = named = headings(document)
    assert title == "Title"
    annexes = [text for style, text in named if style == "Heading 1" and text.startswith("附件")]
    assert [re.match(r"附件(\d)", text)[1] for text in annexes] == ["1", "2"]
    breaks = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph.paragraph_format.page_break_before
    ]
    assert breaks == annexes
    schedule, statement = document.tables
    assert len(schedule.rows) > 36
    assert len(schedule.columns) == 7
    assert len(statement.columns) == 3
    for table in (schedule, statement):
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    amounts = [row.cells[-1].paragraphs[0] for row in schedule.rows]
    assert {amount.alignment for amount in amounts} == {WD_ALIGN_PARAGRAPH.RIGHT}
    (section,) = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fields = section.footer._element.iter(qn("w:instrText"))
    assert [field.text for field in fields] == ["PAGE", "NUMPAGES"]


def test_nothing_stands_for_what_is_not_there(either):
    document = opened(open_proposal(either, either.lang))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    texts = [paragraph.text for paragraph in document.paragraphs] + cells
    for text in texts:
        assert not re.search(r"None|undefined|\[object|\{\{|＿|__", text)
    assert "".join(texts).count("<b>&") == 1


def test_it_is_called_after_the_paper_and_the_day(phone):
    name = save(open_proposal(phone)).suggested_filename
    document_title = headings(opened(open_proposal(phone)))[0][1]
    assert name == f"{document_title} 2026年11月22日.docx"


def test_the_file_names_nobody(phone):
    document = opened(open_proposal(phone, "en"))
    core = document.core_properties
    assert (core.language, core.title) == ("en-GB", headings(document)[0][1])
    given = (core.author, core.last_modified_by, core.comments, core.keywords, core.created)
    assert given == ("", "", "", "", None)


@pytest.mark.parametrize(("language", "tables"), [("zh", 2), ("en", 2), ("both", 4)])
def test_the_language_of_the_document(make_reader, language, tables):
    document = opened(open_proposal(make_reader("en"), language))
    figures = [table for table in document.tables if len(table.columns) > 2]
    assert len(figures) == tables
    beside = [table for table in document.tables if len(table.columns) == 2]
    assert bool(beside) is (language == "both")
    chinese = {style for style, text in headings(document) if re.search("[\u4e00-\u9fff]", text)}
    assert bool(chinese) is (language != "en")
    for table in beside:
        pairs = [[cell.text for cell in row.cells] for row in table.rows]
        assert all(re.search("[\u4e00-\u9fff]", first) for first, _ in pairs)


def test_the_library_comes_only_when_it_is_asked_for_and_once(phone):
    page = open_proposal(phone)
    assert [url for url in phone.watch.requests if LIBRARY.search(url)] == []
    save(page)
    fetched = len([url for url in phone.watch.requests if LIBRARY.search(url)])
    assert fetched > 0
    save(page)
    assert len([url for url in phone.watch.requests if LIBRARY.search(url)]) == fetched


@pytest.mark.bad_day("no-printer")
def test_a_failed_download_says_so_and_can_be_tried_again(either):
    either.allow("Failed to load resource")
    page = open_proposal(either)
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.route(LIBRARY, lambda route: route.abort())
    button = page.locator("[data-act=docx]")
    button.click()
    expect(page.locator(".letter-file")).to_have_text(say(page, "docx_failed"))
    expect(button).to_have_text(say(page, "docx_retry"))
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    page.unroute(LIBRARY)
    assert save(page).suggested_filename.endswith(".docx")
    expect(page.locator(".letter-file")).to_be_empty()
    expect(button).not_to_have_text(say(page, "docx_retry"))


def test_it_says_how_far_it_is(phone):
    page = open_proposal(phone)
    page.route(LIBRARY, lambda _route: None)
    page.locator("[data-act=docx]").click()
    expect(page.locator(".letter-file")).not_to_be_empty()
    expect(page.locator("[data-act=docx]")).to_have_attribute("aria-busy", "true")
    page.unroute_all(behavior="ignoreErrors")


def test_inside_an_app_the_way_out_of_it_is_shown(make_reader):
    reader = make_reader("zh", user_agent=WECHAT)
    page = open_proposal(reader)
    page.locator("[data-act=docx]").click()
    expect(page.get_by_role("dialog", name=say(page, "in_app_title"))).to_be_visible()
    assert [url for url in reader.watch.requests if LIBRARY.search(url)] == []
