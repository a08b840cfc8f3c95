"""Messages of wire services taken apart at their control characters (ANPA 1312, IPTC 7901).

SOH begins the header, STX the text, ETX the trailer, and EOT ends the message; SYN may stand around it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import msgspec

from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.dates.calendars import MONTHS
from newsmodel.prose.furniture.wire_heads import without_marks

#: One message; what lacks its end goes on to the next beginning, or to the end of the file.
_MESSAGE = re.compile(
    r"\x01(?P<header>[^\x01\x02\x04]*+)\x02(?P<text>[^\x01\x03\x04]*+)(?:\x03(?P<trailer>[^\x01\x04]*+))?"
)
#: ANPA 1312: service and number, priority, category, keyword, date, words.
_ANPA = re.compile(
    r"\A[a-z]{1,3}[0-9]{3,5}[ ]+(?:[0-9]{1,2}[ ]+|[a-z]{2,6}[ ]+)?(?:[a-z][ ]+)?(?P<category>[a-z])[ ]+"
    r"\^?(?P<keyword>\S.{0,80}?)(?:[ ]{2,}|[ ]+(?=[0-9]{2}-[0-9]{2}[ ]+[0-9]{3,4}\b))",
    re.IGNORECASE,
)
#: IPTC 7901: source and number, priority 1 to 6, category, words, optional information.
_IPTC = re.compile(r"\A[a-z]{1,4}[0-9]{3,4}[ ]+(?P<urgency>[1-6])[ ]+(?P<category>[a-z]{1,3})[ ]+[0-9]{1,5}\b")
#: What a service calls a story: words with a hyphen between.
_SLUG = re.compile(r"[^\W\d_]{2,20}(?:-[^\W_]{2,20}){1,4}")
#: "CP-BR-03-04-26 1205GMT", month first; "041205 mrz 26", with the day first.
_STAMP = re.compile(
    r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2})-(?P<year>[0-9]{2})(?: (?P<time>[0-9]{4})(?P<zone>GMT|UTC)?)?"
)
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{2})(?P<time>[0-9]{4}) (?P<zone>GMT |UTC )?(?P<name>[^\W\d_]{3,9})\.? (?P<year>[0-9]{2})\b"
)


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """A message of a wire service.

    Attributes:
        header: Its words, on one line.
        text: The text, without the marks of typesetting.
        trailer: Its words, on one line.
        keywords: What the service calls the story.
        category: Its code.
        scheme: The standard that the code is of.
        urgency: From 1 to 6, where the standard has numbers.
        sent: When, as far as the trailer says.
        stamp: The words that say it.
    """

    header: str
    text: str
    trailer: str
    keywords: str | None = None
    category: str | None = None
    scheme: str | None = None
    urgency: int | None = None
    sent: datetime.datetime | datetime.date | None = None
    stamp: str | None = None


def messages_in(text: str) -> Iterator[tuple[int, str]]:
    """Find the messages of a file: the line that each begins on, and the message."""
    for match in _MESSAGE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[0]


def read_message(raw: str) -> Message | None:
    """Read a message; None where there is none."""
    match = _MESSAGE.search(raw)
    if match is None:
        return None
    whole = clean(match["header"]).text
    header, trailer = one_line(whole), one_line(clean(match["trailer"] or "").text).strip("< ")
    known = _IPTC.match(header) or _ANPA.match(whole.strip())
    keywords, text = _without_slug(*without_marks(match["text"].replace("\r\n", "\n").replace("\r", "\n")))
    found = known.groupdict() if known else {}
    sent, stamp = _sent(trailer)
    return Message(
        header=header,
        text=text,
        trailer=trailer,
        keywords=found.get("keyword") or keywords,
        category=found.get("category"),
        scheme=("iptc7901" if "urgency" in found else "anpa1312") if found else None,
        urgency=int(found["urgency"]) if found.get("urgency") else None,
        sent=sent,
        stamp=stamp,
    )


def _without_slug(keywords: str | None, text: str) -> tuple[str | None, str]:
    """Take off the first line where it is what the service calls the story, above a headline: "Leeds-pont"."""
    first, _, rest = text.strip("\n").partition("\n")
    following = rest.lstrip("\n").partition("\n")[0]
    if keywords is None and _SLUG.fullmatch(first.strip()) and following[:1].strip() and " " in following:
        return first.strip(), rest
    return keywords, text


def _sent(trailer: str) -> tuple[datetime.datetime | datetime.date | None, str | None]:
    """Read when a message was sent; without a zone it is a day."""
    match = _STAMP.search(trailer) or _DAY_FIRST.search(trailer)
    if match is None:
        return None, None
    told = match.groupdict()
    month = int(told["month"]) if "month" in told else MONTHS.get(told["name"].lower())
    if month is None:
        return None, match[0]
    try:
        day = datetime.date(2000 + int(told["year"]), month, int(told["day"]))
        if not told["zone"] or not told["time"]:
            return day, match[0]
        clock = datetime.time(int(told["time"][:2]), int(told["time"][2:]), tzinfo=datetime.UTC)
    except ValueError:
        return None, match[0]
    return datetime.datetime.combine(day, clock), match[0]
