"""One utterance in the words of several outlets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence

Difference = Literal["same", "shortened", "reworded", "translated"]
ChangePlace = Literal["start", "inside", "end"]
Telling = Literal["number", "name", "negation", "condition"]


@dataclass(frozen=True, slots=True)
class Change:
    """Where a version differs from the first one.

    `first` are the words of the first version, `words` those of this one, a passage for each pair of quotation marks
    that they stand in; where either has none there, it is empty. `weight`, 1 to 5, is how much the change matters: 5
    another number or name, 4 what turns the sense, 3 a cut within a sentence that nothing shows, 2 other words of
    meaning or the end of a sentence, 1 the rest.
    `marked` says that dots, brackets or the end of the quotation marks show that the words are not all the speaker's;
    `telling` names what of weight is among the words that only one of the two has.
    """

    place: ChangePlace
    first: tuple[Evidence, ...]
    words: tuple[Evidence, ...]
    marked: bool
    weight: int
    telling: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """The direct words in which an outlet has an utterance, out to the ends of their sentences.

    `evidence` has a passage for each pair of quotation marks that they stand in.
    `difference` is "same" where it has the words of the first one as far as it goes. `also` are the same words in other
    articles. `changes` are what differs from the first version, in order.
    """

    evidence: tuple[Evidence, ...]
    speaker: str | None
    difference: Difference
    also: tuple[Evidence, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said, in the versions of several outlets, the fullest first; which one is right is not known.

    `speaker` is None where no outlet names one; `translation` the words by which an article says that it translates.
    """

    speaker: str | None
    difference: Difference
    versions: tuple[Version, ...]
    translation: Evidence | None = None
