"""The constrained values that fields hold.

A limit stands in the type, once: the constructors, the parsers, the JSON Schema and the documentation read it there.
Patterns are written so that they mean the same to Python, to Rust's `regex` and to ECMAScript: `[0-9]`, no lookaround,
anchored by `^` and `$`.
"""

from __future__ import annotations

import codecs
import datetime
import functools
import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from newsmodel.shapes.checking import checked as checked  # noqa: PLC0414
from newsmodel.shapes.checking import checked_when_used as checked_when_used  # noqa: PLC0414
from newsmodel.shapes.field_types import SAFE_INTEGER, compiled, limit_of
from newsmodel.shapes.field_types import Limit as Limit  # noqa: PLC0414 - offered here too
from newsmodel.shapes.members import Members as Members  # noqa: PLC0414 - as above

#: The version of the document format that the classes describe.
FORMAT_VERSION = "1.0"


def _uri_pattern() -> str:
    """Write the pattern of absolute URIs (RFC 3986), but for IP literals in brackets, which news never has."""
    name = "A-Za-z0-9._~!$&'()*+,;=-"
    path = f":@/{name}"
    octet = "%[0-9A-Fa-f]{2}"

    def run(characters: str) -> str:
        return f"[{characters}]*(?:{octet}[{characters}]*)*"

    rest = f"(?::[0-9]*)?(?:/{run(path)})?"
    user = f"{run(':' + name)}@{run(name)}{rest}"
    host = f"{run(name)}{rest}"
    rootless = f"/?(?:[:@{name}]|{octet}){run(path)}"
    tail = f"(?:[?]{run('?' + path)})?(?:#{run('?' + path)})?"
    # the commonest form stands first: a host without a user
    return f"[A-Za-z][A-Za-z0-9+.-]*:(?://(?:{host}{tail}|{user}{tail})|(?:{rootless}|/){tail})"


# Every control character (Cc) but newline and tab; U+2028 and U+2029 break lines too.
_CONTROL = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f"
_LINE_BREAKING = r"\u0000-\u001f\u007f-\u009f\u2028\u2029"
_ID = "[A-Za-z][A-Za-z0-9_.-]{0,63}"
_URI = _uri_pattern()
_YEAR = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
_DAY = f"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_OFFSET = "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"

#: RFC 3339 date-time with an offset, at most six fraction digits, no leap second.
DATE_TIME = Limit(
    pattern=rf"^{_DAY}T{_CLOCK}(?:\.[0-9]{{1,6}})?{_OFFSET}$",
    format="date-time",
    noun="an RFC 3339 date-time with an offset",
    example="2026-11-22T14:05:00+09:00",
)
#: RFC 3339 full-date.
FULL_DATE = Limit(pattern=f"^{_DAY}$", format="date", noun="a full date", example="2026-11-22")

# EDTF (ISO 8601-2) levels 0 and 1: a point at its granularity, with seasons, qualifiers and unspecified digits.
_EDTF_POINT = (
    rf"(?:[0-9]{{4}}|[0-9]{{3}}X|[0-9]{{2}}XX)(?:-(?:0[1-9]|1[0-2]|2[1-4]|3[3-9]|4[01])"
    rf"(?:-(?:0[1-9]|[12][0-9]|3[01])(?:T{_CLOCK}{_OFFSET}?)?)?)?[?~%]?"
)

#: No control character but newline and tab.
TEXT_PATTERN = f"^[^{_CONTROL}]*$"
_TEXT_NOUN = "text without control characters but newline and tab"

