"""Amounts of yuan, held as whole fen. Never a float."""

from __future__ import annotations

import re
from decimal import Decimal

from negotiation.reading.errors import FieldError, NumeralError
from negotiation.reading.numerals import fold, read_number
from negotiation.reading.typed import one_value

FEN_PER_YUAN = 100
# A hundred billion yuan: far above any loan here, far below where typing slips hide.
MAX_FEN = 100_000_000_000 * FEN_PER_YUAN

_CURRENCY = r"(?:人民币|rmb|cny|[¥￥]|yuan|\s)*"
_SIGNED = re.compile(rf"{_CURRENCY}(?P<minus>[-−负]?){_CURRENCY}(?P<rest>.*)")
_ENDING = re.compile(rf"[整正]?{_CURRENCY}[,。;、]?$")
_PARTS = re.compile(r"(?P<yuan>.*?)(?P<mark>块钱|[元圆块])(?P<small>.*)")
_DIGIT = "[0-9一二三四五六七八九]"
# What follows 元 or 块 is 角 (毛) and 分, never more yuan: 三块五 is 3.50.
_SMALL = re.compile(
    rf"零?(?P<tenths>{_DIGIT})[角毛](?:(?P<fen>{_DIGIT})分?)?|零?(?P<only_fen>{_DIGIT})分"
)
_UNIT = re.compile("[十百千万亿]")
# Written between groups of three digits like a comma, and nowhere else.
_APOSTROPHES = re.compile(r"(?<=\d)['’_](?=\d)")
_LONG_RUN = re.compile(r"[\d.,]{21,}")


def parse_yuan(text: str) -> int:
    """Read an amount in yuan as people type it and return whole fen.

    Accepts full-width digits, thousands commas, spaces, a currency sign or word, 角 and 分,
    and Chinese digits and units as numerals.py reads them (`1.2万` is 1,200,000 fen).

    Raises:
        FieldError: code "amount_unreadable", "amount_ambiguous" (two readings),
            "amount_negative", "amount_too_precise" (parts of a fen), "amount_too_large", or as
            `negotiation.reading.typed.one_value`.
    """
    plain = _APOSTROPHES.sub(",", fold(one_value(text)))
    signed = _SIGNED.fullmatch(_ENDING.sub("", plain))
    if signed is None:
        raise FieldError("amount_unreadable")
    if _LONG_RUN.search(signed["rest"]):
        raise FieldError("amount_too_large")
    try:
        fen = _read_yuan(signed["rest"]) * FEN_PER_YUAN
    except NumeralError as error:
        if error.ambiguous:
            raise FieldError("amount_ambiguous") from None
        raise FieldError("amount_unreadable") from None
    if signed["minus"]:
        raise FieldError("amount_negative")
    if fen > MAX_FEN:
        raise FieldError("amount_too_large")
    if fen != int(fen):
        raise FieldError("amount_too_precise")
    return int(fen)


def _read_yuan(text: str) -> Decimal:
    """Read yuan, 角 and 分 with neither sign nor currency."""
    parts = _PARTS.fullmatch(text)
    if parts is None:
        small = _SMALL.fullmatch(text)
        return _small(small) if small else read_number(text)
    yuan = read_number(parts["yuan"])
    if not parts["small"]:
        return yuan
    if re.fullmatch(_DIGIT, parts["small"]) and not _UNIT.search(parts["yuan"]):
        return yuan + read_number(parts["small"]) / 10
    small = _SMALL.fullmatch(parts["small"])
    if small is None:
        raise NumeralError(ambiguous=parts["small"].isdecimal())
    return yuan + _small(small)


def _small(match: re.Match[str]) -> Decimal:
    tenths, fen = match["tenths"], match["fen"] or match["only_fen"]
    return (read_number(tenths) / 10 if tenths else 0) + (
        read_number(fen) / 100 if fen else Decimal(0)
    )


def format_yuan(fen: int, lang: str) -> str:
    """Return an amount for reading: `12,300.00元` in Chinese, `CNY 12,300.00` in English.

    Args:
        fen: whole fen, zero or more.
        lang: "zh" or "en".
    """
    yuan, rest = divmod(fen, FEN_PER_YUAN)
    amount = f"{yuan:,}.{rest:02d}"
    return f"{amount}元" if lang == "zh" else f"CNY {amount}"
