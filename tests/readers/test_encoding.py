import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.readers.encoding import codec, decode

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


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"", "utf-8"),
        (b"plain", "utf-8"),
        (TEXT.encode()[:-1] + "é".encode()[:1], "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode() + b"\xff", "utf-8"),
        (b"\x00\xff\xfe" * 50, "utf-8"),
        ("“Le maire a déclaré que le pont était fermé” – à cause des dégâts. ".encode("cp1252") * 5, "cp1252"),
    ],
)
def test_the_codec_of_a_stream_is_told_by_its_head(head: bytes, name: str) -> None:
    assert codec(head) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Bürgermeister sagte, die Brücke sei für Fußgänger geschlossen.", "cp1252"),
        ("El alcalde dijo “mañana” en Bogotá.", "cp1252"),
        ("Мэр сказал, что мост закрыт до понедельника.", "cp1251"),
        ("Most został zamknięty, powiedział burmistrz. Łódź też.", "cp1250"),
        ("Ο δήμαρχος είπε ότι η γέφυρα έκλεισε.", "cp1253"),
        ("Belediye başkanı köprünün kapalı olduğunu söyledi.", "cp1254"),
    ],
)
def test_encodings_of_one_byte_are_told_apart(text: str, name: str) -> None:
    assert decode(text.encode(name)) == text
