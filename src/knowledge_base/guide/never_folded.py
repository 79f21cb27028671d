"""What of a guide is never folded away: time limits, dangers, and numbers to call.

A guide opens as its map, with the words of its steps folded. Whatever a reader must not miss
stands on the map as well, taken from those words, so that nothing is written twice:

- a phone number, wherever the guide or its checklist names one;
- a time limit that binds the reader (`limit` in figures.yml);
- a sentence marked `**…**{ .keep }`: a danger, or what not to sign.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.core.shortcode_syntax import find_shortcodes
from knowledge_base.schema.records import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.schema.records import Figure, Guide

_KEPT = re.compile(r"\*\*([^*]+)\*\*\{ \.keep \}")


@dataclass(frozen=True)
class Passage:
    """Words that are folded away; `id` is the place that a link opens."""

    id: str
    text: Text


@dataclass(frozen=True)
class NeverFolded:
    """What stands on the map. Each time limit, danger and number once, in order of its place."""

    limits: tuple[tuple[str, Figure], ...]
    dangers: tuple[Passage, ...]
    phones: tuple[Figure, ...]


def passages(guide: Guide) -> Iterator[Passage]:
    """Yield the words of a guide that a map folds away, in the order of the page."""
    for step in (step for stage in guide.stages for step in stage.steps):
        yield Passage(step.id, step.body)
        if step.done:
            yield Passage(step.id, step.done)
    for precaution in guide.precautions:
        yield Passage(precaution.id, precaution.body)
    for trouble in guide.troubles:
        yield Passage(trouble.id, trouble.body)


def kept_sentences(text: str) -> list[str]:
    """Return the sentences of a text that are marked as never folded."""
    return _KEPT.findall(text)


def unmarked(text: str) -> str:
    """Return a text without its marked sentences."""
    return _KEPT.sub("", text)


def never_folded(guide: Guide, content: Content) -> NeverFolded:
    """Return what of a guide stands on its map."""
    limits: dict[str, tuple[str, Figure]] = {}
    phones: dict[str, Figure] = {}
    dangers = []
    for passage in passages(guide):
        for figure in _figures(passage.text, content):
            if figure.limit:
                limits.setdefault(figure.id, (passage.id, figure))
        kept = [kept_sentences(passage.text[lang]) for lang in LANGUAGES]
        for zh, en in zip(*kept, strict=True):
            dangers.append(Passage(passage.id, Text(zh=zh, en=en)))
    for text in _every_text(guide, content):
        for figure in _figures(text, content):
            if figure.unit == "phone":
                phones.setdefault(figure.id, figure)
    return NeverFolded(tuple(limits.values()), tuple(dangers), tuple(phones.values()))


def _figures(text: Text, content: Content) -> Iterator[Figure]:
    for lang in LANGUAGES:
        for code in find_shortcodes(text[lang]):
            if code.name == "figure" and code.args and code.args[0] in content.figures:
                yield content.figures[code.args[0]]


def _every_text(guide: Guide, content: Content) -> Iterator[Text]:
    yield from guide.who
    yield from (ready.text for ready in guide.ready)
    yield from (passage.text for passage in passages(guide))
    checklist = content.checklists.get(guide.checklist or "")
    for group in checklist.groups if checklist else ():
        for item in (content.items[key] for key in group.items if key in content.items):
            yield from (text for text in (item.text, item.why, item.how) if text)
