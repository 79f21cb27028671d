"""Which files of a Python package go into the browser. Nothing is imported."""

import ast
import importlib.util
from collections.abc import Iterable, Mapping
from importlib.machinery import ModuleSpec
from importlib.metadata import files as metadata_files
from importlib.metadata import packages_distributions
from pathlib import Path

from mkdocs.exceptions import ConfigurationError

from pyodide_mkdocs.bundle import visible_files

#: Of no use in the browser: machine code, its sources, and what only type checkers read.
_LEFT_OUT = {
    ".so", ".pyd", ".dll", ".dylib", ".a", ".c", ".h", ".pyx", ".pxd", ".pyi", ".pyc", ".pyo",
}  # fmt: skip


def find_package(name: str) -> Path:
    """Folder (or single file) of a top-level package on the build's ``sys.path``.

    Raises:
        ConfigurationError: there is no such package with files on disk.
    """
    spec = _spec(name)
    if spec is None:
        raise ConfigurationError(f"pyodide-mkdocs: no package '{name}' can be imported here")
    if spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    if spec.origin is None or not spec.origin.endswith(".py"):
        raise ConfigurationError(f"pyodide-mkdocs: '{name}' has no Python source to pack")
    return Path(spec.origin)


def _spec(name: str) -> ModuleSpec | None:
    """Find without importing: only a name with no dot in it is never imported by this."""
    if not name.isidentifier():
        raise ConfigurationError(f"pyodide-mkdocs: '{name}' is not the name of a top-level package")
    try:
        return importlib.util.find_spec(name)
    except ValueError:  # a module in sys.modules that carries no spec
        return None


def package_files(name: str) -> dict[str, Path]:
    """The files to pack, by their path inside the zip (``negotiation/api.py``), sorted."""
    found = find_package(name)
    if found.is_file():
        return {found.name: found}
    files = {}
    for file in sorted(found.rglob("*")):
        path = file.relative_to(found.parent)
        hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
        if file.is_file() and not hidden and not _left_out(file):
            files[path.as_posix()] = file
    return files


def packed_files(names: Iterable[str], without: Iterable[str]) -> dict[str, Path]:
    """The files of several packages, but for some, by their path inside the zip.

    Raises:
        ConfigurationError: there is nothing at one of the paths in `without`.
    """
    files = {path: file for name in names for path, file in package_files(name).items()}
    for spared in without:
        kept = {
            path: file for path, file in files.items() if not f"{path}/".startswith(f"{spared}/")
        }
        if len(kept) == len(files):
            raise ConfigurationError(f"pyodide-mkdocs: 'without': no file '{spared}' to leave out")
        files = kept
    return files


def put_instead(folder: Path | None, files: Mapping[str, Path]) -> dict[str, Path]:
    """The files of packages, some of them replaced by those of a folder.

    Raises:
        ConfigurationError: there is nothing at such a path to replace.
    """
    ours = visible_files(folder) if folder else {}
    ours = {path: file for path, file in ours.items() if path.endswith(".py")}
    if lost := sorted(ours.keys() - files.keys()):
        raise ConfigurationError(f"pyodide-mkdocs: 'instead': no file '{lost[0]}' to replace")
    return {**files, **ours}


def check_apart(apart: Iterable[str], files: Mapping[str, Path]) -> None:
    """See that what is to be published beside the code is JSON of the packages.

    Raises:
        ConfigurationError: it is not.
    """
    for path in apart:
        if path not in files or not path.endswith(".json"):
            raise ConfigurationError(f"pyodide-mkdocs: 'apart': no JSON file '{path}' to publish")


def _left_out(file: Path) -> bool:
    return file.suffix in _LEFT_OUT or file.name == "py.typed"


def licenses(names: Iterable[str]) -> dict[str, bytes]:
    """The licence texts of the distributions that packages come from.

    Most licences ask that their text goes where the code goes; the build's own
    metadata knows the files.

    Returns:
        Texts by path (``licenses/jinja2.txt``).
    """
    distributions = packages_distributions()
    texts = {}
    for name in names:
        for distribution in distributions.get(name, []):
            files = [
                file.read_binary()
                for file in metadata_files(distribution) or []
                if file.parent.match("*.dist-info*") or "licenses" in file.parent.parts
                if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))
            ]
            if files:
                texts[f"licenses/{distribution.lower()}.txt"] = b"\n".join(files)
    return texts


def check_entry(entry: str, files: Mapping[str, Path]) -> None:
    """See that ``package.module:function`` names something at the top of that module.

    Raises:
        ConfigurationError: it does not.
    """
    module, _, function = entry.partition(":")
    base = module.replace(".", "/")
    file = files.get(f"{base}.py") or files.get(f"{base}/__init__.py")
    if not function.isidentifier() or file is None:
        raise ConfigurationError(
            f"pyodide-mkdocs: entry '{entry}' must be 'module:function',"
            " the module one of the package's"
        )
    if function not in _names(ast.parse(file.read_bytes(), str(file))):
        raise ConfigurationError(f"pyodide-mkdocs: entry '{entry}': {file} defines no '{function}'")


def _names(module: ast.Module) -> set[str]:
    """Names a module binds at its top level."""
    names = set()
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names.update(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Assign):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
    return names
