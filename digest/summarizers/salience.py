"""What a neutral summary of these articles would most likely say, by weights learnt (the default).

Each word and pair of words of the articles has a likelihood of standing in a summary (see `_concepts`). Of the sets of
sentences that fit, that one is searched for whose words promise the highest F-score against the summary that is not
known: what it covers, against how long it is. A few of the best sets of each size are carried on (a beam search), so
that two sentences that fit together win over the best one with what happens to fit beside it.

References: D. Gillick and B. Favre, "A scalable global model for summarization", 2009 (what a set of sentences covers);
K. Hong and A. Nenkova, "Improving the estimation of word importance for news multi-document summarization", EACL 2014.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest.summarizers import DEFAULT_SENTENCES, Candidate, Length
from digest.summarizers._candidates import pertinence
from digest.summarizers._concepts import Concept, concepts, likelihoods, stems
from digest.summarizers._selection import count, repeats

ROOM = 100
"""Words a sentence: what is aimed at where the length is asked for in sentences, so that each that adds something is
welcome, however long it is."""


@dataclass(frozen=True, slots=True)
class Options:
    """`fill` above 0: how long the summary that is aimed at is, by the length asked for; longer fills more of it.

    `variety`: by how much each further source makes a summary better. `worth`: the least share by which each sentence
    does, so that room that is left is not filled with what tells nothing. `width` and `pool`: how many sets of each
    size are carried on, and how many sentences looked at.
    """

    fill: float = 0.8
    variety: float = 0.03
    worth: float = 0.03
    width: int = 8
    pool: int = 40


class Item(NamedTuple):
    """A candidate with the likelihood of each of its concepts, how many words and stems it has, and its weight."""

    candidate: Candidate
    likely: Mapping[Concept, float]
    words: int
    stems: int
    weight: float


class State(NamedTuple):
    """Sentences chosen, what they cover, and what that is worth."""

    value: float
    chosen: tuple[int, ...]
    covered: frozenset[Concept]
    mass: float
    words: int
    stems: int


EMPTY = State(0.0, (), frozenset(), 0.0, 0, 0)


def summarize(candidates: Sequence[Candidate], length: Length, options: Options) -> tuple[Candidate, ...]:
    """The sentences that together promise most, the one that promises most by itself first."""
    aim = options.fill * length.words if length.words else ROOM * (length.sentences or DEFAULT_SENTENCES)
    found = [item for item in _items(candidates) if length.admits(1, item.words)]
    items = sorted(found, key=lambda item: (-_alone(item, aim), item.candidate.key))[: options.pool]
    best = EMPTY
    beam = [best]
    while beam:
        grown = {frozenset(s.chosen): s for state in beam for s in _grown(state, items, length, aim, options)}
        beam = sorted(grown.values(), key=lambda state: (-state.value, state.chosen))[: options.width]
        best = max([best, *beam[:1]], key=lambda state: state.value)
    return tuple(items[i].candidate for i in sorted(_worthwhile(best, items, aim, options).chosen))


def _worthwhile(state: State, items: Sequence[Item], aim: float, options: Options) -> State:
    """The sentences without those that add less than they should, the least first."""
    while len(state.chosen) > 1:
        without = (tuple(i for i in state.chosen if i != out) for out in sorted(state.chosen))
        best = max((_of(chosen, items, aim, options) for chosen in without), key=lambda other: other.value)
        if best.value * (1 + options.worth) < state.value:
            break
        state = best
    return state


def _of(chosen: Sequence[int], items: Sequence[Item], aim: float, options: Options) -> State:
    state = EMPTY
    for i in chosen:
        state = _with(state, i, items, aim, options)
    return state


def _items(candidates: Sequence[Candidate]) -> Iterator[Item]:
    likely = likelihoods(candidates)
    for candidate in candidates:
        text, language = candidate.text, candidate.language
        own = {concept: likely.get(concept, 0.0) for concept in concepts(text, language)}
        weight = pertinence(candidate) * candidate.clarity
        yield Item(candidate, own, count(candidate), len(stems(text, language)), weight)


def _alone(item: Item, aim: float) -> float:
    return math.fsum(item.likely.values()) / (item.stems + aim) * item.weight


def _grown(state: State, items: Sequence[Item], length: Length, aim: float, options: Options) -> Iterator[State]:
    """The state with each further sentence that fits and says something new."""
    before = [items[i] for i in state.chosen]
    for i, item in enumerate(items):
        fits = length.admits(len(before) + 1, state.words + item.words)
        if i not in state.chosen and fits and not any(repeats(item.candidate, o.candidate) for o in before):
            yield _with(state, i, items, aim, options)


def _with(state: State, i: int, items: Sequence[Item], aim: float, options: Options) -> State:
    """The state with the sentence `i`, which counts for what it adds, by its weight."""
    item, chosen = items[i], (*state.chosen, i)
    new = math.fsum(value for concept, value in item.likely.items() if concept not in state.covered)
    mass, stems_ = state.mass + new * item.weight, state.stems + item.stems
    sources = len({items[j].candidate.article.outlet for j in chosen})
    value = mass / (stems_ + aim) * (1 + options.variety * (sources - 1))
    return State(value, chosen, state.covered | item.likely.keys(), mass, state.words + item.words, stems_)
