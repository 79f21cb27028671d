"""Publishing into a folder: what is there afterwards, in which order it came, and going back."""

import datetime as dt
import gzip
from pathlib import Path

import brotli
import pytest

from knowledge_base.site.hosting import publishing
from knowledge_base.site.hosting.publishing import PublishingError, in_order, publish, roll_back

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
LONG = "words " * 100


def built(folder: Path, name: str, *more: str) -> Path:
    """A site of one page that names a folder of its own."""
    files = {
        "index.html": f"<p>{name} {LONG}",
        f"assets/app-{name}/app.js": f"// {name} {LONG}",
        f"assets/app-{name}/app.bin": gzip.compress(LONG.encode(), mtime=0),
        f"assets/data-{name}/words.json": LONG,
        "assets/runtime-1/pyodide.asm.wasm": LONG,
        "_headers": "of this build alone",
        **dict.fromkeys(more, LONG),
    }
    for path, text in files.items():
        file = folder / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / name


def served(target: Path) -> set[str]:
    """What lies in the published site, but for compressed files."""
    files = (path for path in (target / "site").rglob("*") if path.is_file())
    names = {path.relative_to(target / "site").as_posix() for path in files}
    return {name for name in names if not name.endswith((".br", ".gz"))}


def files_of(*builds: str) -> set[str]:
    shared = {"index.html", "_headers", "assets/runtime-1/pyodide.asm.wasm"}
    own = {f"assets/app-{name}/app.{kind}" for name in builds for kind in ("js", "bin")}
    return shared | own | {f"assets/data-{name}/words.json" for name in builds}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "published"


def test_what_pages_name_comes_first_and_the_service_worker_last(monkeypatch, tmp_path, target):
    site = built(tmp_path, "a", "old/index.html", "service-worker.js")
    written: list[str] = []
    write = publishing._write

    def noted(file: Path, data: bytes) -> None:
        if file.is_relative_to(target / "site"):
            written.append(file.relative_to(target / "site").as_posix())
        write(file, data)

    monkeypatch.setattr(publishing, "_write", noted)
    publish(site, target, "/", NOW)
    plain = [path for path in written if not path.endswith((".br", ".gz"))]
    kinds = [("assets/app" in path or "assets/run" in path, path) for path in plain]
    assert [hashed for hashed, _path in kinds] == [True] * 3 + [False] * 5
    assert plain[-2:] == ["service-worker.js", "_headers"]
    # Whoever is sent a compressed file is never sent the one of the build before.
    for path in plain:
        assert all(
            written.index(path) > written.index(f"{path}{end}")
            for end in (".br", ".gz")
            if f"{path}{end}" in written
        )
    assert in_order(["b.html", "service-worker.js", "assets/app-1/a.js", "a.html"]) == [
        ["assets/app-1/a.js"],
        ["a.html", "b.html"],
        ["service-worker.js"],
    ]


def test_texts_and_wasm_lie_there_compressed_as_well(tmp_path, target):
    site = built(tmp_path, "a")
    (site / "small.html").write_text("a", encoding="utf-8")
    publish(site, target, "/", NOW)
    site = target / "site"
    packed = {path.relative_to(site).as_posix() for path in site.rglob("*.[bg][rz]")}
    twice = [
        "assets/app-a/app.js",
        "assets/data-a/words.json",
        "assets/runtime-1/pyodide.asm.wasm",
        "index.html",
    ]
    archive = "assets/app-a/app.bin"
    assert packed == {
        f"{archive}.br",
        *(f"{path}{ending}" for path in twice for ending in (".br", ".gz")),
    }
    # A host with brotli sends what was in the archive, which the page takes as well.
    assert brotli.decompress((site / f"{archive}.br").read_bytes()) == LONG.encode()
    for path in twice:
        plain = (site / path).read_bytes()
        assert brotli.decompress(Path(f"{site / path}.br").read_bytes()) == plain
        assert gzip.decompress(Path(f"{site / path}.gz").read_bytes()) == plain


@pytest.mark.bad_day("two-builds")
def test_an_open_page_finds_the_files_of_its_build(tmp_path, target):
    for day, name in enumerate("abcde"):
        publish(built(tmp_path, name), target, "/", NOW + dt.timedelta(days=day))
    assert served(target) == files_of(*"abcde")
    assert (target / "site/_headers").read_text(encoding="utf-8").count("immutable") == 6
    publish(built(tmp_path, "f"), target, "/", NOW + dt.timedelta(days=400))
    assert served(target) == files_of(*"def")
    assert sorted(path.name for path in (target / "builds").iterdir()) == [
        *"456",
        "history.json",
    ]


def test_the_same_build_again_changes_nothing(tmp_path, target):
    site = built(tmp_path, "a")
    assert [publish(site, target, "/", NOW) for _ in range(2)] == [1, 1]
    before = {path: path.stat().st_mtime_ns for path in (target / "site").rglob("*")}
    assert publish(site, target, "/", NOW + dt.timedelta(days=1)) == 1
    assert {path: path.stat().st_mtime_ns for path in (target / "site").rglob("*")} == before


def test_pages_that_are_gone_go_and_other_files_stay(tmp_path, target):
    publish(built(tmp_path, "a", "gone/index.html"), target, "/", NOW)
    (target / "site/proof-of-the-owner.txt").write_text("mine", encoding="utf-8")
    publish(built(tmp_path, "b"), target, "/", NOW)
    assert served(target) == files_of("a", "b") | {"proof-of-the-owner.txt"}
    assert [*(target / "site").glob("gone/*")] == []


def test_going_back_shows_the_older_pages_and_keeps_the_newer_files(tmp_path, target):
    publish(built(tmp_path, "a", "old/index.html"), target, "/", NOW)
    publish(built(tmp_path, "b", "new/index.html"), target, "/", NOW)
    assert roll_back(target, NOW) == 1
    site = target / "site"
    assert served(target) == files_of("a", "b") | {"old/index.html"}
    assert (site / "index.html").read_bytes() == (tmp_path / "a/index.html").read_bytes()
    packed = gzip.decompress((site / "index.html.gz").read_bytes())
    assert packed == (tmp_path / "a/index.html").read_bytes()
    assert publish(tmp_path / "b", target, "/", NOW) == 3
    assert served(target) == files_of("a", "b") | {"new/index.html"}


def test_where_there_is_nothing_it_is_told(tmp_path, target):
    with pytest.raises(PublishingError, match="no site"):
        publish(tmp_path, target, "/", NOW)
    publish(built(tmp_path, "a"), target, "/", NOW)
    with pytest.raises(PublishingError, match="older"):
        roll_back(target, NOW)


def test_an_interrupted_publishing_is_made_good_by_the_next(monkeypatch, tmp_path, target):
    publish(built(tmp_path, "a"), target, "/", NOW)
    with monkeypatch.context() as broken:
        broken.setattr(publishing, "_show", lambda *_args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            publish(built(tmp_path, "b"), target, "/", NOW)
    assert (target / "site/index.html").read_bytes() == (tmp_path / "a/index.html").read_bytes()
    publish(built(tmp_path, "b"), target, "/", NOW)
    assert served(target) == files_of("a", "b")
    assert (target / "site/index.html").read_bytes() == (tmp_path / "b/index.html").read_bytes()
