"""Content keys and files that are never half written."""

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def digest(*parts: Mapping[str, bytes] | str) -> str:
    """SHA-256 in hex over texts and over mappings of names to bytes, without ambiguity."""
    total = hashlib.sha256()
    for part in parts:
        items = [("", part.encode())] if isinstance(part, str) else sorted(part.items())
        total.update(f"{len(items)}:".encode())
        for name, data in items:
            total.update(f"{len(name.encode())}:{name}:{len(data)}:".encode())
            total.update(data)
    return total.hexdigest()


def write_atomically(file: Path, data: bytes) -> None:
    """Write so that another process sees all of the file or none of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
