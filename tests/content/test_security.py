"""The policy each page is locked with."""

import pytest

from knowledge_base.core.problems import ContentError
from knowledge_base.site.security import (
    add_policy,
    inline_scripts,
    policy,
)

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><script>let a = 1</script>'
    '<script src="x.js"></script><script type="application/json">{"a": 1}</script>'
    '</head><body><script type="module">\nb()\n</script></body></html>'
)


KNOWN = {
    "LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ=",
    "NlXKTQe8YfLmZqnEm5aXK1Lb/1wWgkKgNs+lNRY6yOo=",
}
FILE = "docs/zh/index.md"


def test_finds_the_scripts_that_run() -> None:
    assert inline_scripts(PAGE) == ["let a = 1", "\nb()\n"]


def test_lists_their_hashes_and_our_host_only() -> None:
    assert policy(PAGE) == (
        "default-src 'self'; "
        "script-src 'self' 'wasm-unsafe-eval' "
        "'sha256-LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ=' "
        "'sha256-NlXKTQe8YfLmZqnEm5aXK1Lb/1wWgkKgNs+lNRY6yOo='; "
        "img-src 'self' data:; object-src 'none'; "
        "base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types default"
    )


def test_stands_right_after_the_charset() -> None:
    locked = add_policy(PAGE, FILE, known=KNOWN)
    assert locked.split('<meta charset="utf-8">')[1].startswith("<meta http-equiv=")


@pytest.mark.parametrize("serving", [True, False])
def test_an_inline_script_that_no_template_brings_is_refused(serving: bool) -> None:
    page = PAGE.replace("</body>", "<SCRIPT>alert(1)</SCRIPT ></body>")
    with pytest.raises(ContentError) as caught:
        add_policy(page, FILE, serving=serving, known=KNOWN)
    assert [(found.file, "alert(1)" in found.message) for found in caught.value.problems] == [
        (FILE, True)
    ]


def test_what_only_looks_like_an_address_is_inline_all_the_same() -> None:
    assert inline_scripts('<script data-src="x.js">a()</script>') == ["a()"]


def test_a_page_without_charset_is_refused() -> None:
    with pytest.raises(ValueError, match="charset"):
        add_policy("<html></html>", FILE)
