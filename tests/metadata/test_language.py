"""The language of an article: given, or of its prose, never of the page's menus."""

from __future__ import annotations

import pytest

from digest.metadata import describe
from digest.model import Document, Field, Paragraph, Role
from digest.text import language

GERMAN = (
    "Die beiden Seiten haben sich darauf geeinigt, die Kämpfe für eine Woche einzustellen, doch niemand weiß, ab wann."
)
ENGLISH = "You can read more of the news of the day here, and you may share it with all of your friends if you like."


def of(*blocks: tuple[Role, str], given: str | None = None, reason: str = "") -> Field[str]:
    text = "\n".join(words for _, words in blocks)
    marked, start = [], 0
    for role, words in blocks:
        marked.append(Paragraph(start, start + len(words), words, role, "test"))
        start += len(words) + 1
    fields = {"language": Field(given, "given", None, reason)} if given else {}
    return describe(Document("a", "a.txt", "", text, fields), marked).language


def bodies(*prose: str) -> list[tuple[Role, str]]:
    return [("body", words) for words in prose]


def test_the_menu_has_no_say() -> None:
    menu: list[tuple[Role, str]] = [("boilerplate", ENGLISH)] * 5
    found = of(*menu, ("body", GERMAN))
    assert (found.value, found.status) == ("de", "derived")
    assert found.reason


def test_without_prose_the_whole_page_is_asked() -> None:
    assert of(("boilerplate", ENGLISH)).value == "en"


@pytest.mark.parametrize(("given", "value"), [("German", "de"), ("de-AT", "de"), ("Klingon", "Klingon")])
def test_what_is_given_goes_first_by_its_code(given: str, value: str) -> None:
    found = of(("body", ENGLISH), given=given)
    assert (found.value, found.status) == (value, "given")


def test_what_words_do_not_show_is_unknown_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "ask_model", lambda text: None)
    found = of(("body", "Waffenruhe in Orla"))
    assert (found.value, found.status) == (None, "unknown")
    assert found.reason


def test_the_extra_is_asked_then_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "ask_model", lambda text: "de")
    found = of(("body", "Waffenruhe in Orla"))
    assert (found.value, found.status, found.reason) == ("de", "derived", "py3langid names it")


@pytest.mark.parametrize("tag", language.PAGE_TAGS)
def test_a_pages_tag_yields_to_an_article_plainly_in_another_language(tag: str) -> None:
    found = of(*bodies(*[GERMAN] * 4), given="en", reason=tag)
    assert (found.value, found.status) == ("de", "derived")
    assert found.reason == f"its function words are those of this language; {tag} says en"


@pytest.mark.parametrize(
    ("tag", "prose"),
    [
        ("de", [GERMAN] * 4),
        ("en", [GERMAN]),
        ("en", [GERMAN, ENGLISH] * 3),
        ("gsw", [GERMAN] * 4),
        ("en", []),
    ],
)
def test_a_pages_tag_stands_where_the_article_does_not_plainly_contradict(tag: str, prose: list[str]) -> None:
    found = of(*bodies(*prose), ("boilerplate", GERMAN), given=tag, reason="<html lang>")
    assert (found.value, found.status, found.reason) == (tag, "given", "<html lang>")


def test_what_the_user_says_stands_against_the_text() -> None:
    found = of(*bodies(*[GERMAN] * 4), given="en", reason="header line 2")
    assert (found.value, found.status) == ("en", "given")
