"""Whether two sentences say the same: strictly, since who is said to bear another out must not say something else.

Two sentences say the same where most of what each says stands in the other, in the same order of names, and nothing of
what turns a statement is in one of them alone: a figure, a name, a day, a denial, a doubt, what is yet to come, or
words of opposite directions. What they say in quite other words is not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import NamedTuple

from digest import resources
from digest.annotators.figures import lexer, numbers
from digest.text import calendar
from digest.text.language import stopwords
from digest.text.normalize import fold, stem
from digest.text.tokens import tokens
from digest.text.weighting import terms

CONTAINED = 0.7
"""Share of the content stems of a sentence that stand in the one that bears it out."""
OF_OTHER = 0.5
"""Share of the other's content stems: it may say more, but must be about the same."""
WHOLLY = 0.9
WHOLLY_FEWEST = 6
WHEN_WHOLLY = 0.25
"""Of a sentence that has nearly all of another, six stems or more, a smaller share will do: it quotes more of one
speech. With fewer stems 3 of 45 such pairs read were wrong."""
FEWEST = 4
"""Content stems that two sentences share at least: of three, chance has many."""

TOLD = 0.8
"""Share of a sentence's content stems, and of those in no name, from which an earlier one, however long, has told it.
At 0.75, and half of those in no name, 13 of 42 that were passed over in other words than before said something new; so,
2 of 23."""
NO_NUMBERS = frozenset({"a", "an", "one", "half"})
"""Words that count nothing as often as they count."""

Number = tuple[float, float | None]


class Saying(NamedTuple):
    """What a sentence says, as far as it is compared.

    `stems` are the content stems, `words` all words, folded; `predicate` the stems that are in no name; `numbers` each
    (low, high); `names` the runs of capitalized words, folded; `order` where each word first stands; `sayers` the last
    words of the names of those who say it; `days` the weekdays; `turns` the classes of turning words in it.
    """

    stems: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[Number]
    predicate: frozenset[str]
    names: tuple[tuple[str, ...], ...]
    order: Mapping[str, int]
    sayers: frozenset[str]
    days: frozenset[str]
    turns: frozenset[str]


def enough(shared: int, own: int, other: int) -> bool:
    """Whether two sentences of so many content stems share enough of them to be compared further."""
    wholly = shared >= max(WHOLLY * own, WHOLLY_FEWEST)
    least = WHEN_WHOLLY if wholly else OF_OTHER
    return shared >= FEWEST and shared >= CONTAINED * own and shared >= least * other


def bears_out(other: Saying, one: Saying) -> bool:
    """Whether `other` says all that `one` says, and is about the same."""
    shared = len(one.stems & other.stems)
    return enough(shared, len(one.stems), len(other.stems)) and not differing(one, other)


def tells(earlier: Saying, one: Saying) -> bool:
    """Whether `earlier`, which may say much more, says all that `one` says: whoever read it knows."""
    shared = len(one.stems & earlier.stems)
    predicate = len(one.predicate & earlier.stems) >= TOLD * len(one.predicate)
    near = shared >= WHEN_WHOLLY * len(earlier.stems)
    named = all(name[-1] in earlier.words for name in one.names)
    return mostly_told(shared, len(one.stems)) and predicate and near and named and not differing(one, earlier)


def mostly_told(shared: int, own: int) -> bool:
    """Whether an earlier sentence has so many of the content stems of one that it may have told it."""
    return shared >= TOLD * own and shared >= min(FEWEST, own)


def differing(one: Saying, other: Saying) -> str:
    """What `one` says and `other` does not, or says otherwise, in a word; "" where nothing was found."""
    if not one.numbers <= other.numbers:
        return "numbers"
    if one.turns != other.turns:
        return "turns"
    if _opposed(one.words - other.words, other.words - one.words):
        return "directions"
    if one.days and other.days and one.days.isdisjoint(other.days):
        return "days"
    missing = [name[-1] for name in one.names if name[-1] not in other.words]
    if any(other.sayers or name not in one.sayers for name in missing):  # "Ine Trost said", where the other has "she"
        return "names"
    if 2 * len(one.predicate & other.stems) < len(one.predicate):
        return "predicate"
    return "" if _in_order(one, other) else "order"


@lru_cache(maxsize=1 << 14)
def saying(text: str, language: str = "en") -> Saying:
    """What the sentence `text` says. The words of doubt and denial are English."""
    parted = [fold(token.text) for token in tokens(text)]
    words = frozenset(parted)
    names = tuple(_names(text, language))
    stems = frozenset(terms(text, language))
    return Saying(
        stems,
        words | {word.removesuffix("'s") for word in words},
        frozenset(_numbers(text)),
        stems.difference(stem(word, language) for name in names for word in name),
        names,
        {word.removesuffix("'s"): at for at, word in reversed(list(enumerate(parted)))},
        frozenset(_sayers(parted, names)),
        words.intersection(calendar.WEEKDAYS),
        frozenset(turn for turn, own in _turns().items() if words & own),
    )


def _numbers(text: str) -> Iterable[Number]:
    parted = lexer.lex(text)
    i = 0
    while i < len(parted):
        amount = numbers.at(parted, i) if parted[i].low not in NO_NUMBERS else None
        if amount:
            yield amount.low, amount.high
        i = amount.end if amount else i + 1


def _names(text: str, language: str) -> Iterable[tuple[str, ...]]:
    """The runs of capitalized words; function words, and days, which are compared by themselves, are no names."""
    skip = stopwords(language)
    run: list[str] = []
    end = 0
    for token in tokens(text):
        folded = fold(token.text).removesuffix("'s")
        named = token.text[0].isupper() and folded not in skip and folded not in calendar.WEEKDAYS
        if run and (not named or text[end : token.start].strip(" ")):
            yield tuple(run)
            run = []
        if named:
            run.append(folded)
        end = token.end
    if run:
        yield tuple(run)


def _in_order(one: Saying, other: Saying) -> bool:
    """Whether the names that both have come in one order, apart from those who say it, who stand at either end."""
    said = one.sayers | other.sayers
    own = list(dict.fromkeys(name[-1] for name in one.names if name[-1] not in said))
    places = [other.order[name] for name in own if name in other.order]
    return places == sorted(places)


def _sayers(parted: Sequence[str], names: Iterable[tuple[str, ...]]) -> Iterable[str]:
    """The last words of names that stand next to a verb of saying."""
    verbs = _reporting()
    around = {word for i, word in enumerate(parted) if not verbs.isdisjoint(parted[max(0, i - 1) : i + 2])}
    return (name[-1] for name in names if not around.isdisjoint(name))


def _opposed(left: Set[str], right: Set[str]) -> bool:
    """Whether the one has a word of a direction, and the other one of the opposite direction."""
    return any(
        (not plus.isdisjoint(left) and not minus.isdisjoint(right))
        or (not minus.isdisjoint(left) and not plus.isdisjoint(right))
        for plus, minus in _directions()
    )


@cache
def _reporting() -> frozenset[str]:
    return frozenset(resources.table("sayings")["reporting"]["words"].split())


@cache
def _turns() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in resources.table("sayings")["turns"].items()}


@cache
def _directions() -> Sequence[tuple[frozenset[str], frozenset[str]]]:
    found = resources.table("sayings")["directions"].values()
    return [(frozenset(words["plus"].split()), frozenset(words["minus"].split())) for words in found]
