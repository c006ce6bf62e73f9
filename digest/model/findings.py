"""What is said in articles, and by whom: statements and labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence

Voice = Literal["outlet", "attributed", "quoted"]
QuoteKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Something said, and by whom.

    `speaker` is the canonical name, None where the text does not say; `mention` is how the text names the
    speaker there; `cue` the reporting verb or phrase; `stance` what kind of cue it is (says, claims, denies …).
    `content` of a direct quotation lies within its quotation marks; of one that its cue interrupts, or that runs
    over several paragraphs, it runs from the first mark to the last, marks included; of an indirect or mixed one it
    is the clause reported. `weight` is how likely it is an attribution at all, in [0, 1]; None where a rule is sure.
    Only such a one may have a stance of what was not said ("not say") or only may be said ("supposed"). `stated` is
    whether the content can be shown as what the speaker said: not of "declined to comment", "praised the nurse".
    """

    kind: QuoteKind
    speaker: str | None
    mention: Evidence | None
    affiliation: str | None
    cue: Evidence | None
    stance: str | None
    content: Evidence
    weight: float | None = None
    stated: bool = True

    @property
    def told_speaker(self) -> str | None:
        """The speaker's name, or else the words for the speaker; None where there are none."""
        return self.speaker or (self.mention.text if self.mention else None)


@dataclass(frozen=True, slots=True)
class LabelMention:
    """One use of a label for an actor: `entity` names the actor, or the kind of actor where the text gives no name.

    `open` is a surname of which the article does not tell whose it is, nor for certain that it is one: it stands for
    somebody only where another article does.
    """

    entity: str
    label: str
    voice: Voice
    evidence: Evidence
    open: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """What one outlet calls one actor in one voice, over all its articles. `count == len(evidence)`."""

    entity: str
    source: str
    label: str
    voice: Voice
    count: int
    evidence: tuple[Evidence, ...]
