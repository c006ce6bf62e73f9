"""What happened to what is counted.

E1 a verb right before (killing at least 43)         E4 a noun that says it (248 deaths, a death toll of)
E2 a passive or a participle after (were killed)     E5 a state (12 dead, are missing)
E3 what they did themselves (died, fled, voted)      E6 what is denied or yet to come has not happened
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.annotators.figures.amounts import low, tight
from digest.annotators.figures.bounds import before
from digest.annotators.figures.happening import Happening, real
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import Event, event_phrases, events, numerals, section, starting, words

_REACH = 14
"""Words between what is counted and the verb that tells what happened to it."""

_SKIPPED = 4
_RELATIVES = frozenset({"which", "who", "whom", "whose", "that", "where", "when"})
_ASIDE = 12
"""Words of a phrase with a preposition."""
_BETWEEN_COMMAS = 20


def find(tokens: Sequence[Token], first: int, head: tuple[int, int] | None, end: int) -> Happening | None:
    """The event of what is counted: tokens `first` to `end` are the figure, `head` its noun phrase."""
    told = _noun(tokens, first, head)
    if told is None and not (_is_scene(tokens, first) and _is_finite(tokens, end)):
        told = _after(tokens, end)
    if told and told.event == "left" and low(tokens, before(tokens, first)[0] - 1) in ("only", "just"):
        return None  # `only one clinic left`
    if told is None and (led := _before(tokens, first)) is not None:
        return replace(led, leads=True)
    return told or (None if _is_scene(tokens, first) else _after(tokens, _past_aside(tokens, end)))


def defining(tokens: Sequence[Token], first: int, head: tuple[int, int] | None, end: int) -> bool:
    """Whether the event says which ones are counted: `of the 12 killed`, `of the 12 injured men`, `of the 12 who`."""
    known = _known(tokens, end)
    tells = known is not None and known.role == "patient" and "part" in known.forms
    return tells or low(tokens, end) in _RELATIVES or _noun(tokens, first, head) is not None


def _is_finite(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word has what stands before it for its subject: `were killed`, `voted`, but not `killed by`."""
    known = events().get(low(tokens, i))
    does = known is not None and known.role == "agent" and "ing" not in known.forms
    return does or low(tokens, i) in words("happening", "auxiliaries")


def _is_scene(tokens: Sequence[Token], first: int) -> bool:
    """Whether it only tells where: what is said of `homes in five villages` is said of the homes."""
    i = before(tokens, first)[0] - 1
    i -= low(tokens, i) in words("words", "determiners")
    return low(tokens, i) in words("happening", "scene")


def _noun(tokens: Sequence[Token], first: int, head: tuple[int, int] | None) -> Happening | None:
    if head is None:
        return None
    for k in range(head[1] - 1, head[0] - 1, -1):
        known = events().get(tokens[k].low)
        if tokens[k].low == "toll":
            return Happening("died") if low(tokens, k - 1) == "death" else None
        if tokens[k].low == "lives" and (taken := _taken(tokens, before(tokens, first)[0])) is not None:
            return taken
        if known and (known.role in ("noun", "state") or _modifying(known)):
            return real(tokens, min(before(tokens, first)[0], head[0]), known.name)
    return None


def _modifying(known: Event) -> bool:
    """`five injured soldiers`."""
    return known.name in words("happening", "modifying") and "part" in known.forms


def _is_transparent(token: Token) -> bool:
    return token.low in words("words", "transparent") or token.low.endswith("ly")


def _before(tokens: Sequence[Token], first: int) -> Happening | None:
    first = before(tokens, first)[0]
    i = first - 1
    while i >= 0 and first - i <= _SKIPPED and _is_transparent(tokens[i]):
        i -= 1
    if i < 0:
        return None
    known = _known(tokens, i)
    if known is None or known.role != "patient":
        return _other_before(tokens, i)
    if low(tokens, i - 1) in words("happening", "be") and "ing" not in known.forms:
        return None  # `was killed 10 days later`
    if known.forms == {"base"} and low(tokens, i - 1) in ("“", '"'):
        return None  # `“We did not,” he said, “kill 12`
    if known.forms == {"base"} and low(tokens, i - 1) == "to" and low(tokens, i - 2) not in ("have", "has", "had"):
        return None
    return real(tokens, i, known.name)


def _other_before(tokens: Sequence[Token], i: int) -> Happening | None:
    """`costing the lives of 12`, `rose by 12`, `killing the driver and 12`."""
    if low(tokens, i) == "by":
        changed = _known(tokens, i - 1)
        return real(tokens, i - 1, changed.name) if changed and changed.name in ("rose", "fell", "cut") else None
    if low(tokens, i) == "and":
        return _shared(tokens, i)
    if low(tokens, i) != "of":
        return None
    if low(tokens, i - 1) in ("lives", "life"):
        taken = any(low(tokens, k) in words("happening", "takes") for k in range(i - 4, i - 1))
        return real(tokens, i, "died") if taken else None
    named = {"death": "died", "deaths": "died", "killing": "killed", "killings": "killed", "murder": "killed"}
    return real(tokens, i, named[low(tokens, i - 1)]) if low(tokens, i - 1) in named else None


