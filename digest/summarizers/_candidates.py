"""Which sentences of a topic may stand in its summary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from digest.model import Article, Hit, Sentence, Topic
from digest.summarizers import DEFAULT_SENTENCES, Candidate, Length
from digest.summarizers._insertions import with_referent
from digest.text.normalize import fold
from digest.text.standalone import stands_alone
from digest.text.standalone.introductions import continues, names_unintroduced, surnames
from digest.text.tokens import words

POOL = 300
"""As many as a short summary is chosen from. On stories of 2 to 3 articles (at most 161 candidates) it cuts
nothing off; a topic of 10,000 sentences costs no more than one of a few hundred."""
POOL_PER_SENTENCE = 20
SHORTEST_SENTENCE_WORDS = 7
UNMATCHED = 0.5
"""What a sentence without a term of the topic weighs against one that has it, in a paragraph of the same relevance."""
UNINTRODUCED = 0.8
"""Weight of a sentence that names somebody by surname alone; 0.6 costs 0.4 points of ROUGE-1, 1.0 gains 0.2."""
CONTINUING = 0.9
UNANSWERED = 0.5
"""Weight of a sentence that tells only that somebody did not say anything."""

_NO_COMMENT = re.compile(r"\b(?:requests? for comment|declined to comment|to requests? for|not (?:be )?reached for)\b")
_ROLES = ("dek", "body")


def standing_alone(topic: Topic, length: Length) -> tuple[Candidate, ...]:
    """The most promising sentences that stand alone, in order of article and place.

    Of a topic that goes by words only sentences with one of them are taken: under its name another would not be
    understood. Where none is left, the first of a paragraph that carries on from one with such words will do.
    """
    named = any(hit.matches for hit in topic.hits)
    found = _promising(_all(topic, lambda hit, i, matches: matches > 0 or not named), length)
    if not found:
        found = _promising(_all(topic, lambda hit, i, matches: i == 0 and not hit.matches), length)
    return tuple(sorted((_weighed(candidate) for candidate in found), key=lambda c: c.key))


def _promising(sentences: Iterator[tuple[Candidate, str]], length: Length) -> list[Candidate]:
    """Those that stand alone, the most promising first, as many as a summary of `length` is chosen from."""
    ordered = sorted(sentences, key=lambda pair: (-promise(pair[0]), pair[0].key))
    alone = (_alone(candidate, before) for candidate, before in ordered)
    return list(islice((c for c in alone if c is not None), _pool(length)))


def _alone(candidate: Candidate, before: str) -> Candidate | None:
    """The candidate, with its referent inserted where it needs one; None where it cannot stand alone."""
    if stands_alone(candidate.sentence.text, before, candidate.language):
        return candidate
    return with_referent(candidate, before) if before and candidate.language == "en" else None


def promise(candidate: Candidate) -> float:
    """How much a sentence promises before any other is looked at, in (0, 1]: on topic, early in its article, clear."""
    return pertinence(candidate) * candidate.clarity / (1 + candidate.position)


def pertinence(candidate: Candidate) -> float:
    """How much a sentence is on the topic, in (0, 1]."""
    return candidate.relevance * (1.0 if candidate.matches else UNMATCHED)


def _pool(length: Length) -> int:
    sentences = length.sentences or (length.words or 0) // SHORTEST_SENTENCE_WORDS or DEFAULT_SENTENCES
    return max(POOL, POOL_PER_SENTENCE * sentences)


def _all(topic: Topic, admits: Callable[[Hit, int, int], bool]) -> Iterator[tuple[Candidate, str]]:
    """The sentences of the topic's prose with the text of their paragraph before them.

    `admits` says which: by the hit, the sentence's place in the paragraph from 0, and how many matches it has.
    """
    places: dict[str, dict[int, int]] = {}
    for hit in topic.hits:
        if hit.paragraph.role not in _ROLES or hit.paragraph.number is None:
            continue
        place = places.setdefault(hit.article.id, _places(hit.article))
        for i, sentence in enumerate(hit.paragraph.sentences):
            before = hit.paragraph.text[: sentence.start - hit.paragraph.start]
            matches = _matches(hit, sentence)
            if not admits(hit, i, matches):
                continue
            yield Candidate(hit.article, sentence, hit.relevance, place[sentence.start], matches), before


def _places(article: Article) -> dict[int, int]:
    return {sentence.start: i for i, sentence in enumerate(article.sentences)}


def _matches(hit: Hit, sentence: Sentence) -> int:
    return sum(match.start < sentence.end and match.end > sentence.start for match in hit.matches)


def _weighed(candidate: Candidate) -> Candidate:
    """The candidate with its clarity, which is known of English sentences only."""
    if candidate.language != "en":
        return candidate
    text = candidate.text
    clarity = UNINTRODUCED if names_unintroduced(text, _obscure(candidate.article)) else 1.0
    clarity *= CONTINUING if continues(text) else 1.0
    clarity *= UNANSWERED if _NO_COMMENT.search(text) else 1.0
    return candidate._replace(clarity=clarity)


def _obscure(article: Article) -> frozenset[str]:
    """The surnames that need a first name: whom the headline calls by surname alone, every reader knows."""
    headline = article.metadata.headline.value or ""
    return surnames(article.text).difference(words(fold(headline)))
