"""The site's modules and styles, joined into few files by esbuild.

Written as many small files, they would cost a reader on a slow line a round trip for
each: a hundred of them before anything answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.exceptions import ConfigurationError

from pyodide_mkdocs.bundle import published, visible_files
from pyodide_mkdocs.toolchain import run_node

#: The styles of every page, in the order they are named in.
STYLES = "styles.css"
#: The plugin's own module that a page names; the worker, which shares nothing with pages, is
#: joined by itself.
ENTRIES = ("client.mjs",)


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
        styles: Stylesheets of every page, in the order in which they hold.
        component_styles: By tag those that a custom element needs; they hold after the others.
    """

    main: str | None
    entries: Sequence[str]
    components: Sequence[str]
    styles: Sequence[str]
    component_styles: Mapping[str, Sequence[str]]

    @property
    def component_sheets(self) -> dict[str, tuple[Sequence[str], list[str]]]:
        """The elements' stylesheets as published: the tags that need it, what it is joined of.

        What stands side by side and is needed by the same elements is one sheet, named by its
        first.
        """
        users: dict[str, list[str]] = {}
        for tag, names in self.component_styles.items():
            for name in names:
                users.setdefault(name, []).append(tag)
        found: dict[str, tuple[Sequence[str], list[str]]] = {}
        for _, group in groupby(users.items(), key=itemgetter(1)):
            (first, tags), *others = group
            found[f"styles-{published_component(first)}"] = (
                tags,
                [first, *(name for name, _ in others)],
            )
        return found

    @property
    def sheets(self) -> dict[str, Sequence[str]]:
        """All stylesheets as published, and what each is joined of."""
        sheets: dict[str, Sequence[str]] = {STYLES: self.styles} if self.styles else {}
        return sheets | {sheet: names for sheet, (_, names) in self.component_sheets.items()}

    @property
    def all_styles(self) -> list[str]:
        """All stylesheets in ``web`` that pages need."""
        return [style for names in self.sheets.values() for style in names]

    @property
    def modules(self) -> list[str]:
        """All modules that a page may name."""
        return [*([self.main] if self.main else []), *self.entries, *self.components]


def join(
    web: Mapping[str, Path],
    front: Front,
    vendored: Mapping[str, Path],
    node_modules: Path,
    browsers: Mapping[str, Sequence[str]],
) -> Joined:
    """Join modules and styles; other files of ``web`` are published as they are.

    Args:
        web: The plugin's own files and the site's, by path.
        front: What pages name among them; other modules are published as part of these.
        vendored: Files of npm packages by name, which modules may import: scripts among them are
            published as older browsers read them.
        node_modules: Where npm installed esbuild.
        browsers: The oldest ones meant, as esbuild names them, of ``page`` and of ``python``.

    Raises:
        PluginError: a module or style imports what is not there, or cannot be read.
    """
    content = {path: file.read_bytes() for path, file in web.items()}
    joined = {path for path in web if path.endswith(".mjs")} | {*front.all_styles}
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "web"), Path(folder, "joined")
        for path in joined:
            copy = source / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content[path])
        names = [*ENTRIES, *front.modules]
        for sheet, styles in front.sheets.items():
            imports = "".join(f'@import "./{style}";\n' for style in styles)
            (source / sheet).write_text(imports, encoding="utf-8")
            names.append(sheet)
        job = {
            "nodeModules": str(node_modules.resolve()),
            "source": str(source),
            "target": str(target),
            "entries": names,
            "main": front.main,
            "components": list(front.components),
            "vendored": {name: str(file.resolve()) for name, file in vendored.items()},
            "browsers": {part: list(oldest) for part, oldest in browsers.items()},
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
