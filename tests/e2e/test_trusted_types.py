"""Text becomes neither markup nor the address of a script, where a browser can see to that."""

import pytest
from playwright.sync_api import Page

# Each as what has got into a page would try it.
SINKS = {
    "markup": "() => { document.body.innerHTML = '<p>x</p>'; }",
    "a script from elsewhere": """() => {
      document.createElement('script').src = 'https://example.org/x.js';
    }""",
    "a script without its scheme": """() => {
      document.createElement('script').src = '//example.org/x.js';
    }""",
    "a script in its own address": """() => {
      document.createElement('script').src = 'data:text/javascript,1';
    }""",
    "a worker from elsewhere": "() => { new Worker('//example.org/x.js'); }",
    "words of a script": "() => { document.createElement('script').text = '1'; }",
    "a window of markup": "() => { document.createElement('iframe').srcdoc = '<p>x</p>'; }",
    "a policy of its own": "() => { trustedTypes.createPolicy('mine', {}); }",
    "one more of ours": "() => { trustedTypes.createPolicy('default', {}); }",
}
TRY = """(act) => {
  try {
    act();
    return "";
  } catch (error) {
    return error.name;
  }
}"""


def tried(page: Page, act: str) -> str:
    return str(page.evaluate(f"() => ({TRY})({act})"))


@pytest.mark.parametrize("path", ["", "papers/hardship-request/", "about/components/", "404.html"])
def test_what_got_in_is_refused(phone, path):
    phone.allow("Trusted|Content Security Policy")
    page = phone.open(path)
    assert {name: tried(page, act) for name, act in SINKS.items()} == dict.fromkeys(
        SINKS, "TypeError"
    )
    assert tried(page, "() => { document.createElement('script').src = 'x.js'; }") == ""
