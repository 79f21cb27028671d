"""The thin layer between MkDocs and src/: it calls, it decides nothing.

Every hook runs once per language on the same config (mkdocs-static-i18n builds the
languages one after another in one process), so each must be safe to repeat.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs import utils
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler, DuplicateFilter

from mkdocs_reloading import Reloading, inputs

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs_static_i18n.plugin import I18n

    from knowledge_base.site.expand import Expander
    from knowledge_base.site.whole import Site

OURS = ("knowledge_base", "negotiation")


# Put back after a failed build: i18n leaves its own stand-in where the second language fails.
CLEAN_DIRECTORY = utils.clean_directory


class _Build:
    """What one build knows; replaced by the next."""

    serving = False
    warnings = CountHandler()
    reloading = Reloading()
    i18n: I18n
    sources: dict[Path, bytes]
    site: Site
    expander: Expander
    app = ""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is the development server; hear warnings even when told not to.

    Strict counts the warnings that are logged, and `--quiet` logs none: a build would pass
    that has any number of them.
    """
    _Build.serving = command == "serve"
    logger = logging.getLogger("mkdocs")
    logger.setLevel(min(logger.level, logging.WARNING))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin a build: hear what is said again, and count warnings even when not strict."""
    _Build.i18n = config.plugins["i18n"]
    if not _Build.i18n.building:
        _choose_languages(_Build.i18n)
        logging.getLogger("mkdocs").removeHandler(_Build.warnings)
        _Build.warnings = CountHandler(level=logging.WARNING)
        logging.getLogger("mkdocs").addHandler(_Build.warnings)
        # MkDocs says nothing twice, and a fault that is still there would go unnamed.
        for known in logging.getLogger("mkdocs.commands.build").filters:
            if isinstance(known, DuplicateFilter):
                known.msgs.clear()
    from knowledge_base.core.components import read_words  # noqa: PLC0415 - see on_pre_build

    tags = list(read_words(Path(config.config_file_path).parent))
    config.mdx_configs["knowledge_base.site.custom_elements"] = {"names": tags}
    return config


def _choose_languages(i18n: I18n) -> None:
    """Build every language, or the one of LANGUAGE_ONLY."""
    only = os.environ.get("LANGUAGE_ONLY")
    if not only:
        return
    if only not in i18n.all_languages:
        known = ", ".join(i18n.all_languages)
        raise PluginError(f"LANGUAGE_ONLY={only}: there is no such language; known: {known}")
    for language in i18n.config.languages:
        language.build = language.locale == only
    i18n.current_language = only


def on_build_error(error: Exception) -> None:  # noqa: ARG001
    """Let the next reload begin with an empty folder, or pages that are gone would be served."""
    utils.clean_directory = CLEAN_DIRECTORY


def on_post_build(config: MkDocsConfig) -> None:
    """Be strict, whatever the command line says: readers rely on what goes out."""
    if counts := _Build.warnings.get_counts():
        told = ", ".join(f"{number} {level.lower()}" for level, number in counts)
        raise PluginError(f"stopped: {told}. See above; no build goes out with a warning.")
    _write_search(config)
    if not _Build.i18n.building:
        _write_beside_pages(config)


def on_pre_build(config: MkDocsConfig) -> None:
    """Load and check docs/, and write what the page's Python needs: once for all languages."""
    if _Build.i18n.building:
        return
    root = Path(config.config_file_path).parent
    if _Build.serving:
        _forget_edited_python(root)
    from knowledge_base.core.export import write_engine_content  # noqa: PLC0415 - see above
    from knowledge_base.core.problems import ContentError  # noqa: PLC0415
    from knowledge_base.site.whole import load_site  # noqa: PLC0415

    today = dt.datetime.now(tz=dt.UTC).date()
    try:
        site = load_site(root, today)
    except ContentError as error:
        raise PluginError(f"docs/ has faults:\n{error}") from None
    write_engine_content(root, site.content, site.anchors)
    _Build.site = site
    _Build.expander = site.expander(today)


