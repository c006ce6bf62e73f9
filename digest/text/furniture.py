"""Lines of a news page that say themselves what they are: prompts, credits, bylines, dates, other stories."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from digest import resources
from digest.model import Role
from digest.text import calendar, datelines, shape
from digest.text.normalize import collapse, fold
from digest.text.tokens import words

FIRST_TITLE = "first title on the page"
TOP_TITLE = "title of the page"
UNCONFIRMED = "title of the page, not above the article"
"""Rules by which a headline was chosen, and the browser's title told from it; a first title that is not stated."""
_PROMPT_WORDS = 30
_LONGEST_HEADING = 10
BYLINE = re.compile(
    r"^(?:(?:article |posted |words |story |reported |written |reporting )?by|from"
    r"|(?:ein (?:artikel|beitrag) |text |verfasst |geschrieben )?von|(?:écrit |rédigé )?par"
    r"|(?:escrito |redactado )?por|(?:scritto )?da|di|door|av|af)\b:?\s+(?=\S)",
    re.IGNORECASE,
)
"""How a byline opens, in the large languages of Europe; names must follow, and nothing else but a date."""
_SAYS_WHEN = re.compile(
    r"\W*(?:first )?(?:published|posted|veröffentlicht|erstellt|publiziert|erschienen|publié|mis en ligne|publicad[oa]"
    r"|pubblicato|geplaatst|gepubliceerd|opublikowano|опубликовано|datum|fecha|stand)\b",
    re.IGNORECASE,
)
_DATE_IN_FIGURES = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b")
_NO_LETTERS = re.compile(r"[\W\d_]*+")
_DIGIT = re.compile(r"\d")
"""Every date has one: most lines need not be searched for dates."""
_RELATIVE = re.compile(r"\b\d+ (?:hours?|minutes?|mins?|days?) ago\b")
_NAME_WORD = re.compile(r"^[^\W\d_a-z][\w.'’-]*$")
_CREDIT_HINT = re.compile(
    r"(?:photo(?:graph)?s?|image|picture|credit|file|video|pic)\b[^.]{0,30}?(?:by|:|/|courtesy|credit)", re.IGNORECASE
)
_PARENTHESIS_END = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]\s*$")
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\.?|(?:\b|(?<=\d))(?:GMT|BST|UTC|EST|EDT|PST|PDT|CET|CEST|IST|ET)\b",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){1,3}"
_READING_TIME = re.compile(
    r"\W*(?:ca\. ?)?\d{1,3}[ -]?"
    r"(?:min(?:ut(?:e[ns]?|i|os?|y))?|мин(?:ут[аы]?)?|minuut|minuten|dk|دقائق|دقيقة|分钟?)\b\.? ?"
    r"(?:read|lesezeit|lesedauer|de lecture|di lettura|de lectura|de leitura|leestijd|czytania|чтения|okuma)\W*",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"(?<![\d./-])(?:\+|\(?0)\d[\d ()/-]{5,20}\d\W*$|\b\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}\W*$")
_GALLERY = re.compile(r"\bhide caption \d{1,3} of \d{1,3}\b")
"""What stands under each picture of a gallery, however long the lines are that it was run into."""
_LINKED = re.compile(r"\b([A-Z]\w{1,30}) ((?:[A-Z][\w.'’-]{0,30} ){0,3}\1[A-Z][a-z][^\n]{0,900}?\bMORE\b)")
"""A name that is said again in full with the headlines of other stories run into it: "Ana Ruiz Ana Maria RuizMayor
rejects budget | Port to close MORE said"."""
_LONGEST_CONTACT = 15
_AUTHOR_NOTE = re.compile(
    rf"^(?:(?i:the author|the writer)|{_NAME}) is (?:an?|the) (?:[\w-]+ ){{0,4}}"
    r"(?:reporter|correspondent|editor|columnist|writer|journalist|contributor)\b"
)
_STAFF_NOTE = re.compile(
    r"^\(?(?:(?:additional )?(?:reporting|writing)|edit(?:ing|ed)|compiled|translated) by\b", re.IGNORECASE
)


@lru_cache(maxsize=1 << 12)
def kind(line: str) -> tuple[Role, str] | None:
    """The role that the line gives itself and the rule that says so; None where it might be the article."""
    folded = collapse(shape.folded(line))
    if _GALLERY.search(folded):
        return "caption", "caption of a gallery"
    return (
        _credit(line, folded)
        or _phrase(folded, line)
        or _address(line)
        or _byline(line)
        or _date(line)
        or _inline_related(folded)
    )


def linked(text: str) -> list[tuple[int, int]]:
    """Where the headlines of other stories stand within a sentence, the name into which they ran included."""
    return [match.span(2) for match in _LINKED.finditer(text)] if "MORE" in text else []


def heads_related(line: str) -> bool:
    """Whether the line is a heading over a list of other stories, and nothing else."""
    if shape.size(line) > _LONGEST_HEADING:
        return False
    folded = collapse(shape.folded(line)).strip(" :>»…-|")
    return folded in _phrases("related") or (folded.startswith("more from ") and len(folded.split()) <= 6)


def is_agency_credit(words_: str) -> bool:
    """Whether the words are an agency's or a picture desk's name, as in "(Photo by AFP)"."""
    parts = re.split(r"[/,|]|\bvia\b|\bby\b|\bfor\b|:", fold(words_))
    return any(part.strip(" ()[]©") in _phrases("credits") for part in parts)


@cache
def _phrases(name: str) -> frozenset[str]:
    return frozenset(resources.table("boilerplate")[name])


