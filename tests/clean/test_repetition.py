"""What stands on several pages of a corpus."""

from __future__ import annotations

import itertools

from digest import clean, segment
from digest.clean import repetition
from digest.model import CONTENT_ROLES, Paragraph

FACTS = (
    "The council voted on Monday to close the bridge until engineers had examined its piers.",
    "A storm took the roofs off forty houses in the northern villages, the fire service said.",
    "Teachers of three schools will stop work on Thursday over the size of their classes.",
    "The harbour authority bought two ferries that had lain idle since the spring of last year.",
)
BACKGROUND = "The town has been governed from the old customs house since the great flood of 1911."
QUOTED = "“We were told that it would hold,” said Ada Boyle, who owns the bakery on the quay."
PROMPT = "You can support our newsroom and your town with a subscription to the evening edition."
SLOGAN = "Ferry town, morning paper, since the flood"


def page(*lines: str) -> tuple[Paragraph, ...]:
    blocks = segment.blocks("\n".join(lines))
    return tuple(Paragraph(b.start, b.end, b.text, "body", "paragraph") for b in blocks)


def kept(pages: list[repetition.Marked]) -> list[list[str]]:
    return [[p.text for p in marked if p.role in CONTENT_ROLES] for marked in repetition.set_aside(pages)]


def test_a_prompt_on_three_pages_of_one_outlet_falls_and_what_they_report_stays() -> None:
    own = [[fact, f"{fact} So it was said.", f"{fact} So it was done."] for fact in FACTS]
    shared = (BACKGROUND, QUOTED)
    pages: list[repetition.Marked] = [("Post", page(*lines, PROMPT, *shared)) for lines in own]
    pages[3] = ("Echo", pages[3][1])
    assert kept(pages) == [*([*lines, *shared] for lines in own[:3]), [*own[3], PROMPT, *shared]]


def test_a_line_that_is_no_sentence_falls_whatever_the_outlet() -> None:
    pages: list[repetition.Marked] = [(None, page(fact, SLOGAN)) for fact in FACTS]
    assert kept(pages) == [[fact] for fact in FACTS]
    assert kept(pages[:2]) == [[fact, SLOGAN] for fact in FACTS[:2]]


def test_copies_of_one_article_count_once() -> None:
    copies: list[repetition.Marked] = [("Post", page(*FACTS, f"Copy number {n}", SLOGAN, PROMPT)) for n in range(5)]
    assert kept(copies) == [[p.text for p in marked] for _, marked in copies]


def test_no_page_loses_all_it_has() -> None:
    pages: list[repetition.Marked] = [(None, page(fact, SLOGAN)) for fact in FACTS[:2]] + [(None, page(SLOGAN))]
    assert kept(pages) == [[FACTS[0]], [FACTS[1]], [SLOGAN]]


def test_the_order_of_the_files_changes_nothing() -> None:
    pages: list[repetition.Marked] = [("Post", page(fact, SLOGAN, PROMPT)) for fact in FACTS]
    found = dict(zip(FACTS, kept(pages), strict=True))
    for order in itertools.permutations(range(4)):
        assert kept([pages[i] for i in order]) == [found[FACTS[i]] for i in order]


def test_what_falls_has_no_number_and_names_its_rule() -> None:
    pages: list[repetition.Marked] = [
        ("Post", segment.paragraphs(clean.mark(segment.blocks(f"{fact}\n{PROMPT}")), None)) for fact in FACTS
    ]
    fallen = [p for marked in repetition.set_aside(pages) for p in marked if p.text == PROMPT]
    assert {(p.role, p.number, p.sentences) for p in fallen} == {("boilerplate", None, ())}
    assert repetition.set_aside([]) == ()
