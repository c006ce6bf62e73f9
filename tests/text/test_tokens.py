from hypothesis import given
from hypothesis import strategies as st

from digest.text.tokens import tokens, words


def test_hyphens_part_words_and_apostrophes_do_not() -> None:
    assert words("a cease-fire isn't Shi’ite") == ["a", "cease", "fire", "isn't", "Shi’ite"]


def test_an_acronym_with_dots_is_one_word() -> None:
    assert words("the U.N. and the U.S.A. met") == ["the", "U.N.", "and", "the", "U.S.A.", "met"]


def test_a_number_glued_to_a_comma_is_a_word_of_its_own() -> None:
    assert words("30 tanks,12 guns") == ["30", "tanks", "12", "guns"]


@given(st.text())
def test_every_token_is_verbatim_at_its_offsets(text: str) -> None:
    assert all(text[t.start : t.end] == t.text for t in tokens(text))
