"""In the place of Pyodide's own: all packages are there already."""

import sys


class _Folder:
    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


_VERSION = ".".join(map(str, sys.version_info[:2]))
SITE_PACKAGES = _Folder(f"/lib/python{_VERSION}/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    """None was loaded."""
