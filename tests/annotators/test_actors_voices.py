"""Golden cases for the rules of `annotators.actors.voice`, by the rules' numbers: whose word a label is."""

from __future__ import annotations

import pytest

from digest.annotators import actors
from digest.model import Quote
from tests import builders


def found(*paragraphs: str) -> list[tuple[str, str, str]]:
    """(entity, label, voice) of a text without attributed statements."""
    return [(m.entity, m.label, m.voice) for m in actors.annotate(builders.article(*paragraphs), ())]


VOICES = [
    ("V5", "The protesters were told that troops would come.", "protesters", "outlet"),
    ("V5", "The protesters were told that troops would come.", "troops", "attributed"),
    ("V3", "They held the accused smuggler of the rebels.", "rebels", "outlet"),
    ("V5", "A rebel, he of the port, said Prado was one of the militants.", "rebel", "outlet"),
    ("V5", "A rebel, he of the port, said Prado was one of the militants.", "militants", "attributed"),
    ("V4", "He accused the rebels of shelling the port, which troops held.", "troops", "outlet"),
    ("V5", "“It is over,” wrote Luis Prado, an envoy of the rebels who often writes.", "rebels", "outlet"),
    ("V5", "Rebels left the port, saying Mayor Costa would bring militants.", "rebels", "outlet"),
    ("V5", "Rebels left the port, saying Mayor Costa would bring militants.", "militants", "attributed"),
    ("V5", "He told the lawyer of the protesters on Monday afternoon that it was over.", "protesters", "outlet"),
    ("V5", "It had every right, the envoy added, to fight rebels.", "rebels", "attributed"),
    ("V5", "After telling reporters that rebels had left, militants came back.", "rebels", "attributed"),
    ("V5", "After telling reporters that rebels had left, militants came back.", "militants", "outlet"),
    ("V5", "It was first reported by activists.", "activists", "outlet"),
    ("V5", "“It is over,” he told protesters.", "protesters", "outlet"),
    ("V5", "He was referring to the United States, a friend of some rebels.", "rebels", "outlet"),
    ("V5", "The claim adds to the anger of the protesters.", "protesters", "outlet"),
    (
        "V5",
        "Rebels held on, said Luis Prado, a lawyer of a militia at the port for the last ten years.",
        "militia",
        "outlet",
    ),
    (
        "V5",
        "Rebels held on, said Luis Prado, a lawyer of a militia at the port for the last ten years.",
        "rebels",
        "attributed",
    ),
    ("V5", "The plan, said Luis Prado, is a gift to rebels.", "rebels", "attributed"),
    ("V5", "“They said so,” the rebels added.", "rebels", "outlet"),
    ("V9", "Militants hold the port. — Luis Prado (@prado) May 3", "militants", "attributed"),
    ("V1", "He promised to deal with “terrorists” there.", "terrorists", "quoted"),
    ("V1", 'They armed the so-called "moderate" rebels.', "moderate rebels", "quoted"),
    ("V3", "It fights what it calls terrorist groups in the south.", "terrorist groups", "attributed"),
    ("V3", "They are branded as terrorists in the north.", "terrorists", "attributed"),
    ("V3", "The so-called rebels left.", "rebels", "attributed"),
    ("V4", "He attacked the press for calling insurgents heroes.", "insurgents", "attributed"),
    ("V5", "The ministry said that rebels shelled the port.", "rebels", "attributed"),
    ("V5", "Rebels shelled the port, the ministry said on Monday.", "rebels", "attributed"),
    ("V5", "Rebels shelled the port, according to the ministry.", "rebels", "attributed"),
    ("V5", "Rebels said they shelled the port.", "rebels", "outlet"),
    ("V5", "The ministry said it was over, but rebels held the port.", "rebels", "outlet"),
    ("V5", "The mayor announced a truce as rebels shelled the port.", "rebels", "outlet"),
    ("V5", "The claims reached rebels in the port.", "rebels", "outlet"),
    ("V5", "Rebels held the port for a week.", "rebels", "outlet"),
    ("V5", "In addition to claims for damage, rebels now offer aid.", "rebels", "outlet"),
    ("V5", "Weekly reports were late when rebels held the port.", "rebels", "outlet"),
    ("V5", "The harbour claims rebels hold the port.", "rebels", "attributed"),
    ("V5", "Rebels hold the port, the ministry claims.", "rebels", "attributed"),
    ("V5", "It claims that rebels hold the port.", "rebels", "attributed"),
    ("V3", "Terrorists, as the army describes them, held the port.", "terrorists", "attributed"),
    ("V3", "The thugs, as the mayor called the protesters, had gone.", "thugs", "attributed"),
    ("V3", "The thugs, as the mayor called the protesters, had gone.", "protesters", "outlet"),
    ("V3", "The thugs, as the rebels were called by the army, had gone.", "thugs", "attributed"),
    ("V3", "The thugs, as the rebels were called by the army, had gone.", "rebels", "outlet"),
    ("V3", "Thugs, as the mayor put it, held the port.", "thugs", "attributed"),
    ("V3", "Police left, as the mayor called the protesters thugs, and slept.", "police", "outlet"),
    ("V3", "Police left, as the mayor called the protesters thugs, and slept.", "thugs", "attributed"),
    ("V3", "They met what the army described as terrorists.", "terrorists", "attributed"),
    ("V3", "Those whom the army calls terrorists left.", "terrorists", "attributed"),
    ("V3", "He was accused of being a terrorist.", "terrorist", "attributed"),
    ("V3", "They are accused of being rebels.", "rebels", "attributed"),
    ("V3", "The government considers them terrorists.", "terrorists", "attributed"),
    ("V3", "The group is considered a terrorist organization by the EU.", "terrorist organization", "attributed"),
    ("V3", "The group is designated a terrorist organization by the EU.", "terrorist organization", "attributed"),
    ("V3", "The group is listed as a terrorist organization by the EU.", "terrorist organization", "attributed"),
    ("V3", "They are regarded as extremists.", "extremists", "attributed"),
    ("V3", "They are seen as extremists by many.", "extremists", "attributed"),
    ("V3", "They are widely viewed as extremists.", "extremists", "attributed"),
    ("V3", "He dismissed them as thugs.", "thugs", "attributed"),
    ("V3", "He condemned the marchers as thugs.", "thugs", "attributed"),
    ("V3", "He decried the protesters as rioters.", "rioters", "attributed"),
    ("V3", "Activists call the law cruel.", "activists", "outlet"),
    ("V3", "Critics call supporters fanatics.", "critics", "outlet"),
    ("V3", "Rebels are called terrorists by the regime.", "terrorists", "attributed"),
    ("V3", "Rebels are called terrorists by the regime.", "regime", "outlet"),
    ("V3", "Rebels are called terrorists by the regime.", "rebels", "outlet"),
    ("V3", "The regime calls rebels terrorists.", "terrorists", "attributed"),
    ("V3", "The government labelled the protesters a mob.", "mob", "attributed"),
    ("V3", "The gang, known as the militants, left.", "militants", "attributed"),
    ("V3", "The general was hailed as a freedom fighter.", "freedom fighter", "attributed"),
    ("V3", "The rebels were mocked as terrorists.", "terrorists", "attributed"),
    ("V3", "They were painted as extremists.", "extremists", "attributed"),
    ("V3", "It cast the protesters as rioters.", "rioters", "attributed"),
    ("V4", "She was accused of aiding rebels.", "rebels", "attributed"),
    ("V4", "They were arrested on suspicion of helping militants.", "militants", "attributed"),
    ("V4", "He was charged with aiding terrorists.", "terrorists", "attributed"),
    ("V4", "The army accused terrorists of shelling the port.", "terrorists", "attributed"),
    ("V5", "The men were terrorists, as police had claimed.", "terrorists", "attributed"),
    ("V5", "The men were not, as police had claimed, terrorists.", "terrorists", "attributed"),
    ("V5", "As police had claimed, the men were terrorists.", "terrorists", "attributed"),
    ("V5", "It was an attack by what officials said were militants.", "militants", "attributed"),
    ("V5", "The army said it had killed 12 terrorists.", "terrorists", "attributed"),
    ("V5", "Twelve terrorists were killed, the army said.", "terrorists", "attributed"),
    ("V5", "The army blamed terrorists for the attack.", "terrorists", "attributed"),
    ("V5", "The attack was blamed on terrorists.", "terrorists", "attributed"),
    ("V5", "He vowed to crush the terrorists.", "terrorists", "attributed"),
    ("V5", "The suspected terrorists left.", "suspected terrorists", "outlet"),
    ("V5", "Alleged gang members left.", "alleged gang members", "outlet"),
    ("V5", "Police believe militants did it.", "militants", "attributed"),
    ("V5", "The rebels, the army claims, are terrorists.", "terrorists", "attributed"),
    ("V5", "The rebels, the army claims, are terrorists.", "rebels", "attributed"),
    ("V5", "He wants to deport illegal aliens.", "illegal aliens", "outlet"),
    ("V5", "The minister, whom rebels hate, said he would stay.", "rebels", "outlet"),
    ("V5", "The rebels said they were tired.", "rebels", "outlet"),
    ("V5", "Protesters told the rebels to leave.", "rebels", "outlet"),
    ("V5", "Rebels told reporters that the regime had fallen.", "regime", "attributed"),
    ("V5", "The minister told rebels that looters would be shot.", "rebels", "outlet"),
    ("V5", "The minister told rebels that looters would be shot.", "looters", "attributed"),
    ("V5", "A militant denied that the gang existed.", "gang", "attributed"),
    ("V5", "A militant denied that the gang existed.", "militant", "outlet"),
    ("V5", "The law was criticised by activists.", "activists", "outlet"),
    ("V5", "The army tweeted that terrorists had left.", "terrorists", "attributed"),
    ("V5", "In a statement, the army put the blame on terrorists.", "terrorists", "attributed"),
    ("V5", "Purported militants came.", "militants", "outlet"),
    ("V5", "The army posted a video of terrorists, it said.", "terrorists", "attributed"),
    ("V5", "He is said to be a terrorist.", "terrorist", "attributed"),
    ("V5", "Rebels were reported to have left.", "rebels", "attributed"),
    ("V5", "The men are alleged to be smugglers.", "smugglers", "attributed"),
    ("V5", "The men allegedly helped smugglers.", "smugglers", "outlet"),
    ("V5", "Rebels, reportedly, left.", "rebels", "outlet"),
    ("V7", "In the words of the minister, the looters were vermin.", "looters", "attributed"),
    ("V7", "In the minister's view, the rioters came from abroad.", "rioters", "attributed"),
    ("V7", "In his view, the rioters came from abroad.", "rioters", "attributed"),
    ("V7", "For the government, they are terrorists.", "terrorists", "attributed"),
    ("V7", "To the army they are terrorists.", "terrorists", "attributed"),
    ("V7", "Terrorists held the port, in the army's account.", "terrorists", "attributed"),
    ("V7", "By the army's account, terrorists held the port.", "terrorists", "attributed"),
    ("V7", "The fighters — terrorists, in the eyes of the army — left.", "terrorists", "attributed"),
    ("V8", "He spoke of terrorists.", "terrorists", "attributed"),
    ("V8", "He warned of terrorists at the border.", "terrorists", "attributed"),
    ("V8", "Its claim that terrorists held the port was false.", "terrorists", "attributed"),
    ("V8", "The allegation that rioters were paid was false.", "rioters", "attributed"),
    ("V8", "Reports that rioters were paid proved false.", "rioters", "attributed"),
    ("V8", "There were claims of militants in the port.", "militants", "attributed"),
    ("V8", "The army pointed the finger at terrorists.", "terrorists", "attributed"),
]


