"""The only code that opens `digest/data`; cached, typed."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The data file `digest/data/NAME.toml`. Callers must not change what they get."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `digest/data/NAME.txt` without comments (`#`) and blank lines."""
    text = (_DATA / f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in stripped if line)


@cache
def words(name: str) -> frozenset[str]:
    """The words of `digest/data/NAME.txt`, parted by white space."""
    return frozenset(word for line in lines(name) for word in line.split())
