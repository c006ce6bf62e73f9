"""Both sides of a dispute in one sentence, each in a part of its own.

Three kinds: a claim and, in a relative clause or after "but", that somebody denies it ("accused of fraud, which Maro
denies"); two statements parted by "but" or "while" that oppose each other as two sentences would; an activity that one
says has ceased and another that it goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from digest.opposition import lexicon
from digest.opposition.facts import is_negator
from digest.opposition.words import Word, read

if TYPE_CHECKING:
    from digest.opposition import Kind

Range = tuple[int, int]

_SUBJECT = 8
"""Words between what opens a denial and its verb: who denies."""
_FEWEST = 5
"""Words of a claim that is denied."""
_NEAR = 12
"""Words before a relative clause that tell what it is about."""
_STRIPPED = " ,;:–—-"


class Division(NamedTuple):
    """The two sides as `[start, end)` of the sentence, and the words that name who denies, where one does."""

    kind: Kind
    left: Range
    right: Range
    denier: Range | None


def find(text: str) -> Division | None:
    """The first dispute of which the sentence tells both sides in parts of their own."""
    sentence = read(text)
    if sentence.asks or lexicon.words("conditional", "division") & {w.fold for w in sentence.words}:
        return None
    for at in range(_FEWEST, len(sentence.words)):
        if found := _denial(text, sentence.words, at) or _contrast(text, sentence.words, at):
            return found
    return None


def _denial(text: str, words: tuple[Word, ...], at: int) -> Division | None:
    """A claim that is denied in a clause that opens at the word."""
    opener = words[at].fold
    relative = opener in lexicon.words("relative", "division")
    if not (relative or opener in lexicon.words("contrast")) or words[at].clause == words[at - 1].clause:
        return None
    verb = _denying(words, at + 1)
    if verb is None or not _is_object(text, words, verb, relative):
        return None
    before = {w.fold for w in words[max(0, at - _NEAR) : at]}
    claiming = lexicon.words("accusing", "denial") | lexicon.words("claiming", "division")
    claimed = claiming & {w.fold for w in (words[: at + 1] if relative else words[:at])}
    if not claimed or before & lexicon.words("petitions", "division"):
        return None
    who = _subject(words, at + 1, verb)
    if who is None:
        return None
    left, right = _trimmed(text, 0, words[at].start), _trimmed(text, words[at].start, len(text))
    return Division("denial", left, right, who)


def _denying(words: tuple[Word, ...], start: int) -> int | None:
    """Where the verb of denial of a clause stands that has nothing else of a verb before it."""
    for i in range(start, min(len(words), start + _SUBJECT)):
        low = words[i].fold
        if low in lexicon.words("verbs", "division"):
            return i
        if is_negator(low) or low in lexicon.unreal() | lexicon.words("saying") | lexicon.words("clause"):
            return None
    return None


def _is_object(text: str, words: tuple[Word, ...], verb: int, relative: bool) -> bool:
    """Whether what is denied is the claim before: nothing follows, or words that stand for it."""
    rest = words[verb + 1 : verb + 4]
    ends = not rest or text[words[verb].end : rest[0].start].strip() != ""
    if relative:
        return ends or rest[0].fold in lexicon.words("after", "division")
    if ends:
        return False
    lows = [w.fold for w in rest]
    alone = lows[0] in ("it", "this", "that", "them") and not text[rest[0].end :][:1].isspace()
    return alone or bool(set(lows) & (lexicon.words("claims", "denial") | {"wrongdoing"}))


def _subject(words: tuple[Word, ...], start: int, verb: int) -> Range | None:
    """The words that name who denies, without article, auxiliaries and adverbs."""
    end = verb
    while end > start and (words[end - 1].fold in lexicon.words("auxiliaries") or _is_adverb(words[end - 1].fold)):
        end -= 1
    while start < end and words[start].fold in ("the", "that", "a", "an"):
        start += 1
    return (words[start].start, words[end - 1].end) if start < end else None


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") or low in lexicon.words("adverbs", "division")


def _contrast(text: str, words: tuple[Word, ...], at: int) -> Division | None:
    """Two statements, each said by somebody, parted by a word of contrast."""
    from digest.opposition import activities, opposed_in_words

    if words[at].fold not in lexicon.words("contrast") or words[at].clause == words[at - 1].clause:
        return None
    left, right = _trimmed(text, 0, words[at].start), _trimmed(text, words[at].end, len(text))
    one, other = text[slice(*left)], text[slice(*right)]
    said = [lexicon.words("saying") & {w.fold for w in read(part).words} for part in (one, other)]
    if all(said) and (found := opposed_in_words(one, other)):
        return Division(found.kind, left, right, None)
    going = activities.within(text)
    if going and going[0].word.end <= words[at].start < going[1].word.start:
        return Division("contradiction", left, right, None)
    return None


def _trimmed(text: str, start: int, end: int) -> Range:
    """The range without blanks and marks at its ends."""
    while start < end and text[start] in _STRIPPED:
        start += 1
    while end > start and text[end - 1] in _STRIPPED:
        end -= 1
    return start, end
