"""Truth values as people give them."""

from __future__ import annotations

from typing import Any, Final

_TRUE: Final = frozenset({"true", "yes", "y", "on", "1", "t"})
_FALSE: Final = frozenset({"false", "no", "n", "off", "0", "f", "none", "null", "never"})


def truth_of(raw: Any) -> bool | None:
    """Read a truth value in any form that people give it; None for what is none.

    Example:
        >>> truth_of("Yes"), truth_of(0), truth_of("https://schema.org/False"), truth_of("perhaps")
        (True, False, False, None)
    """
    if isinstance(raw, bool | int | float):
        return bool(raw) if raw in (0, 1) else None
    if not isinstance(raw, str):
        return None
    word = raw.strip().casefold().rpartition("/")[2]
    return True if word in _TRUE else False if word in _FALSE else None


#: Names of properties by which an object names a term of a vocabulary, the surest first.
_NAMING: Final = ("@id", "uri", "url", "qcode", "value", "@value", "literal", "termCode", "code", "name")


def term_named(raw: Any) -> Any:
    """Take the term of a vocabulary out of an object that names it; anything else is one itself.

    Example:
        >>> term_named({"@type": "DefinedTerm", "@id": "", "name": "print"}), term_named("print"), term_named({})
        ('print', 'print', None)
    """
    if not isinstance(raw, dict):
        return raw
    return next((raw[name] for name in _NAMING if raw.get(name) not in (None, "")), None)


def is_lifted(raw: Any) -> bool:
    """Tell whether a raw value says that there is no ban.

    Example:
        >>> is_lifted(None), is_lifted("false"), is_lifted("")
        (True, True, False)
    """
    return raw is None or truth_of(raw) is False


#: Numbers from here on are points in time.
_FIRST_SECOND: Final = 1_000_000_000


def is_set(raw: Any) -> bool:
    """Tell whether a property that is a flag says something: it is no false one, nothing, or a small number.

    Example:
        >>> is_set("yes"), is_set("2026-01-03"), is_set(""), is_set("off"), is_set(12)
        (True, True, False, False, False)
    """
    if isinstance(raw, str) and raw.strip().isdecimal():
        raw = int(raw)
    if isinstance(raw, int | float):
        return raw == 1 or raw >= _FIRST_SECOND
    return bool(raw.strip() if isinstance(raw, str) else raw) and not is_lifted(raw)
