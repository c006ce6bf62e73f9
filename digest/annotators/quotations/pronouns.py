"""The speakers of an article in turn: a pronoun takes the speaker just heard, where nobody else can be meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from digest import resources
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.names import Register, surname_key
from digest.annotators.quotations.phrases import Tokens
from digest.annotators.quotations.speakers import Speaker, name_phrase, of_people
from digest.annotators.quotations.statements import Statement
from digest.annotators.quotations.subjects import subject_before

_PERSONAL = {"he": "m", "his": "m", "she": "f", "her": "f"}
_FARTHEST = 3
"""Sentences back in which the speaker of a pronoun is looked for."""


@dataclass
class _Listener:
    """What was heard so far: (sentence, speaker), the speaker of each mention, and the genders that pronouns told."""

    frames: Sequence[Frame]
    known: Register
    places: dict[tuple[int, int], int]
    contents: list[tuple[int, int]]
    genders: dict[str, str]
    heard: list[tuple[int, Speaker]] = field(default_factory=list)
    resolved: dict[tuple[int, int], Speaker] = field(default_factory=dict)


def resolve(frames: Sequence[Frame], made: Sequence[Statement], known: Register) -> list[Speaker | None]:
    """The speaker of each statement, given in the order of the text; None where nobody is named at all."""
    places = {(f.paragraph, f.index): n for n, f in enumerate(frames)}
    listener = _Listener(frames, known, places, sorted(s.span for s in made), dict(known.genders))
    return [_speaker(listener, s) for s in made]


def _speaker(listener: _Listener, s: Statement) -> Speaker | None:
    if s.subject is None:
        return None
    frame = s.naming
    who = name_phrase(frame, s.subject, listener.known)
    if who.kind == "nobody":
        return None
    if who.mention in listener.resolved:
        return listener.resolved[who.mention]
    at = listener.places[frame.paragraph, frame.index]
    if who.kind == "pronoun":
        pronoun = frame.tokens[s.subject.first].low
        found = _antecedent(listener, who, at, pronoun)
        who = who if _rivalled(listener, found, at, pronoun) else found
    listener.resolved[who.mention] = who
    listener.heard.append((at, who))
    return who


def _antecedent(listener: _Listener, who: Speaker, at: int, pronoun: str) -> Speaker:
    """The last speaker heard, unless another subject since fits as well; else the subject of the sentence before."""
    frames = listener.frames
    for back, speaker in reversed(listener.heard):
        if not 0 <= at - back <= _FARTHEST or frames[at].paragraph - frames[back].paragraph > 1:
            break
        if not _fits(listener, speaker, pronoun, who.gender):
            return who
        since = [_topic(f, listener.known) for f in frames[back + 1 : at]]
        rivals = {t.name for t in since if t is not None and _fits(listener, t, pronoun, who.gender)}
        return who if rivals - {speaker.name} else _as(listener, who, speaker)
    if at and frames[at].paragraph - frames[at - 1].paragraph <= 1:
        topic = _topic(frames[at - 1], listener.known)
        if topic is not None and _in_content(listener, topic.mention[0]):
            return who  # it is somebody's word, who may be meant too
        if topic is not None and _fits(listener, topic, pronoun, who.gender):
            return _as(listener, who, topic)
    return who


def _rivalled(listener: _Listener, found: Speaker, at: int, pronoun: str) -> bool:
    """Whether somebody else of that gender is named, in this sentence or the one before, outside of what is said."""
    if found.name is None or pronoun not in _PERSONAL:
        return False
    start = listener.frames[max(0, at - 1)].tokens[0].start
    gender, own = _PERSONAL[pronoun], surname_key(found.name)
    for place, key in listener.known.people[bisect_left(listener.known.people, (start, "")) :]:
        if place >= found.mention[0]:
            return False
        if key != own and listener.genders.get(key, gender) == gender and not _in_content(listener, place):
            return True
    return False


def _in_content(listener: _Listener, place: int) -> bool:
    """Whether the place lies in the statement that begins last before it."""
    at = bisect_left(listener.contents, (place + 1, 0)) - 1
    return at >= 0 and place < listener.contents[at][1]


def _fits(listener: _Listener, speaker: Speaker, pronoun: str, gender: str) -> bool:
    """Whether the pronoun can stand for the speaker."""
    if speaker.name is None:
        return False
    if pronoun in {"he", "she", "his", "her"}:
        own = speaker.gender or listener.genders.get(surname_key(speaker.name), "")
        return speaker.kind == "person" and own in {"", gender}
    if pronoun in {"they", "their"}:
        several = speaker.kind == "body" and len(speaker.name.split()) > 1
        return several or (speaker.kind == "group" and (of_people(speaker.name) or " and " in speaker.name))
    return pronoun in {"it", "its"} and speaker.kind == "body" and _sure_body(speaker.name, listener.known)


def _sure_body(name: str, known: Register) -> bool:
    """Whether a name cannot be a surname: it has several words, is an acronym, or that of a known body or state."""
    if " " in name or name.isupper() or name.lower().removesuffix("s") in closed("organisations"):
        return True
    listed = name.lower() in _states_and_bodies() or any(full == name for _, _, full in known.bodies)
    return listed and not known.knows(name)


@cache
def _states_and_bodies() -> frozenset[str]:
    """The single words, in lower case, that name a state, its capital or a body in the actors' data."""
    lines = (*resources.lines("actors-nations"), *resources.lines("actors-bodies"))
    return frozenset(word for line in lines for word in line.lower().replace(":", " ").replace(";", " ").split())


def _as(listener: _Listener, who: Speaker, speaker: Speaker) -> Speaker:
    """The pronoun's speaker; its gender is remembered for the name."""
    if speaker.name and who.gender in {"m", "f"}:
        listener.genders.setdefault(surname_key(speaker.name), who.gender)
    return Speaker(speaker.name, who.mention, None, speaker.kind, who.gender)


def _topic(frame: Frame, known: Register) -> Speaker | None:
    """The subject of the sentence's first verb, if it is named."""
    verb = _first_verb(frame.tokens)
    subject = None if verb is None else subject_before(frame.tokens, verb)
    speaker = None if subject is None else name_phrase(frame, subject, known)
    if subject is not None and speaker is not None and subject.first == 0 and subject.last == 1:
        common = speaker.kind == "body" and not any(full == speaker.name for _, _, full in known.bodies)
        speaker = None if common else speaker  # "Growth", with the capital of its sentence
    return speaker if speaker is not None and speaker.name is not None else None


def _first_verb(tokens: Tokens) -> int | None:
    near = range(1, min(len(tokens), 25))
    return next((k for k in near if tokens[k].verbal and not is_word(tokens[k - 1], "determiners")), None)
