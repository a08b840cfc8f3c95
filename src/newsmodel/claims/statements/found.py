"""Times and quantities as they are found in the words of a passage."""

from __future__ import annotations

import msgspec


class FoundTime(msgspec.Struct, frozen=True, kw_only=True):
    """Time as printed.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset after the last character.
        value: EDTF date or interval (ISO 8601-2, level 1) at the granularity stated; None when it cannot be resolved.
    """

    start: int
    end: int
    value: str | None = None


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """Quantity as printed.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset after the last character.
        value: The number, or the lower end of a range; None for "dozens".
        upper: The upper end of a range.
        whole: The number that it is a part of.
        unit: What is counted or measured, verbatim: "troops", "percent", "%", "$", "year-old".
        qualifier: What the words say of the number, verbatim: "additional", "more than", "initial".
    """

    start: int
    end: int
    value: int | float | None = None
    upper: int | float | None = None
    whole: int | float | None = None
    unit: str | None = None
    qualifier: str | None = None
