from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.summarizers import Candidate, Length
from digest.summarizers._selection import OTHER_SOURCE, repeats, select, told
from tests import builders
from tests.summarizers import stories


def candidate(text: str, name: str, source: str | None = None) -> Candidate:
    article = builders.article(text, id=name, source=source)
    return Candidate(article, article.sentences[0], 1.0, 0, 0)


def by(scores: dict[str, float]) -> Callable[[Sequence[Candidate]], Callable[[Candidate], float]]:
    return lambda chosen: lambda c: scores[c.article.id]


FIRST = candidate(stories.ALONE[0], "a", "Courier")
SECOND = candidate(stories.ALONE[1], "b", "Courier")
THIRD = candidate(stories.ALONE[3], "c", "Dispatch")


def test_another_source_is_heard_if_it_is_not_much_worse() -> None:
    near = by({"a": 1.0, "b": 0.9, "c": 0.9 * OTHER_SOURCE})
    assert select((FIRST, SECOND, THIRD), Length(sentences=2), near) == (FIRST, THIRD)


def test_no_source_is_heard_for_filler() -> None:
    far = by({"a": 1.0, "b": 0.9, "c": 0.8 * OTHER_SOURCE})
    assert select((FIRST, SECOND, THIRD), Length(sentences=2), far) == (FIRST, SECOND)


def test_a_repetition_is_never_chosen() -> None:
    again = candidate("On Monday Norway closed its port of Bergen to trawlers.", "d", "Dispatch")
    assert repeats(FIRST, again)
    assert select((FIRST, again), Length(sentences=2), by({"a": 1.0, "d": 1.0})) == (FIRST,)


def test_what_was_told_in_other_words_is_told() -> None:
    again = "On Monday Norway closed its port of Bergen to trawlers."
    assert told((FIRST, SECOND, THIRD), [again]) == {FIRST.key}
    assert told((FIRST, SECOND), []) == set()
    assert told((FIRST, SECOND, THIRD), [c.sentence.text for c in (SECOND, THIRD)]) == {SECOND.key, THIRD.key}


def test_equals_go_by_article_and_place() -> None:
    level = by({"a": 1.0, "b": 1.0, "c": 1.0})
    assert select((THIRD, SECOND, FIRST), Length(sentences=1), level) == (FIRST,)


def test_a_sentence_too_long_is_passed_over_for_one_that_fits() -> None:
    assert select((FIRST, SECOND), Length(words=11), by({"a": 0.1, "b": 1.0})) == (FIRST,)
    assert select((FIRST, SECOND), Length(words=3), by({"a": 0.1, "b": 1.0})) == ()
