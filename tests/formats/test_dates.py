"""Points in time as formats have them: RFC 3339, the rest of ISO 8601, and what people write."""

from __future__ import annotations

import pytest

from newsmodel.formats.timestamps import settled
from newsmodel.readings import Hints


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-12T17:05:00Z", "2026-03-12T17:05:00+00:00"),
        ("2026-03-12", "2026-03-12"),
        ("20260312", "2026-03-12"),
        ("20260312T170500Z", "2026-03-12T17:05:00+00:00"),
        ("20260312T1705+0530", "2026-03-12T17:05:00+05:30"),
        ("2026-3-2", "2026-03-02"),
        ("2026-3-2 9:05 UTC", "2026-03-02T09:05:00+00:00"),
        ("2026-W11-4", "2026-03-12"),
        ("2026W114T17Z", "2026-03-12T17:00:00+00:00"),
        ("2026-071", "2026-03-12"),
        ("2026071T17:05Z", "2026-03-12T17:05:00+00:00"),
        ("2026-03-12T17Z", "2026-03-12T17:00:00+00:00"),
        ("2026-03-12T24:00+01:00", "2026-03-13T00:00:00+01:00"),
        ("2026-06-30T23:59:60Z", "2026-07-01T00:00:00+00:00"),  # a leap second is the next one
        ("20260312T170560+0100", "2026-03-12T17:06:00+01:00"),
        ("2026-03-12T17:05:61Z", None),
        ("2026-03-12T17:05:00,25Z", "2026-03-12T17:05:00.250000+00:00"),
        ("20260312170500Z", "2026-03-12T17:05:00+00:00"),
        ("20260312170500", "2026-03-12"),
        ("20260312T170500EST", "2026-03-12T17:05:00-05:00"),
        ("2026/3/2 9:05 CET", "2026-03-02T09:05:00+01:00"),
        ("2026-03-12T17:05:00[Asia/Seoul]", "2026-03-12T17:05:00+09:00"),
        ("1773335100", "2026-03-12T17:05:00+00:00"),
        ("2026-03-12T17", "2026-03-12"),  # no zone, and none from the caller: the day alone
        ("12 March 2026", "2026-03-12"),
        ("2026-03", None),  # a month and a week are no day
        ("2026-W11", None),
        ("2026-02-30", None),
        ("2026-366", None),
        ("2026-03-12T25:00Z", None),
    ],
)
def test_a_string_is_a_point_in_time_or_none(text: str, expected: str | None) -> None:
    """Every form of a whole day is read, with its time where the zone is known, and nothing is made up."""
    value = settled(text, Hints()).value
    assert expected == (None if value is None else value.isoformat())


def test_a_time_without_a_zone_is_in_the_callers() -> None:
    """The zone that the caller gives is that of times which carry none, in every form."""
    times = [settled(text, Hints(timezone="Asia/Seoul")).value for text in ("2026-03-12T17", "20260312T1700")]
    assert ["2026-03-12T17:00:00+09:00"] * 2 == [time.isoformat() for time in times if time is not None]
