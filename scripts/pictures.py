"""Photograph every example of about/components: both languages, light and dark, 360 and 1280."""

from __future__ import annotations

import html
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from photographing import photographing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

LANGUAGES = {"zh": "", "en": "en/"}
LIGHTS = ("light", "dark")
WIDTHS = ("360", "1280")
# Wider than the widest window, so that none is cut.
SCREEN = {"width": 1500, "height": 900}
PATIENCE_MS = 60_000
# One at a time, with nothing of the page over it: the others open no windows meanwhile.
ALONE = """([name, state]) => {
  for (const bar of document.querySelectorAll(".md-header, .gallery-choices")) {
    bar.style.display = "none";
  }
  for (const figure of document.querySelectorAll("component-gallery figure")) {
    figure.hidden = figure.dataset.of !== name || figure.dataset.state !== state;
  }
  for (const fold of document.querySelectorAll("component-gallery > details")) {
    fold.hidden = !fold.querySelector("figure:not([hidden])");
  }
}"""
STYLE = "body{font:14px sans-serif}div{display:flex;flex-wrap:wrap;gap:16px}img{max-width:640px}"


def main(site: str, folder: str, *wanted: str) -> int:
    """Write the pictures and a page of them all; tell what could not be shown.

    Args:
        site: folder of the built site.
        folder: where they go.
        wanted: ids, with or without a state (`money-tools/error`), and looks (`en-dark-360`);
            all without any.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    faults: list[str] = []
    names: dict[str, list[str]] = {}
    every = ["-".join(each) for each in product(LANGUAGES, LIGHTS, WIDTHS)]
    looks = [look for look in every if look in wanted] or every
    ids = tuple(each for each in wanted if each not in every)
    with photographing(site) as (browser, base):
        for look in looks:
            for example, fault in _pictures(browser, base, target, look, ids):
                names.setdefault(example, []).append(f"{example.replace('/', '.')}.{look}.png")
                if fault:
                    faults.append(f"{example} {look}: {fault}")
    (target / "index.html").write_text(_index(names), encoding="utf-8")
    sys.stderr.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def _pictures(
    browser: Browser, base: str, target: Path, look: str, ids: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield each example that was photographed, and what was wrong with it."""
    lang, light, width = look.split("-")
    page = browser.new_page(viewport=SCREEN)
    page.goto(f"{base}{LANGUAGES[lang]}about/components/")
    page.locator(f"[name=light][value={light}]").check()
    page.locator(f"[name=width][value='{width}']").check()
    for figure in page.locator("component-gallery figure").all():
        name, state = figure.get_attribute("data-of"), figure.get_attribute("data-state")
        example = f"{name}/{state}"
        if ids and not {name, example} & {*ids}:
            continue
        page.evaluate(ALONE, [name, state])
        figure.and_(page.locator(":is([data-shown=yes], [data-shown=failed])")).wait_for(
            timeout=PATIENCE_MS
        )
        file = target / f"{name}.{state}.{look}.png"
        figure.locator(".gallery-window").screenshot(path=file)
        yield example, figure.locator(".gallery-fault").text_content() or ""
    page.close()


def _index(names: dict[str, list[str]]) -> str:
    parts = [f"<!doctype html><meta charset=utf-8><title>Components</title><style>{STYLE}</style>"]
    for example, files in names.items():
        images = "".join(f'<img src="{file}" alt="{file}" title="{file}">' for file in files)
        parts.append(f"<h2>{html.escape(example)}</h2><div>{images}</div>")
    return "\n".join(parts)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
