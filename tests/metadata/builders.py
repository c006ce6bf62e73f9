"""A document and its marked blocks from a page's text."""

from digest import clean, segment
from digest.metadata import describe
from digest.model import Article, Document, Metadata
from digest.readers import frontmatter

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers."


def document(text: str, id: str = "a") -> Document:
    given, header_end = frontmatter.parse(text)
    return Document(id, f"{id}.txt", "", text, given, header_end)


def metadata(*lines: str) -> Metadata:
    page = document("\n".join(lines))
    return describe(page, clean.mark(segment.blocks(page.text), page.header_end))


def article(*lines: str, id: str = "a") -> Article:
    page = document("\n".join(lines), id)
    marked = clean.mark(segment.blocks(page.text), page.header_end)
    return Article(page.id, page.path, page.sha256, page.text, describe(page, marked), segment.paragraphs(marked, "en"))
