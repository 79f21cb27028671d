"""Checks between records: everything named must exist, in both languages alike."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from knowledge_base.call_script.checks import check_call_scripts
from knowledge_base.checks.companions import check_companion_names, lacking
from knowledge_base.core.inline import INLINE_NAMES
from knowledge_base.core.problems import Problem, near
from knowledge_base.core.remembering import remember_last
from knowledge_base.core.shortcode_syntax import find_shortcodes, leftover
from knowledge_base.deadlines.checks import check_deadlines
from knowledge_base.finder.checks import check_triage
from knowledge_base.journey.checks import check_journey
from knowledge_base.letter.checks import check_letters
from knowledge_base.letter.limitation import check_limitation
from knowledge_base.log.checks import check_log
from knowledge_base.news.checks import check_news
from knowledge_base.papers.checks import check_paper_list
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content, Place
    from knowledge_base.core.shortcode_syntax import Shortcode
    from knowledge_base.core.yaml_source import KeyPath, YamlFile
    from knowledge_base.schema.records import DatedRule


@remember_last
def check_references(
    content: Content, anchors: Mapping[str, Anchor], today: dt.date
) -> tuple[Problem, ...]:
    """Return every broken or uneven reference in docs/_data, and every stale record.

    Args:
        content: the records.
        anchors: every permanent id and its page.
        today: a figure whose `valid_to` lies before it is fatal; a `next_check` that
            has come is a warning.
    """
    checks = (
        _check_texts(content, anchors),
        _check_checklists(content, anchors),
        _check_guides(content, anchors),
        _check_homes(content, anchors),
        _check_companions(content),
        _check_dates(content, today),
        check_letters(content),
        check_call_scripts(content, anchors),
        check_paper_list(content, anchors),
        check_triage(content, anchors),
        check_journey(content, anchors),
        check_deadlines(content, anchors, today),
        check_log(content, anchors),
        check_news(content, anchors, today),
        check_limitation(content),
    )
    return tuple(problem for check in checks for problem in check)


def texts_of(node: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, dict[str, str]]]:
    """Yield every `{zh, en}` pair in parsed YAML, with the path that leads to it."""
    if isinstance(node, dict):
        if set(node) == set(LANGUAGES) and all(isinstance(text, str) for text in node.values()):
            yield path, node
        else:
            for key, child in node.items():
                yield from texts_of(child, (*path, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from texts_of(child, (*path, index))


def _check_texts(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    for file in content.files:
        for path, text in texts_of(file.data):
            yield from _check_text(content, anchors, file, path, text)


def _check_text(
    content: Content,
    anchors: Mapping[str, Anchor],
    file: YamlFile,
    path: KeyPath,
    text: dict[str, str],
) -> Iterator[Problem]:
    def problem(lang: str, message: str, fix: str) -> Problem:
        line = file.line((*path, lang))
        return Problem(file.name, line, f"{lang}: {message}", fix)

    codes = {lang: list(find_shortcodes(text[lang])) for lang in LANGUAGES}
    sound = True
    for lang in LANGUAGES:
        if leftover(text[lang]):
            sound = False
            yield problem(lang, "'[[' opens no shortcode", "check its spelling")
        for code in codes[lang]:
            fault = shortcode_fault(content, anchors, code)
            if fault:
                sound = False
                yield problem(lang, f"'[[{code.key}]]': {fault[0]}", fault[1])
        for _, message in lacking(codes[lang], content.sources):
            yield problem(lang, message, "say the second half of the rule, too, and cite it")
    # A slip explains what the other language has alone, and was told where it is.
    if sound and (unlike := _unlike(codes)):
        line = min(file.line((*path, lang)) for lang in LANGUAGES)
        fix = "the same in both: add it to one, or take it out of the other"
        yield Problem(file.name, line, unlike, fix)


def _unlike(codes: Mapping[str, list[Shortcode]]) -> str:
    """Return which shortcodes stand in one language only, or "" when none does."""
    counted = {lang: Counter(code.key for code in codes[lang]) for lang in LANGUAGES}
    return "; ".join(
        f"{lang} alone has '[[{key}]]'"
        for lang, other in (LANGUAGES, LANGUAGES[::-1])
        for key in sorted((counted[lang] - counted[other]).elements())
    )


def shortcode_fault(
    content: Content, anchors: Mapping[str, Anchor], code: Shortcode
) -> tuple[str, str] | None:
    """Return what is wrong with an inline shortcode and what to do, or None."""
    if code.name not in INLINE_NAMES:
        names = ", ".join(sorted(INLINE_NAMES))
        return f"only {names} may stand inside a text", near(code.name, INLINE_NAMES)
    if not code.args:
        return "an id is missing", f"write [[{code.name} ID]]"
    target, *locators = code.args
    known: Mapping[str, object] = {
        "source": content.sources,
        "figure": content.figures,
        "term": content.terms,
        "link": anchors,
    }[code.name]
    if target not in known:
        where = " on any page" * (code.name == "link")
        return f"there is no {code.name} '{target}'{where}", near(target, known)
    if code.name == "source":
        listed = content.sources[target].locators
        missing = [name for name in locators if name not in listed]
        fix = "add it to the source once it is checked"
        return (f"the source lists no {', '.join(missing)}", fix) if missing else None
    return ("takes one id", "one id, then | and the words") if locators else None


def _check_checklists(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    listed: set[str] = set()
    for checklist in content.checklists.values():
        place = content.place(checklist)
        own = Counter(item for group in checklist.groups for item in group.items)
        for item, times in own.items():
            if item not in content.items:
                yield _at(place, f"there is no item '{item}'")
            if times > 1:
                yield _at(place, f"item '{item}' stands twice")
        listed |= set(own)
    for item_id, record in content.items.items():
        place = content.place(record)
        if item_id not in listed:
            yield _at(place, f"item '{item_id}' is in no checklist, so no reader sees it")
        for other in (other for other in record.after if other not in content.items):
            yield _at(place, f"item '{item_id}': after '{other}' is no item")
        if record.step and record.step not in anchors:
            yield _at(place, f"item '{item_id}': no page shows the step '{record.step}'")
        if _waits_for_itself(content, item_id):
            yield _at(place, f"item '{item_id}' waits for itself by way of `after`")


def _waits_for_itself(content: Content, item_id: str) -> bool:
    seen: set[str] = set()
    queue = list(content.items[item_id].after)
    while queue:
        current = queue.pop()
        if current == item_id:
            return True
        if current not in seen and current in content.items:
            seen.add(current)
            queue.extend(content.items[current].after)
    return False


def _check_guides(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    for guide in content.guides.values():
        place = content.place(guide)
        if guide.id not in anchors:
            yield _at(place, f"no page shows the guide; write '[[guide {guide.id}]]' in one")
        if guide.checklist and guide.checklist not in content.checklists:
            yield _at(place, f"there is no checklist '{guide.checklist}'")
        if guide.letter and guide.letter not in content.letters:
            yield _at(place, f"there is no letter '{guide.letter}'")
        steps = [step for stage in guide.stages for step in stage.steps]
        for step, item in [(each, item) for each in steps for item in each.items]:
            if item not in content.items:
                yield _at(place, f"step '{step.id}': there is no item '{item}'")
        for trouble in guide.troubles:
            if trouble.next and trouble.next not in anchors:
                yield _at(place, f"trouble '{trouble.id}': no page shows '{trouble.next}'")


def _check_homes(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    for letter in content.letters.values():
        if letter.home not in anchors:
            place = content.place(letter)
            yield _at(place, f"letter '{letter.id}': no page shows its home '{letter.home}'")
    for fact in content.facts.facts:
        if fact.place and fact.place not in anchors:
            place = content.place(content.facts)
            yield _at(place, f"fact '{fact.id}': no page shows its place '{fact.place}'")


def _check_companions(content: Content) -> Iterator[Problem]:
    for source, message in check_companion_names(content.sources):
        yield _at(content.place(source), f"source '{source.id}': {message}")


def _check_dates(content: Content, today: dt.date) -> Iterator[Problem]:
    booking = content.money.booking
    rules: list[tuple[DatedRule, Place]] = [
        *((figure, content.place(figure)) for figure in content.figures.values()),
        (booking, content.place(content.money)),
    ]
    for rule, place in rules:
        source = content.sources.get(rule.source)
        if source is None:
            yield _at(place, f"figure '{rule.id}': there is no source '{rule.source}'")
        elif rule.locator and rule.locator not in source.locators:
            yield _at(place, f"figure '{rule.id}': the source lists no '{rule.locator}'")
        if rule.valid_to and rule.valid_to < today:
            yield _at(place, f"figure '{rule.id}' ran out on {rule.valid_to}")
        if rule.valid_from > today:
            yield _at(place, f"figure '{rule.id}' is not valid before {rule.valid_from}")
    dated: list[tuple[Any, Place]] = [
        *((source, content.place(source)) for source in content.sources.values()),
        *rules,
        *((guide, content.place(guide)) for guide in content.guides.values()),
    ]
    for record, place in dated:
        if record.next_check <= today:
            message = f"'{record.id}' was due for a check on {record.next_check}"
            yield _at(place, message, fatal=False)


def _at(place: Place, message: str, *, fatal: bool = True) -> Problem:
    return Problem(place.file, place.line, message, fatal=fatal)