def _forget_edited_python(root: Path) -> None:
    """Let edited Python be seen without a restart; with it go what it remembers."""
    sources = {
        path: path.read_bytes() for name in OURS for path in (root / "src" / name).rglob("*.py")
    }
    if sources != getattr(_Build, "sources", sources):
        for name in [name for name in sys.modules if name.split(".")[0] in OURS]:
            del sys.modules[name]
        _Build.reloading = Reloading()
    _Build.sources = sources


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Expand the shortcodes of a page."""
    from knowledge_base.core.anchors import page_id  # noqa: PLC0415 - see on_pre_build
    from knowledge_base.core.problems import ContentError  # noqa: PLC0415
    from knowledge_base.core.registry import read_moved  # noqa: PLC0415
    from knowledge_base.site.redirects import moved_notes  # noqa: PLC0415

    lang, path = page.file.src_uri.split("/", 1)
    site = _Build.site
    # MkDocs hands over the words without the front matter above them.
    above = next(each.front.lines for each in site.pages if (each.lang, each.path) == (lang, path))
    try:
        expanded = _Build.expander.expand(markdown, path, lang, above=above)
    except ContentError as error:
        raise PluginError(str(error)) from None
    summary = _Build.expander.description(markdown, path, lang)
    if summary:
        page.meta.setdefault("description", summary)
    page.meta["page_id"] = page_id(site.anchors, path)
    if _is_unlisted(page.file.src_uri, config):
        page.meta |= {"unlisted": True, "search": {"exclude": True}}
    expanded = _Build.expander.with_news(expanded, path, lang)
    notes = moved_notes(read_moved(site.root), site.content, site.anchors, path, lang)
    whole = f"{expanded}\n\n{notes}" if notes else str(expanded)
    if _Build.serving:
        _Build.reloading.keep_html(page, whole, _Build.warnings)
    return whole


def _is_unlisted(uri: str, config: MkDocsConfig) -> bool:
    return config.not_in_nav is not None and config.not_in_nav.match_file(uri)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put the parts of a guide into sections."""
    from knowledge_base.guide.sections import with_sections  # noqa: PLC0415 - see on_pre_build

    return str(with_sections(html))


def on_serve(
    server: LiveReloadServer,
    config: MkDocsConfig,
    builder: Callable[[], None],
) -> LiveReloadServer:
    """Build only when something was edited, not when a build wrote what the engine reads."""
    root = Path(config.config_file_path).parent
    built = [inputs(root)]

    def build_if_edited() -> None:
        edited = inputs(root)
        if edited == built[0]:
            return
        # Forgotten until it is whole: after a fault, the same files are built again.
        built[0] = {}
        builder()
        built[0] = edited

    server.builder = build_if_edited
    return server


