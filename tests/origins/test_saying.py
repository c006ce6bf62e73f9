"""What says the same, and what only looks like it."""

from __future__ import annotations

import pytest

from digest.origins.saying import bears_out, differing, saying, tells

PLAIN = "The council of Orlstadt voted on Monday to close the old harbour bridge for repairs."


def _differ(one: str, other: str) -> str:
    return differing(saying(one), saying(other))


def test_the_same_in_nearly_the_same_words_bears_out() -> None:
    other = "Orlstadt council members voted Monday to close the harbour bridge, the city's oldest, for repairs."
    assert bears_out(saying(other), saying(PLAIN))
    assert bears_out(saying(PLAIN), saying(PLAIN))


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("The fire killed 12 people in Orlstadt.", "The fire killed 14 people in Orlstadt.", "numbers"),
        ("The fire killed twelve people in Orlstadt.", "The fire killed 14 people in Orlstadt.", "numbers"),
        ("The council voted to close the bridge.", "The council never voted to close the bridge.", "turns"),
        ("The council closed the harbour bridge.", "The council may have closed the harbour bridge.", "turns"),
        ("The council closed the harbour bridge.", "The council will have closed the harbour bridge.", "turns"),
        ("The court upheld the ban on the ferry.", "The court overturned the ban on the ferry.", "directions"),
        ("Strikes on the town resumed overnight.", "Strikes on the town halted overnight.", "directions"),
        ("The ferry sank off Vellsund on Monday.", "The ferry sank off Vellsund on Friday.", "days"),
        ("Mayor Ine Trost opened the new school.", "Mayor Pell Arden opened the new school.", "names"),
        (
            "On the road Norland attacked Sundia near Veldenz.",
            "On the road Sundia attacked Norland near Veldenz.",
            "order",
        ),
        ("Mayor Ine Trost of Orlstadt resigned.", "Mayor Ine Trost of Orlstadt smiled and waved.", "predicate"),
    ],
)
def test_what_turns_a_statement_is_noticed(one: str, other: str, what: str) -> None:
    assert _differ(one, other) == what


def test_a_figure_in_words_is_the_figure_in_digits() -> None:
    assert not _differ("The fire killed twelve people in Orlstadt.", "The fire killed 12 people in Orlstadt.")


def test_who_says_it_may_be_a_pronoun_but_nobody_else() -> None:
    said = "“The mills of Orlstadt will be rebuilt by the spring,” Ine Trost said."
    assert not _differ(said, "“The mills of Orlstadt will be rebuilt by the spring,” she said.")
    assert _differ(said, "“The mills of Orlstadt will be rebuilt by the spring,” Pell Arden said.") == "names"
    assert not tells(saying("“The mills of Orlstadt will be rebuilt by the spring,” she said."), saying(said))


def test_what_says_less_does_not_bear_out_but_what_says_more_tells() -> None:
    long = f"{PLAIN[:-1]}, and the mayor, who had asked for delay, called it a mistake that shops will pay for."
    assert not bears_out(saying("The council voted on Monday."), saying(PLAIN))
    assert tells(saying(PLAIN), saying(PLAIN))
    assert not tells(saying("The council of Orlstadt met."), saying(PLAIN))
    assert _differ(PLAIN, long) == "turns"


@pytest.mark.parametrize(
    "text", ["", "…", "\x00\x1b", "🙂" * 50, "اجتمع المجلس يوم الاثنين", "w " * 10_000, "1 " * 5_000]
)
def test_odd_text_is_read(text: str) -> None:
    assert saying(text) == saying(text)
    assert differing(saying(text), saying(text)) in ("", "order")
