"""Golden cases of how far contents reach, of subjects that are easily missed, and of who does not speak."""

from __future__ import annotations

import pytest

from digest.annotators.quotations import Options, annotate
from tests.builders import article

SURE = Options(weighed=False)

Said = list[tuple[str, str | None]]


def said(*paragraphs: str) -> Said:
    return [(q.content.text, q.speaker) for q in annotate(article(*paragraphs), SURE)]


HOLDS = "the dam would hold"

FOUND: list[tuple[str, str, Said]] = [
    (
        "a forename like a preposition",
        f"“{HOLDS.capitalize()},” engineer Per Lind said.",
        [(HOLDS.capitalize(), "Per Lind")],
    ),
    (
        "a calling before such a forename",
        f"“{HOLDS.capitalize()},” said engineer Per Lind.",
        [(HOLDS.capitalize(), "Per Lind")],
    ),
    (
        "a comma before the verb is no inversion",
        "Mayor Petr Novak, a Liberal, said Anna Weber’s refusal to answer the council was a mistake.",
        [("Anna Weber’s refusal to answer the council was a mistake", "Petr Novak")],
    ),
    (
        "that after an aside",
        "Several engineers cautioned, as did the mayor himself, that the dam would leak.",
        [("the dam would leak", "Several engineers")],
    ),
    (
        "that before a contraction",
        "Anna Weber says in Brno that she’s thrilled to be home.",
        [("she’s thrilled to be home", "Anna Weber")],
    ),
    (
        "a condition within that",
        "Petr Novak said that, if elected, he’d leave such decisions to engineers.",
        [("if elected, he’d leave such decisions to engineers", "Petr Novak")],
    ),
    (
        "a reason before the clause",
        "Petr Novak said because the river is popular, the dam should stay low.",
        [("because the river is popular, the dam should stay low", "Petr Novak")],
    ),
    (
        "a gerund that opens the sentence",
        "After saying the dam would hold, Petr Novak left the hall.",
        [(HOLDS, "Petr Novak")],
    ),
    (
        "an office without an article after the name",
        "“The dam is old,” Petr Novak, river programme director at the Water League, told the paper.",
        [("The dam is old", "Petr Novak")],
    ),
    (
        "a participle that describes",
        "Although the report is thin, elected officials from both towns say it is true.",
        [("it is true", "elected officials from both towns")],
    ),
    ("a gerund that describes", "Building experts say the dam would hold.", [(HOLDS, "Building experts")]),
    (
        "who after the end of a phrase",
        "The day was hard for Mr. Novak, who said the dam would hold.",
        [(HOLDS, "Novak")],
    ),
    (
        "V4 with a quotation at its start",
        "“The dam will not last forever” without new gates, Petr Novak said.",
        [("“The dam will not last forever” without new gates", "Petr Novak")],
    ),
    (
        "V8 after a setting",
        "Petr Novak promised Sunday at a rally to raise the dam.",
        [("to raise the dam", "Petr Novak")],
    ),
    ("V9 one name", "Olav Berg endorsed Weber.", [("Weber", "Olav Berg")]),
    ("V9 polls that show", "Polls show a close race in Brno.", [("a close race in Brno", None)]),
    (
        "V9 polls that show somebody",
        "The poll shows Weber leading by two points.",
        [("Weber leading by two points", None)],
    ),
    ("V10 replied that", "Petr Novak replied that the dam would hold.", [(HOLDS, "Petr Novak")]),
    (
        "V11 of a noun before",
        "The gates, which officials said will be shut by Monday, are old.",
        [("will be shut by Monday", "officials")],
    ),
    ("V12 offered", "Petr Novak offered an apology for the delay.", [("an apology for the delay", "Petr Novak")]),
    ("V13 sees as", "Petr Novak sees the vote as a test.", [("the vote as a test", "Petr Novak")]),
    ("S1 before a dash", "The town had two gates - one of them new - according to the mayor.", []),
    (
        "S1 after while",
        "Brno raised two gates, while Ostrava has raised three, according to the Water League.",
        [("Ostrava has raised three", "Water League")],
    ),
    (
        "S2 with a participle",
        "According to Petr Novak, writing for the Post, the dam would hold.",
        [(HOLDS, "Petr Novak")],
    ),
    (
        "and goes on in the form of the clause",
        "Petr Novak says Brno is raising the dam and asking for help.",
        [("Brno is raising the dam and asking for help", "Petr Novak")],
    ),
    (
        "and goes on in the time of the clause",
        "Petr Novak says he saw the dam and asked for help.",
        [("he saw the dam and asked for help", "Petr Novak")],
    ),
    (
        "a name given is no saying",
        "Gunmen from a group called Dawn had threatened the mayor, police said.",
        [("Gunmen from a group called Dawn had threatened the mayor", "police")],
    ),
    ("a name given to who speaks", "“It will rain,” a woman named Eva said.", [("It will rain", "woman named Eva")]),
    (
        "nobody wants to be named",
        "One official, who requested anonymity, said the dam would hold.",
        [(HOLDS, "One official")],
    ),
    (
        "a list that a preposition governs",
        "Officials in Vienna, Brno and Graz said the dam would hold.",
        [(HOLDS, "Officials in Vienna, Brno and Graz")],
    ),
    ("a mark closed by one of another kind", "“The dam is old,' said Olav Berg.", [("The dam is old", "Olav Berg")]),
    (
        "S4 a document and a colon",
        "Fjell Power issued a statement on Monday: “After a long day, we are leaving.”",
        [("After a long day, we are leaving.", "Fjell Power")],
    ),
    (
        "claims after a noun are no verb",
        "Olav Berg said millions had been paid by Fjell or Horn to settle their harassment claims.",
        [("millions had been paid by Fjell or Horn to settle their harassment claims", "Olav Berg")],
    ),
    (
        "an aside after a copula",
        "Olav Berg claimed his offence was, at most, a small one.",
        [("his offence was, at most, a small one", "Olav Berg")],
    ),
    (
        "a reduced relative clause ends before the main verb",
        "Lawsuits alleging that the dam did not have gates have been lost.",
        [("the dam did not have gates", None)],
    ),
    (
        "the object of an infinitive",
        "The apology was made to satisfy Fjell, which noted the dam would hold.",
        [(HOLDS, "Fjell")],
    ),
    ("a state in brackets", "Sen. Anna Weber (D-Conn.) said the dam would hold.", [(HOLDS, "Anna Weber")]),
    ("V8 before what was done besides", "Olav Berg refused to pay and has left.", [("to pay", "Olav Berg")]),
    (
        "a number with its limit",
        "Police said at least 12 people had left.",
        [("at least 12 people had left", "Police")],
    ),
    ("a number up to", "Police said up to 60 people had left.", [("up to 60 people had left", "Police")]),
    ("a number told", "Olav Berg told reporters at least 70 had left.", [("at least 70 had left", "Olav Berg")]),
    ("a limit as object", "Officials have reported at least 14 leaks.", [("at least 14 leaks", "Officials")]),
    ("a name like an adverb", "Olav Berg said Long had left the town.", [("Long had left the town", "Olav Berg")]),
    (
        "who claims, and is more",
        "A man who claims Berg's brother would harm him was arrested.",
        [("Berg's brother would harm him", "man")],
    ),
    (
        "S3 before its verb",
        "Olav Berg's pledge to punish the town could lead to a strike.",
        [("to punish the town", "Olav Berg")],
    ),
    (
        "an aside between dashes",
        "It had a gate - built last year - that leaks in winter, Olav Berg said.",
        [("it had a gate - built last year - that leaks in winter".capitalize(), "Olav Berg")],
    ),
    (
        "Q1 and the answer",
        "Asked whether he had seen it, Olav Berg said: “No.”",
        [("whether he had seen it", None), ("No.", "Olav Berg")],
    ),
    (
        "V5 after a noun with its clause",
        "Firms that are small, Olav Berg says, grow.",
        [("Firms that are small, Olav Berg says, grow", "Olav Berg")],
    ),
    ("Q1 asked about", "Asked about the dam, Petr Novak left.", [("the dam", None)]),
    ("Q1 asked by", "Asked by Anna Weber whether it holds, Petr Novak left.", [("whether it holds", "Anna Weber")]),
    ("Q2 when asked", "Petr Novak smiled when asked whether the dam holds.", [("whether the dam holds", None)]),
]


