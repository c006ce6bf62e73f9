import io
import os
from pathlib import Path

import pytest

from digest.errors import InputError
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


def test_links_are_followed_within_the_folder_only(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret")
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "b.txt").write_text("text")
    for name, target in {
        "a.txt": "b.txt",
        "out.txt": "../outside.txt",
        "up": "..",
        "lost.txt": "nowhere",
        "self.txt": "self.txt",
    }.items():
        (folder / name).symlink_to(target)
    found, skipped = collect(folder)
    assert found == [("a.txt", b"text")]
    assert "leads out of the folder" in skipped["out.txt"]
    assert "not followed" in skipped["up"]
    assert "a link to nothing" in skipped["lost.txt"]
    assert "cannot be read" in skipped["self.txt"]
    assert collect(folder / "out.txt")[0] == [("out.txt", b"secret")]


def test_a_file_met_twice_has_one_name_whatever_came_first(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("text")
    forth, _ = files.collect([str(tmp_path), str(tmp_path / "sub" / "a.txt")], Options(), io.BytesIO)
    back, _ = files.collect([str(tmp_path / "sub" / "a.txt"), str(tmp_path)], Options(), io.BytesIO)
    assert [(s.name, s.path, s.named) for s in forth] == [(s.name, s.path, s.named) for s in back]
    assert forth[0].named


def test_notices_are_told_from_articles_by_their_whole_name(tmp_path: Path) -> None:
    for name in ("LICENSE.txt", "readme.de.txt", "License plates stolen.txt", "readme-or-not.txt"):
        (tmp_path / name).write_text("text")
    assert [name for name, _ in collect(tmp_path)[0]] == ["License plates stolen.txt", "readme-or-not.txt"]


def test_a_folder_a_thousand_deep_is_read_to_its_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1000):
        os.mkdir("d")
        os.chdir("d")
    Path("a.txt").write_text("deep")
    os.chdir(tmp_path)
    try:
        assert [content for _, content in collect(Path("."))[0]] == [b"deep"]
    finally:  # Python's own way of removing folders does not reach so deep
        os.chdir(os.path.join(*["d"] * 1000))
        os.unlink("a.txt")
        for _ in range(1000):
            os.chdir("..")
            os.rmdir("d")


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "a.txt").write_text("text")
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found, skipped = collect(tmp_path)
    assert [name for name, _ in found] == ["a.txt"]
    assert skipped == {"locked": "permission denied; make the folder readable"}


def test_a_file_that_grows_ends_where_it_ended_when_it_was_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100_000)
    (source,), _ = files.collect([str(path)], Options(), io.BytesIO)
    with source.open() as stream:
        start = stream.read(10)
        with path.open("ab") as more:
            more.write(b"y" * 100_000)
        assert len(start + stream.read()) == 100_000


@pytest.mark.skipif(os.name != "posix", reason="pipes in the file system are a matter of POSIX")
def test_a_file_that_became_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    (source,), _ = files.collect([str(path)], Options(), io.BytesIO)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(OSError, match="not a regular file"):
        source.open()


def test_a_settings_file_of_any_length_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    with path.open("wb") as file:
        file.truncate(1 << 33)
    with pytest.raises(InputError, match="more than"):
        files.text_of(str(path))
