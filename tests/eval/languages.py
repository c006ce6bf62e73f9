"""Which language a text is in, and where its sentences end, on real text of ten languages.

`python -m tests.eval.languages [wrong]` prints, with the rivals beside them: on the pages of `../shared/data/pages` the
language of each one's article, against py3langid (an extra) and against a reader's eye where the two differ; on the
labels of the IPTC Media Topics, joined to texts of 40, the same for texts of names almost without function words; and
the F of sentence boundaries against those that a reader marked, beside `sentencex` alone and a naive pattern. With an
argument also what is wrong. The marks are offsets into pages with a hash, no text: `languages_gold.jsonl`. The second
part of them was marked when the rules stood as they are.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sentencex import get_sentence_boundaries

from digest import clean, segment
from digest.text import sentences
from digest.text.language import ask_model, code, identify
from tests.eval import cleaning, floors

GOLD = Path(__file__).with_name("languages_gold.jsonl")
MEDIATOPICS = cleaning.PAGES.parents[1] / "iptc" / "mediatopics.json"
JUDGED: Mapping[str, str | None] = {
    "denkanstoos.com.2012.html": None,
    "chineselyrics4u.com.zhineng.html": None,
    "echte-demokratie-jetzt.de.blog.html": None,
    "beyssonmanagement.com.innovation.html": "de",
    "uusisuomi.fi.angela.html": "fi",
    "archive.org.swap-stop.org.shuji.html": None,
    "archive.org.nesselsetzer.wordpress.com.antipoden.html": "de",
}
"""What a reader says of the pages on which `identify` and py3langid differ; None where a page is in several languages
in about equal parts, or a list of names. On the others both say the same, which is taken for right."""
_IPTC_CODES = {"se": "sv", "dk": "da"}
_TOGETHER = 40
"""Labels joined to one text."""
_NAIVE = re.compile(r"[.!?…。！？؟]+[\"'”’»)\]」』]*\s+|[。！？]+[」』”]*")

Cuts = Callable[[str, str], set[int]]
Figures = dict[str, float]


def prose(text: str) -> str:
    """What `digest` takes for the article, whose language it asks for."""
    marked = clean.mark(segment.blocks(text))
    return "\n".join(p.text for p in marked if p.role in ("body", "dek")) or text


def model(text: str) -> str | None:
    """The rival: py3langid's answer, whatever it is."""
    import py3langid

    return code(py3langid.classify(text)[0])


def pages(show: bool) -> Figures:
    """Precision and recall of both on the pages; a page's language is what both say, or what the reader judged."""
    answers = [(record["id"], prose(record["text"])) for record in cleaning.records()]
    counts: Counter[str] = Counter()
    for name, text in answers:
        ours, theirs = identify(text)[0], model(text)
        gold = JUDGED.get(name, theirs)
        asked = ours or ask_model(text)
        counts["pages"] += gold is not None
        for who, answer in (("ours", ours), ("asked", asked), ("theirs", theirs)):
            counts[f"{who} named"] += answer is not None
            counts[f"{who} right"] += answer is not None and answer == gold
        if show and ours != theirs:
            print(f"  {name}: ours {ours}, py3langid {theirs}, judged {JUDGED.get(name)}: {text[:80]!r}")
    for who, title in (("ours", "digest"), ("asked", "with the extra"), ("theirs", "py3langid")):
        right, named = counts[f"{who} right"], counts[f"{who} named"]
        print(f"language of {counts['pages']} pages, {title}: {right} of {named} named rightly")
    return {"precision": counts["ours right"] / counts["ours named"], "recall": counts["ours right"] / counts["pages"]}


def labels() -> Figures:
    """Precision and recall of both on lists of labels."""
    counts: Counter[str] = Counter()
    for language, text in _lists():
        ours = identify(text)[0]
        counts["texts"] += 1
        counts["named"] += ours is not None
        counts["right"] += ours == language
        counts["theirs"] += model(text) == language
    right, named, texts = counts["right"], counts["named"], counts["texts"]
    print(
        f"language of {texts} lists of {_TOGETHER} labels: {named} named, {right} rightly; py3langid {counts['theirs']}"
    )
    return {"precision of lists": right / named if named else 1.0}


