"""`sources.toml` and `sources.csv`: what the user says of the files, by name or pattern.

["aleppo-*.txt"]            file,source,date
source = "The Daily"        aleppo-*.txt,The Daily,2016-11-02
date = 2016-11-02
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any

from digest.errors import UsageError
from digest.model import Document, Field
from digest.readers.frontmatter import KEYS

Manifest = Sequence[tuple[str, Mapping[str, str]]]
"""Patterns of file names with the fields they give, in the order of the file."""


def parse(text: str, path: str) -> Manifest:
    """The manifest in `text`. Raises `UsageError` for a table or column that is not understood."""
    try:
        rows = _csv(text) if path.lower().endswith(".csv") else _toml(text)
    except (tomllib.TOMLDecodeError, ValueError) as error:
        raise UsageError(f"{path}: {error}", path=path) from error
    return tuple((pattern, _fields(row, path)) for pattern, row in rows)


def apply(document: Document, manifest: Manifest) -> Document:
    """The document with what the manifest gives it; later rows and the manifest itself win over earlier words."""
    given = dict(document.given)
    for pattern, fields in manifest:
        if _matches(document, pattern):
            given.update(
                {key: Field(value, "given", None, f"sources file: {pattern}") for key, value in fields.items()}
            )
    return replace(document, given=given) if given != document.given else document


def _matches(document: Document, pattern: str) -> bool:
    path = PurePath(document.path).as_posix()
    names = (document.id, PurePath(path).name, path)
    return any(fnmatchcase(name, pattern) for name in names) or fnmatchcase(path, f"*/{pattern}")


def _toml(text: str) -> list[tuple[str, dict[str, Any]]]:
    tables = tomllib.loads(text)
    loose = [key for key, value in tables.items() if not isinstance(value, dict)]
    if loose:
        raise ValueError(f"'{loose[0]}' stands outside a table; write it under the file's name: [\"article.txt\"]")
    return list(tables.items())


def _csv(text: str) -> list[tuple[str, dict[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    if "file" not in (reader.fieldnames or ()):
        raise ValueError("no column 'file'; the first line must name the columns: file,source,date")
    rows = list(reader)
    if any(None in row for row in rows):
        raise ValueError("a row has more cells than there are columns; put values with commas in quotation marks")
    return [(row.pop("file") or "", row) for row in rows]


def _fields(row: Mapping[str, Any], path: str) -> dict[str, str]:
    unknown = [key for key in row if key.strip().lower() not in KEYS]
    if unknown:
        known = ", ".join(sorted(set(KEYS)))
        raise UsageError(f"{path}: unknown field '{unknown[0]}'; known are {known}", path=path)
    return {KEYS[key.strip().lower()]: _words(value) for key, value in row.items() if value not in (None, "")}


def _words(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
