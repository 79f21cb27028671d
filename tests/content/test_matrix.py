"""What the tests report becomes a page, and a page of other sources says so."""

import shutil
import subprocess

import pytest
import yaml

import matrix

CASE = '<testcase classname="{module}" name="{name}">{inside}</testcase>'
TOLD = '<properties><property name="{name}" value="{value}"/></properties>'
FAILED = '<failure message="no">no</failure>'


def report(folder, part, *cases):
    whole = "".join(CASE.format(module=m, name=n, inside=i) for m, n, i in cases)
    text = f'<testsuites><testsuite name="pytest">{whole}</testsuite></testsuites>'
    (folder / f"{part}.xml").write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path):
    for name in (*matrix.SOURCES, "tests", matrix.REPORTS):
        (tmp_path / name).mkdir()
    (tmp_path / "docs" / "index.md").write_text("one", encoding="utf-8")
    git = shutil.which("git")
    subprocess.run([git, "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run([git, "add", "docs"], cwd=tmp_path, check=True)
    reports = tmp_path / matrix.REPORTS
    module = "tests.engines.test_stories"
    for part, inside in (("engine-firefox", ""), ("engine-webkit", FAILED)):
        report(
            reports,
            part,
            (module, "test_a_tick_is_kept[zh]", ""),
            (module, "test_a_tick_is_kept[en]", inside),
            (module, "test_not_here", "<skipped/>"),
        )
    day = TOLD.format(name="bad_day", value="no-line")
    report(reports, "test_line.py", ("tests.e2e.test_line", "test_cut[zh]", day))
    report(
        reports, "tests-store.test.mjs", ("test", "is full\x00", ""), ("test", "is gone", FAILED)
    )
    told = TOLD.format(name="pages", value="75")
    report(
        reports,
        "every-page",
        ("tests.e2e.test_every_page", "test_every_page[zh-360-dark]", told),
    )
    days = [
        {"id": "no-line", "what": "no line", "outcome": "it is said"},
        {"id": "full", "what": "full", "outcome": "kept", "node": ["tests/store.test.mjs"]},
        {"id": "never", "what": "never", "outcome": "nobody knows"},
    ]
    (tmp_path / matrix.DAYS).write_text(yaml.safe_dump(days), encoding="utf-8")
    return tmp_path


def rows(page):
    cells = [line[2:-2].split(" | ") for line in page.splitlines() if line.startswith("| ")]
    return [row for row in cells if "---" not in row]


def test_reports_become_tables(project):
    assert rows(matrix.page(project)) == [
        ["story", "Firefox", "WebKit"],
        ["a tick is kept", "✓ 2", "**✗ 1 of 2**"],
        ["what happens", "how it ends", "tests"],
        ["no line", "it is said", "✓ 1"],
        ["full", "kept", "**✗ 1 of 2**"],
        ["never", "nobody knows", matrix.NOT_RUN],
        ["setting", "pages", "ended"],
        ["zh-360-dark", "75", "✓ 1"],
    ]


def test_what_every_test_of_a_browser_says_is_counted(project):
    assert matrix.stories(matrix.read_cases(project / matrix.REPORTS)).endswith(": ✓ 2.\n")


def test_without_a_list_of_bad_days_there_is_no_table_of_them(project):
    (project / matrix.DAYS).unlink()
    assert [row[0] for row in rows(matrix.page(project))] == [
        "story",
        "a tick is kept",
        "setting",
        "zh-360-dark",
    ]


def test_a_page_of_other_sources_says_so(project):
    assert matrix.stale(project) == ""
    (project / matrix.PAGE).write_text(matrix.page(project), encoding="utf-8")
    assert matrix.stale(project) == ""
    # What is not tracked is not published.
    (project / "docs" / "draft.md").write_text("two", encoding="utf-8")
    assert matrix.stale(project) == ""
    (project / "docs" / "index.md").write_text("two", encoding="utf-8")
    assert matrix.stale(project).startswith(f"{matrix.PAGE}: warning: ")
