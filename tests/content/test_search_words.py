"""A word that a reader types leads to the heading that names it."""

from knowledge_base.checks.search_words import place_words

WORDS = {"court": ["court"], "claim-arrives": ["sued", "lawsuit"]}


def entries() -> list[dict[str, object]]:
    places = ("guides/court/", "guides/court/#claim-arrives", "guides/court/#steps", "other/")
    return [{"location": place} for place in places]


def test_words_stand_at_their_heading() -> None:
    found = entries()
    assert place_words(found, "guides/court/", "court", WORDS) == []
    assert found == [
        {"location": "guides/court/", "tags": ["court"]},
        {"location": "guides/court/#claim-arrives", "tags": ["sued", "lawsuit"]},
        {"location": "guides/court/#steps"},
        {"location": "other/"},
    ]


def test_a_heading_that_is_no_section_is_told() -> None:
    words = WORDS | {"an-item": ["word"]}
    assert place_words(entries(), "guides/court/", "court", words) == ["an-item"]
