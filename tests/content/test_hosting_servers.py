"""Every server's configuration says the same: read back, each gives the same headers and folder."""

import re

import pytest

from knowledge_base.site.hosting.headers import (
    ASKED_ANEW,
    EVERYWHERE,
    FOR_HASHED,
    FOR_WORKER,
    HASHED,
    KEPT_FOR_EVER,
    WORKER,
    headers_file,
)
from knowledge_base.site.hosting.servers import caddyfile, nginx

FOLDER = "/srv/a site of mine/site"
PAGES = sorted((*EVERYWHERE, ASKED_ANEW))
OF_WORKER = sorted((*EVERYWHERE, *FOR_WORKER, ASKED_ANEW))
OF_HASHED = sorted((*EVERYWHERE, *FOR_HASHED, KEPT_FOR_EVER))


def blocks(text: str, opening: str, header: str) -> dict[str, list[tuple[str, str]]]:
    """The headers named in each block, by what the block is for; blocks may hold others."""
    found: dict[str, list[tuple[str, str]]] = {}
    within: list[str] = []
    for line in text.splitlines():
        if begins := re.match(rf"\s*{opening} \{{$", line):
            within.append(begins[1])
            found[begins[1]] = []
        elif line.endswith(" {"):
            within.append("")
        elif line.strip() == "}":
            within.pop()
        elif named := re.match(rf'\s*{header}(\S+) "(.*)"', line):
            found[within[-1]].append((named[1], named[2]))
    assert within == []
    return {name: sorted(headers) for name, headers in found.items()}


@pytest.mark.parametrize("prefix", ["/", "/some/guide/"])
def test_nginx(prefix):
    text = nginx(prefix, FOLDER)
    found = blocks(text, r"location (?:\^~|=) (\S+)", "add_header ")
    hashed = {f"{prefix}{begins}": OF_HASHED for begins in HASHED}
    bare = {} if prefix == "/" else {"/some/guide": []}
    assert found == {prefix: PAGES, f"{prefix}{WORKER}": OF_WORKER} | hashed | bare
    # An error of today is not to be kept for ever, and is no less protected.
    lasting = {line.split()[1] for line in text.splitlines() if line.endswith(" always;")}
    assert lasting == {name for name, _value in EVERYWHERE}
    assert re.findall(r'alias "(.*)";', text) == [
        f"{FOLDER}/",
        f"{FOLDER}/{WORKER}",
        *(f"{FOLDER}/{begins}" for begins in HASHED),
    ]


@pytest.mark.parametrize("prefix", ["/", "/some/guide/"])
def test_caddy(prefix):
    text = caddyfile(prefix, FOLDER)
    assert blocks(text, r"header @(\w+)", r"\+") == {
        "pages": PAGES,
        "hashed": OF_HASHED,
        # Besides what pages are sent.
        "worker": list(FOR_WORKER),
    }
    assert f"@worker path {prefix}{WORKER}\n" in text
    paths = " ".join(f"{prefix}{begins}*" for begins in HASHED)
    assert f"@hashed path {paths}\n" in text
    assert f"@pages not path {paths}\n" in text
    assert f'root * "{{$SITE_FOLDER:{FOLDER}}}"\n' in text
    assert (f"handle_path {prefix}* {{" in text) == (prefix != "/")


def test_hosts_that_read_headers_from_a_file():
    # They join what fits an address: for pages there must be nothing to contradict.
    lines = headers_file(["assets/runtime-2", "assets/app-1"]).splitlines()
    everywhere = [f"  {name}: {value}" for name, value in EVERYWHERE]
    hashed = [f"  {name}: {value}" for name, value in (KEPT_FOR_EVER, *FOR_HASHED)]
    assert lines == [
        "/*",
        *everywhere,
        "/assets/app-1/*",
        *hashed,
        "/assets/runtime-2/*",
        *hashed,
        f"/{WORKER}",
        *(f"  {name}: {value}" for name, value in (ASKED_ANEW, *FOR_WORKER)),
    ]


def test_the_service_worker_may_hand_on_the_pages_own_worker():
    # WebKit asks its policy too: without these Python did not start in WebKitGTK.
    policy = dict(FOR_WORKER)["Content-Security-Policy"]
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert {"script-src": "'self'", "worker-src": "'self'"}.items() <= allowed.items()
