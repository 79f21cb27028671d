"""Read-only view of the content that travels with the package."""

from __future__ import annotations

import json
from typing import Any

LANGUAGES = ("zh", "en")


class UnknownIdError(LookupError):
    """An id that the content does not hold; `kind` says of what."""

    def __init__(self, kind: str, key: str) -> None:
        """Remember what was asked for."""
        super().__init__(f"unknown {kind}: {key}")
        self.kind = kind
        self.key = key


class EngineContent:
    """The JSON written by `knowledge_base.core.export`, with named look-ups."""

    def __init__(self, data: dict[str, Any]) -> None:
        """Wrap already checked data; nothing is copied."""
        self._data = data

    def checklist(self, key: str) -> list[dict[str, Any]]:
        """Return the groups of a checklist, each `{id, title, items: [item ids]}`."""
        return self._look_up("checklists", key)  # type: ignore[no-any-return]

    def item(self, key: str) -> dict[str, Any]:
        """Return an item: `{kind, text: {zh, en}, why: {zh, en}, after: [item ids]}`."""
        return self._look_up("items", key)  # type: ignore[no-any-return]

    def facts(self) -> dict[str, Any]:
        """Return the shared facts: `{bank_names, fields: {id: field record}}`."""
        return self._data["facts"]  # type: ignore[no-any-return]

    def care(self) -> list[dict[str, Any]]:
        """Return phrases that hurt their writer: `[{id, phrases, unless, message}]`."""
        return self._data["care"]  # type: ignore[no-any-return]

    def letter(self, key: str) -> dict[str, Any]:
        """Return a letter: `{title, annexes, fields, blocks}`; a field may name a fact."""
        return self._look_up("letters", key)  # type: ignore[no-any-return]

    def call_script(self, key: str) -> dict[str, Any]:
        """Return a phone script: `{fields, nodes: [{id, say: {zh, en}, absent when silent}]}`."""
        return self._look_up("call_scripts", key)  # type: ignore[no-any-return]

    def figure(self, key: str) -> dict[str, Any]:
        """Return a dated figure: `{value, valid_from, valid_to, checked_on, source, locator}`."""
        return self._look_up("figures", key)  # type: ignore[no-any-return]

    def money(self, key: str) -> Any:
        """Return "rules", "booking", "groups", "periods" or "plans" of docs/_data/money.yml."""
        return self._look_up("money", key)

    def pasted_columns(self) -> list[dict[str, Any]]:
        """Return the kinds of docs/_data/pasted-columns.yml; a key at its default is absent."""
        return self._data["pasted_columns"]  # type: ignore[no-any-return]

    def triage(self) -> dict[str, Any]:
        """Return the finder: `{questions: {id: [option ids]}, wording, rules, urgent}`."""
        return self._data["triage"]  # type: ignore[no-any-return]

    def journey(self) -> dict[str, Any]:
        """Return the journey: `{unsure: option id, now: {outcome: [items]}, stages}`."""
        return self._data["journey"]  # type: ignore[no-any-return]

    def deadlines(self) -> dict[str, Any]:
        """Return `{working_days, dates: [{id, kind, past, options}], deadlines: [records]}`."""
        return self._data["deadlines"]  # type: ignore[no-any-return]

    def log(self) -> dict[str, Any]:
        """Return the contact log: `{fields: [records], follow_ups: [records]}`."""
        return self._data["log"]  # type: ignore[no-any-return]

    def limitation(self) -> dict[str, Any]:
        """Return the rule by which a debt may be old, as in docs/_data/limitation.yml."""
        return self._data["limitation"]  # type: ignore[no-any-return]

    def message(self, key: str, lang: str, **values: object) -> str:
        """Return an engine message in `lang` with its placeholders filled.

        Raises:
            UnknownIdError: no such message or language.
            KeyError: a placeholder has no value.
        """
        messages = self._look_up("messages", lang)
        if key not in messages:
            raise UnknownIdError("message", key)
        return str(messages[key]).format_map(values)

    def messages(self, lang: str) -> dict[str, str]:
        """Return every engine message in `lang`, with its placeholders."""
        return self._look_up("messages", lang)  # type: ignore[no-any-return]

    def _look_up(self, kind: str, key: str) -> Any:
        try:
            return self._data[kind][key]
        except KeyError:
            raise UnknownIdError(kind, key) from None


def packaged_content() -> EngineContent:
    """Load the content file that stands beside this package.

    Raises:
        FileNotFoundError: it was not generated; `scripts/build` writes it.
    """
    # pathlib would cost a phone more time than the reading.
    file = f"{__file__.rpartition('content.py')[0]}data/content.json"
    with open(file, encoding="utf-8") as text:  # noqa: PTH123
        return EngineContent(json.load(text))
