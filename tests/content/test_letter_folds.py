"""What a paper needs is asked openly, and every fold has its words."""

from knowledge_base.core.folds import FOLDS, folds_of, in_order
from knowledge_base.schema.records import LANGUAGES
from knowledge_base.site.whole import Site


def test_nothing_that_a_paper_needs_is_folded_away(site: Site) -> None:
    facts = site.content.facts
    for letter in site.content.letters.values():
        fields = letter.all_fields(facts)
        folds = folds_of(fields)
        assert [field.id for field in fields if field.required and field.id in folds] == []
        own = {use.fact for use in letter.fields if getattr(use, "openly", None)}
        assert own & folds.keys() == set()


def test_folds_stand_in_one_order_and_have_words(site: Site) -> None:
    strings, seen = site.content.strings, set()
    for letter in site.content.letters.values():
        purposes = in_order(folds_of(letter.all_fields(site.content.facts)))
        assert purposes == sorted(purposes, key=FOLDS.index)
        seen |= {*purposes}
    for purpose in {*seen, "later"}:
        assert all(strings.text(f"facts.fold_{purpose}", lang) for lang in LANGUAGES)


def test_whoever_must_know_who_writes_is_told(site: Site) -> None:
    defence = site.content.letters["statement-of-defence"]
    assert {"id_number", "address"} & folds_of(defence.all_fields(site.content.facts)).keys() == (
        set()
    )


def test_before_a_call_only_the_first_fields_are_asked(site: Site) -> None:
    script = site.content.call_scripts["bank-call"]
    fields = [fact for fact in site.content.facts.facts if fact.id in script.facts]
    asked = {field.id for field in fields} - folds_of(fields, script.first).keys()
    assert asked == {*script.first}
