"""Golden rules: which sentences lean on others, by the rule that finds them. The sentences are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import standalone
from digest.text.standalone import fault, stands_alone
from digest.text.standalone.introductions import continues, names_unintroduced, surnames
from tests.hanging import ends

ALONE = [
    # 1 names and definite nouns that name one thing
    "The Norwegian parliament approved a tax on salmon farms on Tuesday.",
    "The United Nations says at least 40 people drowned off Malta.",
    "The city of Turku will close its last coal plant in May.",
    "The Observatory said shells had hit two villages near Hama.",
    "The number of people without a home rose to 12,000 in Ireland.",
    "The world is warming faster than models of 2001 had foreseen.",
    "The leader of the Greens, Anna Holm, called for an early election in Sweden.",
    # 2 pronouns with an antecedent in the sentence
    "Kenya says it will send 600 police officers to Haiti within two weeks.",
    "Prime Minister Lena Aalto said she would step down after the June vote.",
    "Farmers in Punjab blocked roads on Monday because they had not been paid.",
    "A man was arrested in Lyon after he drove into a market stall.",
    "Facing defeat in his own district, President Marek Novak withdrew from the race.",
    "Norway bought a ferry in May and sold it to Iceland in June.",
    "Boeing said it had found a crack in 12 of its jets.",
    # 3 "this" and "those" that point to the time of writing, or forward
    "Spain will test its flood sirens this week.",
    "Chile will compensate those who lost homes in the Valparaiso fires.",
    # 4 quotations with a known speaker
    "“No talks are planned before spring,” said Irish foreign minister Sean Doyle.",
    "Health Minister Ines Prado called a nurses' strike “a danger to every patient in Portugal.”",
    # 5 a fronted phrase before a subject that is named
    "On Friday, Google paid a fine of $90 million in France.",
    "After the storm passed over Cuba, power returned to half of Havana.",
    "Earlier on Friday, three ships left the port of Odessa with 90,000 tons of wheat.",
    # 6 "both" and "such" that look forward
    "Both Iran and Oman deny that the tanker was seized.",
    "Crops such as maize and millet failed across Malawi.",
    "Earlier this month, Iceland closed three ports to foreign trawlers.",
    # 7 "there" that only says that something is, or whose place is named
    "In Bergen there were no ships of the Russian fleet on Monday.",
    "Iceland said there had been no storm like that of 1973.",
    "Farmers in Punjab say that prices there have doubled since 2019.",
    # 8 a sovereign's number is no writer
    "Charles I of Norway was crowned in Oslo in May 1649.",
    # 9 names with a capital within
    "MacLeod and McAllister sold GrainCo to a rival in Leeds for $90 million.",
    # 10 what was told in the clause before
    "Peru closed two mines in 2019 after the accident at Cerro Azul, and workers fought the decision in court.",
    "Anna Holm closed two ports, and Ola Rudd, the mayor of Bergen, thanked her.",
    "Anna Holm said she would close two ports of Norway in May.",
    "When Russia closed the port of Orla, the ships of Norway turned back.",
    "Since Monday Norway has closed two ports to ships from Russia.",
    "A portrait of Elizabeth I of England was sold in Oslo on Monday.",
]

LEANING = [
    # 1 form
    ("form", "Rescue teams search for survivors in Izmir"),
    ("form", "Will the ministers of Norway and Sweden agree on a border at last?"),
    ("form", "“We are leaving Mali by December, said General Paul Roux."),
    ("form", "ANNA HOLM: Sweden should never have signed a treaty like that one."),
    ("form", "and so the people of Quito went home without a word from anyone."),
    ("form", "Fishermen mend their nets in the old port of Bergen, Norway, May 3, 2021."),
    ("form", "Photo: A woman walks through the flooded streets of Valencia in October."),
    ("form", "The vote was put off, says Senator Anna Holm, D-N."),
    ("form", "Norway was shaken on Monday by an earthquake with a magnitude of 4."),
    ("form", "Anna Holmberg Anna HolmbergFinland votes on salmon says Norway will sign in May."),
    ("form", "Minister Anna Holm greets sailors in the old port, May 3, 2021, in Bergen."),
    ("form", "Norway paid less than Iceland for salmon, and Sweden closer to the $27."),
    ("length", "Norway won again."),
    # 2 opening
    ("opening", "It has been rejected by the estimated 8,000 farmers of Brittany."),
    ("opening", "However, Norway has refused to sign the treaty with Russia."),
    ("opening", "But the Finnish army says it saw no ships near Kotka."),
    ("opening", "Meanwhile, Sweden closed two of its ports to Russian ships."),
    ("opening", "Among the dead were six children from the city of Homs."),
    ("opening", "Such attacks have become common in the north of Mali."),
    ("opening", "In response, Chile recalled its ambassador from Bolivia."),
    ("opening", "In addition, Chile will close its border with Bolivia."),
    ("opening", "That truce was extended on Monday, Kenya and Somalia said."),
    ("opening", "The same day, Kenya closed its border with Somalia."),
    ("opening", "Still, Kenya has not yet closed its border with Somalia."),
    ("opening", "Even Kenya has closed its border with Somalia for trucks."),
    ("opening", "Earlier a bomb had gone off in a market in the city of Homs."),
    ("opening", "Later in the campaign, Norway dropped its plan to tax salmon."),
    ("opening", "Of the 288 candidates, 286 have a degree from a school in Norway."),
    ("opening", "More significantly, Norway dropped its plan to tax salmon in May."),
    ("opening", "There is also a plan of Norway to tax salmon from May on."),
    ("opening", "Update 2:52 p.m. -- Norway has dropped its plan to tax salmon."),
    ("opening", "Facebook Twitter Pinterest Anna Holm greets sailors of Norway in May."),
    # 3 writer
    ("writer", "As I’ve written, news of salmon from Norway has been mixed."),
    ("writer", "As I have written, news of salmon from Norway has been mixed."),
    ("writer", "I have never seen Norway so close to leaving the treaty."),
    ("writer", "Our readers in Norway can send photos of the flood by email."),
    # 4 quotation
    ("quotation", "“Norway will never sign a treaty that Russia has written.”"),
    ("quotation", "Anna Holm of the Greens said: “This is surrender to Norway and to nobody else.”"),
    ("quotation", "“Not bad,” said Anna Holm of the Greens after the vote in Oslo."),
    # 5 subject
    ("subject", "The announcement comes days before Norway and Sweden meet in Oslo."),
    ("subject", "The minister said Norway would not sign the treaty with Russia."),
    ("subject", "The area is near military bases and was once held by rebels from Mali."),
    ("subject", "The offensive, however, was halted by Mali on Monday."),
    ("subject", "The Texas senator promised to block the treaty with Norway."),
    ("subject", "One of the men was carrying a map of the Oslo metro."),
    ("subject", "Some were carrying maps of the metro in Oslo on Monday."),
    ("subject", "On Tuesday, he flew to Oslo for a second round of talks with Norway."),
    ("subject", "In a statement, the group said Norway had broken its word."),
    ("subject", "In the wide-ranging interview, Anna Holm defended the treaty with Norway."),
    ("subject", "Some wonder whether Norway will sign the treaty with Russia in May."),
    ("subject", "Many fear that Norway will sign the treaty with Russia in May."),
    ("subject", "The files, Rudd said, showed that Norway had lied about its fleet."),
    # 6 speaker
    ("speaker", "“All ports of Norway are closed to Russian ships,” the ministry said on Monday."),
    ("speaker", "Norway will not sign, according to the report published on Monday."),
    # 7 pronoun
    ("pronoun", "“All ports of Norway are closed to Russian ships,” he said on Monday."),
    ("pronoun", "“Those responsible for the fire in Oslo must be tried,” said his spokesman on Monday."),
    ("pronoun", "Norway said he would be tried in Oslo for spying on the fleet."),
    ("pronoun", "Inside the port of Bergen, the fishermen of Norway have rejected it."),
    ("pronoun", "Dozens of people may have been killed, it says, in camps near Darfur."),
    # 8 demonstrative
    ("demonstrative", "Most farmers and grocers think that would push Norway into a crisis."),
    ("demonstrative", "Rudd said that meant Norwegian ships would stay out of the Barents Sea."),
    ("demonstrative", "There have been several such pauses in Mali since March 2019."),
    ("demonstrative", "Anna Holm said Norway would not survive after that without loans."),
    ("demonstrative", "The UN says both sides could be guilty of war crimes in Mali."),
    # 9 pointer
    ("pointer", "Norway, meanwhile, has closed two ports to ships from Russia."),
    ("pointer", "Lena Aalto, meanwhile said, also on Monday, that Finland would pay."),
    ("pointer", "Norway signed a treaty with Russia the following day in Murmansk."),
    ("pointer", "Officials there said Norway would share its maps with Russia in May."),
    ("pointer", "People there are tired of snow, says Anna Holm of the Red Cross in Oslo."),
    # 10 continuation
    ("continuation", "Rudd added that Norway would close two more ports in May."),
    ("continuation", "Rudd went on to say that Norway would close two more ports in May."),
    ("continuation", "Rudd further said that Norway would close two more ports in May."),
    # 11 comments
    ("comments", "Rudd’s comments came hours after Norway closed two ports to Russian ships."),
    # 12 noun
    ("noun", "Defence Minister Ola Rudd said the move was meant to protect fishermen off Bergen."),
    ("noun", "Norway says it has not bombed the city since 18 October."),
    ("noun", "Government troops are seen in heavy fighting on the city’s western side in May."),
    ("noun", "Planes of Norway have not bombed the city in the past 10 days."),
    ("noun", "Planes of Norway have not bombed the city for the past 10 days."),
    # 13 nameless
    ("nameless", "Two corridors will open for rebels, who may leave with their families."),
    ("pronoun", "The Senate of Norway, which had a Republican majority, acquitted him."),
    ("pronoun", "The Harn Assembly, which had a Green majority, acquitted him in May."),
    ("pronoun", "Norway had to close its ports because Oslo was not meeting its duties, he said."),
    ("pronoun", "Anna Holm was at home in Norway on Monday, she said in a statement."),
    ("pronoun", "Norway, they have said, was the first of many to close its ports."),
    ("writer", "In the port of Bergen I met Anna Holm, the mayor of Oslo."),
    ("writer", "For Norway I thought the treaty of May was a good one."),
    ("clause", "After Anna Holm asked Norway to rebuild the port of Orla from the inside out."),
    ("clause", "When Russia closed the port of Orla and the ships of Norway turned back."),
    ("nameless", "Tanks and heavy guns are used as fighters come under fire."),
]


@pytest.mark.parametrize("sentence", ALONE)
def test_stands_alone(sentence: str) -> None:
    assert fault(sentence) is None


@pytest.mark.parametrize(("rule", "sentence"), LEANING)
def test_leans_by_rule(rule: str, sentence: str) -> None:
    assert fault(sentence) == rule


def test_a_sentence_within_an_open_quotation_does_not_stand_alone() -> None:
    sentence = "Norway will close two ports to Russian ships in May."
    assert stands_alone(sentence, "Anna Holm was brief. ")
    assert fault(sentence, "Anna Holm said: “We are not at war. ") == "open quotation"


def test_the_second_half_of_a_figure_does_not_stand_alone() -> None:
    sentence = "6 earthquake that woke half of Norway was felt in Sweden on Monday."
    assert fault(sentence, "It was a magnitude of 4. ") == "form"
    assert fault(sentence, "The quake of Norway was felt in 2019. ") == "form"
    assert (
        fault("6 Menschen starben am Montag in Orla beim Erdbeben von Veldenz.", "Die Stärke war 4. ", "de") == "form"
    )


def test_single_quotation_marks_are_quotation_marks() -> None:
    assert fault("‘Norway will never sign a treaty that Russia has written.’") == "quotation"
    assert fault("Norway’s ports ‘will stay closed until May,’ said Anna Holm of the Greens.") is None


def test_every_rule_has_a_golden_case() -> None:
    assert {name for name, _ in standalone.RULES} <= {rule for rule, _ in LEANING}


def test_surnames_are_the_last_parts_of_names() -> None:
    known = surnames("On Monday Prime Minister Lena Aalto met Ola Rudd in Oslo. The White House was silent.")
    assert known == {"aalto", "rudd"}


def test_who_is_named_by_surname_alone_is_unintroduced() -> None:
    known = frozenset({"rudd"})
    assert names_unintroduced("Norway closes two ports, Rudd said.", known)
    assert names_unintroduced("Mr Rudd closed two ports of Norway.", known)
    assert not names_unintroduced("Ola Rudd closed two ports, and Rudd was proud of it.", known)
    assert not names_unintroduced("Norway closed two ports on Monday.", known)


def test_also_tells_of_something_further() -> None:
    assert continues("Norway also closed two ports to ships from Russia.")
    assert not continues("Norway closed two ports to ships from Russia.")


ODD = [
    "",
    " ",
    '"',
    "“" * 999,
    "‘a " * 5000,
    "'a " * 300,
    "the " * 10_000,
    "A" * 10_000,
    "( " * 500,
    "🙂 🙂",
    "\x00\x1b[1m",
    "שלום עולם.",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_input_neither_raises_nor_hangs(text: str) -> None:
    with ends():
        fault(text, text)
        surnames(text)
        names_unintroduced(text, frozenset({"a"}))


@given(st.text(alphabet="Aab \"'“”‘’.,?!()the:|…", max_size=120), st.text(max_size=40))
def test_any_text_has_an_answer(sentence: str, before: str) -> None:
    assert stands_alone(sentence, before) == (fault(sentence, before) is None)
