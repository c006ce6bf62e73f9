"""The benchmark's own arithmetic; its times decide nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench import topics
from tests.topics.discovery import collection


def test_both_methods_are_given_the_same_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics.evaluation, "load", lambda name: (collection.articles(), []))
    found = topics.measure("digest", 8)
    assert (found["method"], found["articles"], found["topics"]) == ("digest", 8, 2)
    assert found["megabytes"] >= found["megabytes before"] > 0


def test_a_run_is_saved_under_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "RUNS", tmp_path / "runs")
    path = topics.save([{"method": "digest", "seconds": 2.0}])
    data = json.loads(path.read_text(encoding="utf-8"))
    assert path.stem == f"{data['date']}-topics"
    assert data["runs"] == [{"method": "digest", "seconds": 2.0}]
