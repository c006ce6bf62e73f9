"""`--update SINCE`: a day, or the file of an earlier JSON report."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest.errors import InputError, UsageError

if TYPE_CHECKING:
    from digest.model import Corpus
    from digest.updates import Known

_LONGEST = 1000
"""Characters of a path; longer ones no file system has."""
_SHOWN = 60
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def known(since: str) -> Known:
    """What was known before: the day, else what the report knew.

    Raises `UsageError` for what is neither a day nor a file, `InputError` for a file that cannot be read.
    """
    from digest.updates import Known, report

    if day := _day(since.strip()):
        return Known(day.isoformat(), day)
    path = Path(since)
    if not since.strip() or len(since) > _LONGEST or (not path.suffix and not path.exists()):
        shown = since if len(since) <= _SHOWN else since[:_SHOWN] + "…"
        raise UsageError(f"--update {shown!r} is neither a day (2016-11-02, 2 Nov 2016) nor a JSON report")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{since} is not UTF-8; name a report made with --json", path=since) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"cannot read the report {since}: {reason}; name another", path=since) from None
    return report.parse(text, since)


def left_out(corpus: Corpus, since: Known | None) -> str:
    """The line that names the articles of which it cannot be told whether they are new; "" where there are none."""
    undated = [a.id for a in corpus.articles if a.published is None] if since and since.day else []
    return f"left out, since their date is unknown: {', '.join(undated)}" if undated else ""


def articles(corpus: Corpus) -> dict[str, Any]:
    """What a later `--update` needs to know of this report: which articles it knew."""
    return {"articles": [{"id": article.id, "sha256": article.sha256} for article in corpus.articles]}


def _day(since: str) -> datetime.date | None:
    """A day written out in full, in ISO 8601 or in English."""
    from digest.text import calendar

    if _ISO.fullmatch(since):
        with suppress(ValueError):
            return datetime.date.fromisoformat(since)
        raise UsageError(f"--update {since!r} is no day of the calendar; write it as 2016-11-02")
    found = calendar.dates(since)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(since))
    return found[0].date if whole else None
