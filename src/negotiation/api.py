"""The one door between the page and the Python engine: JSON text in, JSON text out.

What an operation needs is imported when it is first asked for: on a cheap phone a
checklist should not wait for letters, and a letter not for the money tools.
"""

from __future__ import annotations

import datetime as dt
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from negotiation.content import LANGUAGES, UnknownIdError, packaged_content
from negotiation.money.api import OPERATIONS as MONEY_OPERATIONS
from negotiation.reading.dates import YEARS
from negotiation.request import RequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from negotiation.content import EngineContent
    from negotiation.papers.told import PaperRequest
    from negotiation.replies import papers, steps
    from negotiation.replies.log import LogReview

# Raised whenever a request or reply changes shape; overrides/widget/engine/api.mjs
# carries the same number and a test compares them.
API_VERSION = 5


def dispatch(request_text: str) -> str:
    """Serve one request.

    Args:
        request_text: JSON object `{"api": API_VERSION, "op": str, "lang": "zh"|"en",
            "today": "YYYY-MM-DD", …}`; the rest depends on `op`:
            "checklist.advise" takes `checklist` (id) and `states` (item id -> state);
            "letter.render" takes `letter` (id), `fields` (id of a field of its own -> text or
        list), `mask` (bool) and `known`: `{"facts": {fact id: text or list}, "money": null
        or as money.schedule takes it, "plan" being the plan to propose, "states": {item id:
        state}, "log": {entry id: {field: text}}, "dates": as deadlines.list takes it}`;
            "script.render" takes `script` (id) and the rest as "letter.render";
            "limitation.assess" takes `known` likewise, and tells whether a debt may be old;
            "facts.list" takes `known` and `mask` as "letter.render" does;
            "triage.assess" takes `answers` (question id -> option id);
            "journey.assess" takes `answers`, `states` and `papers` (item id -> how far);
            "deadlines.list" takes `dates` (id of a kind of date -> as typed) and may take
        `log`, whose promised days and answer limits it lists too;
            "log.review" takes `log` (entry id -> field id -> text);
            "money.…" as written in `negotiation.money.api`.

    Returns:
        JSON object `{"ok": true, "result": …}`, the result of the type that the operation's
        function gives, or `{"ok": false, "error": {"code",
        "detail"}}` with code "bad-json", "api-version", "bad-request", "unknown-op" or
        "unknown-id". Errors in what the reader typed are part of a result, not errors
        of the request. Nothing the reader typed is repeated in `detail`.
    """
    try:
        reply = {"ok": True, "result": _serve(_content(), _parse(request_text))}
    except RequestError as error:
        reply = {"ok": False, "error": {"code": error.code, "detail": str(error)}}
    except UnknownIdError as error:
        detail = f"no such entry in {error.kind}"
        reply = {"ok": False, "error": {"code": "unknown-id", "detail": detail}}
    return json.dumps(reply, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=1)
def _content() -> EngineContent:
    return packaged_content()


def _parse(text: str) -> dict[str, Any]:
    try:
        request = json.loads(text)
    except ValueError:
        raise RequestError("bad-json", "the request is not JSON") from None
    if not isinstance(request, dict):
        raise RequestError("bad-request", "the request must be an object")
    if request.get("api") != API_VERSION:
        raise RequestError("api-version", f"this engine speaks version {API_VERSION}")
    return request


def _serve(content: EngineContent, request: dict[str, Any]) -> Mapping[str, Any]:
    serve = OPERATIONS.get(str(request.get("op")))
    if serve is None:
        raise RequestError("unknown-op", f"known operations: {', '.join(sorted(OPERATIONS))}")
    if request.get("lang") not in LANGUAGES:
        raise RequestError("bad-request", "lang must be zh or en")
    return serve(content, request)


def _advise(content: EngineContent, request: dict[str, Any]) -> steps.Advice:
    from negotiation.steps.checklist import advise

    states = _words(request, "states")
    return advise(content, _word(request, "checklist"), states, request["lang"])


def _letter(content: EngineContent, request: dict[str, Any]) -> papers.Letter:
    from negotiation.papers.letters import render_letter

    return render_letter(content, _word(request, "letter"), _paper(request))


def _script(content: EngineContent, request: dict[str, Any]) -> papers.Script:
    from negotiation.papers.call_script import render_script

    return render_script(content, _word(request, "script"), _paper(request))


