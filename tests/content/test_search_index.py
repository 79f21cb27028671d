"""What the page's search reads: the words of the pages, and nothing of their markup."""

import json

from knowledge_base.site.search_index import plain, search_file, traditional


def test_sections_and_their_pages() -> None:
    entries = [
        {"location": "guide/", "title": "协商", "text": "<p>先<em>别</em>慌。</p>", "tags": ["谈"]},
        {
            "location": "guide/#ask",
            "title": "问 &amp; 记",
            "text": "<ul><li>问</li><li>记</li></ul>",
        },
        {"location": "guide/#sources", "title": "出处", "text": "<p>一部法律</p>"},
        {"location": "letter/", "title": "信", "text": "", "boost": 0.5},
    ]
    found = json.loads(search_file(entries))
    assert found.pop("fold") == list(traditional("协商谈先别慌。问 & 记问 记信"))
    assert found == {
        "pages": [["guide/", "协商", 1], ["letter/", "信", 0.5]],
        "sections": [
            [0, "", "协商", "谈", "先别慌。"],
            [0, "ask", "问 & 记", "", "问 记"],
            [1, "", "信", "", ""],
        ],
    }


def test_blocks_stand_apart_and_words_do_not() -> None:
    assert plain("<h2>A</h2><p>b<strong>c</strong> &lt;d&gt;<br>e</p>") == "A bc <d> e"


def test_traditional_characters_of_the_text_alone() -> None:
    more, simple = traditional("罚息")
    assert "罰" in more
    assert set(simple) == {"罚"}
