"""Forms of points in time: the basic format of ISO 8601."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats.mapping.bans import End
from newsmodel.formats.mapping.forms import Timed
from newsmodel.readings import Hints

_DAY = re.compile(r"[0-9-]{8,10}T")


class BasicTime(Timed):
    """A point in time in the basic format of ISO 8601, as NITF has them; any form is read."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(day_alone=True)
        self.told = "ISO 8601, basic format"

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read a point in time; a day may end in the letter before a time that is not there.

        Example:
            >>> BasicTime().read("20260301T", Hints())
            '2026-03-01'
        """
        is_day = isinstance(raw, str) and _DAY.fullmatch(raw.strip()) is not None
        return super().read(raw.strip()[:-1] if is_day else raw, hints)

    def write(self, value: str) -> str:
        """Write a point in time.

        Example:
            >>> BasicTime().write("2026-03-01T10:00:00+01:00"), BasicTime().write("2026-03-01")
            ('20260301T100000+0100', '20260301')
        """
        return basic(value)


class BasicEnd(End):
    """The end of a ban in the basic format of ISO 8601."""

    __slots__ = ()

    def write(self, value: str) -> str:
        """Write an end."""
        return basic(value)


def basic(timestamp: str) -> str:
    """Write an RFC 3339 timestamp in the basic format; UTC stays `Z`."""
    day, _, time = timestamp.partition("T")
    return day.replace("-", "") + (f"T{time.replace(':', '')}" if time else "")
