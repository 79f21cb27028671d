"""All of docs/_data, loaded and cross-checked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.remembering import remember_last
from knowledge_base.core.strings import Strings, read_strings
from knowledge_base.core.text_source import content_files
from knowledge_base.core.yaml_faults import wide_colons
from knowledge_base.core.yaml_source import KeyPath, YamlFile, read_yaml
from knowledge_base.schema.call_script import CallScript
from knowledge_base.schema.care import Care
from knowledge_base.schema.deadlines import Deadlines
from knowledge_base.schema.examples import Examples
from knowledge_base.schema.facts import Facts
from knowledge_base.schema.journey import JourneyStage
from knowledge_base.schema.letter import Letter
from knowledge_base.schema.limitation import Limitation
from knowledge_base.schema.log import ContactLog
from knowledge_base.schema.money import MoneyTools
from knowledge_base.schema.news import News
from knowledge_base.schema.papers import PaperGroup
from knowledge_base.schema.pasted_columns import PastedColumns
from knowledge_base.schema.records import Checklist, Figure, Guide, Item, Record, Source, Term
from knowledge_base.schema.triage import Triage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic_core import ErrorDetails

DATA_DIR = "docs/_data"
#: Beside the components that they show.
EXAMPLES = "overrides/widget"

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Place:
    """Where a record was written: for messages."""

    file: str
    line: int


@dataclass(frozen=True)
class Content:
    """Every record by id, in file order, and where each was written."""

    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]
    terms: Mapping[str, Term]
    items: Mapping[str, Item]
    checklists: Mapping[str, Checklist]
    guides: Mapping[str, Guide]
    facts: Facts
    letters: Mapping[str, Letter]
    call_scripts: Mapping[str, CallScript]
    paper_list: Mapping[str, PaperGroup]
    care: Mapping[str, Care]
    triage: Triage
    journey: Mapping[str, JourneyStage]
    deadlines: Deadlines
    money: MoneyTools
    pasted_columns: PastedColumns
    log: ContactLog
    news: News
    limitation: Limitation
    examples: Mapping[str, Examples]
    strings: Strings
    places: Mapping[int, Place]
    files: tuple[YamlFile, ...]

    def place(self, record: Record) -> Place:
        """Return where `record` (a top-level record) was written."""
        return self.places[id(record)]


class _Loader:
    """Reads files one after another and gathers every problem before it gives up."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / DATA_DIR
        self.problems: list[Problem] = []
        self.places: dict[int, Place] = {}
        self.files: list[YamlFile] = []

    def read(self, path: Path) -> YamlFile | None:
        try:
            file = read_yaml(path, self.root)
        except ContentError as error:
            self.problems.extend(error.problems)
            return None
        self.files.append(file)
        return file

    def lists(self, pattern: str, kind: type[R], below: str = DATA_DIR) -> dict[str, R]:
        """Read files that hold a list of records each."""
        records: dict[str, R] = {}
        for file in self.matching(pattern, below):
            if not isinstance(file.data, list):
                self.problems.append(Problem(file.name, 1, "must be a list of records"))
                continue
            for index, raw in enumerate(file.data):
                self._keep(records, self._record(file, (index,), raw, kind), file, (index,))
        return records

    def singles(self, pattern: str, kind: type[R]) -> dict[str, R]:
        """Read files that hold one record each, named after its id."""
        records: dict[str, R] = {}
        for file in self.matching(pattern):
            record = self._record(file, (), file.data, kind)
            self._keep(records, record, file, ())
            stem = file.name.rsplit("/", 1)[-1].removesuffix(".yml")
            if record and getattr(record, "id") != stem:  # noqa: B009 - Record itself has no id
                message = f"the file is named '{stem}' but its id is '{_id(record)}'"
                self.problems.append(Problem(file.name, 1, message, "make them the same"))
        return records

    def single(self, name: str, kind: type[R]) -> R | None:
        """Read the one file that holds the one record of its kind."""
        if not (self.data / name).exists():
            self.problems.append(Problem(f"{DATA_DIR}/{name}", 0, "is missing", "write it"))
        for file in self.matching(name):
            record = self._record(file, (), file.data, kind)
            if record:
                self.places[id(record)] = Place(file.name, 1)
            return record
        return None

    def matching(self, pattern: str, below: str = DATA_DIR) -> Iterator[YamlFile]:
        """Yield the readable files of a folder that match, in name order."""
        for path in content_files(self.root / below, pattern):
            file = self.read(path)
            if file:
                yield file

    def _record(self, file: YamlFile, base: KeyPath, raw: Any, kind: type[R]) -> R | None:
        try:
            # By way of JSON-like Python data: YAML already made dates and tuples of lists.
            return TypeAdapter(kind).validate_python(raw)
        except ValidationError as error:
            # A key and its words run together explain whatever the schema misses here.
            end = file.line((int(base[0]) + 1,)) if base else 0
            start = file.line(base)
            slips = [
                slip
                for slip in wide_colons(file.text, file.name)
                if start <= slip.line and (slip.line < end or end <= start)
            ]
            self.problems += slips or [
                _fault_of(detail, file, base) for detail in _own_faults(error)
            ]
            return None

    def _keep(self, records: dict[str, R], record: R | None, file: YamlFile, path: KeyPath) -> None:
        if record is None:
            return
        place = Place(file.name, file.line(path))
        key = _id(record)
        if key in records:
            first = self.places[id(records[key])]
            message = f"id '{key}' was already used at {first.file}:{first.line}"
            self.problems.append(Problem(place.file, place.line, message, "choose another id"))
            return
        records[key] = record
        self.places[id(record)] = place


