"""Names of people in the lines in which pages credit their authors: "By Ada Boyle in Lagos", "3 May, Ada Boyle"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from digest import resources
from digest.metadata import names
from digest.text import datelines, furniture, lazy
from digest.text.normalize import collapse, fold, plain
from digest.text.tokens import is_latin

_SEGMENTS = re.compile(r"\s+[-/~»›]{1,2}\s+|\s*[|·•]\s*|\s+//\s+")
_BY = re.compile(
    r"(?:(?:article|artikel|beitrag|text|words|story|story|reported|written|escrito|redactado|écrit|rédigé|scritto) )?"
    r"(?:by|von|por|par|di|door|av|af|przez|автор|autor(?:in|a|es|en)?|auth?ors?|auteure?s?|autor[ei])\b\s*:?\s*(?=\S)",
    re.IGNORECASE,
)
"""How a byline opens, in the large languages of Europe, where the page has no words before it but a date."""
_BY_ALONE = re.compile(
    r"\W*(?:by|von|por|par|di|door|av|af|przez|автор|autor(?:in|a|es|en)?|auth?ors?|auteure?s?)\s*:?", re.IGNORECASE
)
_ONE_WORDED = re.compile(r"(?:article|artikel|beitrag|text|story) (?:by|von|por|par|van)\s?:?\s", re.IGNORECASE)
_OTHER_SCRIPTS = lazy.pattern(
    r"(?:كتبت?|بقلم)\s*[:：]\s*(?P<arabic>[\u0621-\u064a]{2,}(?: [\u0621-\u064a]{2,}){1,3})"
    r"|(?:本[报報]|本刊)?(?:记者|記者)[:：\s]\s*(?P<han>[\u4e00-\u9fff]{2,4})"
)
_SAYS_WHO = re.compile(
    r"\W*(?:(?:article |written |posted |published |created |story )by|(?:geschrieben|verfasst|veröffentlicht|erstellt"
    r"|gespeichert|eingestellt|ein (?:artikel|beitrag)|text) von|(?:publicado|escrito|postado|enviado) por"
    r"|(?:publié|écrit|rédigé) par|(?:scritto|pubblicato) da|auth?ors?\s?:|autor(?:in|a|es|en)?\s?:|auteure?s?\s?:"
    r"|автор\s?:)\s+(?=\S)",
    re.IGNORECASE,
)
"""How a line says who wrote the article, wherever it stands."""
_PLACE_OR_ROLE = lazy.pattern(
    r"(?:^|[\s,(])(?:in|at|from|for|aus|für|en|à|em|under|unter|gespeichert|kategorien?|categor\w+|filed|tags?|photos?|fotos?"
    r"|bild(?:er)?|lesezeit|leave|post|updated|aktualisiert|veröffentlicht|published|posted|publicado|hinterlasse"
    r"|(?:\d+|no|kein|keine|ein|un|sin) (?:comments?|kommentare?|comentarios?|commentaires?)"
    r"|staff|writer|reporter|editor|senior|chief|special|political|foreign|correspondent|columnist|contributor"
    r"|redakteur(?:in)?|korrespondent(?:in)?|redactora?|corresponsal|journaliste?)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:[,;&/]|\b(?:and|with|und|mit|et|avec|y|e|og|och|i)\b)\s*", re.IGNORECASE)
_SMALL_END = re.compile(r"(?:[\s,;:.(@–—-]|\b(?:le|am|on|em|el|il|den|vom|um|at|uhr|los|du|de|\d+)\b)+$", re.IGNORECASE)
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]$")
_OFFICE = lazy.pattern(
    r"^(?:(?:rechtsanw[aä]lt(?:in)?|professor(?:in)?|pfarrer(?:in)?|redakteur(?:in)?|journalist(?:in)?|chefredakteur(?:in)?"
    r"|gastautor(?:in)?|from|by|von)\s+)+",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\s*@\w+")
_PARTICLE = r"(?:de|da|do|dos|das|di|del|della|der|den|du|la|le|van|von|vom|zu|bin|bint|ben|al|el|ter|ten|y|e|af|av)"
_TOKEN = r"(?:[^\W\d_][\w'’]*(?:-[^\W\d_][\w'’]*)*|(?:[^\W\d_]\.)+)"
_ONE_NAME = re.compile(r"[^\W\d_](?:[\w'’-]*[^\W_]){2,}")
_NAME = re.compile(rf"(?:(?:Dr|Prof|Mag|Dipl|Ing|Mr|Mrs|Ms)\.\s)*{_TOKEN}(?:\s(?:{_PARTICLE}\s){{0,2}}{_TOKEN}){{1,4}}")
_NOT_PEOPLE = """
correspondent editor editors reporter writer staff bureau agency agencies desk service news team online media press wiki
redaktion rédaction redacción redaccion redação redacao redazione redakcja admin blog guest illustration foto fotos
photo photos bilder magazin verlag zeitung agentur gmbh university universität institut group studio the daily times
post kommentar comment comments more mehr newsletter abo login presse
"""


def people(line: str) -> tuple[str, ...]:
    """The people whom a byline names: a line, or a part of it between strokes, that opens with "by" or "author"."""
    for segment in _segments(line):
        match = _BY.match(segment)
        if match and (found := _people(segment[match.end() :])):
            return found
    return ()


def by_one_name(line: str) -> tuple[str, ...]:
    """The one name, or pen name, of which a byline with a date consists, or one that says of what ("Text by Ada"):
    "3 May 2016 by Ada"; not in capitals only."""
    if furniture.undated(line) == line and not _ONE_WORDED.match(line):
        return ()
    for segment in _segments(line):
        match = _BY.match(segment)
        rest = segment[match.end() :] if match else ""
        end = _PLACE_OR_ROLE().search(rest)
        name = _trimmed(datelines.before_day(rest[: end.start()] if end else rest))
        if _ONE_NAME.fullmatch(name) and not name.isupper() and _is_nobody_else(name):
            return (name,)
    return ()


def of_two_lines(opener: str, line: str) -> tuple[str, ...]:
    """The people of a byline of which "by" fills one line and the names the next."""
    if not _BY_ALONE.fullmatch(opener.strip()):
        return ()
    parts = [_trimmed(part) for part in _AND.split(_HANDLE.sub("", collapse(plain(line)))) if part]
    return tuple(parts) if parts and all(map(is_person, parts)) else ()


def in_other_scripts(line: str) -> tuple[str, ...]:
    """The one name in a line of Arabic, Chinese or Japanese that opens with "written by" or "reporter"."""
    match = None if is_latin(line) else _OTHER_SCRIPTS().fullmatch(collapse(plain(line)).strip())
    return (match["arabic"] or match["han"],) if match else ()


def says_who(line: str) -> tuple[str, ...]:
    """The people of a line that says in so many words that they wrote the article ("Posted by", "Autor:")."""
    text = furniture.undated(collapse(plain(line)))
    match = _SAYS_WHO.match(text)
    return _people(text[match.end() :]) if match else ()


def beside_date(line: str) -> tuple[str, ...]:
    """The people whose names and a date are all that a line, or its first part, holds."""
    text = collapse(plain(line))
    segments = _segments(line)
    return alone(segments[0]) if segments and furniture.undated(text) != text else ()


def alone(line: str) -> tuple[str, ...]:
    """The people whose names are all that a line holds, each of a given name that is known."""
    text = _trimmed(_HANDLE.sub("", collapse(plain(line)))).strip(" ,;")
    parts = [part for part in _AND.split(text) if part]
    return tuple(parts) if parts and all(is_person(part) and _is_given(part) for part in parts) else ()


def alone_or_placed(line: str) -> tuple[str, ...]:
    """As `alone`, where a place may stand behind a bar: "Ada Boyle | Lagos"."""
    return alone(re.split(r"\s[|—–]\s", line, maxsplit=1)[0])


def is_person(part: str) -> bool:
    """Whether the words can be a person's name: two to five, in capitals, no agency's, outlet's or desk's."""
    if not _is_nobody_else(part) or part[0].islower():
        return False
    return _NAME.fullmatch(part) is not None and part.split()[-1][0].isupper()


def _is_nobody_else(part: str) -> bool:
    """Whether the words name no agency, no outlet, no desk and no account of the house."""
    if not _not_people().isdisjoint(re.split(r"[\s-]", fold(part))):
        return False
    return not (names.agency(part) or names.outlet(part))


@cache
def _not_people() -> frozenset[str]:
    """Words of desks and houses, and of buttons, that stand where a name might."""
    return frozenset(_NOT_PEOPLE.split())


def _segments(line: str) -> Sequence[str]:
    """The parts of a line between strokes, without dates and the words that go with them at their beginnings."""
    return [bare for part in _SEGMENTS.split(furniture.undated(collapse(plain(line)))) if (bare := _bare(part))]


def _bare(part: str) -> str:
    words = part.split()
    skipped = 0
    for word in words:
        core = fold(word).strip(" .,:;()[]-@")
        if core and core not in resources.words("dateline-words"):
            break
        skipped += 1
    return " ".join(words[skipped:])


def _people(text: str) -> tuple[str, ...]:
    """The people with whose names `text` begins, up to what is none."""
    end = _PLACE_OR_ROLE().search(text)
    return tuple(dict.fromkeys(_leading(_HANDLE.sub("", datelines.before_day(text[: end.start()] if end else text)))))


def _trimmed(name: str) -> str:
    """A name without the small words and marks after it, but with the full stop of an initial."""
    bare = _SMALL_END.sub("", name).strip()
    begin = name.find(bare)
    return f"{bare}." if _INITIAL.search(bare) and name[begin + len(bare) :].startswith(".") else bare


def _leading(text: str) -> Iterator[str]:
    for part in _AND.split(text):
        name = _OFFICE().sub("", _trimmed(_SEGMENTS.split(part)[0]))
        if not name or names.agency(name):
            continue
        if not is_person(name):
            return
        yield name


def _is_given(name: str) -> bool:
    """Whether the first word is a given name in news of many countries, accents or not."""
    first = re.split(r"[\s-]", re.sub(r"^(?:(?:Dr|Prof|Mag|Dipl|Ing)\.\s)+", "", name))[0].lower()
    bare = "".join(c for c in unicodedata.normalize("NFD", first) if not unicodedata.combining(c))
    return any({first, bare} & resources.words(table) for table in ("given-names", "actors-given-names"))
