"""`--exact`, `--also` and `--not`, and where the answer says what was looked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.model import Refinement
from tests.cli.conftest import Calls, Result

Run = Callable[..., Result]
COMMANDS = ("summary", "compare", "topics", "quotes", "figures", "timeline")


@pytest.mark.parametrize("command", COMMANDS)
def test_what_refines_a_topic_is_passed_on(run: Run, calls: Calls, command: str) -> None:
    assert run(command, "--topic", "dams", "--exact", "--also", "dyke", "--also", "weir", "--not", "lake").code == 0
    assert calls.settings.asked == Refinement(True, ("dyke", "weir"), ("lake",))


@pytest.mark.parametrize("option", [("--exact",), ("--also", "dyke"), ("--not", "lake")])
def test_without_a_topic_there_is_nothing_to_refine(run: Run, option: tuple[str, ...]) -> None:
    result = run("summary", *option)
    assert result.code == 2
    assert "add --topic TOPIC" in result.err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    texts = (
        "The Harbour Safety Board (HSB) closed the labor office on Monday.\n\nThe HSB said 12 ferries were late.",
        "The labour office was closed for 3 days, the mayor said on Tuesday.",
        "Ferries sailed again on Wednesday.",
    )
    for number, text in enumerate(texts):
        (made / f"{number}.txt").write_text(f"Source: Paper {number}\n\n{text}\n", encoding="utf-8")
    return made


@pytest.fixture
def real(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    from digest import cli

    def call(command: str, *args: str) -> Result:
        code = cli.main((command, str(folder), *args))
        out, err = capsysbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return call


@pytest.mark.parametrize("command", [*COMMANDS, "labels"])
def test_every_command_says_what_it_looked_for(real: Run, command: str) -> None:
    result = real(command, "--topic", "labor office")
    assert result.code == 0, result.err
    assert "labour office" in result.out
    assert "another spelling" in result.out
    assert "another spelling" not in real(command, "--topic", "labor office", "--exact").out


@pytest.mark.parametrize("command", [*COMMANDS, "labels"])
def test_the_json_of_every_command_has_it(real: Run, command: str) -> None:
    data = json.loads(real(command, "--topic", "HSB", "--json").out)
    holder = data["topic"] if "topic" in data else data["topics"][0] if "topics" in data else data
    reason = "what the articles introduce as HSB"
    assert {"term": "Harbour Safety Board", "why": "variant", "reason": reason} in holder["expansion"]


def test_articles_are_ranked_where_no_paragraph_has_the_words_together(real: Run) -> None:
    data = json.loads(real("topics", "--topic", "mayor ferries", "--json").out)
    assert data["topics"][0]["paragraphs"] == 0
    assert {row["article"] for row in data["ranking"]} == {"0", "1", "2"}
    assert "no paragraph has “mayor ferries” together" in real("topics", "--topic", "mayor ferries").out
    result = real("summary", "--topic", "mayor ferries")
    assert (result.code, result.out) == (1, "")


def test_words_that_no_article_has_are_told_with_those_near_them(real: Run) -> None:
    result = real("topics", "--topic", "feries")
    assert result.code == 1
    assert "no article has 'feries', but ferries" in result.err


def test_a_term_without_a_word_is_wrong_usage(real: Run) -> None:
    for option in ("--also", "--not"):
        result = real("summary", "--topic", "ferries", option, "!")
        assert result.code == 2
        assert f"{option} '!' has no word in it" in result.err


def test_words_that_count_for_nothing(real: Run) -> None:
    assert real("summary", "--topic", "office", "--not", "labour office", "--not", "labor office").code == 1
    assert json.loads(real("topics", "--topic", "HSB", "--not", "HSB", "--json").out)["topics"][0]["terms"] == [
        {"term": "Harbour Safety Board", "count": 1}
    ]


@pytest.mark.parametrize("also", [(), ("--also", "mayor")])
def test_of_two_words_that_stand_apart_both_are_looked_for(real: Run, also: tuple[str, ...]) -> None:
    (topic,) = json.loads(real("topics", "--topic", "mayor and wednesday", *also, "--json").out)["topics"]
    assert {term["term"] for term in topic["terms"]} == {"mayor", "wednesday"}
    assert topic["paragraphs"] == 2


def test_a_topic_of_like_words_is_told_as_not_looked_for(real: Run, folder: Path) -> None:
    (folder / "3.txt").write_text(
        "Source: Paper 3\n\nThe vote was close, and 12 ballots were counted twice on Monday.\n", encoding="utf-8"
    )
    assert "not looked for: “elections”, “voting rules" in real("figures", "--topic", "vote").out.replace("\n", " ")


@pytest.mark.parametrize("topic", ["the", "a", "or", "of the", "The"])
def test_small_words_are_nothing_to_look_for(real: Run, topic: str) -> None:
    result = real("topics", "--topic", topic)
    assert result.code == 2
    assert f"'{topic}' has no word to look for" in result.err


@pytest.mark.parametrize("topic", ["WHO", "US", "May"])
def test_names_that_are_written_like_small_words_are_words(real: Run, topic: str) -> None:
    assert real("topics", "--topic", topic).code == 1


@pytest.mark.parametrize("option", ["--topic", "--also", "--not"])
def test_a_topic_as_long_as_an_article_is_wrong_usage(real: Run, option: str) -> None:
    own = () if option == "--topic" else ("--topic", "ferries")
    result = real("topics", *own, option, "late ferries " * 1000)
    assert result.code == 2
    assert len(result.err) < 200
    assert f"{option} 'late ferries" in result.err
