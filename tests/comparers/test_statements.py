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


def test_of_an_article_without_any_the_most_central_is_shown_all_the_same() -> None:
    lesser = "They spoke of a truce in the evening, as they had done on each of the days before."
    central = "It was welcomed by both of the neighbouring states in a joint truce statement."
    text = article(lesser, central, id="b")
    (row,) = statements.compare(scene(hit(text, 1, "truce", 0.2), hit(text, 2, "truce", 0.6)))
    assert [e.text for e in row.sentences] == [central]


def test_only_sentences_on_the_topic_are_shown() -> None:
    text = article(f"{THIRD} Norland and Sundia also agreed to build a bridge over the river Orla.", id="b")
    assert [e.text for e in statements.compare(scene(hit(text, 1, "truce")))[0].sentences] == [THIRD]


def test_none_is_not_a_number_of_sentences() -> None:
    with pytest.raises(ValueError, match="1 or more"):
        statements.Options(0)
