"""What is English only, told beside the answer and noted under its last table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from digest.cli import _output
from digest.cli._options import Flags
from digest.errors import NothingMatchedError

if TYPE_CHECKING:
    from digest.model import Corpus, Grid

Found = TypeVar("Found")


def found(
    flags: Flags,
    corpus: Corpus,
    topic: str | None,
    find: Callable[[], Found],
    left_out: Callable[[Found], tuple[str, str]],
) -> tuple[Found, Callable[[Iterable[Grid]], tuple[Grid, ...]]]:
    """What `find` finds for a topic, or for all, and what adds to its grids which articles were left out.

    `left_out` says so as a line, which is told here, and as a note. Raises `NothingMatchedError` where nothing answers.
    """
    with searched(corpus, topic):
        result = find()
    line, note = left_out(result)
    tell(line, flags)
    return result, lambda grids: noted(grids, note)


@contextmanager
def searched(corpus: Corpus, topic: str | None) -> Iterator[None]:
    """Where nothing answers the topic, the error says which articles were not searched for all its names."""
    from digest.grids import languages

    try:
        yield
    except NothingMatchedError as error:
        more = languages.unmatched(corpus, topic)
        raise NothingMatchedError("; ".join(filter(None, (error.message, more)))) from None


def tell(line: str, flags: Flags) -> None:
    """One line on standard error, if there is one to tell."""
    if line and not flags.quiet:
        _output.tell(line)


def noted(grids: Iterable[Grid], note: str) -> tuple[Grid, ...]:
    """The grids, the last with one more line in its note."""
    *before, last = grids
    return (*before, replace(last, note="\n".join(filter(None, (last.note, note)))))
