"""Forms of values as JSON-LD in the wild has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmodel.formats import reading_rules as rules
from newsmodel.formats.completion import Remark
from newsmodel.formats.mapping.forms import Address, Form, LanguageTag, MarkedWords, Timed
from newsmodel.formats.restrictions import truth_of
from newsmodel.issues import shown
from newsmodel.readings import Hints

#: A key of a language map (JSON-LD 1.1, 4.6.2).
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")


def words_of_value(raw: Any) -> str | None:
    """Find the words of a string, a number, a value object, an object that has a name, or the first of a language map.

    Example:
        >>> words_of_value({"@value": "Rain", "@language": "en"}), words_of_value({"en": "Rain", "de": "Regen"})
        ('Rain', 'Rain')
    """
    if isinstance(raw, dict):
        is_map = raw and all(_TAG.match(name) and isinstance(words, str) for name, words in raw.items())
        raw = next(iter(raw.values())) if is_map else raw.get("@value", raw.get("name"))
    if isinstance(raw, str):
        return raw
    return str(raw) if isinstance(raw, int | float) and not isinstance(raw, bool) else None


class PageWords(MarkedWords):
    """Words: a string, or an object that says one, without the markup of the page that it comes from."""

    __slots__ = ()
    told = "text"

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read words."""
        return super().read(words_of_value(raw), hints)


class Tongue(LanguageTag):
    """A language tag, or a `Language` that has one."""

    __slots__ = ()
    told = "BCP 47, a code or a name that stands for it, or a `Language`"

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read a tag."""
        return super().read(raw.get("alternateName", raw.get("name")) if isinstance(raw, dict) else raw, hints)


class Flag(Form):
    """True or false, as a boolean, a word or a term of schema.org; what is neither is not free."""

    __slots__ = ()
    told = "boolean"

    def read(self, raw: Any, hints: Hints) -> bool | None:  # noqa: ARG002
        """Read a truth value."""
        if isinstance(raw, list) and raw:
            return all(truth_of(member) is True for member in raw)
        return None if raw in (None, "", []) else truth_of(raw) is True

    def remarks(self, raw: Any, hints: Hints) -> Iterator[Remark]:  # noqa: ARG002
        """Say that a value is no truth value."""
        if not isinstance(raw, list) and truth_of(raw) is None:
            yield rules.VALUE_UNREAD, f"no truth value, and taken for false: {shown(raw)}"


class Kinds(Form):
    """The type of a node, for a kind of ours.

    Attributes:
        told: For the docs.
    """

    __slots__ = ("_ours", "_theirs", "told")

    def __init__(self, ours: dict[str, str]) -> None:
        self._ours = ours
        self._theirs = {kind: name for name, kind in reversed(ours.items())}
        self.told = ", ".join(f"`{name}` = {kind}" for kind, name in self._theirs.items())

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read a type."""
        names = raw if isinstance(raw, list) else [raw]
        plain = (_without_prefix(name) for name in names if isinstance(name, str))
        return next((self._ours[name] for name in plain if name in self._ours), None)

    def write(self, value: str) -> str | None:
        """Write a type."""
        return self._theirs.get(value)


def _without_prefix(name: str) -> str:
    return re.sub(r"^.*[/:]", "", name) if ":" in name or "/" in name else name


class Pixels(Form):
    """A size in pixels: a number, or a string or a quantity that says one."""

    __slots__ = ()
    told = "pixels"

    def read(self, raw: Any, hints: Hints) -> int | None:  # noqa: ARG002
        """Read a number."""
        if isinstance(raw, dict):
            raw = raw.get("value", raw.get("name"))
        if isinstance(raw, str):
            match = re.fullmatch(r"\s*(\d{1,6})(?:\.0+)?\s*(?:px)?\s*", raw, re.IGNORECASE | re.ASCII)
            return int(match[1]) if match else None
        whole = isinstance(raw, int | float) and not isinstance(raw, bool) and 0 <= raw < 10**6 and raw == int(raw)
        return int(raw) if whole else None


class Duration(Form):
    """A duration, ISO 8601 or in seconds."""

    __slots__ = ()
    told = "ISO 8601 duration"

    _PATTERN = re.compile(
        r"P(?:(?P<days>\d{1,4})D)?(?:T(?:(?P<hours>\d{1,4})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,8}(?:\.\d+)?)S)?)?",
        re.ASCII,
    )

    def read(self, raw: Any, hints: Hints) -> float | None:  # noqa: ARG002
        """Read a duration in seconds."""
        match = self._PATTERN.fullmatch(raw.strip()) if isinstance(raw, str) else None
        if match is None or not any(match.groups()):
            return None
        units = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}
        return float(sum(float(match[name] or 0) * length for name, length in units.items()))

    def write(self, value: float) -> str:
        """Write a duration in seconds."""
        return f"PT{value:.3f}".rstrip("0").rstrip(".") + "S"


class Reference(Form):
    """An address: a string, or an object that has one."""

    __slots__ = ()
    told = "URL"

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read a URI."""
        if isinstance(raw, dict):
            raw = raw.get("url", raw.get("@id"))
        return Address().read(raw, hints)


class Day(Timed):
    """A point in time as EDTF has it: a day or a time, and nothing vaguer."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(day_alone=True)

    def write(self, value: str) -> str | None:
        """Write a date; None for what is no single day."""
        return value if self.read(value, Hints()) == value else None
