"""What is published of the theme: the rules of its styles that can apply here, and no scripts.

The head of a page asks for one stylesheet. The theme's (about 700 rules in use of 3,000) and the
site's are joined when all pages are there, since only they tell what can apply. Further down stand
those of what only some pages hold; they are left alone.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_SCRIPT = Path(__file__).with_name("purge.mjs")
_LINK = re.compile(r'<link rel="stylesheet" href="(?P<root>[^"]*?)(?P<path>assets/[^"]+)">\s*')
_THEME = "assets/stylesheets/"
_UNUSED = ("assets/javascripts/", "assets/images/favicon.png")
_TABLE = re.compile(r"<h[1-6][^>]*>(?P<title>.*?)</h[1-6]>|<table>", re.DOTALL)
_NOT_WORDS = re.compile(r'<a class="headerlink".*?</a>|<[^>]+>', re.DOTALL)
_BODY = "</head>"

#: What stands in the joined sheet between the theme's rules and the site's.
OURS = "\n/* ours */\n"


class StylesError(Exception):
    """The styles could not be worked on; says why."""


def is_unused(uri: str) -> bool:
    """Tell whether a file that the theme would publish is asked for by no page.

    Args:
        uri: its address, seen from the root of the site.
    """
    return uri.startswith(_UNUSED) or uri.endswith(".css.map")


def theme_styles(uris: Iterable[str]) -> list[str]:
    """Return the theme's stylesheets among the files of the site, in the order they are read in."""
    return sorted(uri for uri in uris if uri.startswith(_THEME) and uri.endswith(".css"))


def reachable_tables(html: str) -> str:
    """Let a keyboard stop at the tables of a page: one that is too wide scrolls by itself.

    Each is called by the heading it stands under, or the stop would have no name. Where scripts
    run, those that fit are passed over again (overrides/widget/page/tables.mjs).
    """
    name = ""

    def stop(found: re.Match[str]) -> str:
        nonlocal name
        if found["title"] is None:
            return f'<table tabindex="0"{name}>'
        words = _NOT_WORDS.sub("", found["title"]).strip().replace('"', "&quot;")
        name = f' aria-label="{words}"'
        return found[0]

    return _TABLE.sub(stop, html)


def join_styles(site: Path, vendored: Collection[str]) -> None:
    """Give every page one stylesheet in place of all in its head, the theme's without the unused.

    Args:
        site: the folder of the built site.
        vendored: names of published modules that know nothing of this site's pages.

    Raises:
        StylesError: Node or PurgeCSS is missing, or cannot read a file.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    named = {
        path: tuple(match["path"] for match in _LINK.finditer(html.partition(_BODY)[0]))
        for path, html in pages.items()
    }
    themed = {path: sheets for path, sheets in named.items() if theme_styles(sheets)}
    made: dict[tuple[str, ...], str] = {}
    for path, sheets in themed.items():
        if sheets not in made:
            made[sheets] = _join(site, sheets, list(themed), vendored)
        path.write_text(_relinked(pages[path], made[sheets]), encoding="utf-8")
    for sheet in {sheet for sheets in themed.values() for sheet in sheets}:
        (site / sheet).unlink()
    (site / _THEME).rmdir()


def _join(
    site: Path, sheets: Sequence[str], pages: Sequence[Path], vendored: Collection[str]
) -> str:
    """Write the sheet that stands for several; return its address from the root of the site."""
    theme = theme_styles(sheets)
    own = [site / sheet for sheet in sheets if sheet not in theme]
    modules = [path for path in site.glob("assets/app-*/**/*.js") if path.name not in vendored]
    beside = [*site.glob("assets/app-*/**/*.css")]
    left = purged([site / sheet for sheet in theme], beside=beside, pages=pages, modules=modules)
    text = left + OURS + "".join(path.read_text(encoding="utf-8") for path in own)
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    # In the folder of what never changes under its name.
    folder = own[0].parent.relative_to(site).as_posix() if own else _THEME.rstrip("/")
    address = f"{folder}/page-{digest}.css"
    (site / address).write_text(text, encoding="utf-8")
    return address


def _relinked(html: str, address: str) -> str:
    first = True

    def link(match: re.Match[str]) -> str:
        nonlocal first
        if not first:
            return ""
        first = False
        return f'<link rel="stylesheet" href="{match["root"]}{address}">\n'

    head, end, body = html.partition(_BODY)
    return _LINK.sub(link, head) + end + body


def purged(
    theme: Sequence[Path],
    *,
    beside: Sequence[Path] = (),
    pages: Sequence[Path] = (),
    modules: Sequence[Path] = (),
) -> str:
    """Return the rules of stylesheets that can apply.

    Args:
        theme: the stylesheets.
        beside: styles that use their variables.
        pages: what they apply to, as built.
        modules: what puts more into these pages.

    Raises:
        StylesError: Node or PurgeCSS is missing, or cannot read a file.
    """
    node = shutil.which("node")
    if node is None:
        raise StylesError("Node.js 20 or newer is needed to build; 'node' not found")
    given = {"theme": theme, "beside": beside, "pages": pages, "modules": modules}
    job = {name: sorted(map(str, paths)) for name, paths in given.items()}
    done = subprocess.run(  # noqa: S603 - our own script
        [node, str(_SCRIPT)],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise StylesError(f"{_SCRIPT.name} failed:\n{done.stderr[-2000:]}")
    return str(json.loads(done.stdout))
