"""What a sentence calls somebody in another's name: rules V3, V4, V7 and V8 of `voice`.

V3 after "so-called", "what they call" and the like, and after a verb that names ("branded", "described as", "seen as"),
   up to the one who names; and before "as the army describes them", "as the mayor called the crowd", "as she put it";
V4 what follows an accusation with "for", "of" or "with" ("attacked the media for branding", "charged with aiding");
V7 all but the owner's own phrase in a sentence that tells a view ("in his view", "by the army's account", "in the eyes
   of the army"), and what somebody or something is "for" or "to" another ("for the state, they are rebels");
V8 what follows a noun or verb for what is said with "that", "of" or "about" ("claims that", "reports of").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import lexicon, listed
from digest.annotators.actors.spans import Spans
from digest.annotators.actors.words import Word

_REACH = 10
_SO_CALLED = 5
_LONGEST_TOLD = 40
_LONGEST_OWNER = 6

Stretch = tuple[int, int]
"""Where it begins and ends in the article."""


def stretches(words: list[Word], quoted: Spans) -> Iterator[Stretch]:
    """What a sentence attributes by these rules outside what is `quoted`, in no order; stretches may overlap.

    Where the sentence has a verb of saying, V5 knows better than V7 whose word is whose.
    """
    held = [quoted.hold(word.start) for word in words]
    own = (
        [word._replace(low="") if mute else word for word, mute in zip(words, held, strict=True)]
        if any(held)
        else words
    )
    said = {word.low for word in own}
    if said & listed("voice", "naming") or said & listed("voice", "naming_as") or "called" in said:
        yield from _named(own)
    if "put" in said or "puts" in said:
        yield from _put(own)
    if said & listed("voice", "accusing"):
        yield from _accused(own)
    if not said & _saying():
        yield from _viewed(own)
    if said & listed("voice", "claims") or said & listed("voice", "speaking") or "finger" in said:
        yield from _told(own)


@cache
def _saying() -> frozenset[str]:
    """The verbs of saying that are nothing else."""
    return listed("voice", "saying") - listed("voice", "nominal")


def _clause_end(words: list[Word], i: int, reach: int, to_agent: bool = False) -> int:
    """The offset at which the clause of word `i` ends, at most `reach` words on, or before "by" with `to_agent`."""
    last = i
    for k in range(i + 1, min(len(words), i + 1 + reach)):
        if w.parts_clauses(words[k]) or (to_agent and words[k].low == "by"):
            break
        last = k
    return words[last].end


def _named(words: list[Word]) -> Iterator[Stretch]:
    """V3."""
    naming, with_as = listed("voice", "naming"), listed("voice", "naming_as")
    for i, word in enumerate(words):
        after = words[i + 1].low if i + 1 < len(words) else ""
        if word.low == "so" and after == "called":
            yield word.start, _clause_end(words, i, _SO_CALLED)
        elif (word.low in naming and not _other(words, i)) or word.low in with_as:
            back = _back(words, i)
            name = _object(words, i)
            if back is not None:
                yield back
            elif name is not None:
                yield words[name].start, _clause_end(words, name, _REACH, to_agent=True)
            elif word.low in naming:
                yield word.start, _clause_end(words, i, _REACH, to_agent=True)


def _other(words: list[Word], i: int) -> bool:
    """Whether the verb at `i` does not name there: "called for calm", "the accused smuggler"."""
    after = words[i + 1].low if i + 1 < len(words) else ""
    if words[i].low == "accused" and i > 0 and w.joined(words[i]) and after not in ("of", "by"):
        return words[i - 1].low in listed("grammar", "before_participles")
    return words[i].low.startswith("call") and after in listed("grammar", "verb_particles")


def _object(words: list[Word], i: int) -> int | None:
    """Where the name begins that the verb at `i` gives: "as" or "of being"; None where neither follows."""
    for k in range(i + 1, min(len(words), i + _REACH)):
        if words[k].low == "as":
            return None if k + 1 < len(words) and words[k + 1].low in listed("grammar", "subjects") else k
        if words[k].low == "being" and words[k - 1].low == "of":
            return k
    return None


def _back(words: list[Word], i: int) -> Stretch | None:
    """The words that "as the army describes them" follows; None where the verb at `i` is not of that."""
    least = max(0, i - _LONGEST_OWNER)
    opening = next((k for k in range(i - 1, least, -1) if words[k].low == "as" and w.parts_clauses(words[k])), None)
    if opening is None or not (words[i - 1].low in listed("grammar", "being") or _names_object(words, i)):
        return None
    first = opening - 1
    while first > 0 and opening - first < _REACH and not w.parts_clauses(words[first]):
        first -= 1
    return words[first].start, words[opening].start


def _names_object(words: list[Word], i: int) -> bool:
    """Whether the verb at `i` has only whom it names after it, and no name: a pronoun, or "the" and what a comma ends.

    Two actors there are somebody and what he is called: "as the mayor called the protesters thugs".
    """
    if i + 1 >= len(words) or words[i + 1].low in listed("grammar", "objects"):
        return i + 1 < len(words)
    end = next((k for k in range(i + 2, min(len(words), i + _REACH)) if w.parts_clauses(words[k])), None)
    if end is None or not (words[i + 1].low == "the" or words[i + 1].capital):
        return False
    rest = words[i + 1 : end]
    told = [word for word in rest if word.low in lexicon().heads]
    return len(told) < 2 and not any(word.low in ("as", "a", "an", "being", "for") for word in rest)


def _put(words: list[Word]) -> Iterator[Stretch]:
    """What stands before "as the mayor put it"."""
    for i in range(1, len(words) - 1):
        if words[i].low in ("put", "puts") and words[i + 1].low == "it":
            back = _back(words, i)
            if back is not None:
                yield back


def _accused(words: list[Word]) -> Iterator[Stretch]:
    """V4."""
    accusing = listed("voice", "accusing")
    begun = False
    for i, word in enumerate(words):
        begun = begun or word.low in accusing
        if begun and word.low in ("for", "of", "with") and i + 1 < len(words) and words[i + 1].low.endswith("ing"):
            yield word.start, _clause_end(words, i, _LONGEST_TOLD)
            return


def _viewed(words: list[Word]) -> Iterator[Stretch]:
    """V7."""
    views = listed("voice", "views")
    for i, word in enumerate(words):
        first = _opens_view(words, i) if word.low in views else None
        if first is not None:
            yield words[0].start, words[first].start
            yield _view_end(words, i), words[-1].end
            return
    if words and words[0].low in ("for", "to"):
        yield from _for_whom(words)


def _opens_view(words: list[Word], i: int) -> int | None:
    """Where the phrase begins whose noun stands at `i` ("in the army's view"); None where it tells no view.

    "The" alone before the noun asks for "of" after it: "in the eyes of the mayor", not "in the view from the tower".
    """
    least = max(0, i - _LONGEST_OWNER)
    first = next((k for k in range(i - 1, least - 1, -1) if words[k].low in ("in", "by", "from")), None)
    if first is None or first == i - 1 or any(w.parts_clauses(word) for word in words[first + 1 : i + 1]):
        return None
    owned = any(word.possessive or word.low in listed("grammar", "owners") for word in words[first + 1 : i])
    of = i + 1 < len(words) and words[i + 1].low == "of" and words[first + 1].low == "the" and i == first + 2
    return first if owned or of else None


def _view_end(words: list[Word], i: int) -> int:
    """Past the noun at `i`, and past "of" and whose view it is."""
    if i + 1 < len(words) and words[i + 1].low == "of":
        return _clause_end(words, i, _LONGEST_OWNER)
    return words[i].end


def _for_whom(words: list[Word]) -> Iterator[Stretch]:
    """What "for the state, they are" says, or "to the army they are"."""
    for k in range(2, min(len(words) - 1, _LONGEST_OWNER)):
        if words[k].low in listed("grammar", "subjects") and words[k + 1].low in listed("grammar", "being"):
            yield words[k].start, _clause_end(words, k, len(words))
            return


def _told(words: list[Word]) -> Iterator[Stretch]:
    """V8."""
    nouns, verbs = listed("voice", "claims"), listed("voice", "speaking")
    for i in range(len(words) - 1):
        low, after = words[i].low, words[i + 1].low
        told = (low in nouns and after == "that") or (low in nouns | verbs and after in ("of", "about"))
        if w.joined(words[i + 1]) and (told or (low, after) == ("finger", "at")):
            yield words[i + 1].start, _clause_end(words, i + 1, _LONGEST_TOLD)
