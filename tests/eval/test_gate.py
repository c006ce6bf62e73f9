import importlib
import json

import pytest

from tests.eval import floors, gate


def test_every_evaluation_of_the_gate_can_be_run() -> None:
    for name in gate.EVALUATIONS:
        assert callable(importlib.import_module(f"tests.eval.{name}").main)


def test_every_floor_belongs_to_an_evaluation_that_the_gate_runs() -> None:
    held = json.loads(floors.FILE.read_text(encoding="utf-8"))["floors"]
    assert set(held) <= set(gate.EVALUATIONS)


def test_a_figure_below_its_floor_is_named() -> None:
    held = dict(floors.floors("labels"))
    assert floors.below("labels", held) == []
    (line,) = floors.below("labels", {**held, "grouping F1": 0.1})
    assert line.startswith("labels: grouping F1 0.100 is below")


def test_a_figure_that_was_not_measured_is_an_error() -> None:
    with pytest.raises(KeyError):
        floors.below("labels", {})


def test_an_evaluation_that_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main(["poetry"]) == 2
    assert "labels" in capsys.readouterr().out


def test_what_is_long_is_left_out_where_that_is_asked_for() -> None:
    assert set(gate.EVALUATIONS) >= gate.LONG
    assert set(gate._asked([], short=True)) == set(gate.EVALUATIONS) - gate.LONG
    assert gate._asked(["stories"], short=True) == ["stories"]
