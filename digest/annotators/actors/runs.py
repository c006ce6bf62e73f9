"""Runs of capitals that may name a person: a title phrase, then the name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from digest.annotators.actors import bounds, titles
from digest.annotators.actors import words as w
from digest.annotators.actors.forms import SUFFIXES
from digest.annotators.actors.known import begins_name
from digest.annotators.actors.lexicon import Lexicon, Names, listed
from digest.annotators.actors.words import Word

_LONGEST_NAME = 5


class Run(NamedTuple):
    """A run of capitals of one sentence: words `first` to before `end`, the name from `name` on.

    `role` is the title phrase in lower case without courtesy titles, empty without one. `titled` also where the title
    is left out of the run, because the rules know only the end of it.
    """

    first: int
    name: int
    end: int
    role: tuple[str, ...]
    titled: bool = False


def find(words: list[Word], lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> Iterator[Run]:
    """The runs of one sentence, in order.

    `capitals` are the words that the article writes with a capital inside a sentence and never without one.
    """
    i, particles = 0, listed("grammar", "particles")
    while i < len(words):
        opens = words[i].capital or words[i].low in particles
        end = _end(words, i, names) if opens else i
        if end == i:
            i += 1
            continue
        start = _start(words, i, end, lexicon, names, capitals)
        if start < end:
            yield _split(words, start, end, lexicon, names, capitals)
        i = end


def _end(words: list[Word], i: int, names: Names) -> int:
    """Past the last word of the run that starts at `i`; `i` where none starts."""
    if not (words[i].capital or _particle(words, i)):
        return i
    end = i + 1
    while (
        end < len(words)
        and not words[end - 1].possessive
        and (_continues(words, end) or _romanised(words, i, end, names))
    ):
        end += 1
    return end


def _particle(words: list[Word], i: int) -> bool:
    """Whether a lower-case particle opens or joins a name there."""
    if words[i].low not in listed("grammar", "particles") or i + 1 >= len(words):
        return False
    after = words[i + 1]
    linked = w.joined(after) or w.hyphened(after)
    return linked and (
        after.capital or (after.low in listed("grammar", "particles") and i + 2 < len(words) and words[i + 2].capital)
    )


def _continues(words: list[Word], i: int) -> bool:
    word, before = words[i], words[i - 1]
    if w.hyphened(word):
        return (
            word.capital
            or (before.capital and len(word.low) > 2 and word.low not in listed("grammar", "hyphen_tails"))
            or before.low in listed("grammar", "particles")
        )
    if not (w.joined(word) or _abbreviated(word, before)):
        return False
    return word.capital or _particle(words, i)


def _romanised(words: list[Word], i: int, end: int, names: Names) -> bool:
    """Whether a short second syllable hangs on the first of a given name that follows its surname: "Moon Jae-in"."""
    before = words[end - 1]
    return (
        end - 2 >= i
        and w.hyphened(words[end])
        and before.capital
        and w.joined(before)
        and words[end - 2].low in names.surname_first
    )


def _abbreviated(word: Word, before: Word) -> bool:
    """Whether the full stop between the two belongs to an initial or to an abbreviated title."""
    stop = word.gap.rstrip() == "." and word.gap != "."
    return stop and (len(before.low) == 1 or before.low in listed("grammar", "abbreviated"))


def _start(words: list[Word], i: int, end: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> int:
    """The first word of the run that is not a function word or a day."""
    opening = words[i].low
    verbal = opening.endswith(("ing", "ed", "ly")) or opening in listed("grammar", "openers")
    verbal = verbal and not begins_name([word.low for word in words[i:end]])
    if i == 0 and verbal and not words[i].personal and opening not in capitals and opening not in names.given:
        i += 1
    while (
        i < end
        and not words[i].personal
        and (
            words[i].low in lexicon.calendar
            or (words[i].low in lexicon.functions and words[i].low not in listed("grammar", "abbreviated"))
        )
    ):
        i += 1
    return i


def _split(words: list[Word], start: int, end: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> Run:
    """The run parted into title phrase and name, the lower-case words of a title before it included."""
    offices = [
        k for k in range(start, end) if words[k].low in names.titles and titles.before_name(words, start, k, end, names)
    ]
    name = _given(words, offices[-1] + 1 if offices else start, end, names)
    if offices:
        first = titles.start(words, offices[-1], lexicon, names, capitals)
    elif titles.department(words, name, names):
        first = titles.start(words, name - 3, lexicon, names, capitals)
    elif name == start and titles.small(words, start, end, names):
        first = titles.start(words, start - 1, lexicon, names, capitals)
    else:
        return Run(name, name, end, ())
    shared = any(word.low in listed("titles", "plural") for word in words[first:name])
    first = name if shared else titles.whole(words, first, name, lexicon, names)
    role = tuple(word.low for word in words[first:name] if word.low not in names.courtesy)
    return Run(first, name, end, role, titled=True)


def _given(words: list[Word], name: int, end: int, names: Names) -> int:
    """Where the name starts: at its first given name, where something else stands before one ("Democrat Bernie S.")."""
    if (
        name >= end
        or words[name].low in names.given
        or words[name].low in names.surname_first
        or len(words[name].low) == 1
    ):
        return name
    inside = range(name + 1, end - 1)
    return next((k for k in inside if words[k].low in names.given and w.joined(words[k])), name)


def sound(words: list[Word], run: Run, lexicon: Lexicon, names: Names) -> bool:
    """Whether what is left of a run after its title can be a person's name at all."""
    size = run.end - run.name
    if not 1 <= size <= _LONGEST_NAME:
        return False
    last = words[run.end - 1]
    if len(last.low) == 1 or words[run.name].low[0].isdigit() or (size == 1 and "." in last.low):
        return False
    if size == 1 and run.titled and run.role and not _closed(words, run.end, lexicon):
        return False
    return not any(_other(words, k, run, lexicon, names) for k in range(run.name, run.end))


def in_state(words: list[Word], run: Run) -> bool:
    """Rule P8 of `people`: whether a state of the US stands after a capital alone: "Holm, Wis."."""
    after = words[run.end]
    alone = run.end - run.name == 1 and not run.titled
    return alone and after.gap.strip() == "," and after.capital and after.low in listed("grammar", "us_states")


def _closed(words: list[Word], end: int, lexicon: Lexicon) -> bool:
    """Whether no noun follows that the run only describes: "chief Europe correspondent"."""
    after = words[end] if end < len(words) and not words[end - 1].possessive else None
    return after is None or not w.joined(after) or after.capital or bounds.outside(after, lexicon)


def _other(words: list[Word], k: int, run: Run, lexicon: Lexicon, names: Names) -> bool:
    """Whether word `k` of a run makes it the name of something else than a person."""
    low, opening = words[k].low, words[run.name].low
    known = opening in names.given or opening in names.surname_first
    if words[k].personal:
        return False
    if low in lexicon.calendar or (low in SUFFIXES and k == run.name) or w.glued(words[k]):
        return True
    if low in lexicon.nations:
        return not (low == "un" and known)
    if low not in names.not_people or (k == run.name and known and run.end > k + 1):
        return False
    titled = run.titled
    surname = low in listed("grammar", "surnames") or (low in names.surname_first and titled)
    return not (k + 1 == run.end and (titled or known) and surname)