def _own_faults(error: ValidationError) -> list[ErrorDetails]:
    """Leave out "too short" for a list whose members are at fault: it follows from them."""
    details = error.errors()
    return [
        detail
        for detail in details
        if detail["type"] != "too_short"
        or not any(
            len(other["loc"]) > len(detail["loc"])
            and other["loc"][: len(detail["loc"])] == detail["loc"]
            for other in details
        )
    ]


def _fault_of(detail: ErrorDetails, file: YamlFile, base: KeyPath) -> Problem:
    where = ".".join(str(part) for part in detail["loc"]) or "record"
    fix = _FIX.get(detail["type"], "compare it with its neighbours in docs/_data")
    value = detail["input"]
    if detail["type"] == "string_type" and isinstance(value, bool | int | float | dt.date):
        fix = f"YAML reads this as {value!r}: put the words in quotes"
    elif detail["type"] == "string_type" and value is None:
        fix = "write the words, or remove the key"
    return Problem(file.name, file.line((*base, *detail["loc"])), f"{where}: {detail['msg']}", fix)


_FIX = {
    "extra_forbidden": "remove the key, or correct its spelling",
    "missing": "add it; both languages are needed",
    "model_type": "indent zh and en (or its other keys) below it",
    "dict_type": "indent its keys below it",
    "tuple_type": "write a list: each entry on a line of its own that begins with '- '",
    "list_type": "write a list: each entry on a line of its own that begins with '- '",
    "too_short": "give it at least one entry",
    "string_pattern_mismatch": "ids are a-z, 0-9 and single hyphens, and begin with a letter",
    "date_type": "write a date as 2026-01-31, without quotes",
    "date_from_datetime_parsing": "write a date as 2026-01-31",
    "date_parsing": "write a date as 2026-01-31",
    "enum": "write one of these",
    "literal_error": "write one of these",
}


def _id(record: Record) -> str:
    return str(getattr(record, "id"))  # noqa: B009 - Record itself has no id


def load_content(root: Path) -> Content:
    """Load docs/_data under `root`.

    Raises:
        ContentError: with every problem found in the shape of the files.
            References between records are checked by `knowledge_base.checks.references`.
    """
    folders = (root / DATA_DIR, root / EXAMPLES)
    texts = {
        path: path.read_bytes() for each in folders for path in content_files(each, "**/*.yml")
    }
    return _load(root, texts)


@remember_last
def _load(root: Path, _texts: Mapping[Path, bytes]) -> Content:
    loader = _Loader(root)
    content = Content(
        sources=loader.lists("sources*.yml", Source),
        figures=loader.lists("figures*.yml", Figure),
        terms=loader.lists("glossary*.yml", Term),
        items=loader.lists("items/*.yml", Item),
        checklists=loader.singles("checklists/*.yml", Checklist),
        guides=loader.singles("guides/*.yml", Guide),
        facts=cast("Facts", loader.single("facts.yml", Facts)),
        letters=loader.singles("letters/*.yml", Letter),
        call_scripts=loader.singles("call-scripts/*.yml", CallScript),
        paper_list=loader.lists("papers.yml", PaperGroup),
        # None only beside a problem, which is raised below.
        care=loader.lists("care.yml", Care),
        triage=cast("Triage", loader.single("triage.yml", Triage)),
        journey=loader.lists("journey.yml", JourneyStage),
        deadlines=cast("Deadlines", loader.single("deadlines.yml", Deadlines)),
        money=cast("MoneyTools", loader.single("money.yml", MoneyTools)),
        pasted_columns=cast("PastedColumns", loader.single("pasted-columns.yml", PastedColumns)),
        log=cast("ContactLog", loader.single("log.yml", ContactLog)),
        news=cast("News", loader.single("changes.yml", News)),
        limitation=cast("Limitation", loader.single("limitation.yml", Limitation)),
        examples=loader.lists("*/examples.yml", Examples, EXAMPLES),
        strings=read_strings(loader.matching("ui/*.yml"), loader.problems),
        places=loader.places,
        files=tuple(loader.files),
    )
    if loader.problems:
        raise ContentError(loader.problems)
    return content
