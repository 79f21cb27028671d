"""What the site is made with and carries of others: a bill of materials, and their licences.

Both come from the lock files, so the same commit gives the same bytes.
"""

from __future__ import annotations

import base64
import json
import re
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BILL, LICENSES = "sbom.cdx.json", "licenses/all.txt"
#: Whose work pages load: name -> licence, and where its text is. A text that a package
#: leaves out is taken from another under the same licence.
SHIPPED = {
    "docx": ("MIT", "node_modules/docx/LICENSE"),
    "fflate": ("MIT", "node_modules/fflate/LICENSE"),
    "ical.js": ("MPL-2.0", "node_modules/ical.js/LICENSE"),
    "mkdocs-material": ("MIT", "mkdocs-material"),
    "mortgagemath": ("MIT", "mortgagemath"),
    "opencc": ("Apache-2.0", "opencc"),
    "pyodide": ("MPL-2.0", "node_modules/ical.js/LICENSE"),
    "uqr": ("MIT", "node_modules/uqr/LICENSE"),
    "workbox-core": ("MIT", "node_modules/workbox-core/LICENSE"),
    "workbox-routing": ("MIT", "node_modules/workbox-routing/LICENSE"),
}
#: Comes inside Pyodide, so no lock file names it.
_PYTHON = ("Python's standard library", "PSF-2.0", "typing-extensions")
ROOT = Path(__file__).parents[3]
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)


class Program(NamedTuple):
    """What a page tells of a program; Python's library has no name and no version of its own."""

    name: str
    version: str
    licence: str


def shipped(root: Path = ROOT) -> list[Program]:
    """List all that pages load, as `licenses` has it."""
    versions = versions_of(bill(root))
    parts = [Program(name, versions[name], SHIPPED[name][0]) for name in sorted(SHIPPED)]
    return [*parts, Program("", "", _PYTHON[1])]


def bill(root: Path) -> str:
    """Return the bill of materials of the project in `root` as CycloneDX JSON.

    What is only needed to build stands in it as `excluded`, as the format has it.
    """
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    parts = sorted([*_of_npm(root), *_of_python(root)], key=lambda part: str(part["purl"]))
    name = {"type": "application", "name": package["name"]}
    whole = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**name, "licenses": [{"license": {"id": package["license"]}}]}},
        "components": parts,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _component(name: str, version: str, kind: str) -> dict[str, Any]:
    purl = f"pkg:{kind}/{name.replace('@', '%40')}@{version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "scope": "required" if name in SHIPPED else "excluded",
        "purl": purl,
    }


def _of_npm(root: Path) -> Iterator[dict[str, Any]]:
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    for path, locked in lock["packages"].items():
        if not path:
            continue
        name = path.rpartition("node_modules/")[2]
        licence = {"licenses": [{"expression": locked["license"]}]} if "license" in locked else {}
        algorithm, _, digest = locked["integrity"].partition("-")
        found = {
            "alg": algorithm.upper().replace("SHA", "SHA-"),
            "content": base64.b64decode(digest).hex(),
        }
        yield {**_component(name, locked["version"], "npm"), **licence, "hashes": [found]}


def _of_python(root: Path) -> Iterator[dict[str, Any]]:
    for found in _PINNED.finditer((root / "requirements.lock").read_text(encoding="utf-8")):
        name = found["name"].lower()
        licence = {"licenses": [{"expression": SHIPPED[name][0]}]} if name in SHIPPED else {}
        yield {**_component(name, found["version"], "pypi"), **licence}


def licenses(root: Path, versions: Mapping[str, str]) -> str:
    """Return the licences of all that pages load, one after the other.

    Args:
        root: the project's folder, whose packages are installed.
        versions: of each package, by name (`versions_of`).
    """
    parts = [(f"{name} {versions[name]}", *SHIPPED[name]) for name in sorted(SHIPPED)]
    return (
        "\n\n".join(
            f"{name}\n{licence}\n{'=' * len(name)}\n\n{_text(root, place).strip()}"
            for name, licence, place in [*parts, _PYTHON]
        )
        + "\n"
    )


def versions_of(made: str) -> dict[str, str]:
    """Return the versions of what a bill calls `required`, by name."""
    parts = json.loads(made)["components"]
    return {each["name"]: each["version"] for each in parts if each["scope"] == "required"}


def _text(root: Path, place: str) -> str:
    if "/" in place:
        return (root / place).read_text(encoding="utf-8")
    files = distribution(place).files or []
    found = [file for file in files if file.name.upper().startswith("LICENSE")]
    return found[0].read_text(encoding="utf-8")
