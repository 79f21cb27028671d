"""What the tests of sharing have in common: places of the site, and a reader of QR codes."""

from __future__ import annotations

import re

import numpy as np
import zxingcpp
from playwright.sync_api import Locator, Page, expect

ITEM = "identify-lender"
STEP = "know-your-debt"
WECHAT = (
    "Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 "
    "MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 NetType/WIFI Language/zh_CN"
)
# Stands in for the phone's share sheet and remembers what it was given.
SHARE_SHEET = """
  window.shared = [];
  navigator.share = async (data) => { window.shared.push(data); };
"""
_RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\3z")
_PIXELS = 4


def read_qr(figure: Locator) -> str:
    """Read the code as a camera would, from the rectangles that are drawn."""
    svg = figure.locator("svg")
    size = int(str(svg.get_attribute("viewBox")).split()[-1])
    image = np.full((size, size), 255, dtype=np.uint8)
    for x, y, length in _RUN.findall(svg.locator("path").get_attribute("d") or ""):
        image[int(y), int(x) : int(x) + int(length)] = 0
    (code,) = zxingcpp.read_barcodes(image.repeat(_PIXELS, axis=0).repeat(_PIXELS, axis=1))
    return str(code.text)


def open_share(page: Page, link: str = f"#{ITEM} a.copy-link") -> Locator:
    """Copy a link and ask for more ways; returns the window."""
    anchor = page.locator(link)
    anchor.scroll_into_view_if_needed()
    anchor.click()
    page.locator(".toast-action").click()
    window = page.locator("dialog.share-dialog")
    expect(window).to_be_visible()
    return window


def tool(window: Locator, page: Page, key: str) -> Locator:
    """A button by the key of its words, in whichever language."""
    return window.get_by_role("button", name=words(page, key), exact=True)


def words(page: Page, key: str) -> str:
    script = "key => JSON.parse(document.getElementById('ui-strings').textContent)[key]"
    return str(page.evaluate(script, key))
