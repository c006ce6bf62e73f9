"""What ties a noun of events to a date: short patterns over the symbols of a sentence, none of which crosses a clause.

T1 the date stands before the noun: "Friday's vote", "the 2012 election", "the 4 November pause"
T2 the date stands after it: "a truce of 12 September", "a pause until 4 November", "an attack on Friday killed"
T3 a verb of its own phase stands between: "a truce that broke down in September", "elections are set for 28 November"
T4 the date opens the clause: "On Monday a truce took effect", "since Saturday, when the lull ended"
T5 the noun is what the verb of its phase is about: "held elections on Sunday", "extended the truce until Friday"

What is asked for, denied, feared or only possible is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from digest.annotators.events import context, lexicon
from digest.annotators.events.symbols import Word

_PREMODIFIERS = "MCLNvg"
_YEAR = r"\b[12]\d{3}\b"
_VERBS = 4
"""Words before a verb that are its auxiliaries."""
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_BE_OR_DO = _BE | {"to", "will", "has", "have", "had"}
"""Of the words before a verb the last of these tells whether it is passive: "was held", "is to start"."""
_OFF = frozenset({"cancelled", "postponed"})
"""Of what somebody puts off "on Friday" it may be the day on which it was to be, or that on which it was put off."""
_PREPOSITIONS = frozenset("iofrebapdsuxh")
_PLACE = r"(?:[iapoe][DR]?[MN]{0,2}(?:[CM]{0,3}C(?:,C{1,3},?)?|L{1,2}|[Ng])(?:E[MCL]{1,2})?)"
_AGENT = r"(?:b[DR]?[MCL]{1,3}(?:&[DR]?[MCL]{1,3})?)"
_THING = r"(?:[DRt#M]{0,3}[#MCL]{1,3})"
_DATE = r"[oia]?T"
_DIRECT = rf"K?{_PLACE}{{0,2}}{_DATE}"
_OF = r"K?fT"
_SUBJECT = rf"K?(?:f[MCLNDRt#]{{1,3}})?{_PLACE}{{0,2}}"
_PHASE = (
    _SUBJECT
    + r"(?P<rel>,?R)?(?:[Ay]{0,4}[Vvg]&)?(?P<aux>[Ayt]{0,6})(?:(?P<plan>V)(?=A))?(?P<plan_aux>[Ayt]{0,3})(?P<verb>V)"
)
_UNTIL = _SUBJECT + "uT"
_AFTER_VERB = rf"(?P<thing>{_THING})?(?:y|{_PLACE}|{_AGENT}){{0,2}}(?P<prep>[oiaue])?T"


class Tie(NamedTuple):
    """A noun and a date tied: the noun's place among the words, where its phrase opens, the date's place.

    `phase` is None where nothing says; `coming`: it was still to come; `naming`: the date is part of the noun phrase,
    as its `owner` ("Friday's vote") or `bare` ("the Friday vote").
    """

    noun: int
    opens: int
    date: int
    phase: str | None
    coming: bool
    naming: Literal["", "owner", "bare"] = ""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def tie(words: Sequence[Word], symbols: str, noun: int) -> Tie | None:
    """The date of the noun of events at that place, where one pattern ties one to it."""
    if context.goes_on(words, symbols, noun + 1):
        return None
    opens = context.opening(words, symbols, noun)
    if found := _attributive(words, symbols, noun):
        return found
    if context.is_unreal(words, opens) or context.is_of_another(words, symbols, opens):
        return None
    for way in (_by_phase, _date_after, _date_first, _as_object):
        if found := way(words, symbols, noun, opens):
            return None if context.is_doubted(words, max(found.date, found.noun)) else found
    return None


def _attributive(words: Sequence[Word], symbols: str, noun: int) -> Tie | None:
    """T1."""
    at = noun
    while (
        at > 0
        and noun - at < context.MOST_PREMODIFIERS
        and symbols[at - 1] in _PREMODIFIERS
        and not context.is_plural(words[at - 1])
    ):
        at -= 1
    if _is_called_off(words, symbols, at):
        return None
    if at > 1 and symbols[at - 2 : at] == "TE":
        return Tie(noun, at, at - 2, _premodified(words[at:noun]), False, "owner")
    if at == 0 or symbols[at - 1] != "T":
        return None
    before = symbols[: at - 1].rstrip("M")
    if before.endswith(("D", "E", "R")) or before == "" or before[-1] in "ifdsphuxe":
        return Tie(noun, at, at - 1, _premodified(words[at:noun]), False, "bare")
    return None


def _is_called_off(words: Sequence[Word], symbols: str, at: int) -> bool:
    """Whether the verb before the phrase takes the event off its date: "cancelled Thursday's hearing"."""
    while at > 0 and symbols[at - 1] in "TED":
        at -= 1
    verb = words[at - 1].verb if at > 0 else {}
    return verb.get("object") in _OFF


def _premodified(words: Sequence[Word]) -> str | None:
    return "planned" if any(word.low in ("planned", "scheduled", "upcoming") for word in words) else None


def _by_phase(words: Sequence[Word], symbols: str, noun: int, opens: int) -> Tie | None:
    """T3."""
    match = _compiled(_PHASE + _AFTER_VERB).match(symbols, noun + 1)
    if match is None:
        return None
    before = context.before_phrase(words, symbols, opens)
    governed = before >= 0 and (symbols[before] in _PREPOSITIONS or symbols[before] in "Vv")
    phase = _phase(words, match, governed and not match["rel"])
    if phase is None or (match["thing"] and phase != "held"):
        return None
    prep = match["prep"]
    if prep == "e" and phase not in ("planned", "postponed"):
        return None
    if prep == "u" or phase == "until":
        return Tie(noun, opens, match.end() - 1, "until", False) if prep == "u" else None
    return Tie(noun, opens, match.end() - 1, phase, _is_coming(words, match))


def _is_coming(words: Sequence[Word], match: re.Match[str]) -> bool:
    auxiliaries = words[match.start("aux") : match.start("verb")]
    return match["plan"] is not None or any(word.low in lexicon.words("coming") for word in auxiliaries)


def _phase(words: Sequence[Word], match: re.Match[str], governed: bool) -> str | None:
    """What the verb tells of its subject: by its own meaning, or as a participle; of a `governed` noun it is one."""
    verb = words[match.start("verb")].verb
    if match["plan"] and words[match.start("plan")].verb.get("participle") != "planned":
        return None
    auxiliaries = [w.low for w in words[match.start("aux") : match.start("verb")] if w.low in _BE_OR_DO]
    passive = bool(auxiliaries) and auxiliaries[-1] in _BE
    if match["prep"] == "u" and ("until" in verb.values()):
        return "until"
    if governed and match["aux"]:
        return None  # what governs it is the subject: "the end of the trial is set for Monday"
    if governed or (match["thing"] is None and (passive or "subject" not in verb)):
        return verb.get("participle") if not match["thing"] else None
    phase = verb.get("subject")
    return None if phase == "until" and match["prep"] != "u" else phase


def _date_after(words: Sequence[Word], symbols: str, noun: int, opens: int) -> Tie | None:
    """T2."""
    if match := _compiled(_OF).match(symbols, noun + 1):
        return Tie(noun, opens, match.end() - 1, None, False)
    if (match := _compiled(_UNTIL).match(symbols, noun + 1)) and _is_lasting(words, symbols, opens):
        return Tie(noun, opens, match.end() - 1, "until", False)
    match = _compiled(_DIRECT).match(symbols, noun + 1)
    if match is None:
        return None
    before = context.before_phrase(words, symbols, opens)
    inside = before >= 0 and symbols[before] in "iad"
    ahead = before > 0 and symbols[before] == "f" and words[before - 1].low in ("ahead", "eve", "day", "night")
    clause = symbols[match.end() : match.end() + 1]
    subject = context.is_subject(words, symbols, opens) and (clause in tuple("AwvV"))
    found = inside or ahead or subject or _of_year(words, symbols, opens, match.end() - 1)
    return Tie(noun, opens, match.end() - 1, None, False) if found else None


def _is_lasting(words: Sequence[Word], symbols: str, opens: int) -> bool:
    """Whether "until Friday" is of the noun or of a verb that makes it last, not of
    "blocks the election until Friday"."""
    at = context.before_phrase(words, symbols, opens)
    if at >= 0 and symbols[at] == "V":
        return words[at].verb.get("object") not in _OFF
    return at < 0 or symbols[at] in ",;c&" or words[at].low == "to"


def _of_year(words: Sequence[Word], symbols: str, opens: int, date: int) -> bool:
    """Whether "in 2012" tells of an event that somebody owns, or before or after which something was: "since her
    election in 2012". What somebody was tried "for" or found guilty "of" was not in the year that follows."""
    before = context.before_phrase(words, symbols, opens)
    known = symbols[date - 1] == "i" and _compiled(_YEAR).search(words[date].low) is not None
    governed = before >= 0 and (symbols[before] in "xs" or words[before].low == "following")
    return known and (governed or symbols[opens - 1 : opens] == "E")


