"""The benchmark's own arithmetic; its times decide nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench import run


def test_every_command_is_shown_with_its_ratio() -> None:
    medians = dict.fromkeys(run.COMMANDS, 100.0) | {run.BASE: 50.0}
    lines = run.report(medians).splitlines()
    assert len(lines) == len(run.COMMANDS)
    assert lines[2].split()[-2:] == ["2.00", "x"]


def test_a_run_is_saved_under_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "RUNS", tmp_path / "runs")
    path = run.save(dict.fromkeys(run.COMMANDS, 100.0), 3)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert path.stem == data["date"]
    assert data["times the imports"][run.BASE] == 1.0
