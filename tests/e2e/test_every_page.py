"""Every page as it opens: nothing complains, axe finds nothing, targets are as large as a thumb.

A page has its turn in one of eight settings; `--every-reader` looks at each in all of them.
"""

import os
from pathlib import Path

import pytest
from browsing import PHONE
from every_page import NAMES, SETTINGS, paths, turns
from test_accessibility import ASKED, violations

# Where there is time for it, whatever is folded is looked at too, and every colour: the tokens are
# held apart by a test of their own (tests/content/test_tokens.py).
UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
# Less than 44 px where a finger lands, though no line of words says how high it may be. A box is
# hit by its label as well; what is passed over is a link within a sentence, and EXCEPT.
SMALL = (Path(__file__).parent / "small-targets.js").read_text(encoding="utf-8")

NO_COLOURS = ASKED.replace("enabled: true", "enabled: false")


@pytest.fixture
def site(request):
    given = os.environ.get("SITE_DIR")
    return Path(given) if given else request.getfixturevalue("built_site")


@pytest.mark.parametrize("setting", range(len(SETTINGS)), ids=NAMES)
def test_every_page(make_reader, root, site, request, setting):
    lang, screen, scheme = SETTINGS[setting]
    reader = make_reader(lang, screen, color_scheme=scheme)
    page = reader.context.new_page()
    every = request.config.getoption("--every-reader")
    found = {}
    for path in turns(paths(site), setting, all_of_them=every):
        answer = page.goto(reader.url(path))
        assert answer
        assert answer.ok
        if every:
            page.evaluate(UNFOLD)
        small = page.evaluate(SMALL) if screen is PHONE else []
        found[path] = [*violations(page, root, ASKED if every else NO_COLOURS), *small]
    # For scripts/matrix.
    request.node.user_properties.append(("pages", len(found)))
    assert {path: faults for path, faults in found.items() if faults} == {}
