"""What is worded alike, and how little makes two sentences say different things."""

from __future__ import annotations

import pytest

from digest.origins.alignment import worded_alike

SHUT = "The council shut the harbour bridge of Tornby to heavy lorries after divers found cracks in it."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SHUT, SHUT),
        (SHUT, SHUT.replace("The council shut", "Council has also shut")),
        (SHUT, SHUT.replace("it.", "it, and the ferries will stay at Malvik for a week.")),
        (f"{SHUT[:-1]}, Lena Maro said.", f"Maro said on Monday that {SHUT[0].lower()}{SHUT[1:]}"),
        (
            "“We will open the bridge again before the winter,” she said.",
            "“We will open the bridge again before the winter. Tolls will rise,” Lena Maro told reporters.",
        ),
        ("Fighters stormed the old harbour bridge.", "On Monday fighters stormed the old harbour bridge in Tornby."),
        ("Fighters stormed the old harbour bridge.", "TORNBY — Fighters stormed the old harbour bridge and left."),
        (
            "“We will open the bridge,” she said, “again before the winter.”",
            "“We will open the bridge again before the winter.”",
        ),
    ],
)
def test_the_same_words_say_the_same(one: str, other: str) -> None:
    assert worded_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rebel fighters shelled army troops near the bridge.", "Army troops shelled rebel fighters near the bridge."),
        (
            "Police shot a lorry driver at the harbour bridge.",
            "Police were shot by a lorry driver at the harbour bridge.",
        ),
        ("The court found the lorry driver guilty on Monday.", "The court found the lorry driver innocent on Monday."),
        (
            "The mayor closed the bridge to all heavy lorries.",
            "The deputy mayor closed the bridge to all heavy lorries.",
        ),
        ("The flood killed 12 people and hurt 30 in Tornby.", "The flood killed 30 people and hurt 12 in Tornby."),
        ("The council fined the lorry company €40 for damage.", "The council fined the lorry company $40 for damage."),
        ("At the bridge it was -12 degrees on Monday night.", "At the bridge it was 12 degrees on Monday night."),
        ("All lorries were turned away at the harbour bridge.", "Some lorries were turned away at the harbour bridge."),
        ("Mayor Lena Maro opened the new harbour bridge.", "Mayor Erik Maro opened the new harbour bridge."),
        ("North Norland fired a missile over the harbour.", "South Norland fired a missile over the harbour."),
        (
            "The army shelled the bakery near the bridge.",
            "The rebels claim that the army shelled the bakery near the bridge.",
        ),
        (
            "The army shelled the bakery near the bridge.",
            "It is false that the army shelled the bakery near the bridge.",
        ),
        ("The bridge closed to heavy lorries yesterday.", "The bridge closed to heavy lorries today."),
        ("The bridge closed to heavy lorries on 3 March.", "The bridge closed to heavy lorries on 4 March."),
        (
            "The council shut the bridge to lorries, Anna Berg said.",
            "The council shut the bridge to lorries, Olof Berg said.",
        ),
        ("Only the council shut the bridge to heavy lorries.", "The council shut the bridge to heavy lorries."),
        ("Two thirds of the 40 lorries crossed the harbour bridge.", "40 lorries crossed the harbour bridge."),
        ("40 lorries crossed the harbour bridge.", "Two thirds of the 40 lorries crossed the harbour bridge."),
        ("Police said half of the lorries crossed the bridge.", "Police said lorries crossed the bridge."),
        ("Lorries crossed the old harbour bridge.", "A minority of lorries crossed the old harbour bridge."),
        ("The council passed the bridge toll bill.", "The youth council passed the bridge toll bill."),
        ("The council passed the bridge toll bill.", "The upper house of the council passed the bridge toll bill."),
        ("The council passed the bridge toll bill.", "The council passed the bridge toll bill at first reading."),
        ("Fighters stormed the old harbour bridge.", "The mayor dreamt that fighters stormed the old harbour bridge."),
        ("Fighters stormed the old harbour bridge.", "A film shows how fighters stormed the old harbour bridge."),
        ("Fighters stormed the old harbour bridge.", "Fighters stormed the old harbour bridge in a novel by Ida Roth."),
        ("The council sold the ferries to a Malvik firm.", "The council sold the ferries to a Malvik firm's rival."),
        ("The council shut the old harbour bridge.", "The council shut the old harbour bridge museum."),
        (
            "“The bridge was safe for the people of this town,” Lena Maro said.",
            "“I never said that the bridge was safe for the people of this town,” Lena Maro said.",
        ),
        (
            "“I did say that the bridge was safe for the people of this town,” Lena Maro said.",
            "“The bridge was safe for the people of this town,” Lena Maro said.",
        ),
    ],
)
def test_one_word_more_or_another_order_says_something_else(one: str, other: str) -> None:
    assert not worded_alike(one, other)


@pytest.mark.parametrize("odd", ["", "…", "”“”", "a the an", "x " * 5_000, "🙂 " * 300])
def test_odd_text_neither_raises_nor_hangs(odd: str) -> None:
    assert worded_alike(odd, SHUT) is False
    assert worded_alike(SHUT, odd) is False
