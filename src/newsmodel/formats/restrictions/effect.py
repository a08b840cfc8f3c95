"""The effect of one property, and whether a flag is set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from newsmodel.formats.restrictions.foreign import Said
from newsmodel.formats.restrictions.keys import is_one_of, says_lifted
from newsmodel.formats.restrictions.rules import FOREIGN_RESTRICTION
from newsmodel.formats.restrictions.truth import is_set
from newsmodel.issues import Rule, shown
from newsmodel.readings import Hints


class Effect(msgspec.Struct, frozen=True):
    """The effect of one property.

    Attributes:
        field: Path of the field that it restricts.
        value: What it makes of it; None where nothing could be read, and for an embargo without an end.
        said: The property.
        rule: What tells people of it.
        words: Of an embargo, words that say no end.
        is_certain: Of an embargo without an end, whether it is no mere remark on one.
    """

    field: tuple[str, ...]
    value: str | bool | None
    said: Said
    rule: Rule = FOREIGN_RESTRICTION
    words: str = ""
    is_certain: bool = True

    @property
    def source(self) -> str:
        """The property, for people."""
        return f"{self.said.name}: {shown(self.said.raw)}"


def is_on(raw: Any) -> bool:
    """Tell whether a flag is set; an object may say that it is switched off.

    Example:
        >>> is_on("yes"), is_on({"active": False, "reason": "x"})
        (True, False)
    """
    if isinstance(raw, dict):
        return bool(raw) and not is_switched_off(raw)
    return is_set(raw) and not says_lifted(raw)


def is_switched_off(raw: dict[str, Any]) -> bool:
    """Tell whether an object says that what it is about is not so.

    Example:
        >>> is_switched_off({"enabled": "no"})
        True
    """
    told = (value for name, value in raw.items() if is_one_of(name, "switches"))
    return any(map(says_lifted, told))


Reader = Callable[[Said, Hints], Iterator[Effect]]
