"""The real docs/ as a whole."""

import datetime as dt
from pathlib import Path

from knowledge_base.core.registry import MOVED, REGISTRY
from knowledge_base.schema.records import LANGUAGES
from knowledge_base.site.lint import lint_content
from knowledge_base.site.whole import Site


def test_no_problem_is_fatal(root: Path) -> None:
    problems = lint_content(root, dt.datetime.now(tz=dt.UTC).date())
    assert [str(problem) for problem in problems if problem.fatal] == []


def test_files_of_data_begin_with_their_rule_of_use(root: Path) -> None:
    named = {root / MOVED, root / REGISTRY}
    silent = [
        path.name
        for path in sorted(named.union((root / "docs/_data").glob("*.yml")))
        if not path.read_text(encoding="utf-8").startswith("# ")
    ]
    assert silent == []


def test_every_page_expands(site: Site) -> None:
    expander = site.expander(dt.date(2026, 11, 22))
    for page in site.pages:
        text = expander.expand(page.text, page.path, page.lang)
        assert "[[" not in text
        assert text.strip()


def test_every_guide_has_its_checklist(site: Site) -> None:
    lacking = [guide.id for guide in site.content.guides.values() if not guide.checklist]
    assert lacking == []


def test_every_source_is_cited_somewhere(site: Site) -> None:
    expander = site.expander(dt.date(2026, 11, 22))
    shown = "".join(
        expander.expand(page.text, page.path, page.lang)
        for page in site.pages
        if "[[sources all]]" not in page.text
    )
    idle = [key for key in site.content.sources if f"(#source-{key})" not in shown]
    assert idle == []


def test_both_languages_of_a_page_show_the_same_ids(site: Site) -> None:
    expander = site.expander(dt.date(2026, 11, 22))
    ids: dict[str, dict[str, list[str]]] = {lang: {} for lang in LANGUAGES}
    for page in site.pages:
        text = expander.expand(page.text, page.path, page.lang)
        marks = [part.split()[0].rstrip("}") for part in text.split("{ #")[1:]]
        marks += [part.split('"')[0] for part in text.split(' id="')[1:]]
        ids[page.lang][page.path] = sorted(marks)
    assert ids["zh"] == ids["en"]
