"""Numbers that are no figures: dates, clock times, names, numbering, figures of speech.

X1 years and dates         X4 names with numbers (Article 50, F-16, 10 Downing Street)
X2 clock times             X5 turns of speech (two-way, the two, one of the)
X3 numbering, telephones   X6 points in time (three days ago)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.annotators.figures import pieces
from digest.annotators.figures.amounts import low, tight
from digest.annotators.figures.bounds import before
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import events, words

_YEARS = range(1000, 2101)
_LONGEST_NAME = 7
_EMERGENCY = frozenset({911, 999, 112})
"""Numbers that one calls for help."""
_SCHOOL_YEARS = 13
_OPENING = frozenset('"“‘«„:;—-(…[')
_SLASHED = frozenset("/\\#&@_*=<>^|")


def excluded(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the number is no figure."""
    return any(rule(tokens, draft) for rule in _RULES)


def _is_digits(tokens: Sequence[Token], draft: Draft) -> bool:
    return tokens[draft.number].kind == "number"


def year(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the number is written as years are, and nothing measures it."""
    token = tokens[draft.number]
    return token.kind == "number" and token.text.isdigit() and len(token.text) == 4 and token.value in _YEARS


def _date(tokens: Sequence[Token], draft: Draft) -> bool:
    if draft.kind == "percentage" and year(tokens, draft) and tokens[draft.end - 1].text[0].isupper():
        return True  # the head of a table, `2018 Percent`
    if draft.kind not in (None, "score") or not _is_digits(tokens, draft):
        return False
    left, right = low(tokens, draft.number - 1), low(tokens, draft.end)
    if left == "." and tokens[draft.number - 1].start == tokens[draft.number - 2].end:
        left = low(tokens, draft.number - 2)
    month = words("names", "dates")
    of_month = right == "of" and low(tokens, draft.end + 1) in month
    if left in month - {"may", "march"} or (left in ("may", "march") and tokens[draft.number - 1].text[0].isupper()):
        return draft.value <= 31 or year(tokens, draft)
    if (right in month and tokens[draft.end].text[0].isupper()) or of_month:
        return draft.value <= 31
    if low(tokens, draft.number - 1) in ("'", "’", "‘") or (right == "s" and not tokens[draft.end].spaced):
        return True
    return year(tokens, draft) and _is_year(tokens, draft)


def _is_year(tokens: Sequence[Token], draft: Draft) -> bool:
    """A number of four digits is a year unless a limit or what happened stands right at it."""
    starts, found = before(tokens, draft.number)
    left, right = low(tokens, starts - 1), low(tokens, draft.end)
    if right in words("words", "levels"):
        return True  # `45 percent below 1990 levels`
    if any(phrase.text not in ("about", "around", "some") for phrase in found):
        return False
    if left in words("words", "year_before"):
        return right not in words("words", "people") or (not found and left in words("words", "year_alone"))
    counted = right in words("words", "people") or right in events()
    return not (counted and (left in events() or left in words("words", "stop") or left in ("", ",", "and")))


def _clock(tokens: Sequence[Token], draft: Draft) -> bool:
    right, left = low(tokens, draft.end), low(tokens, draft.number - 1)
    if left == ":" and pieces.digit_at(tokens, draft.number - 2) and draft.kind in (None, "duration"):
        return True
    if right in words("names", "clocks"):
        return not (right in ("am", "pm") and tokens[draft.end].text.isupper() is False and draft.value > 24)
    if draft.kind is not None:
        return False
    if right in ("a", "p") and low(tokens, draft.end + 1) == "." and low(tokens, draft.end + 2).startswith("m"):
        return True
    next_tight = draft.end < len(tokens) and not tokens[draft.end].spaced
    if right == ":" and pieces.digit_at(tokens, draft.end + 1) and len(tokens[draft.end + 1].text) == 2:
        return True
    return right == ":" and next_tight and pieces.digit_at(tokens, draft.end + 1)


def _numbering(tokens: Sequence[Token], draft: Draft) -> bool:
    """List numbers, telephone numbers, `1/2`, `#5`, `18.21.3`; and what a minus stands before."""
    if _is_digits(tokens, draft) and draft.number and pieces.is_minus(tokens, draft.number - 1):
        return True
    if not _is_digits(tokens, draft) or draft.kind in ("money", "percentage"):
        return False
    first, end = draft.number, draft.end
    left, right = low(tokens, first - 1), low(tokens, end)
    glued_right = end < len(tokens) and not tokens[end].spaced
    if left in _SLASHED or (right in _SLASHED and glued_right):
        return True
    if first == 0 and draft.kind is None and (right == ")" or (right == "." and end < len(tokens) - 1)):
        return True
    if (left == "(" and right == ")") or (left == "[" and right == "]"):
        return draft.kind is None
    if draft.kind is None and re.fullmatch(r"\.\d{3}", tokens[first].text):
        return True  # a batting average
    if right == "," and pieces.digit_at(tokens, end + 1) and tokens[end + 1].value is None:
        return True  # `26, 000`, a number torn apart
    hyphened = left == "-" and not tokens[first].spaced and first > 1
    if hyphened and (not tokens[first - 1].spaced or first == 1):
        return True  # F-16, COVID-19, the last part of a telephone number
    return right == "-" and glued_right and pieces.digit_at(tokens, end + 1)


def _name(tokens: Sequence[Token], draft: Draft) -> bool:
    number = tokens[draft.number]
    left = tokens[draft.number - 1] if draft.number else None
    if number.kind == "word" and number.text[0].isupper() and number.low != "a" and draft.form != "vague":
        if not _opens(tokens, draft.number) and not _title_case(tokens):
            return True
        return _capital_follows(tokens, draft.end)
    if draft.kind == "duration" and tokens[draft.end - 1].text[0].isupper() and not _title_case(tokens):
        return not tight(tokens, draft.number + 1)  # a programme, `60 Minutes`
    if draft.kind is None and (_is_glued(tokens, draft) or _is_emergency(tokens, draft)):
        return True
    if draft.kind not in (None, "score") or left is None:
        return False
    if left.low == "year" and low(tokens, draft.number - 2) not in words("words", "stop"):
        return draft.value <= _SCHOOL_YEARS and low(tokens, draft.number - 2) not in words("names", "no_naming")
    naming = left.low in words("names", "either_case") or left.text in words("names", "capital")
    if naming and draft.form != "vague" and low(tokens, draft.number - 2) not in words("names", "no_naming"):
        return True
    dotted = left.text == "." and low(tokens, draft.number - 2) in ("no", "nos", "art", "sec", "fig", "p", "pp", "vol")
    return dotted or left.kind == "name" or (number.kind == "number" and _capital_follows(tokens, draft.end))


def _is_glued(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether letters that are no scale stand right at the digits, as in the names of sites and firms."""
    following = tokens[draft.end] if draft.end < len(tokens) and draft.form == "digits" else None
    return following is not None and following.kind == "word" and not following.spaced and len(following.low) > 1


def _is_emergency(tokens: Sequence[Token], draft: Draft) -> bool:
    return draft.value in _EMERGENCY and low(tokens, draft.end) in words("words", "emergency")


def _opens(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or tokens[i - 1].text in _OPENING or tokens[i - 1].text in ("'", "''") or tokens[i - 1].text == "."


def _title_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly every longer word has a capital, as in a headline."""
    long = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    return len(long) > 2 and sum(t.text[0].isupper() for t in long) >= 0.8 * len(long)


def _capital_follows(tokens: Sequence[Token], end: int) -> bool:
    """`10 Downing Street`, `Six Day War`: capitals that lead to no plural in small letters or of a people."""
    i = end + tight(tokens, end)
    if i >= len(tokens) or tokens[i].kind != "word" or not tokens[i].text[0].isupper() or _title_case(tokens):
        return False
    if low(tokens, i + 1) in ("and", "or") and pieces.counts(tokens, i + 2):
        return False  # `two Belgian and three Danish envoys`
    while i < len(tokens) and i - end < _LONGEST_NAME and _in_name(tokens, i):
        if tokens[i].low in words("names", "streets"):
            return True
        i += 1
    if i < len(tokens) and tokens[i].kind == "word" and tokens[i].low not in words("words", "stop"):
        return False
    return not tokens[i - 1].low.endswith("s")


def _in_name(tokens: Sequence[Token], i: int) -> bool:
    """A capital, or what joins two of them."""
    joins = tokens[i].low in ("-", "and", "or") and i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()
    typed = tokens[i].kind == "number" and tight(tokens, i - 1)
    return tokens[i].text[0].isupper() or tokens[i].text == "-" or joins or typed


def _point_in_time(tokens: Sequence[Token], draft: Draft) -> bool:
    """`three days ago`, `a year later`; `for two days after the attack` is a duration."""
    if draft.kind not in ("duration", "distance"):
        return False
    if draft.kind == "duration" and draft.low == draft.high == 1 and draft.form == "words":
        return before(tokens, draft.first)[0] == draft.first and not tight(tokens, draft.number + 1)
    right, left = low(tokens, draft.end), low(tokens, before(tokens, draft.first)[0] - 1)
    if right in ("ago", "later", "earlier", "hence", "prior", "beforehand", "previously", "afterwards", "afterward"):
        return True
    if right == "away" and draft.kind == "duration":
        return True
    if right == "from":
        return low(tokens, draft.end + 1) in ("now", "today")
    return right in ("after", "before", "into") and left not in (
        "for",
        "within",
        "past",
        "last",
        "lasted",
        "spent",
        "than",
    )


def _compound(tokens: Sequence[Token], draft: Draft) -> bool:
    """`two-way`, `three-legged`, `one-time`; and a number that is the second part of a word (`mid-40`)."""
    if tight(tokens, draft.number - 1) and tokens[draft.number - 2].kind == "word":
        return draft.rule[0] != "R" and low(tokens, draft.number - 2) not in ("magnitude", "sub")
    if draft.kind is not None or not tight(tokens, draft.end):
        return False
    word = low(tokens, draft.end + 1)
    return word in words("names", "idioms") or word.endswith("ed") or not word.isalpha() or not word.islower()


_RULES = (pieces.torn, _date, _clock, _numbering, _name, _point_in_time, _compound, pieces.idle)