@pytest.mark.parametrize(("rule", "text", "label", "voice"), VOICES)
def test_voices(rule: str, text: str, label: str, voice: str) -> None:
    assert (label, voice) in [(name, told) for _, name, told in found(text)], rule


def test_v2_content_of_an_indirect_statement_is_attributed() -> None:
    article = builders.article("Terrorists fled the port. Rebels stayed.")
    content = article.evidence(0, len("Terrorists fled the port"))
    quote = Quote("indirect", None, None, None, None, None, content)
    assert [m.voice for m in actors.annotate(article, [quote])] == ["attributed", "outlet"]


def test_v2_the_speaker_within_a_statement_is_the_outlets_word() -> None:
    article = builders.article("The truce, a rebel said, was over for the insurgents.")
    content, speaker = article.evidence(0, len(article.text) - 1), article.evidence(13, 18)
    assert speaker.text == "rebel"
    quote = Quote("indirect", "a rebel", speaker, None, None, None, content)
    assert [(m.label, m.voice) for m in actors.annotate(article, [quote])] == [
        ("rebel", "outlet"),
        ("insurgents", "attributed"),
    ]


def test_v5_the_speaker_of_a_statement_is_the_outlets_word() -> None:
    text = "A rebel, one of the men who held the port, the ridge, and the road, said that militants had left."
    article = builders.article(text)
    speaker, content = article.evidence(2, 7), article.evidence(text.index("that"), len(text) - 1)
    quote = Quote("indirect", "a rebel", speaker, None, None, None, content)
    assert [(m.label, m.voice) for m in actors.annotate(article, [quote])] == [
        ("rebel", "outlet"),
        ("militants", "attributed"),
    ]


