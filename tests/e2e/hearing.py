"""What a screen reader says of a page, read from the browser's own accessibility tree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

CONTROLS = {
    *("button", "checkbox", "combobox", "link", "radio", "textbox"),
    # Chromium's own names for a date field and for what unfolds.
    *("Date", "DisclosureTriangle"),
}


@dataclass(frozen=True)
class Heard:
    role: str
    name: str
    description: str
    says: str
    states: dict[str, Any]


def hear(page: Page) -> list[Heard]:
    """Everything that is said; `says` joins the texts directly inside."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    names = {node["nodeId"]: node.get("name", {}).get("value", "") for node in nodes}
    return [
        Heard(
            role=node["role"]["value"],
            name=names[node["nodeId"]],
            description=node.get("description", {}).get("value", ""),
            says=" ".join(names.get(child, "") for child in node.get("childIds", [])),
            states={one["name"]: one["value"].get("value") for one in node.get("properties", [])},
        )
        for node in nodes
        if not node["ignored"]
    ]


def nameless(said: list[Heard]) -> list[Heard]:
    return [one for one in said if one.role in CONTROLS and not one.name.strip()]


def alike(said: list[Heard], *roles: str) -> list[str]:
    """Names that several controls share, so that nobody hearing them can tell them apart."""
    names = Counter(one.name for one in said if one.role in roles)
    return [name for name, times in names.items() if times > 1]


def announced(page: Page) -> list[str]:
    """What stands in the regions that are read out when they change."""
    return [one.says for one in hear(page) if "live" in one.states and one.says]
