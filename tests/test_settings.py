"""The configuration file: what it sets, and the one line that each mistake in it gets."""

from __future__ import annotations

import dataclasses
import re
import sys
from types import ModuleType
from typing import Literal

import pytest

from digest import settings
from digest.errors import UsageError


@dataclasses.dataclass(frozen=True)
class _Options:
    threshold: float = 0.5
    limit: int = 3
    mode: Literal["near", "far"] = "near"
    words: tuple[str, ...] = ()
    strict: bool = False
    ceiling: int | None = None


_Options.__module__ = "digest.stages_for_tests"


@pytest.fixture(autouse=True)
def _stage(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("digest.stages_for_tests")
    module.__dict__.update(Options=_Options, Literal=Literal)
    monkeypatch.setitem(sys.modules, "digest.stages_for_tests", module)
    monkeypatch.setattr(settings, "_stage_names", lambda: ("stages_for_tests", "clean", "readers"))


def test_an_empty_file_sets_nothing() -> None:
    assert settings.parse("", "digest.toml") == settings.Settings()


def test_file_names_are_relative_to_the_configuration() -> None:
    read = settings.parse('path = "news"\nsources_file = "/etc/s.toml"\ntopics_file = "t.toml"', "conf/digest.toml")
    assert (read.path, read.sources_file, read.topics_file) == ("conf/news", "/etc/s.toml", "conf/t.toml")


def test_the_summary_table_sets_length_and_method() -> None:
    read = settings.parse('[summary]\nsentences = 2\nwords = 80\nmethod = "lead"', "digest.toml")
    assert read.summary == settings.Summary(2, 80, "lead")


def test_a_stage_gets_its_options() -> None:
    text = '[stages_for_tests]\nthreshold = 1\nmode = "far"\nwords = ["a", "b"]\nstrict = true\nceiling = 4'
    read = settings.parse(text, "digest.toml")
    assert read.options(_Options) == _Options(1.0, 3, "far", ("a", "b"), True, 4)


def test_a_stage_without_a_table_gets_its_defaults() -> None:
    assert settings.Settings().options(_Options) == _Options()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("pth = 'x'", ["'pth'", "path"]),
        ("path = 3", ["path", "file name"]),
        ("path = ''", ["path", "file name"]),
        ("[sumary]\nwords = 3", ["'sumary'", "summary"]),
        ("summary = 3", ["[summary]"]),
        ("[summary]\nsentence = 3", ["'sentence'", "sentences"]),
        ("[summary]\nsentences = 0", ["sentences must be 1 to 1000"]),
        ("[summary]\nwords = 100001", ["words must be 1 to 100000"]),
        ("[summary]\nwords = 99999999999999999999", ["words", "a whole number up to"]),
        ("[summary]\nwords = 0x" + "f" * 5000, ["words", "so large a number"]),
        ("[summary]\nwords = " + "9" * 5000, ["not valid TOML"]),
        ("[readers]\nmax_bytes = 99999999999999999999999", ["max_bytes", "a whole number up to"]),
        ("[readers]\nmax_bytes = 1073741825", ["max_bytes must be 1 to 1073741824"]),
        ("[readers]\nmax_depth = 1000", ["max_depth must be 1 to 20"]),
        ("[stages_for_tests]\nthreshold = 1" + "0" * 400, ["threshold", "a number"]),
        ("[summary]\nwords = true", ["words", "a whole number"]),
        ("[stages_for_tests]\ntreshold = 1", ["'treshold'", "threshold", "[stages_for_tests]"]),
        ("[stages_for_tests]\nthreshold = 'x'", ["threshold", "a number"]),
        ("[stages_for_tests]\nmode = 'middle'", ["mode", "'near', 'far'"]),
        ("[stages_for_tests]\nwords = 'x'", ["words", "a list"]),
        ("[stages_for_tests]\nwords = [1]", ["words", "a list"]),
        ("[stages_for_tests]\nlimit = 1.5", ["limit", "a whole number"]),
        ("[stages_for_tests]\nstrict = 1", ["strict", "true or false"]),
        ("[cli]\nx = 1", ["'cli'"]),
        ("[__main__]\nx = 1", ["'__main__'"]),
        ("a = [", ["not valid TOML"]),
    ],
)
def test_a_mistake_is_named_in_one_line_with_its_file(text: str, says: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        settings.parse(text, "conf/digest.toml")
    assert "\n" not in caught.value.message
    assert all(words in caught.value.message for words in ["conf/digest.toml", *says]), caught.value.message


def test_of_many_known_keys_the_first_are_named_and_the_rest_counted() -> None:
    with pytest.raises(UsageError) as caught:
        settings.parse("[readers]\nzzz = 1", "digest.toml")
    assert re.search(r", max_\w+ and \d+ more$", caught.value.message)


def test_the_real_stages_are_found_without_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    names = settings._stage_names()
    assert "comparers" in names
    assert not any(name.partition(".")[0] in ("cli", "render", "__main__") for name in names)
