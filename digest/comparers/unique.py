"""What only one source reports: sentences of the topic of whose words little stands in any other source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.comparers import Scene
from digest.comparers._facts import Weigher
from digest.comparers._telling import Told, leads, statement
from digest.model import Article, Evidence, FigureRow

FEWEST_STEMS = 6
"""A shorter sentence shares too few words with anything."""


@dataclass(frozen=True, slots=True)
class Options:
    """`most`: sentences of one article, the most central to the topic first."""

    most: int = 3


def compare(scene: Scene, figures: Sequence[FigureRow] = (), options: Options = Options()) -> tuple[Evidence, ...]:
    """Sentences that can be read by themselves and that no other source tells, in order of the articles.

    Nothing is unique among sources of which there is one, nor beside an article in another language.
    """
    return of_groups(scene, {a.outlet: (a.outlet,) for a in scene.articles}, figures, options)


def of_groups(
    scene: Scene,
    groups: Mapping[str, Sequence[str]],
    figures: Sequence[FigureRow] = (),
    options: Options = Options(),
) -> tuple[Evidence, ...]:
    """The same for groups of sources, which may have told it several times; `groups` has those of each source.

    What a source of two groups tells, both tell: it is never unique. Of what several sources of a group tell, the
    sentence of the first stands for all.
    """
    if len({group for a in scene.articles for group in groups[a.outlet]}) < 2:
        return ()
    told, weigher = Told(scene.articles), Weigher(scene, figures)
    found: list[Evidence] = []
    for i, article in enumerate(scene.articles):
        others = _others(i, scene.articles, groups)
        if others is not None:
            weighed = [(-w, e.start, e) for w, _, e in weigher.weighed(article) if _alone(e, article, told, others)]
            found += sorted((e for _, _, e in sorted(weighed, key=lambda w: w[:2])[: options.most]), key=_place)
    return tuple(found)


def _others(at: int, articles: Sequence[Article], groups: Mapping[str, Sequence[str]]) -> list[Article] | None:
    """The articles in which nothing unique may stand: those outside the article's group, and earlier ones of its other
    sources; None where nothing in it can be unique."""
    article = articles[at]
    own = groups[article.outlet]
    others = [a for a in articles if groups[a.outlet] != own]
    if len(own) > 1 or any(other.language != article.language for other in others):
        return None
    return others + [a for a in articles[:at] if groups[a.outlet] == own and a.outlet != article.outlet]


def _alone(evidence: Evidence, article: Article, told: Told, others: Iterable[Article]) -> bool:
    if leads(evidence, article):
        return False
    said = statement(evidence.text, article)
    return len(said.stems) >= FEWEST_STEMS and not any(told.may_tell(other.id, said) for other in others)


def _place(evidence: Evidence) -> int:
    return evidence.start
