import io
import os
from pathlib import Path

import pytest

from digest.readers import Options, files


def collect(*paths: Path | str) -> tuple[list[tuple[str, bytes]], dict[str, str]]:
    sources, skipped = files.collect([str(p) for p in paths], Options(), lambda: io.BytesIO(b"from standard input"))
    return [(s.name, s.open().read()) for s in sources], {Path(s.path).name: s.reason for s in skipped}


def test_a_folder_is_read_in_order_whatever_the_file_system_says(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [id_ for id_, _ in collect(tmp_path)[0]] == ["a.txt", "b.txt", "sub/c.txt"]
    named = collect(tmp_path / "sub", tmp_path / "b.txt", tmp_path / "a.txt")
    assert named == collect(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "sub")


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    assert len(collect(tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt")[0]) == 1


def test_standard_input() -> None:
    assert collect("-") == ([("stdin", b"from standard input")], {})


def test_what_is_not_an_article_is_passed_over_or_named(tmp_path: Path) -> None:
    for name in ("README.md", ".hidden.txt", "sources.toml", "scan.pdf"):
        (tmp_path / name).write_text("x")
    found, skipped = collect(tmp_path)
    assert found == []
    assert list(skipped) == ["scan.pdf"]
    assert ".txt" in skipped["scan.pdf"]


def test_a_missing_file_a_pipe_and_a_file_over_the_limit_are_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    _, skipped = files.collect([str(tmp_path), str(tmp_path / "none.txt")], Options(max_file_bytes=10), io.BytesIO)
    reasons = {Path(s.path).name: (s.reason, s.named) for s in skipped}
    assert reasons["none.txt"] == ("no such file or folder; check the path", True)
    assert reasons["pipe.txt"] == ("not a regular file; save what it gives in one", False)
    assert "limit of 10" in reasons["large.txt"][0]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [id_ for id_, _ in collect(tmp_path)[0]] == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="names of bytes are a matter of POSIX")
def test_a_name_that_is_no_text_is_shown_as_text(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")).write_text("text")
    assert [id_ for id_, _ in collect(tmp_path)[0]] == ["bad\ufffd.txt"]
