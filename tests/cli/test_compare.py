"""`digest compare`: sections, conditions, and what its JSON has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.cli import compare, main
from digest.grids import comparison

EAST = """Source: East Wire
Date: 2021-03-02

Norland said no plane had bombed the valley of Adria for seven days, and that the ceasefire held.
"""
WEST = """Source: West Post
Date: 2021-03-02

A monitor said air strikes had resumed in spite of the ceasefire.
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for name, text in {"east": EAST, "west": WEST}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return str(tmp_path)


def test_the_json_has_each_section_of_the_contract(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--topic", "ceasefire", "--json", folder]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"agreements", "disputes", "figures", "quotes", "labels", "omissions", "unique"} <= set(found)
    (dispute,) = found["disputes"]
    assert set(dispute) == {"kind", "score", "within_article", "sides"}
    assert all(set(side) == {"speaker", "source", "evidence"} for side in dispute["sides"])


def test_only_the_sections_asked_for_are_shown(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--topic", "ceasefire", "--section", "disputes", "--section", "figures", folder]) == 0
    shown = capsys.readouterr().out
    assert "What is disputed" in shown
    assert "Figures side by side" in shown
    assert "Coverage" not in shown


def test_a_dispute_fails_where_that_is_asked_for_and_the_answer_is_printed(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", "--topic", "ceasefire", "--fail-on", "dispute", folder]) == 4
    shown = capsys.readouterr()
    assert "What is disputed" in shown.out
    assert "1 disputed on 'ceasefire'" in shown.err
    assert main(["compare", "--topic", "ceasefire", "--fail-on", "conflict", folder]) == 0


def test_the_answer_opens_with_what_is_disputed(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--topic", "ceasefire", folder]) == 0
    assert capsys.readouterr().out.split("\n\n")[1].startswith("In short\ndisputed")


def test_groups_are_compared(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    sources = '[outlets."East Wire"]\ngroups = ["state"]\n\n[outlets."West Post"]\ngroups = ["private"]\n'
    (Path(folder) / "sources.toml").write_text(sources, encoding="utf-8")
    assert main(["compare", "--topic", "ceasefire", "--by", "group", "--json", folder]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(row["group"], row["sources"]) for row in found["groups"]] == [
        ("private", ["West Post"]),
        ("state", ["East Wire"]),
    ]
    assert found["blind_spots"] == []
    assert main(["compare", "--topic", "ceasefire", "--by", "group", "--section", "coverage", folder]) == 0
    assert "1 of 1" in capsys.readouterr().out


def test_without_groups_it_says_how_to_give_them(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--topic", "ceasefire", "--by", "group", folder]) == 2
    assert "sources.toml" in capsys.readouterr().err


def test_every_section_can_be_asked_for() -> None:
    assert compare._SECTIONS == comparison.SECTIONS


def test_the_heading_has_the_words_that_were_asked_for(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--topic", "truce", folder]) == 0
    assert capsys.readouterr().out.startswith("ceasefire (asked for: truce): how ")


def test_the_sides_of_a_dispute_are_parted(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--topic", "ceasefire", "--section", "disputes", "--width", "80", folder]) == 0
    assert [line.strip() for line in capsys.readouterr().out.splitlines()].count("against") == 1
