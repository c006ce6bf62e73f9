"""Golden cases of the rules for quotations and attributed statements: (content, speaker) in the order of the text."""

from __future__ import annotations

import time

import pytest

from digest.annotators.quotations import Options, annotate
from digest.annotators.quotations.marks import quoted_spans
from digest.model import Quote
from tests.builders import article


def said(*paragraphs: str, joined: bool = True) -> list[tuple[str, str | None]]:
    return [(q.content.text, q.speaker) for q in annotate(article(*paragraphs), Options(joined=joined))]


def only(*paragraphs: str) -> Quote:
    (quote,) = annotate(article(*paragraphs))
    return quote


CASES: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ("V1 subject first", "“The dam will hold,” Anna Weber said.", [("The dam will hold", "Anna Weber")]),
    ("V1 verb first", "“The dam will hold,” said Anna Weber on Friday.", [("The dam will hold", "Anna Weber")]),
    ("V1 question", '"Who pays?" asked Anna Weber.', [("Who pays?", "Anna Weber")]),
    (
        "V1 part of a clause",
        "The plan was “far too little,” Anna Weber said.",
        [
            ("The plan was “far too little,”", "Anna Weber"),
        ],
    ),
    ("V2 comma", "Anna Weber said, “The dam will hold.”", [("The dam will hold.", "Anna Weber")]),
    ("V2 colon", "Anna Weber told the BBC: “The dam will hold.”", [("The dam will hold.", "Anna Weber")]),
    ("V2 verb before its subject", "Said Anna Weber: “The dam will hold.”", [("The dam will hold.", "Anna Weber")]),
    ("V2 that", "Anna Weber said that “the dam will hold.”", [("the dam will hold.", "Anna Weber")]),
    (
        "V4 subject first",
        "The dam will hold until spring, the ministry of works said on Monday.",
        [
            ("The dam will hold until spring", "ministry of works"),
        ],
    ),
    ("V4 verb first", "The dam was still standing, said Anna Weber.", [("The dam was still standing", "Anna Weber")]),
    (
        "V4 contrast is not carried back",
        "The road is shut, but the dam will hold, Anna Weber said.",
        [
            ("the dam will hold", "Anna Weber"),
        ],
    ),
    (
        "V5 interrupted clause",
        "The dam, she said, would hold until spring.",
        [
            ("The dam, she said, would hold until spring", None),
        ],
    ),
    ("V6 that", "Russia said on Tuesday that the dam would hold.", [("the dam would hold", "Russia")]),
    ("V6 without that", "Russia said on Tuesday it did not open the dam.", [("it did not open the dam", "Russia")]),
    (
        "V6 ends at a contrast",
        "Russia said the dam would hold, but a monitor said it had burst.",
        [
            ("the dam would hold", "Russia"),
            ("it had burst", "monitor"),
        ],
    ),
    (
        "V6 perfect",
        "The United Nations has said all sides may have opened the dam.",
        [
            ("all sides may have opened the dam", "United Nations"),
        ],
    ),
    (
        "V6 apposition",
        "Ivan Horak, a dam engineer in Brno, also said water had reached the town.",
        [
            ("water had reached the town", "Ivan Horak"),
        ],
    ),
    ("V6 pronoun that", "Horak said that meant the town was safe.", [("that meant the town was safe", "Horak")]),
    ("V6 participle", "The mayor blocked the road, saying the dam was unsafe.", [("the dam was unsafe", None)]),
    ("V7 addressee", "Anna Weber told reporters the dam would hold.", [("the dam would hold", "Anna Weber")]),
    ("V8 infinitive", "The ministry of works vowed to mend the dam.", [("to mend the dam", "ministry of works")]),
    (
        "V8 opening participle",
        "Pledging to mend the dam by spring, Anna Weber left the town.",
        [
            ("to mend the dam by spring", "Anna Weber"),
        ],
    ),
    (
        "V8 after while",
        "While pledging to mend the dam, Anna Weber left the town.",
        [("to mend the dam", "Anna Weber")],
    ),
    ("V9 denial", "The ministry of works denied any fault.", [("any fault", "ministry of works")]),
    (
        "V9 the writer's comment is not part of it",
        "Norway announced a further review of the dam which it is feared will delay the works.",
        [("a further review of the dam", "Norway")],
    ),
    ("V9 accusation", "France has accused Spain of closing the dam.", [("Spain of closing the dam", "France")]),
    (
        "S1 after",
        "Water had reached the town, according to the Flood Observatory.",
        [
            ("Water had reached the town", "Flood Observatory"),
        ],
    ),
    (
        "S2 before",
        "According to the Flood Observatory, water had reached the town.",
        [
            ("water had reached the town", "Flood Observatory"),
        ],
    ),
    (
        "S2 after an opening",
        "In spring, according to the Flood Observatory, water had reached the town.",
        [
            ("In spring, according to the Flood Observatory, water had reached the town", "Flood Observatory"),
        ],
    ),
    ("S3 noun", "The visit follows the Kremlin’s insistence that the dam is safe.", [("the dam is safe", "Kremlin")]),
    ("C4 nobody named", "“The dam will surely hold this year.”", [("The dam will surely hold this year.", None)]),
]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_rules(rule: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


NOTHING = [
    ("scare quote", "The so-called “reform” left the town without water."),
    ("title of a work", "Her novel “The Long Dam” won a prize in spring."),
    ("noun, not verb", "New claims and several media reports reached the town."),
    ("passive", "The mayor was accused by nobody in the end."),
    ("verb with an object", "After the flood, Anna Weber wrote a book."),
    ("apostrophes", "The workers' boats and the rebels' trucks reached the town in ’09."),
    ("negated: nothing was said", "The ministry did not say whether the dam would hold."),
    ("negated denial", "Petr Novak did not rule out a second flood."),
    ("contracted negation", "Petr Novak didn’t say that the dam would hold."),
    ("not yet said", "The ministry will announce that the dam has burst."),
    ("supposed", "The town must be left if the ministry says the dam has burst."),
    ("nobody said it", "Nobody said the dam had burst."),
    ("no one of them said it", "No official said the dam had burst."),
    ("narrator", "I think the dam will hold."),
]


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[n[0] for n in NOTHING])
def test_what_is_no_statement(reason: str, text: str) -> None:
    assert said(text) == []


