"""One utterance in the words of several outlets: shortened, reworded or translated.

Direct words of different outlets are held against each other word by word. That two passages are one utterance is said
only where they share a run of words and hardly anything else stands in the place of others, by one speaker or by one
that an outlet does not name. Which version is right is not known, nor is an indirect report held to any words.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest import utterances
from digest.comparers import Scene
from digest.model.utterances import Utterance


@dataclass(frozen=True, slots=True)
class Options:
    """`same`: also the utterances that all outlets have in the same words."""

    same: bool = True


def compare(scene: Scene, options: Options = Options()) -> tuple[Utterance, ...]:
    """The utterances that two outlets or more quote, and one of them in the topic's paragraphs.

    Those that differ in what weighs most come first: numbers and names, then what turns the sense, then cuts that are
    not shown, then other words; those that do not differ come last.
    """
    numbers = {a.id: {hit.paragraph.number for hit in scene.hits(a)} for a in scene.articles}
    found = utterances.find(scene.articles, scene.quotes)
    asked = [u for u in found if options.same or u.difference != "same"]
    return tuple(u for u in asked if any(e.paragraph in numbers[e.article] for v in u.versions for e in v.evidence))
