"""What a rule is: a pattern, and a reading of what it matched."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from digest.annotators.timexes.moments import Moment
from digest.model.timexes import TimexType

_STEM = 4
_WORDS = re.compile(rf"(?<![a-z])[a-z]{{1,{_STEM}}}|\d")


class Memory(NamedTuple):
    """What the article spoke of last: a quarter of a year, a day, any stretch of the calendar, and sentences since."""

    quarter: Moment | None = None
    day: Moment | None = None
    last: Moment | None = None
    age: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence in the plain form that the patterns read, the day of publication, and what was spoken of before."""

    text: str
    published: datetime.date | None
    memory: Memory


class Reading(NamedTuple):
    """What an expression means.

    `moment` is the stretch of the calendar that later expressions may go back to, if `kept`; `carried` as in `Timex`.
    """

    type: TimexType
    value: str
    mod: str | None = None
    moment: Moment | None = None
    kept: bool = True
    carried: bool = False


Read = Callable[[re.Match[str], Scene], Reading | None]


class Rule(NamedTuple):
    """Where `pattern` matches, `read` gives the meaning, or None where it means no time there.

    A text without any of the words whose stems `needs` holds has no match: patterns are tried where they may match, and
    made when they first are, since all of them take longer to make than a few articles to read.
    """

    name: str
    needs: frozenset[str]
    pattern: str
    read: Read

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Where the pattern matches a text in plain form, in order."""
        return _compiled(self.pattern).finditer(text)


def rule(name: str, needs: Iterable[str], pattern: str, read: Read) -> Rule:
    """A rule whose pattern matches whole words and no money; `needs` are words, "0" stands for any number."""
    stems = frozenset(word[:_STEM] for word in needs)
    return Rule(name, stems, rf"(?<![\w$£€])(?:{pattern})(?!\w)", read)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def stems(text: str) -> frozenset[str]:
    """The first letters of the words of a text in plain form, and "0" where it has a digit."""
    return frozenset("0" if word.isdigit() else word for word in _WORDS.findall(text))


def date(moment: Moment, mod: str | None = None, *, kept: bool = True, carried: bool = False) -> Reading:
    """The reading of a stretch of the calendar; `kept` and `carried` as in `Reading`."""
    return Reading("DATE", moment.value, mod, moment, kept, carried)
