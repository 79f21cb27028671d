"""Amounts of yuan, held as whole fen. Never a float."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

FEN_PER_YUAN = 100
# A hundred billion yuan: far above any loan here, far below where typing slips hide.
MAX_FEN = 100_000_000_000 * FEN_PER_YUAN

_AMOUNT = re.compile(r"(?P<minus>-?)(?P<number>\d+(?:\.\d*)?|\.\d+)(?P<unit>[万千百]?)")
_UNITS = {"": 1, "百": 100, "千": 1_000, "万": 10_000}
_NOISE = re.compile(r"(人民币|rmb|cny|￥|¥|元|块钱|块|yuan)", re.IGNORECASE)


class AmountError(ValueError):
    """An amount that cannot be read; `code` is the message key for the reader."""

    def __init__(self, code: str) -> None:
        """Keep the message key."""
        super().__init__(code)
        self.code = code


def parse_yuan(text: str) -> int:
    """Read an amount in yuan as people type it and return whole fen.

    Accepts full-width digits, thousands commas, spaces, a currency sign or word, and
    the units 百, 千 and 万 (`1.2万` is 1,200,000 fen).

    Raises:
        AmountError: code "amount_unreadable", "amount_negative", "amount_too_precise"
            (parts of a fen) or "amount_too_large".
    """
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"[\s,，'’_]", "", _NOISE.sub("", plain)).replace("−", "-")
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        raise AmountError("amount_unreadable")
    if match["minus"]:
        raise AmountError("amount_negative")
    if len(match["number"]) > 20:  # noqa: PLR2004 - longer is over the limit anyway
        raise AmountError("amount_too_large")
    fen = Decimal(match["number"]) * _UNITS[match["unit"]] * FEN_PER_YUAN
    if fen > MAX_FEN:
        raise AmountError("amount_too_large")
    if fen != int(fen):
        raise AmountError("amount_too_precise")
    return int(fen)


def format_yuan(fen: int, lang: str) -> str:
    """Return an amount for reading: `12,300.00元` in Chinese, `CNY 12,300.00` in English.

    Args:
        fen: whole fen, zero or more.
        lang: "zh" or "en".
    """
    yuan, rest = divmod(fen, FEN_PER_YUAN)
    amount = f"{yuan:,}.{rest:02d}"
    return f"{amount}元" if lang == "zh" else f"CNY {amount}"
