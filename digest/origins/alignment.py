"""Whether two sentences are worded alike: one statement, told twice, with nothing in it changed.

One word can turn a statement (`guilty` for `innocent`, `the deputy mayor` for `the mayor`), and so can another order
(`police accused the council`), and no list has all of them. So the words of the one must stand in the other as they
are and in their order, apart from words that carry no meaning; only who says it may be told otherwise, before or
after it, and the other may go on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from digest import resources
from digest.origins import frames
from digest.text import calendar, quotes
from digest.text.normalize import fold
from digest.text.tokens import Token, tokens

FEWEST = 5
"""Words that both have in a row, of those that carry meaning or not."""
FEWEST_QUOTED = 6
"""Words of a quotation on which two speakers do not hit by chance."""
LONGEST = 250
"""Words of a sentence that is compared."""


_SIGNED = re.compile(r"(?:(?<![\w.])[-−]|[€$£¥₹])\s?\d[\d.,]*\d|(?:(?<![\w.])[-−]|[€$£¥₹])\s?\d|\d\s?%")


class _Words(NamedTuple):
    """The words of a sentence that are compared, folded, and the last words of its names with the words before them."""

    folded: tuple[str, ...]
    written: tuple[Token, ...]


def worded_alike(one: str, other: str) -> bool:
    """Whether all that `one` says stands in `other` word for word, said by somebody or by nobody in both."""
    left, right = _words(one), _words(other)
    if _signed(one) != _signed(other):
        return False
    if not _other_persons(left, right) and _quotes_alike(one, other):
        return True
    if not left.folded or max(len(left.folded), len(right.folded)) > LONGEST or _is_said(one) != _is_said(other):
        return False
    from difflib import SequenceMatcher  # of most sentences no other is like enough to ask

    steps = SequenceMatcher(None, left.folded, right.folded, autojunk=False).get_opcodes()
    same = [step for step in steps if step[0] == "equal"]
    if not same or max(step[2] - step[1] for step in same) < min(FEWEST, len(left.folded)):
        return False
    first, last = same[0], same[-1]
    inner = steps[steps.index(first) : steps.index(last) + 1]
    if any(
        not _is_light(left.folded[a:b]) or not _is_light(right.folded[c:d]) for op, a, b, c, d in inner if op != "equal"
    ):
        return False
    before, after = left.folded[: first[1]], left.folded[last[2] :]
    outer = (right.folded[: first[3]], right.folded[last[4] :])
    sayers = (
        (*left.written[: first[1]], *left.written[last[2] :]),
        (*right.written[: first[3]], *right.written[last[4] :]),
    )
    if _other_sayers(*sayers):
        return False
    if not all(_is_light(edge) or _says(edge) for edge in (before, after)):
        return False
    if any(_turns(edge) for edge in outer) or _other_persons(left, right):
        return False
    return _framed_alike((one, *_around(left, first[1], last[2])), (other, *_around(right, first[3], last[4])))


def _around(words: _Words, first: int, end: int) -> tuple[Token, Token]:
    """The first and the last word of what is told."""
    return words.written[first], words.written[end - 1]


def _framed_alike(one: tuple[str, Token, Token], other: tuple[str, Token, Token]) -> bool:
    """Whether what stands around the words that both have leaves what they say as it is; each is a sentence with the
    first and the last of those words."""
    (left, begin, last), (right, there, final) = one, other
    if last.text.endswith("s") != final.text.endswith("s"):  # of the mayor, or of the mayor's
        return False
    if not frames.says_no_more(left[last.end :]) or not frames.goes_on_plainly(right[final.end :]):
        return False
    return frames.leads_plainly(left[: begin.start]) and frames.leads_plainly(right[: there.start])


def _quotes_alike(one: str, other: str) -> bool:
    """Whether most of `one` is a quotation that `other` has too, word for word, and the rest says who speaks."""
    (inside, outside), (there, _) = _quoted(one), _quoted(other)
    if len(inside) < FEWEST_QUOTED or len(outside) > len(inside) or not _stands_in(inside, there):
        return False
    return len(outside) <= _MOST_OF_SAYER and not _turns(outside) and not _unsaid(inside, there)


def _unsaid(inside: Sequence[str], there: Sequence[str]) -> bool:
    """Whether the words right before a quotation in the longer one take it back: `I did not say that`."""
    at = next(i for i in range(len(there)) if list(there[i : i + len(inside)]) == list(inside))
    lead = there[max(0, at - _LEAD) : at]
    return _turns(lead) and not (_reporting() | _set("thinking")).isdisjoint(lead)


def _quoted(text: str) -> tuple[list[str], list[str]]:
    """The words within quotation marks, and those outside; a mark that is never closed opens to the end."""
    spans = [(q.start, q.end) for q in quotes.find(text) if q.depth == 0]
    parted: tuple[list[str], list[str]] = ([], [])
    for token in _words(text).written:
        within = any(start <= token.start < end for start, end in spans)
        parted[not within].append(fold(token.text).removesuffix("'s"))
    return parted


def _stands_in(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether the words stand in a row in the others."""
    first = shorter[0]
    places = (i for i, word in enumerate(longer[: len(longer) - len(shorter) + 1]) if word == first)
    return any(list(longer[i : i + len(shorter)]) == list(shorter) for i in places)


