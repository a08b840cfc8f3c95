"""Forms of single values: raw JSON value of a format ⇄ value of our own JSON form.

A field's type says how its value is read and written; only what a standard writes otherwise (per cent for a score, its
own words for ours) is given a form of its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsmodel.formats.addresses import completed
from newsmodel.formats.completion import Remark, as_language, remarks_on_date
from newsmodel.formats.escaped import without_markup
from newsmodel.formats.timestamps import settled
from newsmodel.prose.characters import clean
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import (
    Limit,
    Scalar,
    compiled,
)
from newsmodel.values import as_uri, is_uri, write_timestamp

#: What an address is a URI by.
_MAILTO = re.compile(r"\A\s*mailto:", re.IGNORECASE)
#: A number in quotation marks, as JSON writes it, with blanks around it.
_SPELLED = re.compile(r"\s{0,9}-?[0-9]{1,15}(?:\.[0-9]{1,9})?\s{0,9}")


class Form:
    """Converter of one kind of value; None stands for a value that cannot be converted."""

    __slots__ = ()
    #: For the mapping tables in the docs.
    told = ""
    #: Whether a value that was read is written as it is.
    is_plain = False
    #: Whether a form that the input had may be one that the standard has not got, and is only kept for people.
    settles = False
    #: Whether a value restricts the story, so that one that is not understood is an error.
    restricts = False

    def read(self, raw: Any, hints: Hints) -> Any:
        """Read a value of the format into our JSON form."""
        raise NotImplementedError

    def write(self, value: Any) -> Any:
        """Write a value of ours as the format has it."""
        return value

    def settled(self, raw: Any) -> bool:
        """Tell whether a raw value is of a kind that the standard has not got: a number in quotation marks."""
        return isinstance(raw, str)

    def remarks(self, raw: Any, hints: Hints) -> Iterable[Remark]:  # noqa: ARG002
        """List what there is to say of a raw value that has another form than we write."""
        return ()


class Words(Form):
    """A string: trimmed, without what is not printed, on one line where the field wants one."""

    __slots__ = ("_fits", "_limit", "_one_line")
    is_plain = True

    def __init__(self, limit: Limit, *, one_line: bool = False) -> None:
        self._limit = limit
        self._one_line = one_line or not limit.admits("a\nb")
        self._fits = compiled(limit.pattern).search if limit.pattern else None

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read words."""
        if type(raw) is not str:
            return None
        text = raw.strip()
        if not text:
            return None
        if self._one_line and ("\n" in text or "  " in text or "\t" in text or "\r" in text):
            text = " ".join(text.split())
        if self._fits is None or self._fits(text):
            return text
        text = clean(text).text.strip()
        if self._one_line:
            text = " ".join(text.split())
        return text if text and self._limit.admits(text) else None


class MarkedWords(Words):
    """Words without the markup of the page, or of the editor, that they come from."""

    __slots__ = ()
    is_plain = False

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read words."""
        return super().read(without_markup(raw) if type(raw) is str else raw, hints)

    def write(self, value: str) -> str:
        """Write words; what would be taken for markup is escaped, as pages do it."""
        return value if without_markup(value) == value else _escaped(value)


def _escaped(text: str) -> str:
    """Escape a text so that `without_markup` gives it back; leave it where that cannot be."""
    once = html.escape(text, quote=False)
    twice = html.escape(once, quote=False)
    return next((form for form in (once, twice) if without_markup(form) == text), text)


class Address(Form):
    """An absolute URI; what a URI does not allow is percent-encoded, and a path on the caller's page is completed."""

    __slots__ = ()
    is_plain = True
    told = "absolute URI"

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read a URI."""
        if type(raw) is not str:
            return None
        return as_uri(raw) or (completed(raw, hints.url) if raw.lstrip()[:1] == "/" else None)

    def write(self, value: str) -> str | None:
        """Write a URI; None for a value that is none, where our field may hold other words too."""
        return value if is_uri(value) else None


class Numbered(Words):
    """A string that many write as a whole number: a version."""

    __slots__ = ()
    settles = True

    def settled(self, raw: Any) -> bool:
        """Tell whether it is a number."""
        return type(raw) is int

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read a string, or a whole number.

        Example:
            >>> from newsmodel.shapes.field_types import limit_of
            >>> from newsmodel.values import Line
            >>> Numbered(limit_of(Line)).read(3, Hints())
            '3'
        """
        return super().read(str(raw) if type(raw) is int else raw, hints)


