"""Zip files whose bytes depend on their content alone."""

import io
import zipfile
from collections.abc import Mapping

#: The first moment a zip can express; any fixed one would do.
_DATE = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16


def stable_zip(files: Mapping[str, bytes], *, compress: bool = False) -> bytes:
    """A zip of the files by path: sorted and dated alike.

    Stored by default, because a module then loads without being inflated, and
    because a server's brotli does far better over the whole than zip does file
    by file. ``compress`` is for servers that send zips as they are.
    """
    buffer = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", method, compresslevel=9) as archive:
        for path in sorted(files):
            info = zipfile.ZipInfo(path, _DATE)
            info.compress_type = method
            info.create_system = 3  # Unix, on whatever system this runs
            info.external_attr = _PLAIN_FILE
            archive.writestr(info, files[path])
    return buffer.getvalue()