def _lists() -> Iterator[tuple[str, str]]:
    by_language: dict[str, list[str]] = {}
    for concept in json.loads(MEDIATOPICS.read_text(encoding="utf-8"))["concepts"]:
        for tag, label in concept["labels"].items():
            own = tag.partition("-")[0]
            by_language.setdefault(_IPTC_CODES.get(own, own), []).append(label)
    for language, own_labels in sorted(by_language.items()):
        for i in range(0, len(own_labels), _TOGETHER):
            yield language, ". ".join(own_labels[i : i + _TOGETHER])


def ours(text: str, language: str) -> set[int]:
    """Where the sentences of `digest` start."""
    return {start for start, _ in sentences.spans(text, language)}


def alone(text: str, language: str) -> set[int]:
    """Where those of `sentencex` do."""
    return {found["start_index"] for found in get_sentence_boundaries(language, text)}


def naive(text: str, language: str) -> set[int]:
    """After every stop with a space behind it, and every wide one."""
    return {match.end() for match in _NAIVE.finditer(text)}


def boundaries(show: bool) -> Figures:
    """F of each splitter by language and part of the gold."""
    texts = {record["id"]: record["text"] for record in cleaning.records()}
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    rivals: Mapping[str, Cuts] = {"digest": ours, "sentencex": alone, "naive": naive}
    totals: dict[tuple[str, str], dict[str, Counter[str]]] = {}
    for row in rows:
        text = texts[row["page"]][row["start"] : row["end"]]
        if hashlib.sha256(text.encode()).hexdigest()[:16] != row["sha256"]:
            print(f"  {row['page']} has changed: left out")
            continue
        own = totals.setdefault((row["part"], row["language"]), {name: Counter() for name in rivals})
        for name, cuts in rivals.items():
            _count(own[name], _after_space(text, cuts(text, row["language"])), set(row["boundaries"]))
        if show:
            _show(text, _after_space(text, ours(text, row["language"])), set(row["boundaries"]))
    for (part, language), own in totals.items():
        print(
            f"sentences, {part} part, {language}: {own['digest']['gold']} boundaries, F "
            + ", ".join(f"{name} {_f(counts):.3f}" for name, counts in own.items())
        )
    return {
        f"sentences {part}": min(_f(own["digest"]) for key, own in totals.items() if key[0] == part)
        for part in ("first", "second")
    }


def _after_space(text: str, cuts: set[int]) -> set[int]:
    """The cuts within the text, each moved past white space."""
    moved = {cut + len(text[cut:]) - len(text[cut:].lstrip()) for cut in cuts}
    return moved - {0, len(text)}


def _count(counts: Counter[str], found: set[int], gold: set[int]) -> None:
    counts.update(right=len(found & gold), found=len(found), gold=len(gold))


def _f(counts: Mapping[str, int]) -> float:
    return 2 * counts["right"] / max(1, counts["found"] + counts["gold"])


def _show(text: str, found: set[int], gold: set[int]) -> None:
    for cut in sorted(found ^ gold):
        fault = "wrong" if cut in found else "missed"
        print(f"  {fault}: {text[max(0, cut - 40) : cut]!r} | {text[cut : cut + 20]!r}")


def main(arguments: list[str]) -> int:
    """Prints the figures; 1 where one is below its floor: of sentences the F of the worst language."""
    if not cleaning.PAGES.exists():
        print(f"skipped: {cleaning.PAGES} is not there")
        return 0
    show = bool(arguments)
    found = boundaries(show)
    try:
        found |= pages(show) | labels()
    except ImportError:
        print("skipped: languages against py3langid, which is not installed (extra 'languages')")
        return 0
    return floors.judged("languages", found)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
