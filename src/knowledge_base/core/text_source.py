"""Files of docs/ as text: found without an editor's litter, read with a word on what is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge_base.core.problems import ContentError, Problem

if TYPE_CHECKING:
    from pathlib import Path

# What YAML refuses, and the line ends that editors do not count as lines.
_INVISIBLE = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def content_files(folder: Path, pattern: str) -> list[Path]:
    """Return the files below `folder` that match the glob `pattern`, in name order.

    Hidden ones (`.#court.yml`, `._court.yml`, `.ipynb_checkpoints/`) are what editors and
    file systems leave behind: nobody wrote them.
    """
    return [
        path
        for path in sorted(folder.glob(pattern))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]


def read_text(path: Path, root: Path) -> str:
    """Return a file's text with plain line ends and without a byte order mark.

    Args:
        path: the file.
        root: project root; the file is named relative to it in messages.

    Raises:
        ContentError: it is not UTF-8, or holds a control character.
    """
    name = path.relative_to(root).as_posix()
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8 but {_likely_encoding(data)}"
        raise ContentError([Problem(name, line, message, "save the file as UTF-8")]) from None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if found := _INVISIBLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = f"holds the invisible character U+{ord(found[0]):04X}"
        raise ContentError([Problem(name, line, message, "delete it, or type the line anew")])
    return text


def _likely_encoding(data: bytes) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "UTF-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "something else"
    return "probably GBK"
