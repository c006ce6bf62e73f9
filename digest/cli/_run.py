"""From flags to an answer: settings, articles, selection, and the notes on the way."""

from __future__ import annotations

import dataclasses
import io
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from digest.cli import _output
from digest.cli._options import Flags
from digest.errors import InputError, UsageError

if TYPE_CHECKING:
    from digest.model import Article, Corpus, Grid
    from digest.settings import Settings, Summary

_CONFIG = "digest.toml"
_FOLDER = "articles"
_MOST_ALIKE = 5
"""Notes that only tell the same of other files."""
_NUMBER = re.compile(r"[0-9]+")


class Answer(NamedTuple):
    """What a command has to say, in either form; only the form asked for is made."""

    command: str
    json: Callable[[], Mapping[str, Any]]
    grids: Callable[[], Iterable[Grid]]


def run(flags: Flags, answer: Callable[[Corpus, Settings], Answer], **summary: Any) -> None:
    """Reads and selects the articles, prints the answer, and fails at the end if a named file could not be read.

    `summary` holds the options of `settings.Summary` that were typed; None leaves the configuration's.
    """
    from digest import pipeline

    _output.check(flags)
    settings = _settings(flags, summary)
    paths = _paths(flags, settings)
    corpus = pipeline.load(paths, settings, _stdin)
    found = _notes_on(corpus, paths, flags)
    if not flags.json:
        _tell(found, flags)
    selected, left_out = pipeline.select(corpus, flags.source, flags.since, flags.until)
    made = answer(selected, settings)
    _tell([*(found if flags.json else ()), *left_out], flags)  # beside JSON, an error stands alone
    _output.write(made, flags)
    _raise_for_named(corpus)


def _notes_on(corpus: Corpus, paths: Iterable[str], flags: Flags) -> list[str]:
    """What was read, on demand, and what could not be."""
    count = len(corpus.articles)
    read = [f"read {count} article{'s' * (count != 1)} from {', '.join(paths)}"] if flags.verbose else []
    undated = [
        f"{_where(article)}: the date {article.metadata.published.reason}; write it as 2016-11-02"
        for article in corpus.articles
        if article.published is None and article.metadata.published.reason
    ]
    by_reason: dict[str, list[str]] = {}
    for file in corpus.skipped:
        if not file.named:
            reason = _NUMBER.sub("0", file.reason)
            by_reason.setdefault(reason, []).append(f"skipped {file.path}: {file.reason}")
    skipped = [line for alike in by_reason.values() for line in _first(alike)]
    return [*read, *_first(undated), *_first(list(corpus.notes)), *skipped]


def _where(article: Article) -> str:
    """The article's file, and its place there where the file holds several."""
    place = article.reading.place
    return f"{article.path}: {place}" if place else article.path


def _first(notes: list[str]) -> list[str]:
    """The first of notes that are alike, and how many more there are."""
    if len(notes) <= _MOST_ALIKE:
        return notes
    shown = notes[: _MOST_ALIKE - 1]
    return [*shown, f"and {len(notes) - len(shown)} more like that; 'digest articles --json' lists them"]


def _raise_for_named(corpus: Corpus) -> None:
    """What could be read has been digested; a file that the user named and that could not be read is still an error."""
    unread = [file for file in corpus.skipped if file.named]
    if unread:
        reasons = "; ".join(f"{file.path}: {file.reason}" for file in unread)
        raise InputError(f"could not read {reasons}", path=unread[0].path)


def _settings(flags: Flags, summary: Mapping[str, Any]) -> Settings:
    """The configuration with what was typed on top of it."""
    from digest import settings
    from digest.model.refinement import Refinement

    found = flags.config or (_CONFIG if Path(_CONFIG).is_file() else None)
    configured = settings.parse(_config_text(found), found) if found else settings.Settings()
    return dataclasses.replace(
        configured,
        sources_file=flags.sources or configured.sources_file,
        topics_file=flags.topics or configured.topics_file,
        asked=Refinement(flags.exact, flags.also, flags.without),
        summary=_typed_over(configured.summary, summary),
    )


def _typed_over(configured: Summary, typed: Mapping[str, Any]) -> Summary:
    """The configured length and method with what was typed. Raises `UsageError` with the most that is allowed."""
    try:
        return dataclasses.replace(configured, **{name: value for name, value in typed.items() if value is not None})
    except ValueError as error:
        raise UsageError(f"--{error}") from None


def _config_text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8; save it as UTF-8", path=path) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"cannot read the configuration {path}: {reason}; name another", path=path) from None


def _paths(flags: Flags, settings: Settings) -> tuple[str, ...]:
    """What to read: the paths typed, else `articles/` here, else the configuration's path."""
    if flags.paths:
        return flags.paths
    if Path(_FOLDER).is_dir():
        return (_FOLDER,)
    if settings.path:
        return (settings.path,)
    raise InputError(f"nothing to read: no PATH given, no folder {_FOLDER}/ here, no path in {_CONFIG}; name a folder")


def _stdin() -> BinaryIO:
    from digest.readers.archives import filled

    return filled(sys.stdin.buffer if sys.stdin else io.BytesIO())


def _tell(notes: Iterable[str], flags: Flags) -> None:
    for note in () if flags.quiet else notes:
        _output.tell(note)
