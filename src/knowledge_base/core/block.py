"""What there is to say of a block shortcode. The register is `knowledge_base.blocks`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from knowledge_base.core.problems import near

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.view import View
    from knowledge_base.schema.records import Text


class ShownId(NamedTuple):
    """A permanent id that a block brings to its page; `kind` is that of `Anchor`."""

    kind: str
    id: str
    title: Text
    is_page: bool = False


def _no_places(_content: Content, _argument: str) -> Iterator[ShownId]:
    return iter(())


@dataclass(frozen=True)
class Block:
    """A block shortcode.

    Attributes:
        view: given the context, the inline expander and the argument, if there is one:
            template and values.
        takes: what its one argument may be; None where it takes none.
        bare: the argument may be left out.
        places: the ids that it shows, given the argument or "".
    """

    view: Callable[..., View]
    takes: Callable[[Content], Collection[str]] | None = None
    bare: bool = False
    places: Callable[[Content, str], Iterator[ShownId]] = _no_places

    def fault(self, content: Content, name: str, args: tuple[str, ...]) -> tuple[str, str] | None:
        """Return what is wrong with its arguments and what to do, or None."""
        if self.takes is None:
            return ("takes no arguments", f"write '[[{name}]]'") if args else None
        known = self.takes(content)
        if (self.bare and not args) or (len(args) == 1 and args[0] in known):
            return None
        return f"there is no such {name}", near(" ".join(args), known)


def checklist_places(content: Content, key: str | None) -> Iterator[ShownId]:
    """Yield the groups and items of a checklist; nothing where there is no such one."""
    if key is None or key not in content.checklists:
        return
    for group in content.checklists[key].groups:
        yield ShownId("group", group.id, group.title)
        for item_id in group.items:
            if item_id in content.items:
                yield ShownId("item", item_id, content.items[item_id].text)


def letter_places(content: Content, key: str | None) -> Iterator[ShownId]:
    """Yield a letter; nothing where there is no such one."""
    if key is not None and key in content.letters:
        yield ShownId("letter", key, content.letters[key].title)
