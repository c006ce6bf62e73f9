"""How good the topics are that are found without a catalogue, beside LDA and BERTopic.

`python -m tests.eval.discovery [CORPUS...]` finds topics in four corpora and prints, for each method:

- coherence: the mean NPMI of the pairs of a topic's first ten words, from the articles of the corpus that hold them (G.
  Bouma 2009; J. H. Lau, D. Newman and T. Baldwin, "Machine reading tea leaves", EACL 2014; M. Röder, A. Both and A.
  Hinneburg, "Exploring the space of topic coherence measures", WSDM 2015), in [-1, 1]; words never together count -1;
- diversity: the share of distinct words among the first ten of all topics, in [0, 1];
- NMI: of each article's main topic with the label that people gave it, in [0, 1]; no topic counts as one more label.

Rivals are given as many topics as were found here; BERTopic also as many as it finds itself, by TF-IDF vectors, its own
UMAP with a fixed seed and HDBSCAN. Where they are not installed, that is said.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from digest import segment
from digest.model import Article, Field, Paragraph
from digest.text.tokens import words
from digest.topics import discovery
from tests import builders
from tests.eval import floors

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
CORPORA = {
    "stories/ecbplus": "story",
    "stories/allsides-docs": "story",
    "timelines/t17-docs": "story",
    "scale/articles": "topic",
}
"""Each with the key of its gold labels."""
WORDS = 10
_SEED = 0
_TOKEN = r"(?u)\b[^\W\d_]{3,}\b"


class Found(NamedTuple):
    """The first words of each topic, and for each article the number of its main topic, -1 for none."""

    words: Sequence[Sequence[str]]
    main: Sequence[int]


class Score(NamedTuple):
    """What is measured of one method on one corpus."""

    topics: int
    coherence: float
    diversity: float
    nmi: float
    without: float
    """Share of the articles without a main topic."""


def main(names: Sequence[str]) -> int:
    """Prints a row for each corpus and method; 1 where a floor is missed."""
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    reached = {}
    for name in CORPORA:
        if names and name not in names:
            continue
        articles, gold = load(name)
        texts = [text(article) for article in articles]
        found = ours(articles)
        score = measure(found, texts, gold)
        print(row(name, "digest", score), flush=True)
        for rival, topics in rivals(texts, len(found.words)):
            print(row(name, rival, measure(topics, texts, gold)), flush=True)
        reached |= {f"{name} {figure}": getattr(score, figure) for figure in ("coherence", "diversity", "nmi")}
    return floors.judged("discovery", {figure: reached.get(figure, 1.0) for figure in floors.floors("discovery")})


def load(name: str) -> tuple[list[Article], list[str]]:
    """The articles of a corpus, every block of them body, in order of id, with their labels."""
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = sorted(map(json.loads, lines), key=lambda record: str(record["id"]))
    return [_article(record) for record in records], [record[CORPORA[name]] for record in records]


def _article(record: dict[str, Any]) -> Article:
    whole = record["text"]
    blocks = [Paragraph(b.start, b.end, b.text, "body", "eval") for b in segment.blocks(whole)]
    made = builders.article(id=record["id"], source=record["source"] or None)
    metadata = replace(made.metadata, headline=Field(record["title"] or None, "given"))
    return replace(made, text=whole, metadata=metadata, paragraphs=segment.paragraphs(blocks, "en"))


def text(article: Article) -> str:
    """What a rival reads: the headline and the paragraphs."""
    return "\n".join((article.metadata.headline.value or "", *(p.text for p in article.content)))


def ours(articles: Sequence[Article]) -> Found:
    """The topics of `digest topics --discover`, those of the catalogue included."""
    found = discovery.find(articles)
    main = {id_: number for number, topic in enumerate(found) for id_ in topic.main}
    return Found([topic.words for topic in found], [main.get(article.id, -1) for article in articles])


def measure(found: Found, texts: Sequence[str], gold: Sequence[str]) -> Score:
    """The figures of one method."""
    listed = [word for own in found.words for word in own]
    return Score(
        len(found.words),
        coherence(found.words, texts),
        len(set(listed)) / max(1, len(listed)),
        nmi(gold, found.main),
        sum(number < 0 for number in found.main) / len(found.main),
    )


def coherence(topics: Sequence[Sequence[str]], texts: Sequence[str]) -> float:
    """The mean NPMI over the topics; one of fewer than two words counts 0."""
    wanted = {word for own in topics for word in own}
    holding: dict[str, set[int]] = {word: set() for word in wanted}
    for number, one in enumerate(texts):
        for word in {form.removesuffix("'s") for form in map(str.lower, words(one.replace("’", "'")))} & wanted:
            holding[word].add(number)
    values = []
    for own in topics:
        pairs = [npmi(holding[a], holding[b], len(texts)) for a, b in combinations(own, 2)]
        values.append(sum(pairs) / len(pairs) if pairs else 0.0)
    return sum(values) / max(1, len(values))


def npmi(left: set[int], right: set[int], total: int) -> float:
    """Normalised pointwise mutual information of two words by the articles that hold them."""
    both = len(left & right) / total
    if both in (0.0, 1.0):
        return 1.0 if both else -1.0
    return math.log(both * total * total / (len(left) * len(right))) / -math.log(both)


def nmi(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Mutual information over the mean of both entropies, in [0, 1]."""
    count = len(gold)
    one, two, both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    shared = math.fsum(n / count * math.log(n * count / (one[a] * two[b])) for (a, b), n in both.items())
    mean = (_entropy(one, count) + _entropy(two, count)) / 2
    return shared / mean if mean else 1.0


