"""What measures a number: signs and words right before and after it.

M1 money by its sign, code or word      M5 age (45-year-old, aged 45, a name and its age)
M2 percentages and points               M6 how many times, how manifold
M3 distances, weights, areas …          M7 ordinals
M4 durations
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.annotators.figures.amounts import Amount, low, tight
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import numerals, ordinals, percentages, section, starting, words
from digest.model import FigureKind

_OLDEST = 120
_TWENTY = 20
_AGED = frozenset({"aged", "age", "ages"})
_AGE_RANGES = frozenset({"range", "group", "bracket", "band", "cohort", "category"})
_SCALES = frozenset({"celsius", "fahrenheit", "c", "f"})
_SINCE = frozenset({"later", "earlier", "before", "after", "ago", "away", "from", "-"})
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def measured(tokens: Sequence[Token], draft: Draft) -> Draft:
    """The draft with its kind and unit where a measurement stands at it."""
    for rule in (_money, _percentage, _age, _duration, _sized, _times, _named_age, _magnitude):
        found = rule(tokens, draft)
        if found is not None:
            return found
    return draft


def _as(draft: Draft, kind: FigureKind, unit: str, rule: str, *, first: int | None = None, end: int) -> Draft:
    return replace(draft, kind=kind, unit=unit, rule=rule, first=draft.first if first is None else first, end=end)


def _money(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    before = _currency_before(tokens, draft.first)
    if before is not None:
        first, unit = before
        word = low(tokens, draft.end)
        end = draft.end + (word in words("currencies", "words", "names") and not word.startswith(("cent", "pen")))
        return _as(draft, "money", unit, "M1", first=first, end=end)
    i = draft.end + tight(tokens, draft.end)
    i += low(tokens, i) == "of" and draft.form == "vague"
    codes = section("currencies", "codes")
    if i < len(tokens) and tokens[i].text in codes and tokens[i].text.isupper():
        return _as(draft, "money", codes[tokens[i].text], "M1", end=i + 1)
    start = i
    while low(tokens, i).replace(".", "") in words("currencies", "words", "nations") and i - start < 2:
        i += 1
    if low(tokens, i) not in words("currencies", "words", "names") or _is_no_money(tokens, i):
        return None
    unit = " ".join(t.text for t in tokens[start : i + 1])
    return _as(draft, "money", unit, "M1", end=i + 1)


def _is_no_money(tokens: Sequence[Token], i: int) -> bool:
    """The `real` of people, the `won` of a verb."""
    word = low(tokens, i)
    verb = word == "won" and low(tokens, i + 1) in words("words", "stop")
    return low(tokens, i + 1) != "" and (verb or word == "real")


def _currency_before(tokens: Sequence[Token], first: int) -> tuple[int, str] | None:
    """The currency whose sign or code stands before token `first`: its first token, its name."""
    if first == 0:
        return None
    before = tokens[first - 1]
    symbols, prefixes, codes = (section("currencies", key) for key in ("symbols", "prefixes", "codes"))
    if before.text in symbols:
        prefix = tokens[first - 2].text.strip(".").replace(".", "") if first > 1 and not before.spaced else ""
        if before.text == "$" and prefix in prefixes:
            return first - 2, prefixes[prefix]
        return first - 1, symbols[before.text]
    if before.text in codes:
        return first - 1, codes[before.text]
    dotted = before.text == "." and first > 1 and tokens[first - 2].text == "Rs"
    return (first - 2, codes["Rs"]) if dotted else None


def _percentage(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    found = starting(tokens, draft.end, percentages())
    return _as(draft, "percentage", found[1], "M2", end=found[0]) if found else None


def _age(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    """`45-year-old`, `8 years old`, `25-years-old`, `two months of age`."""
    i = draft.end + tight(tokens, draft.end)
    if low(tokens, i) not in words("units", "duration", "words"):
        return None
    old = i + 1 + tight(tokens, i + 1)
    if low(tokens, old) in ("old", "olds", "old's"):
        return _as(draft, "age", tokens[i].text, "M5", end=old + 1)
    if low(tokens, old) == "of" and low(tokens, old + 1) == "age":
        return _as(draft, "age", tokens[i].text, "M5", end=old + 2)
    return None


def _named_age(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    """`aged 45`, `at the age of 45`, `people over 65`, `Ms Example, 45,`."""
    if not isinstance(draft.low, int) or not 0 < draft.low <= _OLDEST or draft.high is None:
        return None
    told = _aged(tokens, draft) or (draft.form == "digits" and _follows_name(tokens, draft))
    return _as(draft, "age", "years", "M5", end=draft.end) if told else None


def of_ages(tokens: Sequence[Token], draft: Draft) -> Draft:
    """The draft as an age where it is a range of them: `the 25-64 age group`."""
    i = draft.end + tight(tokens, draft.end)
    group = low(tokens, i) == "age" and low(tokens, i + 1 + tight(tokens, i + 1)) in _AGE_RANGES
    if draft.kind is None and draft.low != draft.high and draft.value <= _OLDEST and group:
        return _as(draft, "age", "years", "M5", end=draft.end)
    return draft


def _aged(tokens: Sequence[Token], draft: Draft) -> bool:
    before, word = low(tokens, draft.first - 2), low(tokens, draft.first - 1)
    if word in _AGED or (word in ("from", "between") and before in _AGED):
        return low(tokens, draft.end) not in ("-", "%")
    if word == "of" and before == "ages" and low(tokens, draft.end) == "and":
        return True
    if low(tokens, draft.end) not in words("words", "stop") | {",", ".", ";", ""}:
        return False
    limited = word in ("over", "under", "above", "below") and before in words("words", "aged")
    compared = word == "than" and before in ("younger", "older")
    at_death = word == "at" and before in ("died", "dies", "dead")
    return limited or compared or at_death or (word == "of" and (before == "age" or before in words("words", "person")))


def _follows_name(tokens: Sequence[Token], draft: Draft) -> bool:
    if low(tokens, draft.first - 1) != "," or not tokens[draft.first].text.isdigit():
        return False
    after = low(tokens, draft.end)
    closed = after in (",", ";", ".", "") or after in words("happening", "singular")
    return closed and _is_name(tokens, draft.first - 2)


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    """A capital and no date; the name of one word that opens the sentence is none (`Overall, 45, …`)."""
    if i < 0:
        return False
    token = tokens[i]
    dated = token.low in words("names", "dates") or token.low.endswith("day")
    return token.kind == "word" and token.text[0].isupper() and not dated


def _duration(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    i = draft.end + tight(tokens, draft.end)
    i += low(tokens, i) == "of" and draft.form in ("vague", "words") and low(tokens, i - 1) in ("couple", "handful")
    if draft.form == "vague" and low(tokens, i) == "of":
        i += 1
    i += low(tokens, i) in ("calendar", "full", "whole", "long", "straight", "consecutive", "more")
    if low(tokens, i) not in words("units", "duration", "words"):
        return None
    if low(tokens, i) in ("second", "quarter") and i == draft.end:
        return None  # `the 10 second homes`
    return _as(draft, "duration", tokens[i].text, "M4", end=i + 1)


def _sized(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    """Distances, weights, areas, speeds, temperatures."""
    i = start = draft.end + tight(tokens, draft.end)
    if draft.form in ("vague", "share") and low(tokens, i) == "of":
        i = start = i + 1
    i += low(tokens, i) in words("units", "measure", "before")
    i += tight(tokens, i)
    word = low(tokens, i)
    squared = i > start
    if word in words("units", "distance", "words"):
        kind: FigureKind = "measure" if squared and low(tokens, start) in ("square", "cubic") else "distance"
    elif word in words("units", "measure", "words"):
        kind = "measure"
    else:
        return None
    if word.startswith("degree") and draft.form == "words" and low(tokens, i + 1) not in _SCALES:
        return None  # `to one degree or another`
    if word.startswith("degree") and low(tokens, i + 1) in _SCALES:
        i += 1
    if kind == "distance" and (speed := _per(tokens, i + 1)):
        return _as(draft, "measure", f"{tokens[i].text} per {tokens[speed - 1].text}", "M3", end=speed)
    long = i + 1 + tight(tokens, i + 1)
    end = long + 1 if long > i + 1 and low(tokens, long) in ("long", "tall", "wide", "high", "deep") else i + 1
    return _as(draft, kind, " ".join(t.text for t in tokens[start : i + 1] if t.low != "-"), "M3", end=end)


def _per(tokens: Sequence[Token], i: int) -> int:
    """Past what makes a distance a speed (`per hour`, `an hour`); 0 without it: `20 miles an hour later`."""
    timed = low(tokens, i + 1) in ("hour", "minute", "second")
    if not timed or not (
        low(tokens, i) == "per" or (low(tokens, i) in ("a", "an") and low(tokens, i + 2) not in _SINCE)
    ):
        return 0
    return i + 2


def _magnitude(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    i = draft.first - 1
    if low(tokens, i) == "of" or tight(tokens, i):
        i -= 1
    if low(tokens, i) != "magnitude" or draft.form != "digits":
        return None
    return _as(draft, "measure", "magnitude", "M3", first=i, end=draft.end)


def _times(tokens: Sequence[Token], draft: Draft) -> Draft | None:
    i = draft.end + tight(tokens, draft.end)
    if draft.rule == "N9":
        return _as(draft, "times", "times", "M6", end=draft.end)
    if low(tokens, i) == "fold" or (low(tokens, i) == "times" and i == draft.end):
        return _as(draft, "times", "times", "M6", end=i + 1)
    return None


def manifold(tokens: Sequence[Token], i: int) -> Amount | None:
    """`threefold` as a number."""
    word = low(tokens, i)
    value = numerals().get(word.removesuffix("fold")) if word.endswith("fold") else None
    return Amount(i, i + 1, value, value, "words", "N9") if value else None


def ordinal(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """The ordinal at token `i`: its number and past its end; `third`, `14th`."""
    token = tokens[i]
    if token.kind == "number" and i + 1 < len(tokens) and tokens[i + 1].low in _SUFFIXES and not tokens[i + 1].spaced:
        return (token.value, i + 2) if isinstance(token.value, int) else None
    if (
        tight(tokens, i + 1)
        and numerals().get(token.low, 0) >= _TWENTY
        and 0 < ordinals().get(low(tokens, i + 2), 0) < 10
    ):
        return numerals()[token.low] + ordinals()[tokens[i + 2].low], i + 3
    value = ordinals().get(token.low) if token.text.islower() else None
    return (value, i + 1) if value else None
