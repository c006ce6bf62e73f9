"""Which clauses other outlets tell too, and whom they have them from."""

from __future__ import annotations

from digest.model import Article
from digest.origins import shared
from tests.builders import article

SIGNED = "Peter Maro signed the ferry bill, days after a strike."


def found(*texts: str, published: tuple[str | None, ...] = (None, None, None)) -> tuple[shared.Shared, ...]:
    articles = [
        article(text, id=f"{i}", source=f"Outlet {i}", published=day)
        for i, (text, day) in enumerate(zip(texts, published, strict=False))
    ]
    return find(articles)


def find(articles: list[Article]) -> tuple[shared.Shared, ...]:
    first = articles[0]
    return shared.find([first.evidence(s.start, s.end) for s in first.sentences], articles)


def test_the_clause_is_shown_and_the_sentence_that_tells_it() -> None:
    (one,) = found(SIGNED, "It was late when President Maro signed the ferry measure on Friday.")
    assert one.backing.statement.text == "Peter Maro signed the ferry bill"
    assert [e.text for e in one.backing.support] == [
        "It was late when President Maro signed the ferry measure on Friday."
    ]
    assert one.backing.sources == ("Outlet 0", "Outlet 1")
    assert one.backing.count is None


def test_whom_an_outlet_has_it_from() -> None:
    (one,) = found(SIGNED, "Anna Trost said that Peter Maro signed the ferry bill at noon in the old harbour hall.")
    assert [origin.name for origin in one.backing.origins] == [None, "Anna Trost"]


def test_who_does_it_is_not_who_says_it() -> None:
    (one,) = found("Maro declared a state of emergency.", "On Friday, Maro declared a state of emergency.")
    assert [origin.name for origin in one.backing.origins] == [None, None]


def test_articles_far_apart_tell_of_two_events() -> None:
    other = "Mr. Maro signed the ferry bill after a walk."
    assert found(SIGNED, other, published=("2031-05-06", "2031-05-08"))
    assert not found(SIGNED, other, published=("2031-05-06", "2031-05-16"))


def test_another_day_is_another_event() -> None:
    assert not found("Maro visited the port on Friday.", "Maro visited the port on Sunday.")
    assert found("Maro visited the port on Friday.", "In the rain, Maro visited the port.")


def test_a_surname_of_two_people_is_nobodys() -> None:
    family = "Anna Maro slept. Anna Maro woke. Maro signed the ferry bill."
    assert not found(SIGNED, family)


def test_what_is_quoted_is_not_the_outlets_word() -> None:
    assert not found('"We won. Maro signed the ferry bill," Anna Trost said.', "Maro signed the ferry bill.")


def test_one_outlet_bears_nobody_out() -> None:
    assert not find([article(SIGNED, id="a", source="Post"), article(SIGNED, id="b", source="Post")])


def test_nothing_of_nothing() -> None:
    assert shared.find([], []) == ()
    assert found("", "") == ()