class LanguageTag(Form):
    """A language tag (BCP 47), also a locale's with underscores, a code of three letters, or a language's name."""

    __slots__ = ()
    is_plain = True
    told = "BCP 47, or a code or a name that stands for it"

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read a tag.

        Example:
            >>> LanguageTag().read("de_DE", Hints()), LanguageTag().read("German", Hints())
            ('de-DE', 'de')
        """
        return as_language(raw)


class EmailAddress(Words):
    """An e-mail address, also as the URI that links have for it (RFC 6068)."""

    __slots__ = ()

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read an address.

        Example:
            >>> from newsmodel.shapes.field_types import limit_of
            >>> from newsmodel.values import Email
            >>> EmailAddress(limit_of(Email)).read("mailto:ana@example.org", Hints())
            'ana@example.org'
        """
        return super().read(_MAILTO.sub("", raw, count=1) if type(raw) is str else raw, hints)


def number_of(raw: Any) -> Any:
    """Give the number that a string spells; any other value as it is.

    Example:
        >>> number_of(" 4.0"), number_of("x4")
        (4.0, 'x4')
    """
    if type(raw) is str and _SPELLED.fullmatch(raw):
        return float(raw) if "." in raw else int(raw)
    return raw


class Number(Form):
    """A number, whole where the field is; one in quotation marks is the number that it spells."""

    __slots__ = ("_limit", "_whole")
    is_plain = True
    settles = True

    def __init__(self, scalar: Scalar) -> None:
        self._limit = scalar.limit
        self._whole = scalar.types == (int,)

    def read(self, raw: Any, hints: Hints) -> float | None:  # noqa: ARG002
        """Read a number."""
        raw = number_of(raw)
        if type(raw) not in (int, float) or not self._limit.admits(raw):
            return None
        if self._whole:
            return int(raw) if raw == int(raw) else None
        return float(raw)


class Truth(Form):
    """True or false."""

    __slots__ = ()
    is_plain = True

    def read(self, raw: Any, hints: Hints) -> bool | None:  # noqa: ARG002
        """Read a truth value."""
        return raw if type(raw) is bool else None


class Timed(Form):
    """A point in time.

    Attributes:
        day_alone: Whether the format can say a day without a time.
        told: For the docs.
    """

    __slots__ = ("day_alone", "told")

    def __init__(self, *, day_alone: bool) -> None:
        self.day_alone = day_alone
        self.told = "RFC 3339 date-time" + (" or full-date" if day_alone else "")

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read a timestamp."""
        if type(raw) in (int, float) and raw == raw // 1:  # seconds or milliseconds since 1970
            raw = str(int(raw))
        if type(raw) is not str:
            return None
        value = settled(raw, hints).value
        return None if value is None else write_timestamp(value)

    def write(self, value: str) -> str | None:
        """Write a timestamp; None for a day where the format wants a time."""
        return value if self.day_alone or len(value) > len("2026-11-22") else None

    def remarks(self, raw: Any, hints: Hints) -> Iterator[Remark]:
        """List what was guessed about the time."""
        if type(raw) is str:
            yield from remarks_on_date(settled(raw, hints).doubts, raw)


class Renamed(Form):
    """Words of the standard for words of ours.

    Attributes:
        told: For the docs.
    """

    __slots__ = ("_ours", "_theirs", "told")

    def __init__(self, ours: Mapping[str, str]) -> None:
        self._ours = dict(ours)
        self._theirs = {value: key for key, value in reversed(self._ours.items())}
        self.told = ", ".join(f"`{theirs}` = {own}" for theirs, own in self._ours.items() if theirs != own)

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read one of their words."""
        return self._ours.get(raw) if type(raw) is str else None

    def write(self, value: str) -> str | None:
        """Write one of ours."""
        return self._theirs.get(value)


class Scaled(Form):
    """A score, written as a whole number of a scale's parts.

    Attributes:
        parts: How many parts the scale has: 100 for per cent.
        told: For the docs.
    """

    __slots__ = ("parts", "told")
    settles = True

    def __init__(self, parts: int) -> None:
        self.parts = parts
        self.told = f"0…{parts}"

    def read(self, raw: Any, hints: Hints) -> float | None:  # noqa: ARG002
        """Read a score from 0 to 1."""
        raw = number_of(raw)
        return raw / self.parts if type(raw) in (int, float) and 0 <= raw <= self.parts else None

    def write(self, value: float) -> int:
        """Write the number of parts, rounded."""
        return round(value * self.parts)
