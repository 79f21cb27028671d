"""The one door of the example."""

import json
import time
from pathlib import Path
from typing import Any

import jinja2

_WORDS = Path(__file__).parent / "data" / "words.json"


def _words() -> dict[str, str]:
    words: dict[str, str] = json.loads(_WORDS.read_bytes())
    return words


def dispatch(request: str) -> str:
    """Greet, wait, or fail, as the request says."""
    data: dict[str, Any] = json.loads(request)
    match data["do"]:
        case "greet":
            template = jinja2.Environment(autoescape=True).from_string("{{ hello }}, {{ name }}!")
            reply = template.render(hello=_words()["hello"], name=data["name"])
        case "wait":
            until = time.monotonic() + data["seconds"]
            while time.monotonic() < until:
                pass
            reply = "waited"
        case "raise":
            raise ZeroDivisionError(data["secret"])
        case "exhaust":
            raise MemoryError
        case other:
            raise LookupError(other)
    return json.dumps({"reply": reply}, ensure_ascii=False)
