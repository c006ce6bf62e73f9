"""How near the summaries come to those that people wrote, beside simple rivals.

Run as `python -m tests.eval.summaries`. Each of 400 stories of `../shared/data/stories` (2 or 3 articles and a
neutral summary by people, 47 words on average) is one topic to which all paragraphs belong. Every extract is cut at
60 words; ours are whole sentences within 60 words, so that nothing of them is cut.
"""

from __future__ import annotations

import gzip
import json
import math
import random
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from digest.model import Article, Excerpt, Field, Hit, Topic
from digest.summarizers import DEFAULT_METHOD, Length, methods, summarize
from digest.text import sentences
from digest.text.tokens import words
from tests.builders import article
from tests.eval import floors, rouge

STORIES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "stories"
WORDS = 60
RESAMPLES = 10_000

Extract = Callable[[Topic], Iterable[str]]
Scores = list[tuple[float, float]]
"""ROUGE-1 and ROUGE-2 F of each story."""

_BLANK = re.compile(r"\n\s*\n")


def main() -> int:
    """Prints a row for each method and rival: ROUGE-1 and ROUGE-2 F, mean over the stories, times 100; then by how much
    the default is ahead of the two rivals that take first sentences, with the interval of a paired bootstrap.

    Exits 1 where the default method falls below its floor, or its lead may be chance.
    """
    if not STORIES.exists():
        print(f"skipped: {STORIES} is not there")
        return 0
    stories = load()
    gold = [summary for _, summary in stories]
    found = {name: scores([" ".join(extract(topic)) for topic, _ in stories], gold) for name, extract in all_().items()}
    for name, own in found.items():
        print(row(name, own), flush=True)
    best = found[f"digest {DEFAULT_METHOD}"]
    for name in baselines():
        print(margin(name, best, found[name]))
    one, two = means(best)
    least = min(low for name in baselines() for low, _ in intervals(best, found[name]))
    return floors.judged("summaries", {"ROUGE-1": one, "ROUGE-2": two, "least lead": least})


def all_() -> dict[str, Extract]:
    return {**baselines(), **sumy(), **ours()}


def scores(texts: Sequence[str], gold: Sequence[str]) -> Scores:
    """ROUGE-1 and ROUGE-2 F of each extract, cut at WORDS words, in [0, 1]."""
    cut = [rouge.first_words(text, WORDS) for text in texts]
    return [(rouge.f_score(t, g, 1), rouge.f_score(t, g, 2)) for t, g in zip(cut, gold, strict=True)]


def means(own: Scores) -> tuple[float, float]:
    one, two = (math.fsum(score[n] for score in own) / len(own) for n in range(2))
    return one, two


def row(name: str, own: Scores) -> str:
    one, two = means(own)
    return f"{name:40} {100 * one:5.1f} {100 * two:5.1f}"


def margin(rival: str, own: Scores, theirs: Scores) -> str:
    (one, two), (other_one, other_two) = means(own), means(theirs)
    first, second = (f"[{100 * low:+.2f}, {100 * high:+.2f}]" for low, high in intervals(own, theirs))
    return f"  ahead of {rival:36} {100 * (one - other_one):+.2f} {first} {100 * (two - other_two):+.2f} {second}"


