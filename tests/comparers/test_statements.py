import pytest

from digest.comparers import statements
from tests.builders import article
from tests.comparers.builders import hit, scene

LEAD = "Norland and Sundia agreed on Monday to a truce that will last for a week."
SECOND = "It was welcomed by both of the neighbouring states in a joint statement."
THIRD = "The United Nations called on Norland and Sundia to keep the truce in every village."
ARTICLE = article(f"{LEAD} {SECOND}", THIRD, id="a", source="Chronicle", published="2022-10-04")


def test_sentences_that_need_others_are_not_shown() -> None:
    (row,) = statements.compare(scene(hit(ARTICLE, 1, "truce"), hit(ARTICLE, 2, "truce")))
    assert [e.text for e in row.sentences] == [LEAD, THIRD]


def test_the_most_relevant_are_kept_and_shown_in_the_order_of_the_article() -> None:
    found = scene(hit(ARTICLE, 1, "truce", 0.3), hit(ARTICLE, 2, "truce", 0.9))
    assert [e.text for e in statements.compare(found, statements.Options(1))[0].sentences] == [THIRD]
    assert [e.paragraph for e in statements.compare(found)[0].sentences] == [1, 2]


def test_an_article_may_have_nothing_to_show() -> None:
    text = article("It was welcomed by both of the neighbouring states in a joint truce statement.", id="b")
    assert statements.compare(scene(hit(text, 1, "truce")))[0].sentences == ()


def test_none_is_not_a_number_of_sentences() -> None:
    with pytest.raises(ValueError, match="1 or more"):
        statements.Options(0)
