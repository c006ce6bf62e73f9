"""How the outlets word what they tell, as grids: rates, the loaded words, verbs of reporting, words that set apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from digest.annotators.quotations.lexicon import closed
from digest.grids.cells import Citations, Run, cell, counts, lines, note, plural, remainder
from digest.model import Cell, Column, Corpus, Grid
from digest.model.wording import Distinctive, Usage, Wording, WordingKind, WordingRate
from digest.text.normalize import fold
from digest.text.tokens import words

_ROWS = 10
"""Speakers of a table unless told."""
_PLAIN = frozenset({"say", "tell"})
"""Stances of verbs that only report."""
_SPEECH = frozenset(
    words("say tell announce report claim deny refuse admit confirm warn threaten promise accuse criticise praise")
)
"""Stances of verbs of saying; who believes, wants or demands something need not have said so."""
_FINDINGS = frozenset(words("show indicate find demonstrate project forecast predict learn estimate"))
"""Verbs of the stance "report" of which a study is the subject as often as a speaker."""
_REPORTING = (
    "only speakers of whom somebody reports with more than “say”; —: none found under this name, a speaker may stand"
    " under another name too"
)
_NAMES: Mapping[WordingKind, str] = {
    "loaded": "Loaded",
    "hedge": "Hedges",
    "scare quotes": "Scare quotes",
    "reporting verb": "Reporting verbs",
}
_OF_TOPIC = (
    "in the topic's paragraphs, own voice only; loaded: words that judge in most contexts, by list, no verdict; digest"
    " labels has the rates, and who is reported with which verb"
)
_RATES = "own voice only, outside quotation marks; in brackets a thousand words"
_LOADED = "words that judge in most contexts, by list: a place to look, no verdict; own voice only"
_APART = "used more than by all the others together (log-odds with a Dirichlet prior, from 1.96 standard deviations)"


def grids(corpus: Corpus, usage: Usage, *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """The grids that have rows, the rates first. `verbose` shows each loaded word where it stands."""
    citations = Citations.of(corpus.articles)
    own = [w for w in usage.wording if w.voice == "outlet"]
    made = (
        _rates(usage.rates),
        _loaded([w for w in own if w.kind == "loaded"], citations, verbose),
        _marked([w for w in own if w.kind == "scare quotes"], citations),
        _reporting([w for w in own if w.kind == "reporting verb"], limit or _ROWS),
        _apart(usage.distinctive),
    )
    return tuple(grid for grid in made if grid.rows)


def of_topic(found: Sequence[Wording], sources: Sequence[str]) -> Grid:
    """One row a source with its words of each kind in what it writes of a topic, in its own voice.

    No rows where all that was found are verbs that only report.
    """
    used: dict[tuple[str, WordingKind], list[Wording]] = defaultdict(list)
    for one in found:
        if one.voice == "outlet":
            used[one.source, one.kind].append(one)
    told = any(one.sort not in _PLAIN for own in used.values() for one in own)
    kept = [source for source in sources if told and any(used[source, kind] for kind in _NAMES)]
    rows = tuple(
        (cell((source, "strong")), *(cell((_counted(used[source, kind]), "term")) for kind in _NAMES))
        for source in kept
    )
    columns = (Column("Source"), *(Column(name) for name in _NAMES.values()))
    return Grid("How it is worded", columns, rows, _OF_TOPIC if rows else "")


def _rates(rates: Sequence[WordingRate]) -> Grid:
    by_source: dict[str, list[WordingRate]] = {}
    for rate in rates:
        by_source.setdefault(rate.source, []).append(rate)
    columns = (Column("Source"), Column("Words", "number"), *(Column(name, "number") for name in _NAMES.values()))
    rows = tuple(
        (cell((source, "strong")), cell(str(own[0].words)), *(cell(_rate(rate)) for rate in own))
        for source, own in by_source.items()
    )
    return Grid("How it is worded", columns, rows, _RATES)


def _rate(rate: WordingRate) -> str:
    return f"{rate.count} ({rate.per_thousand:.1f})" if rate.count else "0"


def _loaded(found: Sequence[Wording], citations: Citations, verbose: bool) -> Grid:
    by_source: dict[str, dict[str, list[Wording]]] = {}
    for one in found:
        by_source.setdefault(one.source, defaultdict(list))[one.sort or ""].append(one)
    rows = tuple(
        (cell((source, "strong")), _listed(own, citations, verbose)) for source, own in sorted(by_source.items())
    )
    return Grid("Loaded words", (Column("Source"), Column("Words", "prose")), rows, _LOADED)


def _listed(own: dict[str, list[Wording]], citations: Citations, verbose: bool) -> Cell:
    """A line for each class of words; verbose, a line for each word where it stands."""
    if verbose:
        return lines(_cited(one, citations) for _, found in sorted(own.items()) for one in found)
    return lines([(f"{sort}: ", "faint"), (_counted(found), "term")] for sort, found in sorted(own.items()))


def _counted(found: Iterable[Wording]) -> str:
    used = Counter(one.word for one in found)
    return ", ".join(f"{word} {n}" for word, n in sorted(used.items(), key=lambda item: (-item[1], item[0])))


def _cited(one: Wording, citations: Citations) -> list[Run]:
    return [(one.evidence.text, "term"), (" " + citations.cite(one.evidence), "faint")]


def _marked(found: Sequence[Wording], citations: Citations) -> Grid:
    by_source: dict[str, list[Wording]] = {}
    for one in found:
        by_source.setdefault(one.source, []).append(one)
    rows = tuple(
        (cell((source, "strong")), lines(_cited(one, citations) for one in own)) for source, own in by_source.items()
    )
    text = "short words in quotation marks, in sentences where nobody is said to speak"
    return Grid("Scare quotes", (Column("Source"), Column("Words", "prose")), rows, text)


def _reporting(found: Sequence[Wording], most: int) -> Grid:
    """One row a speaker whose words somebody reports with more than "says", one column a source."""
    told = [one for one in found if one.sort in _SPEECH and one.word not in _FINDINGS and _is_named(one.speaker)]
    sources = tuple(dict.fromkeys(one.source for one in told))
    by_speaker: dict[str, dict[str, Counter[str]]] = {}
    for one in told:
        by_speaker.setdefault(one.speaker or "", defaultdict(Counter))[one.source][one.word] += 1
    sided = {one.speaker for one in told if one.sort not in _PLAIN}
    kept = sorted(
        (name for name in by_speaker if name in sided),
        key=lambda name: (-len(by_speaker[name]), -sum(c.total() for c in by_speaker[name].values()), name),
    )
    rows = tuple(
        (cell((name, "speaker")), *(cell(counts(_ordered(by_speaker[name][source]))) for source in sources))
        for name in kept[:most]
    )
    columns = (Column("Speaker"), *(Column(source) for source in sources))
    text = note(_REPORTING, remainder(len(rows), len(kept), "speaker"))
    return Grid("With which verb it is reported", columns, rows, text)


def _is_named(speaker: str | None) -> bool:
    """Whether a speaker is written as a name ("Ana Ruiz", "EU officials") or is a body ("the ministry")."""
    found = words(speaker or "")
    if not found:
        return False
    if any(word[0].isupper() and fold(word) not in _unnamed() for word in found):
        return True
    first, last = fold(found[0]), fold(found[-1])
    return last in closed("organisations") and (first == "the" or first not in closed("determiners"))


def _unnamed() -> frozenset[str]:
    """Words that are no name though they stand in capitals at the head of a sentence."""
    return closed("plural_roles") | closed("pronouns") | closed("determiners")


def _ordered(used: Counter[str]) -> dict[str, int]:
    return dict(sorted(used.items(), key=lambda item: (-item[1], item[0])))


def _apart(found: Sequence[Distinctive]) -> Grid:
    by_source: dict[str, list[Distinctive]] = {}
    for one in found:
        by_source.setdefault(one.source, []).append(one)
    rows = tuple(
        (cell((source, "strong")), lines([(_against(one), "")] for one in own)) for source, own in by_source.items()
    )
    return Grid("Words that set an outlet apart", (Column("Source"), Column("Words", "prose")), rows, _APART)


def _against(one: Distinctive) -> str:
    return f"{one.word}: {plural(one.count, 'time')}, elsewhere {one.elsewhere} ({one.score:.1f})"
