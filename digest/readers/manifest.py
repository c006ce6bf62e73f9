"""`sources.toml` and `sources.csv`: what the user says of the files, by name or pattern, and of the outlets.

["aleppo-*.txt"]                       file,source,date,groups
source = "The Daily"                   aleppo-*.txt,The Daily,2016-11-02,local; print
date = 2016-11-02
groups = ["local", "print"]

[outlets."The Daily"]                  outlet,groups
groups = ["state-funded"]              The Daily,state-funded
"""

from __future__ import annotations

import datetime
import io
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import translate
from functools import cached_property
from pathlib import PurePath
from typing import Any, NamedTuple

from digest.errors import UsageError
from digest.model import Article, Document, Field
from digest.readers.frontmatter import KEYS
from digest.text.normalize import collapse

_GROUPS = "groups"
_OUTLETS = "outlets"
_LISTS = ("authors", _GROUPS)
KNOWN: Mapping[str, str] = {**KEYS, _GROUPS: _GROUPS}
"""The fields of a sources file, in lower case, with the names that `Metadata` has for them."""
_OF_OUTLETS = {_GROUPS: _GROUPS}
_TOLD = 10
_WILD = re.compile(r"[*?\[]")

Match = Callable[[str], object]


class Row(NamedTuple):
    """What the user says of the files that match `name`, or of the outlet of that name: the words for each field.

    Several groups or authors are parted by semicolons.
    """

    name: str
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """A sources file: its path, what it says of files, and what of outlets, each in its order."""

    path: str
    files: tuple[Row, ...] = ()
    outlets: tuple[Row, ...] = ()

    def matching(self, id: str, path: str) -> list[int]:
        """The rows about an article, by index: their name is its id, the end of its path, or a pattern of either."""
        parts = PurePath(path).as_posix().split("/")
        ends = {id, *("/".join(parts[at:]) for at in range(len(parts)))}
        found = {row for end in ends for row in self._plain.get(end, ())}
        wild = (row for row, matches in self._wild if any(map(matches, ends)))
        return sorted(found.union(wild))

    @cached_property
    def _plain(self) -> Mapping[str, list[int]]:
        rows: dict[str, list[int]] = {}
        for at, row in enumerate(self.files):
            if not _WILD.search(row.name):
                rows.setdefault(row.name, []).append(at)
        return rows

    @cached_property
    def _wild(self) -> list[tuple[int, Match]]:
        rows = enumerate(self.files)
        return [(at, re.compile(translate(row.name)).match) for at, row in rows if _WILD.search(row.name)]


Manifest = Sequence[Table]
"""The sources files, in the order in which they are obeyed."""


def parse(text: str, path: str) -> Manifest:
    """The manifest in `text`, of one table. Raises `UsageError`, with file and place, for what is not understood."""
    import csv

    try:
        return (_csv(text, path) if path.lower().endswith(".csv") else _toml(text, path),)
    except csv.Error as error:  # of the first line; those of others are told with their number
        raise UsageError(f"{path}, line 1: {error}; correct it there", path=path) from error
    except RecursionError as error:
        raise UsageError(f"{path}: lists within lists, too deep; correct it there", path=path) from error
    except ValueError as error:  # of TOML, or of one of its numbers, which Python does not read beyond 4300 digits
        raise UsageError(f"{path} is not valid TOML: {error}; correct it there", path=path) from error


def apply(document: Document, manifest: Manifest) -> Document:
    """The document with what the manifest gives it; later rows and the manifest itself win over earlier words.

    Groups alone add up: a file is in those of every row that matches it.
    """
    given = dict(document.given)
    for table in manifest:
        for row in (table.files[at] for at in table.matching(document.id, document.path)):
            for key, words in row.fields.items():
                field = Field(words, "given", None, f"sources file: {row.name}")
                given[key] = _joined(given[key], field) if key == _GROUPS and key in given else field
    return replace(document, given=given) if given != document.given else document


