"""Which language a text is in: by script, by function words, or unknown."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.language import ask_model, code, identify, stopwords
from tests.hanging import ends

SENTENCES = dict(
    line.split(" ", 1) for line in Path(__file__).with_name("languages.txt").read_text(encoding="utf-8").splitlines()
)
"""What an agreement says, in each language."""


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_of_each_language_is_known(language: str) -> None:
    assert identify(SENTENCES[language])[0] == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "123 456 — !?",
        "Die Lage in Berlin",
        "Anna Holm, Ivo Marek, Lena Sato, Omar Adeyemi, Karl Lindqvist, Nadia Petrova, Jonas Weber",
        "停火",
        "Hej",
        "\ud800\x00\u200f",
        "🔥" * 50,
    ],
)
def test_what_is_too_short_or_no_prose_is_unknown(text: str) -> None:
    language, reason = identify(text)
    assert language is None
    assert reason


def test_neighbours_that_the_words_do_not_part_are_unknown() -> None:
    assert identify("og i at det er en til på de som med for ikke den der")[0] is None


def test_two_languages_in_equal_parts_are_unknown() -> None:
    assert identify(SENTENCES["de"] + " " + SENTENCES["fr"])[0] is None


def test_a_quotation_or_a_name_in_another_script_does_not_change_the_language() -> None:
    assert identify(SENTENCES["en"] + " The word is “Перемирие”.")[0] == "en"
    assert identify(SENTENCES["ru"] + " (Reuters, AFP)")[0] == "ru"
    assert identify(SENTENCES["zh"] + "（Reuters）")[0] == "zh"


def test_soft_hyphens_of_a_page_part_no_words() -> None:
    assert (
        identify(SENTENCES["de"].replace("einzustellen", "ein\u00adzu\u00adstellen").replace("Die ", "Di\u00ade "))[0]
        == "de"
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("English", "en"),
        ("de-AT", "de"),
        ("DE", "de"),
        ("deu", "de"),
        ("pt_BR", "pt"),
        ("zh-Hans", "zh"),
        ("Français", "fr"),
        (" русский ", "ru"),
        ("Tiếng Việt", "vi"),
        ("German (Austria)", "de"),
        ("Klingon", "Klingon"),
        ("Brazilian Portuguese", "pt"),
        ("English, French", "en"),
        ("old no", "old no"),
        ("", ""),
    ],
)
def test_names_of_languages_become_codes_and_other_words_stay(name: str, expected: str) -> None:
    assert code(name) == expected


def test_function_words_are_known_by_language() -> None:
    assert "doch" in stopwords("de")
    assert "the" in stopwords("en")
    assert not stopwords("tlh")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar", "fa", "tr"])
def test_the_large_languages_have_a_full_list(language: str) -> None:
    assert len(stopwords(language)) > 100


@given(st.text())
def test_any_text_has_an_answer_and_a_reason(text: str) -> None:
    language, reason = identify(text)
    assert reason
    assert language is None or code(language) == language


def test_any_length_is_read_in_no_time() -> None:
    with ends():
        identify("a'" * 5_000_000)
        identify("о" * 5_000_000)


def test_without_the_extra_the_model_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert ask_model(SENTENCES["de"]) is None


def test_the_model_names_what_function_words_do_not_show() -> None:
    pytest.importorskip("py3langid", reason="the extra 'languages' is not installed")
    assert ask_model("Kämpfe eingestellt: Waffenruhe beginnt, Hilfslieferungen rollen Richtung Norden") == "de"
    assert ask_model("IBAN 123") is None
    assert ask_model("\ud800" * 30) is None
