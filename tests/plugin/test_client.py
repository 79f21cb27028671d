"""The client and the worker in a real browser, under a strict content security policy."""

import gzip

import pytest

from pyodide_mkdocs.parity import find_shipped


@pytest.fixture
def run(tab, clients):
    return clients(tab)


def test_first_call_starts_python_once(run):
    assert run("""
        const replies = await Promise.all([
          outcome(client.call({ do: "greet", name: "<Anna>" })),
          outcome(client.call({ do: "greet", name: "王" })),
        ]);
        client.start();
        return { replies, seen: client.seen, error: client.error };
    """) == {
        "replies": [{"reply": {"reply": "你好, &lt;Anna&gt;!"}}, {"reply": {"reply": "你好, 王!"}}],
        "seen": ["loading", "ready"],
        "error": None,
    }


def test_progress_counts_the_bytes_of_the_settings(run):
    result = run("""
        const steps = [];
        client.addEventListener("progress", (event) => steps.push(event.detail));
        await client.call({ do: "wait", seconds: 0 });
        const { total } = globalThis.example.readSettings(document);
        return { steps, total, end: client.progress };
    """)
    loaded = [step["loaded"] for step in result["steps"]]
    assert loaded == sorted(loaded)
    assert len(set(loaded)) > 5  # more steps than files: the large ones count as they come
    assert {step["total"] for step in result["steps"]} == {result["total"]}
    assert result["end"] == {"loaded": result["total"], "total": result["total"]}


def test_exception_in_python_gives_its_type_and_no_data(run):
    assert run("""
        const failed = await outcome(client.call({ do: "raise", secret: "my name" }));
        const next = await outcome(client.call({ do: "wait", seconds: 0 }));
        return [failed, next, client.seen];
    """) == [
        {"code": "python-error", "detail": "ZeroDivisionError"},
        {"reply": {"reply": "waited"}},
        ["loading", "ready"],
    ]


@pytest.mark.bad_day("python-hangs")
def test_hung_call_times_out_and_the_next_call_starts_anew(run):
    assert run("""
        await client.call({ do: "wait", seconds: 0 });
        const results = await Promise.all([
          outcome(client.call({ do: "wait", seconds: 60 }, { timeoutMs: 200 })),
          outcome(client.call({ do: "wait", seconds: 0 })),
        ]);
        const state = client.state;
        const next = await outcome(client.call({ do: "wait", seconds: 0 }));
        return [...results, state, next, client.seen];
    """) == [
        {"code": "call-timeout", "detail": ""},
        {"code": "interrupted", "detail": ""},
        "idle",
        {"reply": {"reply": "waited"}},
        ["loading", "ready", "idle", "loading", "ready"],
    ]


@pytest.mark.bad_day("memory-gone")
def test_memory_that_ran_out_gives_the_next_call_a_new_python(run):
    assert run("""
        await client.call({ do: "wait", seconds: 0 });
        const results = await Promise.all([
          outcome(client.call({ do: "exhaust" })),
          outcome(client.call({ do: "wait", seconds: 0 })),
        ]);
        const state = client.state;
        const next = await outcome(client.call({ do: "wait", seconds: 0 }));
        return [...results, state, next, client.seen];
    """) == [
        {"code": "out-of-memory", "detail": "MemoryError"},
        {"code": "interrupted", "detail": ""},
        "idle",
        {"reply": {"reply": "waited"}},
        ["loading", "ready", "idle", "loading", "ready"],
    ]


@pytest.mark.bad_day("worker-none")
@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ('{ workerUrl: "/workers/none.js" }', "worker-failed"),
        ('{ workerUrl: "/workers/old.js" }', "protocol-mismatch"),
        ('{ workerUrl: "/workers/silent.js", times: { boot: 100 } }', "start-timeout"),
    ],
)
def test_worker_that_does_not_start_fails_the_call(run, extra, code):
    assert run(
        "return [await outcome(client.call({})), client.seen, client.error.code];", extra
    ) == [{"code": code, "detail": ""}, ["loading", "failed"], code]


def test_unreadable_reply_rejects(run):
    assert run("return outcome(client.call({}));", '{ workerUrl: "/workers/garbled.js" }') == {
        "code": "reply-unreadable",
        "detail": "",
    }


@pytest.mark.bad_day("python-impossible")
@pytest.mark.parametrize(
    "lack",
    [
        "delete globalThis.Worker;",
        "globalThis.Worker = class extends Worker { constructor(address) { super(address); } };",
        "delete globalThis.WebAssembly;",
        "WebAssembly.validate = () => false;",
        "delete globalThis.DecompressionStream;",
    ],
)
def test_browser_that_lacks_something_is_asked_and_nothing_is_fetched(run, tab, lack):
    tab.evaluate(f"() => {{ {lack} }}")
    before = len(tab.requests)
    assert run("return outcome(client.call({}));") == {"code": "browser-unsupported", "detail": ""}
    assert tab.requests[before:] == []


@pytest.mark.bad_day("python-impossible")
def test_browser_without_wasm(run, server, built):
    server.folders["app"] = find_shipped(built.site).app
    extra = '{ workerUrl: "/workers/without-wasm.js" }'
    assert run("return outcome(client.call({}));", extra) == {"code": "wasm-missing", "detail": ""}


