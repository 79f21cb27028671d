"""A word that a reader types leads to the heading that names it."""

from knowledge_base.checks.search_words import common_characters, place_words

WORDS = {"court": ["court"], "claim-arrives": ["sued", "lawsuit"]}


def entries() -> list[dict[str, object]]:
    places = ("guides/court/", "guides/court/#claim-arrives", "guides/court/#steps", "other/")
    return [{"location": place} for place in places]


def test_words_stand_at_their_heading_and_at_the_page() -> None:
    found = entries()
    assert place_words(found, "guides/court/", "court", WORDS) == []
    assert found == [
        {"location": "guides/court/", "tags": ["court", "sued", "lawsuit"]},
        {"location": "guides/court/#claim-arrives", "tags": ["sued", "lawsuit"]},
        {"location": "guides/court/#steps"},
        {"location": "other/"},
    ]


def test_a_heading_that_is_no_section_is_told() -> None:
    words = WORDS | {"an-item": ["word"]}
    assert place_words(entries(), "guides/court/", "court", words) == ["an-item"]


def test_every_common_character_can_cut_a_question() -> None:
    characters = common_characters().split(" ")
    assert len(characters) == len(set(characters)) == 3755
    assert set("讨骚借呗欠") - set(characters) == {"呗"}