def _date_first(words: Sequence[Word], symbols: str, noun: int, opens: int) -> Tie | None:
    """T4."""
    before = context.before_phrase(words, symbols, opens)
    when = before >= 2 and words[before].low == "when" and symbols[before - 2 : before] == "T,"
    first = _compiled(r"[oi]?T,?").fullmatch(symbols[: before + 1])
    if not when and first is None:
        return None
    match = _compiled(_PHASE + "(?P<prep>(?!x)x)?(?P<thing>(?!x)x)?").match(symbols, noun + 1)
    if match is None or match["rel"]:
        return None
    verb, phase = words[match.start("verb")].verb, _phase(words, match, False)
    if phase is None and "held" in verb.values():
        phase = "held"
    date = before - 2 if when else symbols.index("T")
    return None if phase in (None, "until", "planned") else Tie(noun, opens, date, phase, _is_coming(words, match))


def _as_object(words: Sequence[Word], symbols: str, noun: int, opens: int) -> Tie | None:
    """T5."""
    before = context.before_phrase(words, symbols, opens)
    if before < 0:
        return None
    inverse = _compiled(r"V[oi]?T").search(symbols, max(0, before - 2), before + 1)
    if inverse and inverse.end() == before + 1:
        return _object(words, symbols, noun, opens, inverse.start(), before, ("object_after", "object"))
    match = _compiled(_DIRECT).match(symbols, noun + 1)
    if symbols[before] != "V" or match is None:
        return None
    return _object(words, symbols, noun, opens, before, match.end() - 1, ("object",))


def _object(
    words: Sequence[Word], symbols: str, noun: int, opens: int, verb: int, date: int, uses: tuple[str, ...]
) -> Tie | None:
    phase = next((words[verb].verb[use] for use in uses if use in words[verb].verb), None)
    auxiliaries = []
    at = verb - 1
    while at >= 0 and verb - at <= _VERBS and symbols[at] in "AyX":
        auxiliaries.append(words[at].low)
        at -= 1
    passive = not {"is", "are", "was", "were", "been"}.isdisjoint(auxiliaries)
    if phase is None or phase in _OFF or passive or any(low in lexicon.words("unreal") for low in auxiliaries):
        return None
    coming = any(low in lexicon.words("coming") for low in auxiliaries)
    return Tie(noun, opens, date, phase, coming)
