"""The site's modules and styles, joined into few files by esbuild.

Written as many small files, they would cost a reader on a slow line a round trip for
each: a hundred of them before anything answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.exceptions import ConfigurationError

from pyodide_mkdocs.bundle import published, visible_files
from pyodide_mkdocs.toolchain import run_node

#: All styles of a page, in the order they are named in.
STYLES = "styles.css"
#: The plugin's own modules that a page or a worker names.
ENTRIES = ("client.mjs", "worker.mjs")


def published_component(module: str) -> str:
    """The name under which a component's module is published, in one folder with all others."""
    return published(module.replace("/", "-"))


@dataclass(frozen=True)
class Joined:
    """What is published of ``web``.

    Attributes:
        files: Content by path.
        imports: The chunks that each entry needs, by the entry's name.
    """

    files: Mapping[str, bytes]
    imports: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Front:
    """What pages name of ``web``.

    Attributes:
        main: The module that every page loads, if there is one.
        entries: Modules that some page names besides.
        components: Modules that come only with the pages that need them, after ``main``.
        styles: Stylesheets, in the order in which they hold.
    """

    main: str | None
    entries: Sequence[str]
    components: Sequence[str]
    styles: Sequence[str]

    @property
    def modules(self) -> list[str]:
        """All modules that a page may name."""
        return [*([self.main] if self.main else []), *self.entries, *self.components]


def join(
    web: Mapping[str, Path], front: Front, outside: Sequence[str], node_modules: Path
) -> Joined:
    """Join modules and styles; other files of ``web`` are published as they are.

    Args:
        web: The plugin's own files and the site's, by path.
        front: What pages name among them; other modules are published as part of these, and
            styles joined to :data:`STYLES`.
        outside: Names of files published beside them, which modules may import.
        node_modules: Where npm installed esbuild.

    Raises:
        PluginError: a module or style imports what is not there, or cannot be read.
    """
    content = {path: file.read_bytes() for path, file in web.items()}
    joined = {path for path in web if path.endswith(".mjs")} | {*front.styles}
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "web"), Path(folder, "joined")
        for path in joined:
            copy = source / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content[path])
        names = [*ENTRIES, *front.modules]
        if front.styles:
            imports = "".join(f'@import "./{style}";\n' for style in front.styles)
            (source / STYLES).write_text(imports, encoding="utf-8")
            names.append(STYLES)
        job = {
            "nodeModules": str(node_modules.resolve()),
            "source": str(source),
            "target": str(target),
            "entries": names,
            "main": front.main,
            "components": list(front.components),
            "outside": list(outside),
        }
        result = run_node("join.mjs", job)
        made = {path: file.read_bytes() for path, file in visible_files(target).items()}
    plain = {path: data for path, data in content.items() if path not in joined}
    return Joined({**plain, **made}, result["imports"])


def check_joiner(node_modules: Path) -> None:
    """See that esbuild is there.

    Raises:
        ConfigurationError: it is not installed.
    """
    if not (node_modules / "esbuild" / "package.json").is_file():
        raise ConfigurationError(
            f"pyodide-mkdocs: the npm package 'esbuild' is not in {node_modules}; run 'npm ci', or"
            " 'npm install --save-dev --save-exact esbuild'"
        )
