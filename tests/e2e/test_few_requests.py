"""A page comes in few files: on a slow line every one of them is a round trip."""

import pytest

# Python itself is on its way, on a machine that may be busy.
PATIENTLY = 120_000
OF_THE_THEME = 4
OF_THE_SITE = 20
PATHS = ["", "guides/first-application/", "start/money/", "start/my-journey/"]


@pytest.mark.python
@pytest.mark.parametrize("path", PATHS)
def test_scripts_and_styles_are_joined(phone, path):
    page = phone.open(path)
    page.wait_for_load_state("networkidle", timeout=PATIENTLY)
    files = [url for url in phone.watch.requests if url.endswith((".mjs", ".js", ".css"))]
    assert len(files) <= OF_THE_THEME + OF_THE_SITE, files
    assert len([url for url in files if url.endswith(".css")]) <= OF_THE_THEME


@pytest.mark.python
def test_nothing_is_asked_for_twice(phone):
    page = phone.open()
    page.wait_for_load_state("networkidle", timeout=PATIENTLY)
    files = [url for url in phone.watch.requests if url.endswith((".mjs", ".js", ".css"))]
    assert sorted(files) == sorted(set(files))
