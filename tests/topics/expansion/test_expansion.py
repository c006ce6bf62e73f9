"""What is looked for beside the words asked for: shown with its reason, and removable."""

from __future__ import annotations

import pytest

from digest.errors import UsageError
from digest.model import Added, Refinement
from digest.topics.catalogue import entries, find
from digest.topics.entries import Entry
from digest.topics.expansion import Widened, loosened, parted, widened
from tests import builders

GRAIN = Entry("grain deal", None, "user", ("grain corridor", "grain deal"))
DAMS = Entry("dams", None, "catalogue", ("dam", "dyke"), also=("reservoirs",))
TOLLS = Entry("tolls", None, "catalogue", ("toll", "road charge"))
KNOWN = (DAMS, TOLLS)


def _widened(query: str, *paragraphs: str, wish: Refinement | None = None) -> Widened:
    return widened(query, [builders.article(*paragraphs)], KNOWN, wish or Refinement())


def test_forms_of_free_words_are_terms_with_a_reason() -> None:
    found = _widened("harbor wall", "The harbour wall broke.")
    assert found.entry.terms == ("harbor wall", "harbour wall")
    assert found.added == (Added("harbour wall", "variant", "another spelling"),)


def test_exact_adds_nothing_and_asks_no_catalogue() -> None:
    found = _widened("dam", "A dam broke.", wish=Refinement(exact=True))
    assert (found.entry.origin, found.entry.terms, found.added) == ("query", ("dam",), ())
    assert _widened("harbor wall", "The harbour wall.", wish=Refinement(exact=True)).added == ()


def test_a_term_of_a_topic_is_told_from_its_name() -> None:
    assert _widened("dyke").added == (Added("dams", "catalogue", "the topic that “dyke” is a term of"),)
    assert _widened("dams").added == ()
    assert _widened("reservoirs").added == ()


def test_terms_of_the_user_are_added_to_a_topic_and_to_words() -> None:
    wish = Refinement(also=("sluice",))
    for query in ("dams", "harbor wall"):
        found = _widened(query, wish=wish)
        assert "sluice" in found.entry.terms
        assert found.added[-1] == Added("sluice", "also", "as you asked")


def test_terms_that_count_for_nothing_are_taken_from_the_catalogue_and_from_the_texts() -> None:
    corpus = builders.corpus(builders.article("The dyke broke.", "The dam held.", "A dam of dykes."))
    entry = _widened("dams", wish=Refinement(without=("dykes",))).entry
    (topic,) = find(corpus, (entry,))
    assert topic.terms == {"dam": 2}


def test_a_form_can_be_taken_away() -> None:
    found = _widened("harbor wall", "The harbour wall broke.", wish=Refinement(without=("harbour wall",)))
    assert found.added == ()
    assert found.entry.terms == ("harbor wall",)


def test_added_terms_are_looked_for_in_other_languages_too() -> None:
    from digest.topics.phrases import in_other_language

    entry = _widened("dams", wish=Refinement(also=("Staudamm",))).entry
    other = in_other_language(entry)
    assert other is not None
    assert other.terms == ("dams", "Staudamm")


def test_two_topics_joined_by_and_are_looked_for_together() -> None:
    found = loosened("dams and tolls", KNOWN, Refinement())
    assert found is not None
    assert (found.entry.name, found.entry.origin) == ("dams and tolls", "catalogue")
    assert set(found.entry.terms) == {"dam", "dyke", "toll", "road charge"}
    assert [(one.term, one.why) for one in found.added] == [("dams", "catalogue"), ("tolls", "catalogue")]


def test_parts_that_are_phrases_or_topics_stand_for_the_whole_and_single_words_do_not() -> None:
    found = loosened("sea walls and tolls", KNOWN, Refinement())
    assert found is not None
    assert (found.entry.own, found.entry.terms) == (("tolls", "sea walls"), TOLLS.terms)
    found = loosened("sea walls and jones", KNOWN, Refinement())
    assert found is not None
    assert found.entry.terms == ("sea walls", "jones")
    found = loosened("smith and jones", KNOWN, Refinement())
    assert found is not None
    assert (found.entry.terms, found.entry.patterns[0].name) == ((), "smith … jones")
    last = parted("smith and jones", Refinement())
    assert last is not None
    assert last.entry.terms == ("smith", "jones")


def test_a_part_that_is_no_topic_is_looked_for_as_words_beside_one_that_is() -> None:
    corpus = builders.corpus(builders.article("Sluices were shut.", "The dyke broke.", "A boat sank."))
    found = loosened("dams and sluices", KNOWN, Refinement())
    assert found is not None
    (topic,) = find(corpus, (found.entry,))
    assert [hit.paragraph.number for hit in topic.hits] == [1, 2]
    assert [(one.term, one.why) for one in found.added] == [("dams", "catalogue"), ("sluices", "part")]


@pytest.mark.parametrize("query", ["smith", "the and a", "smith and the", "and"])
def test_what_has_no_two_parts_is_not_parted(query: str) -> None:
    assert parted(query, Refinement()) is None
    assert parted("smith and jones", Refinement(exact=True)) is None


def test_a_topic_of_like_words_is_told_and_not_looked_for() -> None:
    found = _widened("damming")
    assert (found.entry.origin, found.entry.terms) == ("query", ("damming",))
    assert [(one.term, one.why) for one in found.added] == [("dams", "near")]


@pytest.mark.parametrize("query", ["sea walls, tolls", "sea walls / tolls", "sea walls & tolls", "sea walls or tolls"])
def test_what_parts_a_query(query: str) -> None:
    found = loosened(query, KNOWN, Refinement())
    assert found is not None
    assert found.entry.own == ("tolls", "sea walls")


def test_words_that_stand_nowhere_together_are_looked_for_near_one_another() -> None:
    corpus = builders.corpus(
        builders.article(
            "Prices of bread rose in the north.",
            "Bread was sold. Prices rose.",
            "Bread, said the baker who had come from a village far away in the hills, has prices.",
        )
    )
    found = loosened("the price of bread", (), Refinement())
    assert found is not None
    (topic,) = find(corpus, (found.entry,))
    assert [hit.paragraph.number for hit in topic.hits] == [1]
    assert topic.terms == {"price … bread": 1}


def test_nothing_is_loosened_of_one_word_or_where_the_very_words_are_wanted() -> None:
    assert loosened("bread", (), Refinement()) is None
    assert loosened("the bread", (), Refinement()) is None
    assert loosened("price of bread", (), Refinement(exact=True)) is None


def test_a_query_without_a_word_is_an_error() -> None:
    with pytest.raises(UsageError):
        _widened("!?")


@pytest.mark.parametrize("query", ["و", "停火", "🙂 x", "a" * 5000, "and and and", ",;/&+ x", "= =x", "\x00 x"])
def test_odd_words_neither_fail_nor_hang(query: str) -> None:
    found = _widened(query, "停火 و x 🙂 " * 50)
    assert found.entry.terms
    loosened(query, entries(), Refinement())
    parted(query, Refinement())


def test_the_users_topic_is_not_widened() -> None:
    found = widened("grain deal", [builders.article("A grain-deal.")], (GRAIN,), Refinement())
    assert found == (GRAIN, ())
