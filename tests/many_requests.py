"""Requests without number, each like one that is known: for rehearsals, and to try what they saw.

All parity cases, every letter for every reader, then these again with something in them changed.
"""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from negotiation.api import API_VERSION
from negotiation.content import packaged_content
from paper_facts import READERS, TODAY, own_fields
from paper_readers import PEOPLE

_CASES = Path(__file__).parent / "parity" / "cases"
_READERS = {**READERS, **PEOPLE}
#: What somebody may type in place of anything else.
_TYPED = (
    "", " ", "x", "王小明", "0", "-1", "12345.678", "１，２３４", "3.5万", "三千五", "1e9",
    "9" * 40, "0.0000001",
    "2026-02-30", "2026-11-22", "1999-12-31", "2031-01-31", "明天", "year", "month", "week",
    "A\nB\tC", "Ünïcödé 🙂 𠮷", "<b>{{ x }}</b>", "字" * 500, "word " * 300,
)  # fmt: skip
#: What only a program can send.
_SENT: tuple[Any, ...] = (
    None, True, False, 0, -5, 7, 1e300, 0.1, 10**30, [], {}, [1, "2"], {"a": "b"},
)  # fmt: skip
#: Not what the entry function expects.
_NO_REQUESTS = ("", "{", "[]", "null", "5", '"text"', "{}", '{"api":1}', '{"op":"none"}')
#: Ends in a `RecursionError`, or in a browser's worker with less room in the end of Python.
TOO_DEEP = "[" * 3000
_CHANGES = 3


def cases() -> list[str]:
    """The parity cases."""
    return [file.read_text(encoding="utf-8") for file in sorted(_CASES.glob("*.json"))]


def letters(langs: tuple[str, ...] = ("zh", "en")) -> list[str]:
    """Every letter for every reader."""
    return [
        json.dumps(_letter(letter, fields, reader, lang), ensure_ascii=False)
        for letter, fields in _fields().items()
        for reader in _READERS
        for lang in langs
    ]


def changed(seed: int) -> Iterator[str]:
    """Known requests with something changed in each, without end."""
    chance = random.Random(seed)
    texts = [*cases(), *letters(("zh",))]
    known = [request for text in texts if isinstance(request := json.loads(text), dict)]
    while True:
        request = {**deepcopy(chance.choice(known)), "lang": chance.choice(("zh", "en"))}
        for _ in range(chance.randint(1, _CHANGES)):
            _change(request, chance)
        yield json.dumps(request, ensure_ascii=False)


def no_requests() -> tuple[str, ...]:
    """What must be refused."""
    return _NO_REQUESTS


def _fields() -> dict[str, list[dict[str, Any]]]:
    content = packaged_content()
    folder = Path(__file__).parents[1] / "docs" / "_data" / "letters"
    ids = sorted(path.stem for path in folder.glob("*.yml"))
    return {letter: content.letter(letter)["fields"] for letter in ids}


def _letter(letter: str, fields: Any, reader: str, lang: str) -> dict[str, Any]:
    return {
        "api": API_VERSION,
        "op": "letter.render",
        "lang": lang,
        "today": TODAY,
        "letter": letter,
        "fields": own_fields(fields, reader),
        "known": _READERS[reader],
        "mask": lang == "zh",
    }


def _change(request: dict[str, Any], chance: random.Random) -> None:
    """Go down by chance, and there take away, double, or put something else."""
    place: Any = request
    # Any other would only be refused for the same few reasons.
    inside = [key for key in request if isinstance(request[key], dict | list)]
    key: Any = chance.choice(inside or list(request))
    while isinstance(place[key], dict | list) and place[key] and chance.random() < 0.95:
        place = place[key]
        key = chance.choice(list(place) if isinstance(place, dict) else range(len(place)))
    what = chance.random()
    if what < 0.03:
        del place[key]
    elif what < 0.1 and isinstance(place, list):
        place.append(deepcopy(place[key]))
    elif what < 0.15 or not isinstance(place[key], str):
        place[key] = deepcopy(chance.choice(_SENT))
    elif what < 0.6:
        place[key] = _amount(chance)
    elif what < 0.8:
        place[key] = (
            f"{chance.randint(2020, 2032)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        )
    else:
        place[key] = chance.choice(_TYPED)


def _amount(chance: random.Random) -> str:
    return f"{chance.uniform(0, 10 ** chance.randint(0, 7)):.{chance.randint(0, 4)}f}"
