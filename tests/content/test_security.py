"""The policy each page is locked with."""

import pytest

from knowledge_base.security import add_policy, headers_file, inline_scripts, policy

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><script>let a = 1</script>'
    '<script src="x.js"></script><script type="application/json">{"a": 1}</script>'
    '</head><body><script type="module">\nb()\n</script></body></html>'
)


def test_finds_the_scripts_that_run() -> None:
    assert inline_scripts(PAGE) == ["let a = 1", "\nb()\n"]


def test_lists_their_hashes_and_our_host_only() -> None:
    assert policy(PAGE) == (
        "default-src 'self'; "
        "script-src 'self' 'wasm-unsafe-eval' "
        "'sha256-LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ=' "
        "'sha256-NlXKTQe8YfLmZqnEm5aXK1Lb/1wWgkKgNs+lNRY6yOo='; "
        "connect-src 'self'; worker-src 'self'; img-src 'self' data:; object-src 'none'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_stands_right_after_the_charset() -> None:
    assert add_policy(PAGE).split('<meta charset="utf-8">')[1].startswith("<meta http-equiv=")


def test_a_page_without_charset_is_refused() -> None:
    with pytest.raises(ValueError, match="charset"):
        add_policy("<html></html>")


def test_hashed_folders_are_kept_for_ever() -> None:
    assert "/assets/app-1/*\n  Cache-Control: public, max-age=31536000, immutable\n" in (
        headers_file(["assets/app-1"])
    )
