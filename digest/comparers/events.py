"""Which of several events of one kind an article means: the truce of September or that of 4 November.

What the topic's articles tie to a date by the words of one clause is put together by date. Nothing is said of events of
which all dates may be those of one: a beginning and a later end are no two events.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from digest.annotators import events
from digest.annotators.events import Mention, lexicon
from digest.comparers import Scene
from digest.model import Article, DatedEntry, Evidence, Hit, Timex
from digest.model.occurrences import Occurrence, Phase
from digest.text.tokens import words

_ENDS = frozenset({"ended", "until"})
_ACTS = frozenset({"announced", "agreed", "extended", "postponed", "cancelled"})
_NAME_LETTERS = 4
"""First letters that are alike in a place's name and its adjective: "Egypt", "Egyptian"."""
_SHORTEST_MONTH = 28


@dataclass(frozen=True, slots=True)
class Options:
    """There is nothing to choose."""


class _Told(NamedTuple):
    """A mention with its article, the sense of it that is the topic's, and what its date is of: the event, its end, or
    what was done about it. `known` are the first letters of the article's words."""

    article: Article
    mention: Mention
    family: str
    kind: str
    role: str
    known: frozenset[str]


def compare(
    scene: Scene, timexes: Mapping[str, Sequence[Timex]], options: Options | None = None
) -> tuple[Occurrence, ...]:
    """The dated events of the topic's kinds, of each kind in order of date; none where no two of a kind are certain.

    `timexes` has all those of each article, by its id.
    """
    kinds = _kinds(scene)
    if not kinds:
        return ()
    told = [one for article in scene.articles for one in _told(scene, article, timexes[article.id], kinds)]
    found: list[Occurrence] = []
    for family in sorted({one.family for one in told}):
        groups = _parting(_grouped([one for one in told if one.family == family]))
        if _are_several(groups):
            found += sorted((_occurrence(group) for group in groups), key=_order)
    return tuple(found)


def _order(found: Occurrence) -> tuple[str, str, str, str, int]:
    return found.date, found.precision, found.phase or "", found.words[0].article, found.words[0].start


def _kinds(scene: Scene) -> frozenset[str]:
    """The families that the topic is about: those that its name, or a term of it that was matched, ends in."""
    terms = {scene.topic.name} | {match.term for hit in scene.topic.hits for match in hit.matches}
    return frozenset(sense.family for term in terms for sense in lexicon.nouns().get(_head(term), ()))


def _head(term: str) -> str:
    """The noun that a phrase is about: the last before a preposition."""
    known: list[str] = []
    for word in words(term.casefold().replace("cease-fire", "ceasefire")):
        if known and word in lexicon.words("prepositions") | {"of", "for"}:
            break
        known.append(word)
    return known[-1] if known else ""


def _told(scene: Scene, article: Article, timexes: Sequence[Timex], kinds: frozenset[str]) -> Iterable[_Told]:
    """The mentions of the topic's kinds in the whole article: what the topic's event is to be told from may stand
    anywhere. A noun that names such events only now and then must stand in the topic's own words."""
    hits = {hit.paragraph.number: hit for hit in scene.hits(article)}
    known = _short(frozenset(words(article.text.casefold().replace(".", ""))))
    for mention in events.annotate(article, timexes):
        matched = _is_matched(hits.get(mention.sentence.paragraph), mention)
        sense = next((s for s in mention.senses if s.family in kinds and (matched or s.sure)), None)
        if sense is not None:
            role = "end" if mention.phase in _ENDS else mention.phase if mention.phase in _ACTS else "event"
            yield _Told(article, mention, sense.family, sense.kind, role or "event", known)


def _is_matched(hit: Hit | None, mention: Mention) -> bool:
    return hit is not None and any(match.start <= mention.head < match.end for match in hit.matches)


def _grouped(told: Sequence[_Told]) -> list[list[_Told]]:
    """The mentions that may be of one event, and of no other: of one date and one role, no names or kinds that differ.

    Those that tell most come first, so that one that may be of two is kept apart from both.
    """
    groups: dict[tuple[str, str], list[list[_Told]]] = {}
    for one in sorted(told, key=_detail):
        own = groups.setdefault((one.mention.date.date, one.role), [])
        fitting = [group for group in own if _fits(one, group)]
        plain = [group for group in fitting if not any(other.mention.names or other.mention.kinds for other in group)]
        if len(fitting) == 1 or plain:
            (plain or fitting)[0].append(one)
        else:
            own.append([one])
    return [group for own in groups.values() for group in own]


