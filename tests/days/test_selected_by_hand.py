"""A letter leaves the page without a clipboard, selected by hand."""

import pytest
from letters import PAPER, open_proposal, words
from playwright.sync_api import expect
from sharing import WECHAT

SELECTED = """paper => {
  const range = document.createRange();
  range.selectNodeContents(paper);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return selection.toString();
}"""


@pytest.mark.bad_day("in-chat-app")
def test_what_a_finger_selects_in_wechat_is_the_letter(make_reader):
    reader = make_reader("zh", user_agent=WECHAT)
    page = open_proposal(reader)
    paper = page.locator(PAPER)
    selected = paper.evaluate(SELECTED)
    assert words(selected) == words(paper.inner_text())
    # Lines stay lines, so that it can be pasted as it is.
    assert len(selected.strip().splitlines()) > 10
    parts = "each => [...each.querySelectorAll('*')].map(e => getComputedStyle(e).userSelect)"
    assert set(paper.evaluate(parts)) <= {"auto", "text"}
    expect(paper).to_contain_text("王小明")