@cache
def _prompts() -> Mapping[str, tuple[str, ...]]:
    """The whole-line phrases by their first character, longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(_phrases("whole"), key=lambda p: (-len(p), p)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


def _is_prompts(bare: str) -> bool:
    """Whether the line is one or more whole-line phrases glued together, with nothing but punctuation between them.

    The longest that fits is taken and never given back, so that a long line is read once. One pattern of all phrases
    would take longer to compile than a corpus to read.
    """
    at = 0
    while at < len(bare):
        fitting = _prompts().get(bare[at], ())
        phrase = next((p for p in fitting if bare.startswith(p, at)), None)
        gap = _NO_LETTERS.match(bare, at + len(phrase)) if phrase else None
        if gap is None:
            return False
        at = gap.end()
    return True


@cache
def _starts() -> tuple[str, ...]:
    return tuple(resources.table("boilerplate")["starts"])


def _phrase(folded: str, line: str) -> tuple[Role, str] | None:
    bare = folded.strip(" .:;,|•·*()[]<>-_=#\u200b")
    if not bare or not any(c.isalnum() for c in bare):
        return "boilerplate", "no words"
    if _is_prompts(bare):
        return "boilerplate", "page prompt"
    if shape.is_breadcrumb(line):
        return "boilerplate", "path of the page"
    if _READING_TIME.fullmatch(line.strip()[:40]):
        return "boilerplate", "time to read"
    if '"' not in folded and any(map(folded.__contains__, _phrases("anywhere"))):
        return "boilerplate", "consent, form or appeal of the page"
    if len(bare.split()) > 3 * _PROMPT_WORDS:
        return None
    if folded.startswith(_starts()) and not ('"' in folded and shape.is_prose(line)):
        return "boilerplate", "opens like a prompt"
    if len(bare.split()) <= _PROMPT_WORDS and any(map(folded.__contains__, resources.table("boilerplate")["contains"])):
        return "boilerplate", "holds a prompt"
    return None


def _address(line: str) -> tuple[Role, str] | None:
    """A web address and nothing else, or whom to call: a short line that ends in a telephone number."""
    if shape.is_address(line):
        return "boilerplate", "web address"
    if shape.size(line) <= _LONGEST_CONTACT and _DIGIT.search(line[-1:] + line[-3:]):
        return ("boilerplate", "telephone number") if _TELEPHONE.search(_DATE_IN_FIGURES.sub(" ", line[-40:])) else None
    return None


def _credit(line: str, folded: str) -> tuple[Role, str] | None:
    if shape.size(line) > 60:
        return None
    if folded.strip(" ()[]©.") in _phrases("credits"):
        return "caption", "photo credit"
    last = _PARENTHESIS_END.search(line)
    if last and (_CREDIT_HINT.search(last.group(1)) or is_agency_credit(last.group(1))):
        return "caption", "ends with a photo credit"
    if re.match(r"(?:photo|image|picture|file photo|photograph|caption)s?\s*(?:by|:|/|credit|courtesy)", folded):
        return "caption", "photo credit"
    tail = re.split(r"[/|©]", line)[-1].strip() if re.search(r"[/|©]", line[-40:]) else ""
    if tail and is_agency_credit(tail) and not shape.is_prose(line):
        return "caption", "ends with an agency's credit"
    return None


def _byline(line: str) -> tuple[Role, str] | None:
    if shape.size(line) <= 25 and _STAFF_NOTE.match(line):
        return "byline", "who reported and edited"
    if shape.size(line) <= 40 and _AUTHOR_NOTE.match(line):
        return "boilerplate", "note on the author"
    found = BYLINE.match(line)
    if found is None or shape.is_prose(line) or shape.size(line) > 20:
        return None
    names = [name for name in re.split(r"[\s,|;/&•·–-]+", undated(line[found.end() :]).strip(" .")) if name]
    return ("byline", "opens with 'by' and names") if names and all(map(_is_byline_word, names)) else None


def undated(line: str) -> str:
    """The line without its dates and times."""
    if not _DIGIT.search(line):
        return _TIME.sub(" ", line)
    spans = {(d.start, d.end) for d in calendar.dates(line)} | {(d.start, d.end) for d in datelines.full(line)}
    for start, end in sorted(spans, reverse=True):
        line = line[:start] + " " + line[end:]
    return _DATE_IN_FIGURES.sub(" ", _TIME.sub(" ", line))


def _is_byline_word(word: str) -> bool:
    return word in resources.words("byline-words") or _NAME_WORD.match(word) is not None


def _date(line: str) -> tuple[Role, str] | None:
    """A line that is a date, with or without "Published", a weekday, a time and its zone."""
    if not _DIGIT.search(line) or shape.size(line) > 16:
        return None
    dates = [*calendar.dates(line), *datelines.full(line)]
    if dates and _SAYS_WHEN.match(line) and not shape.is_prose(line):
        return "dateline", "says when it was published"
    relative = not dates and _RELATIVE.search(line)
    if not dates and not relative:
        return None
    rest = _TIME.sub(" ", undated(line))
    rest = " ".join(word for word in words(rest) if fold(word) not in resources.words("dateline-words"))
    if not any(len(w) > 2 or (w.isdigit() and not relative) for w in words(rest)):
        return "dateline", "a date and nothing else"
    return None


def _inline_related(folded: str) -> tuple[Role, str] | None:
    """A pointer to one story: "Read more: …". A whole sentence after a looser word ("Opinion: …") is left alone."""
    head, _, rest = folded.replace("：", ":", 1).partition(":")
    opener = head.strip(" >»[(*-")
    pointer = opener in _phrases("related_inline") or opener in _phrases("related")
    if not rest.strip() or not pointer or len(rest.split()) > 30:
        return None
    if rest.rstrip().endswith(".") and opener not in _phrases("related"):
        return None
    return "related", "points to another story"
