"""What is counted: the noun phrase after a number, found without a parser by its plural.

U1 modifiers and a plural (15 armoured personnel carriers)   U4 the number of … is 12, a toll of 12
U2 of the plural (three of the soldiers)                     U5 a crowd of 250
U3 a hyphen and a singular (a 20-member crew)                U6 others (76 others), of what was counted before
"""

from __future__ import annotations

from collections.abc import Sequence

from digest import resources
from digest.annotators.figures.amounts import low, tight
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import events, numerals, section, words
from digest.text import calendar

Span = tuple[int, int]
_MODIFIERS = 6
_PEOPLE = ("men", "children", "people", "wives")
_SKIPPED = frozenset({"more", "other", "such", "additional", "new"})


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in words("words", "plural") or (word.endswith(_PEOPLE) and word not in words("words", "not_people")):
        return True
    if (
        len(word) < 3
        or not word.endswith("s")
        or word in words("words", "not_plural")
        or word in words("words", "stop")
    ):
        return False
    return not word.endswith(("ss", "us", "is", "ous", "'s"))


def after(tokens: Sequence[Token], i: int) -> Span | None:
    """The plural noun phrase that starts at token `i`, with "of the" skipped."""
    if low(tokens, i) == "of":
        i += 1
        while low(tokens, i) in words("words", "partitive"):
            i += 1
    if tight(tokens, i):
        noun = tokens[i + 1]
        return (i + 1, i + 2) if noun.kind == "word" and noun.low not in words("words", "stop") else None
    start, hyphened = i, None
    while i < len(tokens) and i - start <= _MODIFIERS and _modifies(tokens, i):
        if plural(tokens[i].low) and tight(tokens, i - 1) and i + 1 < len(tokens) and _modifies(tokens, i + 1):
            hyphened = hyphened or (start, i + 1)  # `plain-clothes officers`
        elif plural(tokens[i].low) and not _goes_on(tokens, i):
            stated = tokens[i].low in words("words", "states") and i > start  # `12 found dead`
            if stated or _is_half_a_name(tokens, i) or _is_somebody(tokens, start, i):
                return None
            return start, _coordinated(tokens, i + 1)
        i += 1 + (i + 1 < len(tokens) and tight(tokens, i + 1))
        if low(tokens, i) in (",", "and") and i > start and _adjective_list(tokens, i):
            i += 1
    return hyphened


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token may stand in a noun phrase."""
    token = tokens[i]
    if token.kind == "sign":
        return token.text == "'" and plural(tokens[i - 1].low)
    if token.kind == "number":
        return tight(tokens, i - 1)  # `14 AK-47 rifles`
    if token.low == "so" and tight(tokens, i + 1):
        return True  # `so-called`
    if _stops(token) or token.low in numerals():
        return False
    known = events().get(token.low)
    return not (known and "ing" in known.forms and known.role != "noun")


def _stops(token: Token) -> bool:
    """Whether the word ends a noun phrase; `US` is no `us`."""
    return token.low in words("words", "stop") and token.text not in ("US", "IT", "WHO")


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether another plural follows: `personnel carriers`, or a plural that owns it: `workers' unions`."""
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if following.text in ("'", "’") and not following.spaced:
        return True
    return following.kind == "word" and plural(following.low) and following.low not in words("words", "states")


def _is_half_a_name(tokens: Sequence[Token], i: int) -> bool:
    """`Customs and Border agents`: capitals on both sides of `and` that are no two plurals."""
    if not tokens[i].text[0].isupper() or low(tokens, i + 1) not in ("and", "&") or i + 2 >= len(tokens):
        return False
    following = tokens[i + 2]
    return following.text[0].isupper() and not plural(following.low) and not _two_peoples(tokens, i + 1)


def _is_somebody(tokens: Sequence[Token], start: int, i: int) -> bool:
    """A given name and a surname with the ending of a plural, as in tables: `2 Maria Jones`."""
    capitals = i > start and all(t.text[0].isupper() for t in tokens[start : i + 1])
    return capitals and tokens[start].low in resources.words("actors-given-names")


def _two_peoples(tokens: Sequence[Token], end: int) -> bool:
    """Capitals on both sides of `and`, with a plural of two words after it."""
    named = [*tokens[end - 1 : end], *tokens[end + 1 : end + 3]]
    capitals = len(named) == 3 and all(t.text[0].isupper() for t in named)
    return capitals and low(tokens, end) == "and" and not plural(named[1].low) and plural(named[2].low)


def _adjective_list(tokens: Sequence[Token], i: int) -> bool:
    """A comma or `and` between two adjectives: `two young, unarmed men`."""
    if plural(tokens[i - 1].low):
        return False
    return i + 2 < len(tokens) and tokens[i + 1].kind == "word" and plural(tokens[i + 2].low)


