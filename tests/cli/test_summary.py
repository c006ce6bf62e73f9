"""`digest summary`: by story, all as one, and what is new; from files to both forms."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digest.cli import main
from tests.cli.test_stories import FERRY, STRIKE

NEWS = (
    "Source: Paper 2\nDate: 2021-03-05\nHeadline: Ferry captain held\n\nThe captain of the ferry Morgenstjern, "
    "Odd Lind, was arrested in Vellsund on Friday. The ferry Morgenstjern ran aground off Vellsund on Monday.\n"
)
Summary = Callable[..., dict[str, Any]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    for event, texts in (("ferry", FERRY), ("strike", STRIKE)):
        for n, text in enumerate(texts):
            head, _, body = text.partition("\n\n")
            header = f"Source: Paper {n}\nDate: 2021-03-0{n + 1}\nHeadline: {head}\n\n"
            (tmp_path / "news" / f"{event}-{n}.txt").write_text(header + body, encoding="utf-8")
    return tmp_path / "news"


@pytest.fixture
def summary(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Summary:
    def run(*args: str) -> dict[str, Any]:
        assert main(["summary", "--json", *args, str(folder)]) == 0
        found: dict[str, Any] = json.loads(capsysbinary.readouterr().out)
        return found

    return run


def test_a_row_for_each_story(summary: Summary) -> None:
    rows = summary("--by", "story")["topics"]
    assert [row["story"]["articles"] for row in rows] == [["ferry-0", "ferry-1"], ["strike-0", "strike-1"]]
    assert all(row["name"] == row["story"]["title"] for row in rows)
    assert all(row["sentences"] for row in rows)
    assert {e["article"] for row in rows[:1] for e in row["sentences"]} <= {"ferry-0", "ferry-1"}


def test_one_row_for_everything(summary: Summary) -> None:
    (row,) = summary("--by", "all", "--sentences", "4")["topics"]
    assert (row["articles"], len(row["sentences"])) == (4, 4)
    assert "story" not in row


def test_one_story_and_all_of_it_are_the_same_summary(folder: Path, summary: Summary) -> None:
    for path in folder.glob("strike*"):
        path.unlink()
    story, every = (summary("--by", by)["topics"] for by in ("story", "all"))
    assert story[0]["sentences"] == every[0]["sentences"] != []


def test_a_topic_by_story_has_its_paragraphs_only(summary: Summary) -> None:
    (row,) = summary("--by", "story", "--topic", "lifeboat")["topics"]
    assert row["story"]["articles"] == ["ferry-0", "ferry-1"]
    assert all("ferry" in e["article"] for e in row["sentences"])
    assert summary("--by", "all", "--topic", "lifeboat")["topics"][0]["name"] == "shipping accidents"


def test_the_limit_holds_by_story(summary: Summary) -> None:
    (row,) = summary("--by", "story", "--limit", "1")["topics"]
    assert row["sentences"]


def test_the_table_says_who_reports_a_story_and_when(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["summary", "--by", "story", "--width", "120", str(folder)]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert all(words in out for words in ("Story", "Paper 0", "1 Mar 2021 – 2 Mar 2021"))


def test_what_is_new_since_a_day_and_since_a_report(folder: Path, summary: Summary) -> None:
    (folder.parent / "old.json").write_text(json.dumps(summary("--by", "all")), encoding="utf-8")
    (folder / "late.txt").write_text(NEWS, encoding="utf-8")
    for since in ("2021-03-03", "3 March 2021", str(folder.parent / "old.json")):
        found = summary("--by", "all", "--update", since)
        (row,) = found["topics"]
        assert [e["article"] for e in row["sentences"]] == ["late"]
        assert "arrested" in row["sentences"][0]["text"]
        assert row["sentences"][0]["was"] is None
        assert found["since"] in ("2021-03-03", since)


@pytest.mark.parametrize(
    ("since", "code", "said"),
    [
        ("2021-04-01", 1, "nothing new since 2021-04-01"),
        ("2021-04-31", 2, "no day of the calendar"),
        ("tomorrow", 2, "neither a day"),
        ("", 2, "neither a day"),
        ("none.json", 3, "cannot read the report none.json"),
    ],
)
def test_what_cannot_be_asked_is_one_line(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], since: str, code: int, said: str
) -> None:
    assert main(["summary", "--update", since, "--by", "all", str(folder)]) == code
    (line,) = capsysbinary.readouterr().err.decode().splitlines()
    assert said in line


def test_other_languages_are_no_matter_where_no_catalogue_is_asked(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke am Hafen für zwölf Wochen zu schließen.\n"
    (folder / "german.txt").write_text(text, encoding="utf-8")
    for by in ("story", "all"):
        assert main(["summary", "--by", by, str(folder)]) == 0
        out, err = capsysbinary.readouterr()
        assert b"not searched" not in out + err
