"""In which order a tool is heard, and in which it is seen: both from one and the same page."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Any

from hands.names import ACTED_ON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import CDPSession, Page

# Boxes that stand side by side may touch by a hair.
HAIR = 3
# Above and below a link is room for a thumb, which may reach under the next line: what is seen
# of it lies in the middle of its height.
ROOM = 0.25
# Numbers the elements of a tool, and gives for each where it is seen, in which frames, and what a
# test would call it. Of what is broken into lines the first one counts: there one begins to read.
NUMBERED = """root => {
  const all = [root, ...root.querySelectorAll("*")];
  all.forEach((each, at) => { each.dataset.numbered = at; });
  const sides = ["Top", "Right", "Bottom", "Left"];
  const framed = (each) => sides.every((side) =>
    parseFloat(getComputedStyle(each)[`border${side}Width`]) > 0);
  const frames = new Map([[root, []]]);
  return all.map((each) => {
    const box = each.getClientRects()[0];
    const around = frames.get(each) ?? frames.get(each.parentElement);
    frames.set(each, framed(each) ? [...around, Number(each.dataset.numbered)] : around);
    const by = ["id", "name", "data-path", "data-act", "data-id", "href", "class"]
      .find((name) => each.getAttribute(name));
    const value = each.matches("button, [type=radio], [type=checkbox]") ? each.value : "";
    return { box: box && [box.left, box.top, box.right, box.bottom], around,
      named: [each.localName, by ? each.getAttribute(by) : "", value].filter(Boolean).join(" ") };
  });
}"""
# For each field that something describes: whether its label, its hint and its error follow one
# another in the page, which is how they are heard, and are seen from the top down.
DESCRIBED = """root => [...root.querySelectorAll("[aria-describedby]")].map((field) => {
  const label = field.labels?.[0] ?? field.querySelector(":scope > legend") ?? field;
  const said = field.getAttribute("aria-describedby").split(" ");
  const parts = [label, ...said.map((id) => document.getElementById(id))];
  const after = (one, next) => one && next && one.compareDocumentPosition(next) & 4;
  const tops = parts.flatMap((each) => each?.getClientRects()[0]?.top ?? []);
  return { said, heard: parts.slice(1).every((each, before) => after(parts[before], each)),
    seen: tops.every((top, at) => at === 0 || tops[at - 1] <= top) };
})"""


@dataclass(frozen=True)
class Place:
    """A heading or a control: what it is, and the box in which it is seen."""

    what: str
    number: int
    box: tuple[float, float, float, float]
    # The frames around it, from the outermost; what stands in one is seen together.
    frames: tuple[int, ...]


def heard(page: Page, tool: str) -> list[Place]:
    """The headings and controls of a tool, as they are heard one after another."""
    numbered = page.locator(tool).evaluate(NUMBERED)
    client = page.context.new_cdp_session(page)
    numbers = dict(_numbers(client))
    said = list(_in_order(client))
    client.detach()
    found = []
    for role, level, node in said:
        if (number := numbers.get(node)) is None:
            continue
        one = numbered[number]
        what = " ".join(filter(None, [role, level, one["named"]]))
        left, top, right, bottom = one["box"]
        room = (bottom - top) * ROOM
        found.append(
            Place(what, number, (left, top + room, right, bottom - room), tuple(one["around"]))
        )
    return found


def levels(page: Page) -> list[int]:
    """The levels of all headings of the page, as they are heard one after another."""
    client = page.context.new_cdp_session(page)
    said = list(_in_order(client))
    client.detach()
    return [int(level) for role, level, _node in said if role == "heading"]


@dataclass(frozen=True)
class Block:
    """Places that are seen together, and the box around them."""

    places: list[Place]
    box: tuple[float, float, float, float]


def seen(places: list[Place], depth: int = 0) -> list[Place]:
    """The same from the top down, and from left to right; a frame is read to its end."""
    if len(places) < 2:
        return places
    parts: dict[int, list[Place]] = {}
    for each in places:
        # What stands in no further frame is a block of its own, by a number that no frame has.
        frame = each.frames[depth] if each.frames[depth:] else ~each.number
        parts.setdefault(frame, []).append(each)
    blocks = _apart([_block(part) for part in parts.values()])
    return [each for block in blocks for each in seen(block.places, depth + 1)]


def _block(places: list[Place]) -> Block:
    left, top, right, bottom = zip(*(each.box for each in places), strict=True)
    return Block(places, (min(left), min(top), max(right), max(bottom)))


def _apart(blocks: list[Block]) -> list[Block]:
    """Rows apart, then columns, then again."""
    for side in (1, 0):
        parts = _parted(blocks, side)
        if len(parts) > 1:
            return [each for part in parts for each in _apart(part)]
    # One in the other: the outer is met first.
    return sorted(blocks, key=lambda each: (each.box[1], each.box[0], each.places[0].number))


def _parted(blocks: list[Block], side: int) -> list[list[Block]]:
    """Cut where nothing reaches across, beginning on one side of the boxes: 0 left, 1 top."""
    parts: list[list[Block]] = []
    reach = -inf
    for each in sorted(blocks, key=lambda one: one.box[side]):
        if parts and each.box[side] < reach - HAIR:
            parts[-1].append(each)
        else:
            parts.append([each])
        reach = max(reach, each.box[side + 2])
    return parts


def _in_order(client: CDPSession) -> Iterator[tuple[str, str, int]]:
    """Role, level and node of all headings and controls, as they are heard."""
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    left = [nodes[0]["nodeId"]]
    while left:
        node: dict[str, Any] = known[left.pop()]
        role = node.get("role", {}).get("value", "")
        if not node["ignored"] and role in {*ACTED_ON, "heading"}:
            told = {each["name"]: each["value"].get("value") for each in node["properties"]}
            yield role, str(told.get("level", "")), node["backendDOMNodeId"]
        left += reversed(node.get("childIds", []))


def _numbers(client: CDPSession) -> Iterator[tuple[int, int]]:
    """The numbers that the elements of a tool were given, by the browser's own."""
    left = [client.send("DOM.getDocument", {"depth": -1})["root"]]
    while left:
        node = left.pop()
        told = node.get("attributes", [])
        attributes = dict(zip(told[::2], told[1::2], strict=True))
        if "data-numbered" in attributes:
            yield node["backendNodeId"], int(attributes["data-numbered"])
        left += node.get("children", [])