@pytest.mark.parametrize(("rule", "text", "expected"), FOUND, ids=[f[0] for f in FOUND])
def test_what_is_found(rule: str, text: str, expected: Said) -> None:
    if rule == "S1 before a dash":
        assert all(speaker is None for _, speaker in said(text))
    else:
        assert said(text) == expected


ENDS: list[tuple[str, str, str]] = [
    ("T1 an interview", "Petr Novak said the dam would hold in an interview with the Post.", HOLDS),
    ("T1 of an object", "Petr Novak condemned the works in a statement on Monday.", "the works"),
    (
        "T2 a summing apposition",
        "Petr Novak backed out of nothing and praised the vote, a move that surprised Brno.",
        "the vote",
    ),
    (
        "T2 an apparent reference",
        "Petr Novak said some were cowards, in an apparent reference to Weber.",
        "some were cowards",
    ),
    ("T3 the time", "Petr Novak condemned the works last week.", "the works"),
    ("T3 a date", "Petr Novak condemned the works on 8 April.", "the works"),
    ("T3 not of a clause", "Petr Novak praised all who had voted on 8 April.", "all who had voted on 8 April"),
    ("T4 a second deed", "Petr Novak praised the works and left for Brno.", "the works"),
    ("T4 a clause of its own", "Petr Novak condemned the works as Weber cheered.", "the works"),
    (
        "T4 not within that",
        "Petr Novak denied claims that the dam leaks while Weber sleeps.",
        "claims that the dam leaks",
    ),
    (
        "as well as",
        "Petr Novak said he would build a dam, as well as two gates.",
        "he would build a dam, as well as two gates",
    ),
    (
        "but also",
        "Petr Novak said he would win not only Brno, but also Ostrava.",
        "he would win not only Brno, but also Ostrava",
    ),
    (
        "a pair of dashes",
        "Petr Novak said the gates - new ones - would hold.",
        "the gates - new ones - would hold",
    ),
    ("a bracket of the sentence around", "It leaks (Petr Novak said the dam would hold).", HOLDS),
    ("O1 a label", "Petr Novak called the deal “a trap” and left.", "the deal “a trap”"),
    ("O1 a predicate", "Petr Novak called the charges unfounded.", "the charges unfounded"),
    ("O1 what is called", "Petr Novak spoke of what he called slanted reports.", "slanted reports"),
]


