"""Events that a clause ties to a date, and what is no such tie."""

from __future__ import annotations

import pytest

from digest.annotators import events, timexes
from digest.annotators.events import Mention
from tests import builders
from tests.hanging import ends

WEDNESDAY = "2016-11-02"


def mentions(text: str, published: str | None = WEDNESDAY) -> tuple[Mention, ...]:
    article = builders.article(text, published=published)
    return events.annotate(article, timexes.annotate(article))


def told(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str, str | None]]:
    """The name, date and phase of each mention."""
    article = builders.article(text, published=published)
    found = events.annotate(article, timexes.annotate(article))
    return [(article.text[m.start : m.end], m.date.date, m.phase) for m in found]


@pytest.mark.parametrize(
    ("text", "name", "date", "phase"),
    [
        # T1
        ("Friday's truce was brief.", "truce", "2016-10-28", None),
        ("She recalled the 2012 presidential election.", "presidential election", "2012", None),
        ("Last week’s deadly school shooting shook Arden.", "deadly school shooting", "2016-W43", None),
        ("The 6 November vote will be close.", "vote", "2016-11-06", "planned"),
        # T2
        ("The ceasefire of 12 September was short.", "ceasefire", "2016-09-12", None),
        ("Six people died in an attack on a hotel in Arden on Friday.", "attack", "2016-10-28", None),
        ("An attack in Arden on Friday killed six people.", "attack", "2016-10-28", None),
        ("Since her election in 2012 she has kept silent.", "election", "2012", None),
        # T3
        ("They spoke of a ceasefire deal that broke down in September.", "ceasefire deal", "2016-09", "ended"),
        ("The truce, which began on Monday, was welcome.", "truce", "2016-10-31", "began"),
        ("A truce brokered by Norland in September fell apart.", "truce", "2016-09", "agreed"),
        ("The ceasefire is to start at 7 p.m. on Monday.", "ceasefire", "2016-11-07", "planned"),
        ("Elections are scheduled for 28 November.", "Elections", "2016-11-28", "planned"),
        ("Elections will be held on Sunday, officials said.", "Elections", "2016-11-06", "planned"),
        ("The truce is to last through the daylight hours of Friday.", "truce", "2016-11-04", "until"),
        ("Its truce is being prolonged and now runs to November 4.", "truce", "2016-11-04", "until"),
        # T4
        ("On 19 September a ceasefire of one week was declared over.", "ceasefire", "2016-09-19", "ended"),
        ("Raids have gone on since Saturday, when the lull in fighting ended.", "lull", "2016-10-29", "ended"),
        # T5
        ("Arden held presidential elections in June 2012.", "presidential elections", "2012-06", "held"),
        ("Norland will extend a truce in the hills until the evening of 4 November.", "truce", "2016-11-04", "until"),
        ("The cabinet announced on Tuesday a truce.", "truce", "2016-11-01", "announced"),
    ],
)
def test_a_clause_ties_an_event_to_a_date(text: str, name: str, date: str, phase: str | None) -> None:
    assert told(text) == [(name, date, phase)]


@pytest.mark.parametrize(
    "text",
    [
        "He called for a ceasefire on Friday.",
        "The minister spoke of the attack in Arden on Monday.",
        "Friday's election results were late.",
        "Voters vote on Tuesday.",
        "Breaches of the ceasefire began on Monday.",
        "If a ceasefire is agreed on Friday, all is well.",
        "She denied that an attack took place on Friday.",
        "The order keeps officials from certifying the election until Friday.",
        "A vote this week is very unlikely.",
        "She left at the next election yesterday.",
        "The end of the trial is set for Monday.",
        "He opened the shop on Friday.",
        "",
    ],
)
def test_what_is_no_tie_is_left_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They remember the Sept. 11 attacks.",
        "The Boxing Day tsunami was worse.",
        "The uprising in June 09 was put down.",
        "She cancelled a Thursday hearing.",
        "He cannot vote in Tuesday's primary.",
        "They hurried to Tuesday's primary.",
        "Saturday's concert will be broadcast.",
        "There was violence in the protests in December.",
        "Six attacks in 2016 are unsolved.",
        "She lost the June election.",
        "She spoke at a hearing on Monday of next week.",
        "They postponed the votes until Wednesday.",
        "They called off the summit on Friday.",
        "They will learn from a May ruling.",
    ],
)
def test_a_date_that_may_be_another_is_left_out(text: str) -> None:
    assert told(text) == []


def test_a_weekday_of_an_undated_article_stays_unknown() -> None:
    assert told("Friday's truce was brief.", published=None) == []
    assert told("The truce of 12 September 2016 was brief.", published=None) == [("truce", "2016-09-12", None)]


def test_a_mention_is_verbatim_and_knows_its_names() -> None:
    text = "The minister spoke. On Sunday, Arden's second ceasefire broke down."
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == "second ceasefire"
    assert text[slice(*mention.timex)] == "Sunday"
    assert text[mention.head :].startswith("ceasefire")
    assert mention.names == {"arden"}
    assert mention.kinds == {"second"}


@pytest.mark.parametrize("text", ["Die Wahl vom 4. November 2016 war knapp und die Partei hat nicht gewonnen."])
def test_of_other_languages_nothing_is_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "On Friday " + "the attack " * 4000 + ".",
        "On Friday the truce " + "to be " * 5000 + "held on Monday.",
        "Friday's " * 3000 + "truce.",
        "attack in Arden, " * 3000 + "on Friday.",
        "a" * 20_000 + " truce on Friday 🕊️ \u202e \x00",
        "هجوم يوم الجمعة truce on Friday",
    ],
)
def test_odd_input_ends(text: str) -> None:
    with ends():
        for mention in mentions(text):
            assert text[mention.start : mention.end]