def _taken(tokens: Sequence[Token], first: int) -> Happening | None:
    """`claimed 20 lives`, `has cost nearly 90 lives`."""
    i = first - 1
    while i > first - _SKIPPED and i > 0 and _is_transparent(tokens[i]):
        i -= 1
    return real(tokens, i, "died") if i >= 0 and low(tokens, i) in words("happening", "takes") else None


def _shared(tokens: Sequence[Token], i: int) -> Happening | None:
    """The verb of another object before `and`: `killing the driver and`."""
    for k in range(i - 2, max(0, i - 5), -1):
        if tokens[k].low in words("happening", "objects"):
            known = _known(tokens, k - 1)
            told = known is not None and known.name in words("happening", "hurt")
            told = told and low(tokens, k - 2) not in words("happening", "be")
            return real(tokens, k - 1, known.name) if known and told else None
        if tokens[k].kind != "word":
            return None
    return None


def _after(tokens: Sequence[Token], end: int) -> Happening | None:
    """A verb after the noun phrase that has it for its subject."""
    i = end + (low(tokens, end) in ("who", "that", "which", "-"))
    passive = perfect = False
    while i < len(tokens) and i - end <= _REACH:
        phrase = starting(tokens, i, event_phrases())
        if phrase:
            return real(tokens, i, phrase[1])
        word = tokens[i].low
        known = _known(tokens, i)
        if word in words("happening", "be") and (known is None or _leads_on(tokens, i)):
            passive, perfect = True, False
        elif word in words("happening", "have"):
            perfect = True
        elif known is not None:
            return _verb(tokens, i, known, passive, perfect)
        elif word in words("happening", "unreal") and word != "to":
            return None
        elif not _passes(tokens, i):
            i = _past_phrase(tokens, i)
            if i < 0:
                return None
            continue
        i += 1
    return None


def _past_aside(tokens: Sequence[Token], i: int) -> int:
    """Past what stands between two commas, where an auxiliary follows; else `i`."""
    if low(tokens, i) == ",":
        for k in range(i + 1, min(len(tokens), i + _BETWEEN_COMMAS)):
            if tokens[k].low == "," and low(tokens, k + 1) in words("happening", "auxiliaries"):
                return k + 1
    return i


def _known(tokens: Sequence[Token], i: int) -> Event | None:
    """The event that the word tells, unless a hyphen makes it part of another word (`left-hander`)."""
    return None if tight(tokens, i + 1) or tight(tokens, i - 1) else events().get(tokens[i].low)


def _leads_on(tokens: Sequence[Token], i: int) -> bool:
    """`reported dead`, `feared trapped`: what comes next is the event."""
    return low(tokens, i + 1) in events() or low(tokens, i + 1) in ("to", "as")


def _passes(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].low
    if word in words("happening", "hedges") or word in words("happening", "skipped"):
        return True
    return word == "to" or (word.endswith("ly") and len(word) > 4)


def _past_phrase(tokens: Sequence[Token], i: int) -> int:
    """Past a phrase with a preposition that an auxiliary follows; -1 where none stands there."""
    if tokens[i].low not in words("happening", "prepositions"):
        return -1
    for k in range(i + 1, min(len(tokens), i + _ASIDE)):
        if tokens[k].low in words("happening", "auxiliaries"):
            return k
        if tokens[k].low in _RELATIVES or tokens[k].low in section("numbers", "vague"):
            return -1  # `two raids in which dozens were killed`
        if tokens[k].kind == "number" or (tokens[k].low in numerals() and tokens[k].low != "one"):
            return -1
        if tokens[k].kind == "sign" and tokens[k].text not in ("-", "'"):
            return -1
    return -1


def _verb(tokens: Sequence[Token], i: int, known: Event, passive: bool, perfect: bool) -> Happening | None:
    if known.role == "state":
        return real(tokens, i, known.name)
    if known.role == "agent":
        if (passive and "ing" not in known.forms) or (known.forms == {"ing"} and not passive):
            return None
        if known.forms == {"base"} and tokens[i].low in words("happening", "nouns_too"):
            return None
        ill = low(tokens, i + 1) in ("ill", "sick", "short", "victim", "behind", "under", "apart", "at")
        moved = known.name == "left" and _counts(tokens, i + 1)
        return None if (ill and known.name == "fell") or moved else real(tokens, i, known.name)
    if known.role == "noun" or not known.forms & {"part"}:
        return None
    if not passive and (perfect or _has_object(tokens, i)):
        return None
    return real(tokens, i, known.name)


def _counts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number follows, with what limits it."""
    following = tokens[i : i + 4]
    return any(t.kind == "number" or t.low in numerals() or t.low in section("numbers", "vague") for t in following)


def _has_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether the verb is active: something to act on follows it."""
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if following.low in words("happening", "objects") or following.kind == "number" or following.text in '$£€"“':
        return True
    if following.low in ("at", "more", "up", "as", "about") and low(tokens, i + 2) in ("least", "than", "to", "many"):
        return True
    stops = following.kind == "sign" or following.low in words("words", "stop") or following.low.endswith("ly")
    return not stops and following.low not in words("happening", "skipped")
