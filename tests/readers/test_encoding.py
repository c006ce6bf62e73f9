import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.readers.encoding import decode

TEXT = "“Café closed,” the mayor said – and nobody knew why. Łódź too."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_with_and_without_a_mark(name: str) -> None:
    assert decode((TEXT * 3).encode(name)) == TEXT * 3


def test_windows_1252_keeps_its_quotation_marks() -> None:
    text = "“The bridge is closed,” the mayor’s office said – until Monday. " * 5
    assert decode(text.encode("cp1252")) == text


def test_latin_letters_of_one_byte() -> None:
    text = "Le maire a déclaré que le pont était fermé jusqu'à lundi, à cause des dégâts. " * 5
    assert decode(text.encode("latin-1")) == text


def test_newlines_are_made_one_kind() -> None:
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_a_few_broken_bytes_do_not_lose_the_rest() -> None:
    assert decode(TEXT.encode() * 4 + b"\xff\xfe") == TEXT * 4 + "\ufffd\ufffd"


def test_text_cut_in_the_middle_of_a_letter() -> None:
    assert decode("naïv".encode()[:3]) == "na\ufffd"


@pytest.mark.parametrize(
    "content",
    [b"\x00\x01\x02\x03" * 50, b"\x7fELF\x02\xff\x00" + b"a" * 200],
)
def test_what_is_no_text_says_what_it_is(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"file|archive"):
        decode(content)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_reason(content: bytes) -> None:
    try:
        text = decode(content)
    except ValueError:
        return
    assert "\r" not in text
