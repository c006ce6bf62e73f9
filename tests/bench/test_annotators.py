"""The benchmark's own arithmetic; its times decide nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import builders
from tests.bench import annotators


def test_every_annotator_is_measured_beside_the_baseline() -> None:
    article = builders.article("The mayor said the dam would hold. Two engineers left on Monday.")
    assert annotators.plain(article)[0][:3] == ["The", "mayor", "said"]
    speeds = annotators.measure([article], 1)
    assert list(speeds) == list(annotators.annotators([article]))


def test_a_ratio_is_of_times_not_of_speeds() -> None:
    line = annotators.report({annotators.BASE: 9000.0, "figures": 3000.0}).splitlines()[1]
    assert line.split() == ["figures", "3,000", "/s", "3.0", "x"]


def test_a_run_is_saved_under_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotators, "RUNS", tmp_path / "runs")
    path = annotators.save({annotators.BASE: 9000.0, "figures": 3000.0}, 3)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert path.stem == f"{data['date']}-annotators"
    assert data["times the baseline"]["figures"] == 3.0
