"""What a sentence asserts or denies: its predicates, each with its polarity and those who take part.

No parser: a predicate is a word of a class of opposites, or one that follows an auxiliary or a negation; its clause
holds who takes part. What is only wished, supposed, asked or expected is not asserted.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from digest.opposition import lexicon
from digest.opposition.words import Word, Words, is_time, read

REACH = 5
"""Words before a predicate among which what negates it stands."""
_BOUNDS = frozenset({"more", "less", "fewer", "longer", "later", "sooner", "earlier"})
"""Words after "no" or "not" that put a bound on a number or a time: `no fewer than 30`."""
_NOT_ONLY = frozenset({"only", "just", "merely", "simply", "necessarily"}) | _BOUNDS
_GOVERNING = 3
"""Words before a clause or an adjective among which the one stands that governs it."""
_NO_PREDICATES = frozenset({"likely", "possible", "able", "expected", "asked", "wanted", "want", "happened"})


class Fact(NamedTuple):
    """A predicate of a sentence.

    `what` is its class or stem, `polarity` 1 or -1. `before` and `after` are the words of its clause that tell who
    takes part, `every` the keys of the sentence. `real` is False where it is wished, supposed or yet to come;
    `changes`: it may be otherwise later; `negated`: by a word of negation, `never`: by that one. `times` are days and
    months of the clause, `numbers` its digits, `some` the words that count or choose before the predicate; `anchored`:
    the clause says when, or in which order, in other words. `passive` and `perfect` by the auxiliary before it.
    `limits`: words by which it holds in part, almost, or not in some way only.
    """

    what: str
    polarity: int
    real: bool
    changes: bool
    negated: bool
    word: Word
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    times: frozenset[str]
    anchored: bool
    some: frozenset[str]
    numbers: frozenset[str]
    passive: bool
    every: frozenset[str]
    perfect: bool
    never: bool
    limits: frozenset[str]


@lru_cache(maxsize=1 << 14)
def facts(text: str) -> tuple[Fact, ...]:
    """The facts of a sentence, in order. Cached, since each is held against many others."""
    sentence = read(text)
    return tuple(fact for at in range(len(sentence.words)) for fact in _of(sentence, at))


def _of(sentence: Words, at: int) -> Iterator[Fact]:
    word = sentence.words[at]
    if (not word.key and word.fold not in lexicon.poles()) or word.fold in lexicon.unreal() | _NO_PREDICATES:
        return
    first, end = sentence.clause(at)
    clause, lead = sentence.words[first:end], sentence.words[first:at]
    if _is_nominal(lead):
        return
    rest = sentence.words[at + 1 : end]
    sign, negated = _polarity(lead, rest)
    real = not sentence.asks and not _is_unreal(lead) and not _is_governed(sentence.words[:first])
    for what, side, changes in _kinds(word, lead, negated):
        yield Fact(
            what,
            side * sign,
            real,
            changes,
            negated,
            word,
            tuple(w for w in lead if w.key),
            tuple(w for w in rest if w.key),
            frozenset(w.fold.removesuffix("'s") for w in clause if is_time(w.fold)),
            any(w.fold in lexicon.words("anchors") for w in clause),
            frozenset(w.fold for w in sentence.words[:at] if w.fold in lexicon.words("some")),
            frozenset(w.fold for w in clause if w.fold[:1].isdigit()),
            bool(lead) and lead[-1].fold in lexicon.words("copulas"),
            frozenset(w.key for w in sentence.words if w.key),
            any(w.fold in lexicon.words("perfect") for w in lead[-REACH:]),
            any(w.fold == "never" for w in lead),
            _limits(sentence.words[first : end + 1], negated),
        )


def _limits(clause: tuple[Word, ...], negated: bool) -> frozenset[str]:
    """Words that limit what a clause and the opener of the next tell: `almost`, `not until`, `did not fully accept`."""
    own = lexicon.words("limits", "parting")
    if negated:
        own |= lexicon.words("reasons", "parting") | {w.fold for w in clause if w.key and _is_manner(w)}
    return frozenset(w.fold for w in clause) & own


def _is_manner(word: Word) -> bool:
    return word.fold.endswith("ly") and not word.named


def _kinds(word: Word, lead: tuple[Word, ...], negated: bool) -> Iterator[tuple[str, int, bool]]:
    """What the word is a predicate of, with the side on which it stands there, and whether that may change."""
    for pole in lexicon.poles().get(word.fold, ()):
        if not pole.stative or _is_predicative(lead):
            yield f"class {pole.name}", pole.side, pole.changes
    if (negated and _is_first(lead)) or (not negated and _is_finite(word, lead)):
        yield f"word {lexicon.irregular().get(word.stem, word.stem)}", 1, False


def _is_predicative(lead: tuple[Word, ...]) -> bool:
    """Whether an adjective says what something is (`was illegal`), not which thing is meant (`illegal payments`)."""
    return any(w.fold in lexicon.words("copulas") | lexicon.words("judging") for w in lead[-_GOVERNING:])


def _is_first(lead: tuple[Word, ...]) -> bool:
    """Whether it is the first word of meaning after what negates it."""
    negator = max((i for i, w in enumerate(lead) if is_negator(w.fold)), default=len(lead))
    return not any(w.key and not w.fold.endswith("ly") for w in lead[negator + 1 :])


def is_negator(low: str) -> bool:
    """Whether the word, folded, negates what follows."""
    return low in lexicon.negating() or low.endswith("n't")


def _is_finite(word: Word, lead: tuple[Word, ...]) -> bool:
    past = word.fold.endswith("ed") or word.stem in lexicon.irregular()
    return bool(lead) and (past or lead[-1].fold in lexicon.words("auxiliaries"))


def _is_nominal(lead: tuple[Word, ...]) -> bool:
    return bool(lead) and (lead[-1].fold in lexicon.words("nominal") or lead[-1].fold.endswith(("'s", "s'")))


def _polarity(lead: tuple[Word, ...], rest: tuple[Word, ...]) -> tuple[int, bool]:
    """1 or -1, and whether anything negates it."""
    lows = [w.fold for w in lead]
    lows = lows[max((i for i, low in enumerate(lows) if low in ("and", "or")), default=-1) + 1 :]
    none_of = any(low in lexicon.words("determiners") for low in lows[:-REACH])  # "no sign of it was found"
    near = lows[-REACH:]
    count = sum(_negates(low, near[i + 1] if i + 1 < len(near) else "") for i, low in enumerate(near))
    count += none_of + _is_none(rest)
    return (-1 if count % 2 else 1), count > 0


def _is_none(rest: tuple[Word, ...]) -> bool:
    """`arrested nobody`, not `arrested no fewer than 30`."""
    return bool(rest) and rest[0].fold in lexicon.words("none_of") and not any(w.fold in _BOUNDS for w in rest[1:2])


def _negates(low: str, following: str) -> bool:
    if low in lexicon.words("negators") or low.endswith("n't"):
        return following not in _NOT_ONLY
    if low in lexicon.words("determiners"):
        return following not in _BOUNDS | {"doubt", "matter"}
    return low == "without" or (low in lexicon.words("failing") and following == "to")


def _is_unreal(lead: tuple[Word, ...]) -> bool:
    lows = [w.fold for w in lead]
    if any(low in lexicon.unreal() or low.endswith("'ll") for low in lows):
        return True
    if any(low in lexicon.words("clearing", "denial") for low in lows):  # "acquitted of having taken"
        return True
    return "to" in lows[-3:] and not any(low in lexicon.words("failing") or low == "able" for low in lows[-REACH:])


def _is_governed(before: tuple[Word, ...]) -> bool:
    """Whether the clause before makes this one a fear, a wish or a question: `was concerned that`, `asked whether`."""
    if any(w.fold in lexicon.words("governing") or is_negator(w.fold) for w in before[-_GOVERNING:]):
        return True
    lows = [w.fold for w in before]
    return "evidence" in lows and any(is_negator(low) for low in lows)
