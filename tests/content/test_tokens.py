"""Colours and measures that repeat stand in one file, and words stand out on what is under them."""

import re
from itertools import product
from pathlib import Path

import pytest

WIDGET = Path(__file__).parents[2] / "overrides/widget"
TOKENS = WIDGET / "theme/tokens.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COLOUR = re.compile(r"(?i)#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(")
_NAMED = re.compile(r":[^;{}]*\b(?:white|black|red|green|blue|gr[ae]y|yellow|orange)\b(?![-\w])")
_TOKEN = re.compile(r"--(?P<name>[\w-]+): (?P<value>[^;]+);")
_GAP = re.compile(r"(?<![\w-])(?:margin|padding|gap|row-gap|column-gap)(?:-[a-z-]+)?: ([^;{}()]+);")
# Where no variable reaches: the margins of a printed page, and marks in some browsers.
EXCEPT = {"letter/out.css": ["#000"], "theme/guide.css": ["#ffe58a", "#1d1d1d"]}
# Each colour of words stands on each of these somewhere; the others have one ground each.
UNDER = ["paper", "tint", "tint-strong", "sheet"]
PAIRS = [
    *product(["ink", "ink-soft", "accent", "error"], UNDER),
    ("on-accent", "accent"),
    ("paper", "ink"),
]
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


def _light(colour: str) -> float:
    """WCAG's relative luminance of `#rgb` or `#rrggbb`."""
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's contrast of two colours, from 1 to 21."""
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_stand_out_on_whatever_lies_under_them(dark: bool) -> None:
    light, _, slate = TOKENS.read_text(encoding="utf-8").partition("@media screen")
    colours = dict(_TOKEN.findall(light)) | (dict(_TOKEN.findall(slate)) if dark else {})
    found = {
        (words, under): round(contrast(colours[words], colours[under]), 2) for words, under in PAIRS
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < 7} == {}
    marks = {under: contrast(colours["line-strong"], colours[under]) for under in UNDER}
    assert min(marks.values()) >= 3
