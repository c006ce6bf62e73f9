"""How near the summaries come to those that people wrote, beside simple rivals.

Run as `python -m tests.eval.summaries`. Each of 400 stories of `../shared/data/stories` (2 or 3 articles and a
neutral summary by people, 47 words on average) is one topic to which all paragraphs belong. Every extract is cut at
60 words; ours are whole sentences within 60 words, so that nothing of them is cut.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from digest.model import Article, Field, Hit, Topic
from digest.summarizers import DEFAULT_METHOD, Length, methods, summarize
from digest.text import sentences
from tests.builders import article
from tests.eval import floors, rouge

STORIES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "stories"
WORDS = 60
_BLANK = re.compile(r"\n\s*\n")


def main() -> int:
    """Prints a row for each method and rival: ROUGE-1 and ROUGE-2 F, mean over the stories, times 100.

    Exits 1 where the default method falls below its floor.
    """
    if not STORIES.exists():
        print(f"skipped: {STORIES} is not there")
        return 0
    stories = load()
    scores = {name: evaluate(stories, extract) for name, extract in {**rivals(), **ours()}.items()}
    for name, (one, two) in scores.items():
        print(f"{name:32} {100 * one:5.1f} {100 * two:5.1f}")
    one, two = scores[f"digest {DEFAULT_METHOD}"]
    return floors.judged("summaries", {"ROUGE-1": one, "ROUGE-2": two})


def evaluate(stories: list[tuple[Topic, str]], extract: Callable[[Topic], Iterable[str]]) -> tuple[float, float]:
    """Mean ROUGE-1 and ROUGE-2 F of the extracts, in [0, 1]."""
    texts = [(rouge.first_words(" ".join(extract(topic)), WORDS), gold) for topic, gold in stories]
    one, two = (sum(rouge.f_score(text, gold, n) for text, gold in texts) / len(texts) for n in (1, 2))
    return one, two


def ours() -> dict[str, Callable[[Topic], Iterable[str]]]:
    """Each method there is, within WORDS words, and the default also at three sentences."""

    def extract(method: str, length: Length) -> Callable[[Topic], Iterable[str]]:
        return lambda topic: (e.text for e in summarize(topic, length, method))

    return {
        **{f"digest {name}": extract(name, Length(words=WORDS)) for name in methods()},
        f"digest {DEFAULT_METHOD}, 3 sentences": extract(DEFAULT_METHOD, Length(sentences=3)),
    }


def rivals() -> dict[str, Callable[[Topic], Iterable[str]]]:
    """First sentences round robin, cut in mid-sentence as is usual; and sumy's methods where it is installed."""
    found: dict[str, Callable[[Topic], Iterable[str]]] = {"first sentences round robin": _round_robin}
    try:
        from sumy.nlp.tokenizers import Tokenizer
        from sumy.parsers.plaintext import PlaintextParser
        from sumy.summarizers import lex_rank, luhn, text_rank
    except ImportError:
        return found

    def sumy(kind: Any) -> Callable[[Topic], Iterable[str]]:
        def extract(topic: Topic) -> Iterable[str]:
            text = "\n".join(hit.paragraph.text for hit in topic.hits)
            return [str(s) for s in kind(PlaintextParser.from_string(text, Tokenizer("english")).document, 4)]

        return extract

    found["sumy lexrank"] = sumy(lex_rank.LexRankSummarizer())
    found["sumy luhn"] = sumy(luhn.LuhnSummarizer())
    found["sumy textrank"] = sumy(text_rank.TextRankSummarizer())
    return found


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