def test_v2_who_is_quoted_in_full_is_the_outlets_word_in_any_statement() -> None:
    text = "“Stay,” wrote a rebel, a man who writes about militants."
    article = builders.article(text)
    speaker = article.evidence(text.index("a rebel"), text.index(", a man"))
    quotes = [
        Quote("direct", "a rebel", speaker, None, None, None, article.evidence(1, 6)),
        Quote("indirect", None, None, None, None, None, article.evidence(0, text.index(", a man"))),
    ]
    assert ("rebel", "outlet") in [(m.label, m.voice) for m in actors.annotate(article, quotes)]


SPEECH = [
    "I greet you all.",
    "We know what rebels did.",
    "My own brother fell to them.",
    "The port is ours.",
    "I thank you.",
]


def test_v6_what_somebody_speaks_is_not_the_outlets_word() -> None:
    assert found(*SPEECH) == [("armed groups", "rebels", "attributed")]


def test_v6_a_report_that_quotes_a_speech_is_the_outlets() -> None:
    quoted = [f"“{sentence}”" for sentence in SPEECH]
    assert ("armed groups", "militants", "outlet") in found(*quoted, "Militants listened.", "US troops left.")


def test_v6_a_few_words_in_the_first_person_are_no_speech() -> None:
    assert found("I saw it.", "We left.", "Rebels came.") == [("armed groups", "rebels", "outlet")]
