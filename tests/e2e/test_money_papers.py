"""What can be taken along: the text, the printed sheets, the table; Chinese for the bank."""

import zipfile
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NO_DIALOG = "window.print = () => { window.printed = document.documentElement.dataset.print; };"
KEPT = {
    "schema": 3,
    "money": {
        "loans": {"l1": {"creditor": "网商银行", "principal": "9000", "rate": "12"}},
        "budget": {
            "entries": {
                "earnings.wage": {"amount": "5000"},
                "home.o1": {"period": "month", "label": '=房租,"押一付三"', "amount": "3000"},
            }
        },
        "chosen": ["equal-instalments"],
    },
}


@pytest.fixture
def page(either):
    either.begin_with(NO_DIALOG)
    page = either.open(MONEY, "2026-11-22T10:00:00", saved=KEPT)
    expect(page.locator(".money-paper .paper-plan")).to_have_count(1)
    return page


def test_the_sheet_is_chinese_for_the_bank(page):
    sheet = page.locator(".money-paper")
    expect(sheet).to_have_attribute("lang", "zh")
    for words in ("收支表和还款计划", "网商银行", "9,000.00元", "每月还一样多", "安全余量"):
        expect(sheet).to_contain_text(words)


def test_english_for_oneself_on_request(page, either):
    choice = page.locator("#money-paper-lang")
    expect(choice).to_be_visible(visible=either.lang == "en")
    if either.lang == "en":
        choice.select_option("en")
        expect(page.locator(".money-paper")).to_contain_text("CNY 9,000.00")
        expect(page.locator(".money-paper")).to_have_attribute("lang", "en")


def test_copied_text(page, either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".money-papers [data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "网商银行  9,000.00元" in text
    assert "1  2026年12月22日" in text
    assert "undefined" not in text


def test_csv_file(page):
    with page.expect_download() as download:
        page.locator("[data-act=csv]").click()
    content = download.value.path().read_text(encoding="utf-8")
    lines = content.splitlines()
    assert content[0] == "\ufeff"
    assert download.value.suggested_filename == "money-2026-11-22.csv"
    assert '"\'=房租,""押一付三""",3000 每月,3000.00' in lines
    assert "网商银行,9000.00,1750.00" in lines
    last = [line for line in lines if line.startswith("合计")][-1]
    assert last.split(",")[3] == "9000.00"


def test_excel_file(page):
    with page.expect_download() as download:
        page.locator("[data-act=xlsx]").click()
    assert download.value.suggested_filename == "money-2026-11-22.xlsx"
    with zipfile.ZipFile(download.value.path()) as book:
        assert book.testzip() is None
        names = ET.fromstring(book.read("xl/workbook.xml")).iter(f"{SHEET}sheet")
        assert [sheet.get("name") for sheet in names] == [
            "收支表和还款计划",
            "还款计划：每月还一样多",
        ]
        plan = ET.fromstring(book.read("xl/worksheets/sheet2.xml"))
        own = book.read("xl/worksheets/sheet1.xml").decode()
    rows = [[cell.text for cell in row.iter() if cell.text] for row in plan.iter(f"{SHEET}row")]
    total = next(row for row in rows if row[:1] == ["合计"])
    assert total[2] == "9000.00"
    assert "=房租,&#34;押一付三&#34;" in own


def test_print_shows_the_sheet_alone(page):
    page.locator(".money-papers [data-act=print]").click()
    page.wait_for_function("window.printed === 'money'")
    page.emulate_media(media="print")
    expect(page.locator(".money-paper")).to_be_visible()
    expect(page.locator(".money-paper")).to_contain_text("网商银行")
    for hidden in (
        "h1",
        ".money-fold > summary",
        ".loans",
        ".plans",
        ".money-sheet",
        ".money button",
    ):
        expect(page.locator(hidden).locator("visible=true")).to_have_count(0)


def test_print_of_the_page_holds_the_pictures(page):
    page.emulate_media(media="print")
    for picture in (".money-bar", ".money-chart", ".money-paper"):
        expect(page.locator(picture)).to_be_visible()
    for hidden in (".loans", ".money-group", ".plans", ".money button", ".money input"):
        expect(page.locator(hidden).locator("visible=true")).to_have_count(0)


def test_print_of_the_blank_forms(page):
    page.locator("[data-part=month] .money-blank > summary").click()
    page.locator("[data-act=print-blank]").click()
    assert page.evaluate("window.printed") == "money-blank"
    page.emulate_media(media="print")
    expect(page.locator(".money-sheet").locator("visible=true")).to_have_count(2)
    for hidden in ("h1", ".loans", ".money-paper", ".money-example"):
        expect(page.locator(hidden).locator("visible=true")).to_have_count(0)