def _facts(content: EngineContent, request: dict[str, Any]) -> papers.Report:
    from negotiation.papers.report import list_facts

    # Facts only: there are no fields of a paper.
    return list_facts(content, _paper({**request, "fields": {}}))


def _limitation(content: EngineContent, request: dict[str, Any]) -> papers.Limitation:
    from negotiation.papers.limitation import old_debt

    return {"old": old_debt(content, _known(request), _today(request), request["lang"])}


def _paper(request: dict[str, Any]) -> PaperRequest:
    from negotiation.papers.told import PaperRequest

    return PaperRequest(
        own=_object(request, "fields"),
        known=_known(request),
        today=_today(request),
        lang=request["lang"],
        mask=request.get("mask") is not False,
    )


def _known(request: dict[str, Any]) -> dict[str, Any]:
    """Read what all papers share; what is absent is empty."""
    known = _object(request, "known")
    parts = ("facts", "money", "states", "log", "dates")
    given = {key: {} if known.get(key) is None else known[key] for key in parts}
    notes = given["log"].values() if isinstance(given["log"], dict) else [None]
    if not all(isinstance(part, dict) for part in (*given.values(), *notes)):
        raise RequestError("bad-request", "known holds objects: facts, money, states, log, dates")
    return given


def _money(content: EngineContent, request: dict[str, Any]) -> Mapping[str, Any]:
    from negotiation.money.desk import Desk

    return MONEY_OPERATIONS[request["op"]](Desk(content, request["lang"], _today(request)), request)


def _triage(content: EngineContent, request: dict[str, Any]) -> steps.Situation:
    from negotiation.steps.triage import assess

    return assess(content, _words(request, "answers"))


def _journey(content: EngineContent, request: dict[str, Any]) -> steps.Journey:
    from negotiation.steps.journey import gather

    answers, states, papers = (_words(request, key) for key in ("answers", "states", "papers"))
    return gather(content, answers, states, papers, request["lang"])


def _deadlines(content: EngineContent, request: dict[str, Any]) -> steps.Deadlines:
    from negotiation.steps.deadlines import list_deadlines

    today, lang = _today(request), request["lang"]
    listed = list_deadlines(content, _words(request, "dates"), today, lang)
    if "log" in request:
        from negotiation.log.review import with_days_of_log

        listed = with_days_of_log(listed, content, _notes(request), today, lang)
    return listed


def _log(content: EngineContent, request: dict[str, Any]) -> LogReview:
    from negotiation.log.review import review

    return review(content, _notes(request), _today(request), request["lang"])


def _notes(request: dict[str, Any]) -> dict[str, dict[str, Any]]:
    notes = _object(request, "log")
    if not all(isinstance(note, dict) for note in notes.values()):
        raise RequestError("bad-request", "log must hold objects")
    return notes


def _word(request: dict[str, Any], key: str) -> str:
    value = request.get(key)
    if not isinstance(value, str):
        raise RequestError("bad-request", f"{key} must be text")
    return value


def _object(request: dict[str, Any], key: str) -> dict[str, Any]:
    value = request.get(key)
    if not isinstance(value, dict):
        raise RequestError("bad-request", f"{key} must be an object")
    return value


def _words(request: dict[str, Any], key: str) -> dict[str, str]:
    return {name: word for name, word in _object(request, key).items() if isinstance(word, str)}


def _today(request: dict[str, Any]) -> dt.date:
    try:
        today = dt.date.fromisoformat(_word(request, "today"))
    except ValueError:
        raise RequestError("bad-request", "today must be an ISO date") from None
    # Plans reach decades ahead, and the calendar has an end.
    if today.year not in YEARS:
        raise RequestError("bad-request", f"today must lie in {YEARS[0]} to {YEARS[-1]}")
    return today


OPERATIONS: dict[str, Callable[[EngineContent, dict[str, Any]], Mapping[str, Any]]] = {
    "checklist.advise": _advise,
    "letter.render": _letter,
    "script.render": _script,
    "facts.list": _facts,
    "limitation.assess": _limitation,
    "triage.assess": _triage,
    "journey.assess": _journey,
    "deadlines.list": _deadlines,
    "log.review": _log,
    # Names alone: each imports there what it needs when it is first asked for.
    **dict.fromkeys(MONEY_OPERATIONS, _money),
}
