"""Photograph a guide on two phones, Chinese and English, side by side."""

from __future__ import annotations

import sys

from photographing import photographing

PLACES = ("guides/first-application/#checklist", "en/guides/first-application/#stage-apply")
FRAME = '<iframe src="{}" width="360" height="720"></iframe>'
STYLE = (
    "body{margin:24px;display:flex;gap:24px;background:#cfd8d5}iframe{border:0;border-radius:18px}"
)


def main(site: str, target: str) -> None:
    """Write the picture of the site in folder `site` to the file `target`."""
    with photographing(site) as (browser, base):
        page = browser.new_page(viewport={"width": 792, "height": 768})
        frames = "".join(FRAME.format(base + place) for place in PLACES)
        page.set_content(f"<style>{STYLE}</style>{frames}", wait_until="networkidle")
        page.wait_for_timeout(1_000)
        page.screenshot(path=target)


if __name__ == "__main__":
    main(*sys.argv[1:])
