"""How an article tells what it dates: in its own voice, as somebody's words, or as what is to come.

S1 within what somebody is reported to say, it is claimed       S3 what is announced, or after publication, is planned
S2 beside the verb of saying, it is the day of the saying       S4 what the words leave open is not told for certain
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from digest.annotators.timexes import adverbials, tense
from digest.annotators.timexes.adverbials import any_of, words
from digest.annotators.timexes.spoken import Dated, saying, speaker
from digest.model import Article, Quote
from digest.model.timexes import Standing
from digest.text import quotes as marks

_NEAR = 60
_OPENING = 20
"""Characters at the start of a sentence in which a day stands before the verb that it dates."""
_SUBJECT = 20
"""Characters at the start of what is said in which a day stands before the verb that it dates."""
_LONGEST = 1500
"""Characters of a sentence that is read; a longer one is a list or a page without stops, and would take too long."""
_WEEK = datetime.timedelta(days=6)
"""From the first to the last day of a week."""
_SUNDAY = 7
_FEW = 4
"""Words before a day, at most, that may go with what stands before the comma: `fell, near the port on Friday`."""


class Told(NamedTuple):
    """How a date is told, and whose words it is or who spoke that day; None where that is not certain."""

    status: Standing | None
    speaker: str | None = None


OPEN = Told(None)
_NO_TIME_OF = (adverbials.is_a_name, adverbials.is_an_end, adverbials.is_a_stamp)
"""What shows that an expression dates nothing that its sentence tells."""


def told(article: Article, dated: Dated, quotes: Sequence[Quote]) -> Told:
    """How the sentence tells what the expression dates; `quotes` are those that touch the sentence, in order."""
    text = dated.sentence.text
    if len(text) > _LONGEST:
        return OPEN
    if any(found(text, dated.start, dated.end) for found in _NO_TIME_OF) or _is_unsure(dated, article.published):
        return OPEN
    around = _around(article, dated, quotes)
    if not around and not _in_marks(article, dated) and (said := saying(dated, quotes)):
        return Told("said", speaker(said))
    planned = _is_planned(dated, article.published)
    if planned and article.published and dated.first > article.published and _is_belated(dated):
        return OPEN
    if _is_doubtful(text) or (not planned and adverbials.is_a_mark(text, dated.start, dated.end)):
        return OPEN
    marked = _in_marks(article, dated)
    if marked and adverbials.is_deictic(dated.words.text):
        return OPEN  # it counts from a day of speaking that the words do not tell
    if around:
        return _claimed(dated, around, planned)
    if marked:
        return OPEN
    if planned:
        return OPEN if _is_no_plan(dated) or _is_hearsay(dated, quotes) or _is_conditional(dated) else Told("planned")
    return Told("reported") if _is_past(dated) and not _is_hearsay(dated, quotes) else OPEN


def _is_past(dated: Dated) -> bool:
    """Whether a verb before the expression, or after it in its clause, tells of what was, not of what was to be."""
    text = dated.plain
    if tense.announced(text, dated.start) or _was_to().search(text, 0, dated.start):
        return False
    rest = text[dated.end : dated.end + 2 * _NEAR]
    opening = dated.start <= _OPENING
    clause = rest if opening else re.split(r"[,;:—–]", rest, maxsplit=1)[0]
    before = text[: dated.start]
    own = re.split(r"[,;:—–]", before)[-1]
    if len(own.split()) > _FEW:  # `The rain has stopped, but the town faces a flood Friday`
        before = own
    return tense.verbs(before) or tense.verbs(clause)


@cache
def _was_to() -> re.Pattern[str]:
    """What was to be, of which the day is no day of what was."""
    return re.compile(r"\b(?:was|were|been)\s+(?:due|scheduled|expected|set|slated|supposed|planned|to)\b")


def is_undone(text: str) -> bool:
    """Whether a sentence says that something was called off or put off."""
    return any_of("called_off").search(text) is not None


def _is_no_plan(dated: Dated) -> bool:
    """Whether the sentence takes the plan back; what is put off until a day is planned for that day."""
    text = dated.plain
    put_off = tense.leads_up(text, dated.start) and not any_of("undone").search(text[: dated.start])
    return not put_off and (is_undone(text) or any_of("undone").search(text) is not None)


def _around(article: Article, dated: Dated, quotes: Sequence[Quote]) -> Quote | None:
    """The widest statement in which the expression stands, not in words of the article between its parts."""
    start = dated.words.start
    held = [q for q in quotes if q.content.start <= start < q.content.end and not _interrupts(article, q, start)]
    return max(held, key=lambda q: q.content.end - q.content.start, default=None)


def _interrupts(article: Article, quote: Quote, start: int) -> bool:
    """Whether a place in a quotation of several parts stands between them."""
    if quote.kind != "direct" or not quote.cue or not quote.content.start <= quote.cue.start < quote.content.end:
        return False
    return not _marked(article.text[quote.content.start : quote.content.end], start - quote.content.start)


def _marked(text: str, place: int) -> bool:
    """Whether a place stands in quotation marks of the text."""
    starts, ends = _quotations(text)
    i = bisect_left(starts, place) - 1
    return i >= 0 and place < ends[i]


@lru_cache(maxsize=64)
def _quotations(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the quotations of a text start and end, those within another apart."""
    outer = [q for q in marks.find(text) if q.depth == 0]
    return tuple(q.start for q in outer), tuple(q.end for q in outer)


