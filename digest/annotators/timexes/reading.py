"""One sentence: where the rules match, which of the matches that meet stands, and what each means."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from digest.annotators.timexes import (
    clock,
    counted,
    holidays,
    names,
    periods,
    quarters,
    recurring,
    stretches,
    vague,
    weekdays,
    written,
    years,
)
from digest.annotators.timexes.rule import Memory, Reading, Rule, Scene, stems
from digest.text.normalize import fold, plain

_ROOMS = (written, years, quarters, clock, holidays, weekdays, stretches, counted, periods, recurring, vague)
RULES: tuple[Rule, ...] = tuple(rule for room in _ROOMS for rule in room.RULES)
_DATING = (
    r"(?<!(?<!\w)[Oo]n )(?<!(?<!\w)[Bb]y )(?<!\b[Uu]ntil )(?<!\btill )(?<!\blast )(?<!\bnext )(?<!\bthis )(?<!\bsince )"
    r"(?<!\bfrom )(?<!\blate )(?<!\bearly )(?<!\bpast )(?<!\bcoming )(?<!\bthat )(?<!\band )(?<!\bsaid )(?<!\btold )"
    r"(?<!ed )"
)
"""No word before it that makes a weekday a date whatever follows: "said Monday Bergen would"."""
_NO_DATE = r"(?!Mrs|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Morn|After|Even|Night)"
_NOT_TIME = re.compile(
    r"(?<!\w)(?:may|march|august|thanksgiving|jan|mar|dec|mon|wed|fri|sat|sun)(?!\w)"
    r"|(?:(?<=[.!?\"] )|^)May(?!\s\d)|(?<!\w)MAY(?!\s\d)"
    r"|(?<=\w )(?:Daily|Weekly|Monthly|Nightly)(?!\w)|(?<=USA )TODAY"
    r"|(?<=[\w,;'] )(?:Today|Tomorrow|Yesterday|Tonight)(?!\w)"
    r"|(?<!\w)(?:Today|Tonight)(?=,?\"? (?:[Ss]how|[Pp]rogram(?:me)?)(?!\w))|(?:^|(?<=\W))Daily(?= [A-Z])"
    r"|(?<=[Tt]he )March(?= (?:on|for|of) [A-Z])"
    r"|(?<!\w)[Tt]oday(?='s (?:young|youth|world|society|standards|children|kids|teenagers|companies|businesses|firms"
    r"|generations?|consumers|students|parents|women|men|workers|families|culture|climate|money|dollars|prices)(?!\w))"
    r"|(?<=(?:Good|Late) )(?:Morning|Evening|Night)"
    r"|Sunday(?= (?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|World|People|Independent))"
    r"|[SMTWF][a-z]{2,5}day(?= (?:Morning|Night) [A-Z])"
    rf"|(?<=\w ){_DATING}[SMTWF][a-z]{{2,5}}day(?= {_NO_DATE}[A-Z][a-z]{{2}})"
    r"|(?<=\")[SMTWF][a-z]{2,5}day(?= [A-Z][a-z]{2,20}\")"
    r"|(?:(?<=Independent on )|(?<=Mail on ))Sunday"
    r"|(?:(?<=Black )|(?<=Bloody )|(?<=Super )|(?<=Cyber ))(?:Mon|Tues|Fri|Satur|Sun)day"
)
"""Names and verbs that only look like names of time, by their case."""


_REACH = 3
"""Sentences."""


class Found(NamedTuple):
    """A time expression at `[start, end)` of a text."""

    start: int
    end: int
    reading: Reading
    rule: str


def readable(text: str, surnames: frozenset[str] = frozenset()) -> str:
    """A text as the rules read it, of the same length: words that only look like names of time are blanked.

    `surnames` are those words that the article has for names of people.
    """
    form = _NOT_TIME.sub(lambda m: "\0" * len(m.group()), plain(text))
    pieces, last = [], 0
    for start, end in sorted(set(names.spans(form, surnames))):
        pieces += [form[last:start], "\0" * (end - start)]
        last = end
    return fold("".join([*pieces, form[last:]]))


def read(
    text: str, published: datetime.date | None, memory: Memory, surnames: frozenset[str] = frozenset()
) -> tuple[list[Found], Memory]:
    """The time expressions of one sentence in order, and the memory after it; `surnames` as in `readable`."""
    form, memory = readable(text, surnames), _aged(memory)
    found = []
    for rule, match in _chosen(form):
        reading = rule.read(match, Scene(form, published, memory))
        if reading is not None:
            found.append(Found(*match.span(), reading, rule.name))
            memory = _remember(memory, reading, published)
    return found, memory


def _remember(memory: Memory, reading: Reading, published: datetime.date | None) -> Memory:
    """The memory after an expression; a quarter that is still to come is not the one that is reported on."""
    moment = reading.moment
    if moment is None or not reading.kept:
        return memory
    begun = published is None or moment.day is None or moment.day <= published
    if moment.grain == "quarter" and begun:
        return memory._replace(quarter=moment, last=moment, age=0)
    if moment.grain == "day":
        return memory._replace(day=moment, last=moment, age=0)
    return memory._replace(last=moment, age=0)


def _aged(memory: Memory) -> Memory:
    """The memory a sentence later: what was spoken of too long ago is not what "that day" goes back to."""
    if memory.age >= _REACH:
        return Memory(quarter=memory.quarter)
    return memory._replace(age=memory.age + 1)


def _chosen(form: str) -> list[tuple[Rule, re.Match[str]]]:
    """The matches that stand, in order: of those that meet the longest, then that of the first rule."""
    here = stems(form)
    tried = (rule for rule in RULES if not rule.needs.isdisjoint(here))
    matches = [(rule, match) for rule in tried for match in rule.matches(form)]
    matches.sort(key=lambda found: found[1].start() - found[1].end())
    taken = bytearray(len(form))
    kept = []
    for rule, match in matches:
        start, end = match.span()
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append((rule, match))
    return sorted(kept, key=lambda found: found[1].start())