def test_a_verb_inside_a_quotation_is_not_the_reporters() -> None:
    assert said("“Horak said the dam would hold,” Anna Weber said.") == [
        ("Horak said the dam would hold", "Anna Weber"),
    ]


def test_interrupted_quotation_is_one_or_its_parts() -> None:
    text = "“The dam will hold,” Anna Weber said in an interview, “and we will mend it.”"
    assert said(text) == [(text, "Anna Weber")]
    apart = [("The dam will hold", "Anna Weber"), ("and we will mend it.", "Anna Weber")]
    assert said(text, joined=False) == apart


def test_quotation_that_goes_on_in_the_next_sentence_keeps_its_speaker() -> None:
    parts = annotate(article("“It will hold,” Anna Weber said. “We shall mend it.”"), Options(joined=False))
    assert [(q.kind, q.content.text, q.speaker) for q in parts] == [
        ("direct", "It will hold", "Anna Weber"),
        ("direct", "We shall mend it.", "Anna Weber"),
    ]


def test_quotation_of_several_paragraphs_is_one() -> None:
    (quote,) = annotate(article("Anna Weber said: “It will hold.", "“We shall mend it.”"))
    assert (quote.speaker, quote.content.text) == ("Anna Weber", "“It will hold.\n\n“We shall mend it.”")


def test_pronoun_takes_the_speaker_just_heard() -> None:
    assert said("“It holds,” said Anna Weber. She added that the town was safe.") == [
        ("It holds", "Anna Weber"),
        ("the town was safe", "Anna Weber"),
    ]


def test_pronoun_of_another_gender_has_no_speaker() -> None:
    found = said("Mrs Anna Weber said the dam holds. He added that the town was safe.")
    assert found[1] == ("the town was safe", None)


