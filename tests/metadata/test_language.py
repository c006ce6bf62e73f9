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


def of(*blocks: tuple[Role, str], given: str | None = None) -> Field[str]:
    text = "\n".join(words for _, words in blocks)
    marked, start = [], 0
    for role, words in blocks:
        marked.append(Paragraph(start, start + len(words), words, role, "test"))
        start += len(words) + 1
    fields = {"language": Field(given, "given")} if given else {}
    return describe(Document("a", "a.txt", "", text, fields), marked).language


def test_the_menu_has_no_say() -> None:
    found = of(*[("boilerplate", ENGLISH)] * 5, ("body", GERMAN))
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
