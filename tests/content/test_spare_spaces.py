"""Finished pages lose the spaces that their templates needed, and nothing that is seen."""

import pytest

from knowledge_base.site.spare_spaces import without_spare_spaces


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ul>\n\n   <li>\n  \n  One\n\n </li>\n</ul>", "<ul>\n<li>\nOne\n</li>\n</ul>"),
        ("<b>One</b> <i>two</i>", "<b>One</b> <i>two</i>"),
        ("<p>one\n\n  two</p>", "<p>one\n\n  two</p>"),
        ("<pre>\n\n  <b>\n  x</b>\n</pre>", "<pre>\n\n  <b>\n  x</b>\n</pre>"),
        ("<script>\n\n  1 <\n 2\n</script>\n\n<p>", "<script>\n\n  1 <\n 2\n</script>\n<p>"),
        ("<textarea>\n\n a\n</textarea>", "<textarea>\n\n a\n</textarea>"),
    ],
    ids=["lines", "one-line", "text", "pre", "script", "textarea"],
)
def test_spaces_between_tags(page: str, expected: str) -> None:
    assert without_spare_spaces(page) == expected
