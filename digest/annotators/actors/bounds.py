"""Where a label for an actor without a name can start and end: rules A1, A2 and A6 of `families`."""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Head, Lexicon, listed
from digest.annotators.actors.words import Word


def ends(words: list[Word], i: int, head: Head, lexicon: Lexicon) -> bool:
    """A1 and A2: whether the phrase can end with word `i`."""
    if i + 1 == len(words):
        return True
    after = words[i + 1]
    if w.hyphened(after):
        return False
    if words[i].possessive or not w.joined(after):
        return not after.gap.startswith("/")
    if head.collective and not _embodied(words, i, head):
        return False
    if head.plural:
        return not (i == 0 and after.capital and after.low not in lexicon.calendar)
    paired = i > 1 and words[i - 1].low == "the" and words[i - 2].low == "and"
    if not head.collective and after.low in listed("stop", "nouns"):
        return False
    if head.lemma in listed("stop", "leanings") and after.low in ("left", "right"):
        return False
    return outside(after, lexicon) or (paired and after.low + "s" in lexicon.verbs)


def _embodied(words: list[Word], i: int, head: Head) -> bool:
    """Whether a collective noun means people: not "a regime of checks", "his opposition to it"."""
    after = words[i + 1].low
    if after == "of":
        return i + 2 < len(words) and (words[i + 2].capital or words[i + 2].low == "the")
    return not (after == "to" and head.lemma in listed("stop", "abstract"))


def outside(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word after a singular noun is certainly no noun that the first only describes."""
    if word.capital:
        return word.low in lexicon.calendar
    if word.low in lexicon.participles:
        return False
    if word.low in lexicon.functions or word.low in lexicon.verbs or word.low[0].isdigit():
        return True
    return word.low.endswith(("ly", "ed"))


def starts(words: list[Word], first: int, head: Head, lexicon: Lexicon) -> bool:
    """A2 and A6: whether the phrase can start with word `first`."""
    if first == 0 or not w.adjoined(words[first]):
        return not w.hyphened(words[first]) and (head.plural or head.collective)
    before = words[first - 1]
    if before.low in lexicon.blockers:
        return False
    owned = before.possessive or before.low in listed("grammar", "owners")
    if head.lemma in listed("stop", "abstract") and owned and before.low not in lexicon.nations:
        return False
    if head.plural and not head.collective:
        return True
    if before.possessive or before.low in listed("grammar", "determiners"):
        return True
    return head.collective and (
        before.low in lexicon.functions or before.low in lexicon.verbs or before.low.endswith(("ed", "ly"))
    )
