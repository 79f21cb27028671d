"""The MkDocs hooks. Every one may run several times in one process.

mkdocs-static-i18n builds the site once per language with the same plugin
object, and ``mkdocs serve`` keeps it too, so nothing here adds up: each build
computes the release anew from the files on disk, which the cache makes cheap.
"""

from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from pyodide_mkdocs.archive import pack
from pyodide_mkdocs.builder import App, Builder
from pyodide_mkdocs.bundle import Bundle, published, vendored_files, web_files
from pyodide_mkdocs.cache import digest
from pyodide_mkdocs.config import PyodideConfig, check_web, read_browsers, read_requests
from pyodide_mkdocs.joining import (
    STYLES,
    Front,
    Joined,
    check_joiner,
    join,
    published_component,
)
from pyodide_mkdocs.lean import changes, lean_runtime, runtime_files
from pyodide_mkdocs.packing import (
    check_apart,
    check_entry,
    find_package,
    licenses,
    packed_files,
    put_instead,
)
from pyodide_mkdocs.page import PACKED_APP, PACKED_STDLIB, Release
from pyodide_mkdocs.toolchain import find_pyodide

_CACHE = Path(".cache", "pyodide-mkdocs")
_NOT_FOUND = "404.html"


class PyodidePlugin(BasePlugin[PyodideConfig]):  # type: ignore[no-untyped-call]
    """Puts a Python package into every page of the site."""

    def __init__(self) -> None:
        """Start without a release; ``on_files`` makes it."""
        self._serving = False
        self._release: Release | None = None
        #: The inputs of the last release and the release, for the next language or reload.
        self._made: tuple[str, Release] | None = None
        #: The same for the joined front end, which an edit of data leaves as it is.
        self._joined: tuple[str, Joined] | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is ``mkdocs serve``; also keeps the object between rebuilds."""
        del dirty
        self._serving = command == "serve"
        self._made = None
        self._joined = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse what cannot work before anything is built."""
        find_pyodide(Path(self.config.node_modules))
        check_entry(self.config.entry, self._packed_files())
        check_web(self.config)
        check_joiner(Path(self.config.node_modules))
        self._browsers()
        self._web_files()
        return config

    # Late, so that files which other plugins generate are on disk.
    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Build the release, and keep MkDocs from publishing ``web`` a second time."""
        self._release = self._make_release(Path(config.config_file_path).parent)
        if self.config.web:
            web = Path(self.config.web).resolve()
            for file in list(files):
                source = file.abs_src_path
                if source and Path(source).resolve().is_relative_to(web):
                    files.remove(file)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let templates use the settings; addresses count from the site's root."""
        del config, files
        env.globals["pyodide_mkdocs"] = self._current.settings()
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put styles, settings and the main module into a page."""
        if page.file.dest_uri == _NOT_FOUND:
            return self._current.insert(output, _site_path(config))
        return self._current.insert(output, _root_from(page.url))

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Do the same for pages made from templates; 404.html is shown at any address."""
        if template_name == _NOT_FOUND:
            return self._current.insert(output_content, _site_path(config))
        if template_name.endswith(".html"):
            return self._current.insert(output_content, _root_from(template_name))
        return output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish the two folders, and the data beside."""
        self._current.runtime.write(Path(config.site_dir))
        self._current.app.write(Path(config.site_dir))
        self._current.write_data(Path(config.site_dir))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Rebuild when Python, front end or rehearsal change."""
        del config, builder
        watched = [str(find_package(self.config.package)), self.config.rehearsal, self.config.web]
        for path in watched:
            if path:
                server.watch(path)
        return server

    @property
    def _current(self) -> Release:
        if self._release is None:
            raise RuntimeError("on_files has not run")
        return self._release

    def _browsers(self) -> dict[str, list[str]]:
        return read_browsers(Path(self.config.browsers) if self.config.browsers else None)

    def _packed_files(self) -> dict[str, Path]:
        packages = [self.config.package, *self.config.requires]
        instead = Path(self.config.instead) if self.config.instead else None
        return put_instead(instead, packed_files(packages, self.config.without))

    def _web_files(self) -> tuple[dict[str, Path], dict[str, Path]]:
        """The modules and styles of plugin and site; beside them, files of npm packages."""
        vendored = vendored_files(Path(self.config.node_modules), self.config.vendor)
        web = Path(self.config.web) if self.config.web else None
        files = web_files(web, vendored, PACKED_APP, *self.config.front().sheets)
        # Pages carry what they need of the manifest.
        files.pop(self.config.components or "", None)
        return files, vendored

    def _make_release(self, project: Path) -> Release:
        pyodide = find_pyodide(Path(self.config.node_modules))
        packed = self._packed_files()
        # Not before: it may only be made in the meantime.
        check_apart(self.config.apart, packed)
        files = {path: file.read_bytes() for path, file in packed.items()}
        requests = read_requests(Path(self.config.rehearsal))
        web, vendored = self._web_files()
        texts = {name: text.encode() for name, text in requests.items()}
        sources = {path: file.read_bytes() for path, file in (web | vendored).items()}
        components = {
            tag: published_component(each.module)
            for tag, each in self.config.all_components().items()
        }
        front = self.config.front()
        rehearsed = Path(self.config.rehearsed) if self.config.rehearsed else None
        ran = {rehearsed.name: rehearsed.read_bytes()} if rehearsed else {}
        inputs = digest(
            files,
            texts,
            sources,
            ran,
            f"{self.config} {front} {components} {self._browsers()}",
        )
        if self._made and self._made[0] == inputs:
            return self._made[1]
        app = App(
            entry=self.config.entry,
            files=files,
            requests=requests,
            modules=tuple(self.config.modules),
            apart=tuple(self.config.apart),
        )
        cache = project / _CACHE
        lean = lean_runtime(pyodide, rehearsed, cache) if rehearsed else None
        builder = Builder(pyodide, app, cache, lean)
        built = builder.build(quick=self._serving)
        runtime = runtime_files(pyodide, lean)
        joined = self._join(web, vendored, front)
        beside = {path: sources[path] for path in vendored} | licenses(self.config.requires)
        beside |= changes(pyodide, builder.replaced, lean=lean is not None)
        release = Release(
            entry=self.config.entry,
            runtime=Bundle("runtime", {**runtime, PACKED_STDLIB: pack(built.stdlib)}),
            app=Bundle("app", {**beside, **joined.files, PACKED_APP: pack(built.app)}),
            data={path: files[path] for path in self.config.apart},
            main=published(self.config.main) if self.config.main else None,
            components=components,
            imports=joined.imports,
            styles=STYLES if front.styles else None,
            component_styles={sheet: tags for sheet, (tags, _) in front.component_sheets.items()},
        )
        self._made = (inputs, release)
        return release

    def _join(self, web: dict[str, Path], vendored: dict[str, Path], front: Front) -> Joined:
        """Join the front end, unless only Python or its data have changed."""
        sources = {path: file.read_bytes() for path, file in (web | vendored).items()}
        browsers = self._browsers()
        inputs = digest(sources, f"{front} {browsers}")
        if not (self._joined and self._joined[0] == inputs):
            joined = join(web, front, vendored, Path(self.config.node_modules), browsers)
            self._joined = (inputs, joined)
        return self._joined[1]


def _root_from(url: str) -> str:
    """The site's root as seen from a page: empty or with a slash at the end."""
    return get_relative_url("assets/", url).removesuffix("assets/")


def _site_path(config: MkDocsConfig) -> str:
    """The site's root as an absolute path: needed where the page's own address is unknown."""
    return urlsplit(config.site_url or "").path.rstrip("/") + "/"
