"""A runtime without what never ran: where it lacks something the whole one takes over."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from pyodide_mkdocs.lean import Rehearsed, read_rehearsed
from pyodide_mkdocs.parity import find_shipped, run_on_pyodide, unpacked
from pyodide_mkdocs.toolchain import GLUE, WASM, run_node

WAIT = '{"do":"wait","seconds":0}'
GREET = '{"do":"greet","name":"<Anna>"}'
GREETING = {"reply": {"reply": "你好, &lt;Anna&gt;!"}}
WAITED = {"reply": {"reply": "waited"}}
#: Where each use of a function is cut once: evenly over all that ran.
SAMPLE = 5


def _ran(project, node_modules, folder, requests):
    """Places of functions that run in Node for these requests."""
    with unpacked(project.site, node_modules) as files:
        machine = {**files.machine, "runtime": f"{folder}/"}
        job = {"machine": machine, "work": {**files.work, "requests": requests}}
        return set(run_node("ran.mjs", job)["ran"])


def _places(rehearsed):
    return {place for first, last in rehearsed.ran for place in range(first, last + 1)}


@pytest.fixture(scope="session")
def npm(node_modules):
    return node_modules / "pyodide"


@pytest.fixture(scope="session")
def seen(built, node_modules, npm, tmp_path_factory):
    """What runs for a wait, and what for a wait and a greeting."""
    watched = tmp_path_factory.mktemp("watched")
    run_node("watch.mjs", {"npm": str(npm), "target": str(watched)})
    return [_ran(built, node_modules, watched, asked) for asked in ([WAIT], [WAIT, GREET])]


@pytest.fixture(scope="session")
def lean(built, npm, seen, node_modules, tmp_path_factory):
    """The example on a runtime that can wait and cannot greet."""
    wait, both = seen
    # What a browser needs besides.
    known = _places(read_rehearsed(node_modules.parent / "rehearsed.json"))
    project = type(built)(tmp_path_factory.mktemp("lean") / "project")
    shutil.copytree(built.folder, project.folder, ignore=shutil.ignore_patterns("site"))
    rehearsed = Rehearsed.of((npm / WASM).read_bytes(), (known | both) - (both - wait))
    project.write("rehearsed.json", rehearsed.to_json())
    project.options(rehearsed="rehearsed.json")
    project.build()
    return project


@pytest.fixture
def page(lean, server, open_tab):
    server.folders["lean"] = lean.site
    return open_tab("lean/index.html")


@pytest.fixture
def run(page, clients):
    return clients(page)


def _whole(tab):
    return {Path(url).name for url in tab.requests if "/whole/" in url}


def test_what_is_not_lacking_never_asks_for_the_whole_one(page, run):
    assert run(f"return [await outcome(client.call({WAIT})), client.seen];") == [
        WAITED,
        ["loading", "ready"],
    ]
    assert _whole(page) == set()


@pytest.mark.bad_day("runtime-lacks")
def test_where_something_is_lacking_the_whole_one_answers_and_stays(page, run):
    assert run(f"""
        const before = await outcome(client.call({WAIT}));
        const asked = [{GREET}, {WAIT}].map((each) => outcome(client.call(each)));
        const both = await Promise.all(asked);
        const after = await outcome(client.call({GREET}));
        const {{ loaded, total }} = client.progress;
        return [before, ...both, after, client.seen, loaded === total];
    """) == [
        WAITED,
        GREETING,
        WAITED,
        GREETING,
        ["loading", "ready", "idle", "loading", "ready"],
        True,
    ]
    assert _whole(page) == {"pyodide.js", "pyodide.asm.js", WASM}


@pytest.mark.bad_day("runtime-lacks")
def test_without_a_line_the_lean_one_goes_on(run, server):
    server.missing.add(f"whole/{WASM}")
    assert run(f"""
        const failed = await outcome(client.call({GREET}));
        client.retry();
        return [failed, await outcome(client.call({WAIT}))];
    """) == [{"code": "whole-runtime-missing", "detail": WASM}, WAITED]


def _cut(npm, rehearsed, target):
    job = {"npm": str(npm), "ran": rehearsed.ran, "target": str(target)}
    assert run_node("lean.mjs", job) == {"problem": ""}


@pytest.fixture
def other_start(lean, server, tmp_path):
    """A copy of the lean example, to be changed, and the folder of its runtime."""
    folder = tmp_path / "site"
    shutil.copytree(lean.site, folder)
    server.folders["other"] = folder
    return find_shipped(folder).runtime


@pytest.fixture
def cut(npm, seen, tmp_path):
    """A folder with a runtime that lacks what its start needs."""
    started = sorted(seen[0])
    _cut(npm, Rehearsed.of(b"", set(started) - {started[len(started) // 2]}), tmp_path)
    return tmp_path


def test_start_that_lacks_something(cut, other_start, open_tab, clients):
    shutil.copyfile(cut / WASM, other_start / WASM)
    assert clients(open_tab("other/index.html"))(f"""
        return [await outcome(client.call({GREET})), client.seen];
    """) == [GREETING, ["loading", "idle", "loading", "ready"]]


def test_start_that_says_nothing_is_tried_on_the_whole_one(other_start, open_tab, clients):
    silent = "export default () => new Promise(() => {});"
    (other_start / "pyodide.asm.js").write_text(silent, encoding="utf-8")
    page = open_tab("other/index.html")
    assert (
        clients(page)(f"""
        const {{ createPythonClient, readSettings }} = globalThis.example;
        const options = {{ ...readSettings(document), patience: 1 }};
        return outcome(createPythonClient(options).call({GREET}));
    """)
        == GREETING
    )
    assert _whole(page) == {"pyodide.js", "pyodide.asm.js", WASM}


def test_replies_are_those_of_the_whole_one(lean, node_modules):
    asked = [WAIT, GREET, WAIT]
    with unpacked(lean.site, node_modules) as files:
        assert files.run(asked)["cutAt"] == 1
    assert run_on_pyodide(lean.site, asked, node_modules) == [
        json.dumps(reply["reply"], ensure_ascii=False) for reply in (WAITED, GREETING, WAITED)
    ]


def test_any_function_that_is_lacking_changes_no_reply(built, npm, seen, node_modules, tmp_path):
    _, both = seen
    used = sorted(both)
    with unpacked(built.site, node_modules) as files:
        expected = files.run([WAIT, GREET])["outcomes"]
        machine = {**files.machine, "runtime": f"{tmp_path}/"}
        for place in used[:: len(used) // SAMPLE]:
            _cut(npm, Rehearsed.of(b"", both - {place}), tmp_path)
            job = {"machine": machine, "work": {**files.work, "requests": [WAIT, GREET]}}
            result = run_node("run.mjs", job)
            assert (result["outcomes"], result["importError"]) == (expected, ""), place


def test_list_about_another_wasm_publishes_the_whole_one(project, npm, caplog):
    project.write("rehearsed.json", Rehearsed.of(b"another", [1]).to_json())
    project.options(rehearsed="rehearsed.json")
    project.build()
    assert "another wasm" in caplog.text
    shipped = find_shipped(project.site)
    assert "whole" not in shipped.settings
    assert (shipped.runtime / WASM).read_bytes() == (npm / WASM).read_bytes()


def test_glue_that_is_written_otherwise_publishes_the_whole_one(npm, tmp_path):
    for name in ("pyodide.mjs", WASM):
        (tmp_path / name).symlink_to(npm / name)
    glue = (npm / GLUE).read_text(encoding="utf-8")
    other = glue.replace("wasmExports=instance.exports;", "wasmExports=instance .exports;")
    (tmp_path / GLUE).write_text(other, encoding="utf-8")
    job = {"npm": str(tmp_path), "ran": [[0, 1]], "target": str(tmp_path)}
    assert run_node("lean.mjs", job)["problem"] != ""


def test_list_is_read_as_it_was_written(tmp_path):
    places = {0, 1, 2, 7, 9, 10, 300}
    written = Rehearsed.of(b"wasm", places)
    (tmp_path / "list.json").write_text(written.to_json(), encoding="utf-8")
    assert read_rehearsed(tmp_path / "list.json") == written
    assert _places(written) == places
    assert written.wasm == hashlib.sha256(b"wasm").hexdigest()
