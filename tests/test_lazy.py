"""What the door costs: `digest --help` loads nothing that reads, thinks or draws."""

from __future__ import annotations

import subprocess
import sys

import pytest

_HEAVY = ("rich", "dateutil", "sentencex", "Stemmer", "charset_normalizer", "tomllib", "sqlite3")
_STAGES = ("pipeline", "model", "settings", "text", "readers", "metadata", "clean", "segment", "annotators", "topics")
_STAGES += ("summarizers", "comparers", "grids", "resources", "render.terminal", "render.lines", "render.json", "api")
_RUN = """
import sys
from digest.cli import main
code = main({args!r})
print(code, *sys.modules, file=sys.stderr)
"""


def _loaded(*args: str) -> tuple[str, set[str]]:
    """The exit code of `digest ARGS`, and the modules loaded when it ended."""
    ran = subprocess.run(
        [sys.executable, "-c", _RUN.format(args=args)], capture_output=True, text=True, check=True, timeout=60
    )
    code, *modules = ran.stderr.splitlines()[-1].split()
    return code, set(modules)


def _under(modules: set[str], *names: str) -> set[str]:
    return {m for m in modules for name in names if m == name or m.startswith(f"{name}.")}


@pytest.mark.parametrize("args", [("--help",), ("--version",), (), ("summary", "--help"), ("compare", "--help")])
def test_help_loads_neither_rich_nor_dateutil_nor_the_pipeline(args: tuple[str, ...]) -> None:
    code, modules = _loaded(*args)
    assert code == "0"
    assert "click" in modules
    assert not _under(modules, *_HEAVY, *(f"digest.{stage}" for stage in _STAGES))


def test_wrong_usage_loads_no_more_than_help() -> None:
    code, modules = _loaded("summary", "--nonsense")
    assert code == "2"
    assert not _under(modules, *_HEAVY, "digest.pipeline")


def test_the_package_alone_loads_nothing() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "import digest, sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    assert not _under(set(ran.stdout.split()), *_HEAVY, "click", "digest.pipeline", "digest.model")
