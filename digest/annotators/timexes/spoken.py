"""On which day something was said, and who said it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from digest.annotators.timexes import tense
from digest.annotators.timexes.adverbials import words
from digest.annotators.timexes.reading import readable
from digest.model import Evidence, Quote, Sentence
from digest.text.normalize import fold

_NEAR = 60
"""Characters between a verb of saying and the day on which it was said."""
_OPENING = 40
"""Characters at the start of a sentence, or before who speaks, in which the day of the saying stands."""
_WITHIN = 20
"""Characters between the day and the verb, where who speaks stands before both."""
_LONGEST = 60
"""Characters of the noun that stands for a speaker; a longer one has more in it than who speaks."""


class Dated(NamedTuple):
    """An expression in its sentence, with the first and the last day of the stretch that it names."""

    words: Evidence
    sentence: Sentence
    first: datetime.date
    last: datetime.date

    @property
    def start(self) -> int:
        """In the sentence."""
        return self.words.start - self.sentence.start

    @property
    def end(self) -> int:
        return self.words.end - self.sentence.start

    @property
    def plain(self) -> str:
        """The sentence as the rules of tense read it: in small letters, of the same length."""
        return readable(self.sentence.text)


def saying(dated: Dated, quotes: Sequence[Quote]) -> Quote | None:
    """The statement whose verb of saying the expression dates (S2)."""
    asserts = words("asserting") | words("intending")
    return next(
        (q for q in quotes if q.cue and q.stance in asserts and _is_said(q.cue) and _dates(dated, q, q.cue)), None
    )


def _is_said(cue: Evidence) -> bool:
    """Whether the verb is one of words and of no deed: who agrees to something need not have said so."""
    return words("deeds").isdisjoint(cue.text.lower().split())


def _dates(dated: Dated, quote: Quote, cue: Evidence) -> bool:
    """`X said on Monday`, `said X, the mayor, on Monday`, `On Monday, X said`, `X on Monday said`."""
    text, base = dated.plain, dated.sentence.start
    named = quote.mention or cue
    if named.start <= dated.words.start < named.end and not _is_name(speaker(quote)):
        return False  # `evidence from the vote in 2014 suggests`
    first, last = min(cue.start, named.start) - base, max(cue.end, named.end) - base
    last = last if last - (cue.end - base) <= _NEAR else cue.end - base
    for end in (cue.end - base, last):
        if 0 <= dated.start - end <= _NEAR and _runs_on(text[end : dated.start]):
            return True
    if dated.start <= _OPENING and 0 <= first - dated.end <= _OPENING:
        return not tense.verbs(text[dated.end : first]) and not tense.verbs(text[: dated.start])
    within = first <= dated.start and dated.end <= cue.start - base <= dated.end + _WITHIN
    return within and _runs_on(text[dated.end : cue.start - base])


def _is_name(who: str | None) -> bool:
    return bool(who) and all(word[:1].isupper() for word in (who or "").split())


def _runs_on(text: str) -> bool:
    """Whether nothing in the text opens another clause."""
    return not _clause().search(text) and not tense.verbs(text)


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(
        r"[;:—–“”\"]|[.!?]\s|, (?!\w{1,20}(?: \w{1,20}){0,4},)"
        r"|\b(?:that|which|who|when|after|before|as|while|where|whose)\b"
    )


def speaker(quote: Quote) -> str | None:
    """The speaker's name, or the noun that stands for one; None for a pronoun."""
    name = quote.speaker or (quote.mention.text.removeprefix("that ") if quote.mention else "")
    name = _dangling().sub("", name)
    is_told = len(name) <= _LONGEST and name[:1].isalpha() and fold(name) not in words("pronouns")
    return name if is_told else None


@cache
def _dangling() -> re.Pattern[str]:
    """What a noun has taken along of when it was said: `Holm in March 2017`."""
    return re.compile(r"\s+(?:in|on|at)(?:\s+[A-Z]\w{2,8})?(?:\s+\d{1,4})?\Z")
