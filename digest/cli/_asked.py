"""What was looked for beside the words of `--topic`, in the JSON and under the last table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cli import _languages

if TYPE_CHECKING:
    from digest.model import Added, Corpus, Grid
    from digest.settings import Settings


class Looked(NamedTuple):
    """What goes into the object of a command, and what adds the note to its grids."""

    record: Mapping[str, Any]
    noted: Callable[[Iterable[Grid]], tuple[Grid, ...]]


def looked(corpus: Corpus, settings: Settings, topic: str | None) -> Looked:
    """What was looked for in paragraphs, for a command whose answer does not hold its topic."""
    from digest import pipeline
    from digest.model.records import plain

    added = pipeline.expansion(corpus, settings, topic) if topic is not None else ()
    return Looked({} if topic is None else {"expansion": plain(added)}, noting(topic, added))


def noting(topic: str | None, added: Sequence[Added] | None) -> Callable[[Iterable[Grid]], tuple[Grid, ...]]:
    """What adds the note to grids; they stay as they are where nothing was added."""
    from digest.grids import expansion

    line = expansion.note(topic, added or ())
    return lambda grids: _languages.noted(grids, line)
