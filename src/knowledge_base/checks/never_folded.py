"""Checks of what guides never fold away: marked in both languages, and nowhere forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem
from knowledge_base.guide.never_folded import kept_sentences, passages, unmarked
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.schema.style import Style


def check_kept_pairs(content: Content) -> Iterator[Problem]:
    """Yield each passage of a guide that marks more sentences in one language."""
    for guide in content.guides.values():
        for passage in passages(guide):
            counts = [len(kept_sentences(passage.text[lang])) for lang in LANGUAGES]
            if len(set(counts)) > 1:
                place = content.place(guide)
                message = f"'{passage.id}' marks {counts[0]} sentences in zh, {counts[1]} in en"
                yield Problem(place.file, place.line, message, "mark the same with { .keep }")


def check_kept_words(content: Content, style: Style) -> Iterator[Problem]:
    """Yield each passage that warns, by a word of `never_folded`, without a marked sentence.

    The title of a precaution stands on the map, so its body need not be marked.
    """
    for guide in content.guides.values():
        shown = {precaution.id for precaution in guide.precautions}
        for passage in passages(guide):
            if passage.id in shown:
                continue
            for lang in LANGUAGES:
                text = unmarked(passage.text[lang])
                for word in style.never_folded.get(lang, ()):
                    if word in text:
                        place = content.place(guide)
                        message = f"'{passage.id}' warns ('{word}') where nobody sees it folded"
                        yield Problem(
                            place.file, place.line, message, "mark the sentence **…**{ .keep }"
                        )
