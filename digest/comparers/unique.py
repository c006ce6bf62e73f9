"""What only one source reports: sentences of the topic of whose words little stands in any other source."""

from __future__ import annotations

from dataclasses import dataclass

from digest.comparers import Scene
from digest.comparers._telling import Told, content
from digest.model import Article, Evidence

FEWEST_STEMS = 6
"""A shorter sentence shares too few words with anything."""


@dataclass(frozen=True, slots=True)
class Options:
    """`most`: sentences of one article, the most central to the topic first."""

    most: int = 3


def compare(scene: Scene, options: Options = Options()) -> tuple[Evidence, ...]:
    """Sentences that can be read by themselves and that no other source tells, in order of the articles.

    Nothing is unique among sources of which there is one, nor beside an article in another language.
    """
    if len({a.outlet for a in scene.articles}) < 2:
        return ()
    told = Told(scene.articles)
    return tuple(e for article in scene.articles for e in _of(article, scene, told, options.most))


def _of(article: Article, scene: Scene, told: Told, most: int) -> list[Evidence]:
    others = [a for a in scene.articles if a.outlet != article.outlet]
    if any(other.language != article.language for other in others):
        return []
    alone = [
        (-hit.relevance, evidence.start, evidence)
        for hit, evidence in scene.standing(article)
        if len(stems := content(evidence.text, article)) >= FEWEST_STEMS
        and not any(told.may_tell(other.id, stems) for other in others)
    ]
    return sorted((e for _, _, e in sorted(alone, key=lambda a: a[:2])[:most]), key=lambda e: e.start)