@pytest.mark.parametrize(("rule", "text", "content"), ENDS, ids=[e[0] for e in ENDS])
def test_where_a_content_ends(rule: str, text: str, content: str) -> None:
    found = [c for c, _ in said(text)]
    assert content in found or any(c.startswith(content) for c in found if rule == "T4 not within that")


NOBODY: list[tuple[str, str]] = [
    ("a passive before after", "The gates were approved by the Bureau after concluding that the dam would hold."),
    ("a call that names nothing", "Petr Novak called a meeting of the council."),
    ("a summons", "Petr Novak called half a dozen engineers."),
    ("an interest in learning", "Petr Novak shows interest in learning why it leaks."),
]


@pytest.mark.parametrize(("rule", "text"), NOBODY, ids=[n[0] for n in NOBODY])
def test_what_nobody_said(rule: str, text: str) -> None:
    assert said(text) == []


def test_who_refuses_is_not_who_criticises() -> None:
    text = "Anna Weber criticised Petr Novak for taking gifts, while refusing to name the givers."
    assert said(text) == [("Petr Novak for taking gifts", "Anna Weber")]


SPEAKERS: list[tuple[str, str, str]] = [
    ("a list of names", "Canada, Mexico and Norway said the dam would hold.", "Canada, Mexico and Norway"),
    (
        "a list of people with titles",
        "Mayor Anna Weber, council leader Petr Novak and bishop Olav Berg said the dam would hold.",
        "Mayor Anna Weber, council leader Petr Novak and bishop Olav Berg",
    ),
    (
        "a time is no member of a list",
        "On Monday, Petr Novak and Anna Weber said the dam would hold.",
        "Petr Novak and Anna Weber",
    ),
    (
        "N5 a rank after a body's name",
        "Head of the Main Board of the Staff of the Norwegian Armed Forces General Olav Berg said the dam would hold.",
        "Olav Berg",
    ),
    (
        "N4 the staff of a president",
        "Chief of Staff of President Anna Weber said the dam would hold.",
        "Chief of Staff of President Anna Weber",
    ),
    ("an office and its name", "The mayor of Ava, Olav Berg, said the dam would hold.", "Olav Berg"),
    (
        "a clerk of somebody",
        "They met a clerk for Justice Olav Berg who said the dam would hold.",
        "clerk for Justice Olav Berg",
    ),
]


