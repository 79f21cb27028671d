"""Identity numbers: read, hidden, and found where they do not belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.errors import FieldError
from negotiation.reading.masking import mask, number_in_text, read_id_number

# The worked example of the standard, GB 11643-1999.
EXAMPLE = "11010519491231002X"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (EXAMPLE, EXAMPLE),
        (" 110105 19491231 002x ", EXAMPLE),
        ("１１０１０５１９４９１２３１００２Ｘ", EXAMPLE),
        ("e12345678", "E12345678"),
    ],
)
def test_reads(typed: str, number: str) -> None:
    assert read_id_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("110105194912310021", "id_checksum"),
        ("1234", "id_unreadable"),
        ("passport", "id_unreadable"),
        ("身份证", "id_unreadable"),
        ("1" * 40, "id_unreadable"),
    ],
)
def test_refuses(typed: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
        read_id_number(typed)
    assert caught.value.code == code


def test_hides_the_middle() -> None:
    assert mask(EXAMPLE) == "110***********002X"
    assert mask("E12345678") == "*******78"
    assert mask("AB123") == "***23"


@given(st.text(st.sampled_from("ABC0123456789"), min_size=5, max_size=20))
def test_hides_something_and_keeps_the_length(number: str) -> None:
    masked = mask(number)
    assert len(masked) == len(number)
    assert masked.count("*") * 2 >= len(number)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"我的身份证是{EXAMPLE}。", "id"),
        ("卡号 4111 1111 1111 1111", "card"),
        ("卡号 5555 5555 5555 4444", "card"),
        ("卡号 6011 1111 1111 1117", "card"),
        ("卡号 5555 5555 5555 4445", None),
        ("合同号 110105194912310021", None),
        ("2026年11月22日还了12345678901234567890元", None),
        ("", None),
    ],
)
def test_finds_numbers_in_text(text: str, kind: str | None) -> None:
    assert number_in_text(text) == kind
