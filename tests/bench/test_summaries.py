"""The benchmark's own arithmetic; its times decide nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import builders
from tests.bench import summaries
from tests.summarizers import stories


def test_every_method_of_ours_is_measured() -> None:
    names = summaries.methods()
    assert names[0] == summaries.NOTHING
    assert {"digest salience", "digest lead", "digest lexrank", "digest coverage"} <= set(names)
    topic = stories.topic((builders.article(stories.ALONE[0], id="a"),))
    assert set(summaries.measure("digest lead", [topic])) == {"milliseconds a story", "megabytes"}


def test_a_run_is_saved_under_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summaries, "RUNS", tmp_path / "runs")
    path = summaries.save({summaries.NOTHING: {"milliseconds a story": 1.0, "megabytes": 90}}, 3)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert path.stem == f"{data['date']}-summaries"
    assert data["runs"][summaries.NOTHING]["megabytes"] == 90
