"""The commands on real files: the bundled articles, and the originals where they are at hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest import cli

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "articles", ROOT.parent / "shared" / "articles"]
COMMANDS = ["summary", "topics", "articles", "show", "quotes", "figures", "timeline", "compare", "stories"]


@pytest.fixture(params=FOLDERS, ids=["bundled", "originals"])
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    if not path.is_dir():
        pytest.skip(f"{path} is not here")
    return path


def _run(capsysbinary: pytest.CaptureFixture[bytes], name: str, *args: str) -> tuple[int, str, str]:
    topic = ("--topic", "ceasefire") if name == "compare" else ()
    code = cli.main([name, *topic, *args])
    out, err = capsysbinary.readouterr()
    return code, out.decode(), err.decode()


def _passages(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _passages(item)
    elif isinstance(value, dict):
        if {"article", "start", "end", "text"} <= set(value):
            yield value
        for item in value.values():
            yield from _passages(item)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("width", [(), ("--width", "80"), ("--width", "120")])
def test_a_screen_of_each(
    folder: Path, name: str, width: tuple[str, ...], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    code, out, err = _run(capsysbinary, name, str(folder), *width)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) > (2 if name == "stories" else 5)  # five articles are one story
    if width:
        assert max(map(len, out.splitlines())) <= int(width[1])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_passage_is_verbatim_in_its_file(
    folder: Path, name: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    articles = json.loads(_run(capsysbinary, "articles", str(folder), "--json")[1])["articles"]
    texts = {a["id"]: Path(a["path"]).read_bytes().decode().removeprefix("\ufeff") for a in articles}
    texts = {id_: text.replace("\r\n", "\n").replace("\r", "\n") for id_, text in texts.items()}
    passages = list(_passages(json.loads(_run(capsysbinary, name, str(folder), "--json")[1])))
    assert bool(passages) == (name in ("summary", "quotes", "figures", "timeline", "compare"))
    assert all(texts[p["article"]][p["start"] : p["end"]] == p["text"] for p in passages)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_same_input_gives_the_same_bytes(
    folder: Path, name: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = sorted(str(path) for path in folder.glob("*.txt"))
    first = _run(capsysbinary, name, *files, "--json")
    assert first == _run(capsysbinary, name, *reversed(files), "--json")


def test_a_word_and_a_code_find_the_same_topic(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    found = [
        json.loads(_run(capsysbinary, "topics", str(FOLDERS[0]), "--json", "--topic", query)[1])["topics"][0]["name"]
        for query in ("ceasefire", "truce", "medtop:20000073")
    ]
    assert found == ["ceasefire"] * 3


def test_one_bad_file_in_a_folder_is_named_and_the_rest_digested(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "good.txt").write_text("The two armies agreed to a ceasefire on Monday, the mediators said.\n" * 3)
    (tmp_path / "empty.txt").write_text("")
    code, out, err = _run(capsysbinary, "topics", str(tmp_path))
    assert code == 0
    assert "ceasefire" in out
    assert err.count("\n") == 1
    assert "empty.txt" in err
