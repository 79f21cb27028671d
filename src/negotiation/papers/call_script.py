"""Phone scripts: the reader's facts put into the sentences to say, card by card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from negotiation.content import LANGUAGES
from negotiation.papers.context import COLLECTIONS, blank_context, context
from negotiation.papers.paper_rules import broken_rules
from negotiation.papers.report import report
from negotiation.papers.told import merged_fields, tell
from negotiation.writing.expressions import fill

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.papers.told import PaperRequest, Told
    from negotiation.replies.papers import Note, Said, Script

# Nobody says "point zero zero".
_NO_FEN = re.compile(r"\.00(?=元$|$)")


def render_script(content: EngineContent, script_id: str, paper: PaperRequest) -> Script:
    """Render what to say on every card of a call.

    Args:
        content: the engine's content.
        script_id: which script.
        paper: what it is asked for with; scripts have no fields of their own so far.

    Returns:
        The script; both languages have the same number of lines, none where nothing is said.

    Raises:
        UnknownIdError: there is no such script.
    """
    script = content.call_script(script_id)
    told = tell(content, script["fields"], paper)
    contexts = {lang: _spoken(told.fields, context(content, told, [], lang)) for lang in LANGUAGES}
    findings = list(_contradictions(content, told, contexts["zh"]))
    reply: Script
    reply = {"nodes": _fill(script, contexts), **report(content, told, findings=findings)}
    if told.creditor:
        # The number in the script is the bank's.
        message = content.message("note_call_creditor", paper.lang, name=told.creditor)
        note: Note = {"field": "creditor_name", "code": "call_creditor", "message": message}
        reply["notes"] = [*reply["notes"], note]
    return reply


def blank_script(content: EngineContent, script_id: str) -> list[Said]:
    """Return the cards with gaps for every fact, for print and for no Python.

    Raises:
        UnknownIdError: there is no such script.
    """
    script = content.call_script(script_id)
    fields = merged_fields(content, script["fields"])
    return _fill(script, {lang: blank_context(content, fields, [], lang) for lang in LANGUAGES})


def _contradictions(
    content: EngineContent, told: Told, variables: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Yield the shared rules that the figures break; a call is not stopped by them."""
    rows = {name: variables[name] for name in COLLECTIONS}
    for each in broken_rules(content, {"annexes": ()}, told, rows):
        # The other kinds speak of what a letter writes.
        if each["kind"] == "stop":
            yield {**each, "kind": "note"}


def _spoken(fields: list[dict[str, Any]], variables: dict[str, Any]) -> dict[str, Any]:
    money = {field["id"] for field in fields if field["kind"] == "money"}
    plan = variables["plan"]
    return {
        **{
            key: _NO_FEN.sub("", value) if key in money and isinstance(value, str) else value
            for key, value in variables.items()
        },
        "plan": plan and {key: _NO_FEN.sub("", value) for key, value in plan.items()},
    }


def _fill(script: Mapping[str, Any], contexts: Mapping[str, dict[str, Any]]) -> list[Said]:
    def said(node: Mapping[str, Any], lang: str) -> str:
        return _lines(fill(node["say"][lang], contexts[lang])) if "say" in node else ""

    return [
        {"id": node["id"], "zh": said(node, "zh"), "en": said(node, "en")}
        for node in script["nodes"]
    ]


def _lines(text: str) -> str:
    """Leave out the lines whose facts are missing."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
