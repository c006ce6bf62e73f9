"""Runs of capitals that may name a person: a title phrase, then the name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from digest.annotators.actors import bounds
from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Lexicon, Names, listed
from digest.annotators.actors.words import Word

_LONGEST_NAME = 5
_LONGEST_TITLE = 8


class Run(NamedTuple):
    """A run of capitals of one sentence: words `first` to before `end`, the name from `name` on.

    `role` is the title phrase in lower case without courtesy titles, empty without one.
    """

    first: int
    name: int
    end: int
    role: tuple[str, ...]


def find(words: list[Word], lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> Iterator[Run]:
    """The runs of one sentence, in order.

    `capitals` are the words that the article writes with a capital inside a sentence and never without one.
    """
    i = 0
    while i < len(words):
        end = _end(words, i)
        if end == i:
            i += 1
            continue
        start = _start(words, i, end, lexicon, names, capitals)
        if start < end:
            yield _split(words, start, end, lexicon, names, capitals)
        i = end


def _end(words: list[Word], i: int) -> int:
    """Past the last word of the run that starts at `i`; `i` where none starts."""
    if not (words[i].capital or _particle(words, i)):
        return i
    end = i + 1
    while end < len(words) and not words[end - 1].possessive and _continues(words, end):
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


def _abbreviated(word: Word, before: Word) -> bool:
    """Whether the full stop between the two belongs to an initial or to an abbreviated title."""
    stop = word.gap.rstrip() == "." and word.gap != "."
    return stop and (len(before.low) == 1 or before.low in listed("grammar", "abbreviated"))


def _start(words: list[Word], i: int, end: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> int:
    """The first word of the run that is not a function word or a day."""
    opening = words[i].low
    verbal = opening.endswith(("ing", "ed", "ly")) or opening in listed("grammar", "openers")
    if i == 0 and verbal and opening not in capitals and opening not in names.given:
        i += 1
    while i < end and (
        words[i].low in lexicon.calendar
        or (words[i].low in lexicon.functions and words[i].low not in listed("grammar", "abbreviated"))
    ):
        i += 1
    return i


def _split(words: list[Word], start: int, end: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> Run:
    """The run parted into title phrase and name, the lower-case words of a title before it included."""
    titles = [k for k in range(start, end) if words[k].low in names.titles and _before_name(words, k, end)]
    name = _given(words, titles[-1] + 1 if titles else start, end, names)
    if titles:
        first = _title_start(words, titles[-1], lexicon, names, capitals)
    elif _department(words, name, names):
        first = _title_start(words, name - 3, lexicon, names, capitals)
    elif name == start and _small_title(words, start, end, names):
        first = _title_start(words, start - 1, lexicon, names, capitals)
    else:
        return Run(name, name, end, ())
    role = tuple(word.low for word in words[first:name] if word.low not in names.courtesy)
    return Run(first, name, end, role)


def _small_title(words: list[Word], start: int, end: int, names: Names) -> bool:
    """Whether a title without a capital stands before the run; before a surname alone it is not used so."""
    if start == 0 or sum(word.capital for word in words[start:end]) < 2:
        return False
    title = words[start - 1]
    return title.low in names.titles and not title.possessive and w.joined(words[start])


def _before_name(words: list[Word], k: int, end: int) -> bool:
    """Whether a title word can stand before a name: no owner, nor the end of a compound that ends the run."""
    return not words[k].possessive and not (k + 1 == end and w.hyphened(words[k]))


def _opens(words: list[Word], first: int, names: Names, capitals: frozenset[str]) -> bool:
    """Whether the capital before word `first` is a name's and not only that of the sentence's first word."""
    if first > 1 or words[0].low in capitals or words[0].low in listed("grammar", "places"):
        return True
    second = words[1].low
    return words[1].capital and second not in names.titles and second not in names.modifiers


def _department(words: list[Word], name: int, names: Names) -> bool:
    """Whether "Secretary of State" and the like stands right before the name."""
    if name < 3 or name == len(words):
        return False
    title, of, department = words[name - 3 : name]
    linked = all(w.joined(word) for word in (of, department, words[name]))
    return linked and title.low in names.titles and of.low == "of" and department.low in names.departments


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


def _title_start(words: list[Word], i: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> int:
    """The first word of the title phrase that ends with word `i`."""
    if words[i].low in names.courtesy:
        return i
    first = i
    while first > 0 and i - first < _LONGEST_TITLE and _in_title(words, first, lexicon, names, capitals):
        first -= 1
    if _of_another(words, first):
        first = i
        while first > 0 and w.joined(words[first]) and words[first - 1].low in names.titles:
            first -= 1
    return first


def _of_another(words: list[Word], first: int) -> bool:
    """Whether the phrase that starts there carries on a longer one: "chief of the Staff of the Army General X"."""
    before = words[max(0, first - 2) : first]
    return bool(before) and (before[-1].low == "of" or [word.low for word in before] == ["of", "the"])


def _in_title(words: list[Word], first: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> bool:
    """Whether the word before `first` belongs to the title phrase that begins there."""
    before = words[first - 1]
    if not (w.joined(words[first]) or w.hyphened(words[first])) or before.possessive:
        return False
    if before.low in names.titles or before.low in names.modifiers or before.low in lexicon.nations:
        return True
    if before.low in lexicon.functions or before.low in lexicon.calendar:
        return False
    return (
        before.capital
        and before.low not in names.given
        and (first > 1 or before.low in capitals or before.low in listed("grammar", "places"))
    )


def sound(words: list[Word], run: Run, lexicon: Lexicon, names: Names) -> bool:
    """Whether what is left of a run after its title can be a person's name at all."""
    size = run.end - run.name
    if not 1 <= size <= _LONGEST_NAME:
        return False
    last = words[run.end - 1]
    if len(last.low) == 1 or words[run.name].low[0].isdigit() or (size == 1 and "." in last.low):
        return False
    if size == 1 and run.role and not _closed(words, run.end, lexicon):
        return False
    return not any(_other(words, k, run, lexicon, names) for k in range(run.name, run.end))


def _closed(words: list[Word], end: int, lexicon: Lexicon) -> bool:
    """Whether no noun follows that the run only describes: "chief Europe correspondent"."""
    after = words[end] if end < len(words) and not words[end - 1].possessive else None
    return after is None or not w.joined(after) or after.capital or bounds.outside(after, lexicon)


def _other(words: list[Word], k: int, run: Run, lexicon: Lexicon, names: Names) -> bool:
    """Whether word `k` of a run makes it the name of something else than a person."""
    low, opening = words[k].low, words[run.name].low
    known = opening in names.given or opening in names.surname_first
    if low in lexicon.calendar or w.glued(words[k]):
        return True
    if low in lexicon.nations:
        return not (low == "un" and known)
    if low not in names.not_people or (k == run.name and known and run.end > k + 1):
        return False
    titled = run.first < run.name
    surname = low in listed("grammar", "surnames") or (low in names.surname_first and titled)
    return not (k + 1 == run.end and (titled or known) and surname)
