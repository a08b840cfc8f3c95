"""Lines that wire services put above a story, where their control characters are gone, and marks of typesetting."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.patterns import pattern

#: Marks of typesetting: "^" before a line; "<" and "=" behind it.
_BEFORE, _BEHIND = "^", "<="
_KEYWORDS = pattern(r"[^\s/][^/]{0,60}/(?>(?:[^\s/][^/]{0,60}/)*)")
#: A header is one of the first so many lines with words.
_REACH = 2
#: Below it stand so many lines at least.
_LEAST_BELOW = 2
#: What a service calls a story right below its header: "Brae-bridge".
_SLUG = re.compile(r"[^\W\d_][\w'.-]{2,40}")
_HEADER = re.compile(
    r"""(?:
        # IPTC 7901: source and number, priority, category, words, service: "bdt0123 4 pl 210 dpa 0345"
        [A-Za-z]{1,4}[0-9]{3,4}[ ]+[1-9][ ]+[A-Za-z]{1,3}[ ]+[0-9]{1,5}(?:[ ]+\S{2,12}){0,4}
        # ANPA 1312: number, priority, category, keyword, date, words: "a1234 4 r i BC-BridgeShut 03-04 0123"
        |(?:[a-z]{1,3}[0-9]{3,5}[ ]+)?(?:[0-9]{1,2}[ ]+)?(?:[a-z][ ]+){1,2}(?:AM|PM|BC)-\S.{0,60}?[ ]+
         [0-9]{2}-[0-9]{2}[ ]+[0-9]{3,4}
        # a number, and when: "E1234 05/03/26 09-15 MADRID-PUENTE"; "MSK123"
        |[A-Z]{1,4}[0-9]{3,5}(?:[ ]+[0-9]{2}[/.-][0-9]{2}(?:[/.-][0-9]{2,4})?(?:[ ]+[0-9]{2}[:.-][0-9]{2})?
         (?:[ ]+[^\W\d_a-z][^\Wa-z_]*(?:-[^\W\d_a-z]+)*)?)?
    )\Z""",
    re.VERBOSE,
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
    header = [(number + 1, line) for number in worded[:_REACH] if _HEADER.match(line := lines[number].strip())]
    if not header or header[0][0] != worded[0] + 1 or len(worded) < len(header) + _LEAST_BELOW:
        return None
    for number, _ in header:
        lines[number - 1] = ""
    below = header[-1][0]
    slug = lines[below].strip() if not "".join(lines[below + 1 : below + 2]).strip() else ""
    if _SLUG.fullmatch(slug):
        lines[below] = ""
    keywords, words = without_marks("\n".join(lines))
    return WireText(words, header, slug if _SLUG.fullmatch(slug) else keywords)


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
        words = line.strip()
        if not any(map(str.strip, lines)) and keywords is None and _KEYWORDS.fullmatch(words):
            keywords = one_line(clean(words.rstrip("/")).text) or None
        elif words[:1] == _BEFORE or (words[-1:] in _BEHIND and words):
            lines.extend((words.removeprefix(_BEFORE).rstrip(_BEHIND).strip(), ""))
        else:
            lines.append(line)
    return keywords, "\n".join(lines)
