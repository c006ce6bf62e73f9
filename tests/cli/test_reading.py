"""Files of every format under the real command line: what is read, what is told, and the exit code."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from digest import cli

TEXT = "The bridge over the river is closed, the mayor of the town said on Monday. Nobody was hurt."
LINES = "".join(json.dumps({"id": f"n{n}", "text": f"{TEXT} {n}", "source": "The Daily"}) + "\n" for n in range(3))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(TEXT)
    return tmp_path / "in"


def run(capsysbinary: pytest.CaptureFixture[bytes], *args: str) -> tuple[int, dict[str, Any], list[str]]:
    code = cli.main(["articles", *args, "--json"])
    out, err = capsysbinary.readouterr()
    return code, json.loads(out) if out else {}, err.decode().splitlines()


def test_articles_of_every_kind_of_file(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "lines.jsonl.gz").write_bytes(gzip.compress(LINES.encode()))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("sub/inner.txt", TEXT)
        archive.writestr("more.json", json.dumps([{"text": TEXT}, {"title": "Alone"}]))
    (folder / "all.zip").write_bytes(content.getvalue())
    code, data, told = run(capsysbinary, "in")
    assert code == 0
    readers = {a["id"]: (a["reader"]["format"], a["reader"]["place"]) for a in data["articles"]}
    assert readers == {
        "good": ("plaintext", ""),
        "inner": ("plaintext", ""),
        "more#1": ("jsonlines", "article 1"),
        "n0": ("jsonlines", "line 1"),
        "n1": ("jsonlines", "line 2"),
        "n2": ("jsonlines", "line 3"),
    }
    assert [a["path"] for a in data["articles"] if a["id"] == "inner"] == ["in/all.zip/sub/inner.txt"]
    assert [s["path"] for s in data["skipped"]] == ["in/all.zip/more.json"]
    assert told == ["digest: skipped in/all.zip/more.json: article 2: no text; a title alone is no article"]


def test_the_order_in_which_files_are_named_changes_nothing(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "a.jsonl").write_text(LINES)
    (folder / "b.jsonl").write_text(LINES)
    names = ["in/a.jsonl", "in/b.jsonl", "in/good.txt"]
    assert run(capsysbinary, *names)[1] == run(capsysbinary, *reversed(names))[1] == run(capsysbinary, *names, "in")[1]


def test_a_broken_line_of_a_named_file_is_no_error(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a.jsonl").write_text(f"broken\n{LINES}")
    code, data, told = run(capsysbinary, "in/a.jsonl")
    assert (code, len(data["articles"]), len(told)) == (0, 3, 1)
    assert told[0].startswith("digest: skipped in/a.jsonl: line 1: not valid JSON")


def test_a_named_file_with_nothing_in_it_is_exit_3(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a.jsonl").write_text("broken\nbroken\n")
    code, data, told = run(capsysbinary, "in/good.txt", "in/a.jsonl")
    assert (code, len(data["articles"])) == (3, 1)
    assert "in/a.jsonl: line 1: not valid JSON" in json.loads(told[-1])["error"]["message"]


def test_notes_that_are_alike_are_told_four_times(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for number in range(30):
        (folder / f"{number:02}.txt").touch()
        (folder / f"{number:02}.pdf").write_bytes(b"%PDF")
    code, data, told = run(capsysbinary, "in")
    assert (code, len(data["skipped"]), len(told)) == (0, 60, 10)
    assert sum("26 more like that" in line for line in told) == 2


def test_limits_are_settings(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "a.jsonl").write_text(LINES)
    Path("digest.toml").write_text("[readers]\nmax_articles = 2\n")
    code, data, told = run(capsysbinary, "in")
    assert (code, len(data["articles"])) == (0, 3)
    assert "max_articles" in told[0]
    Path("digest.toml").write_text("[readers]\nmax_articles = 0\n")
    assert run(capsysbinary, "in")[0] == 2


def test_a_date_that_cannot_be_read_is_named_with_its_place(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    articles = [{"text": f"{TEXT} {n}", "date": day} for n, day in enumerate(("2016-11-02", "noon"))]
    (folder / "a.json").write_text(json.dumps(articles))
    _, _, told = run(capsysbinary, "in")
    assert [line.partition(" the date ")[0] for line in told] == ["digest: in/a.json: article 2:"]