@pytest.mark.parametrize(("rule", "text", "speaker"), SPEAKERS, ids=[s[0] for s in SPEAKERS])
def test_who_speaks(rule: str, text: str, speaker: str) -> None:
    assert said(text) == [(HOLDS, speaker)]


def test_an_office_told_beside_a_name_is_known_later() -> None:
    text = "The mayor of Ava, Olav Berg, said the dam would hold. The mayor added that it was new."
    assert [speaker for _, speaker in said(text)] == ["Olav Berg", "Olav Berg"]


def test_parts_of_a_quotation_stay_one_around_what_was_asked() -> None:
    text = "“It is old,” Petr Novak said when asked about the dam. “But it is strong enough.”"
    assert ("“It is old,” Petr Novak said when asked about the dam. “But it is strong enough.”", "Petr Novak") in said(
        text
    )


def test_a_body_named_by_a_common_noun_is_who_the_ministry_is() -> None:
    text = "Norway's defence ministry said the dam leaks. The ministry said nobody had left."
    assert [who for _, who in said(text)] == ["Norway's defence ministry"] * 2


def test_the_minister_is_nobody_where_two_were_named() -> None:
    text = (
        "The interior minister, Karl Horak, met the finance minister, Anna Weber. The minister said the dam would hold."
    )
    assert said(text) == [(HOLDS, None)]


def test_who_is_told_something_ends_the_sentence_of_another() -> None:
    text = "Anna Weber said that she would leave, Karl Horak's lawyer told reporters."
    assert ("she would leave", "Anna Weber") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fjell apologised late Wednesday for “hurtful” anti-Fjell comments that led to a storm.",
        "It may be hard with most measures meant to curb floods.",
        "Petr Novak was apparently referring to the dam.",
        "Petr Novak found himself waiting for the train.",
        "Petr Novak will soon be officially announcing his departure.",
        "He left after calling it in.",
        "Petr Novak told it in her book, “Gates of Brno.”",
        "Donald DoeDoe MORE said the dam would hold.",
        "Anna Berg heard someone say, “He has a boat.”",
        "The rate fell three tenths of a percentage point to 4.7 percent.",
        "The vote to leave the union revealed a split.",
        "The economy is slow, pointing to a crisis.",
        "It has to be asked why the dam broke.",
        "They might leave the town or insist on a new dam.",
        "Olav Berg would have said “yes” had he been there.",
    ],
)
def test_nobody_is_said_to_say_it(text: str) -> None:
    assert said(text) == []


def test_they_are_the_two_who_spoke() -> None:
    found = said("Growth is slowing, Novak and Berg said.", "“It has been a shock,” they said.")
    assert [who for _, who in found] == ["Novak and Berg"] * 2


def test_whose_verb_it_is_after_a_relative_clause_is_unknown() -> None:
    found = said("Novak demanded an apology from Fjell, which left him and said it was cutting ties.")
    assert ("it was cutting ties", "Novak") not in found
