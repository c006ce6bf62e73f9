"""Golden cases of the rules for quotations and attributed statements: (content, speaker) in the order of the text."""

from __future__ import annotations

import pytest

from digest.annotators.quotations import Options, annotate
from digest.annotators.quotations.marks import quoted_spans
from digest.model import Quote
from tests.builders import article
from tests.hanging import ends


def said(*paragraphs: str, joined: bool = True) -> list[tuple[str, str | None]]:
    return [(q.content.text, q.speaker) for q in annotate(article(*paragraphs), Options(joined=joined, weighed=False))]


def only(*paragraphs: str) -> Quote:
    (quote,) = annotate(article(*paragraphs), Options(weighed=False))
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
    (
        "S2 the clause begins after the speaker",
        "In the words of one group it was a trap, meant for the towns.",
        [("it was a trap, meant for the towns", "one group")],
    ),
    (
        "S2 a relative clause without its pronoun",
        "In the words of one group it was meant for, the plan was a trap.",
        [("the plan was a trap", "one group")],
    ),
    (
        "S2 around the speaker",
        "The dam was, according to the Water League, close to bursting.",
        [("The dam was, according to the Water League, close to bursting", "Water League")],
    ),
    (
        "S2 a subject with an apposition of its own",
        "According to the Dam Times, a member of the Water League, an alliance of towns, also denied the claims.",
        [("a member of the Water League, an alliance of towns, also denied the claims", "Dam Times")],
    ),
    (
        "S1 without what leads back",
        "The water was held back, however, according to Petr Novak.",
        [("The water was held back", "Petr Novak")],
    ),
    (
        "V4 told",
        "The dam would hold until spring, Anna Weber told the BBC on Monday.",
        [("The dam would hold until spring", "Anna Weber")],
    ),
    (
        "V5 told",
        "The works, Anna Weber told reporters, had been “sabotaged” by floods.",
        [("The works, Anna Weber told reporters, had been “sabotaged” by floods", "Anna Weber")],
    ),
    (
        "V5 after a setting",
        "Over the three days before, Horak said, the water had reached the town.",
        [("Over the three days before, Horak said, the water had reached the town", "Horak")],
    ),
    (
        "V5 a gerund",
        "Though that year was dry, Horak said, mending the dam would be harder.",
        [("Though that year was dry, Horak said, mending the dam would be harder", "Horak")],
    ),
    (
        "V6 a clause within the clause",
        "Horak said that if the dam, which is old, were to burst, the town would be lost.",
        [("if the dam, which is old, were to burst, the town would be lost", "Horak")],
    ),
    (
        "V6 condition",
        "Anna Weber said, if elected, she would mend the dam.",
        [("if elected, she would mend the dam", "Anna Weber")],
    ),
    ("V6 quoted as saying", "Horak was quoted as saying that the dam was old.", [("the dam was old", "Horak")]),
    ("V6 never in the content", "Horak said never before had it burst.", [("never before had it burst", "Horak")]),
    ("V7 never in the content", "Horak told them never to leave.", [("never to leave", "Horak")]),
    (
        "V7 a relative clause is no content",
        "Norway warned the towns to stop all works that would weaken the dam.",
        [("to stop all works that would weaken the dam", "Norway")],
    ),
    (
        "V7 a programme",
        "Anna Weber told the “Morning Show” that the dam would hold.",
        [("the dam would hold", "Anna Weber")],
    ),
    ("V8 after a time", "Anna Weber promised Monday to mend the dam.", [("to mend the dam", "Anna Weber")]),
    ("V8 never", "Anna Weber vowed never to open the dam.", [("never to open the dam", "Anna Weber")]),
    ("C4 nobody named", "“The dam will surely hold this year.”", [("The dam will surely hold this year.", None)]),
]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_rules(rule: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


HOLDS = "the dam would hold"
SUBJECTS: list[tuple[str, str, str | None]] = [
    ("A1 adverb", "Anna Weber, meanwhile, said that {}.", "Anna Weber"),
    ("A1 adverb after the verb", "Anna Weber said, however, that {}.", "Anna Weber"),
    ("A2 phrase", "Anna Weber, for her part, said that {}.", "Anna Weber"),
    ("A2 phrase after the verb", "Anna Weber said, also on Wednesday, that {}.", "Anna Weber"),
    ("A2 clause after the verb", "Anna Weber said on the BBC, where she is a guest, that {}.", "Anna Weber"),
    ("A3 participle", "Mayor Anna Weber, wearing boots covered in mud, said {}.", "Anna Weber"),
    ("A3 past participle", "Anna Weber, struck by the flood, said {}.", "Anna Weber"),
    ("time before the verb", "Norway on Monday said {}.", "Norway"),
    ("month that is a name", "Prime Minister Theresa May said this week that {}.", "Theresa May"),
    ("Jr. is a part of a name", "Mayor Karl Horak Jr. said {}.", "Karl Horak Jr."),
    (
        "name before an apposition",
        "The raid was condemned by Anna Weber, the head of the League, who said {}.",
        "Anna Weber",
    ),
    ("name of a spokesman", "They met Petr Novak, a spokesman for the League, who told the BBC that {}.", "Petr Novak"),
    ("name after by", "The plan was praised by League chief Anna Weber, who said {}.", "Anna Weber"),
    ("name after age", "Anna Weber, 39, a farmer from Brno, said {}.", "Anna Weber"),
    ("name before places", "Anna Weber, a driver from Ava, Mo., who is a member of the League, said {}.", "Anna Weber"),
    ("name after its office", "Norway’s Foreign Minister, Anna Weber, meanwhile said that {}.", "Anna Weber"),
    ("name before where from", "Rep. Anna Weber of Ohio said {}.", "Anna Weber"),
    ("relative clause", "Engineers who had met the mayor said {}.", "Engineers"),
    ("relative clause without its pronoun", "The engineers I asked said {}.", "engineers"),
    ("I1 issued by", "A statement issued by the Water League said {}.", "Water League"),
    ("I1 from", "An announcement from the country’s defence ministry said {}.", "the country’s defence ministry"),
    ("I1 nobody named", "Petr Novak left. A statement by his spokesman said {}.", None),
    ("I2 body", "A Water League statement said {}.", "Water League"),
    ("I2 possessor", "The Water League’s statement said {}.", "Water League"),
    ("somebody of somebody", "Anna Weber left the room. Her spokesman said {}.", None),
    ("somebody known from before", "That person said {}.", None),
]


@pytest.mark.parametrize(("rule", "text", "speaker"), SUBJECTS, ids=[s[0] for s in SUBJECTS])
def test_subjects(rule: str, text: str, speaker: str | None) -> None:
    assert said(text.format(HOLDS)) == [(HOLDS, speaker)]


KINDS = [
    ("K1 three words", "Anna Weber said the dam was “as safe as houses” in spring.", "mixed"),
    ("K2 predicate", "Anna Weber said the dam was “safe” in spring.", "mixed"),
    ("K2 participle", "Anna Weber said it had “sabotaged” the works.", "mixed"),
    ("K2 complement", "Anna Weber called the dam “a trap”.", "mixed"),
    ("K2 before a noun", "Anna Weber said the “moderate” engineers had left.", "indirect"),
    ("K3 title", "Anna Weber said her novel “The Long Dam” had won.", "indirect"),
    ("K3 so-called", "Anna Weber said the so-called “people’s friends of the dam” had left.", "indirect"),
    ("nothing quoted", "Anna Weber said the dam was safe.", "indirect"),
]


@pytest.mark.parametrize(("rule", "text", "kind"), KINDS, ids=[k[0] for k in KINDS])
def test_kinds(rule: str, text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_a_statement_within_a_statement_is_the_outer_speakers() -> None:
    assert said("Peter Horak said that Anna Weber believes the dam will hold.") == [
        ("Anna Weber believes the dam will hold", "Peter Horak"),
    ]


def test_words_in_quotation_marks_within_a_statement_are_a_quotation_of_their_own() -> None:
    text = "The paper reported that Anna Weber told the council: “The dam will hold for years.”"
    assert ("The dam will hold for years.", "Anna Weber") in said(text)


def test_the_mention_of_an_issuer_is_the_paper() -> None:
    quote = only("A statement issued by the Water League said the dam was safe.")
    assert quote.mention is not None
    assert quote.mention.text == "A statement issued by the Water League"


AFFILIATIONS = [
    ("Now President Anna Holm said that the bridge is safe.", "President"),
    ("It was praised by Anna Weber, the head of the League, who said it was safe.", "head of the League"),
    ("Norway’s Foreign Minister, Anna Weber, said it was safe.", "Norway’s Foreign Minister"),
    ("Anna Weber, who is an officer with the League, said it was safe.", "officer with the League"),
    ("His spokesman, Petr Novak, said it was safe.", "spokesman"),
]


@pytest.mark.parametrize(("text", "affiliation"), AFFILIATIONS, ids=[a[1] for a in AFFILIATIONS])
def test_affiliations(text: str, affiliation: str) -> None:
    assert only(text).affiliation == affiliation


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
        "X said, " + "however, " * 8000 + "that it is so.",
        "said, meanwhile, " * 4000,
        "X, who met Y, who saw Z, " * 3000 + "said it is so.",
        "In the words of X, " * 3000,
    ],
)
def test_endless_sentences_are_read_in_linear_time(text: str) -> None:
    with ends():
        annotate(article(text))


