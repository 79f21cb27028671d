"""The planted faults fit the code: `scripts/planted` can plant every one."""

from collections import Counter
from pathlib import Path

from planted.plant import load_faults

AREAS = ("store", "letter", "money", "finder", "log", "engine")


def test_ten_faults_in_each_area_with_names_of_their_own(root: Path) -> None:
    faults = load_faults(root)
    assert Counter(fault.area for fault in faults) == dict.fromkeys(AREAS, 10)
    assert len({fault.id for fault in faults}) == 60


def test_each_line_stands_once_in_its_file_and_is_changed(root: Path) -> None:
    unfit = [
        fault.id
        for fault in load_faults(root)
        if (root / fault.file).read_text(encoding="utf-8").count(fault.was) != 1
        or fault.was == fault.becomes
        or "\n" in fault.was + fault.becomes
    ]
    assert unfit == []
