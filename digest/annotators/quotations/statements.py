"""What the rules find in one sentence, before the speakers are resolved."""

from __future__ import annotations

from dataclasses import dataclass

from digest.annotators.quotations.frames import Frame
from digest.annotators.quotations.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Statement:
    """A reported content by token indexes of its frame; `rule` names the rule that found it.

    `cue` and `subject` are token indexes of `frame`, or of `named` where another sentence names the speaker.
    `subject` is None where nobody is named; `cue` is None for a quotation without one.
    """

    frame: Frame
    rule: str
    cue: tuple[int, int] | None
    stance: str | None
    subject: Phrase | None
    content: tuple[int, int]
    named: Frame | None = None

    @property
    def naming(self) -> Frame:
        """The sentence that holds the cue and the subject."""
        return self.named or self.frame

    @property
    def quoted(self) -> bool:
        """Whether the content is one quotation and nothing else."""
        first, last = self.content
        return last - first == 1 and self.frame.tokens[first].kind == "q"
