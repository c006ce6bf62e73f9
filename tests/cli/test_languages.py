"""What is English only says so: on standard error, and under the table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest import cli

GERMAN = """Source: Nordpost
Date: 2024-05-03

Waffenruhe in Orla tritt in Kraft

In Orla hat am 3. Mai eine Waffenruhe begonnen, auf die sich die Regierung von Veldenz und die Miliz geeinigt hatten.

Nach Angaben des Roten Kreuzes erreichten seit Beginn der Waffenruhe 40 Lastwagen mit Mehl die Stadt Orla.
"""
ENGLISH = """Source: Harbour Times
Date: 2024-05-03

Ceasefire begins in Orla

A ceasefire between the government of Veldenz and the militia of the north began in Orla on Friday, the mayor said.

The Red Cross said that forty trucks with flour and medicine had reached the city within hours of its start.
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "nord.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "times.txt").write_text(ENGLISH, encoding="utf-8")
    return str(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "told", "noted"),
    [
        (["summary"], "not searched: 1 article in de (nord); --topic WORDS", "not searched: 1"),
        (["topics"], "not searched: 1 article in de (nord)", "not searched: 1 article in de"),
        (
            ["quotes"],
            "quotations are found in English only; not read: 1 article in de (nord)",
            "English only; not read: 1",
        ),
        (
            ["timeline"],
            "dates are found in English only; not read: 1 article in de (nord)",
            "English only; not read: 1",
        ),
        (
            ["compare", "--topic", "ceasefire"],
            "searched for “ceasefire” alone: 1 article in de (nord)",
            "searched for “ceasefire” alone",
        ),
        (
            ["compare", "--topic", "Waffenruhe"],
            "quotations and labels are found in English",
            "not read: 1 article in de",
        ),
    ],
)
def test_what_is_english_only_says_so(
    arguments: list[str], told: str, noted: str, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*arguments, folder]) == 0
    captured = capsys.readouterr()
    assert told in captured.err
    assert noted in captured.out


def test_free_words_are_searched_in_every_language_without_a_remark(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["summary", "--topic", "Waffenruhe", folder]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "In Orla hat am 3. Mai eine Waffenruhe begonnen" in captured.out


def test_quiet_and_english_corpora_say_nothing(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["summary", "-q", folder]) == 0
    assert capsys.readouterr().err == ""
    assert cli.main(["summary", f"{folder}/times.txt"]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "not searched" not in captured.out


def test_an_error_says_which_articles_were_searched_for_the_words_alone(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["summary", "--json", "--topic", "volcano", folder]) == 1
    error = json.loads(capsys.readouterr().err)["error"]
    assert "searched for “volcano” alone: 1 article in de (nord)" in error["message"]


def test_the_language_is_shown_with_its_reason(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["articles", "--json", folder]) == 0
    found = {a["id"]: a["language"] for a in json.loads(capsys.readouterr().out)["articles"]}
    assert {name: (field["value"], field["status"]) for name, field in found.items()} == {
        "nord": ("de", "derived"),
        "times": ("en", "derived"),
    }
