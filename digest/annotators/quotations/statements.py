"""What the rules find in one sentence, before the speakers are resolved."""

from __future__ import annotations

from typing import NamedTuple

from digest.annotators.quotations.frames import Frame
from digest.annotators.quotations.lexicon import Verb
from digest.annotators.quotations.phrases import Phrase


class Cue(NamedTuple):
    """A reporting verb at its place: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    verb: Verb


class Statement(NamedTuple):
    """A reported content by token indexes of its frame; `rule` names the rule that found it.

    `cue` and `subject` are token indexes of `frame`, or of `named` where another sentence names the speaker.
    `subject` is None where nobody is named; `cue` is None for a quotation without one; `weight` is the chance in [0, 1]
    of a weighed statement, None of one that a rule found.
    """

    frame: Frame
    rule: str
    cue: tuple[int, int] | None
    stance: str | None
    subject: Phrase | None
    content: tuple[int, int]
    named: Frame | None = None
    weight: float | None = None

    @classmethod
    def of(cls, frame: Frame, rule: str, cue: Cue, subject: Phrase, content: tuple[int, int]) -> Statement:
        """The statement of a reporting verb."""
        return cls(frame, rule, (cue.first, cue.last), cue.verb.stance, subject, content)

    @property
    def naming(self) -> Frame:
        """The sentence that holds the cue and the subject."""
        return self.named or self.frame

    @property
    def span(self) -> tuple[int, int]:
        """The content by offsets of the article, quotation marks included."""
        tokens = self.frame.tokens
        return tokens[self.content[0]].start, tokens[self.content[1] - 1].end

    @property
    def quoted(self) -> bool:
        """Whether the content is one quotation and nothing else."""
        first, last = self.content
        return last - first == 1 and self.frame.tokens[first].kind == "q"