def outlets(manifest: Manifest) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(path of the sources file, an outlet as it is written there, its groups) for each that has any."""
    rows = [(table.path, row.name, row.fields.get(_GROUPS)) for table in manifest for row in table.outlets]
    return tuple((path, name, tuple(groups.split("; "))) for path, name, groups in rows if groups)


def unmatched(manifest: Manifest, articles: Iterable[Article]) -> tuple[str, ...]:
    """A line for each name or pattern of files that matches none of the articles, one for all after the first ten."""
    known = [(article.id, article.path) for article in articles]
    notes: list[str] = []
    for table in manifest:
        used = {at for id_, path in known for at in table.matching(id_, path)}
        idle = [row.name for at, row in enumerate(table.files) if at not in used]
        notes += [f"{table.path}: '{name}' matches no article; correct the name there" for name in idle[:_TOLD]]
        if len(idle) > _TOLD:
            notes.append(f"{table.path}: {len(idle) - _TOLD} more names match no article")
    return tuple(notes)


def _joined(left: Field[str], right: Field[str]) -> Field[str]:
    words = "; ".join(dict.fromkeys(f"{left.value}; {right.value}".split("; ")))
    return Field(words, "given", None, f"{left.reason}, {right.reason.removeprefix('sources file: ')}")


def _toml(text: str, path: str) -> Table:
    tables = tomllib.loads(text.removeprefix("\ufeff"))
    loose = next((key for key, value in tables.items() if not isinstance(value, dict)), None)
    if loose is not None:
        hint = 'write it under the file\'s name: ["article.txt"]'
        raise UsageError(f"{path}: '{loose}' stands outside a table; {hint}", path=path)
    named = tables.pop(_OUTLETS, {})
    loose = next((key for key, value in named.items() if not isinstance(value, dict)), None)
    if loose is not None:
        hint = 'write it under [outlets."NAME"]'
        raise UsageError(f"{path}, [outlets]: '{loose}' stands outside an outlet; {hint}", path=path)
    files = (Row(name, _fields(row, KNOWN, f'{path}, ["{name}"]', path)) for name, row in tables.items())
    about = (Row(name, _fields(row, _OF_OUTLETS, f'{path}, [outlets."{name}"]', path)) for name, row in named.items())
    return Table(path, tuple(files), tuple(about))


def _csv(text: str, path: str) -> Table:
    import csv

    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    columns = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    by = next((name for name in ("file", "outlet") if name in columns), None)
    if by is None:
        hint = "name the columns, parted by commas: file,source,date"
        raise UsageError(f"{path}, line 1: no column 'file' or 'outlet'; {hint}", path=path)
    known = KNOWN if by == "file" else _OF_OUTLETS
    _check([name for name in columns if name != by], known, f"{path}, line 1", path)
    reader.fieldnames = columns
    try:
        rows = tuple(row for cells in reader if (row := _row(cells, by, f"{path}, line {reader.line_num}", path)))
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.reader.line_num}: {error}; correct it there", path=path) from error
    return Table(path, rows) if by == "file" else Table(path, (), rows)


def _row(cells: dict[Any, Any], by: str, where: str, path: str) -> Row | None:
    """The row of one line of CSV, None where all its cells are empty."""
    if None in cells:
        hint = "put values with commas in quotation marks"
        raise UsageError(f"{where}: more cells than there are columns; {hint}", path=path)
    name = (cells.pop(by) or "").strip()
    fields = {KNOWN[key]: words for key, value in cells.items() if (words := _words(key, value, where, path))}
    if fields and not name:
        raise UsageError(f"{where}: the cell '{by}' is empty; write what the line is about", path=path)
    return Row(name, fields) if name else None


def _fields(row: Mapping[str, Any], known: Mapping[str, str], where: str, path: str) -> dict[str, str]:
    """What a table of TOML gives, by the names of `Metadata`."""
    keys = {key: key.strip().lower() for key in row}
    _check(list(keys.values()), known, where, path)
    return {known[keys[key]]: words for key, value in row.items() if (words := _words(keys[key], value, where, path))}


def _check(keys: Sequence[str], known: Mapping[str, str], where: str, path: str) -> None:
    """Raises `UsageError` for a field that nobody knows, with the near ones, and for one that stands twice."""
    fields: dict[str, str] = {}
    for key in keys:
        if key not in known:
            import difflib

            near = difflib.get_close_matches(key, known, n=3, cutoff=0.6) or sorted(set(known))
            raise UsageError(f"{where}: unknown field '{key}'; there is: {', '.join(near)}", path=path)
        if known[key] in fields:
            raise UsageError(f"{where}: '{fields[known[key]]}' and '{key}' say the same; keep one", path=path)
        fields[known[key]] = key


def _words(key: str, value: Any, where: str, path: str) -> str:
    """A value as words, several parted by semicolons; "" where nothing is said."""
    if isinstance(value, str) and (path.lower().endswith(".csv") or KNOWN[key] != _GROUPS):
        return _list(value.split(";")) if KNOWN[key] == _GROUPS else value.strip()
    if isinstance(value, list) and KNOWN[key] in _LISTS and all(isinstance(item, str) for item in value):
        return _list(value)
    if value is None or (isinstance(value, (int, float, datetime.date)) and not isinstance(value, bool)):
        return "" if value is None else str(value)
    example = f'{key} = ["state-funded", "Middle East"]' if KNOWN[key] == _GROUPS else f'{key} = "…"'
    raise UsageError(f"{where}: {key} cannot be {value!r}; write {example}", path=path)


def _list(items: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words for item in items if (words := collapse(item.replace(";", " ")))))
