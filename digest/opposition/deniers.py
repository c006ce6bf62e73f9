"""Who denies, held against who is said to have done it: the minister's wife does not deny what the minister did."""

from __future__ import annotations

from collections.abc import Sequence

from digest.opposition import lexicon
from digest.opposition.parting import is_of_other
from digest.opposition.words import Word, Words

_OWN = frozenset({"he", "she", "they"})
"""Words by which who denies speaks of an act of his own: `denied that she had`."""
_OPENING = 3
"""Words after a denial within which such a word stands."""


def is_of_another(denier: Words, cue: Word, other: Words, word: Word) -> bool:
    """Whether somebody else denies, at the cue, than the other claim says at the word to have done it."""
    lead, after = _lead(denier, cue), [w for w in denier.words if w.start > cue.start][:_OPENING]
    who = [] if word.fold in lexicon.words("charging", "denial") else _accused(_lead(other, word))
    if is_of_other(lead, other.words) or is_of_other(who, denier.words):
        return True
    own = any(w.fold in _OWN or w.fold.endswith("ing") for w in after)
    names = [{w.key for w in side if w.named and w.key} for side in (lead, who)]
    return own and all(names) and not names[0] & names[1]


def is_cleared(words: Sequence[Word]) -> bool:
    """Whether somebody is acquitted there of what is denied."""
    return any(w.fold in lexicon.words("clearing", "denial") for w in words)


def _lead(sentence: Words, word: Word) -> Sequence[Word]:
    """The words of the clause of a word that stand before it."""
    return [w for w in sentence.words if w.clause == word.clause and w.start < word.start]


def _accused(lead: Sequence[Word]) -> Sequence[Word]:
    """Of the words before an act those that tell who did it, not who accuses: `aides accused the minister of`."""
    passive = lexicon.words("auxiliaries") - {"has", "have", "had"}
    accusing = lexicon.words("accusing", "denial") | lexicon.words("charging", "denial")
    for at in range(len(lead) - 1, -1, -1):
        if lead[at].fold in accusing:
            return lead if at and lead[at - 1].fold in passive else lead[at + 1 :]
    return lead
