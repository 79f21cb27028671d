"""A whole story, and no answer in any address, title, request, cookie or shared link."""

import json
from urllib.parse import unquote

from playwright.sync_api import expect

ANSWERS = {
    "name": "独孤求全",
    "phone": "05719876543",
    "loan_ref": "REF-77310",
    "owed": "48763",
    "overdue_since": "2025-03-17",
    "story": "仓库漏水，货都坏了。",
    "monthly_offer": "1379",
    "first_payment": "2031-05-23",
}
LISTEN = """
  window.shared = [];
  navigator.share = async (data) => { window.shared.push(data); };
  window.print = () => {};
"""


def test_no_answer_leaves_the_page(make_reader):
    reader = make_reader("zh", has_touch=True, is_mobile=True)
    reader.context.add_init_script(LISTEN)
    seen, bodies = [], []
    reader.context.on("request", lambda request: bodies.append(request.post_data or ""))
    page = reader.open()
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    page.locator("#read-contract input").check()
    for name, value in ANSWERS.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=reason]").select_option("family-emergency")
    page.locator("[name=evidence][value=medical-papers]").check()
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("独孤求全")
    page.locator("[data-act=copy]").click()
    page.locator("negotiation-letter [data-act=print]").click()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.locator("#identify-lender a.copy-link").tap()
    seen += [page.url, page.title(), json.dumps(page.evaluate("window.shared"))]
    page.locator("a.language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("[name=name]")).to_have_value("独孤求全")
    seen += [page.url, page.title(), page.evaluate("document.cookie")]
    seen += page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    seen += reader.watch.requests + bodies
    secrets = [*ANSWERS.values(), "family-emergency", "medical-papers", "read-contract=", "done"]
    leaks = [(s, text) for text in map(unquote, seen) for s in secrets if s in text]
    assert leaks == []
    assert bodies == [""] * len(bodies)
    assert reader.context.cookies() == []


def test_only_keys_of_our_own(phone):
    page = phone.open()
    page.locator("#read-contract input").check()
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    page.reload()
    keys = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    # The theme keeps the chosen brightness under names that begin with the site's path.
    ours = [key for key in keys if not key.startswith("/")]
    assert sorted(ours) == ["wsd-guide:state", "wsd-guide:visit"]
