"""Whose word a label is: the outlet's, one that it attributes, or one that it quotes.

Rules (golden cases of the same numbers in the tests):
V1 a label any word of which stands between quotation marks is quoted, scare quotes included;
V2 one inside the content of an attributed statement is attributed;
V3, V4, V7, V8 so is what `naming` finds that the outlet calls so in another's name, accusation or view;
V5 a sentence with a verb of saying is attributed but for the one who says it, even where V2 found no statement: a label
   wrongly held to be the outlet's own is the worse error; so is no speaker of a statement that V2 found;
V6 so is all of an article that is mostly in the first person outside quotation marks: a speech, a transcript, a letter;
V9 so is a post with the signature of a network ("— A. Name (@handle)"), and what stands in its paragraph before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from digest.annotators.actors import naming, reported
from digest.annotators.actors.spans import Spans
from digest.annotators.actors.words import Word
from digest.model import Article, Quote, Voice

# "— A. Name (@handle)", as a post that stands in an article ends
_SIGNED = re.compile(r"(?:—|--) ?[^—\n(@]{1,60}\(@\w{1,30}\)")


class Voices(NamedTuple):
    """What an article quotes and attributes, and where it names who says it, and who is quoted in full (`quoting`)."""

    quoted: Spans
    reported: Spans
    speakers: Spans
    quoting: Spans
    spoken: bool = False

    def tell(self, words: list[Word], first: int, last: int, attributed: Spans) -> Voice:
        """The voice of the label from word `first` up to and with `last`; `attributed` as from `attributed`."""
        if any(self.quoted.hold(word.start) for word in words[first : last + 1]):
            return "quoted"
        start = words[last].start
        if self.spoken:
            return "attributed"
        if self.quoting.hold(start):
            return "outlet"
        told = self.reported.hold(start) or (attributed.hold(start) and not self.speakers.hold(start))
        return "attributed" if told else "outlet"


def voices(article: Article, quoted: Spans, quotes: Sequence[Quote], spoken: bool = False) -> Voices:
    """What an article has `quoted` and what it attributes; all of it where it is `spoken` by somebody."""
    contents = [piece for quote in quotes if quote.kind != "direct" for piece in _said(quote)]
    speakers = {(q.mention.start, q.mention.end): q.kind for q in quotes if q.mention is not None}
    quoting = [place for place, kind in speakers.items() if kind == "direct"]
    return Voices(quoted, Spans.of([*contents, *_posts(article)]), Spans.of(list(speakers)), Spans.of(quoting), spoken)


def _posts(article: Article) -> Iterator[tuple[int, int]]:
    """V9."""
    for paragraph in article.content:
        signed = [match.end() for match in _SIGNED.finditer(paragraph.text)]
        if signed:
            yield paragraph.start, paragraph.start + signed[-1]


def _said(quote: Quote) -> Iterator[tuple[int, int]]:
    """The content but for the speaker who stands within it: who that is the outlet says."""
    start, end = quote.content.start, quote.content.end
    speaker = quote.mention
    if speaker is None or not start <= speaker.start <= speaker.end <= end:
        yield start, end
    else:
        yield start, speaker.start
        yield speaker.end, end


def attributed(words: list[Word], quoted: Spans) -> Spans:
    """The stretches of a sentence that rules V3 to V5, V7 and V8 attribute; what is `quoted` attributes nothing."""
    return Spans.of([*naming.stretches(words, quoted), *reported.stretches(words, quoted)])