Text = Annotated[str, Limit(min_length=1, pattern=TEXT_PATTERN, noun=_TEXT_NOUN)]
CellText = Annotated[str, Limit(pattern=TEXT_PATTERN, noun=_TEXT_NOUN)]
Line = Annotated[
    str, Limit(min_length=1, pattern=f"^[^{_LINE_BREAKING}]*$", noun="one line of text without control characters")
]
Id = Annotated[
    str, Limit(pattern=f"^{_ID}$", noun="an id: a letter, then up to 63 letters, digits, '_', '.' or '-'", example="p1")
]
Uri = Annotated[
    str, Limit(pattern=f"^{_URI}$", format="uri", noun="an absolute URI in ASCII", example="https://example.org/story")
]
#: A URI or a reference relative to the document, for tools to follow.
SchemaHint = Annotated[str, Limit(min_length=1, pattern="^[!-~]*$", noun="a URI or a relative reference in ASCII")]
IdOrUri = Annotated[str, Limit(pattern=f"^(?:{_ID}|{_URI})$", noun="an id of this document or an absolute URI")]
#: The id of a part, or the name of a text field of the article, which has the form of an id.
SpanTarget = Id
#: Lists of them are parted by white space where formats write them (`class`), so that a name has none.
StyleName = Annotated[
    str,
    Limit(
        min_length=1,
        pattern=r"^[^\u0000-\u0020\u007f-\u009f]*$",
        noun="the name of a style, without spaces and control characters",
        example="lead",
    ),
]
Language = Annotated[
    str, Limit(pattern="^(?:[A-Za-z]{2,8}|[xi])(?:-[A-Za-z0-9]{1,8})*$", noun="a BCP 47 language tag", example="pt-BR")
]
MediaType = Annotated[
    str,
    Limit(
        pattern="^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(?: *; *[!-~ ]+)?$",
        noun="a media type (RFC 6838)",
        example="image/jpeg",
    ),
]
Sha256 = Annotated[str, Limit(pattern="^[0-9a-f]{64}$", noun="a SHA-256 digest in lower-case hexadecimal")]
#: The beginning of a SHA-256, which is enough to tell the claims of a story apart.
ClaimDigest = Annotated[str, Limit(pattern="^[0-9a-f]{16}$", noun="a digest of a claim: 16 hexadecimal digits")]
Email = Annotated[str, Limit(pattern="^[!-?A-~]+@[!-?A-~]+$", noun="an e-mail address", example="desk@example.org")]
Issn = Annotated[str, Limit(pattern="^[0-9]{4}-[0-9]{3}[0-9X]$", noun="an ISSN", example="0307-1235")]
Edtf = Annotated[
    str,
    Limit(
        pattern=rf"^(?:{_EDTF_POINT}|(?:{_EDTF_POINT}|\.\.)?/(?:{_EDTF_POINT}|\.\.)?)$",
        noun="an EDTF date or interval (ISO 8601-2, level 1)",
        example="2024-01/2024-02",
    ),
]
TimeZone = Annotated[
    str,
    Limit(
        pattern="^(?:[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]|[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*)$",
        noun="an IANA time zone or a UTC offset such as +09:00",
        example="Asia/Seoul",
    ),
]
JsonPointer = Annotated[
    str, Limit(pattern="^(?:/[^~/]*(?:~[01][^~/]*)*)*$", noun="a JSON Pointer (RFC 6901)", example="/published")
]

Offset = Annotated[int, Limit(ge=0, le=SAFE_INTEGER, noun="an offset in Unicode code points, 0 or more")]
Count = Annotated[int, Limit(ge=0, le=SAFE_INTEGER, noun="a whole number, 0 or more")]
Year = Annotated[int, Limit(ge=1, le=9999, noun="a year from 1 to 9999")]
Breadth = Annotated[int, Limit(ge=1, le=1000, noun="a whole number from 1 to 1000")]
Level = Annotated[int, Limit(ge=1, le=6, noun="a level from 1 to 6")]
Urgency = Annotated[int, Limit(ge=1, le=9, noun="an urgency from 1 to 9")]
Score = Annotated[float, Limit(ge=0, le=1, noun="a number from 0 to 1")]
Latitude = Annotated[float, Limit(ge=-90, le=90, noun="degrees from -90 to 90")]
Longitude = Annotated[float, Limit(ge=-180, le=180, noun="degrees from -180 to 180")]
Seconds = Annotated[float, Limit(ge=0, le=SAFE_INTEGER, noun="a duration in seconds, 0 or more")]
Number = Annotated[int | float, Limit(ge=-SAFE_INTEGER, le=SAFE_INTEGER, noun="a finite number within ±2**53")]

#: An aware datetime, or a date where only the day is known.
Timestamp = datetime.datetime | datetime.date
#: Any JSON object; read-only by agreement.
OpenObject = Mapping[str, Any]
#: JSON Pointers into the document, each with the words of the raw story.
Originals = Mapping[JsonPointer, CellText]

PartyKind = Literal["person", "organization", "software"]
EntityKind = Literal["person", "organization", "place", "event", "product", "work", "other"]
MediaKind = Literal["picture", "video", "audio", "graphic"]
MarkKind = Literal["strong", "emphasis", "link", "code", "subscript", "superscript", "strike", "underline"]
SectionKind = Literal["body", "summary", "aside", "entry"]
Alignment = Literal["left", "center", "right", "justify"]
PublicationStatus = Literal["usable", "withheld", "canceled"]
CorrectionKind = Literal["correction", "clarification", "update", "retraction", "editors_note"]
SourceKind = Literal["person", "organization", "government", "document", "media", "group", "author", "unstated"]
Voice = Literal["source", "outlet"]
SpeechForm = Literal["direct", "indirect", "mixed"]
CueKind = Literal[
    "state",
    "report",
    "deny",
    "confirm",
    "accuse",
    "warn",
    "estimate",
    "believe",
    "show",
    "promise",
    "demand",
    "ask",
    "other",
]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["certain", "possible", "estimated", "predicted", "conditional"]
RelationKind = Literal["supports", "contradicts", "repeats", "updates"]
ReviewStatus = Literal["unreviewed", "accepted", "rejected"]


