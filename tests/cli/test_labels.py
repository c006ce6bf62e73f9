"""`digest labels`: the whole way from files to both forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.cli import main

EAST = """Source: East Wire
Date: 2021-03-02

The ceasefire in the valley failed on Monday, and the militants left the port. President Luis Prado was silent.

The president of nothing else was named. A ferry sank.
"""
WEST = """Source: West Post
Date: 2021-03-01

Rebels broke the ceasefire in the valley on Monday. “Terrorists” hold the port, Luis Prado said. The mayor left by sea.
"""
SOUTH = """Source: South Sun
Date: 2021-03-03

The orchestra played on Tuesday, and protesters sang outside for three hours in the rain.
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for name, text in {"east": EAST, "west": WEST, "south": SOUTH}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return str(tmp_path)


def labels(capsysbinary: pytest.CaptureFixture[bytes], *args: str) -> list[dict[str, object]]:
    assert main(["labels", "--json", *args]) == 0
    found: list[dict[str, object]] = json.loads(capsysbinary.readouterr().out)["labels"]
    return found


def test_every_actor_of_all_articles(folder: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    found = [(e["entity"], e["source"], e["label"], e["voice"]) for e in labels(capsysbinary, folder)]
    assert ("armed groups", "West Post", "rebels", "outlet") in found
    assert ("armed groups", "West Post", "Terrorists", "quoted") in found
    assert ("armed groups", "East Wire", "militants", "outlet") in found
    assert ("protesters", "South Sun", "protesters", "outlet") in found


def test_a_topic_keeps_its_articles(folder: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    found = labels(capsysbinary, "--topic", "ceasefire", folder)
    assert {str(e["source"]) for e in found} == {"East Wire", "West Post"}


def test_the_limit_counts_actors(folder: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert {e["entity"] for e in labels(capsysbinary, "--limit", "1", folder)} == {"armed groups"}


def test_the_table_has_a_column_a_source(folder: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["labels", "--width", "140", folder]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert "What each calls whom" in out
    assert all(name in out for name in ("East Wire", "West Post", "South Sun", "quoted: “Terrorists” 1"))
