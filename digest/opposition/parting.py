"""What tells two claims apart that are worded alike: another place, time, part or person, or that one is called false.

Asked only of claims that a rule holds to oppose each other, to take the opposition back: each answer here is a reason
to say nothing. What one claim tells and the other does not is mostly the same event told shorter, so that two places
part only where both are told. A year parts a claim from one that tells none: what was decided then was another
decision.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.opposition import lexicon
from digest.opposition.words import Word, read

_WITHIN = 2
"""Words between a preposition and the name of a place: `in the rebel-held Norland`."""
_FORMER = frozenset({"former", "ex", "previous"})
"""Of a title before a name they tell the same person: `former President Brandt`."""
_YEARS = range(1500, 2100)


def parted(left: str, right: str, kind: str) -> bool:
    """Whether two sentences that seem to oppose each other, by a `Kind`, may both be right by what they tell beside."""
    a, b = read(left).words, read(right).words
    if is_elsewhere(a, b) or _is_unmasked(a, b):
        return True
    eras = _eras(a), _eras(b)
    either = kind in ("contradiction", "figure")
    if not eras[0] & eras[1] and (any(eras) if either else all(eras)):
        return True
    if kind == "contradiction" and (_which(a, b) or _which(b, a) or _fictions(a) != _fictions(b)):
        return True
    return kind == "figure" and scopes(a) != scopes(b)


def is_elsewhere(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether both tell a place or a part and share neither: `in Norland` and `in Sudbay`, `the first reactor`."""
    one, other = _places(left), _places(right)
    if one and other and not _is_told(one, right) and not _is_told(other, left):
        return True
    if any(_differ(_after_place(left, group), _after_place(right, group)) for group in ("compass", "seasons")):
        return True
    ranks = _ranked(left), _ranked(right)
    return any(_differ(ranks[0][of], ranks[1][of]) for of in ranks[0].keys() & ranks[1].keys())


def scopes(words: Sequence[Word]) -> frozenset[str]:
    """The words by which a number counts for each of several, for one of them or for all together."""
    own = {w.fold for w in words} & lexicon.words("scopes", "parting")
    one_of = any((a.fold, b.fold) == ("one", "of") for a, b in pairwise(words))
    return frozenset(own | ({"one of"} if one_of else set()))


def of_others(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one speaks of somebody near to whom the other speaks of: `the minister's aide`, `the deputy minister`."""
    return is_of_other(left, right) or is_of_other(right, left)


def is_of_other(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether the words speak of somebody near to whom the others speak of, who stands in the others nowhere."""
    told = {w.key for w in others}
    near = lexicon.words("relations", "parting")
    if any(w.fold in near and w.key not in told for w in words):
        return True
    return _is_possessed(words, others) or any(
        b.key
        and b.key in told
        and a.fold in lexicon.words("ranks", "parting")
        and not _is_told(frozenset({a.key}), others)
        for a, b in pairwise(words)
        if not (b.named and a.fold in _FORMER)
    )


def _which(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether one of several is told of, which the others do not say: `an earlier offer`, `another crash`."""
    told, lows = {w.key for w in others} - {""}, {w.fold for w in others}
    choosing = lexicon.words("choosing", "parting")
    return any(a.fold in choosing and a.fold not in lows and b.key in told for a, b in pairwise(words))


def _is_possessed(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether what is somebody's is spoken of, and in the others himself: `the firm's rival`."""
    told = {w.key for w in others}
    plain = {w.key for w in others if w.key and not w.named and not _is_possessive(w)}
    return any(
        _is_possessive(a) and not a.named and a.key in plain and bool(b.key) and b.key not in told
        for a, b in pairwise(words)
    )


def _is_possessive(word: Word) -> bool:
    return word.fold.endswith(("'s", "s'"))


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not left & right


def _is_told(places: frozenset[str], words: Sequence[Word]) -> bool:
    return any(w.key in places for w in words)


def _places(words: Sequence[Word]) -> frozenset[str]:
    """The keys of names right after words like `in`: places, or what is of them."""
    found: set[str] = set()
    for at, word in enumerate(words):
        if word.fold in lexicon.words("places", "parting"):
            found |= _name_after(words, at)
    return frozenset(found)


def _name_after(words: Sequence[Word], at: int) -> set[str]:
    """The keys of the name that follows the word in its clause, few words on."""
    found: set[str] = set()
    for i in range(at + 1, len(words)):
        if words[i].clause != words[at].clause or (not words[i].named and (found or i > at + _WITHIN)):
            break
        if words[i].named and words[i].key:
            found.add(words[i].key)
    return found


def _after_place(words: Sequence[Word], group: str) -> frozenset[str]:
    """The words of a group that say where or when: `in the north`, `in winter`."""
    own = lexicon.words(group, "parting")
    leads = lexicon.words("places", "parting") | {"the"}
    return frozenset(b.fold.removesuffix("ern") for a, b in pairwise(words) if b.fold in own and a.fold in leads)


def _ranked(words: Sequence[Word]) -> dict[str, frozenset[str]]:
    """By a word of meaning, the words before it that say which of several it is: `second reactor`."""
    found: dict[str, frozenset[str]] = {}
    for a, b in pairwise(words):
        if b.key and a.fold in lexicon.words("order", "parting"):
            found[b.key] = found.get(b.key, frozenset()) | {a.fold}
    return found


def _eras(words: Sequence[Word]) -> frozenset[str]:
    """The years of a sentence and words that tell another time than this: `2012`, `last year`, `years ago`."""
    found = set()
    for a, b in pairwise(words):
        if b.fold.isdecimal() and len(b.fold) == 4 and int(b.fold) in _YEARS and a.fold != "since":
            found.add(b.fold)
        if a.fold in ("last", "previous") and b.fold in lexicon.words("spans", "parting"):
            found.add(f"last {b.fold}")
        if a.fold in lexicon.words("spans", "parting") and b.fold in ("ago", "earlier", "before"):
            found.add("ago")
    return frozenset(found)


def _fictions(words: Sequence[Word]) -> frozenset[str]:
    """The words of a sentence that name a work in which things are told that did not happen."""
    return frozenset(w.fold for w in words) & lexicon.words("fiction", "parting")


def _is_unmasked(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one claim tells its own words to be false, a joke or a fake."""
    masks = lexicon.words("unmasking", "parting")
    if any(w.fold in masks for side in (left, right) for w in side):
        return True
    false = lexicon.words("names", "denial") | {"wrong", "myth", "mistake"}
    return any(a.fold in false and b.fold in ("that", "to") for side in (left, right) for a, b in pairwise(side))
