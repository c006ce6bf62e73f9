"""What the door costs: `digest --help` loads nothing that reads, thinks or draws; a command, only its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digest import model

_HEAVY = ("rich", "dateutil", "sentencex", "Stemmer", "charset_normalizer", "tomllib", "sqlite3")
_STAGES: tuple[str, ...] = (
    "pipeline",
    "model",
    "settings",
    "text",
    "readers",
    "metadata",
    "clean",
    "segment",
    "annotators",
    "topics",
)
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


_FORMATS = tuple(
    f"digest.readers.{name}" for name in ("archives", "feed", "html", "jsonlines", "mail", "pagemarks", "warc")
)
_RARE = ("zipfile", "tarfile", "csv", "difflib", "email", "sqlite3", "trafilatura", "feedparser", *_FORMATS)
"""What plain text that is read without a mistake has no use for."""
_TABLES = ("rich.table", "rich.console")
_OTHERS = {
    "summary": "annotators.actors annotators.timexes comparers copies updates model.copies model.results model.timexes",
    "compare": "summarizers copies model.copies model.summaries",
    "topics": "annotators comparers summarizers copies model.findings model.results model.summaries",
    "quotes": "annotators.actors annotators.figures annotators.timexes comparers summarizers copies model.results",
    "figures": "annotators.actors annotators.timexes comparers summarizers copies model.results",
    "timeline": "annotators.actors annotators.figures annotators.quotations comparers summarizers model.results",
    "labels": "annotators.figures annotators.timexes summarizers copies model.results",
    "articles": "annotators comparers summarizers topics model.topics model.findings model.results",
}
"""The rooms that a command has no use for."""


@pytest.mark.parametrize("command", _OTHERS)
def test_a_command_loads_what_it_needs_and_nothing_else(command: str, tmp_path: Path) -> None:
    for outlet in ("harbour", "valley"):
        text = f"Ferry talks\n\nThe two ministers agreed on a ceasefire in the {outlet} on Monday, officials said.\n"
        (tmp_path / f"{outlet}.txt").write_text(text, encoding="utf-8")
    topic = ("--topic", "ceasefire") if command == "compare" else ()
    code, modules = _loaded(command, *topic, str(tmp_path))
    assert code == "0"
    assert "digest.readers.plaintext" in modules
    assert not _under(modules, *_RARE, *_TABLES, *(f"digest.{room}" for room in _OTHERS[command].split()))


def test_json_is_made_without_tables(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text("The two ministers agreed on a ceasefire on Monday.\n", encoding="utf-8")
    code, modules = _loaded("summary", "--json", str(tmp_path))
    assert code == "0"
    assert not _under(modules, "rich", "digest.render.lines", "digest.render.terminal")


def test_the_model_loads_by_name() -> None:
    program = "import sys; from digest.model import Article, Hit; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    modules = set(ran.stdout.split())
    assert "digest.model.topics" in modules
    assert not _under(modules, "digest.model.findings", "digest.model.results", "digest.model.figures")


def test_every_name_of_the_model_is_there_and_no_other() -> None:
    assert [name for name in model.__all__ if getattr(model, name, None) is None] == []
    with pytest.raises(AttributeError, match="nowhere"):
        _ = model.nowhere
