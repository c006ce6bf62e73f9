"""Bodies that their names show for such: rules N2 and N3 of `entities`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.annotators.actors import states
from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import lexicon, listed, names
from digest.annotators.actors.words import Word
from digest.text.normalize import fold

_LONGEST = 9
_LONGEST_ACRONYM = 7

Owners = Mapping[str, str]
"""The bare names of bodies that an article gives to one state alone, with that state."""


def last(words: list[Word], k: int) -> int | None:
    """The last word of the name of a body that begins at word `k`; None where none does."""
    if not _opens(words[k]) or _second(words, k):
        return None
    if words[k].low in listed("named", "opens"):
        return _complement(words, k)
    for j in range(k + 1, min(len(words), k + _LONGEST)):
        if not _continues(words, j):
            return None
        if words[j].low in listed("named", "ends") and not (j + 1 < len(words) and _continues(words, j + 1)):
            return _complement(words, j) or j
    return None


def _continues(words: list[Word], j: int) -> bool:
    """Whether word `j` carries a run of capitals on."""
    word, before = words[j], words[j - 1]
    saint = before.low in listed("grammar", "saints") and word.gap == ". "
    linked = w.joined(word) or w.hyphened(word) or word.gap == "' " or saint
    return linked and word.capital and not _owns(before)


def _owns(word: Word) -> bool:
    """Whether the word has the ending 's: "Peru's Health Ministry", but not "Workers' Party"."""
    return len(word.low) < len(word.text)


def _second(words: list[Word], k: int) -> bool:
    """Whether a name seems to begin before word `k`: "Energy and Commerce Committee", "George W. Bush Foundation"."""
    if k > 0 and w.joined(words[k]):
        return k > 1 and words[k - 1].low in ("and", "&") and words[k - 2].capital
    abbreviated = k > 0 and (len(words[k - 1].low) == 1 or words[k - 1].low in listed("grammar", "saints"))
    return k > 0 and ((words[k].gap == ". " and abbreviated) or words[k].gap.strip() == "&")


def _complement(words: list[Word], k: int) -> int | None:
    """Past "of" or "for" and what it gives: "Ministry of Health and Sport", not "of Defence and the Kremlin".

    What stands after "for" is no person: "pressed the Ministry for Carl Meyer's letters".
    """
    if k + 2 >= len(words) or words[k + 1].low not in ("of", "for"):
        return None
    j, end = k + 2, None
    if words[j].low in names().given and words[k + 1].low == "for":
        return None
    if words[j].low == "the":
        j += 1
    while j < len(words) and j - k < _LONGEST:
        low = words[j].low
        if words[j].capital and (w.joined(words[j]) or words[j].gap.strip() == "&") and not _owns(words[j - 1]):
            end = j
        elif not (low == "and" and w.joined(words[j]) and _field(words, j + 1)):
            break
        j += 1
    return end


def _field(words: list[Word], j: int) -> bool:
    """Whether a capital after "and" is another thing that such a body is for."""
    return j < len(words) and words[j].capital and words[j].low in listed("named", "fields")


def _opens(word: Word) -> bool:
    known = lexicon()
    return word.capital and word.low not in known.functions and word.low not in known.calendar and not w.glued(word)


def parted(words: list[Word], first: int, end: int) -> tuple[str, str]:
    """The name without its nation, and the state: ("Defence Ministry", "Peru") of "Peru's" or "Peruvian" one.

    A body that is no part of a state keeps the nation in its name: "Peruvian Observatory".
    """
    low = [word.low for word in words[first : end + 1]]
    own = list(states.found(low, capitals=False)) if set(low) & listed("named", "parts") else []
    if own and own[0][1] == 0 and first + own[0][2] < end:
        return w.phrase(words, first + own[0][2], end + 1), own[0][0]
    if own and own[-1][2] == len(low) and own[-1][1] > 1 and low[own[-1][1] - 1] == "of":
        return w.phrase(words, first, first + own[-1][1] - 1), own[-1][0]
    start = max(0, first - 2)
    before = words[start:first]
    if before and before[-1].possessive and w.joined(words[first]):
        owner = list(states.found([word.low for word in before], capitals=False))
        if owner and start + owner[-1][2] == first:
            return w.phrase(words, first, end + 1), owner[-1][0]
    return w.phrase(words, first, end + 1), ""


def owners(sentences: Sequence[list[Word]]) -> Owners:
    """Whose the bodies are that an article gives to one state alone."""
    found: dict[str, set[str]] = {}
    for words in sentences:
        k = 0
        while k < len(words):
            end = last(words, k) if words[k].capital else None
            if end is not None:
                name, state = parted(words, k, end)
                found.setdefault(name, set()).update({state} - {""})
            k = k + 1 if end is None else end + 1
    return {name: next(iter(of)) for name, of in found.items() if len(of) == 1}


def name(words: list[Word], first: int, end: int, owned: Owners) -> str:
    """The body's name, and whose it is in brackets where the article tells."""
    bare, state = parted(words, first, end)
    of = state or owned.get(bare, "")
    return f"{bare} ({of})" if of else bare


def spelling(name: str) -> str:
    """The form in which the British and the American spelling of a name agree."""
    return (
        name.replace("Defence", "Defense")
        .replace("Labour", "Labor")
        .replace("Centre", "Center")
        .replace("isation", "ization")
    )


def in_brackets(words: list[Word], k: int) -> bool:
    """Whether word `k` is an acronym that stands alone in brackets."""
    word = words[k]
    acronym = word.text.isupper() and 1 < len(word.low) <= _LONGEST_ACRONYM
    return acronym and word.gap.strip() == "(" and (k + 1 == len(words) or words[k + 1].gap.startswith(")"))


def before_brackets(words: list[Word], k: int) -> int | None:
    """Where the name of a body begins that ends right before word `k`."""
    base = max(0, k - _LONGEST)
    window = words[max(0, base - 2) : k]
    for start in range(base, k - 1):
        at = start - k + len(window)
        carried = at > 0 and window[at - 1].capital and w.joined(window[at]) and not window[at - 1].possessive
        if not (carried and _opens(window[at - 1])) and last(window, at) == len(window) - 1:
            return start
    return None


def is_body(name: str) -> bool:
    """Whether a name is that of such a body."""
    low = [fold(word) for word in name.partition(" (")[0].split()] if name[:1].isupper() else []
    if len(low) < 2:
        return False
    of = next((k for k, word in enumerate(low) if k and word in ("of", "for")), len(low))
    return bool({low[-1], low[of - 1]} & listed("named", "ends")) or low[0] in listed("named", "opens")
