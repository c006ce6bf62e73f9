"""Saved pages: how much of their articles is kept, and how often their own fields are read right.

`python -m tests.eval.html [wrong]` prints segment precision, recall and F, as `cleaning` counts them, of trafilatura
alone, of trafilatura's text under the cleaning of plain text, of `digest` and of `digest` on the plain-text copies of
the same pages; then precision and recall of title, author and date, as `metadata` counts them, of trafilatura and of
`digest`. With an argument it also prints what is lost and what is wrong.
"""

from __future__ import annotations

import gzip
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from digest import pipeline
from digest.model import CONTENT_ROLES, Article, Document, Reading
from digest.readers import Options, Refused
from tests.eval import cleaning, floors, metadata
from tests.eval.cleaning import PAGES, Record

HTML = PAGES.parents[1] / "html"
_FIELDS = ("title", "author", "date")


class Page(NamedTuple):
    """A marked page, its bytes, the article that `digest` makes of them and the one of its plain-text copy."""

    gold: Record
    content: bytes
    ours: Article
    copy: Article


def pages(folder: Path) -> Iterator[Page]:
    """The pages that are there both as HTML and marked."""
    from digest.readers import html

    gold = {record["id"]: record for record in cleaning.records()}
    for path in sorted(folder.glob("*.gz")):
        record = gold[path.name.removesuffix(".gz")]
        content = gzip.decompress(path.read_bytes())
        read = html.page(content, Options())
        if isinstance(read, Refused):
            raise SystemExit(f"{path.name}: {read.reason}")
        document = Document(
            record["id"], "page.html", "", read.text, read.given, reading=Reading("html", extracted=read.extracted)
        )
        copy = Document(record["id"], "page.txt", "", record["text"])
        yield Page(record, content, pipeline.article(document), pipeline.article(copy))


def kept(article: Article) -> str:
    """What feeds the digests, and the headline."""
    return "\n".join(p.text for p in article.paragraphs if p.role in CONTENT_ROLES or p.role == "headline")


def segments(found: Sequence[Page], texts: Sequence[str]) -> dict[str, float]:
    """Precision, recall and F of `texts`, one for each page."""
    by_id = {page.gold["id"]: text for page, text in zip(found, texts, strict=True)}
    return cleaning.figures([{**page.gold, "text": page.gold["id"]} for page in found], by_id.__getitem__)


def values(article: Article) -> metadata.Values:
    """What `digest` says of a page."""
    known = article.metadata
    return {
        "title": known.headline.value,
        "author": ", ".join(known.authors.value or ()) or None,
        "date": str(known.published.value) if known.published.value else None,
        "sitename": known.source.value,
    }


def theirs(page: Page) -> metadata.Values:
    """What trafilatura says of a page."""
    from trafilatura import extract_metadata

    found = extract_metadata(page.content)
    return {"title": found.title, "author": found.author, "date": found.date, "sitename": found.sitename}


def rows(found: Sequence[Page]) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures of each rival and, last, ours."""
    from trafilatura import extract

    alone = [extract(page.content, include_comments=False) or "" for page in found]
    yield "trafilatura", segments(found, alone)
    yield "trafilatura, cleaned", segments(found, [cleaning.ours(text) for text in alone])
    yield "digest, plain-text copy", segments(found, [kept(page.copy) for page in found])
    yield "digest", segments(found, [kept(page.ours) for page in found])


def wrong(found: Sequence[Page]) -> Iterator[str]:
    """The segments lost or kept wrongly, and the values that are not the recorded ones."""
    for page in found:
        lost, extra = cleaning.faults(page.gold, kept(page.ours))
        if lost or extra:
            yield f"{page.gold['id']}: lost {lost}, kept {extra}"
    yield from metadata.wrong([page.gold for page in found], [(values(p.ours), metadata.known(p.gold)) for p in found])


def main() -> int:
    """Prints the figures; 1 where a floor is missed."""
    if not HTML.exists():
        print(f"skipped: {HTML} is not there")
        return 0
    try:
        import trafilatura  # noqa: F401
    except ImportError:
        print("skipped: trafilatura is not installed (pip install 'digest[html]')")
        return 0
    logging.disable(logging.CRITICAL)
    found = list(pages(HTML))
    reached: dict[str, float] = {}
    for name, reached in rows(found):
        print(f"{name:24} P {reached['precision']:.3f} R {reached['recall']:.3f} F {reached['F']:.3f}")
    named = {"trafilatura": theirs, "digest": lambda page: values(page.ours)}
    for name, say in named.items():
        fields = metadata.figures([(say(page), metadata.known(page.gold)) for page in found])
        for field in _FIELDS:
            precision, recall, count = fields[field]
            print(f"{name:24} {field:7} precision {precision:.3f} recall {recall:.3f} of {count}")
        reached |= {field: fields[field][0] for field in _FIELDS}
    if sys.argv[1:]:
        print("\n".join(wrong(found)))
    return floors.judged("html", reached)


if __name__ == "__main__":
    raise SystemExit(main())
