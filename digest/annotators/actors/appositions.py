"""Roles that stand beside a name between commas: rule R4 of `roles`.

"X, the Kremlin spokesman,"; "X, a convicted smuggler,"; "X, 23, director of the port,"; "Syria's president, X,".
"""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Lexicon, Names
from digest.annotators.actors.people import Named
from digest.annotators.actors.words import Word

_LONGEST = 6
_LONGEST_COMPLEMENT = 18
_OPENERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_COMPLEMENT = frozenset({"of", "for", "at", "to", "with"})
_WITHIN = frozenset({"of", "the", "for", "at", "in", "on", "and", "&"})
_CLOSING = (",", ";", ".", "—", "–", " -", ")")

Stretch = tuple[int, int]
"""The first and the last word of a role."""


def after(one: Named, lexicon: Lexicon, names: Names) -> Stretch | None:
    """The role that follows the name of `one`, its article left out."""
    words, k = one.words, one.run.end
    if k + 1 < len(words) and _comma(words[k]) and words[k].low.isdigit():
        k += 1
    if k + 1 >= len(words) or not _comma(words[k]) or words[k - 1].possessive:
        return None
    opened = words[k].low in _OPENERS
    first = k + opened
    last = _title(words, first, lexicon, names)
    if last is None:
        return None
    closed = closes(words, last)
    end = last if closed else _complement(words, last, lexicon)
    bare = not opened and not (words[first].possessive and first < last)
    if end is None or (bare and closed) or (words[k].low != "the" and _listing(words, end)):
        return None
    return first, end


def _comma(word: Word) -> bool:
    return word.gap.strip() == ","


def closes(words: list[Word], last: int) -> bool:
    """Whether a mark follows word `last`, or nothing; a full stop within the sentence belongs to an abbreviation."""
    gap = words[last + 1].gap.strip() if last + 1 < len(words) else "."
    return gap.startswith(_CLOSING) and not (gap == "." and last + 1 < len(words))


def _listing(words: list[Word], last: int) -> bool:
    """Whether what stands there may be one of a list: "X, a lawyer, and Y"."""
    return last + 1 < len(words) and words[last + 1].low in ("and", "or")


def _title(words: list[Word], first: int, lexicon: Lexicon, names: Names) -> int | None:
    """The word of a role's title, where only what can stand before it does."""
    for k in range(first, min(len(words), first + _LONGEST)):
        word = words[k]
        if k > first and not (w.joined(word) or w.hyphened(word) or word.gap.rstrip() == "."):
            return None
        ends = closes(words, k) or (k + 1 < len(words) and words[k + 1].low in _COMPLEMENT)
        if ends and not word.possessive and _is_title(word, lexicon, names):
            return k
        if word.low in lexicon.functions or word.low in lexicon.verbs or word.low in lexicon.calendar:
            return None
    return None


def _is_title(word: Word, lexicon: Lexicon, names: Names) -> bool:
    if word.low in names.titles and word.low not in names.courtesy:
        return True
    return any(not head.plural and not head.collective for head in lexicon.heads.get(word.low, ()))


def _complement(words: list[Word], last: int, lexicon: Lexicon) -> int | None:
    """The end of what says of what, or for whom: "director of the Port Authority"; None where no mark ends it."""
    for k in range(last + 1, min(len(words), last + _LONGEST_COMPLEMENT)):
        word = words[k]
        linking = word.low in _WITHIN or (k == last + 1 and word.low in _COMPLEMENT)
        if not word.capital and word.low.endswith("ed"):
            return None
        if not linking and (word.low in lexicon.functions or word.low in lexicon.verbs or word.low in lexicon.calendar):
            return None
        if not (w.joined(word) or w.hyphened(word) or word.gap.rstrip() == "."):
            return None
        if closes(words, k):
            return None if linking else k
    return None


def before(one: Named, names: Names) -> int | None:
    """The title of a role between a possessive or "the" and the name: "Syria's president, X,"."""
    words, first, end = one.words, one.run.first, one.run.end
    last = first - 1
    if last < 1 or not _comma(words[first]) or words[last].low not in names.titles or not closes(words, end - 1):
        return None
    listing = end < len(words) and _comma(words[end]) and (words[end].capital or words[end].low in ("and", "or"))
    return None if listing else last


def introduces(one: Named, lexicon: Lexicon, names: Names) -> bool:
    """Whether a title beside a run of capitals shows that it names a person: "the finance minister, X Y, said"."""
    found = after(one, lexicon, names)
    titles = names.titles - names.courtesy
    return before(one, names) is not None or (
        found is not None and any(word.low in titles for word in one.words[found[0] : found[1] + 1])
    )
