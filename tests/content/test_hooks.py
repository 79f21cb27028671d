"""What the hooks add to MkDocs: strict whatever the flags, every fault named at each build."""

import pytest

from tiny_site import Project

FAULTS = {
    "nothing": ("# A", []),
    "a broken link": ("# A\n\n[B](b.md)", []),
    "a missing picture": ("# A\n\n![B](b.png)", []),
    "a dead anchor": ("# A\n\n[B](#b)", []),
    "an address from the root": ("# A\n\n[B](/b/)", []),
    "a page in no menu": ("# A", ["b.md"]),
}
FLAGS = [["--quiet"], ["--strict", "--quiet"], ["--no-strict", "--quiet"]]


@pytest.mark.parametrize("flags", FLAGS, ids=" ".join)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_warning_fails_the_build(project: Project, fault: str, flags: list[str]) -> None:
    text, others = FAULTS[fault]
    project.write("zh", text)
    for name in others:
        project.write("zh", "# B", name)
    code, output = project.build(*flags)
    assert code == (0 if fault == "nothing" else 1), output


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_fault_that_is_still_there_is_named_again(project: Project, lang: str) -> None:
    project.write(lang, "# A\n\nFAULT")
    told = [project.build() for _ in range(3)]
    assert [(code, "the fault is named" in output) for code, output in told] == [(1, True)] * 3


def test_after_a_fault_the_next_build_begins_with_an_empty_folder(project: Project) -> None:
    project.write("en", "# A\n\nFAULT")
    assert project.build()[0] == 1
    (project.folder / "site/gone").mkdir()
    (project.folder / "site/gone/index.html").touch()
    project.write("en", "# A")
    assert project.build()[0] == 0
    assert project.pages() == ["en/index.html", "index.html"]


@pytest.mark.parametrize(
    ("only", "pages"), [("zh", ["index.html"]), ("en", ["en/index.html"]), ("", None)]
)
def test_one_language_is_built_alone(
    project: Project, only: str, pages: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE_ONLY", only)
    assert project.build()[0] == 0
    assert project.pages() == (pages or ["en/index.html", "index.html"])


def test_a_language_that_is_none_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE_ONLY", "cn")
    code, output = project.build()
    assert (code, "known: zh, en" in output) == (1, True)
