"""Time expressions found in articles, and the dates that they put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from digest.model import records
from digest.model.article import Evidence

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["day", "weekend", "week", "month", "year"]
Standing = Literal["reported", "said", "claimed", "planned"]
"""How an article tells what it dates: in its own voice; that somebody said it that day; that somebody says it happened
then; that it is, or was, to come."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: `value` is its TIMEX3 value, of which what is not known is written X ("XXXX-11-02").

    `mod` is the TIMEX3 modifier ("START", "MORE_THAN" …), None without one; `rule` names the rule that read it;
    `carried` says that the value hangs on what the text said before ("the next day"), which is less sure than what
    the words themselves or the day of publication tell.
    """

    type: TimexType
    value: str
    evidence: Evidence
    mod: str | None
    rule: str
    carried: bool = False


@dataclass(frozen=True, slots=True)
class DatedItem:
    """One statement about a date: the sentence that makes it, and `also` those of other sources that say the same.

    `status` is None where the words do not tell it for certain. `speaker` is whom the article has it from, or who said
    it that day, by a name or a noun; None in the article's own voice, and where the text names nobody. `revised_by` is
    what a later article says in its place, None where that is not certain. `alone`: the sentence can be read by itself.
    """

    evidence: Evidence
    status: Standing | None
    speaker: str | None
    also: tuple[Evidence, ...] = ()
    revised_by: Evidence | None = None
    alone: bool = True


@dataclass(frozen=True, slots=True)
class DatedEntry:
    """What the articles say of one day, or of a longer stretch: the sentences that name it, in the order of the corpus.

    `date` is ISO 8601: "2016-11-02", "2016-W44", "2016-11", "2016"; a weekend is written as its two days,
    "2016-10-29/2016-10-30". `words` are the expressions that name it, in the same order; a sentence may have several.
    `items` are the statements, each sentence in one of them; empty where they were not looked for.
    """

    date: str
    precision: Precision
    evidence: tuple[Evidence, ...]
    words: tuple[Evidence, ...]
    items: tuple[DatedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates that articles speak of, in order, and every time expression in them."""

    entries: tuple[DatedEntry, ...]
    timexes: tuple[Timex, ...]

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON object of `timeline`; how each date is told is looked for in `compare` alone."""
        entries = [{k: v for k, v in entry.items() if k != "items"} for entry in records.plain(self.entries)]
        return {"timeline": entries, "timexes": records.plain(self.timexes)}
