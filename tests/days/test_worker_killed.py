"""The worker is killed while an answer is awaited, by a phone that wants its memory back."""

import pytest
from papers import FACTS, MONEY, open_with, paper, unfold
from playwright.sync_api import expect
from readers import Reader
from sharing import words
from test_outdated import HARDSHIP, MORTAL, OUTDATED

# Whatever is asked while this is set is never answered.
DEAF = """
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...more) {
    if (!(window.deaf && message.type === "call")) post.call(this, message, ...more);
    else window.asked = (window.asked ?? 0) + 1;
  };
"""


@pytest.mark.bad_day("worker-during")
def test_it_is_said_and_the_next_try_answers(either: Reader) -> None:
    either.begin_with(MORTAL + DEAF)
    page = open_with(either, HARDSHIP, facts=FACTS, money=MONEY)
    expect(paper(page)).to_contain_text("王小明")
    unfold(page, "contact")
    page.evaluate("window.deaf = true")
    page.locator("[name=phone]").fill("0571-00000000")
    page.wait_for_function("() => window.asked > 0")
    page.evaluate("window.killed()")
    status = page.locator("negotiation-letter .engine-status")
    expect(status).to_contain_text(words(page, "outdated"))
    expect(paper(page)).to_have_class(OUTDATED)
    page.evaluate("window.deaf = false")
    page.locator("negotiation-letter [data-act=retry]").click()
    expect(paper(page)).to_contain_text("0571-00000000")
    expect(status).to_be_empty()
    expect(paper(page)).not_to_have_class(OUTDATED)


@pytest.mark.bad_day("memory-gone", "memory-none")
@pytest.mark.parametrize("moment", ["start", "call"])
def test_memory_that_is_gone_leaves_another_try(either: Reader, moment: str) -> None:
    either.begin_with(
        f"""
        window.Worker = class extends Worker {{
          postMessage(message) {{
            if (!window.roomy && message.type === {moment!r}) {{
              const gone = {{ protocol: message.protocol, code: "out-of-memory", detail: "" }};
              const told = message.type === "start" ? {{ type: "failed" }} : {{ type: "error" }};
              const data = {{ ...gone, ...told, id: message.id }};
              setTimeout(() => this.dispatchEvent(new MessageEvent("message", {{ data }})));
            }} else super.postMessage(message);
          }}
        }};
        """
    )
    page = open_with(either, HARDSHIP, facts=FACTS, money=MONEY)
    status = page.locator("negotiation-letter .engine-status")
    expect(status).to_contain_text(words(page, "failed"))
    expect(page.locator("[name=name]")).to_have_value("王小明")
    page.evaluate("window.roomy = true")
    page.locator("negotiation-letter [data-act=retry]").click()
    expect(paper(page)).to_contain_text("王小明")
    expect(status).to_be_empty()
