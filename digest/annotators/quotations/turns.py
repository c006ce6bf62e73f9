"""Who speaks by the form of a paragraph alone: a name and a colon before the words, or a dash and a name after them.

Rules: N1 "NAME: I think so" in capitals, as transcripts have it, of a name that the article has in its sentences too;
N2 "Name: it holds", of somebody who is said to say something elsewhere in the article; N3 `"It holds." — Name`. With N1
every sentence of the paragraph is the speaker's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.phrases import DASHES, Phrase, Tokens
from digest.annotators.quotations.statements import Statement

_LONGEST_NAME = 5
_FEWEST_WORDS = 3
_LONGEST_SIGNED = 8
_SHORTEST_CAPITALS = 3


def statements(frames: Sequence[Frame], found: Sequence[Statement]) -> list[Statement]:
    """The statements that the form of their paragraph gives to somebody, where no other rule found one."""
    heads = [_head(frame) if frame.index == 0 else None for frame in frames]
    signed = [s for frame in frames for s in _signed(frame)]
    if not any(heads):
        return signed
    held = {(s.frame.paragraph, s.frame.index) for s in found}
    speakers = {s.naming.tokens[s.subject.last - 1].low for s in found if s.subject}
    named = {t.low for frame in frames for t in frame.tokens[1:] if t.capital and not t.text.isupper()}
    result: list[Statement] = []
    turn: Statement | None = None
    for frame, head in zip(frames, heads, strict=True):
        if head is not None:
            turn = _opening(frame, head, speakers, named)
            result += [turn] if turn and (frame.paragraph, frame.index) not in held else []
        elif turn is None or frame.paragraph != turn.frame.paragraph:
            turn = None
        elif turn.rule == "N1" and (frame.paragraph, frame.index) not in held:
            whole = (0, len(frame.tokens))
            result.append(Statement(frame, "N1", turn.cue, turn.stance, turn.subject, whole, turn.naming))
    return signed + result


def _head(frame: Frame) -> Phrase | None:
    """The name before the colon with which the sentence opens, quotation marks that stay open left aside."""
    tokens = frame.tokens
    colon = next((k for k in range(1, min(len(tokens), _LONGEST_NAME + 1)) if tokens[k].text == ":"), None)
    if colon is None or not all(t.capital or t.text == "." for t in tokens[:colon]):
        return None
    return Phrase(0, colon, 0) if len(tokens) - colon > _FEWEST_WORDS else None


def _opening(frame: Frame, name: Phrase, speakers: Collection[str], named: Collection[str]) -> Statement | None:
    last = frame.tokens[name.last - 1]
    capitals = len(last.text) >= _SHORTEST_CAPITALS and all(t.text.isupper() for t in frame.tokens[: name.last])
    if capitals and last.low in named:
        rule = "N1"
    elif not capitals and (last.low in speakers or is_word(last, "findings")):
        rule = "N2"
    else:
        return None
    if any("twitter" in t.low or t.text == "@" for t in frame.tokens):
        return None  # a post that stands in the text: its author is another
    end = len(frame.tokens)
    while end > name.last + 1 and frame.tokens[end - 1].text == ".":
        end -= 1
    return Statement(frame, rule, (name.last, name.last + 1), "say", name, (name.last + 1, end))


def _signed(frame: Frame) -> Iterator[Statement]:
    """N3: the last quotation of a sentence that ends with a dash and a name."""
    tokens = frame.tokens
    k = next((i for i, t in enumerate(tokens) if t.kind == "q"), None)
    if k is None or k + 2 >= len(tokens) or tokens[k + 1].text not in DASHES:
        return
    stop = len(tokens) - (tokens[-1].text == ".")
    if stop - k - 2 <= _LONGEST_SIGNED and _is_name(tokens, k + 2, stop):
        yield Statement(frame, "N3", (k + 1, k + 2), "say", Phrase(k + 2, stop, stop), (k, k + 1))


def _is_name(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing but a name stands there, with what a comma adds to it."""
    comma = next((k for k in range(first, last) if tokens[k].text == ","), last)
    named = [t for t in tokens[first:comma] if t.kind == "w"]
    return bool(named) and all(t.capital or is_word(t, "name_particles") for t in named)
