"""`digest topics --discover`: the whole way from files to both forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from digest.cli import main
from tests.topics.discovery import collection


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for article in collection.articles():
        text = f"Source: {article.outlet}\nDate: 2021-03-02\n\n{article.text}\n"
        (tmp_path / f"{article.id}.txt").write_text(text, encoding="utf-8")
    return str(tmp_path)


def topics(capsysbinary: pytest.CaptureFixture[bytes], *args: str) -> dict[str, dict[str, Any]]:
    assert main(["topics", "--json", *args]) == 0
    return {topic["name"]: topic for topic in json.loads(capsysbinary.readouterr().out)["topics"]}


def test_discovered_topics_stand_beside_the_catalogue_s(
    folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    plain, more = topics(capsysbinary, folder), topics(capsysbinary, "--discover", folder)
    assert set(more) == {*plain, "harbour toll", "oak moth", "ferry dispute"}
    toll = more["harbour toll"]
    assert (toll["origin"], toll["articles"], len(toll["sources"])) == ("discovered", 4, 4)
    assert toll["terms"] == [{"term": "harbour toll", "count": 7}]
    assert toll["main"] == ["toll-0", "toll-1", "toll-2", "toll-3"]
    assert not any("words" in topic for topic in plain.values())


def test_one_is_asked_for_by_its_name(folder: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (asked,) = topics(capsysbinary, "--discover", "--topic", "harbour tolls", folder).values()
    listed = topics(capsysbinary, "--discover", folder)["harbour toll"]
    assert {key: asked[key] for key in ("name", "terms", "paragraphs")} == {
        key: listed[key] for key in ("name", "terms", "paragraphs")
    }


def test_the_screen_names_them_and_what_their_articles_have_in_common(
    folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["topics", "--discover", "-v", "--width", "120", folder]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert "harbour toll" in out
    assert "discovered" in out
    assert "in common: " in out


def test_nothing_discovered_is_said(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = "Source: East Wire\nDate: 2021-03-02\n\nThe ceasefire in the valley failed on Monday, the mayor said.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert main(["topics", "--discover", "--width", "100", str(tmp_path)]) == 0
    assert "nothing discovered" in capsysbinary.readouterr().out.decode()
    assert main(["topics", "--width", "100", str(tmp_path)]) == 0
    assert "nothing discovered" not in capsysbinary.readouterr().out.decode()


def test_copies_of_one_text_count_once(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = " ".join(collection.SUBJECTS["toll"])
    for outlet in ("East Wire", "West Wire", "North Wire"):
        (tmp_path / f"{outlet}.txt").write_text(f"Source: {outlet}\nDate: 2021-03-02\n\n{text}\n", encoding="utf-8")
    assert "harbour toll" not in topics(capsysbinary, "--discover", str(tmp_path))


def test_why_nothing_is_discovered_where_outlets_are_unknown(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    texts = ("The ceasefire in the valley failed on Monday.", "Rain fell on the coast, and the mayor was late.")
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(f"Date: 2021-03-02\n\n{text}\n", encoding="utf-8")
    assert main(["topics", "--discover", "--width", "200", str(tmp_path)]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert "in articles of two outlets, copies counted once; the outlet of 2 articles is unknown" in out
