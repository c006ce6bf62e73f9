"""When two claims oppose each other: denial, contradiction, figures in conflict, accounts that differ.

A claim is a sentence. Both are taken to be about the same story, as the articles that a caller has grouped are; of two
sentences that merely look alike in different stories nothing is promised. English only: of other languages the answer
is None. Three answers: an `Opposition`; None, which is either that they do not oppose each other or that their words
alone cannot tell. Precision before recall: two events, two times, two scopes, an update, a wish, a question and a
supposition are no opposition. No parser and no learnt weights: rules over words in order, each kind in its own module.
Who says a claim, and when it was published, is the caller's to weigh: of a day's difference no sentence tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from digest.opposition.division import Division
    from digest.opposition.words import Word

Kind = Literal["denial", "contradiction", "figure", "account"]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two claims that cannot both be right, and the words of each by which they are known: `[start, end)` into it."""

    kind: Kind
    left: tuple[int, int]
    right: tuple[int, int]


def opposed(a: str, b: str) -> Opposition | None:
    """How two sentences about one story oppose each other; None where they do not or their words cannot tell.

    Symmetric but for the order of the words' places.
    """
    return opposed_in_words(a, b) or (_in_figures(a, b) if _may_count_one_thing(a, b) else None)


@lru_cache(maxsize=1 << 14)
def opposed_in_words(a: str, b: str) -> Opposition | None:
    """As `opposed`, figures apart: numbers that differ are mostly of two counts."""
    from digest.opposition import parting

    found = _in_words(a, b)
    return None if found is None or parting.parted(a, b, found.kind) else found


def _in_words(a: str, b: str) -> Opposition | None:
    from digest.opposition import accounts, activities, contradictions, denials

    if found := denials.find(a, b):
        first, second = (found.cue, found.word) if found.denier == 0 else (found.word, found.cue)
        return Opposition("denial", (first.start, first.end), (second.start, second.end))
    if facts := contradictions.find(a, b):
        return _of_words("contradiction", facts[0].word, facts[1].word)
    if going := activities.find(a, b):
        return _of_words("contradiction", going[0].word, going[1].word)
    if words := accounts.find(a, b):
        return _of_words("account", *words)
    return None


@lru_cache(maxsize=1 << 14)
def _in_figures(a: str, b: str) -> Opposition | None:
    from digest.opposition import figures, parting  # many patterns, of which most pairs of sentences have no need

    numbers = figures.find(a, b)
    if numbers is None or parting.parted(a, b, "figure"):
        return None
    return Opposition("figure", (numbers[0].start, numbers[0].end), (numbers[1].start, numbers[1].end))


def _may_count_one_thing(a: str, b: str) -> bool:
    """Whether both sentences have a number, and share what figures of one thing share."""
    from digest.opposition import lexicon, words

    one, other = words.read(a).words, words.read(b).words
    known = lexicon.words("numerals")
    if not all(any(w.fold[0].isdigit() or w.fold in known for w in side) for side in (one, other)):
        return False
    return len({w.key for w in one if w.key} & {w.key for w in other if w.key}) >= words.SHARED_OF_FIGURES


def divided(text: str) -> Division | None:
    """How one sentence tells both sides of a dispute ("X said no plane flew, but Y said the raids went on")."""
    from digest.opposition import division

    return division.find(text)


def _of_words(kind: Kind, left: Word, right: Word) -> Opposition:
    return Opposition(kind, (left.start, left.end), (right.start, right.end))
