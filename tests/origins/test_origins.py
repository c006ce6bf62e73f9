"""Who else says it, and whom each has it from."""

from __future__ import annotations

import dataclasses

import pytest

from digest import origins
from digest.grids.cells import Citations
from digest.grids.origins import backed
from digest.model import Article, Evidence, Field
from digest.model.origins import Backing
from digest.origins.attribution import same_text
from tests.builders import article

TROST = (
    "“We will rebuild the harbour bridge of Orlstadt before the winter storms come,” Mayor Ine Trost said on Monday."
)
TOLD = "Ine Trost, the mayor, said: “We will rebuild the harbour bridge of Orlstadt before the winter storms come.”"
VOTE = "The council of Orlstadt voted by 12 to 5 to close the harbour bridge and to move the ferries to Vellsund."
OTHER = "By 12 to 5 Orlstadt council voted to close its harbour bridge; the ferries will move to Vellsund."


def _first(one: Article) -> Evidence:
    return one.evidence(one.sentences[0].start, one.sentences[0].end)


def _backing(*articles: Article) -> Backing:
    (found,) = origins.backing([_first(articles[0])], articles)
    return found


def _cited(*articles: Article) -> str:
    return backed(_first(articles[0]), _backing(*articles), Citations.of(articles))


def _two(one: str, other: str) -> tuple[Article, Article]:
    return article(one, id="a", source="Gazette"), article(other, id="b", source="Herald")


def test_two_outlets_that_quote_one_speaker_have_one_origin() -> None:
    found = _backing(*_two(TROST, TOLD))
    assert [e.source for e in found.support] == ["Herald"]
    assert found.sources == ("Gazette", "Herald")
    assert (found.count, found.one_text) == (1, False)
    assert {origin.name for origin in found.origins} == {"Ine Trost"}
    assert all(origin.evidence and "Trost" in origin.evidence.text for origin in found.origins)
    assert _cited(*_two(TROST, TOLD)).endswith("; also Herald ¶1: 2 outlets, 1 origin: Ine Trost")


def test_where_nobody_is_named_the_origins_are_not_known() -> None:
    one = "Orlstadt council closed its old harbour bridge to lorries."
    found = _backing(*_two(one, "Orlstadt council has closed its old harbour bridge to lorries."))
    assert [origin.kind for origin in found.origins] == ["unknown", "unknown"]
    assert found.support
    assert found.count is None


def test_one_text_is_one_origin_and_nobody_is_said_to_have_copied() -> None:
    found = _backing(*_two(VOTE, VOTE))
    assert (found.count, found.one_text) == (1, True)
    assert _cited(*_two(VOTE, VOTE)).endswith("2 outlets, 1 text (who copied is not known)")


def test_a_credit_names_the_origin_of_one_text() -> None:
    one, other = _two(VOTE, VOTE)
    credited = dataclasses.replace(
        other, metadata=dataclasses.replace(other.metadata, agencies=Field(("Reuters",), "given"))
    )
    assert _cited(one, credited).endswith("1 text (credited: Reuters)")


def test_an_agency_that_both_name_is_one_origin() -> None:
    one = "The council of Orlstadt voted by 12 to 5 to close the harbour bridge, Reuters reported."
    other = "Reuters reported that the council of Orlstadt had voted by 12 to 5 to close the harbour bridge."
    found = _backing(*_two(one, other))
    assert [origin.kind for origin in found.origins] == ["agency", "agency"]
    assert found.count == 1


def test_officials_of_two_papers_need_not_be_the_same() -> None:
    one = "Officials said on Monday that the harbour bridge of Orlstadt was closed because rust had eaten its cables."
    other = "Officials said that rust had eaten the cables of the harbour bridge of Orlstadt, closed on Monday."
    assert _backing(*_two(one, other)).count is None


def test_an_outlet_does_not_bear_itself_out() -> None:
    one, other = article(VOTE, id="a", source="Gazette"), article(VOTE, id="b", source="Gazette")
    assert _backing(one, other) == Backing(_first(one))


def test_articles_of_unknown_outlets_are_not_counted_as_outlets() -> None:
    assert "2 articles" in _cited(article(VOTE, id="a"), article(VOTE, id="b", source="Herald"))


def test_the_order_of_the_articles_makes_no_difference() -> None:
    one, other = _two(TROST, TOLD)
    third = article(TOLD, id="c", source="Courier")
    assert origins.backing([_first(one)], [one, other, third]) == origins.backing([_first(one)], [third, other, one])


def test_another_figure_bears_nothing_out() -> None:
    assert not _backing(*_two(VOTE, VOTE.replace("12 to 5", "11 to 6"))).support


def test_words_in_quotation_marks_are_no_text_of_the_papers() -> None:
    assert not same_text(TROST, TOLD)
    assert same_text(VOTE, VOTE.replace("Vellsund", "Vellsund on Tuesday"))
    assert not same_text("", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ine Trost", "Trost"), ("Trost", "Ine Trost")],
)
def test_a_surname_and_the_full_name_are_one_speaker(one: str, other: str) -> None:
    assert _backing(*_two(TROST.replace("Mayor Ine Trost", one), TROST.replace("Mayor Ine Trost", other))).count in (
        1,
        None,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Denzel Washington", "Washington"),
        ("Hillary Clinton", "former President Clinton"),
        ("the Foreign Ministry", "the Ministry"),
        ("the Malvik Council", "the Council"),
        ("Park Kim", "Kim"),
        ("John Smith, a driver,", "John Smith, the mayor,"),
    ],
)
def test_names_that_may_be_two_speakers_are_not_one_origin(one: str, other: str) -> None:
    said = "“We will rebuild the harbour bridge of Orlstadt before the storms come,” {} said in Vellsund on Monday."
    assert _backing(*_two(said.format(one), said.format(other))).count is None
