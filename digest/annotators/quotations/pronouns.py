"""The speakers of an article's statements in turn: pronouns take the speaker just heard, where nobody else can be meant."""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.phrases import Phrase, subject_before, verbal
from digest.annotators.quotations.speakers import Register, Speaker, name_phrase
from digest.annotators.quotations.statements import Statement

_SINGULAR = frozenset({"he", "she", "his", "her"})


def resolve(frames: Sequence[Frame], made: Sequence[Statement], known: Register) -> list[Speaker | None]:
    """The speaker of each statement, in the order given; None where nobody is named at all."""
    topics = {(f.paragraph, f.index): _topic(f, known) for f in frames}
    positions = {(f.paragraph, f.index): n for n, f in enumerate(frames)}
    genders = dict(known.genders)
    heard: list[tuple[int, int, Speaker]] = []
    memo: dict[tuple[int, int], Speaker] = {}
    result: list[Speaker | None] = []
    for s in sorted(range(len(made)), key=lambda n: _order(made[n])):
        pass
    for s_ in made:
        result.append(_one(s_, frames, positions, topics, known, heard, memo, genders))
    return result


def _order(s: Statement) -> int:
    return s.naming.tokens[0].start


def _one(
    s: Statement,
    frames: Sequence[Frame],
    positions: dict[tuple[int, int], int],
    topics: dict[tuple[int, int], Speaker | None],
    known: Register,
    heard: list[tuple[int, int, Speaker]],
    memo: dict[tuple[int, int], Speaker],
    genders: dict[str, str],
) -> Speaker | None:
    if s.subject is None:
        return None
    frame = s.naming
    who = name_phrase(frame, s.subject, known)
    if who.mention in memo:
        return memo[who.mention]
    at = positions[(frame.paragraph, frame.index)]
    if who.kind == "pronoun":
        who = _antecedent(who, frame, at, frames, topics, heard, genders, frame.tokens[s.subject.first].low)
    memo[who.mention] = who
    heard.append((at, frame.paragraph, who))
    return who


def _antecedent(
    who: Speaker,
    frame: Frame,
    at: int,
    frames: Sequence[Frame],
    topics: dict[tuple[int, int], Speaker | None],
    heard: list[tuple[int, int, Speaker]],
    genders: dict[str, str],
    pronoun: str,
) -> Speaker:
    """The speaker of the sentence before, or of this one; else its subject, if the kinds agree."""
    for back, paragraph, speaker in reversed(heard):
        if at - back > 3 or frame.paragraph - paragraph > 1 or back > at:
            break
        if _fits(speaker, pronoun, who.gender, genders):
            between = [topics[(f.paragraph, f.index)] for f in frames[back + 1 : at]]
            rivals = {t.name for t in between if t is not None and t.name and _fits(t, pronoun, who.gender, genders)}
            if rivals - {speaker.name}:
                return who
            return _as(who, speaker, genders)
        break
    previous = frames[at - 1] if at else None
    if previous is not None and frame.paragraph - previous.paragraph <= 1:
        topic = topics[(previous.paragraph, previous.index)]
        if topic is not None and _fits(topic, pronoun, who.gender, genders):
            return _as(who, topic, genders)
    return who


def _fits(speaker: Speaker, pronoun: str, gender: str, genders: dict[str, str]) -> bool:
    if speaker.name is None:
        return False
    if pronoun in _SINGULAR:
        own = speaker.gender or genders.get(speaker.name.split()[-1], "")
        return speaker.kind == "person" and (not own or own == gender)
    if pronoun in {"they", "their"}:
        return speaker.kind in {"group", "body"}
    return pronoun in {"it", "its"} and speaker.kind == "body"


def _as(who: Speaker, speaker: Speaker, genders: dict[str, str]) -> Speaker:
    if speaker.name and who.gender in {"m", "f"}:
        genders.setdefault(speaker.name.split()[-1], who.gender)
    return Speaker(speaker.name, who.mention, None, speaker.kind, who.gender)


def _topic(frame: Frame, known: Register) -> Speaker | None:
    """The subject of a sentence's first verb, where it opens the sentence and is a person or a body."""
    tokens = frame.tokens
    for k in range(1, min(len(tokens), 25)):
        if verbal(tokens[k]) and not is_word(tokens[k - 1], "determiners"):
            found = subject_before(tokens, k)
            if found is None:
                return None
            speaker = name_phrase(frame, _bare(found), known)
            return speaker if speaker.kind in {"person", "body", "group"} else None
    return None


def _bare(phrase: Phrase) -> Phrase:
    return phrase
