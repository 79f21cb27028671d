"""Archives whose bytes depend on their content alone."""

import functools
import gzip
import io
import zipfile
from collections.abc import Mapping

#: The first moment a zip can express; any fixed one would do.
_DATE = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16


def stable_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files by path: sorted, dated alike and stored.

    Stored, because a module then loads without being inflated, and because
    gzip over the whole does far better than zip does file by file.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(files):
            info = zipfile.ZipInfo(path, _DATE)
            info.create_system = 3  # Unix, on whatever system this runs
            info.external_attr = _PLAIN_FILE
            archive.writestr(info, files[path])
    return buffer.getvalue()


def unzipped(archive: bytes) -> dict[str, bytes]:
    """The files of a zip, by path."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return {name: files.read(name) for name in files.namelist()}


def unpacked_size(packed: bytes) -> int:
    """How long an archive is that :func:`pack` has packed: its last word tells."""
    return int.from_bytes(packed[-4:], "little")


# Twice the two archives of a release: a reload changes one of them at most.
@functools.lru_cache(maxsize=4)
def pack(archive: bytes) -> bytes:
    """An archive as it is published: gzip over the whole, with no date in it.

    Few hosts compress zips by themselves, and the browser unpacks gzip natively
    while it arrives. The file's name must not tell: a host that knows ``.gz``
    may declare it an encoding, and the browser would unpack it a first time.
    """
    return gzip.compress(archive, compresslevel=9, mtime=0)
