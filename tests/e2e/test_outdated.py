"""An answer of Python to older words is marked as such, and never stands as if it were current."""

import re

import pytest
from papers import FACTS, MONEY, expect_known, open_with, paper, unfold
from playwright.sync_api import expect
from sharing import words

HARDSHIP = "papers/hardship-request/"
OUTDATED = re.compile(r"\bis-outdated\b")
MORTAL = """
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      window.killed = () => {
        this.terminate();
        this.dispatchEvent(new Event("error"));
      };
    }
  };
"""


@pytest.mark.bad_day("worker-after")
def test_a_letter_whose_worker_was_killed_is_not_the_newest(either):
    either.begin_with(MORTAL)
    page = open_with(either, HARDSHIP, facts=FACTS, money=MONEY)
    sheet, verdict = paper(page), page.locator(".letter-verdict")
    expect(sheet).to_contain_text("王小明")
    expect(verdict).not_to_be_empty()
    page.evaluate("window.killed()")
    unfold(page, "contact")
    page.locator("[name=phone]").fill("0571-00000000")
    status = page.locator("negotiation-letter .engine-status")
    expect(status).to_contain_text(words(page, "outdated"))
    expect(sheet).to_have_class(OUTDATED)
    expect(verdict).to_be_empty()
    page.locator("negotiation-letter [data-act=retry]").click()
    expect(sheet).to_contain_text("0571-00000000")
    expect(sheet).not_to_have_class(OUTDATED)
    expect(status).to_be_empty()
    expect(verdict).not_to_be_empty()


def test_the_list_of_facts_is_tried_again(either):
    either.allow("Failed to load resource")
    either.context.route("**/worker.js", lambda route: route.abort())
    page = open_with(either, "papers/", facts=FACTS, money=MONEY)
    retry = page.locator("my-facts [data-act=retry]")
    expect(retry).to_be_visible()
    expect(page.locator("my-facts .engine-status")).not_to_be_empty()
    either.context.unroute("**/worker.js")
    retry.click()
    expect_known(page, owed="30,920.35")
    expect(page.locator("my-facts .engine-status")).to_be_empty()
    expect(retry).to_be_hidden()