def _parting(groups: Sequence[list[_Told]]) -> list[list[_Told]]:
    """The groups without those whose month or year holds a day of another that may be the same event."""
    spans = [_span(group[0].mention.date) for group in groups]

    def held(wide: int) -> bool:
        first, last = spans[wide]
        if first == last:
            return False  # a day holds no other
        inner = (i for i, (begins, ends) in enumerate(spans) if first <= begins and ends <= last)
        return any(_may_be_one(groups[wide], groups[i]) for i in inner if spans[i] != spans[wide])

    return [group for i, group in enumerate(groups) if not held(i)]


def _may_be_one(wide: Sequence[_Told], narrow: Sequence[_Told]) -> bool:
    return wide[0].role == narrow[0].role and all(_fits(one, narrow) for one in wide)


def _detail(one: _Told) -> tuple[int, str, int]:
    told = len(one.mention.names) + len(one.mention.kinds) + bool(one.kind)
    return -told, one.article.id, one.mention.head


def _fits(one: _Told, group: Sequence[_Told]) -> bool:
    """Whether nothing in names and kinds parts a mention from a group; where one side has no name, the other's stands
    in its articles."""
    names = frozenset[str]().union(*(other.mention.names for other in group))
    return (
        _agree(_short(one.mention.names), _short(names))
        and _may_name(one, names)
        and all(_may_name(other, one.mention.names) for other in group)
        and all(one.kind == other.kind or not (one.kind and other.kind) for other in group)
        and all(_agree(one.mention.kinds, other.mention.kinds) for other in group)
    )


def _may_name(told: _Told, names: frozenset[str]) -> bool:
    """Whether a mention without a name may be of the event of those names."""
    return bool(told.mention.names) or told.family not in lexicon.manifold() or _short(names) <= told.known


def _short(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name[:_NAME_LETTERS] for name in names)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not (one and other) or not one.isdisjoint(other)


def _are_several(groups: Sequence[Sequence[_Told]]) -> bool:
    """Whether two of the dates cannot be of one event: two of events, two of ends, or an end before an event."""
    spans: dict[str, set[tuple[datetime.date, datetime.date]]] = {}
    for group in groups:
        spans.setdefault(group[0].role, set()).add(_span(group[0].mention.date))
    happened, ended = spans.get("event", set()), spans.get("end", set())
    apart = (max(first for first, _ in own) > min(last for _, last in own) for own in (happened, ended) if own)
    return any(apart) or any(end[1] < event[0] for end in ended for event in happened)


def _span(date: DatedEntry) -> tuple[datetime.date, datetime.date]:
    """The first and the last day."""
    if date.precision == "year":
        return datetime.date(int(date.date), 1, 1), datetime.date(int(date.date), 12, 31)
    if date.precision == "month":
        first = datetime.date.fromisoformat(f"{date.date}-01")
        return first, first.replace(day=_SHORTEST_MONTH)
    first = datetime.date.fromisoformat(date.date.split("/")[0])
    days = {"day": 0, "weekend": 1, "week": 6}[date.precision]
    return first, first + datetime.timedelta(days=days)


def _occurrence(group: Sequence[_Told]) -> Occurrence:
    ordered = sorted(
        group,
        key=lambda one: (one.article.published is None, str(one.article.published), one.article.id, one.mention.head),
    )
    date = ordered[0].mention.date
    evidence = tuple(
        dict.fromkeys(one.article.evidence(one.mention.sentence.start, one.mention.sentence.end) for one in ordered)
    )
    return Occurrence(
        ordered[0].family,
        _name(ordered),
        date.date,
        date.precision,
        _phase(ordered),
        tuple(dict.fromkeys(one.article.outlet for one in ordered)),
        evidence,
        tuple(dict.fromkeys(e for one in ordered for e in _words(one))),
    )


def _words(one: _Told) -> list[Evidence]:
    spans = sorted([(one.mention.start, one.mention.end), one.mention.timex])
    return [one.article.evidence(*span) for span in spans]


def _name(ordered: Sequence[_Told]) -> str:
    """The words that most use, of those the longest, then the first."""
    names = [" ".join(one.article.text[one.mention.start : one.mention.end].split()) for one in ordered]
    counts = Counter(name.casefold() for name in names)
    return max(names, key=lambda name: (counts[name.casefold()], len(name), -names.index(name)))


def _phase(group: Sequence[_Told]) -> Phase | None:
    """What they say of it together; None where they say what does not go together."""
    phases = {one.mention.phase for one in group}
    if len(phases) > 1:
        phases -= {None, "planned"} if group[0].role == "event" else {None, "until"}
    if len(phases) > 1 and phases <= {"began", "held"}:
        phases = {"held"}
    return cast(Phase, next(iter(phases))) if len(phases) == 1 else None