def intervals(own: Scores, theirs: Scores) -> list[tuple[float, float]]:
    """For ROUGE-1 and ROUGE-2 the interval in which 95 % of the mean differences of RESAMPLES resamples lie.

    Paired bootstrap over the stories: P. Koehn, "Statistical significance tests for machine translation evaluation",
    EMNLP 2004.
    """
    draw = random.Random(0)
    differences = [(a[0] - b[0], a[1] - b[1]) for a, b in zip(own, theirs, strict=True)]
    count = len(differences)
    drawn = [means(draw.choices(differences, k=count)) for _ in range(RESAMPLES)]
    ordered = [sorted(one[n] for one in drawn) for n in range(2)]
    return [(column[RESAMPLES // 40], column[-1 - RESAMPLES // 40]) for column in ordered]


def ours() -> dict[str, Extract]:
    """Each method there is, within WORDS words, and the default also at three sentences."""

    def extract(method: str, length: Length) -> Extract:
        return lambda topic: shown(summarize(topic, length, method))

    return {
        **{f"digest {name}": extract(name, Length(words=WORDS)) for name in methods()},
        f"digest {DEFAULT_METHOD}, 3 sentences": extract(DEFAULT_METHOD, Length(sentences=3)),
    }


def shown(summary: Iterable[Excerpt]) -> list[str]:
    """The sentences as a reader sees them."""
    return [excerpt.shown for excerpt in summary]


def baselines() -> dict[str, Extract]:
    """First sentences round robin, cut in mid-sentence as is usual, and whole within WORDS words."""
    return {"first sentences round robin": _round_robin, "the same, whole sentences": _whole}


def sumy() -> dict[str, Extract]:
    """The methods of sumy where it is installed, with our sentence splitter; each gives as many sentences as needed."""
    try:
        from sumy.nlp.stemmers import Stemmer
        from sumy.nlp.tokenizers import Tokenizer
        from sumy.parsers.plaintext import PlaintextParser
        from sumy.summarizers import kl, lex_rank, lsa, luhn, reduction, sum_basic, text_rank
    except ImportError:
        return {}

    class Splitter(Tokenizer):  # type: ignore[misc]
        """sumy's words, our sentences: its own splitter needs a download."""

        def __init__(self) -> None:
            self._language = "english"

        def to_sentences(self, text: str) -> tuple[str, ...]:
            return tuple(_sentences(text))

        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(words(sentence))

    def rival(kind: Any) -> Extract:
        def extract(topic: Topic) -> Iterable[str]:
            text = "\n\n".join(hit.paragraph.text for hit in topic.hits)
            return [str(s) for s in kind(PlaintextParser.from_string(text, Splitter()).document, 4)]

        return extract

    kinds = {
        "lexrank": lex_rank.LexRankSummarizer,
        "luhn": luhn.LuhnSummarizer,
        "textrank": text_rank.TextRankSummarizer,
        "lsa": lsa.LsaSummarizer,
        "kl": kl.KLSummarizer,
        "sumbasic": sum_basic.SumBasicSummarizer,
        "reduction": reduction.ReductionSummarizer,
    }
    return {f"sumy {name}": rival(kind(Stemmer("english"))) for name, kind in kinds.items()}


def _whole(topic: Topic) -> Iterable[str]:
    used = 0
    for text in _round_robin(topic):
        if used + len(text.split()) <= WORDS:
            used += len(text.split())
            yield text


def _round_robin(topic: Topic) -> Iterable[str]:
    own = [[text for p in a.paragraphs for text in _sentences(p.text)] for a in topic.articles]
    return [texts[i] for i in range(WORDS) for texts in own if i < len(texts)]


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.spans(text)]


def load() -> list[tuple[Topic, str]]:
    """The stories, each as a topic with its gold summary."""
    articles = {d["id"]: _article(d) for d in _lines("allsides-docs")}
    return [(_topic(s["story"], [articles[i] for i in s["doc_ids"]]), s["summary"]) for s in _lines("allsides-stories")]


def _article(record: dict[str, Any]) -> Article:
    blocks = [block.strip() for block in _BLANK.split(record["text"]) if block.strip()]
    made = article(*blocks, id=record["id"], source=record["source"], published=record["date"] or None)
    return replace(made, metadata=replace(made.metadata, headline=Field(record["title"], "given")))


def _topic(name: str, articles: list[Article]) -> Topic:
    hits = tuple(Hit(a, p, 1.0, ()) for a in articles for p in a.content)
    return Topic(name, None, "query", hits)


def _lines(name: str) -> list[dict[str, Any]]:
    with gzip.open(STORIES / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


if __name__ == "__main__":
    sys.exit(main())
