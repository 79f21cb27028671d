"""Zip files whose bytes depend on their content alone."""

import io
import zipfile
from collections.abc import Mapping

#: The first moment a zip can express; any fixed one would do.
_DATE = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16


def stable_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files by path: sorted, dated alike, not compressed.

    Stored, because a module then loads without being inflated, and because the
    server's brotli does far better over the whole than zip does file by file.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(files):
            info = zipfile.ZipInfo(path, _DATE)
            info.create_system = 3  # Unix, on whatever system this runs
            info.external_attr = _PLAIN_FILE
            archive.writestr(info, files[path])
    return buffer.getvalue()
