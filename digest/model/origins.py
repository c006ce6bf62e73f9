"""Who else says the same, and whom each outlet has it from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence

OriginKind = Literal["speaker", "agency", "text", "unknown"]


@dataclass(frozen=True, slots=True)
class SourceOrigin:
    """Whom one article has a statement from, as far as it says.

    `name` is the speaker or the agency it names, in the words of the first article that does; None where it names
    neither. `kind` is then "text" where all articles have the same words, "unknown" else: that an outlet names
    nobody does not say that it found out by itself. `evidence` are the words that name the speaker or the agency.
    """

    source: str
    article: str
    kind: OriginKind
    name: str | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Backing:
    """A statement with the sentences of other outlets that say the same, and whom each has it from.

    `origins` has one for `statement` and one for each of `support`, in that order. `count` is how many origins there
    are, None where that is not certain. `one_text`: all have one text, which has one origin, named or not; who copied
    from whom is not known.
    """

    statement: Evidence
    support: tuple[Evidence, ...] = ()
    origins: tuple[SourceOrigin, ...] = ()
    count: int | None = None
    one_text: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """The outlets that say it, each once; an article's id where its outlet is unknown."""
        return tuple(dict.fromkeys(e.source for e in (self.statement, *self.support)))
