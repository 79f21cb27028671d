"""Modules and styles reach the reader in few files, and do what they did before."""

import pytest
from mkdocs.exceptions import Abort

from pyodide_mkdocs.bundle import web_files
from pyodide_mkdocs.parity import find_shipped

MODULE = "theme/assets/widget/other.mjs"


def published(project) -> set[str]:
    folder = find_shipped(project.site).app
    return {path.name for path in folder.iterdir() if path.suffix in {".js", ".css"}}


def test_only_what_pages_name_has_a_file_of_its_own(built):
    named = {name for name in published(built) if not name.startswith("chunk-")}
    assert named == {"app.js", "client.js", "worker.js", "styles.css"}


def test_entries_share_one_copy_of_a_module(tab):
    same = """async () => {
        const { app } = JSON.parse(document.getElementById("pyodide-mkdocs").textContent);
        const { createPythonClient } = await import(new URL(app, document.baseURI) + "client.js");
        return createPythonClient === example.createPythonClient;
    }"""
    assert tab.evaluate(same) is True


def test_files_from_npm_stay_outside(project):
    project.write(MODULE, 'import { encode } from "./library.js"; globalThis.made = encode("a");')
    project.options(vendor={"library.js": "uqr/dist/index.mjs"}, entries=["other.mjs"])
    project.build()
    text = (find_shipped(project.site).app / "other.js").read_text(encoding="utf-8")
    assert '"./library.js"' in text
    assert len(text) < 200


def test_styles_come_in_the_order_named(project):
    project.write("theme/assets/widget/later.css", "body { color: red }")
    project.options(styles=["app.css", "later.css"])
    project.build()
    text = (find_shipped(project.site).app / "styles.css").read_text(encoding="utf-8")
    assert text.rindex("color:red") > len(text) - 80


def test_broken_import_fails_the_build(project, caplog):
    project.write(MODULE, 'import "./nowhere.mjs";')
    project.options(entries=["other.mjs"])
    with pytest.raises(Abort):
        project.build()
    assert "nowhere.mjs" in caplog.text


def test_what_only_stands_beside_is_not_published(tmp_path):
    for name in ("a.mjs", "a.css", "a.html", "a.d.ts", "a.test.mjs", "a.test-help.mjs"):
        (tmp_path / name).touch()
    assert {path for path in web_files(tmp_path, {}) if path.startswith("a.")} == {"a.mjs", "a.css"}
