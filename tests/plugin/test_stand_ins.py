"""Python starts from few modules; whoever imports what stood in for one gets the real one."""

import json

import pytest

from pyodide_mkdocs import standing_in
from pyodide_mkdocs.parity import run_on_pyodide
from pyodide_mkdocs.toolchain import find_pyodide

USES_THEM = """
import asyncio
import inspect
import json
import traceback

def dispatch(request):
    try:
        raise LookupError(json.loads(request)["do"])
    except LookupError:
        told = traceback.format_exc().splitlines()[-1]
    return json.dumps([str(inspect.signature(dispatch)), asyncio.Queue.__name__, told])
"""
HOLDS_FEW = """
import sys

def dispatch(request):
    return " ".join(sorted({name.partition(".")[0] for name in sys.modules} & UNWANTED))

UNWANTED = {"asyncio", "inspect", "ast", "logging", "socket", "ssl", "subprocess", "tempfile"}
"""


@pytest.fixture
def answered(project, example_package, node_modules):
    """What a package of this source answers."""

    def answer(source):
        (example_package / "greeter" / "api.py").write_text(source, encoding="utf-8")
        project.options(requires=[])
        project.build()
        return run_on_pyodide(project.site, ['{"do":"wait"}'], node_modules)[0]

    return answer


def test_none_of_what_it_does_without_is_there(answered):
    assert answered(HOLDS_FEW) == ""


def test_a_program_that_imports_them_gets_the_real_ones(answered):
    assert json.loads(answered(USES_THEM)) == ["(request)", "Queue", "LookupError: wait"]


def test_another_pyodide_starts_from_its_own(monkeypatch, node_modules, tmp_path, caplog):
    pyodide = find_pyodide(node_modules)
    ours = standing_in.with_stand_ins(pyodide, tmp_path)
    assert ours.parent == tmp_path
    monkeypatch.setattr(standing_in, "_ORIGINALS", "of another")
    assert standing_in.with_stand_ins(pyodide, tmp_path).parent == pyodide.folder
    assert pyodide.version in caplog.text
