"""What two or more sources say alike, and whom each has it from.

That two sources bear each other out is decided in `digest.origins`, strictly: what they say in quite other words is not
found, and a text that one copied from the other counts as one origin.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest import origins
from digest.comparers import Scene
from digest.model import Agreement
from digest.model.origins import Backing


@dataclass(frozen=True, slots=True)
class Options:
    """`least_sources`: how many sources say it at least."""

    least_sources: int = 2

    def __post_init__(self) -> None:
        if self.least_sources < 2:
            raise ValueError(f"an agreement has 2 sources or more, not {self.least_sources}")


def compare(scene: Scene, options: Options = Options()) -> tuple[Agreement, ...]:
    """The statements of the topic that sources share, the most widely told first; no sentence stands in two.

    Of those that say the same, the one that most others bear out stands first, then the shortest.
    """
    asked = tuple(dict.fromkeys(evidence for a in scene.articles for _, evidence in scene.standing(a)))
    ordered = sorted(origins.backing(asked, scene.articles), key=_rank)
    told: set[tuple[str, int]] = set()
    found = []
    for backing in ordered:
        every = (backing.statement, *backing.support)
        keys = {(e.article, e.start) for e in every}
        if len(backing.sources) >= options.least_sources and told.isdisjoint(keys):
            told |= keys
            found.append(Agreement(every, backing.sources, backing.origins, backing.count, backing.one_text))
    return tuple(found)


def _rank(backing: Backing) -> tuple[int, int, str, int]:
    return -len(backing.sources), len(backing.statement.text), backing.statement.article, backing.statement.start