def _coordinated(tokens: Sequence[Token], end: int) -> int:
    """Past `women and children`, `cars, trucks and SUVs`, `Swedes and South Africans`: people or vehicles only."""
    if _two_peoples(tokens, end):
        return end + 3
    at = end
    while at < len(tokens):
        link = at + (low(tokens, at) == ",")
        final = low(tokens, link) in ("and", "or")
        noun = link + final
        if final and link > at == end:
            break  # `two lorries, and police officers`
        if noun >= len(tokens) or noun == at or not _is_person(tokens[noun]) or not _is_person(tokens[end - 1]):
            break
        at = noun + 1
        if final:
            return at
    return end


def _is_person(token: Token) -> bool:
    endings = section("words", "person_end")
    return token.text.endswith(tuple(endings)) and plural(token.low)


def whole(tokens: Sequence[Token], i: int) -> Span | None:
    """What a part is part of: `of the voters`, `of the Example vote`, `the country's population`."""
    if low(tokens, i) != "of" and low(tokens, i).endswith("ing"):
        return None  # `over half saying so`
    i += low(tokens, i) == "of"
    while low(tokens, i) in words("words", "partitive"):
        i += 1
    found = after(tokens, i)
    if found is not None and tokens[found[1] - 1].kind == "word":
        return found[0], found[1] + (low(tokens, found[1]) in words("words", "wholes"))
    start = i
    while i < len(tokens) and i - start < _MODIFIERS and tokens[i].kind == "word" and _in_whole(tokens, i):
        i += 1
    while i - start > 1 and (tokens[i - 1].low in words("words", "living") or _follows_whole(tokens, i - 1)):
        i -= 1
    return (start, i) if i > start and not tokens[i - 1].low.endswith("'s") else None


def _follows_whole(tokens: Sequence[Token], i: int) -> bool:
    """`the vote starting with`."""
    return tokens[i].low.endswith("ing") and low(tokens, i - 1) in words("words", "wholes")


def _in_whole(tokens: Sequence[Token], i: int) -> bool:
    word, verb = tokens[i].low, events().get(tokens[i].low)
    told = verb is not None and word not in words("happening", "nouns_too")
    dated = word in calendar.WEEKDAYS or word in calendar.MONTHS
    return not (_stops(tokens[i]) or word in numerals() or told or dated)


def of_collective(tokens: Sequence[Token], first: int) -> Span | None:
    """`a crowd of` before token `first`."""
    at = first - 2
    return (at, at + 1) if low(tokens, first - 1) == "of" and low(tokens, at) in words("words", "collectives") else None


def numbered(tokens: Sequence[Token], first: int) -> Span | None:
    """`the number of confirmed cases has risen to` before token `first`: what is counted."""
    for k in range(first - 1, max(-1, first - 25), -1):
        if tokens[k].kind == "number" or tokens[k].low in words("words", "clause_ends"):
            return None
        if tokens[k].low == "toll":
            return (k, k + 1)
        if tokens[k].low in ("number", "numbers") and low(tokens, k + 1) == "of":
            return after(tokens, k + 1)
    return None


def rate(tokens: Sequence[Token], head: Span) -> Span:
    """The noun phrase with what it is counted by: `deaths per 100,000 births`; itself without one."""
    first, end = head
    if low(tokens, end) not in ("per", "/") or end + 1 >= len(tokens) or tokens[end + 1].kind != "number":
        return head
    base = after(tokens, end + 2)
    return first, base[1] if base else end + 2


def single(tokens: Sequence[Token], i: int) -> Span | None:
    """The noun phrase in the singular that starts at token `i` (after `one`, after an ordinal)."""
    start = i
    while i < len(tokens) and i - start < 3 and tokens[i].kind == "word" and _in_single(tokens, i, start):
        i += 2 if tight(tokens, i + 1) else 1  # `first-place finish`
    i = min(i, len(tokens))
    while i - start > 1 and (tokens[i - 1].low in words("words", "past") or tokens[i - 1].low.endswith("ed")):
        i -= 1  # a verb that has it for its subject
    return (start, i) if i > start and not tokens[i - 1].low.endswith("'s") else None


def _in_single(tokens: Sequence[Token], i: int, start: int) -> bool:
    token = tokens[i]
    named = i > start and (token.low in words("happening", "nouns_too") or token.low in words("happening", "deeds"))
    if token.low in words("words", "stop") or token.low in ("one", "ones", "more"):
        return False
    if token.low in events() and not named:
        return False
    return i == start or not token.text[0].isupper() or tokens[i - 1].text[0].isupper()


def text(tokens: Sequence[Token], span: Span, source: str) -> str:
    """The words of the phrase as they stand, without `other`, `more`."""
    first, end = span
    while first < end - 1 and tokens[first].low in _SKIPPED:
        first += 1
    return source[tokens[first].start : tokens[end - 1].end]
