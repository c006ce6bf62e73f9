"""`digest stories`: the whole way from files to both forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.cli import main

FERRY = (
    "Ferry runs aground off Vellsund\n\nThe ferry Morgenstjern ran aground off Vellsund on Monday with 212 people on "
    "board. The harbour master of Vellsund, Ine Trost, said that all of them were brought ashore by lifeboat.",
    "All 212 saved as Morgenstjern grounds\n\nLifeboats brought all 212 people from the ferry Morgenstjern ashore "
    "after she grounded on rocks off Vellsund. Harbour master Ine Trost praised the crew of the ferry.",
)
STRIKE = (
    "Orlstadt's bakers strike for a week\n\nThe bakers of Orlstadt stopped their ovens on Tuesday. Their union, led "
    "by Pell Arden, asks for a raise of 9 percent and for Sundays off. The mills have closed too.",
    "No bread in Orlstadt as bakers strike\n\nOvens were cold in Orlstadt as the bakers' union walked out. Pell "
    "Arden, who leads the union, demands 9 percent more pay and free Sundays for all bakers.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for event, texts in (("ferry", FERRY), ("strike", STRIKE)):
        for n, text in enumerate(texts):
            head, _, body = text.partition("\n\n")
            header = f"Source: Paper {n}\nDate: 2021-03-0{n + 1}\nHeadline: {head}\n\n"
            (tmp_path / f"{event}-{n}.txt").write_text(header + body, encoding="utf-8")
    return tmp_path


def test_the_json_is_the_contracts(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["stories", "--json", str(folder)]) == 0
    found = json.loads(capsysbinary.readouterr().out)["stories"]
    assert [story["articles"] for story in found] == [["ferry-0", "ferry-1"], ["strike-0", "strike-1"]]
    assert set(found[0]) == {"id", "title", "title_from", "articles", "sources", "first", "last"}
    assert (found[0]["first"], found[0]["last"]) == ("2021-03-01", "2021-03-02")
    assert found[0]["sources"] == ["Paper 0", "Paper 1"]
    assert found[0]["title"] in {text.partition("\n")[0] for text in FERRY}


def test_more_detail_lists_the_articles(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["stories", "-v", "--width", "120", str(folder)]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert all(text.partition("\n")[0][:30] in out for text in FERRY + STRIKE)
    assert "2 stories in 4 articles from 2 outlets" in out


def test_the_settings_say_what_is_one_story(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    config = folder / "digest.toml"
    config.write_text("[stories]\nleast = 50\n")
    assert main(["stories", "--json", "--config", str(config), str(folder)]) == 0
    assert len(json.loads(capsysbinary.readouterr().out)["stories"]) == 4
