"""The plugin as a distribution: installed beside MkDocs alone, it builds a site that works."""

import re
import shutil
import subprocess
import venv
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from pyodide_mkdocs.config import PyodideConfig

ROOT = Path(__file__).parents[2]
EXAMPLE = Path(__file__).parent / "example"
README = ROOT / "src/pyodide_mkdocs/README.md"
CONFIG = "standing-alone.yml"


def closure(name: str, found: dict | None = None) -> dict:
    """A distribution that is installed here, and all that it needs, by name."""
    found = {} if found is None else found
    if name not in found:
        found[name] = distribution(name)
        for text in found[name].requires or []:
            need = Requirement(text)
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                closure(need.name, found)
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([ROOT / "scripts/plugin_wheel", folder], check=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def alone(tmp_path_factory, wheel) -> Path:
    """A Python with MkDocs, what that needs, and the wheel: copied, for no line may lead out."""
    folder = tmp_path_factory.mktemp("alone")
    venv.create(folder, with_pip=False, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for each in closure("mkdocs").values():
        for file in each.files:
            if ".." not in file.parts:
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file.locate(), packages / file)
    ZipFile(wheel).extractall(packages)
    return folder / "bin/python"


@pytest.fixture
def built_alone(tmp_path, alone, built) -> Path:
    """The site of the example, whose Python the other example has compiled already."""
    folder = tmp_path / "project"
    shutil.copytree(EXAMPLE, folder)
    shutil.copytree(built.folder / ".cache", folder / ".cache")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copy(ROOT / "package-lock.json", folder)
    subprocess.run(
        [alone, "-W", "error", "-m", "mkdocs", "build", "--strict", "--config-file", CONFIG],
        cwd=folder,
        env={"PATH": str(Path(shutil.which("node")).parent), "PYTHONPATH": str(folder / "package")},
        check=True,
        capture_output=True,
    )
    return folder / "site"


def test_the_wheel_holds_what_a_user_needs_and_nothing_of_this_site(wheel):
    names = set(ZipFile(wheel).namelist())
    plugin = {name for name in names if not name.split("/")[0].endswith(".dist-info")}
    source = ROOT / "src/pyodide_mkdocs"
    assert plugin == {
        f"pyodide_mkdocs/{file.relative_to(source)}"
        for pattern in ("*.py", "py.typed", "web/*.mjs", "node/*.mjs", "stand_ins/**/*.py")
        for file in source.glob(pattern)
        if not file.name.endswith(".test.mjs")
    }
    (metadata,) = [name for name in names if name.endswith("/METADATA")]
    told = ZipFile(wheel).read(metadata).decode()
    assert {"License-Expression: MIT", "Requires-Python: >=3.11"} <= set(told.splitlines())
    assert README.read_text(encoding="utf-8").strip() in told
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_beside_mkdocs_alone_it_builds_a_site_that_greets(built_alone, server, open_tab):
    server.folders["alone"] = built_alone
    tab = open_tab("alone/index.html")
    greeted = tab.evaluate("""async () => {
      await customElements.whenDefined("greeting-form");
      const element = document.querySelector("greeting-form");
      const output = element.querySelector("output");
      const answered = new Promise((resolve) => {
        new MutationObserver(resolve).observe(output, { childList: true });
      });
      element.querySelector("[name=name]").value = "Anna";
      element.querySelector("button").click();
      await answered;
      return output.value;
    }""")
    assert greeted == "你好, Anna!"
    assert {url.split("/")[2] for url in tab.requests} == {server.url("").split("/")[2]}


def test_a_page_without_an_element_asks_for_none(built_alone):
    pages = {name: (built_alone / name / "index.html").read_text() for name in (".", "how", "more")}
    assert {name: "greeting-form.js" in text for name, text in pages.items()} == {
        ".": True,
        "how": False,
        "more": False,
    }


def test_the_readme_shows_the_example_as_it_is():
    blocks = re.findall(r"```(\w+)\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    shown = {text.strip() for kind, text in blocks if kind != "sh"}
    files = [EXAMPLE / CONFIG, EXAMPLE / "pages/index.md", *(EXAMPLE / "elements").iterdir()]
    assert shown == {file.read_text(encoding="utf-8").strip() for file in files}


def test_the_readme_names_every_option():
    named = re.findall(r"^\| `(\w+)` \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) == {name for name, _ in PyodideConfig._schema}
