"""Whatever section an answer is kept in, no link, title or request of any tool carries it."""

from papers import open_with, stored
from playwright.sync_api import Page, expect

SECTIONS = {
    "items": {"read-contract": "done"},
    "papers": {"read-contract": "sent"},
    "notes": {"read-contract": {"text": "暗号一号", "date": "2034-03-11"}},
    "facts": {"name": "暗号二号", "address": "暗号三号", "owed": "48763"},
    "letters": {
        "lump-sum-offer": {"fund_detail": "暗号四号"},
        "helper-authorisation": {"helper_name": "暗号五号"},
    },
    "prepared": {"bank-complaint": "2033-02-17"},
    "log": {
        "c1": {
            "date": "2026-10-02",
            "channel": "hotline",
            "party": "bank",
            "person": "暗号六号",
            "ref": "REF-77310",
            "said": "暗号七号",
            "outcome": "promised",
            "promised": "暗号八号",
            "due": "2026-10-29",
        }
    },
    "dismissed": {"chase-c1": "暗号十一号"},
    "dates": {"date-due": "2027-08-13"},
    "money": {
        "loans": {
            "l1": {
                "creditor": "暗号九号网商银行",
                "contract": "HT-90817",
                "principal": "31847",
                "rate": "14.37",
                "method": "equal-instalments",
                "months_left": "10",
            }
        },
        "budget": {
            "entries": {
                "food.o1": {"label": "暗号十号", "amount": "2519"},
                "sales.payouts": {"amount": "6117"},
            }
        },
        "chosen": ["equal-instalments"],
        "proposed": "equal-instalments",
        "proposed_terms": {"kind": "equal-instalments", "months": "36"},
    },
}
SECRETS = ["暗号", "REF-77310", "HT-90817", "48763", "31847", "14.37", "2519", "6117"]
SECRETS += ["2034-03-11", "2033-02-17", "2026-10-29", "2027-08-13"]
PAGES = (
    "papers/",
    "papers/bank-complaint/",
    "papers/contact-log/",
    "papers/phone-script/",
    "start/money/",
    "start/my-journey/",
    "about/my-data/",
)
# Copying refused: each link opens the window that shows what would be passed on.
REFUSE = """
  if (navigator.clipboard) navigator.clipboard.writeText = async () => { throw new Error(); };
  document.execCommand = () => false;
  window.print = () => { window.printed = document.title; };
"""
PASSED_ON = """async () => {
  const links = [...document.querySelectorAll("a.copy-link, a.headerlink")];
  const shown = [document.title, location.href];
  for (const each of document.querySelectorAll("a[href]")) shown.push(each.href);
  for (const link of links) {
    link.click();
    const opened = () => document.querySelector("dialog[open]");
    // Its code is fetched with the first link.
    while (!opened()) await new Promise(requestAnimationFrame);
    const window = opened();
    shown.push(window.querySelector(".share-place").textContent);
    shown.push(window.querySelector(".share-address").textContent);
    window.close();
  }
  return shown;
}"""


def given_away(page: Page) -> list[str]:
    # The tools answer, and what stands on the page is the reader's own.
    page.wait_for_load_state("networkidle")
    return list(page.evaluate(PASSED_ON))


def test_every_section_stays(phone):
    phone.begin_with(REFUSE)
    page = open_with(phone, PAGES[0], **SECTIONS)
    shown = []
    for path in PAGES:
        page.goto(phone.url(path))
        shown += given_away(page)
    assert str(stored(page)).count("暗号") == 11
    shown = phone.watch.told(*shown)
    assert [(s, text) for text in shown for s in SECRETS if s in text] == []


def test_a_printed_letter_is_named_after_the_paper(phone):
    phone.begin_with(REFUSE)
    page = open_with(phone, "papers/bank-complaint/", **SECTIONS)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("暗号二号")
    page.locator("negotiation-letter [data-act=print]").click()
    title = page.evaluate("window.printed")
    assert title
    assert [secret for secret in SECRETS if secret in title] == []


def test_enter_sends_nothing(phone):
    page = open_with(phone, "papers/bank-complaint/", **SECTIONS)
    url = page.url
    page.locator("negotiation-letter input[type=text]").first.press("Enter")
    page.goto(phone.url("papers/contact-log/"))
    page.locator(".contact-log form input").first.evaluate("field => field.form.requestSubmit()")
    page.wait_for_timeout(300)
    assert page.url == phone.url("papers/contact-log/")
    assert url == phone.url("papers/bank-complaint/")
