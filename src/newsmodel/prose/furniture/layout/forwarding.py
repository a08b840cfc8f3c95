"""Heads of forwarded mails inside a text: the lines with sender, date and subject that mail programs put above it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.prose.furniture.layout.lines import Passage
from newsmodel.prose.patterns import pattern

FieldKind = Literal["sender", "date", "receiver", "subject"]

#: A head has so many lines at least.
_FEWEST = 3
#: It is looked for in so many lines; a note above it has no more paragraphs' worth.
_REACH = 25
#: A head of so many fields needs no line above it that says what it is; a note above it has no more words.
_PROVEN, _MOST_WORDS = 4, 40
#: The line above a head: "---------- Forwarded message ---------", "-----Original Message-----", "________".
_RULE = re.compile(r"\A[-_]{3,}[^-_]{0,60}[-_]*\Z")


class Forwarded(msgspec.Struct, frozen=True):
    """A text with the head of a forwarded mail taken out.

    Attributes:
        text: The text below; its lines keep their places.
        fields: The words of the head's fields, each with its line.
        rest: Its other lines, and those above it.
    """

    text: str
    fields: Mapping[FieldKind, Passage]
    rest: Sequence[Passage]


def without_prefix(subject: str) -> str:
    """Take off what answers and forwarded mails have before their subject.

    Example:
        >>> without_prefix("Fwd: AW: Rain ends"), without_prefix("Weather: rain ends")
        ('Rain ends', 'Weather: rain ends')
    """
    prefix = _prefixes().match(subject)
    return subject[prefix.end() if prefix else 0 :].strip()


def forwarded(text: str) -> Forwarded | None:
    r"""Take the head of a forwarded mail out of a text; None where it has none.

    Example:
        >>> mail = "See below.\n\n--- Forwarded ---\nFrom: Ana Ruiz\nDate: 3 May 2026\nSubject: Rain\n\nIt rained."
        >>> found = forwarded(mail)
        >>> found.fields["subject"].text, found.text.strip(), [each.text for each in found.rest]
        ('Rain', 'It rained.', ['See below.', '--- Forwarded ---'])
        >>> forwarded("From: London\n\nIt rained.") is None
        True
    """
    if ":" not in text[:2000] and "\uff1a" not in text[:2000]:
        return None
    found = _forwarded(text)
    while found is not None and (inner := _forwarded(found.text)) is not None:  # who forwards it was sent it so
        outer = sorted(found.fields.values(), key=lambda field: field.line)
        found = replace(inner, rest=[*found.rest, *outer, *inner.rest])
    return found


def _forwarded(text: str) -> Forwarded | None:
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    block = _block(lines[start : start + _REACH])
    if block is None:
        return None
    first, last = block[0] + start, block[1] + start
    above = [number for number in range(start, first) if lines[number].strip()]
    if above and not _stands_below(lines, above, first, last):
        return None
    fields: dict[FieldKind, Passage] = {}
    rest = [_passage(lines, number) for number in above]
    for number in range(first, last):
        kind, words = _read(lines[number]) or (None, "")
        if kind is None or kind == "receiver" or kind in fields:
            rest.append(_passage(lines, number))
        else:
            fields[kind] = replace(_passage(lines, number), text=words, lines=(words,))
    return Forwarded("\n".join([*[""] * last, *lines[last:]]), fields, rest)


class Answered(msgspec.Struct, frozen=True):
    """A text with an earlier mail below it, which it answers, taken out.

    Attributes:
        text: The text above.
        earlier: The lines of the earlier mail.
    """

    text: str
    earlier: Sequence[Passage]


#: In the line above an earlier mail that says who wrote it when: "On 3 May 2026 at 09:10, Jo Lee wrote:".
_WHEN = pattern(r"[0-9]{1,2}[:.][0-9]{2}|@|\b(?:19|20)[0-9]{2}\b")
_LONGEST_INTRODUCING = 320


def answered(text: str) -> Answered | None:
    r"""Take an earlier mail off the end of a text; None where there is none.

    Its head stands below a rule, or its lines behind marks of quotation below who wrote it when.

    Example:
        >>> mail = "It rained.\n\n--- Original ---\nFrom: Ana\nSent: Monday\nSubject: Rain\n\nDid it?"
        >>> answered(mail).text.strip(), [line.text for line in answered(mail).earlier][-2:]
        ('It rained.', ['Subject: Rain', 'Did it?'])
        >>> answered("It rained.\n\nOn 3 May 2026, Ana wrote:\n> Did it?").text.strip()
        'It rained.'
        >>> answered("She wrote:\n> It rained.") is None
        True
    """
    lines = text.split("\n")
    start = next((number for number in range(1, len(lines)) if _begins_earlier(lines, number)), None)
    if start is None or not any(line.strip() for line in lines[:start]):
        return None
    earlier = [_passage(lines, number) for number in range(start, len(lines)) if lines[number].strip()]
    return Answered("\n".join(lines[:start]), earlier)


def _begins_earlier(lines: Sequence[str], number: int) -> bool:
    line = lines[number].strip()
    if _RULE.match(line):
        block = _block(lines[number + 1 : number + 1 + _REACH])
        return block is not None and not any(each.strip() for each in lines[number + 1 :][: block[0]])
    if line[-1:] not in (":", "\uff1a") or len(line) > _LONGEST_INTRODUCING or not _WHEN.search(line):
        return False
    below = [each for each in lines[number + 1 :] if each.strip()]
    return below != [] and all(each.lstrip()[0] == ">" for each in below)


#: What a messenger puts before what is copied out of it: "[04/03/2026, 10:15:32] Jo Lee: ", "04/03/26, 10:15 - Jo: ".
_STAMP = re.compile(
    r"\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f][AP]M)?(?:\]| -) "
    r"(?P<sender>[^:\n]{1,60}): "
)


#: The like on lines of its own: "Coast Times, [04.03.2026 09:14]", and below it "[Forwarded from Brae Council]".
_STAMP_ABOVE = re.compile(
    r"(?P<sender>[^\n\[\]]{1,60}), \[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f][AP]M)?"
    r"\]:?[ \t]*\n(?:\[(?P<origin>[^\]\n]{1,80})\][ \t]*\n)?"
)


def stamped(text: str) -> tuple[Passage, str] | None:
    r"""Take the stamp of a messenger off a text that is one message; None for others.

    What would be the sender and restricts the story is the beginning of that: "EMBARGOED: Rain ends".

    Example:
        >>> stamp, words = stamped("[04/03/2026, 10:15:32] Jo Lee: Rain ends\n\nIt rained.")
        >>> stamp.text, words
        ('[04/03/2026, 10:15:32] Jo Lee:', 'Rain ends\n\nIt rained.')
        >>> stamped("Jo Lee, [04.03.2026 10:15]\nRain ends")[1]
        '\nRain ends'
        >>> stamped("Rain ends") is None
        True
    """
    match = _STAMP.match(text)
    if match is None:
        return _stamped_above(text)
    if any(map(_STAMP.match, text.split("\n")[1:])):
        return None
    end = match.start("sender") if speaks_of_use(match["sender"]) else match.end()
    words = text[:end].strip()
    return Passage(words, 1, 0, (words,)), text[end:]


def _stamped_above(text: str) -> tuple[Passage, str] | None:
    """Take off a stamp that stands above the message; its lines stay, so that those below keep their numbers."""
    match = _STAMP_ABOVE.match(text)
    if match is None or _STAMP_ABOVE.search(text, match.end()):
        return None
    if speaks_of_use(match["sender"]) or speaks_of_use(match["origin"] or ""):
        return None
    words = match[0].strip()
    return Passage(words, 1, 0, tuple(words.split("\n"))), "\n" * match[0].count("\n") + text[match.end() :]


def _block(lines: Sequence[str]) -> tuple[int, int] | None:
    """Find the lines of a head: several fields in a row, with sender and subject among them."""
    for first in range(len(lines)):
        last = first
        while last < len(lines) and _read(lines[last]):
            last += 1
        kinds = {found[0] for line in lines[first:last] if (found := _read(line))}
        fewest = _FEWEST if first else len(kinds)  # at the very beginning sender and subject are enough
        if last - first >= fewest and {"sender", "subject"} <= kinds:
            return first, last
    return None


def _stands_below(lines: Sequence[str], above: Sequence[int], first: int, last: int) -> bool:
    """Tell whether a head stands below what is no story: its own mark, or a note, where it needs no mark."""
    words = sum(len(lines[number].split()) for number in above)
    is_note = words <= _MOST_WORDS
    if not is_note and words > sum(len(line.split()) for line in lines[last:]):  # it answers what stands below
        return False
    return _is_marked(lines, above[-1]) or (is_note and last - first >= _PROVEN and not lines[first - 1].strip())


def _is_marked(lines: Sequence[str], number: int) -> bool:
    """Tell whether a line says that a mail follows: it is a rule, or ends with a colon."""
    line = lines[number].strip()
    return bool(_RULE.match(line)) or line.endswith((":", "\uff1a"))


def _passage(lines: Sequence[str], number: int) -> Passage:
    words = lines[number].strip()
    return Passage(words, number + 1, 0, (words,))


def _read(line: str) -> tuple[FieldKind, str] | None:
    match = _field().match(line.strip())
    return (_kinds()[match["label"].lower()], match["words"].strip()) if match else None


@functools.cache
def _kinds() -> dict[str, FieldKind]:
    told: dict[FieldKind, frozenset[str]] = {
        "sender": pooled(lambda language: language.furniture.mail_senders),
        "date": pooled(lambda language: language.furniture.mail_dates),
        "receiver": pooled(lambda language: language.furniture.mail_receivers),
        "subject": pooled(lambda language: language.furniture.mail_subjects),
    }
    return {word: kind for kind, words in told.items() for word in words}


@functools.cache
def _prefixes() -> re.Pattern[str]:
    """Compile what answers and forwarded mails have before their subject: "Re: ", "AW: WG[2]: "."""
    words = any_of(pooled(lambda language: language.furniture.mail_prefixes))
    return re.compile(rf"(?i)(?:{words}(?:\[[0-9]{{1,3}}\])?[:\uff1a][ \t]*)+")


@functools.cache
def _field() -> re.Pattern[str]:
    """Compile a field of a head, which some programs print in bold: "*From:* Ana Ruiz"."""
    return re.compile(
        rf"(?i)\*{{0,2}}(?P<label>{any_of(_kinds())})[ \u00a0]?[:\uff1a]\*{{0,2}}[ \t\u00a0]*(?P<words>\S.{{0,300}})"
    )