def test_the_president_is_not_the_one_who_is_named_after_somebody_was_called_so() -> None:
    text = (
        "Holm spoke in the garden. The president signed the treaty. Holm did not name Chilean President Ana Ruiz. "
        "The president said that the bridge is safe."
    )
    assert [quote.speaker for quote in annotate(article(text), Options(weighed=False))] == [None]
    named = "Chilean President Ana Ruiz spoke in the garden. The president said that the bridge is safe."
    assert [quote.speaker for quote in annotate(article(named), Options(weighed=False))] == ["Ana Ruiz"]


def test_two_presidents_are_neither_of_them_the_president() -> None:
    text = (
        "President Ana Ruiz spoke. The president said that the bridge is safe. President Petr Novak wants another one."
    )
    assert [quote.speaker for quote in annotate(article(text), Options(weighed=False))] == [None]


def test_a_surname_that_a_slip_has_twice_stands_once() -> None:
    assert only("Mayor Ana Ruiz Ruiz said that the bridge is safe.").speaker == "Ana Ruiz"


def test_headlines_that_ran_into_a_name_are_nobodys_words() -> None:
    links = "Ana Maria RuizDem rejects budget, Holm says | Port to close, Novak warns MORE"
    quote = only(f"Mayor Ana Ruiz {links} said that the bridge is safe.")
    assert (quote.speaker, quote.content.text) == ("Ana Ruiz", "the bridge is safe")