def _signed(text: str) -> frozenset[str]:
    """The numbers with a sign: €40 is not $40, -12 not 12."""
    return frozenset(fold(found) for found in _SIGNED.findall(text))


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> _Words:
    kept = tuple(token for token in tokens(text) if fold(token.text) not in _set("empty"))
    return _Words(tuple(fold(token.text).removesuffix("'s") for token in kept), kept)


def _is_said(text: str) -> bool:
    """Whether somebody is said to have said it: a neutral verb, or quotation marks around most of it."""
    folded = {fold(token.text) for token in tokens(text)}
    return not folded.isdisjoint(_reporting()) or text.lstrip()[:1] in '"“' or text.rstrip()[-1:] in '"”'


def _is_light(words: Sequence[str]) -> bool:
    return all(word in _set("light") for word in words)


def _says(words: Sequence[str]) -> bool:
    """Whether the words name who says it, and no more: a neutral verb, names, titles, days, a place of saying."""
    if not {"i", "we"}.isdisjoint(words):  # part of what is said: "I did say that"
        return False
    return not _reporting().isdisjoint(words) and not _turns(words) and len(words) <= _MOST_OF_SAYER


_MOST_OF_SAYER = 16
_LEAD = 5
"""Words right before a quotation in which its speaker may take it back."""


def _turns(words: Sequence[str]) -> bool:
    """Whether words before or after a statement may turn it: a denial, a doubt, a verb that is not neutral."""
    return not _set("turning").isdisjoint(words)


def _other_persons(left: _Words, right: _Words) -> bool:
    """Whether a name of the one has another first name in the other, or a rank that the other has not."""
    ranks = _set("ranks")
    if (ranks & set(left.folded)) != (ranks & set(right.folded)):
        return True
    one, other = _names(left), _names(right)
    return any(before and other.get(name) and before != other[name] for name, before in one.items())


def _other_sayers(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether the words around the statement name who says it, and name somebody else."""
    said = [[fold(token.text).removesuffix("'s") for token in side] for side in (left, right)]
    if any(_reporting().isdisjoint(side) for side in said):
        return False
    named = [
        {word for word, token in zip(words, side, strict=True) if token.text[0].isupper()}.difference(calendar.WEEKDAYS)
        for words, side in zip(said, (left, right), strict=True)
    ]
    if all(named):
        return named[0].isdisjoint(named[1])
    return any(own and _set("pronouns").isdisjoint(words) for own, words in zip(named, said[::-1], strict=True))


def _names(words: _Words) -> dict[str, str]:
    """The word before each word that is written with a capital, where it has one too."""
    found: dict[str, str] = {}
    for before, token in zip(words.written, words.written[1:], strict=False):
        capital = token.text[0].isupper() and before.text[0].isupper() and token.start - before.end == 1
        if capital and fold(before.text) not in calendar.WEEKDAYS:
            found.setdefault(fold(token.text).removesuffix("'s"), fold(before.text).removesuffix("'s"))
    return found


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(resources.table("sayings")["alike"][name].split())


@cache
def _reporting() -> frozenset[str]:
    return _set("saying") | frozenset(resources.table("sayings")["reporting"]["words"].split())
