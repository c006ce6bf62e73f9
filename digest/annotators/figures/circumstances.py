"""Where and when a figure holds, as its clause says; nothing is carried over from elsewhere.

C1 a place after `in`, `near`, `outside` … in the clause    C3 a period in the clause after the figure
C2 the place or period that opens the sentence              C4 a rate (a day, each year)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from digest import resources
from digest.annotators.figures import units
from digest.annotators.figures.amounts import low
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import words
from digest.text import calendar

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEARS = rf"{_YEAR}s?(?:[-–]\d\d(?:\d\d)?| and {_YEAR})?"
_SPAN = r"(?:second|minute|hour|day|night|week|weekend|month|year|decade|century)s?"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|couple of)"
_DATE = (
    rf"(?:{_MONTH} \d\d?(?:, {_YEAR})?|\d\d? {_MONTH}(?: {_YEAR})?|{_MONTH} {_YEAR}|{_MONTH}(?: and {_MONTH})?"
    rf"|{_YEARS}|{_DAY})(?!['’]s)"
)
_PART = r"(?: (?:morning|afternoon|evening|night)(?!\w))?"
_WITHIN = r"(?:in|over|during|within|for)"
_ADVERBIAL = r"(?:in|on|at|to|for|from|by|and|with|since)\b"
_PERIOD = re.compile(
    rf"\b(?:(?:between|from) {_DATE} (?:and|to|through|until) {_DATE}"
    rf"|(?:since|in|on|during|by|until|before|after) (?:(?:early|late|mid|last|the end of) )?{_DATE}{_PART}(?! \d)"
    rf"|{_DATE} through {_DATE}"
    rf"|{_WITHIN} (?:the (?:past|last|first|next|previous) )?{_COUNT} (?:single )?{_SPAN}"
    rf"|{_WITHIN} recent {_SPAN}"
    rf"|{_WITHIN} the (?:past|last|next|previous|course of the|current|same) {_SPAN}"
    rf"|(?:last|this|next) (?:{_SPAN}|spring|summer|autumn|fall|winter|{_DAY}|{_MONTH})"
    rf"|{_DAY}{_PART}(?!['’]| \d)|yesterday|today|overnight|tonight"
    rf"|(?:an?|per|each|every) (?:hour|day|night|week|month|year)(?!-| (?:ago|earlier|later|before|after|from))"
    rf"|(?:annually|daily|monthly|weekly)(?! (?!{_ADVERBIAL})\w))(?!\w)"
)
_NAMED_DAY = re.compile(rf"(?:Patch|Super|Black|Good|Holy|Easter|Ash|Cyber|Bloody|Palm) {_DAY}$")
_CALENDAR = tuple(name[:3].capitalize() for name in (*calendar.WEEKDAYS, *calendar.MONTHS))
"""How the names of days and months begin, which keep their capitals."""
_PARTED = re.compile(
    r"[;:,\"“”—]|--| – |\b(?:that|who|which|whose|where|as|because|while|when|after|before|said|says|than|but|if|to"
    r"|according)\b"
)
"""What ends the clause of a figure."""
_BROKEN = re.compile(r"[;:\"“”]|\b(?:but|while|whereas|although)\b")
_SPOKEN = re.compile(
    r"\b(?:said|says|say|told|tells|asked|answer(?:ed)?|announced|reported|wrote|tweeted|argued|warned|claimed|denied|rejected|confirmed|insisted|if|whether)\b"
)
"""What makes the time that opens a sentence that of saying it, not of what is said."""
_FURTHER = frozenset({"of", "'", "'s", "where", "that", "which", "-"})
_FROM = re.compile(r"\bfrom\b")
"""`Down 10 percent from the levels of July`: July is that of the levels."""
_NEAR = 4
_REACH = 9
"""Words between a figure and its place or period, without an event and with one."""
_LONGEST = 8
_OPENS = frozenset({"in", "on", "at", "during", "since", "between", "across", "by", "over", "near", "earlier"})


def periods(text: str) -> list[tuple[int, int]]:
    """The expressions of a period in a sentence, as offsets, in order."""
    lowered = f"{text[:1].lower()}{text[1:]}"  # the first word alone may have a capital that is not its own
    lowered = lowered if len(lowered) == len(text) and not text.startswith(_CALENDAR) else text
    return [
        m.span() for m in _PERIOD.finditer(lowered) if not _NAMED_DAY.search(text[max(0, m.start() - 12) : m.end()])
    ]


def places(tokens: Sequence[Token], event: bool) -> list[tuple[int, int]]:
    """The places after a preposition, as tokens, in order; the preposition is no part of them.

    Without an `event` a name must be known for that of a place: something may be in a program or a book.
    """
    found = []
    for i, token in enumerate(tokens):
        if token.low in words("places", "prepositions") and (end := _place(tokens, i + 1)):
            first = i + 1 + (low(tokens, i + 1) == "the" and not _is_here(tokens, i + 2))
            if event or _is_known(tokens, first, end):
                found.append((first, end))
    return found


def _is_known(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the words say that they name a place, or the name is known."""
    telling = (
        words("places", "nouns") | words("places", "modifiers") | words("places", "held") | words("places", "known")
    )
    names = " ".join(t.text for t in tokens[first:end])
    return any(t.low in telling for t in tokens[first:end]) or any(n in _nations() for n in names.split(" and "))


