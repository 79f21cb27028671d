"""Finds what a Chinese letter would give its reader in another language.

Names pass: a machine, an app or a company inside Chinese, or alone, is no sentence. So not the
alphabet decides but words: those written small, and the common ones that make up sentences.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What sentences are made of, and what those who owe money write about.
_COMMON_WORDS = """
a about after all also am an and are as at be because been before but by can cannot could did do
does each first for from had has have he her his how i if in into is it its last me more most my
never next no not of off on once one only or our out over per please she since so some still
than that the their them then there they this to too two until up us very was we were what when
where which while who will with would you your amount bad bill bills business closed customer
customers daughter debt died divorced earn family father fell hospital hours husband ill illness
income injured injury interest job late lent loan lost low lower money month months mother
nothing order orders paid parents pay payment people photos poor proof receipt receipts records
rent salary sales school screenshot screenshots shop sick slow son statement statements store
surgery unemployed unpaid wages week wife work year
"""
_COMMON = frozenset(_COMMON_WORDS.split())
# Inside Chinese it takes a sentence, not the name of a firm with "and" in it.
_SENTENCE = 6
_COMMON_IN_SENTENCE = 3


class Foreign(NamedTuple):
    """A paragraph that is not in Chinese.

    Attributes:
        n: its number, from 1; empty lines do not count.
        text: what is foreign in it.
        whole: whether that is all of it.
        english: whether its letters are those of English.
    """

    n: int
    text: str
    whole: bool
    english: bool


def foreign_paragraphs(text: str) -> list[Foreign]:
    """Return the paragraphs of a text that are not, or not all, in Chinese."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    found = (_foreign(n, paragraph) for n, paragraph in enumerate(paragraphs, start=1))
    return [each for each in found if each]


def _foreign(n: int, paragraph: str) -> Foreign | None:
    if not _HAN.search(paragraph):
        words = _WORD.findall(paragraph)
        return Foreign(n, paragraph, True, _is_english(paragraph)) if _is_prose(words) else None
    for part in _HAN.split(paragraph):
        if _is_sentence(_WORD.findall(part)):
            return Foreign(n, part.strip(" 。，；：！？“”（）"), False, _is_english(part))
    return None


def _is_english(part: str) -> bool:
    return "".join(_WORD.findall(part)).replace("’", "'").isascii()


def _is_prose(words: list[str]) -> bool:
    """Tell whether a paragraph without a Chinese character says something."""
    if len(words) > 1 and not all(word.isascii() for word in words):
        return True
    small = sum(len(word) > 1 and word.islower() for word in words)
    common = _common(words)
    if len(words) == 1:
        # Somebody may be called Will.
        return common == small == 1
    return small > 1 or common > 1 or (small == 1 and common == 1)


def _is_sentence(words: list[str]) -> bool:
    """Tell whether words between Chinese ones are a sentence of their own."""
    if len(words) < _SENTENCE:
        return False
    return _common(words) >= _COMMON_IN_SENTENCE or not all(word.isascii() for word in words)


def _common(words: list[str]) -> int:
    # A capital makes a name of a word, as in WeChat Pay, but for the first one.
    return sum(
        word.casefold() in _COMMON and (at == 0 or not word.istitle() or word == "I")
        for at, word in enumerate(words)
    )