@pytest.mark.bad_day("memory-none")
def test_memory_that_cannot_be_had_fails_at_once(run, server, built, tab):
    server.folders["app"] = find_shipped(built.site).app
    extra = '{ workerUrl: "/workers/short-of-memory.js", times: { boot: 600_000 } }'
    assert run("return [await outcome(client.call({})), client.seen];", extra) == [
        {"code": "out-of-memory", "detail": ""},
        ["loading", "failed"],
    ]
    assert [line for line in tab.logged if "wasm instantiation failed" not in line] == []


@pytest.mark.bad_day("network-cut")
def test_half_a_wasm_fails_at_once(run, server, built, tmp_path):
    whole = (find_shipped(built.site).runtime / "pyodide.asm.wasm").read_bytes()
    (tmp_path / "half.wasm").write_bytes(whole[: len(whole) // 2])
    server.folders["cut"] = tmp_path
    server.instead["pyodide.asm.wasm"] = "/cut/half.wasm"
    assert run("return outcome(client.call({}));", "{ times: { boot: 600_000 } }") == {
        "code": "download-failed",
        "detail": "pyodide.asm.wasm",
    }


@pytest.mark.bad_day("python-impossible")
def test_wasm_forbidden_by_the_policy_fails_at_once(run, server):
    server.csp = "default-src 'self'; script-src 'self'"
    assert run("return outcome(client.call({}));") == {"code": "wasm-blocked", "detail": ""}


@pytest.mark.bad_day("network-cut")
@pytest.mark.parametrize(
    "file",
    ["app.bin", "words.json", "stdlib.bin", "pyodide.asm.wasm", "pyodide.asm.js", "pyodide.js"],
)
def test_missing_file_is_named_and_retry_recovers(run, server, tab, file):
    server.missing.add(file)
    assert run("""
        globalThis.kept = client;
        return outcome(client.call({ do: "wait", seconds: 0 }));
    """) == {"code": "download-failed", "detail": file}
    server.missing.clear()
    tab.evaluate("() => kept.retry()")
    assert tab.evaluate("() => outcome(kept.call({ do: 'wait', seconds: 0 }))") == {
        "reply": {"reply": "waited"}
    }


@pytest.mark.bad_day("wrong-types")
@pytest.mark.parametrize("kind", ["application/octet-stream", "text/plain; charset=utf-8"])
def test_wasm_under_another_type_starts_all_the_same(run, server, tab, kind):
    server.types[".wasm"] = kind
    assert run('return outcome(client.call({ do: "wait", seconds: 0 }));') == {
        "reply": {"reply": "waited"}
    }
    assert tab.logged == []


@pytest.mark.bad_day("wrong-types")
@pytest.mark.parametrize("file", ["pyodide.asm.wasm", "words.json"])
def test_page_in_place_of_a_file_fails_at_once(run, server, file):
    server.instead[file] = "/site/index.html"
    assert run("return outcome(client.call({}));") == {"code": "download-failed", "detail": file}


@pytest.mark.parametrize("is_packed", [True, False])
def test_archives_start_and_count_alike_however_they_come(run, server, built, tmp_path, is_packed):
    shipped = find_shipped(built.site)
    if not is_packed:
        # As from a host that sends under brotli what was in them.
        server.folders["raw"] = tmp_path
        for folder, name in ((shipped.runtime, "stdlib.bin"), (shipped.app, "app.bin")):
            (tmp_path / name).write_bytes(gzip.decompress((folder / name).read_bytes()))
            server.instead[name] = f"/raw/{name}"
    seen = run("""
        const loaded = [];
        client.addEventListener("progress", ({ detail }) => loaded.push(detail.loaded));
        const reply = await client.call({ do: "wait", seconds: 0 });
        return { reply, most: Math.max(...loaded) };
    """)
    assert seen == {"reply": {"reply": "waited"}, "most": shipped.settings["total"]}


@pytest.mark.bad_day("line-slow")
def test_download_that_stalls_fails(run, server):
    server.silent.add("pyodide.asm.wasm")
    assert run(
        "return [await outcome(client.call({})), client.seen];",
        "{ times: { stall: 700, slow: 300 } }",
    ) == [{"code": "download-stalled", "detail": ""}, ["loading", "slow", "failed"]]


@pytest.mark.bad_day("line-slow")
def test_slow_start_is_told_once_and_goes_on(run):
    assert run(
        'await client.call({ do: "wait", seconds: 0 }); return client.seen;',
        "{ times: { slow: 1 } }",
    ) == ["loading", "slow", "ready"]


@pytest.mark.usefixtures("run")
def test_page_without_settings(tab):
    tab.evaluate("() => document.getElementById('pyodide-mkdocs').remove()")
    assert (
        tab.evaluate("""() => {
        try { globalThis.example.createPythonClient(); } catch ({ code }) { return code; }
    }""")
        == "settings-missing"
    )


def test_all_is_loaded_from_the_site_itself_and_nothing_is_logged(tab, run, server):
    run("await client.call({ do: 'greet', name: 'Anna' });")
    assert tab.requests
    assert [url for url in tab.requests if not url.startswith(server.url(""))] == []
    assert tab.logged == []
