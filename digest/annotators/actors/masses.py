"""Nouns that tell in what mass, or as whose members, the actors of a label come: "a wave of migrants".

Rules (golden cases of the same numbers in the tests):
M1 a noun of the list and "of" before a plural, what counts between them included, belong to the label: "caravan of
   hundreds of migrants", "angry mob of protesters"; "a group of migrants" says nothing more than "migrants";
M2 so does "members of the" before a noun that means several people: "members of the militia".
"""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Lexicon, listed
from digest.annotators.actors.words import Word

_LONGEST_COUNT = 7


def start(words: list[Word], first: int, last: int, family: str, lexicon: Lexicon) -> int:
    """The first word of the label from `first` up to and with `last` and of its mass; `first` without one."""
    heads = [head for head in lexicon.heads.get(words[last].low, ()) if head.family == family]
    k = _noun(words, first)
    if k is None or not heads or w.hyphened(words[k]):
        return first
    mass = words[k].low in listed("masses", "nouns") and any(head.plural for head in heads)
    single = any((head.collective or head.echo) and not head.plural for head in heads)
    member = words[k].low in listed("masses", "members") and (single or words[last].low in listed("masses", "nouns"))
    if not (mass or member):
        return first
    kept = lexicon.kept[family] | lexicon.nations
    while k > 0 and w.joined(words[k]) and words[k - 1].low in kept and not words[k - 1].possessive:
        k -= 1
    return k


def _noun(words: list[Word], first: int) -> int | None:
    """The noun before "of", and before what counts and points between that and word `first`."""
    for k in range(first - 1, max(0, first - _LONGEST_COUNT), -1):
        if not w.joined(words[k + 1]):
            return None
        if words[k].low == "of" and words[k - 1].low not in listed("masses", "counts") and w.joined(words[k]):
            return k - 1
        if words[k].low not in listed("masses", "counts") and not words[k].low[0].isdigit():
            return None
    return None
