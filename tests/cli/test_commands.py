"""The commands: both forms, what they ask of the pipeline, what their options do."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.settings import Summary
from tests.cli.conftest import Calls, Result

COMMANDS = {
    "articles": ("articles",),
    "compare": ("compare", "--topic", "dams"),
    "figures": ("figures",),
    "quotes": ("quotes",),
    "show": ("show",),
    "stories": ("stories",),
    "summary": ("summary",),
    "timeline": ("timeline",),
    "topics": ("topics",),
}
LISTS = {"articles": "articles", "compare": "quotes", "figures": "figures", "quotes": "quotes", "show": "articles"}
LISTS |= {"stories": "stories", "summary": "topics", "timeline": "timeline", "topics": "topics"}
Run = Callable[..., Result]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_table_goes_to_standard_output_and_notes_do_not(run: Run, name: str) -> None:
    result = run(*COMMANDS[name])
    assert result.code == 0
    assert "Harbour Gazette" in result.out
    assert "\x1b" not in result.out
    assert result.err.splitlines() == [
        "digest: skipped news/scan.pdf: binary, not text",
        "digest: skipped news/empty.txt: empty",
    ]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("form", [("--json",), ("--format", "json"), ("--format=json",)])
def test_json_is_one_object_with_its_schema(run: Run, name: str, form: tuple[str, ...]) -> None:
    result = run(*COMMANDS[name], *form)
    data = json.loads(result.out)
    assert (result.code, data["schema"], data["command"]) == (0, "digest/1", name)
    assert data[LISTS[name]]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_limit_holds_in_both_forms(run: Run, name: str) -> None:
    assert len(json.loads(run(*COMMANDS[name], "--json", "--limit", "1").out)[LISTS[name]]) == 1
    assert "more" in run(*COMMANDS[name], "--limit", "1").out


@pytest.mark.parametrize("name", COMMANDS)
def test_quiet_has_no_notes_and_verbose_has_more(run: Run, name: str) -> None:
    assert run(*COMMANDS[name], "-q").err == ""
    verbose = run(*COMMANDS[name], "-v")
    assert "digest: read 5 articles from articles" in verbose.err.splitlines()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_width_wraps_and_a_colour_colours(run: Run, name: str) -> None:
    assert max(map(len, run(*COMMANDS[name], "--width", "80").out.splitlines())) <= 80
    assert "\x1b[" in run(*COMMANDS[name], "--color", "always").out


def test_colour_follows_the_option_then_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("topics").out
    assert "\x1b[" not in run("topics", "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("topics").out
    assert "\x1b[" in run("topics", "--color", "always").out


def test_selection_is_passed_on_and_its_notes_are_told(run: Run, calls: Calls) -> None:
    result = run("topics", "--source", "Radio Seven", "--source", "Valley News", "--since", "2021-03-02")
    assert calls.selected == (("Radio Seven", "Valley News"), datetime.date(2021, 3, 2), None)
    assert "digest: left out, since their date is unknown: wire-4" in result.err.splitlines()


def test_the_topic_is_passed_on(run: Run, calls: Calls) -> None:
    for name in ("summary", "topics", "quotes", "figures", "timeline", "compare"):
        run(name, "--topic", f"{name} of dams")
        assert calls.topic == f"{name} of dams"


def test_topics_with_a_topic_ranks_the_articles(run: Run) -> None:
    assert "ranking" not in json.loads(run("topics", "--json").out)
    assert len(json.loads(run("topics", "--topic", "dams", "--json").out)["ranking"]) == 5


def test_the_length_of_a_summary_is_a_setting(run: Run, calls: Calls) -> None:
    run("summary", "--sentences", "2", "--words", "60", "--method", "lead", "--by", "topic")
    assert calls.settings.summary == Summary(2, 60, "lead")


def test_show_one_article_and_what_was_removed(run: Run) -> None:
    data = json.loads(run("show", "--article", "radio", "--removed", "--json").out)
    assert [article["id"] for article in data["articles"]] == ["radio"]
    assert data["articles"][0]["paragraphs"][0]["role"] == "headline"


def test_paths_are_typed_or_articles_or_configured(run: Run, calls: Calls, tmp_path: Path) -> None:
    run("topics", "a.txt", "-")
    assert calls.paths == ("a.txt", "-")
    run("topics")
    assert calls.paths == ("articles",)
    (tmp_path / "articles").rmdir()
    (tmp_path / "digest.toml").write_text('path = "news"')
    run("topics")
    assert calls.paths == ("news",)


def test_what_is_typed_goes_before_what_is_configured(run: Run, calls: Calls, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text('sources_file = "s.csv"\ntopics_file = "t.toml"\n[summary]\nwords = 9')
    run("summary", "--config", "other.toml", "--topics", "mine.toml", "--sentences", "1")
    assert (calls.settings.sources_file, calls.settings.topics_file) == ("s.csv", "mine.toml")
    assert calls.settings.summary == Summary(1, 9, None)


def test_help_names_every_command_and_every_option(run: Run) -> None:
    shown = run("--help")
    assert shown.code == 0
    assert all(f"\n  {name} " in shown.out for name in COMMANDS)
    assert "..." not in shown.out.partition("Commands:")[2]
    assert run().out == shown.out
    for name in COMMANDS:
        options = run(name, "--help").out
        names = "--format --json --output --width --color --source --since --until --limit --quiet --verbose --config"
        assert all(option in options for option in (*names.split(), "--sources", "--topics", "[PATH]..."))


def test_the_version(run: Run) -> None:
    from digest import __version__

    assert run("--version").out == f"digest {__version__}\n"
