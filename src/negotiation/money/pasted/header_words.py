"""What the header of a column can mean: every kind is scored, the longest match wins."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from negotiation.content import EngineContent

# Bank papers of Hong Kong and Taiwan, and readers who type so. 餘 and 余 mean the same here.
_SIMPLE = str.maketrans(
    "還餘額機構銀貸債權罰約編號據萬單總計應償數開時週滯納結項彙匯複復當實際費續稱帳賬戶狀態個億"
    "幣種類備註產歸繳後並類與於從發無處貨陸說從擔",
    "还余额机构银贷债权罚约编号据万单总计应偿数开时周滞纳结项汇汇复复当实际费续称账账户状态个亿"
    "币种类备注产归缴后并类与于从发无处货陆说从担",
)
_CJK = "\u4e00-\u9fff"
_INNER_SPACE = re.compile(rf"(?<=[{_CJK}（）()])\s+(?=[{_CJK}（）()])")
# Longer ones are sentences.
_LONGEST = 60


class Kind(NamedTuple):
    """A kind of docs/_data/pasted-columns.yml."""

    id: str
    fields: tuple[str, ...]
    rank: int
    ask: bool
    adds: bool
    loose: bool
    decisive: bool
    needs: str | None
    reason: dict[str, str] | None


class HeaderWords:
    """The kinds of columns, and which of them a header names."""

    def __init__(self, content: EngineContent) -> None:
        """Make the words ready to be looked for."""
        self._known: dict[str, tuple[Kind, ...]] = {}
        # By its first part: of four hundred phrases a header holds few.
        self._phrases: dict[str, list[tuple[Kind, _Phrase]]] = {}
        for raw in content.pasted_columns():
            kind = _kind(raw)
            for words in raw["words"]:
                phrase = _phrase(words, tuple(raw.get("without", ())))
                self._phrases.setdefault(phrase.parts[0], []).append((kind, phrase))

    def kinds(self, title: str) -> tuple[Kind, ...]:
        """Return the kinds that fit a header best: none, one, or several equally good."""
        if title not in self._known:
            self._known[title] = self._best(simple(title)) if len(title) <= _LONGEST else ()
        return self._known[title]

    def _best(self, title: str) -> tuple[Kind, ...]:
        found = [
            (kind, score)
            for part, phrases in self._phrases.items()
            if part in title
            for kind, phrase in phrases
            if (score := phrase.score(title))
        ]
        found = [(kind, score) for kind, score in found if kind.decisive] or found
        top = max((score for _, score in found), default=0)
        best = list({kind.id: kind for kind, score in found if score == top}.values())
        # Of kinds of one field the surest speaks for it.
        return tuple(
            kind
            for kind in best
            if not any(
                other.fields == kind.fields and (other.ask, other.rank) < (kind.ask, kind.rank)
                for other in best
            )
        )


def simple(text: str) -> str:
    """Return a text as words are looked for in it: simplified, small, no spaces within Chinese."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(_SIMPLE)
    return _INNER_SPACE.sub("", " ".join(plain.split()))


class _Phrase(NamedTuple):
    whole: bool
    parts: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    without: tuple[str, ...]

    def score(self, title: str) -> int:
        """Return how many letters of the title it explains, 0 when it does not fit."""
        if self.whole:
            return len(title) if title == self.parts[0] else 0
        if not all(part in title for part in self.parts):
            return 0
        if any(word in title for word in self.without):
            return 0
        if not all(pattern.search(title) for pattern in self.patterns):
            return 0
        return sum(map(len, self.parts))


def _phrase(words: str, without: tuple[str, ...]) -> _Phrase:
    if words.startswith("="):
        return _Phrase(True, (words[1:],), (), without)
    parts = tuple(words.split())
    # English words are looked for whole, in the plural too: "late" is not in "related".
    patterns = tuple(
        re.compile(rf"(?<![a-z]){re.escape(part)}s?(?![a-z])") for part in parts if part.isascii()
    )
    return _Phrase(False, parts, patterns, without)


def _kind(raw: dict[str, Any]) -> Kind:
    field = raw.get("field")
    return Kind(
        id=raw["id"],
        fields=tuple(raw.get("fits", ())) or ((field,) if field else ()),
        rank=raw.get("rank", 1),
        ask=raw.get("ask", False),
        adds=raw.get("adds", False),
        loose=raw.get("loose", False),
        decisive=raw.get("decisive", False),
        needs=raw.get("needs"),
        reason=raw.get("reason"),
    )
