"""The changes as an Atom feed (RFC 4287), one for each language."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from knowledge_base.core.inline import InlineExpander
from knowledge_base.core.pages import page_url
from knowledge_base.news.view import FEED
from knowledge_base.schema.news import day_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content

_ATOM = "http://www.w3.org/2005/Atom"
# Entries keep their name when the site moves to another address.
_NAMES = uuid.uuid5(uuid.NAMESPACE_OID, "wangshangdai-negotiation-guide")


def feed(content: Content, anchors: Mapping[str, Anchor], lang: str, url: str, prefix: str) -> str:
    """Return the feed of one language.

    Args:
        content: the records; `content.news` holds the changes.
        anchors: every permanent id and its page.
        lang: "zh" or "en".
        url: the site's address, ending in a slash.
        prefix: the language's folder in the site, "" or "en/".
    """
    home = anchors["changes"]
    page = f"{url}{prefix}{page_url(home.page)}"
    inline = InlineExpander(content, anchors, home.page, lang)
    root = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": lang})
    newest = content.news.changes[0].date
    _add(root, "id", f"urn:uuid:{uuid.uuid5(_NAMES, lang)}")
    _add(root, "title", content.strings.text("site.feed", lang))
    _add(root, "updated", f"{newest}T00:00:00Z")
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{url}{prefix}{FEED}")
    _add(root, "link", rel="alternate", type="text/html", href=page)
    author = ET.SubElement(root, f"{{{_ATOM}}}author")
    _add(author, "name", content.strings.text("site.feed_author", lang))
    for change in content.news.changes:
        entry = ET.SubElement(root, f"{{{_ATOM}}}entry")
        _add(entry, "id", f"urn:uuid:{uuid.uuid5(_NAMES, f'{lang} {change.id}')}")
        _add(entry, "title", inline.plain(change.title[lang]))
        _add(entry, "updated", f"{change.date}T00:00:00Z")
        _add(entry, "link", rel="alternate", type="text/html", href=f"{page}#{day_id(change)}")
        if change.text:
            _add(entry, "summary", inline.plain(change.text[lang]))
    ET.register_namespace("", _ATOM)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes).text = text