def on_page_context(context: object, page: Page, config: MkDocsConfig, nav: object) -> None:  # noqa: ARG001
    """Put the page's search words beside the headings that answer them."""
    from knowledge_base.checks.search_words import WORDS, place_words  # noqa: PLC0415

    entries = config.plugins["material/search"].search_index.entries
    home = page.toc.items[0].id
    lost = place_words(entries, page.url, home, page.meta.get(WORDS, {}))
    if lost:
        raise PluginError(f"{page.file.src_uri}: no heading for the search words of {lost}")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Give the templates the interface strings, and where a few things are."""
    from knowledge_base.core.anchors import LOCAL_IDS  # noqa: PLC0415 - see on_pre_build
    from knowledge_base.core.components import read_words  # noqa: PLC0415
    from knowledge_base.core.script_json import script_json  # noqa: PLC0415
    from knowledge_base.site.page_words import page_words  # noqa: PLC0415
    from knowledge_base.site.search_index import address as search_file  # noqa: PLC0415
    from knowledge_base.site.short_addresses import address  # noqa: PLC0415

    content = _Build.expander.context.content
    strings = content.strings

    def text(key: str, lang: str, **values: object) -> str:
        return str(strings.text(key, lang, **values))

    asked = read_words(_Build.site.root)

    def words_of(lang: str, html: str) -> str:
        return script_json(page_words(content, asked, html, lang))

    def page_of(key: str, lang: str) -> str:
        return str(address(_Build.site.anchors[key], lang))

    local_ids = " ".join(sorted(LOCAL_IDS))
    env.globals.update(ui=text, page_words=words_of, page_of=page_of, local_ids=local_ids)
    env.globals["search_file"] = search_file
    _Build.app = env.globals["pyodide_mkdocs"]["app"]
    if _Build.serving:
        search: Any = config.plugins["material/search"]
        _Build.reloading.keep_entries(search.search_index)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Lock the finished page with a Content-Security-Policy of its own."""
    return _locked(output, f"docs/{page.file.src_uri}")


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Lock the 404 page too; leave out of the sitemap what nothing leads to."""
    if template_name == "404.html":
        return _locked(output_content, template_name)
    if template_name != "sitemap.xml":
        return output_content
    from knowledge_base.site.unlisted import without_pages  # noqa: PLC0415 - see on_pre_build

    pages = [page for page in _Build.site.pages if _is_unlisted(f"{page.lang}/{page.path}", config)]
    return str(without_pages(output_content, {page.url for page in pages}))


def _locked(html: str, file: str) -> str:
    from knowledge_base.core.problems import ContentError  # noqa: PLC0415 - see on_pre_build
    from knowledge_base.site.security import add_policy  # noqa: PLC0415
    from knowledge_base.site.spare_spaces import without_spare_spaces  # noqa: PLC0415

    try:
        return without_spare_spaces(add_policy(html, file, serving=_Build.serving))
    except ContentError as error:
        raise PluginError(str(error)) from None


def _write_search(config: MkDocsConfig) -> None:
    """Leave what the search of this language reads, in place of the theme's index."""
    from knowledge_base.site.search_index import address, search_file  # noqa: PLC0415 - see on_pre_build

    plugin: Any = config.plugins["material/search"]
    folder = Path(config.site_dir)
    text = search_file(plugin.search_index.entries)
    utils.write_file(text.encode("utf-8"), str(folder / address(_Build.i18n.current_language)))
    (folder / "search/search_index.json").unlink(missing_ok=True)
    # i18n has the index of all languages written once more at the very end.
    plugin.on_post_build = lambda **_: None


def _write_beside_pages(config: MkDocsConfig) -> None:
    """Leave pointers to moved pages, the feeds, short addresses, and headers for the host."""
    from knowledge_base.core.registry import read_moved, read_registry  # noqa: PLC0415
    from knowledge_base.news.view import FEED  # noqa: PLC0415
    from knowledge_base.schema.records import LANGUAGES  # noqa: PLC0415
    from knowledge_base.site.feed import feed  # noqa: PLC0415 - see on_pre_build
    from knowledge_base.site.hosting.headers import HASHED, headers_file  # noqa: PLC0415
    from knowledge_base.site.redirects import redirect_pages  # noqa: PLC0415
    from knowledge_base.site.short_addresses import (  # noqa: PLC0415
        SHORT_MAP,
        destinations,
        short_map,
        short_pages,
    )

    site = _Build.site
    target = Path(config.site_dir)
    moved = read_moved(site.root)
    url = (config.site_url or "").rstrip("/") + "/"
    files = {}
    for lang, prefix in zip(LANGUAGES, ("", *(f"{lang}/" for lang in LANGUAGES[1:])), strict=True):
        files.update(redirect_pages(moved, site.anchors, prefix, lang))
        files[f"{prefix}{FEED}"] = feed(site.content, site.anchors, lang, url, prefix)
    found = destinations(site.content, site.pages, site.anchors, read_registry(site.root), moved)
    files[SHORT_MAP] = short_map(found)
    files.update(short_pages(found, site.content, site.root / "overrides", url, _Build.app))
    for name, text in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, encoding="utf-8")
    hashed = [
        path.relative_to(target).as_posix()
        for beginning in HASHED
        for path in target.glob(f"{beginning}*")
    ]
    (target / "_headers").write_text(headers_file(hashed), encoding="utf-8")
    # GitHub Pages would otherwise hide files that begin with an underscore.
    (target / ".nojekyll").touch()
