"""The outlet that published a page, from the furniture around its article.

An article seldom names its own outlet; the page's prompts do ("Sign up for the … newsletter"), as do its address lines
and the end of its title. Agencies, picture desks and media cited in the text are other people's names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from digest import resources
from digest.metadata import masthead, names
from digest.model import Field, Paragraph, Passage
from digest.text import lazy, shape
from digest.text.furniture import TOP_TITLE
from digest.text.normalize import fold, plain

_WORD = r"[^\W\d_a-z][\w'-]*(?:\.[\w'-]+)*"
_NAME = rf"(?P<name>{_WORD}(?: (?:of |the |and |& |de |del |della )?{_WORD}){{0,4}}?)"
_OWN = r"(?: (?:app|apps|newsletter|newsletters|website|site|readers|subscribers|homepage|membership|team)\b)"
_PROMPTS = (
    re.compile(rf"\b(?i:notifications?|alerts?|newsletters?|updates|emails?) (?i:from|by) {_NAME}(?=[.,!]|$)"),
    re.compile(
        rf"\b(?i:sign up (?:for|to)|subscribe to|support|welcome to|download|register with|join) (?:(?i:the) )?"
        rf"{_NAME}(?='s\b|{_OWN}|[.,!]|$)"
    ),
    re.compile(
        rf"\b(?i:follow|like|find) {_NAME} (?i:on) (?:Facebook|Twitter|Instagram|X|Telegram|WhatsApp|YouTube)\b"
    ),
    re.compile(rf"\b{_NAME}(?:'s)?{_OWN}"),
    re.compile(rf"\b(?i:readers|subscribers|users|editors) of (?:(?i:the) )?{_NAME}(?='s|[.,!]| |$)"),
)
_RIGHTS = re.compile(
    rf"(?:©|\([cC]\)|(?i:copyright))(?:[ ©]|\([cC]\)|(?i:copyright)){{0,6}}(?:\d{{4}}(?:-\d{{4}})? )?(?:by )?{_NAME}"
    r"(?=[.,;|]|$| \d{4}| (?i:all|ltd|inc|llc))"
)
_YEAR_OR_RIGHTS = lazy.pattern(r"\b(?:19|20)\d\d\b|all rights reserved", re.IGNORECASE)
_LONGEST_LINE = 400
"""Characters; lines in which a page names itself are short."""
_HEAD = 20
_BESIDE = 6
"""Lines from the top of the page, and above the headline, in which a page bears its name."""
_FEW_ADDRESSES = 2
"""A page that gives more addresses in lines of their own is a list of links."""
_FULL_ADDRESS = re.compile(r"\s*(?:https?://|www\.)", re.IGNORECASE)
_BYLINE_PART = lazy.pattern(r"(?:,|\||\bfor|\bof|\bin)\s+(?P<name>[^,|]{2,40})$")
_TITLE_WORDS = 3
"""Words that a headline needs before what follows it is cut off."""
_LONGEST_NAME = 60
_TITLE_BAR = re.compile(r"(?<=\s)[|•](?=\s)|│")
_TITLE_END = re.compile(r"(?<=\s)[|–—-]\s(?P<name>[^|–—]{2,40})$")


def find(marked: Sequence[Paragraph]) -> Field[str]:
    """The outlet that the page's furniture names, with the words that name it.

    One name must have more votes than any other; a tie between two outlets is unknown. A name that no list knows
    counts only if it is a newspaper's or a station's by its words, in a full copyright line or in two lines, or if
    the title and such a line or a domain agree on it.
    """
    votes: Counter[str] = Counter()
    first: dict[str, Passage] = {}
    for name, passage in _namings(marked):
        votes[name] += 1
        first.setdefault(name, passage)
    ranked = votes.most_common(2)
    if not ranked:
        return Field()
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return Field(reason="the page's lines name more than one")
    name = ranked[0][0]
    return Field(name, "stated", first[name], "named in the page's own lines")


def title_suffix(title: str, marked: Sequence[Paragraph]) -> int:
    """Where the names of outlet and section begin at the end of a browser's title; the title's length without them.

    After a bar the rest is never the headline's. After a dash it is the outlet's name where a list knows it or where
    it stands in a line of its own on the page.
    """
    line = plain(title)
    bar = _TITLE_BAR.search(line)
    if bar and len(line[: bar.start()].split()) >= _TITLE_WORDS:
        return title_suffix(title[: bar.start()], marked)
    end = _TITLE_END.search(line)
    if end is None or len(line[: end.start()].split()) < _TITLE_WORDS:
        return end.start() if end and names.outlet(end["name"]) else len(title)
    own = names.key(end["name"])
    alone = any(names.key(plain(block.text)) == own for block in marked if len(block.text) <= _LONGEST_NAME)
    return end.start() if alone or shape.is_address(end["name"]) or names.outlet(end["name"]) else len(title)


def _namings(marked: Sequence[Paragraph]) -> Iterator[tuple[str, Passage]]:
    """The outlets that the page names as its own, each time with the words."""
    unlisted: Counter[str] = Counter()
    held: list[tuple[str, Passage]] = []
    yield from _alone(marked)
    yield from masthead.namings(marked)
    for block in marked:
        if len(block.text) > _LONGEST_LINE or block.rule == "header block":
            continue
        if block.role == "headline" or block.rule == TOP_TITLE:
            yield from _title(block)
        elif block.role == "byline":
            yield from _byline(block)
        elif block.role == "boilerplate":
            named = {name: (passage, sure) for name, passage, sure in _in_line(block)}
            for name, (passage, sure) in named.items():
                if sure:
                    yield name, passage
                else:
                    unlisted[name] += 1
                    held.append((name, passage))
    yield from ((name, passage) for name, passage in held if unlisted[name] >= 2)


def _alone(marked: Sequence[Paragraph]) -> Iterator[tuple[str, Passage]]:
    """The one outlet whose name or address fills lines at the head of the page, or whose address stands at its end.

    Lines that name several outlets, or stand farther down, are links: to sources, sister papers, partners.
    """
    article = next((i for i, block in enumerate(marked) if block.role == "body"), len(marked))
    headline = next((i for i, block in enumerate(marked) if block.role == "headline"), 0)
    addresses = [block.text for block in marked if len(block.text) <= _LONGEST_LINE and shape.is_address(block.text)]
    few = len(addresses) <= _FEW_ADDRESSES
    one_site = few and len({names.by_domain(_host(line)) or _host(line) for line in addresses}) == 1
    found: list[tuple[str, Passage]] = []
    for i, block in enumerate(marked):
        at_head = i < article and (i < _HEAD or 0 <= headline - i <= _BESIDE)
        at_end = i > article and one_site and _FULL_ADDRESS.match(block.text)
        if block.role == "boilerplate" and block.rule != "header block" and (at_head or at_end):
            found += _whole_line(block)
    if len({name for name, _ in found}) == 1:
        yield from found


def _in_line(block: Paragraph) -> Iterator[tuple[str, Passage, bool]]:
    """(outlet, words, whether one line is enough) for the outlets that a prompt or a copyright line names."""
    line = plain(block.text)
    for pattern in (_RIGHTS, *_PROMPTS):
        for match in pattern.finditer(line):
            name = match["name"]
            outlet = names.outlet(name)
            if (outlet is None and not _may_be_outlet(name)) or _is_common_word(outlet, line, match):
                continue
            sure = outlet is not None or (pattern is _RIGHTS and _YEAR_OR_RIGHTS().search(line) is not None)
            yield outlet.name if outlet else name, _passage(block, match.start("name"), match.end("name")), sure


def _is_common_word(outlet: names.Outlet | None, line: str, match: re.Match[str]) -> bool:
    """Whether the words are a common word and no name: "local" without "The", "the conversation" that one may join."""
    if outlet is None or names.key(match["name"]) not in resources.words("platforms"):
        return False
    with_article = line[max(0, match.start("name") - 4) : match.end("name")].lstrip()
    return not with_article.startswith("The ")


def _whole_line(block: Paragraph) -> Iterator[tuple[str, Passage]]:
    """The known outlet of which a line gives the address or the name, and nothing else; a longer address is a link."""
    line = plain(block.text).strip()
    host = _host(line)
    outlet = names.outlet(line)
    name = names.by_domain(host) if shape.is_address(line) else outlet.name if outlet and not outlet.common else None
    if name:
        yield name, Passage(block.start, block.end, block.text)


def _host(line: str) -> str:
    return re.sub(r"^https?://", "", line.strip().lower()).rstrip("/")


def _byline(block: Paragraph) -> Iterator[tuple[str, Passage]]:
    """The known outlet for which the author writes ("By Jane Doe, CNN"); it outweighs one prompt."""
    line = plain(block.text)
    for match in _BYLINE_PART().finditer(line):
        outlet = names.outlet(match["name"])
        if outlet and names.agency(match["name"]) is None:
            passage = _passage(block, match.start("name"), match.end("name"))
            yield outlet.name, passage
            yield outlet.name, passage


def _title(block: Paragraph) -> Iterator[tuple[str, Passage]]:
    """The known outlet at the end of a title; it outweighs one prompt. A common word counts only in capitals."""
    end = _TITLE_END.search(plain(block.text))
    outlet = names.outlet(end["name"]) if end else None
    if end and outlet and not (outlet.common and end["name"].islower()):
        passage = _passage(block, end.start("name"), end.end("name"))
        yield outlet.name, passage
        yield outlet.name, passage


def _passage(block: Paragraph, start: int, end: int) -> Passage:
    return Passage(block.start + start, block.start + end, block.text[start:end])


def _may_be_outlet(name: str) -> bool:
    """Whether a name that no list knows is an outlet's by its words: "The Gdansk Herald", not a photographer's."""
    folded = {fold(word) for word in name.split()}
    return not folded.isdisjoint(resources.words("outlet-words")) and folded.isdisjoint(resources.words("platforms"))
