"""Whether a news sentence says the same without the sentences around it; for other languages see `foreign`.

Closed word lists (`data/standalone.toml`) and the words' order decide; the rules are numbered in the tests. They are
made to be strict: an extract whose "he" or "the move" is unknown misleads, one passed over is replaced by another.
The problem is that of dangling anaphora in extracts: C. D. Paice, "Constructing literature abstracts by computer",
Information Processing and Management 26(1), 1990.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from digest.text.normalize import fold
from digest.text.standalone import dangling, openings
from digest.text.standalone.views import View, marked, view

FEWEST_WORDS = 7
"""Shorter ones are captions, labels and replies more often than statements."""
MOST_WORDS = 80
"""Longer ones are mostly lists and tables run together; 0.4 % of the sentences of 953 articles."""
MOST_CHARACTERS = 1200

_CLOSERS = "\"')]}"
_SPEAKER_LABEL = re.compile(r"^(?:[A-Z][A-Z.'-]+ ?){1,4}(?:,[^:.]{1,60})?:|^[QA]: ")
_CREDIT = re.compile(r"\b(?:photo|photograph|image|picture|video|caption) ?:|\d[.:]\d\d ?(?:bst|gmt|e[sd]?t) [^\W\d_]")
_CAPTION = re.compile(
    r", (?:on )?(?:jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)[a-z]*\.? [0-9]{1,2}, [0-9]{4}"
    r"(?:,? (?:in|at|near) [^.,]{1,60})?\.$"
)
_PHOTOGRAPH = re.compile(r"^(?:In )?[Tt]his (?:[\w.,]+ ){0,6}(?:photo|photograph|image|picture|frame grab|handout)\b")
"""What a caption opens with: "This May 3, 2024, photo shows …"."""
_CUT = re.compile(r"(?:-[A-Z]|\b(?:of|to|by) [0-9]|[$£€][0-9]{1,3})\.$")
"""The end of half a sentence: "Sen. Anna Holm, D-N." of "D-N.C.", "a magnitude of 4." of "4. 6", "$27." of "$27. 5"."""
_AFTER_FIGURE = re.compile(r"\d\.\s{0,9}\Z")
"""What stands before a sentence that may be the second half of a figure."""
_GLUED = re.compile(r"\b([A-Z][a-z]{4,30})(?=[A-Z][a-z])")
"""A name with the next headline's first word run into it, as links between paragraphs are copied."""
_AGENCY = re.compile(r"^\([A-Z][\w ./]{1,30}\)")

RULES: tuple[tuple[str, Callable[[View], bool]], ...] = (
    ("opening", openings.opens_leaning),
    ("writer", openings.writer_speaks),
    ("quotation", openings.quotes_nobody),
    ("subject", openings.subject_unknown),
    ("clause", openings.clause_only),
    ("speaker", openings.speaker_unknown),
    ("pronoun", dangling.pronoun_unknown),
    ("demonstrative", dangling.demonstrates),
    ("pointer", dangling.points_out),
    ("continuation", dangling.carries_on),
    ("comments", dangling.comments_follow),
    ("noun", dangling.noun_unknown),
    ("nameless", dangling.names_nothing),
)


def stands_alone(sentence: str, before: str = "", language: str = "en") -> bool:
    """Whether `sentence` can be read by itself; `before` is the text of its paragraph that precedes it."""
    return fault(sentence, before, language) is None


def fault(sentence: str, before: str = "", language: str = "en") -> str | None:
    """The name of the first rule by which `sentence` cannot be read by itself, None where it can."""
    if sentence[:1].isdigit() and _AFTER_FIGURE.search(before):
        return "form"
    if language != "en":
        from digest.text.standalone import foreign

        return foreign.fault(sentence, before, language)
    if fold(before).count('"') % 2:
        return "open quotation"
    return _fault(sentence)


@lru_cache(maxsize=1 << 17)
def _fault(sentence: str) -> str | None:
    if len(sentence) > MOST_CHARACTERS or _is_malformed(sentence):
        return "form"
    v = view(marked(sentence))
    if not FEWEST_WORDS <= len(v) <= MOST_WORDS:
        return "length"
    return next((name for name, breaks in RULES if breaks(v)), None)


def _is_malformed(sentence: str) -> bool:
    """Whether it is a fragment, a question, a label, or carries half a quotation."""
    plain = fold(sentence)
    bare = plain.rstrip(_CLOSERS + " ")
    if plain.count('"') % 2 or not bare.endswith((".", "!", "?")) or bare.endswith("..") or plain.endswith(("?", "!")):
        return True
    if (
        " | " in plain
        or _CREDIT.search(plain)
        or _CAPTION.search(plain)
        or _PHOTOGRAPH.match(sentence)
        or _CUT.search(sentence)
        or _is_glued(sentence)
        or plain[1:2] == "."
        or (plain[0] == "(" and not _AGENCY.match(sentence))
    ):
        return True
    first = sentence.lstrip("\"'“‘([")[:1]
    if not (first.isupper() or first.isdigit() or first in "$£€") or sentence.isupper():
        return True
    return _SPEAKER_LABEL.match(sentence) is not None


def _is_glued(sentence: str) -> bool:
    """Whether a word is a name of the sentence and another word in one: "Anna Holm Anna HolmSanders says"."""
    glued = {match.group(1) for match in _GLUED.finditer(sentence)}
    return bool(glued) and not glued.isdisjoint(re.findall(r"[A-Z][a-z]{4,30}\b", sentence))
