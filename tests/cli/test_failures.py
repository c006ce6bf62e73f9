"""Whatever goes wrong: one line that says what, where and what to do, the contract's exit code, and no traceback."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import digest
from digest.model import Corpus, Skipped
from tests.cli.conftest import Result
from tests.render import newsroom

Run = Callable[..., Result]
USAGE = [
    (("sumary",), "did you mean summary?"),
    (("compare",), "'--topic'"),
    (("summary", "--foo"), "--foo"),
    (("-x",), "-x"),
    (("topics", "--since", "2021-13-01"), "2021-13-01"),
    (("topics", "--since", "20210301"), "2016-11-02"),
    (("topics", "--until", "soon"), "2016-11-02"),
    (("topics", "--since", "2021-03-02", "--until", "2021-03-01"), "later than"),
    (("topics", "--limit", "0"), "--limit"),
    (("topics", "--width", "x"), "--width"),
    (("topics", "--color", "pink"), "'always'"),
    (("topics", "--format", "xml"), "'json'"),
    (("summary", "--sentences", "0"), "--sentences"),
    (("summary", "--by", "outlet"), "--by"),
    (("topics", "-o"), "-o"),
    (("topics", "-o", "articles"), "it is a folder"),
    (("topics", "-o", "nowhere/out.txt"), "no folder nowhere"),
]


@pytest.mark.parametrize(("args", "says"), USAGE)
def test_wrong_usage_is_one_line(run: Run, args: tuple[str, ...], says: str) -> None:
    result = run(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("digest: ")
    assert result.err.count("\n") == 1
    assert says in result.err


@pytest.mark.parametrize(("args", "says"), USAGE)
def test_wrong_usage_with_json_is_the_error_object(run: Run, args: tuple[str, ...], says: str) -> None:
    result = run("topics", "--json", "--limit", "0") if len(args) == 1 else run(args[0], "--json", *args[1:])
    error = json.loads(result.err)["error"]
    assert (result.code, error["kind"], list(error)) == (2, "usage", ["kind", "message", "path"])


@pytest.mark.parametrize(("option", "most"), [("--words", "100000"), ("--sentences", "1000")])
def test_a_length_beyond_all_bounds_says_the_most_that_is_allowed(run: Run, option: str, most: str) -> None:
    result = run("summary", option, "99999999999999999999")
    assert result.code == 2
    assert f"{option} must be 1 to {most}" in result.err


@pytest.mark.parametrize("form", [("--json",), ("--format", "json"), ("--format=json",)])
def test_an_unknown_topic_is_exit_1(run: Run, form: tuple[str, ...]) -> None:
    table = run("summary", "--topic", "nonsense")
    assert table.err.splitlines()[-1] == "digest: no article treats the topic 'nonsense'; near: protest"
    result = run("summary", "--topic", "nonsense", *form)
    assert (result.code, json.loads(result.err)["error"]["kind"]) == (1, "nothing matched")


def test_an_unknown_article_is_exit_1_with_those_near(run: Run) -> None:
    result = run("show", "--article", "radoi")
    assert result.code == 1
    assert "near: radio" in result.err


def test_nothing_to_read_is_exit_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").rmdir()
    result = run("topics")
    assert (result.code, result.err.count("\n")) == (3, 1)


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [(None, 3, "nope.toml"), (b"pth = 1", 2, "'pth'"), (b"\xff\xfe\x00", 2, "UTF-8"), (b"a = [", 2, "TOML")],
)
def test_a_bad_configuration_is_named(run: Run, tmp_path: Path, content: bytes | None, code: int, says: str) -> None:
    if content is not None:
        (tmp_path / "nope.toml").write_bytes(content)
    result = run("topics", "--config", "nope.toml")
    assert (result.code, result.err.count("\n")) == (code, 1)
    assert says in result.err


def test_a_named_file_that_cannot_be_read_is_exit_3_after_the_rest_is_digested(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = Corpus(newsroom.corpus().articles, (Skipped("a.bin", "binary", True), Skipped("b.txt", "empty")))
    monkeypatch.setattr(digest.pipeline, "load", lambda *_: corpus)  # type: ignore[attr-defined]
    result = run("topics", "a.bin", "folder")
    assert result.code == 3
    assert "dams and floods" in result.out
    assert result.err.splitlines() == ["digest: skipped b.txt: empty", "digest: could not read a.bin: binary"]


def _break(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def load(*_: Any) -> Corpus:
        raise error

    monkeypatch.setattr(digest.pipeline, "load", load)  # type: ignore[attr-defined]


def test_what_nobody_expected_is_one_line_that_asks_for_a_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _break(monkeypatch, RuntimeError("two\nlines \x1b[31m"))
    result = run("topics")
    assert (result.code, result.out, result.err.count("\n")) == (70, "", 1)
    assert "RuntimeError in test_failures.py" in result.err
    assert "please report it with what -v adds" in result.err
    assert "\x1b" not in result.err


@pytest.mark.parametrize("flag", ["-v", "--verbose", "-qv"])
def test_verbose_shows_the_traceback(run: Run, monkeypatch: pytest.MonkeyPatch, flag: str) -> None:
    _break(monkeypatch, RuntimeError("odd \x1b[31m"))
    result = run("topics", flag)
    assert "Traceback (most recent call last):" in result.err
    assert "\x1b" not in result.err


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (BrokenPipeError(), 0)])
def test_the_user_may_leave_at_any_time(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    _break(monkeypatch, error)
    assert run("topics") == Result(code, "", "")


def test_names_in_messages_cannot_steer_the_terminal(run: Run) -> None:
    result = run("show", "--article", "x\x1b[31m\u202ey")
    assert "\x1b" not in result.err
    assert "\u202e" not in result.err
    assert "␛[31m" not in run("topics").err


def test_output_goes_to_a_file_as_a_whole(run: Run, tmp_path: Path) -> None:
    assert run("topics", "-q", "-o", "out.txt") == Result(0, "", "")
    assert "dams and floods" in (tmp_path / "out.txt").read_text(encoding="utf-8")
    (tmp_path / "out.txt").chmod(0o600)
    run("topics", "--json", "-o", "out.txt")
    assert json.loads((tmp_path / "out.txt").read_text(encoding="utf-8"))["command"] == "topics"
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o600
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "out.txt"]


def test_no_half_file_is_left(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out.txt").write_text("before")

    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    result = run("topics", "-q", "-o", "out.txt")
    assert (result.code, result.err) == (
        2,
        "digest: cannot write to out.txt: No space left on device; name another file with -o\n",
    )
    assert (tmp_path / "out.txt").read_text() == "before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "out.txt"]


def test_output_through_a_link_keeps_the_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("before")
    (tmp_path / "link.txt").symlink_to("real.txt")
    run("topics", "-o", "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert "dams and floods" in (tmp_path / "real.txt").read_text(encoding="utf-8")


def test_output_to_a_device_and_to_a_dash(run: Run) -> None:
    assert run("topics", "-q", "-o", os.devnull) == Result(0, "", "")
    assert "dams and floods" in run("topics", "-o", "-").out


def test_a_closed_pipe_is_no_error() -> None:
    line = f'("{sys.executable}" -m digest --help; echo $? >&2) | true'
    ran = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert ran.stderr.decode().strip() == "0"


def test_a_terminal_without_utf8_is_served() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    command = [sys.executable, "-m", "digest", "näh"]
    ran = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert ran.returncode == 2
    assert ran.stderr.decode("ascii").count("\n") == 1
