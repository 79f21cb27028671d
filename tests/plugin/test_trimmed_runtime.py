"""The published runtime does what the complete one does, or the build fails."""

import importlib
import io
import json
import re
import zipfile

import pytest
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from pyodide_mkdocs.parity import find_shipped, run_on_pyodide

REQUESTS = [
    '{"do":"greet","name":"<Anna>"}',
    '{"do":"greet","name":"王"}',
    '{"do":"wait","seconds":0}',
]


def test_replies_equal_those_of_cpython(built, node_modules):
    dispatch = importlib.import_module("greeter.api").dispatch
    expected = [dispatch(request) for request in REQUESTS]
    assert run_on_pyodide(built.site, REQUESTS, node_modules) == expected


def test_raising_request_is_reported(built, node_modules):
    with pytest.raises(PluginError, match="LookupError"):
        run_on_pyodide(built.site, ['{"do":"nothing"}'], node_modules)


def _names(data: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return set(archive.namelist())


def test_app_holds_bytecode_and_data_only(built):
    names = _names(find_shipped(built.site).app_zip())
    assert {name for name in names if name.startswith("greeter/")} == {
        "greeter/__init__.pyc",
        "greeter/api.pyc",
        "greeter/data/words.json",
    }
    assert {name.rpartition(".")[2] for name in names} == {"pyc", "json"}
    assert {name.split("/")[0] for name in names} == {"greeter", "jinja2", "markupsafe"}


def test_licences_of_what_is_packed_go_with_it(built):
    folder = find_shipped(built.site).app / "licenses"
    texts = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    # What stands in for modules of Pyodide is said as well.
    assert "_colorize.py, _pyodide/__init__.py" in texts.pop("pyodide.txt")
    assert set(texts) == {"jinja2.txt", "markupsafe.txt"}
    assert all("Redistribution" in text for text in texts.values())


def test_stdlib_holds_what_is_used_and_no_more(built):
    names = _names(find_shipped(built.site).stdlib_zip())
    assert {"json/decoder.pyc", "traceback.pyc", "encodings/utf_16.pyc"} <= names
    assert not {"colorsys.pyc", "turtle.pyc", "json/decoder.py"} & names


#: Imports a module in a way that leaves no trace for the rehearsal to see.
HIDDEN_IMPORT = """
import sys
import json

def dispatch(request):
    import colorsys
    del sys.modules["colorsys"]
    return request
"""


def test_module_that_the_rehearsal_cannot_see_fails_the_build(project, example_package, caplog):
    (example_package / "greeter" / "api.py").write_text(HIDDEN_IMPORT, encoding="utf-8")
    project.options(requires=[])
    with pytest.raises(Abort):
        project.build()
    assert re.search(r"greet\.json.*colorsys", caplog.text)


def test_named_module_is_packed(project, example_package, node_modules):
    (example_package / "greeter" / "api.py").write_text(HIDDEN_IMPORT, encoding="utf-8")
    project.options(modules=["colorsys"], requires=[])
    project.build()
    assert run_on_pyodide(project.site, ["[]"], node_modules) == ["[]"]


def test_a_module_in_the_place_of_a_packages_own(project, node_modules):
    words = 'def dispatch(request):\n    return "another"\n'
    project.write("instead/greeter/api.py", words)
    project.options(instead="instead")
    project.build()
    assert run_on_pyodide(project.site, ["[]"], node_modules) == ["another"]
    project.write("instead/greeter/other.py", words)
    with pytest.raises(ConfigurationError, match=r"greeter/other\.py"):
        project.build()


def test_rehearsal_that_raises_fails_the_build(project, caplog):
    project.write("requests/bad.json", json.dumps({"do": "nothing"}))
    with pytest.raises(Abort):
        project.build()
    assert re.search(r"bad\.json.*LookupError", caplog.text)
