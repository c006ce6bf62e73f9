from __future__ import annotations

import math

from digest.text.weighting import rarity, terms, vector


def test_terms_are_stems_of_content_words_in_order() -> None:
    assert terms("The ministers said that talks were halted") == ("minist", "talk", "halt")


def test_terms_leave_out_single_letters_and_keep_figures() -> None:
    assert terms("Plan B costs 40 million") == ("plan", "cost", "40", "million")


def test_terms_of_nothing_are_empty() -> None:
    assert terms("") == terms("the of and") == ()


def test_rarer_terms_weigh_more_and_none_weighs_nothing() -> None:
    weights = rarity(["harbour strike", "harbour fire", "harbour"])
    assert weights["fire"] == weights["strike"] == math.log(4)
    assert weights["harbour"] == math.log(2) > 0


def test_vector_has_length_one_and_knows_only_weighted_terms() -> None:
    result = vector("harbour harbour strike wind", {"harbour": 1.0, "strike": 2.0})
    assert set(result) == {"harbour", "strike"}
    assert math.isclose(math.fsum(value**2 for value in result.values()), 1.0)
    assert math.isclose(result["harbour"], result["strike"])


def test_vector_of_unknown_terms_is_empty() -> None:
    assert vector("wind", {"harbour": 1.0}) == {}


def test_function_words_of_the_language_are_left_out() -> None:
    assert terms("Die Waffenruhe wurde von beiden Seiten gebrochen", "de") == ("waffenruh", "seit", "gebroch")
    assert terms("L’accord n’est pas signé", "fr") == ("accord", "sign")


def test_scripts_that_part_no_words_give_pairs_of_characters() -> None:
    assert terms("停火协议生效", "zh") == ("停火", "火协", "协议", "议生", "生效")
    assert terms("停火的协议，军 30", "zh") == ("停火", "协议", "军", "30")
    assert terms("停戦に合意した", "ja") == ("停戦", "合意")


def test_texts_of_two_languages_are_weighed_each_by_its_own_words() -> None:
    weights = rarity(["die Waffenruhe", "the truce"], ["de", "en"])
    assert set(weights) == {"waffenruh", "truce"}
    assert set(vector("die Waffenruhe", weights, "de")) == {"waffenruh"}