def _in_marks(article: Article, dated: Dated) -> bool:
    """Whether the expression stands in quotation marks of its paragraph."""
    paragraph = article.content[dated.sentence.paragraph - 1]
    return _marked(paragraph.text, dated.words.start - paragraph.start)


def _claimed(dated: Dated, quote: Quote, planned: bool) -> Told:
    """What somebody says of the date: S1, or S3 where it is to come; a stance that asserts nothing tells nothing."""
    text, who = dated.plain, speaker(quote)
    asserts = quote.stance in words("asserting")
    if planned:
        return (
            Told("planned", who) if (asserts or quote.stance in words("intending")) and not _is_no_plan(dated) else OPEN
        )
    if not asserts or tense.announced(text, dated.start):
        return OPEN
    begin = max(0, quote.content.start - dated.sentence.start)
    is_object = quote.kind != "direct" and dated.start - begin > _SUBJECT and not tense.verbs(text[begin : dated.start])
    return OPEN if is_object else Told("claimed", who)


def _is_planned(dated: Dated, published: datetime.date | None) -> bool:
    """Whether it is to come (S3): after publication, or on its very day with a verb that says so."""
    if published and dated.first > published:
        return True
    if published and dated.last < published:
        return False
    if adverbials.is_soonest(dated.sentence.text, dated.start):
        return True
    text, begin, end = dated.plain, dated.start, dated.end
    if begin <= _OPENING and not tense.verbs(text[:begin]) and tense.at(text, begin, end) == "future":
        return True  # `On Tuesday, they will meet`
    return bool(_coming().match(dated.words.text)) or tense.announced(text, begin)


def _is_belated(dated: Dated) -> bool:
    """Whether a day to come is told as past, `The vote was held on Thursday`: the article is younger than its date."""
    return tense.tells_only_past(dated.plain) and not tense.leads_up(dated.plain, dated.start)


@cache
def _coming() -> re.Pattern[str]:
    return re.compile(r"(?:later|next|tomorrow|coming)\b", re.IGNORECASE)


def _is_unsure(dated: Dated, published: datetime.date | None) -> bool:
    """Whether it hangs on a day of publication that may be a day off, or on where a week begins, what day is meant.

    A weekday six days ago is more often the very next day, of an article that was dated before it was finished; one to
    come with which a sentence of the past opens has been (`On Tuesday those who will sing met`); and of an article of a
    Sunday nobody knows whether `last week` ended that day.
    """
    if published is None:
        return False
    text = dated.plain
    if dated.last - dated.first == _WEEK:
        return published.isoweekday() == _SUNDAY
    if (
        dated.first > published
        and dated.words.text.lower().startswith("this ")
        and not tense.announced(text, dated.start)
    ):
        return True  # `his outbursts of this weekend`
    if dated.first == published and (tense.leads_up(text, dated.start) or _offered().search(text, 0, dated.start)):
        return True  # `until Saturday she had kept silent`, `he told of a plan to build it on Tuesday`
    if not adverbials.is_bare_weekday(dated.words.text):
        return False
    opens = dated.start <= _OPENING or _while().match(text) is not None
    late = dated.first > published and opens and tense.tells_past(text[dated.end :])
    return late or published - dated.first == _WEEK or " had been " in text[: dated.start]


@cache
def _while() -> re.Pattern[str]:
    """The opening of a clause that goes on while that of the sentence happens: `With the truce to end on Friday, …`."""
    return re.compile(r"(?:with|as|when|before|after)\s")


@cache
def _offered() -> re.Pattern[str]:
    """A noun of what is to come, after which a day may be that of the noun or that of the telling."""
    return re.compile(r"\b(?:agreement|deal|pact|bid|proposal|plans?|offer|intention)\s+to\s+\w+\b[^.;:]{0,80}\Z")


def _is_conditional(dated: Dated) -> bool:
    """Whether what is told of the day `would` be, and nobody said that it will."""
    return " would " in dated.sentence.text[: dated.start]


def _is_doubtful(text: str) -> bool:
    """Whether the sentence asks, supposes or doubts (S4)."""
    if text.rstrip("\"”’')] ").endswith("?"):
        return True
    return any_of("doubt").search(text) is not None


def _is_hearsay(dated: Dated, quotes: Sequence[Quote]) -> bool:
    """Whether the sentence has words of hearsay that no statement found explains, or speaks of the writer."""
    if any(q.mention and q.mention.start <= dated.words.start < q.mention.end for q in quotes):
        return True
    cues = {q.cue.start - dated.sentence.start for q in quotes if q.cue}
    if any(cue < dated.start for cue in cues):
        return True  # what follows a verb of saying may be what is said
    return any(m.start() not in cues for m in _hearsay().finditer(dated.sentence.text))


@cache
def _hearsay() -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, words("hearsay"))))
    return re.compile(rf"(?<!\w)(?:{listed}|I|[Ww]e|[Mm]y|[Oo]ur|[Yy]our?)(?!\w)")
