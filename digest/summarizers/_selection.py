"""The laws that every method's choice obeys: length, no repetition, many sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from digest.summarizers import Candidate, Length
from digest.text.similarity import containment
from digest.text.standalone.days import hangs_on_publication
from digest.text.tokens import has_unspaced, words
from digest.text.weighting import terms

REPETITION = 0.45
"""Share of the shorter sentence's content stems from which two sentences say the same.

Of pairs of two outlets' sentences on one story, read by hand, those at 0.6 or more nearly all did, at 0.5 about half,
below 0.4 hardly any; where both were chosen for being central, those from 0.45 did too. 0.55 gains up to 0.2 points of
ROUGE-1 by saying things twice.
"""
OTHER_SOURCE = 0.6
"""A sentence of a source not yet heard is taken if it scores at least this share of the best: more
sources, but no filler."""

Scorer = Callable[[Sequence[Candidate]], Callable[[Candidate], float]]
"""From what is chosen so far to the score of each candidate, at least 0, larger is better."""


def select(candidates: Sequence[Candidate], length: Length, scorer: Scorer) -> tuple[Candidate, ...]:
    """The candidates chosen greedily by score, in the order in which they were chosen.

    A sentence too long for the words left is passed over for the next that fits, so that a summary is empty only where
    no candidate fits at all.
    """
    chosen: list[Candidate] = []
    left = sorted(candidates, key=lambda c: c.key)
    words = 0
    while True:
        left = [c for c in left if length.admits(len(chosen) + 1, words + count(c))]
        if not left:
            return tuple(chosen)
        best = _best(left, {c.article.outlet for c in chosen}, scorer(chosen))
        chosen.append(best)
        words += count(best)
        left = [c for c in left if not repeats(c, best)]


def count(candidate: Candidate) -> int:
    """The words of the sentence as it is shown, parted by white space; in a script that parts none, its characters."""
    text = candidate.text
    return len(words(text)) if has_unspaced(text) else len(text.split())


def repeats(left: Candidate, right: Candidate) -> bool:
    """Whether the two sentences say the same, as far as their words show."""
    return containment(content(left), content(right)) >= REPETITION


def content(candidate: Candidate) -> tuple[str, ...]:
    """The stems of the sentence's content words, by the rules of its language."""
    return terms(candidate.text, candidate.language)


def told(candidates: Sequence[Candidate], said: Sequence[str]) -> set[tuple[str, int]]:
    """The keys of the candidates that say the same as one of the sentences `said`.

    Goes by shared stems, so that pairs with nothing in common cost nothing.
    """
    found = set()
    for language in sorted({candidate.language for candidate in candidates}):
        sizes, postings = _by_term(said, language)
        for candidate in (c for c in candidates if c.language == language):
            own = set(content(candidate))
            shared = Counter(i for term in own for i in postings.get(term, ()))
            if any(count >= REPETITION * min(len(own), sizes[i]) for i, count in shared.items()):
                found.add(candidate.key)
    return found


def of_known_days(candidates: Sequence[Candidate], length: Length) -> tuple[Candidate, ...]:
    """The candidates without those that tell of "today" or "yesterday" in an article without a date: nobody can know
    which day that was. Where nothing else fits `length`, all of them."""
    known = tuple(c for c in candidates if c.article.published or not _goes_by_day(c))
    return known if any(length.admits(1, count(c)) for c in known) else tuple(candidates)


def _goes_by_day(candidate: Candidate) -> bool:
    return hangs_on_publication(candidate.sentence.text, candidate.language)


def _by_term(said: Sequence[str], language: str) -> tuple[list[int], dict[str, list[int]]]:
    """How many stems each sentence has, and in which each stem stands."""
    sizes, postings = [], dict[str, list[int]]()
    for i, text in enumerate(said):
        own = set(terms(text, language))
        sizes.append(len(own))
        for term in own:
            postings.setdefault(term, []).append(i)
    return sizes, postings


def _best(left: Sequence[Candidate], heard: set[str], score: Callable[[Candidate], float]) -> Candidate:
    """The best candidate, of a source not yet heard where that is not much worse; the first of equals."""
    scores = [score(c) for c in left]
    top = max(scores)
    fresh = [i for i, c in enumerate(left) if c.article.outlet not in heard and scores[i] >= OTHER_SOURCE * top]
    return left[max(fresh or range(len(left)), key=lambda i: (scores[i], -i))]
