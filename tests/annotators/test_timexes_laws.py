"""Laws of the time expressions: verbatim, in order, apart, the same again, and in linear time whatever the input."""

from __future__ import annotations

import datetime
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotators import timexes
from digest.annotators.timexes import numbers
from digest.annotators.timexes.moments import Moment, shift
from digest.annotators.timexes.reading import RULES, readable
from digest.annotators.timexes.rule import stems
from tests import builders

_VOCABULARY = """
the last next this past of in on a an half and about over early late mid two 3 1998 2016-17 '80s 10:35 p.m. noon
May march Monday Tuesday's Nov. 22 31st year years quarter ago earlier days weekend summer century first
every each daily now recently future year's end Easter 24 hours 1/2 5-7 12/13/1999 2016-02-30 ٣ ５ 1٣ 🕐 \u202eחודש
"""
_WORDS = _VOCABULARY.split()
_SENTENCES = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join)
_TEXTS = st.one_of(_SENTENCES, st.text(max_size=200), st.text(alphabet="1290 -/.:,'aptmhe\n\x00é", max_size=120))
_DAYS = st.one_of(st.none(), st.dates())
_VALUE = re.compile(
    r"[0-9X]{2,4}(?:X|-(?:[0-9X]{2}(?:-[0-9X]{2})?|Q[1-4X]|H[12X]|S[PU]|FA|WI|W[0-9X]{2}(?:-(?:WE|[1-7]))?))?"
    r"(?:T(?:MO|AF|EV|NI|\d\d:\d\d))?|P(?:T?(?:X|\d+(?:\.\d+)?)(?:WE|[DWMQYHS])(?:\d+[MHS])?)|(?:PAST|PRESENT|FUTURE)_REF"
    r"|\d{4}/\d{4}|PT(?:X|\d+(?:\.\d+)?)[HMS](?:\d+[MS])?"
)


def _article(text: str, published: datetime.date | None, id: str = "a") -> builders.Article:
    return builders.article(text, id=id, published=published.isoformat() if published else None)


@given(_TEXTS, _DAYS)
@settings(max_examples=400, deadline=None)
def test_every_expression_is_verbatim_in_order_and_apart(text: str, published: datetime.date | None) -> None:
    article = _article(text, published)
    end = 0
    for timex in timexes.annotate(article):
        assert timex.evidence.start >= end
        end = timex.evidence.end
        assert timex.evidence.text == article.text[timex.evidence.start : end] != ""


@given(_SENTENCES, _DAYS)
@settings(max_examples=400, deadline=None)
def test_every_value_is_one_of_timex3(text: str, published: datetime.date | None) -> None:
    for timex in timexes.annotate(_article(text, published)):
        assert _VALUE.fullmatch(timex.value), (timex.evidence.text, timex.value)


@given(_SENTENCES, _DAYS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_answer(text: str, published: datetime.date | None) -> None:
    def told(id: str) -> list[tuple[str, str, int]]:
        return [(t.type, t.value, t.evidence.start) for t in timexes.annotate(_article(text, published, id))]

    assert told("a") == told("b")


@given(_SENTENCES)
@settings(max_examples=300, deadline=None)
def test_a_rule_matches_only_where_a_word_that_it_needs_stands(text: str) -> None:
    form = readable(text)
    for rule in RULES:
        if any(rule.matches(form)):
            assert not rule.needs.isdisjoint(stems(form)), rule.name


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max, datetime.date(2000, 2, 29)])
def test_the_ends_of_the_calendar_do_not_raise(day: datetime.date) -> None:
    text = (
        "last century, next year, 900 years ago, yesterday, tomorrow, last week, next Monday, this winter, Easter, the "
        "'80s, Feb. 29, in March, last May, the weekend, the fourth quarter, a decade ago, 100 decades from now."
    )
    assert len(timexes.annotate(_article(text, day))) > 10


_HOSTILE = [
    "the last " * 10_000,
    "a year or two " * 10_000,
    "one hundred and " * 10_000,
    "twenty-" * 20_000,
    "1" * 100_000,
    "12,123" * 20_000,
    "1998-" * 20_000,
    "Monday, the " * 10_000,
    "the past " + "a" * 100_000,
    "Nov. " * 20_000,
    "the first half of the " * 5_000,
    "\u202e" * 50_000 + "yesterday",
    "\"'“" * 30_000,
    "will be expected to be held Friday " * 5_000,
    "the " + " " * 100_000 + "year",
    "more than " * 10_000,
    "had had told them by Friday " * 5_000,
    "his last year " * 10_000,
    "🙂 yesterday مساء " * 5_000,
    "10 p.m. " * 10_000,
]


@pytest.mark.parametrize("text", _HOSTILE, ids=[repr(text[:20]) for text in _HOSTILE])
def test_time_is_linear(text: str) -> None:
    def seconds(part: str) -> float:
        article = _article(part, datetime.date(2016, 11, 2))
        begin = time.process_time()
        timexes.annotate(article)
        return time.process_time() - begin

    whole = seconds(text)
    # four times the text may take four times as long, with room for chance; the square would take sixteen times
    assert whole < 1 or whole < 10 * seconds(text[: len(text) // 4])


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty-four", 24),
        ("two hundred and ten", 210),
        ("three thousand", 3000),
        ("1,500", 1500),
        ("5 1/2", 5.5),
        ("half a", 0.5),
        ("a couple of", 2),
        ("two to three", 2),
        ("several", None),
        ("a few", None),
    ],
)
def test_quantities(words: str, number: float | None) -> None:
    assert numbers.quantity(words) == number


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (2, "years", "P2Y"),
        (4, "decades", "P40Y"),
        (1, "century", "P100Y"),
        (1, "fortnight", "P2W"),
        (90, "minutes", "PT90M"),
        (0.5, "day", "PT12H"),
        (1.5, "years", "P1Y6M"),
        (2.5, "hours", "PT2H30M"),
        (1.5, "days", "P1.5D"),
        (None, "weeks", "PXW"),
    ],
)
def test_durations(amount: float | None, unit: str, value: str) -> None:
    quantity = None if amount is None else numbers.HALF * int(amount * 2)
    assert numbers.duration(quantity, unit) == value


def test_stretches_move_by_their_size() -> None:
    assert Moment(datetime.date(2016, 1, 31), "month").shifted(1).value == "2016-02"
    assert Moment(datetime.date(2016, 11, 2), "quarter").shifted(-4).value == "2015-Q4"
    assert Moment(datetime.date(2016, 1, 1), "week").value == "2015-W53"
    assert Moment(None, "week").shifted(1).value == "XXXX-WXX"
    assert shift(datetime.date.max, 1, "day") is None