@cache
def _nations() -> frozenset[str]:
    """The names of states, and capitals that stand for them."""
    listed = (line.partition(":") for line in resources.lines("actors-nations"))
    return frozenset(n for name, _, forms in listed for n in (name, *forms.partition(";")[2].split()))


def _place(tokens: Sequence[Token], i: int) -> int:
    """Past the place that starts at token `i`; 0 where none does."""
    start = i
    i += low(tokens, i) == "the"
    if i > start and _is_here(tokens, i):
        return i + 1
    i = _modified(tokens, i)
    if low(tokens, i) in words("places", "nouns") and low(tokens, i + 1) == "of":
        i = _modified(tokens, i + 2 + (low(tokens, i + 2) == "the"))
    first = i
    while i < len(tokens) and i - start < _LONGEST and _is_capital(tokens, i):
        i += 1
        if low(tokens, i) in ("-", "of", "al") and i + 1 < len(tokens) and _is_capital(tokens, i + 1):
            i += 1
    if i == first or low(tokens, i) in ("'", "'s") or tokens[i - 1].low.endswith("'s"):
        return 0
    if i < len(tokens) and tokens[i].text.islower() and _names_others(tokens[i].low):
        return 0  # `at US forces`
    if i - first == 1 and low(tokens, start) == "the" and low(tokens, i) not in words("places", "nouns"):
        return 0 if not tokens[first].text.isupper() and not tokens[first].low.endswith("s") else i
    i += low(tokens, i) in words("places", "nouns")
    other = i + 1 + (low(tokens, i + 1) == "the")
    if (
        low(tokens, i) == "and"
        and other < len(tokens)
        and tokens[other].text[0].isupper()
        and _is_known(tokens, other, other + 1)
    ):
        return other + 1
    return i


def _is_here(tokens: Sequence[Token], i: int) -> bool:
    """The country, the city that the text speaks of: `across the country`, but not `near the town where …`."""
    told = low(tokens, i - 2) in ("in", "across", "throughout", "around")
    following = low(tokens, i + 1)
    named = following in _FURTHER or following in words("places", "nouns")
    return told and low(tokens, i) in words("places", "here") and not named


def _names_others(word: str) -> bool:
    """Whether a word after a name makes it an adjective: a plural that is no place."""
    return units.plural(word) and word not in words("places", "nouns")


def _modified(tokens: Sequence[Token], i: int) -> int:
    """Past adjectives of direction and the like: `eastern`, `rebel-held`, `the northwestern province of`."""
    while low(tokens, i) in words("places", "modifiers") or low(tokens, i) in words("places", "held"):
        i += 3 if low(tokens, i + 1) == "-" and low(tokens, i + 2) in ("held", "controlled") else 1
    return i


def _is_capital(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    no_name = token.low in words("places", "none") or (token.low in words("words", "stop") and not token.text.isupper())
    return token.kind == "word" and token.text[0].isupper() and not no_name


def chosen(
    text: str,
    spans: Sequence[tuple[int, int]],
    figure: tuple[int, int],
    others: Sequence[tuple[int, int]],
    event: bool,
    *,
    timed: bool = False,
    close: bool = False,
) -> str | None:
    """Of the spans that of the clause of the figure: after it, else where the sentence opens.

    `others` are the figures of the sentence: what stands beyond one belongs to it. Without an `event` only what follows
    at once is sure to be said of what is counted. `timed` spans are periods, which open the sentence right before the
    figure where they are to be `close`.
    """
    first, end = figure
    limit = min((o[0] for o in others if o[0] >= end), default=len(text))
    reach = _REACH if event else _NEAR
    for span in spans:
        if end <= span[0] and span[1] <= limit:
            between = text[end : span[0]]
            apart = _PARTED.search(between) or (not event and _FROM.search(between))
            return text[slice(*span)] if len(between.split()) <= reach and not apart else None
    opening = next((s for s in spans if s[1] <= first and _opens_sentence(text, s[0])), None)
    if opening is None or _BROKEN.search(text, opening[1], first):
        return None
    between = text[opening[1] : first]
    spoken = timed and (_SPOKEN.search(between) or (close and between.strip(" ,")))
    return None if spoken else text[slice(*opening)]


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at].split()
    return not before or before[-1].lower() == "that" or (len(before) <= 2 and before[0].lower() in _OPENS)
