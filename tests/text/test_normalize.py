import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.normalize import collapse, fold, plain, stem, stems


@given(st.text())
def test_folding_keeps_the_length_so_that_offsets_hold(text: str) -> None:
    assert len(fold(text)) == len(plain(text)) == len(text)


def test_folding_makes_one_kind_of_quote_dash_and_space() -> None:
    assert fold("“A”\u00a0–\u2009‘b’") == "\"a\" - 'b'"


def test_a_letter_that_grows_in_lower_case_stays_as_it_is() -> None:
    assert fold("İstanbul A") == "İstanbul a"


def test_collapse_makes_every_run_of_white_space_one_space() -> None:
    assert collapse(" a\n\n b\u00a0\tc ") == "a b c"


def test_inflections_and_acronyms_share_a_stem() -> None:
    assert stem("Bombing") == stem("bombed") == stem("bombs'")
    assert stem("U.N.'s") == stem("UN")
    assert stems("Ceasefires hold") == [stem("ceasefire"), stem("holds")]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Waffenruhe", "Waffenruhen"),
        ("fr", "l’accord", "accords"),
        ("it", "dell'accordo", "accordi"),
        ("es", "ataques", "ataque"),
        ("pt", "acordos", "acordo"),
        ("nl", "onderhandelingen", "onderhandeling"),
        ("ru", "перемирия", "перемирие"),
        ("tr", "anlaşmalar", "anlaşma"),
        ("de", "Waf\u00adfen\u00adruhe", "Waffenruhe"),
        ("uk", "ПЕРЕМИР’Я", "перемир'я"),
    ],
)
def test_inflections_share_a_stem_in_their_language(language: str, one: str, other: str) -> None:
    assert stem(one, language) == stem(other, language)


def test_a_language_without_an_algorithm_keeps_its_words() -> None:
    assert stems("Zwei Waffenruhen", "tlh") == ["zwei", "waffenruhen"]
