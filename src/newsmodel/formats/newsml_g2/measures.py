"""Measures of files with the units that they have: pixels, and times in seconds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.messages import last_part
from newsmodel.formats.xmltree import Branch, Place, Value
from newsmodel.model import Rendition

_TIME = re.compile(r"(?:(?:([0-9]{1,4}):)?([0-5]?[0-9]):)?([0-9]{1,9}(?:\.[0-9]{1,6})?)\Z")
_UNITS = ("durationunit", "durationunituri")


def unit_of(element: Element, name: str) -> str:
    """Give the unit that an attribute of this name says, or that with a URI; "" where none does."""
    return last_part(element.get(name) or element.get(f"{name}uri") or "")


def is_in_pixels(unit: str) -> Callable[[Element], bool]:
    """Make the test of a length: pixels, unless it says another unit.

    Args:
        unit: Name of the attribute with the unit.
    """
    return lambda element: unit_of(element, unit) in ("", "pixel", "pixels")


def seconds_in(raw: str, unit: str) -> str | None:
    """Give a duration in seconds; None for one in another unit, such as frames.

    Args:
        raw: The duration.
        unit: Last part of the code of its unit, in small letters; seconds where there is none, or a time of the clock.

    Example:
        >>> seconds_in("90", ""), seconds_in("00:01:30.5", "normalplaytime"), seconds_in("1500", "milliseconds")
        ('90', '90.5', '1.5')
        >>> seconds_in("00:01:30", "")
        '90'
        >>> seconds_in("00:01:30:12", "timecode")
    """
    if not unit and ":" in raw:
        unit = "normalplaytime"
    if unit in ("", "seconds"):
        return raw
    match = _TIME.match(raw.strip())
    if match is None or unit not in ("normalplaytime", "milliseconds"):
        return None
    hours, minutes, rest = match.groups(default="0")
    seconds = int(hours) * 3600 + int(minutes) * 60 + float(rest)
    return f"{seconds / (1000 if unit == 'milliseconds' else 1):.6f}".rstrip("0").rstrip(".")


class Duration(Value, frozen=True, kw_only=True, eq=False):
    """Time that a file runs; another duration is written in seconds."""

    def _raw(self, place: Place) -> str | None:
        raw = place.raw
        return None if raw is None else seconds_in(raw, unit_of(place.element, _UNITS[0]))

    def _put(self, written: str, place: Place | None, branch: Branch) -> None:
        super()._put(written.removesuffix(".0"), place, branch)
        branch.tree.strip(branch.element, *_UNITS)


DURATION: Final = Duration(
    theirs="@duration", ours=("duration",), form=form_of(field_at(Rendition, ("duration",)).type)
)