_is_date_time = compiled(DATE_TIME.pattern or "").search
_is_full_date = compiled(FULL_DATE.pattern or "").search


def is_timestamp(text: str) -> bool:
    """Whether a string has the form of a timestamp in JSON: RFC 3339 date-time with an offset, or full-date.

    Example:
        >>> is_timestamp("2026-11-22"), is_timestamp("22 November 2026")
        (True, False)
    """
    return bool(_is_date_time(text) or _is_full_date(text))


def read_timestamp(text: str) -> Timestamp:
    """Parse a timestamp in JSON.

    Args:
        text: RFC 3339 date-time with an offset, or full-date.

    Raises:
        ValueError: the text is neither, or no such day exists.

    Example:
        >>> read_timestamp("2026-11-22")
        datetime.date(2026, 11, 22)
    """
    if _is_date_time(text):
        return datetime.datetime.fromisoformat(text)
    if _is_full_date(text):
        return datetime.date.fromisoformat(text)
    msg = "neither an RFC 3339 date-time with an offset nor a full date"
    raise ValueError(msg)


def write_timestamp(value: Timestamp) -> str:
    """Write a timestamp as JSON has it; UTC is written `Z`.

    Example:
        >>> write_timestamp(datetime.datetime(2026, 11, 22, 14, 5, tzinfo=datetime.UTC))
        '2026-11-22T14:05:00Z'
    """
    text = value.isoformat()
    if len(text) <= len("2026-11-22"):
        return text
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def show_timestamp(text: str) -> str:
    """Show a timestamp to people, who all can read it: day, clock, distance to UTC.

    Args:
        text: The timestamp as JSON has it.

    Example:
        >>> show_timestamp("2026-11-22T14:05:00Z"), show_timestamp("2026-11-22T14:05:00+09:00")
        ('2026-11-22 14:05 UTC', '2026-11-22 14:05 UTC+09:00')
        >>> show_timestamp("2026-11-22")
        '2026-11-22'
    """
    day, _, clock = text.partition("T")
    zone = "UTC" if clock.endswith("Z") else f"UTC{clock[-6:]}"
    return f"{day} {clock[:5]} {zone}" if clock else day


# --- addresses

#: Most URIs of news are of this form, which is one of those that the pattern of `Uri` admits, and quicker to tell.
PLAIN_URI = re.compile(
    r"\Ahttps?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~!$&'()*+,;=:@/-]*(?:[?][A-Za-z0-9._~!$&'()*+,;=:@/?-]*)?)?\Z"
).match
_IS_URI = compiled(limit_of(Uri).pattern or "").search


def is_uri(text: str) -> bool:
    """Whether a text is an absolute URI in ASCII.

    Example:
        >>> is_uri("urn:x:1"), is_uri("/story")
        (True, False)
    """
    return PLAIN_URI(text) is not None or bool(_IS_URI(text))


_NO_URI = re.compile(r"[^!#$%&'()*+,/:;=?@\[\]~\w.-]|[^\x00-\x7f]|%(?![0-9A-Fa-f]{2})")


def as_uri(raw: str) -> str | None:
    """Write an address as an absolute URI, percent-encoded where it needs it (RFC 3986); None where it is none.

    Example:
        >>> as_uri("https://example.org/Fluß und Tal"), as_uri("/story")
        ('https://example.org/Flu%C3%9F%20und%20Tal', None)
    """
    text = raw.strip()
    if is_uri(text):
        return text
    scheme, colon, rest = text.partition(":")
    if not colon or not rest or any(character in text for character in "\n\r\t"):
        return None
    encoded = _NO_URI.sub(_percent, rest).replace("[", "%5B").replace("]", "%5D")
    head, *fragments = encoded.split("#")
    whole = f"{scheme}:{head}" + (f"#{'%23'.join(fragments)}" if fragments else "")
    return whole if is_uri(whole) else None


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


#: Python's own, which no text is in.
_NO_ENCODINGS = frozenset({"idna", "mbcs", "oem", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"})


@functools.lru_cache(maxsize=64)
def text_encoding(name: str) -> str | None:
    """Find Python's name for an encoding of texts; None for one that nobody knows, or that is one of other data.

    Args:
        name: What a document, a message or a caller calls it.

    Example:
        >>> text_encoding("Latin1"), text_encoding("base64"), text_encoding("idna")
        ('iso8859-1', None, None)
    """
    try:
        "a".encode(name)  # an empty string is encoded by any name
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return None if found.replace("-", "_") in _NO_ENCODINGS else found
