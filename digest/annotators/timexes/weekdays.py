"""Days that are named from the day of publication, and their parts: weekdays, "yesterday", "this morning"."""

from __future__ import annotations

import datetime
import re

from digest.annotators.timexes import lexicon, tense
from digest.annotators.timexes.modifiers import phase
from digest.annotators.timexes.moments import Moment, shift
from digest.annotators.timexes.pieces import DAY_WORD, DAYPART, PHASE, WEEKDAY, H, S, maybe, named
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.rule import date as reading
from digest.text.calendar import WEEKDAYS

_NAMES = re.compile(
    r"\s(?!(?:before|after|of|when|that|which|and|or|in|at|on|to|for|following|prior|edition)\b)[a-z]{3}"
)
"""What a weekday before it names: `the Friday crash`."""
_SAID = re.compile(
    r"[^\"]{0,240}\"[^\".;]{0,60}"
    rf"\b(?:said|told|announced)\b[^\".;]{{0,30}}?\bon{S}{named('weekday', WEEKDAY)}(?!\w)"
)
"""The end of a quotation, and the day of saying it."""
AHEAD = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def of_day(day: datetime.date | None, part: str | None, mod: str | None = None) -> Reading:
    """The reading of a day, or of a part of it."""
    moment = Moment(day, "day")
    if part is None:
        return reading(moment, mod)
    return Reading("TIME", f"{moment.value}T{lexicon.DAYPARTS[part]}", mod, moment)


def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """WD: the last such day in a report of the past, the next one in an announcement."""
    part, mod = match["part"], phase(match["phase"])
    if scene.published is None or _is_elsewhere(match, scene, scene.published):
        value = f"XXXX-WXX-{lexicon.weekday(match['weekday']) + 1}"
        return Reading("TIME", f"{value}T{lexicon.DAYPARTS[part]}", mod) if part else Reading("DATE", value, mod)
    return of_day(weekday(match["weekday"], scene, match.span(), match["near"] or ""), part, mod)


def _is_elsewhere(match: re.Match[str], scene: Scene, published: datetime.date) -> bool:
    """Whether it may be the day after publication where it happened: `announced early Saturday`, in a Friday's paper.

    Then it is not told whether that day is meant or the one six days before.
    """
    tomorrow = (published.weekday() + 1) % 7 == lexicon.weekday(match["weekday"])
    dawn = (match["phase"] or "").startswith("early") or match["part"] == "morning"
    return tomorrow and dawn and not match["near"] and tense.at(scene.text, *match.span()) != "future"


def weekday(name: str, scene: Scene, where: tuple[int, int], near: str = "") -> datetime.date | None:
    """The day that a weekday means at a place of a sentence; `near` is what stands before it, such as "last".

    It is the day of publication itself where that is such a day. What is a weekday's ("Friday's vote") has been, unless
    what stands before it leads up to it; so has what is named by it ("the Friday crash"), unless it is announced.
    """
    if scene.published is None:
        return None
    back = (scene.published.weekday() - lexicon.weekday(name)) % 7
    words = near.split()
    if "last" in words or "past" in words:
        return shift(scene.published, -(back or 7), "day")
    if "next" in words or "coming" in words:
        return shift(scene.published, 7 - back, "day")
    if words == ["this"] and back and tense.at(scene.text, *where) != "past":
        return shift(scene.published, 7 - back, "day")
    owned = scene.text.startswith("'s", where[1]) and not tense.leads_up(scene.text, where[0])
    reported = owned or (_is_adjective(scene.text, *where) and not tense.announced(scene.text, where[0]))
    ahead = back and not reported and tense.at(scene.text, *where) == "future"
    return shift(scene.published, 7 - back if ahead else -back, "day")


def _is_adjective(text: str, start: int, end: int) -> bool:
    return text.endswith("the ", 0, start) and _NAMES.match(text, end) is not None


def _day_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """WY: yesterday, today, tomorrow, tonight."""
    word = match["word"]
    part = "night" if word == "tonight" else match["part"]
    day = shift(_spoken(match, scene), AHEAD[word], "day")
    if match["beyond"]:
        day = shift(day, -1 if "before" in match["beyond"] else 1, "day")
    return of_day(day, part, phase(match["phase"]))


def _spoken(match: re.Match[str], scene: Scene) -> datetime.date | None:
    """The day on which the words are spoken: `“We leave tomorrow,” she said on Thursday`; else that of publication."""
    told = _SAID.match(scene.text, match.end())
    if told is None or scene.published is None:
        return scene.published
    back = (scene.published.weekday() - lexicon.weekday(told["weekday"])) % 7
    return shift(scene.published, -back, "day")


def _part(match: re.Match[str], scene: Scene) -> Reading | None:
    """WP: this morning, last night."""
    ahead = -1 if match["near"] == "last" else 0
    return of_day(shift(scene.published, ahead, "day"), match["part"], phase(match["phase"]))


def _next_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """WN: the next morning, after the day spoken of last."""
    known = scene.memory.day.day if scene.memory.day else None
    reading = of_day(shift(known, 1, "day"), None if match["part"] == "day" else match["part"])
    return reading._replace(carried=True)


_LATER = maybe(named("phase", rf"{PHASE}|earlier|later"), rf"(?:{S}on)?", H)
_NEAR = maybe(named("near", rf"last|next|this(?:{S}(?:past|coming))?"), S)
_BEYOND = maybe(named("beyond", rf"the{S}day{S}(?:before|after)"), S)
_OF_PART = maybe(S, named("part", DAYPART))
_WEEKDAY_STEMS = tuple(day[:n] for day in WEEKDAYS for n in (3, 4))

RULES: tuple[Rule, ...] = (
    rule("weekday", _WEEKDAY_STEMS, rf"{_LATER}{_NEAR}{named('weekday', WEEKDAY)}{_OF_PART}", _weekday),
    rule("day word", AHEAD, rf"{_LATER}{_BEYOND}{named('word', DAY_WORD)}{_OF_PART}", _day_word),
    rule(
        "part of the day", lexicon.DAYPARTS, rf"{_LATER}{named('near', 'this|last')}{S}{named('part', DAYPART)}", _part
    ),
    rule(
        "next day",
        ("day", *lexicon.DAYPARTS),
        rf"the{S}(?:very{S})?(?:next|following){S}(?P<part>day|{DAYPART})",
        _next_day,
    ),
)
