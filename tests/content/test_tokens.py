"""Colours and the measures that repeat stand in one file."""

import re
from pathlib import Path

WIDGET = Path(__file__).parents[2] / "overrides/widget"
TOKENS = WIDGET / "theme/tokens.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COLOUR = re.compile(r"(?i)#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(")
_NAMED = re.compile(r":[^;{}]*\b(?:white|black|red|green|blue|gr[ae]y|yellow|orange)\b(?![-\w])")
_TOKEN = re.compile(r"--(?P<name>[\w-]+): (?P<value>[^;]+);")
_GAP = re.compile(r"(?<![\w-])(?:margin|padding|gap|row-gap|column-gap)(?:-[a-z-]+)?: ([^;{}()]+);")
# Where no variable reaches: the margins of a printed page, and marks in some browsers.
EXCEPT = {"letter/out.css": ["#000"], "theme/guide.css": ["#ffe58a", "#1d1d1d"]}
# A page of its own, which loads nothing else.
ALONE = "short-address.css"


def styles() -> dict[str, str]:
    """Every stylesheet but the tokens themselves, without its comments."""
    return {
        path.relative_to(WIDGET).as_posix(): _COMMENT.sub("", path.read_text(encoding="utf-8"))
        for path in sorted(WIDGET.rglob("*.css"))
        if path not in {TOKENS, WIDGET / ALONE}
    }


def test_no_colour_stands_outside_the_tokens() -> None:
    found = {
        name: [*_COLOUR.findall(text), *_NAMED.findall(text)] for name, text in styles().items()
    }
    assert {name: colours for name, colours in found.items() if colours} == EXCEPT


def test_a_size_of_type_that_has_a_name_is_called_by_it() -> None:
    tokens = dict(_TOKEN.findall(TOKENS.read_text(encoding="utf-8")))
    named = {value for name, value in tokens.items() if name.startswith("text-")}
    assert len(named) == 10
    literal = re.compile(rf"font-size: (?:{'|'.join(map(re.escape, named))});")
    assert [name for name, text in styles().items() if literal.search(text)] == []


def test_a_gap_that_has_a_name_is_called_by_it() -> None:
    tokens = dict(_TOKEN.findall(TOKENS.read_text(encoding="utf-8")))
    named = {value for name, value in tokens.items() if name.startswith("gap-")}
    assert len(named) == 5
    found = {
        name: [value for value in _GAP.findall(text) if named & set(value.split())]
        for name, text in styles().items()
    }
    assert {name: values for name, values in found.items() if values} == {}


def test_the_page_that_stands_alone_has_the_same_colours() -> None:
    known = set(_TOKEN.findall(TOKENS.read_text(encoding="utf-8")))
    assert set(_TOKEN.findall((WIDGET / ALONE).read_text(encoding="utf-8"))) - known == set()
