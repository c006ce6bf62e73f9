"""Who of several articles' speakers is one person."""

from __future__ import annotations

from digest.annotators import actors, quotations
from digest.comparers import speakers
from tests import builders

SAID = "said the dam will hold."


def told(**texts: str) -> dict[str, list[str | None]]:
    articles = [builders.article(text, id=name, source=name) for name, text in texts.items()]
    quotes = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in articles}
    found = speakers.unified(quotes, {a.id: actors.annotate(a, quotes[a.id]) for a in articles})
    return {name: [quote.speaker for quote in found[name]] for name in found}


def test_a_surname_takes_the_full_name_of_another_article() -> None:
    found = told(a=f"Mayor Clara B. Harmon {SAID}", b=f"On Monday Harmon {SAID}", c=f"Clara Harmon {SAID}")
    assert found == {"a": ["Clara B. Harmon"], "b": ["Clara B. Harmon"], "c": ["Clara B. Harmon"]}


def test_a_surname_is_nobody_elses_where_its_article_names_another_in_full() -> None:
    texts = {
        "a": f"Mayor Clara Harmon {SAID} Harmon slept.",
        "b": f"Bill Harmon left. Clara Harmon slept. Harmon {SAID}",
    }
    assert told(**texts)["b"] == ["Harmon"]


def test_a_title_tells_who_of_two_it_is() -> None:
    assert told(a="Bill Harmon left.", b=f"Clara Harmon left. Mr. Harmon {SAID}") == {"a": [], "b": ["Bill Harmon"]}


def test_bodies_and_groups_are_left_as_they_are() -> None:
    found = told(a=f"Mayor Clara Harmon left. The Harmon Institute {SAID}", b=f"Officials {SAID} He {SAID}")
    assert found == {"a": ["Harmon Institute"], "b": ["Officials", None]}


def test_nothing_is_said_of_nobody() -> None:
    assert speakers.unified({}, {}) == {}
