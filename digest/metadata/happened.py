"""Days of which an article tells that they are past: it was published on none before them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from digest.metadata.pagedate import REVISED
from digest.model import Field, Paragraph
from digest.text import datelines, lazy, shape

_AHEAD = lazy.pattern(
    r"\b(?:will|shall|would|until|till|through|by|due|scheduled|plan(?:s|ned)?|upcoming|next|expect(?:s|ed)|deadline|expires?"
    r"|to be|starting|effective|wird|werden|soll(?:en|te)?|bis|ab|geplant|voraussichtlich|findet|finden|kommenden"
    r"|sera|seront|aura|auront|jusqu|d.ici|prévue?s?|partir|prochaine?|vont|doit|será|serán|tendrá|hasta|previst[oa]"
    r"|próxim[oa]|até|vai|vão|deve|sarà|saranno|entro|fino|prossim[oa]|zal|zullen|tot|gepland|wordt|będzie|zostanie"
    r"|будет|до|состоится|\w{3,}(?:era|ront))\b",
    re.IGNORECASE,
)
"""Words of plans and terms, in the large languages of Europe; a date beside one may lie ahead."""
_AROUND = 100
"""Characters before and after a date in which such a word counts."""
_LONGEST = 5_000
_CLOCKS = datetime.timedelta(days=1)
"""Between the outlet's own day and Greenwich's."""


def refuted(found: Field[datetime.date], marked: Sequence[Paragraph]) -> bool:
    """Whether the text tells of a day after the one derived as of a day gone by."""
    return found.value is not None and any(day - found.value > _CLOCKS for day in _days(marked))


def _days(marked: Sequence[Paragraph]) -> Iterator[datetime.date]:
    for block in marked:
        if block.role != "body" or not shape.is_prose(block.text):
            continue
        text = block.text[:_LONGEST]
        for date in datelines.full(text):
            around = text[max(0, date.start - _AROUND) : date.end + _AROUND]
            if not (_AHEAD().search(around) or REVISED.search(around)):
                yield date.date