def _entropy(counts: Counter[Any], count: int) -> float:
    return -math.fsum(n / count * math.log(n / count) for n in counts.values())


def rivals(texts: Sequence[str], topics: int) -> Iterator[tuple[str, Found]]:
    """Each rival that is installed with what it finds; of one that is not, a line that says so."""
    for name, find in (("LDA", lda), ("BERTopic", bertopic), ("BERTopic, as many topics", bertopic_of)):
        try:
            yield name, find(texts, topics)
        except ImportError as error:
            print(f"{name}: {error.name} is not installed")


def lda(texts: Sequence[str], topics: int) -> Found:
    """Latent Dirichlet allocation (D. Blei, A. Ng and M. Jordan, 2003) as scikit-learn has it."""
    from sklearn.decomposition import LatentDirichletAllocation
    from sklearn.feature_extraction.text import CountVectorizer

    vectors = CountVectorizer(stop_words="english", token_pattern=_TOKEN, min_df=2, max_df=0.95)
    counts = vectors.fit_transform(texts)
    model = LatentDirichletAllocation(n_components=topics, random_state=_SEED)
    shares = model.fit_transform(counts)
    names = vectors.get_feature_names_out()
    return Found([[names[i] for i in row.argsort()[::-1][:WORDS]] for row in model.components_], shares.argmax(axis=1))


def bertopic(texts: Sequence[str], topics: int) -> Found:
    """M. Grootendorst, "BERTopic", 2022, at its own settings."""
    return _bertopic(texts, 10, None)


def bertopic_of(texts: Sequence[str], topics: int) -> Found:
    """The same, of small groups merged until there are so many topics."""
    return _bertopic(texts, 3, topics + 1)


def _bertopic(texts: Sequence[str], smallest: int, topics: int | None) -> Found:
    from bertopic import BERTopic
    from hdbscan import HDBSCAN
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from umap import UMAP

    vectors = TfidfVectorizer(stop_words="english", token_pattern=_TOKEN, min_df=2, max_df=0.95, max_features=5000)
    model = BERTopic(
        embedding_model=None,
        umap_model=UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=42),
        hdbscan_model=HDBSCAN(min_cluster_size=smallest, metric="euclidean", prediction_data=True),
        vectorizer_model=CountVectorizer(stop_words="english", token_pattern=_TOKEN),
        nr_topics=topics,
    )
    main, _ = model.fit_transform(list(texts), embeddings=vectors.fit_transform(texts).toarray())
    listed = [[word for word, _ in model.get_topic(number)[:WORDS]] for number in sorted(set(main) - {-1})]
    return Found([[word for word in own if word] for own in listed], main)


def row(corpus: str, method: str, score: Score) -> str:
    figures = f"coherence {score.coherence:6.3f} diversity {score.diversity:.3f} NMI {score.nmi:.3f}"
    return f"{corpus:22} {method:26} {score.topics:4} topics {figures} without {score.without:.2f}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
