import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.tokens import is_unspaced, tokens, words


def test_hyphens_part_words_and_apostrophes_do_not() -> None:
    assert words("a cease-fire isn't Shi’ite") == ["a", "cease", "fire", "isn't", "Shi’ite"]


def test_an_acronym_with_dots_is_one_word() -> None:
    assert words("the U.N. and the U.S.A. met") == ["the", "U.N.", "and", "the", "U.S.A.", "met"]


def test_a_number_glued_to_a_comma_is_a_word_of_its_own() -> None:
    assert words("30 tanks,12 guns") == ["30", "tanks", "12", "guns"]


@given(st.text())
def test_every_token_is_verbatim_at_its_offsets(text: str) -> None:
    assert all(text[t.start : t.end] == t.text for t in tokens(text))


@pytest.mark.parametrize(
    ("script", "text", "expected"),
    [
        ("Han", "停火于10月生效。", ["停", "火", "于", "10", "月", "生", "效"]),
        ("kana", "ロシアの軍が、", ["ロ", "シ", "ア", "の", "軍", "が"]),
        ("Thai, with its marks", "เป็น 25", ["เ", "ป็", "น", "25"]),
        ("Hangul, which parts words", "휴전 협정은", ["휴전", "협정은"]),
        ("Devanagari, with its vowel signs", "हिन्दी में", ["हिन्दी", "में"]),
        ("Tamil, with its vowel signs", "போர் நிறுத்தம்", ["போர்", "நிறுத்தம்"]),
        ("Arabic, with short vowels", "الجَيْشُ دخل", ["الجَيْشُ", "دخل"]),
        ("Persian, with the joiner that is no space", "می\u200cرود تهران", ["می\u200cرود", "تهران"]),
        ("Latin, with marks of their own", "e\u0301te\u0301 froid", ["e\u0301te\u0301", "froid"]),
        ("soft hyphens of a web page", "Waf\u00adfen\u00adruhe hält", ["Waf\u00adfen\u00adruhe", "hält"]),
        ("two scripts in one line", "UN停火", ["UN", "停", "火"]),
    ],
)
def test_words_of_other_scripts(script: str, text: str, expected: list[str]) -> None:
    assert words(text) == expected, script


def test_scripts_that_part_no_words_are_known() -> None:
    assert all(map(is_unspaced, ("停", "ア", "ป็")))
    assert not any(map(is_unspaced, ("truce", "휴전", "")))


def test_any_run_of_marks_and_joiners_is_read_in_linear_time() -> None:
    assert words("a" + "\u0301'\u200d" * 100_000) == ["a\u0301"]
    assert words("'" * 100_000 + "\u0301" * 100_000) == []
