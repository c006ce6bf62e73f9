"""What would steer a terminal is shown, never obeyed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.render.visible import encodable, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “words” — ¶", "plain “words” — ¶"),
        ("a\n\n b\t\xa0c\u3000d", "a b c d"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("bell\x07 del\x7f nul\x00", "bell␇ del␡ nul␀"),
        ("csi \x9b31m", "csi \\x9b31m"),
        ("turn \u202egnp.exe", "turn \\u202egnp.exe"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("line\u2028para\u2029", "line\\u2028para\\u2029"),
        ("vt\x0bff\x0cnel\x85", "vt␋ff␌nel\\x85"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("name\udcff.txt", "name\\udcff.txt"),
        ("soft\xadhyphen", "softhyphen"),
        ("[bold]not markup[/bold] :smile:", "[bold]not markup[/bold] :smile:"),
        ("cafe\u0301 日本 עברית", "cafe\u0301 日本 עברית"),
    ],
)
def test_steering_characters_are_signs_of_themselves(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    shown = visible(text)
    assert shown.isprintable() or all(c.isprintable() or ord(c) > 0xFF for c in shown)
    assert not set(shown) & set("\x1b\x9b\n\r\t\u202e\u2066\u200b")
    assert "  " not in shown


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("“a” — b… ¶3 · c", "ascii", '"a" - b... par. 3 | c'),
        ("“a” — é", "latin-1", '"a" - é'),
        ("日本", "ascii", "\\u65e5\\u672c"),
        ("␛[31m", "ascii", "\\x1b[31m"),
        ("“a” 日本", "utf-8", "“a” 日本"),
    ],
)
def test_an_encoding_gets_what_it_has(text: str, encoding: str, shown: str) -> None:
    assert encodable(text, encoding) == shown


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp1252", "cp437", "shift_jis", "utf-8"]))
def test_every_text_can_be_encoded(text: str, encoding: str) -> None:
    encodable(visible(text), encoding).encode(encoding)
