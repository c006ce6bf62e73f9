"""Golden cases for states, peoples and bodies with a name: rules N1 to N5 of `annotators.actors.entities`."""

from __future__ import annotations

import pytest

from digest.annotators import actors
from digest.annotators.actors import entities
from tests import builders
from tests.hanging import ends


def named(*paragraphs: str) -> list[tuple[str, str]]:
    """(entity, label) of the states, peoples and bodies of a text."""
    mentions = actors.annotate(builders.article(*paragraphs), ())
    return [(m.entity, m.label) for m in mentions if entities.is_named(m.entity)]


CASES = [
    (
        "N5",
        "On Monday lawyers of New York and Washington vowed to bring suits against the United States.",
        [("United States", "United States")],
    ),
    (
        "N5",
        "Moscow and Washington vowed to stay, and Russia and America did.",
        [("United States", "Washington"), ("Russia", "Russia"), ("United States", "America")],
    ),
    (
        "N2",
        "He left the St. Louis Police Department.",
        [("St. Louis Police Department", "St. Louis Police Department")],
    ),
    ("N2", "They pressed the Health Ministry for Carl Meyer’s letters.", [("Health Ministry", "Health Ministry")]),
    ("N2", "It was the Defence Ministry of Peru.", [("Defence Ministry (Peru)", "Defence Ministry of Peru")]),
    ("N2", "It was the Peruvian Observatory for Birds that left the port.", [("Peruvian Observatory for Birds",) * 2]),
    ("N3", "He is a lawyer of Friends for Peru (FFP), and the FFP left.", [("Peru", "Peru")]),
    ("N1", "Peru signed it in March, and Chile’s envoys did not.", [("Peru", "Peru"), ("Chile", "Chile")]),
    ("N1", "The U.S. left. America stayed away.", [("United States", "U.S."), ("United States", "America")]),
    (
        "N1",
        "The Peru deal, Peru-backed banks and the Bank of Peru fell.",
        [("Bank of Peru", "Bank of Peru")],
    ),
    ("N1", "Latin America and New Mexico voted.", []),
    ("N1", "They spoke to us about Jordan Hayes and of Georgia.", []),
    ("N1", "Jordan and Egypt agreed. The Jordanian king left.", [("Jordan", "Jordan"), ("Egypt", "Egypt")]),
    ("N1", "The Islamic Republic denied it.", [("Iran", "Islamic Republic")]),
    ("N1", "Chileans cheered. North Koreans did not.", [("Chileans", "Chileans"), ("North Koreans", "North Koreans")]),
    ("N1", "The CIA director left the CIA.", [("CIA", "CIA")]),
    ("N1", "The U.N. met. A UN resolution failed.", [("United Nations", "U.N.")]),
    ("N1", "They would make an Islamic state there, and the Islamic state fell.", []),
    ("N1", "They called for an Islamic State.", []),
    ("N1", "They left the Jewish state.", [("Israel", "Jewish state")]),
    ("N1", "The Islamic State group left.", [("Islamic State", "Islamic State group")]),
    ("N1", "Daesh lost the town to al-Qaeda.", [("Islamic State", "Daesh"), ("al-Qaeda", "al-Qaeda")]),
    ("N1", "She said ice was thin. ICE said so.", [("Immigration and Customs Enforcement", "ICE")]),
    (
        "N2",
        "The Ministry of Health and Sport paid.",
        [("Ministry of Health and Sport", "Ministry of Health and Sport")],
    ),
    ("N2", "The Harbour Workers’ Union struck.", [("Harbour Workers' Union", "Harbour Workers' Union")]),
    (
        "N2",
        "Peru’s Health Ministry paid. The Health Ministry said so.",
        [
            ("Peru", "Peru"),
            ("Health Ministry (Peru)", "Health Ministry"),
            ("Health Ministry (Peru)", "Health Ministry"),
        ],
    ),
    (
        "N2",
        "The Chilean Health Ministry paid in part, after Peru’s Health Ministry had told them that it never would.",
        [
            ("Health Ministry (Chile)", "Chilean Health Ministry"),
            ("Peru", "Peru"),
            ("Health Ministry (Peru)", "Health Ministry"),
        ],
    ),
    ("N2", "The Energy and Ports Committee and the George W. Hobbs Foundation met.", []),
    ("N2", "Mayor Solis’s Ports Committee met.", [("Ports Committee", "Ports Committee")]),
    ("N2", "The ministry paid. A committee met.", []),
    (
        "N3",
        "The Valley Farmers Union (VFU) left. The VFU is small.",
        [
            ("Valley Farmers Union", "Valley Farmers Union"),
            ("Valley Farmers Union", "VFU"),
            ("Valley Farmers Union", "VFU"),
        ],
    ),
    ("N3", "The Cheap Iron Act (CIA) passed. The CIA is law.", []),
    ("N4", "North Korea fired. The North denied it.", [("North Korea", "North Korea"), ("North Korea", "North")]),
    ("N4", "The North voted. The South did not.", []),
    ("N5", "Iran was silent. Tehran denied it.", [("Iran", "Iran"), ("Iran", "Tehran")]),
    ("N5", "Iran was silent. In Tehran it rained.", [("Iran", "Iran")]),
    ("N5", "Tehran denied it.", []),
    ("N5", "Iranian envoys spoke of ties with Tehran and Tehran’s allies.", [("Iran", "Tehran"), ("Iran", "Tehran")]),
    (
        "N5",
        "American and Iranian envoys met. Talks between Washington and Tehran failed.",
        [("United States", "Washington"), ("Iran", "Tehran")],
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_names(rule: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(entity, label) for entity, label in named(text) if not label.startswith("officials")]
    assert found == expected, rule


def test_a_name_within_a_persons_title_is_the_titles() -> None:
    assert named("Peru President Luis Prado left.") == []


def test_only_names_of_their_own_tell_something() -> None:
    assert entities.contrast("Iran", "Islamic Republic") == "islamic republic"
    assert entities.contrast("Iran", "Tehran") == ""
    assert entities.contrast("United States", "U.S.") == entities.contrast("United States", "America") == ""
    assert entities.contrast("Islamic State", "Daesh") == "daesh"


def test_kinds_of_actors_are_no_names() -> None:
    assert not entities.is_named("troops and forces")
    assert not entities.is_named("troops and forces (Peru)")
    assert not entities.is_named("Luis Prado")


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of " * 5_000,
        "Ministry " * 5_000 + "of " * 5_000,
        "(ABC) " * 5_000,
        "Valley Union (VU) " * 3_000,
        "Islamic State of Iraq and the " * 3_000,
        "between Tehran and Washington " * 3_000,
        "the North " * 5_000 + "Korea",
        "Luis Prado, the head of " * 3_000,
        "Peru’s " * 5_000 + "leader",
        "the caravan, a migrant caravan, " * 3_000,
        "Lt. Col. " * 5_000 + "Luis Prado",
    ],
)
def test_odd_input_neither_raises_nor_hangs(text: str) -> None:
    article = builders.article(text)
    with ends():
        actors.annotate(article, ())


def test_a_state_in_the_name_of_a_group_is_not_the_state() -> None:
    found = actors.annotate(builders.article("United Miners for Peru left. He stood up for Peru."), ())
    assert [m.evidence.start for m in found if m.entity == "Peru"] == [45]


def test_p8_a_town_before_its_state_is_nobody() -> None:
    text = "Clara Harmon left. It rained in Harmon, Wis., on Friday, and Harmon, N.C., burnt. Harmon, Ohio, did not."
    found = actors.annotate(builders.article(text), ())
    assert [m.label for m in found if m.entity == "Clara Harmon"] == ["Clara Harmon"]
