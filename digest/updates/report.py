"""What an earlier JSON report knew: the articles it lists, and the passages it shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from digest.errors import InputError
from digest.updates import Known

_SCHEMA = "digest/1"
_HASH = re.compile(r"[0-9a-f]{64}")


def parse(text: str, path: str) -> Known:
    """What the report `text`, of the file `path`, knew. Raises `InputError` for what is no report of digest."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(f"{path} is not JSON; name a report made with --json", path=path) from None
    if not isinstance(data, dict) or data.get("schema") != _SCHEMA:
        raise InputError(f"{path} is not a report of this version of digest; name one made with --json", path=path)
    told: set[tuple[str, int, str]] = set()
    hashes: set[str] = set()
    ids: set[str] = set()
    for item in _objects(data):
        id_, start, passage = item.get("article"), item.get("start"), item.get("text")
        if isinstance(id_, str) and isinstance(start, int) and start is not True and isinstance(passage, str):
            told.add((id_, max(start, 0), passage))
        ids.update(_ids(item))
        if isinstance(item.get("sha256"), str) and _HASH.fullmatch(item["sha256"]):
            hashes.add(item["sha256"])
    if not ids and not hashes:
        raise InputError(f"{path} names no article; name a report of digest summary or digest articles", path=path)
    return Known(path, None, frozenset(hashes), frozenset(ids), tuple(sorted(told)))


def _ids(item: Mapping[str, Any]) -> Iterator[str]:
    """The ids that an object names: its article's, those of its list of articles, or of the articles in it."""
    listed = item.get("articles")
    own = [item.get("article"), *(listed if isinstance(listed, list) else ())]
    for name in own:
        id_ = name.get("id") if isinstance(name, dict) else name
        if isinstance(id_, str):
            yield id_


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    """Every object within, however deep."""
    left = [data]
    while left:
        item = left.pop()
        if isinstance(item, dict):
            yield item
            left.extend(item.values())
        elif isinstance(item, list):
            left.extend(item)
