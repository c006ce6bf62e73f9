"""What an earlier JSON report knew: the articles it lists, and the passages it shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from digest.errors import InputError
from digest.updates import Known

_SCHEMA = "digest/"


def parse(text: str, path: str) -> Known:
    """What the report `text`, of the file `path`, knew. Raises `InputError` for what is no report of digest."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(f"{path} is not JSON; name a report made with --json", path=path) from None
    if not isinstance(data, dict) or not str(data.get("schema", "")).startswith(_SCHEMA):
        raise InputError(f"{path} is not a report of digest; name one made with --json", path=path)
    told, hashes, ids = set(), set(), set()
    for item in _objects(data):
        id_, start, passage = item.get("article"), item.get("start"), item.get("text")
        if isinstance(id_, str) and isinstance(start, int) and isinstance(passage, str):
            told.add((id_, start, passage))
        if isinstance(id_, str):
            ids.add(id_)
        if isinstance(item.get("sha256"), str):
            hashes.add(item["sha256"])
    if not ids and not hashes:
        raise InputError(f"{path} names no article; name a report of digest summary or digest articles", path=path)
    return Known(path, None, frozenset(hashes), frozenset(ids), tuple(sorted(told)))


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
