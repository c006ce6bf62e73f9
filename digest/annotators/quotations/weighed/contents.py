"""What the content of a use may be: each pattern that fits, and each place where it may end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from digest.annotators.quotations import contents, extents, objects
from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.lexicon import Verb
from digest.annotators.quotations.phrases import Tokens
from digest.annotators.quotations.weighed.uses import Use

_MOST_ENDS = 7
_LONGEST = 80
_SUBORDINATING = frozenset({"who", "which", "that", "because", "while", "when", "where", "whose", "if", "so", "to"})
_PARTICLES = frozenset({"for", "against", "about", "on", "of", "with", "to", "over", "in", "at", "from", "as", "up"})
_PLACING = frozenset({"out", "by", "off", "down", "into", "toward", "behind"})


class Content(NamedTuple):
    """Tokens `first` to `last` (exclusive); `pattern` is how it hangs on the use, `cut` what follows its end."""

    first: int
    last: int
    pattern: str
    cut: str


def of(tokens: Tokens, use: Use) -> list[Content]:
    """The contents that the use may have, each stretch once."""
    distinct: dict[tuple[int, int], Content] = {}
    for content in _patterns(tokens, use):
        if content.last > content.first and not is_word(tokens[content.first], "coordinators"):
            distinct.setdefault((content.first, content.last), content)
    return list(distinct.values())


def _patterns(tokens: Tokens, use: Use) -> Iterator[Content]:
    k = use.at + 1
    if k >= len(tokens):
        return
    for pattern, find in _CLAUSES:
        span = find(tokens, k, Verb(use.stem, (), "believe", frozenset()))
        if span is not None:
            yield Content(*span, pattern, "no")
    limit = k + 1 < len(tokens) and tokens[k + 1].low in {"least", "most", "to"}
    particle = tokens[k].low if tokens[k].low in _PARTICLES | _PLACING and not limit else ""
    start = k + 1 if particle else k
    if start < len(tokens) and (particle or _opens_object(tokens, start)):
        yield from _objects(tokens, start, use, particle)


_CLAUSES = (("told", contents.told), ("clause", contents.clause), ("infinitive", contents.infinitive))


def _opens_object(tokens: Tokens, k: int) -> bool:
    token = tokens[k]
    if token.kind == "p":
        return token.text in objects.CURRENCY
    return not (is_word(token, "coordinators") or is_word(token, "times"))


def _objects(tokens: Tokens, start: int, use: Use, particle: str) -> Iterator[Content]:
    pattern = f"object of {particle}" if particle else "object"
    verb = Verb(use.stem, (particle,) if particle else (), "say", frozenset())
    whole = extents.clause_end(tokens, start)
    known = objects.content(tokens, start, verb)
    if known is not None:
        yield Content(*known, pattern, "no")
        whole = max(whole, known[1])
    whole = min(whole, start + _LONGEST)
    yield Content(start, whole, pattern, "clause")
    for k, cut in _ends(tokens, start, whole):
        yield Content(start, k, pattern, cut)


def _ends(tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where the noun phrase that begins at `start` may end before the clause does, and by what."""
    found = 0
    for k in range(start + 1, end):
        cut = boundary(tokens, k)
        if cut:
            found += 1
            yield k, cut
        if found == _MOST_ENDS:
            return


def boundary(tokens: Tokens, k: int) -> str:
    token = tokens[k]
    if token.kind == "p":
        return "mark" if token.text in {",", "(", "—", "–", "-", ";", ":"} else ""
    if token.low in {"and", "but", "or"}:
        return "and"
    if token.low in _SUBORDINATING:
        return "subordinate"
    if is_word(token, "prepositions"):
        return "" if token.low == "of" else "preposition"
    if is_word(token, "times"):
        return "time"
    return "verb" if token.verbal else ""