def test_pronoun_with_two_candidates_has_no_speaker() -> None:
    found = said("Anna Weber said the dam holds. Maria Horak visited the town. She said the town was safe.")
    assert found[1] == ("the town was safe", None)


def test_surname_takes_the_full_name() -> None:
    assert said("Ministry spokesman Petr Novak left.", "The dam will hold, Novak said.") == [
        ("The dam will hold", "Petr Novak"),
    ]


def test_surname_of_two_people_stays_a_surname() -> None:
    found = said("Anna Weber and Karl Weber met.", "The dam will hold, Weber said.")
    assert found == [("The dam will hold", "Weber")]


def test_role_takes_the_one_person_who_has_it() -> None:
    paragraphs = ("Defence Minister Petr Novak said the dam holds.", "“The town is safe,” the minister said.")
    assert said(*paragraphs)[1] == ("The town is safe", "Petr Novak")


def test_role_of_two_people_has_no_speaker() -> None:
    found = said(
        "Defence Minister Petr Novak met Interior Minister Eva Mala.", "“The town is safe,” the minister said."
    )
    assert found == [("The town is safe", None)]


def test_ministry_takes_its_full_name() -> None:
    found = said("The Czech Defence Ministry said the dam holds.", "The town is safe, the ministry said.")
    assert [speaker for _, speaker in found] == ["Czech Defence Ministry"] * 2


def test_affiliation_cue_stance_and_mention_are_words_of_the_article() -> None:
    quote = only("Ministry spokesman Petr Novak warned that the dam could burst.")
    assert (quote.kind, quote.stance) == ("indirect", "warn")
    assert quote.affiliation == "Ministry spokesman"
    assert quote.mention is not None
    assert quote.mention.text == "Ministry spokesman Petr Novak"
    assert quote.cue is not None
    assert quote.cue.text == "warned"


def test_office_of_several_words_is_no_part_of_the_name() -> None:
    quote = only("US Secretary of State Anna Weber said the dam was safe.")
    assert (quote.speaker, quote.affiliation) == ("Anna Weber", "US Secretary of State")


def test_affiliation_of_an_apposition() -> None:
    assert only("“It holds,” said Ivan Horak, a dam engineer in Brno.").affiliation == "dam engineer in Brno"


def test_mixed_content_is_the_clause_reported() -> None:
    quote = only("Anna Weber said the dam was “as safe as houses” in spring.")
    assert (quote.kind, quote.content.text) == ("mixed", "the dam was “as safe as houses” in spring")


def test_only_numbered_paragraphs_are_read() -> None:
    text = ("“The dam will hold,” Anna Weber said.", "“Share this story now,” said the button.")
    assert len(annotate(article(*text, roles={1: "boilerplate"}))) == 1


def test_quoted_spans_hold_scare_quotes_and_nested_ones() -> None:
    made = article("The “reform” failed. “They call it ‘progress’ here,” he said.")
    assert [made.text[s:e] for s, e in quoted_spans(made)] == [
        "“reform”",
        "“They call it ‘progress’ here,”",
        "‘progress’",
    ]


ODD = [
    "",
    " ",
    '"',
    "“",
    "said",
    "said said",
    "said ,",
    ", said",
    '" said "',
    "according to",
    "According to X,",
    "— said — he —",
    "He said that",
    "He said:",
    "(said)",
    "’s said",
    "قال الوزير “نعم” اليوم said",
    "🙂 said 🙂, “🙂” 🙂",
    "\x00\x1b[31m said\x07 “a”",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_read_without_complaint(text: str) -> None:
    made = article(text or "x")
    for quote in annotate(made):
        for evidence in (quote.content, quote.cue, quote.mention):
            assert evidence is None or made.text[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(
    "text",
    [
        "he said " * 5000,
        "word " * 10000 + "he said it is so.",
        "He said that " + "and the dam, which he says is old, " * 1500 + "holds.",
        "“a” said X, " * 4000,
        "(" * 10000 + " said",
        "Ministry of X said " * 3000,
    ],
)
def test_endless_sentences_are_read_in_linear_time(text: str) -> None:
    started = time.perf_counter()
    annotate(article(text))
    assert time.perf_counter() - started < 10
