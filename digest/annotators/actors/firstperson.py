"""Rule V6 of `voice`: articles that somebody speaks in the first person."""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.actors.lexicon import listed
from digest.annotators.actors.spans import Spans
from digest.annotators.actors.words import Word

# Speeches, transcripts and letters have first persons in .4 to .7 of their sentences, 19 of 20 reports in less than .2
# (measured on 1,500 articles of several hundred outlets).
_SHARE = 1 / 3
_LEAST = 5


def speaks(sentences: Sequence[list[Word]], quoted: Spans) -> bool:
    """Whether a third of the sentences, and no fewer than five, have a first person outside the `quoted` spans."""
    first = sum(any(_first(word) and not quoted.hold(word.start) for word in words) for words in sentences)
    return first >= _LEAST and first >= _SHARE * len(sentences)


def _first(word: Word) -> bool:
    """Whether a word is "I", "we", "our" …; "US" is not."""
    return word.low in listed("grammar", "first_person") and (len(word.low) == 1 or not word.text.isupper())
