"""Lines that wire services put above a story, where their control characters are gone, and marks of typesetting."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.prose.patterns import pattern

#: Marks of typesetting: "^" before a line; "<" and "=" behind it.
_BEFORE, _BEHIND = "^", "<="
#: Keywords end with a stroke each, or there are three at least: "Rain/", "Rain/Dams/Brae".
_KEYWORDS = pattern(r"[^\s/][^/]{0,60}/(?>(?:[^\s/][^/]{0,60}/)*)|[^\s/][^/.]{0,40}(?:/[^\s/][^/.]{0,40}){2,6}")
#: Padding, and what a terminal prints in bold, stand before these marks and behind them.
_AROUND = "".join(map(chr, range(33))) + "\x7f"
#: What a service tells editors about a story ends with three strokes: "ATTENTION - ADDS quotes ///".
_TO_EDITORS = pattern(r"\S[^/\n]{2,150}[ \u00a0]?///")
#: It is one of the first so many lines with words.
_NOTE_REACH = 4
#: A header is one of the first so many lines with words.
_REACH = 2
#: Below it stand so many lines at least.
_LEAST_BELOW = 2
#: What a service calls a story right below its header: "Brae-bridge".
_SLUG = re.compile(r"[^\W\d_][\w'.-]{2,40}")
_HEADER = re.compile(
    r"""(?:
        # IPTC 7901: source and number, priority, category, words, service: "bdt0123 4 pl 210 dpa 0345"
        [A-Za-z]{1,4}[0-9]{3,4}[ ]+[1-9][ ]+[A-Za-z]{1,3}[ ]+[0-9]{1,5}(?:[ ]+\S{1,12}){0,6}
        # ANPA 1312: number, priority, category, keyword, date, words: "a1234 4 r i BC-BridgeShut 03-04 0123"
        |(?:[A-Za-z]{1,3}[0-9]{3,5}[ ]+)?(?:[0-9]{1,2}[ ]+|[a-z]{2,6}[ ]+)?(?:[A-Za-z][ ]+){1,2}
         \^?(?:AM|PM|BC)-\S.{0,60}?[ ]+
         [0-9]{2}-[0-9]{2}[ ]+[0-9]{3,4}
        # a number, and when: "E1234 05/03/26 09-15 MADRID-PUENTE"; "MSK123"
        |[A-Z]{1,4}[0-9]{3,5}(?:[ ]+[0-9]{2}[/.-][0-9]{2}(?:[/.-][0-9]{2,4})?(?:[ ]+[0-9]{2}[:.-][0-9]{2})?
         (?:[ ]+[^\W\d_a-z][^\Wa-z_]*(?:-[^\W\d_a-z]+)*)?)?
    )\Z""",
    re.VERBOSE,
)
#: Below the story stands when it was sent: "CP-BR-03-04-26 1205GMT", "AFP 041205 GMT MAR 26".
_TRAILER = re.compile(
    r"(?:[A-Z]{2,5}-){1,3}[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[ ]+[0-9]{4}[A-Z]{0,4})?"
    r"|(?:[A-Z]{2,4}[ ]+)?[0-9]{6}[ ]+(?:GMT[ ]+|UTC[ ]+)?[^\W\d_]{3,9}\.?[ ]+[0-9]{2}"
    r"|[A-Z]{2,4}[0-9]{3,5}[ ]+[0-9]{4}-[0-9]{2}-[0-9]{2}[ /T][0-9]{2}:[0-9]{2}"
)


class WireText(msgspec.Struct, frozen=True):
    """A text with the lines of a wire service above it set apart.

    Attributes:
        text: The text, without marks of typesetting.
        header: The numbers of the lines that are the service's, from 1, and their words.
        keywords: What the service calls the story.
    """

    text: str
    header: Sequence[tuple[int, str]]
    keywords: str | None = None


def wire_text(text: str) -> WireText | None:
    r"""Take the header of a wire service off a text; None where it has none.

    Example:
        >>> found = wire_text("bdt0123 4 pl 210 dpa 0345\n\nBridges/\nBridge stays shut =\n\nIt rained.")
        >>> found.header, found.keywords, found.text.split()
        ([(1, 'bdt0123 4 pl 210 dpa 0345')], 'Bridges', ['Bridge', 'stays', 'shut', 'It', 'rained.'])
        >>> wire_text("A4 road shut\n\nIt rained.") is None
        True
    """
    lines = text.split("\n")
    worded = [number for number, line in enumerate(lines) if line.strip()]
    header = _matching(_HEADER, lines, worded[:_REACH])
    if header and (header[0] != worded[0] or len(worded) < len(header) + _LEAST_BELOW):
        header = []
    notes = [number for number in _matching(_TO_EDITORS, lines, worded[:_NOTE_REACH]) if number not in header]
    notes = [number for number in notes if not speaks_of_use(lines[number])]
    if not header and not notes:
        return None
    trailer = _matching(_TRAILER, lines, worded[-_REACH:]) if header else []
    taken = [(number + 1, lines[number].strip()) for number in (*header, *notes, *trailer)]
    for number, _ in taken:
        lines[number - 1] = ""
    if not header:
        return WireText("\n".join(lines), taken)
    slug = _slug_below(lines, header[-1] + 1)
    keywords, words = without_marks("\n".join(lines))
    return WireText(words, taken, slug or keywords)


def _matching(form: re.Pattern[str], lines: Sequence[str], numbers: Sequence[int]) -> list[int]:
    """List the lines of some that have a form, without the marks of typesetting."""
    return [number for number in numbers if form.fullmatch(lines[number].strip(_AROUND).rstrip(_BEHIND).strip())]


def _slug_below(lines: list[str], place: int) -> str | None:
    """Take off the one word right below the header, above a blank line, that a service calls the story by."""
    slug = lines[place].strip() if not "".join(lines[place + 1 : place + 2]).strip() else ""
    if not _SLUG.fullmatch(slug):
        return None
    lines[place] = ""
    return slug


def without_marks(text: str) -> tuple[str | None, str]:
    r"""Take the marks of typesetting off; a line that has them is a paragraph. The first may be the keywords alone.

    Args:
        text: The text of a message.

    Example:
        >>> without_marks("Bridges/\n^Bridge shut<\nIt rained.")
        ('Bridges', 'Bridge shut\n\nIt rained.')
    """
    keywords: str | None = None
    lines: list[str] = []
    for line in text.split("\n"):
        words = line.strip(_AROUND)
        if not any(map(str.strip, lines)) and keywords is None and _KEYWORDS.fullmatch(words):
            keywords = one_line(clean(words.rstrip("/")).text) or None
        elif words[:1] == _BEFORE or (words[-1:] in _BEHIND and words):
            lines.extend((words.removeprefix(_BEFORE).rstrip(_BEHIND).strip(), ""))
        else:
            lines.append(line)
    return keywords, "\n".join(lines)
