"""Laying a built site where a server finds it, so that no reader ever meets a hole.

The folder that is published into holds `site/`, which is served; `builds/`, the pages of the
last builds and when they were shown; and configurations for servers. What pages name is there
before them, and stays when they are gone (`builds.py` says how long). Files that did not come
from a build are left alone.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge_base.site.hosting.builds import Shown, before, kept_builds, kept_folders
from knowledge_base.site.hosting.compressed import ENDINGS, compressed
from knowledge_base.site.hosting.headers import WORKER, data_of, headers_file, is_hashed
from knowledge_base.site.hosting.servers import CONTAINER, caddyfile, nginx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: It tells browsers of a new build, so all of that build has to be there.
_LAST = (WORKER,)
_HOST_READS = "_headers"
_HISTORY = "history.json"


class PublishingError(Exception):
    """Nothing was published; says why."""


def in_order(paths: Iterable[str]) -> list[list[str]]:
    """Return the files of a build in the groups that follow one another.

    Args:
        paths: addresses, seen from the site's root.

    Returns:
        What pages name; the pages; and what tells browsers of them.
    """
    groups: list[list[str]] = [[], [], []]
    for path in sorted(paths):
        groups[2 if path in _LAST else int(not is_hashed(path))].append(path)
    return groups


def publish(built: Path, target: Path, prefix: str, now: dt.datetime) -> int:
    """Lay a built site into a folder; nothing is done where it is there already.

    Args:
        built: the folder of the built site.
        target: the folder to publish into.
        prefix: the path that the site has on its host, with a slash at both ends.
        now: the present time.

    Returns:
        The number of the build.

    Raises:
        PublishingError: there is no site in `built`.
    """
    files = _files(built)
    if "index.html" not in files:
        raise PublishingError(f"no site in {built}")
    history = _read(target)
    hashed, pages, last = in_order(files)
    loose = {path: files[path] for path in (*pages, *last)}
    _configure(target, prefix)
    if history and _same(loose, _files(_pages(target, history[-1].build))):
        return history[-1].build
    number = 1 + max((shown.build for shown in history), default=0)
    # Left over where publishing was interrupted.
    shutil.rmtree(_pages(target, number), ignore_errors=True)
    for path, file in loose.items():
        _write(_pages(target, number) / path, file.read_bytes())
    _lay({path: files[path] for path in hashed}, target / "site")
    folders = tuple(sorted({"/".join(path.split("/")[:2]) for path in hashed}))
    _show(target, [*history, Shown(number, now, folders)], now)
    return number


def roll_back(target: Path, now: dt.datetime) -> int:
    """Show the build again that was shown before the current one.

    Args:
        target: the folder that was published into.
        now: the present time.

    Returns:
        The number of the build that is shown from now on.

    Raises:
        PublishingError: no older build is there.
    """
    history = _read(target)
    number = before(history)
    if number is None:
        raise PublishingError(f"no older build in {target} to go back to")
    (folders,) = {shown.folders for shown in history if shown.build == number}
    _show(target, [*history, Shown(number, now, folders)], now)
    return number


def _show(target: Path, history: list[Shown], now: dt.datetime) -> None:
    """Put the pages of the last build of a history in place, and take away what nobody needs."""
    # Before any page changes: from here on its folders are kept, whatever happens.
    _write(target / "builds" / _HISTORY, _written(history))
    site = target / "site"
    files = _files(_pages(target, history[-1].build))
    was = _files(_pages(target, history[-2].build)) if len(history) > 1 else {}
    kept = kept_folders(history, now)
    for group in in_order(path for path in files if path != _HOST_READS):
        _lay({path: files[path] for path in group}, site)
    _write(site / _HOST_READS, headers_file(kept).encode())
    for path in was.keys() - files.keys() - _beside(was, kept):
        for ending in ("", *ENDINGS):
            Path(f"{site / path}{ending}").unlink(missing_ok=True)
    for folder in {folder for shown in history for folder in shown.folders} - kept:
        shutil.rmtree(site / folder, ignore_errors=True)
        shutil.rmtree(site / data_of(folder), ignore_errors=True)
    for shown in history:
        if shown.build not in kept_builds(history):
            shutil.rmtree(_pages(target, shown.build), ignore_errors=True)


def _beside(paths: Iterable[str], folders: Iterable[str]) -> set[str]:
    """Return those paths that pages of these folders may still ask for: the data of their code."""
    beside = tuple(f"{data_of(folder)}/" for folder in folders)
    return {path for path in paths if path.startswith(beside)}


def _lay(files: Mapping[str, Path], site: Path) -> None:
    """Copy files that are not there yet, each with its compressed ones before it."""

    def lay(path: str) -> None:
        data, place = files[path].read_bytes(), site / path
        if place.is_file() and place.read_bytes() == data:
            return
        beside = compressed(path, data)
        for ending in ENDINGS:
            file = Path(f"{place}{ending}")
            if ending in beside:
                _write(file, beside[ending])
            elif f"{path}{ending}" not in files:
                file.unlink(missing_ok=True)
        _write(place, data)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # Compressing is where the time goes, and it leaves Python's lock.
        list(pool.map(lay, files))


def _configure(target: Path, prefix: str) -> None:
    folder = (target / "site").resolve().as_posix()
    _write(target / "nginx.conf", nginx(prefix, folder).encode())
    _write(target / "Caddyfile", caddyfile(prefix, folder).encode())
    _write(target / "Containerfile", CONTAINER.encode())


def _same(ours: Mapping[str, Path], theirs: Mapping[str, Path]) -> bool:
    return ours.keys() == theirs.keys() and all(
        file.read_bytes() == theirs[path].read_bytes() for path, file in ours.items()
    )


def _files(folder: Path) -> dict[str, Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file for file in sorted(files)}


def _pages(target: Path, build: int) -> Path:
    return target / "builds" / str(build)


def _write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all: somebody may be reading it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.write_bytes(data)
    new.replace(file)


def _read(target: Path) -> list[Shown]:
    file = target / "builds" / _HISTORY
    if not file.is_file():
        return []
    return [
        Shown(each["build"], dt.datetime.fromisoformat(each["since"]), tuple(each["folders"]))
        for each in json.loads(file.read_bytes())
    ]


def _written(history: Iterable[Shown]) -> bytes:
    entries = [{**dataclasses.asdict(each), "since": each.since.isoformat()} for each in history]
    return json.dumps(entries, indent=1).encode()
