"""Golden cases for the rules of `annotators.actors`, by the rules' numbers, and laws that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotators import actors
from digest.annotators.actors.lexicon import family_names
from digest.model import LabelMention
from tests import builders
from tests.hanging import ends


def found(*paragraphs: str) -> list[tuple[str, str, str]]:
    """(entity, label, voice) of a text without attributed statements."""
    return [(m.entity, m.label, m.voice) for m in actors.annotate(builders.article(*paragraphs), ())]


def labels(*paragraphs: str) -> list[str]:
    return [label for _, label, _ in found(*paragraphs)]


FAMILIES = [
    # A1: the noun ends its phrase
    ("A1", "The army entered the rebel-held districts.", ["army"]),
    ("A1", "A rebel attack on the port failed.", []),
    ("A1", "The militant group left the valley.", ["militant group"]),
    ("A1", "Police stations were closed.", []),
    ("A1", "They drove through government held villages.", []),
    ("A1", "The government backed faction won.", []),
    ("A1", "Anti-vaxxers gathered outside.", ["anti-vaxxers"]),
    ("A1", "He tied the Malian counter-insurgency to the trial of a pro-government paper.", []),
    ("A1", "Counter-protesters met ex-rebels.", ["counter-protesters", "ex-rebels"]),
    ("A1", "It followed the terrorist attacks and a rebel claims office.", []),
    # A2: a singular noun has its article and ends its phrase
    ("A2", "A protester threw a bottle.", ["protester"]),
    ("A2", "The attacker, who was masked, fled.", ["attacker"]),
    ("A2", "Suspect arrested in the north.", []),
    ("A2", "It was a terrorist threat.", []),
    ("A2", "A favourite of the progressive left won.", []),
    ("A2", "The insurgents and the regime blame each other.", ["insurgents", "regime"]),
    # A3: a noun that says nothing alone
    ("A3", "The groups met twice.", []),
    ("A3", "Armed groups met rebel factions.", ["armed groups", "rebel factions"]),
    ("A3", "Market forces and political forces are strong.", []),
    ("A3", "Ethiopian forces and security forces moved in.", ["Ethiopian forces", "security forces"]),
    ("A3", "The alien landed, but illegal aliens and space aliens did not.", ["illegal aliens"]),
    # A4: modifiers that carry judgement or identity, nothing else
    ("A4", "About 400 heavily wounded moderate opposition fighters left.", ["moderate opposition fighters"]),
    ("A4", "On the ridge, foreign-backed militants dug in.", ["foreign-backed militants"]),
    ("A4", "The tired Houthi rebels withdrew.", ["Houthi rebels"]),
    ("A4", "Many undocumented immigrants work there.", ["undocumented immigrants"]),
    ("A4", "St. Petersburg police closed the bridge.", ["St. Petersburg police"]),
    ("A4", "He told Interfax rebels had won.", ["rebels"]),
    ("A4", "They had trained and armed groups in exile.", []),
    ("A4", "Peaceful protesters sang.", ["peaceful protesters"]),
    # A5: names are not labels
    ("A5", "The singer Rebel Wilson and the film Terrorist are new.", []),
    ("A5", "She works for the US Army Corps of Engineers.", []),
    ("A5", "They watched Trooping the Colour.", []),
    ("A5", "Most Republicans agreed with some republicans in Spain.", ["Republicans"]),
    # A6: collectives
    ("A6", "The tax regime and the inspection regime changed.", []),
    ("A6", "The Ortega regime fell.", ["Ortega regime"]),
    ("A6", "They fear a regime of endless checks.", []),
    ("A6", "The regime's planes returned.", ["regime"]),
    ("A6", "A central testing regime and other testing regimes failed.", []),
    ("A6", "The mayor's opposition to it grew, and the opposition won.", ["opposition"]),
    ("A6", "Armies of nurses came.", []),
    ("A6", "Their opposition to it grew.", []),
    # A7: loyalty
    ("A7", "It was taken by forces loyal to the government.", ["forces loyal to the government", "government"]),
    ("A7", "Troops loyal to General Haftar al-Misri advanced.", ["troops loyal to General Haftar al-Misri"]),
    # A8: what two share
    ("A8", "The Prado and Toro administrations met the Chilean and Peruvian governments.", []),
    # A9: a noun that needs its modifier once
    ("A9", "The caravan left.", []),
    ("A10", "The strikers won 3-1 on Sunday.", []),
    ("A10", "The striker scored twice.", []),
    ("A10", "The fighters left the boxing ring.", []),
    ("A10", "The strikers held the gate, and rebels scored a win.", ["rebels"]),
    ("A10", "Fighters held the port from 1914-1918.", ["fighters"]),
    ("A9", "A migrant caravan came. The caravan stayed, and other caravans left.", ["migrant caravan", "caravan"]),
    ("M1", "A caravan of hundreds of Haitian migrants came.", ["caravan of hundreds of Haitian migrants"]),
    (
        "M1",
        "An angry mob of protesters and a wave of about 300 refugees came.",
        ["angry mob of protesters", "wave of about 300 refugees"],
    ),
    ("M1", "A group of migrants and dozens of rebels came.", ["migrants", "rebels"]),
    ("M1", "Hundreds came. A wave of anger at rebels and a wave of the past came.", ["rebels"]),
    ("M1", "A migrant caravan of asylum seekers came.", ["migrant caravan of asylum seekers"]),
    ("M2", "Members of the militia met members of rebel groups.", ["members of the militia", "rebel groups"]),
    ("M2", "A migrant caravan came. Members of the caravan left.", ["migrant caravan", "members of the caravan"]),
    ("A9", "A migrant caravan came. The caravan’s way was long.", ["migrant caravan", "caravan"]),
    ("A9", "They oppose civil unions and same-sex unions.", []),
    ("A9", "The trade unions left. The unions were tired.", ["trade unions", "unions"]),
    ("A4", "It was under the George W. Toro administration.", ["George W. Toro administration"]),
    # A4: two modifiers before a plural
    ("A4", "Lawyers met gay and transgender migrants there.", ["gay and transgender migrants"]),
    ("A4", "Lawyers met rebels and transgender migrants there.", ["rebels", "transgender migrants"]),
    ("A3", "The officials met senior Peruvian officials.", ["senior Peruvian officials"]),
    ("A8", "Talks between the Foreign Ministry and European governments failed.", ["European governments"]),
]


@pytest.mark.parametrize(("rule", "text", "expected"), FAMILIES)
def test_families(rule: str, text: str, expected: list[str]) -> None:
    kinds = family_names()
    assert [label for entity, label, _ in found(text) if entity in kinds] == expected, rule


def test_a_label_names_its_family() -> None:
    assert found("Rioters looted shops.", "Migrants waited.") == [
        ("protesters", "rioters", "outlet"),
        ("migrants and refugees", "migrants", "outlet"),
    ]


PEOPLE = [
    (
        "P1",
        ["The chief Brazil correspondent left. Mayor Rita Solis’s Questions remain."],
        [("Rita Solis", "Mayor Rita Solis")],
    ),
    ("P2", ["Mr Solis left. Solis said so. Harbour Solis is a link."], [("Solis", "Mr Solis"), ("Solis", "Solis")]),
    (
        "P1",
        ["The port's chief, Zviad Kobalia, left. Ketevan Lomidze, a lawyer, came."],
        [("Zviad Kobalia", "Zviad Kobalia"), ("Ketevan Lomidze", "Ketevan Lomidze"), ("Ketevan Lomidze", "lawyer")],
    ),
    (
        "P5",
        ["They met Kim Ae-ra in May. Kim left. Later Peru’s Xi Dawei stayed there."],
        [("Kim Ae-ra", "Kim Ae-ra"), ("Kim Ae-ra", "Kim"), ("Peru", "Peru"), ("Xi Dawei", "Xi Dawei")],
    ),
    (
        "P1",
        ["They fear a President Solis. In May a Mayor Rita Solis came to the port."],
        [("Rita Solis", "Mayor Rita Solis")],
    ),
    (
        "P1",
        ["United Nations envoy Rita Solis left the port with her three children."],
        [("Rita Solis", "United Nations envoy Rita Solis")],
    ),
    (
        "P2",
        ["Mr Obeid left. They shelled the district of Dahra Obeid. Farid Obeid, a lawyer, and Mr Obeid came."],
        [("Farid Obeid", "Mr Obeid"), ("Farid Obeid", "Farid Obeid"), ("Farid Obeid", "Mr Obeid")],
    ),
    ("P2", ["Metro Police left. Police said so."], [("Metro Police", "Metro Police")]),
    (
        "P1",
        ["Mayor Rita Solis left. Citing Solis’s plan, they stayed."],
        [("Rita Solis", "Mayor Rita Solis"), ("Rita Solis", "Solis")],
    ),
    ("P1", ["READ: MAYOR RITA SOLIS LEAVES"], []),
    ("P1", ["New Haven Mayor Rita Solis left."], [("Rita Solis", "New Haven Mayor Rita Solis")]),
    (
        "P1",
        ["Jane Porter resigned. Porter had served for years."],
        [("Jane Porter", "Jane Porter"), ("Jane Porter", "Porter")],
    ),
    ("P1", ["Chancellor Ilse Brandt spoke."], [("Ilse Brandt", "Chancellor Ilse Brandt")]),
    ("P1", ["Secretary of State Omar Reyes left."], [("Omar Reyes", "Secretary of State Omar Reyes")]),
    ("P1", ["He praised Democrat Susan Ferro."], [("Susan Ferro", "Susan Ferro")]),
    ("P1", ["Ferry Hill Station and Old Stone Bridge are shut."], []),
    (
        "P2",
        ["Zviad Kobalia left. Mr Kobalia will return."],
        [("Zviad Kobalia", "Zviad Kobalia"), ("Zviad Kobalia", "Mr Kobalia")],
    ),
    ("P2", ["Shells hit homes in Dahra al-Obeid. President al-Obeid spoke."], [("al-Obeid", "President al-Obeid")]),
    (
        "P3",
        ["Bill Harmon and Clara Harmon met. Harmon smiled. Mr. Harmon left."],
        [("Bill Harmon", "Bill Harmon"), ("Clara Harmon", "Clara Harmon"), ("Bill Harmon", "Mr. Harmon")],
    ),
    (
        "P3",
        ["Bill Harmon smiled. Harmon left. Clara Harmon came. Harmon slept."],
        [("Bill Harmon", "Bill Harmon"), ("Bill Harmon", "Harmon"), ("Clara Harmon", "Clara Harmon")],
    ),
    (
        "P3",
        ["First lady Anna Costa waved. President Costa did not. Costa is ill."],
        [("Anna Costa", "First lady Anna Costa"), ("Costa", "President Costa")],
    ),
    (
        "P4",
        ["Walter Q. Hobbs spoke. Walter Hobbs was late. Hobbs’s staff knew."],
        [("Walter Q. Hobbs", "Walter Q. Hobbs"), ("Walter Q. Hobbs", "Walter Hobbs"), ("Walter Q. Hobbs", "Hobbs")],
    ),
    (
        "P4",
        ["President Farid al-Hakim left. Hakim returned."],
        [("Farid al-Hakim", "President Farid al-Hakim"), ("Farid al-Hakim", "Hakim")],
    ),
    (
        "P4",
        ["Walter Hobbs Jr. often spoke about the dream of Martin Luther King Jr. in the evening. Mr Hobbs is ill."],
        [
            ("Walter Hobbs Jr", "Walter Hobbs Jr"),
            ("Martin Luther King Jr", "Martin Luther King Jr"),
            ("Walter Hobbs Jr", "Mr Hobbs"),
        ],
    ),
    (
        "P4",
        ["Walter Hobbs Jr. is the only son of Walter Hobbs. Hobbs is ill. World War II and King III are no people."],
        [("Walter Hobbs Jr", "Walter Hobbs Jr"), ("Walter Hobbs", "Walter Hobbs")],
    ),
    (
        "P5",
        ["President Park Min-jun spoke. Mr. Park left."],
        [("Park Min-jun", "President Park Min-jun"), ("Park Min-jun", "Mr. Park")],
    ),
    (
        "P6",
        ["President Diego Salas won. The Salas campaign and Salas supporters cheered."],
        [("Diego Salas", "President Diego Salas")],
    ),
    (
        "P6",
        ["President Diego Salas won. Salas-era laws and Salas Tower stay."],
        [("Diego Salas", "President Diego Salas")],
    ),
]


TITLES = [
    # a title stands whole or not at all
    ("The visit of US defence secretary Carl Meyer ended.", "US defence secretary Carl Meyer"),
    ("The tenants' rights leader Carl Meyer left.", "Carl Meyer"),
    ("He met housing rights leader Rev. Carl Meyer there.", "Rev. Carl Meyer"),
    ("As House of Commons Leader Carl Meyer quit, it rained.", "Carl Meyer"),
    ("He stood with reason by former President Carl Meyer.", "former President Carl Meyer"),
    ("Receiving French President Carl Meyer at the door, he smiled at them both.", "French President Carl Meyer"),
    ("In the end San Juan Mayor Carl Meyer won.", "San Juan Mayor Carl Meyer"),
    # a title without a capital is a verb after "to" and the like
    ("He will be in office to host Carl Meyer in June.", "Carl Meyer"),
    ("They will coach Carl Meyer.", "Carl Meyer"),
    ("He was invited to host President Carl Meyer.", "President Carl Meyer"),
    ("The show has as its host Carl Meyer.", "host Carl Meyer"),
    ("He met the then-President Carl Meyer in May.", "then-President Carl Meyer"),
    ("Then Army Lt. Col. Carl Meyer left the port.", "Army Lt. Col. Carl Meyer"),
    ("They saw the ousted President Carl Meyer there.", "ousted President Carl Meyer"),
    ("They ousted President Carl Meyer in May.", "President Carl Meyer"),
    # a title in the plural is nobody's own
    ("It was blocked by Sens. Carl Meyer and another.", "Carl Meyer"),
    # a title within a name is a name
    ("The book by Carl King is out.", "Carl King"),
    ("It was King Carl Meyer.", "King Carl Meyer"),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text: str, expected: str) -> None:
    kinds = family_names()
    assert [label for entity, label, _ in found(text) if entity not in kinds] == [expected]


SURNAMES = [
    ("S1", "Mrs May left. Mr Friday stayed. Mr Will slept.", ["Mrs May", "Mr Friday", "Mr Will"]),
    ("S2", "Theresa May left on Friday. Helen Fielding stayed.", ["Theresa May", "Helen Fielding"]),
    ("S2", "The visit of Chancellor March ended.", ["Chancellor March"]),
    ("S2", "He told the Prime Minister Friday of the talks with Carl Meyer May 5.", []),
    ("S2", "The General Assembly and the Chief Operating Officer met.", []),
    ("S3", "Theresa May left. May’s deal failed. Allies left May alone.", ["Theresa May", "May", "May"]),
    ("S3", "Theresa May left. May was ill, and May will stay.", ["Theresa May", "May", "May"]),
    ("S3", "Theresa May left in May. By the end of May it was May 7 or 8 May.", ["Theresa May"]),
    ("S3", "Theresa May left. May I ask why? May it rain.", ["Theresa May"]),
    ("S3", "George Will wrote. Will has doubts. Will they listen to him?", ["George Will", "Will"]),
    ("S3", "Helen Fielding wrote. Fielding told us.", ["Helen Fielding", "Fielding"]),
    ("S3", "Mr Friday stayed until Friday. Friday was wet.", ["Mr Friday"]),
    ("S3", "May was cold. In May it rained.", []),
]


@pytest.mark.parametrize(("rule", "text", "expected"), SURNAMES)
def test_surnames(rule: str, text: str, expected: list[str]) -> None:
    assert labels(text) == expected, rule


@pytest.mark.parametrize(("rule", "paragraphs", "expected"), PEOPLE)
def test_people(rule: str, paragraphs: list[str], expected: list[tuple[str, str]]) -> None:
    kinds = family_names()
    assert [(entity, label) for entity, label, _ in found(*paragraphs) if entity not in kinds] == expected, rule


ROLES = [
    ("R1", "Peruvian President Luis Prado spoke. The Peruvian president left.", ["Peruvian president"]),
    ("R1", "President Luis Prado spoke. The Peruvian president left.", []),
    ("R2", "Peruvian President Luis Prado spoke. The president left.", ["president"]),
    ("R2", "Peruvian President Luis Prado met Chilean President Hugo Toro. The president left.", []),
    ("R2", "Peruvian President Luis Prado spoke. The Chilean president and the president met.", []),
    ("R2", "Former President Luis Prado spoke. The president left.", []),
    ("R2", "Vice President Luis Prado spoke. The president left.", []),
    ("R2", "President Luis Prado spoke. The president of Chile left.", []),
    ("R3", "Defence Minister Luis Prado spoke. The minister left.", ["minister"]),
    ("R3", "Prime Minister Luis Prado spoke. The minister left.", []),
    ("R3", "Defence Minister Luis Prado met Health Minister Hugo Toro. The minister left.", []),
    ("R3", "It was Gov. Luis Prado who spoke. The governor left.", ["governor"]),
    ("R3", "It was Rep. Luis Prado who spoke. The congressman left.", ["congressman"]),
    ("R3", "It was Rep. Luis Prado who met Rep. Hugo Toro. The congressman left.", []),
    ("R3", "It was PM Luis Prado who spoke. The prime minister left, and the minister stayed.", ["prime minister"]),
    ("R4", "Luis Prado, the army spokesman, left.", ["army spokesman"]),
    ("R4", "Peru’s president, Luis Prado, left.", ["Peru’s president"]),
    ("R4", "Luis Prado, a convicted smuggler, left.", ["convicted smuggler"]),
    ("R4", "Luis Prado, 41, head of the port’s customs office, left.", ["head of the port’s customs office"]),
    ("R4", "Luis Prado, a smuggler, and a rebel left.", []),
    ("R4", "Luis Prado, a smuggler said, left.", []),
    ("R4", "Luis Prado, the head of the Port Club praised it.", []),
    ("R4", "The army spokesman, Luis Prado, left.", ["army spokesman"]),
    ("R6", "Peruvian President Luis Prado spoke. Peru’s leader left.", ["Peru’s leader"]),
    ("R6", "Peruvian strongman Luis Prado spoke. The Peruvian president left.", ["Peruvian president"]),
    ("R6", "President Luis Prado of Peru spoke. The Peruvian leader left.", ["Peruvian leader"]),
    ("R6", "Peruvian Prime Minister Luis Prado spoke. The Peruvian leader left.", []),
    (
        "R6",
        "It was Japanese Prime Minister Luis Prado who spoke about fishing rights. The Japanese leader left.",
        ["Japanese leader"],
    ),
    ("R6", "Japanese President Luis Prado spoke. The Japanese leader left.", []),
    ("R7", "On the way President Luis Prado met with Chilean President Hugo Toro for an hour. The president left.", []),
    ("R5", "The president left. President Luis Prado spoke.", []),
]


@pytest.mark.parametrize(("rule", "text", "expected"), ROLES)
def test_roles(rule: str, text: str, expected: list[str]) -> None:
    assert [label for entity, label, _ in found(text) if entity == "Luis Prado" and "Prado" not in label] == expected, (
        rule
    )


def test_r7_the_last_president_of_several_without_a_nation() -> None:
    texts = [
        "President Luis Prado met former aides of President Hugo Toro.",
        "Mr Prado was tired.",
        "The president left.",
    ]
    assert ("Luis Prado", "president", "outlet") in found(*texts)
    texts[1] = "Mr Prado and Mr Toro were tired."
    assert "president" not in labels(*texts)


def test_the_nation_after_a_name_belongs_to_its_title() -> None:
    assert found("It was President Luis Prado of Peru who then left. It was Mayor Anna Costa of Lima who stayed.") == [
        ("Luis Prado", "President Luis Prado of Peru", "outlet"),
        ("Anna Costa", "Mayor Anna Costa", "outlet"),
    ]


def test_r7_the_president_of_a_paragraph() -> None:
    texts = [
        "On the way President Luis Prado met with Chilean President Hugo Toro for an hour.",
        "Mr Prado was tired. The president left.",
    ]
    assert ("Luis Prado", "president", "outlet") in found(*texts)
    texts = [
        "On the way President Luis Prado met with Chilean President Hugo Toro for an hour.",
        "Mr Toro was tired. The president left.",
    ]
    assert "president" not in labels(*texts)


def test_a_quoted_label_is_left_as_it_was_quoted() -> None:
    assert found("“Terrorists hold the Port,” he said. Terrorists left.") == [
        ("armed groups", "Terrorists", "quoted"),
        ("armed groups", "terrorists", "outlet"),
    ]


def test_evidence_is_verbatim_and_in_order() -> None:
    article = builders.article("Syrian rebels’ tanks left.", "‘Gunmen’ came; President Luis Prado’s army did not.")
    mentions = actors.annotate(article, ())
    assert [m.evidence.text for m in mentions] == ["Syrian rebels", "Gunmen", "President Luis Prado", "army"]
    assert [m.evidence.paragraph for m in mentions] == [1, 2, 2, 2]
    assert all(article.text[m.evidence.start : m.evidence.end] == m.evidence.text for m in mentions)


def test_set_aside_paragraphs_have_no_labels() -> None:
    article = builders.article("Rebels in a caption.", "Militants in the body.", roles={0: "caption"})
    assert [m.label for m in actors.annotate(article, ())] == ["militants"]


def test_a_headline_in_capitals_tells_nothing() -> None:
    assert labels("Rebels Attack Port While President Prado Sleeps Soundly") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“‘\"'«",
        "\u202eمسلحون\u202c rebels \x1b[31m \x00",
        "🙂 rebels 🙂‍🔥 said",
        "said " * 10_000,
        "rebel-" * 10_000 + "held",
        "armed " * 10_000 + "rebels",
        "President " * 5_000 + "Luis Prado",
        "the president, " * 5_000,
        "A-b " * 10_000 + "said X, " * 2_000,
        ", but rebels said Luis Prado" * 3_000,
        "according to " * 5_000,
        "Mrs May " * 5_000,
        "the civil rights leader " * 3_000 + "Luis Prado",
        "claims reports " * 5_000,
        "I " * 10_000,
    ],
)
def test_odd_input_neither_raises_nor_hangs(text: str) -> None:
    article = builders.article(text)
    with ends():
        actors.annotate(article, ())


PIECES = [
    "rebels",
    "the",
    "regime",
    "Mr",
    "Prado",
    "President",
    "said",
    "“",
    "”",
    "'",
    "-",
    ",",
    ".",
    "al",
    "so-called",
    "İ",
    "\u2028",
    "of",
    "Korea",
    "North",
    "Tehran",
    "Ministry",
    "(ABC)",
    "’s",
    "&",
    "leader",
    "caravan",
    "migrant",
    "Lt.",
    "41",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["", " "]))
def test_any_text_gives_verbatim_evidence(pieces: list[str], glue: str) -> None:
    article = builders.article(glue.join(pieces))
    mentions: tuple[LabelMention, ...] = actors.annotate(article, ())
    assert all(article.text[m.evidence.start : m.evidence.end] == m.evidence.text and m.label for m in mentions)
    assert [m.evidence.start for m in mentions] == sorted(m.evidence.start for m in mentions)


def test_rebels_of_a_party_are_politicians() -> None:
    told = [(entity, label) for entity, label, _ in found("Backbench rebels and Labour rebels met armed rebels.")]
    assert ("politicians", "Labour rebels") in told
    assert ("armed groups", "armed rebels") in told
    assert {label for entity, label in told if entity == "armed groups"} == {"armed rebels"}


def test_authorities_beside_the_police_are_no_government() -> None:
    assert labels("The sheriff searched the house.", "The authorities closed the port.") == ["authorities"]
    assert found("The sheriff searched the house. Authorities held a man.") == []
    assert labels("The sheriff met the Malian authorities.") == ["Malian authorities"]


def test_a_sentence_of_names_with_a_verb_is_no_headline() -> None:
    met = "Finance Minister Carla Ruiz met Prime Minister Hugo Brandt."
    assert labels(met) == ["Finance Minister Carla Ruiz", "Prime Minister Hugo Brandt"]
    assert labels("Interior Minister Hugo Brandt left Lima.") == ["Interior Minister Hugo Brandt"]
    assert labels("Finance Minister Carla Ruiz Meets the Dockers Union on Pay.") == []
    assert labels("Finance Minister Carla Ruiz Meets Dockers of Lima") == []
