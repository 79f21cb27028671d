"""The service worker of a build: one file at the root, which says by one line what build it is."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge_base.site.hosting.headers import WORKER
from knowledge_base.site.offline.manifest import digest, manifest, write_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MANIFEST = "offline.json"
#: Its licence asks that its text goes where the code goes.
LICENSE = "licenses/workbox.txt"

_JOINER = Path(__file__).with_name("bundle.mjs")
_SOURCES = Path("overrides/widget/service-worker")
_KEEPS, _LEAVES = "service-worker.mjs", "leaving.mjs"


class WorkerError(Exception):
    """The service worker could not be made; says why."""


def write_offline(
    site: Path, root: Path, words: Mapping[str, Mapping[str, str]], vendored: Collection[str]
) -> None:
    """Leave in a built site what lets it be read without a line. The last step of a build.

    Args:
        site: its folder, with all else that is published in it.
        root: the project's.
        words: what the service worker says by itself, by key and language.
        vendored: names of published modules that pages ask for only when one is pressed.

    Raises:
        WorkerError: Node is missing, or the worker's modules cannot be joined.
    """
    text = manifest(site, write_parts(site), words, vendored)
    (site / MANIFEST).write_text(text, encoding="utf-8")
    # Another list makes it another worker: that is how browsers learn of a build.
    known = {"list": MANIFEST, "id": digest(text.encode())}
    code = f"self.BUILD={json.dumps(known)};\n{_joined(root, _KEEPS)}"
    (site / WORKER).write_text(code, encoding="utf-8")
    licence = site / LICENSE
    licence.parent.mkdir(exist_ok=True)
    shutil.copyfile(root / "node_modules/workbox-routing/LICENSE", licence)


def write_leaving(site: Path, root: Path) -> None:
    """Leave a worker that undoes all this on the phones that have it: the switch to turn it off.

    Raises:
        WorkerError: see `write_offline`.
    """
    (site / WORKER).write_text(_joined(root, _LEAVES), encoding="utf-8")


def _joined(root: Path, entry: str) -> str:
    node = shutil.which("node")
    if node is None:
        raise WorkerError("Node.js 20 or newer is needed to build; 'node' not found")
    done = subprocess.run(  # noqa: S603 - our own script
        [node, str(_JOINER), str(root / _SOURCES / entry)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise WorkerError(f"{_JOINER.name} failed:\n{done.stderr[-2000:]}")
    return done.stdout
