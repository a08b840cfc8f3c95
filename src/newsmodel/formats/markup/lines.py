"""Markup of paragraphs that have nothing but words and simple marks, read without a parser: as most of a story is.

It reads like the walk over the parser's tree or not at all; `tests/formats/test_markup_lines.py` has that law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.elements import MARKS
from newsmodel.formats.markup.frames import Marks, worded

#: Control characters, of which a line end is none; what else no text has or the parser drops, by its first byte.
_CONTROLS = bytes(set(range(0x20)) - {0x0A} | {0x7F})
_LATER_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
_NO_CHARACTER = re.compile(rb"\xef(?:\xbb\xbf|\xbf[\xbe\xbf])")
_START, _END = "<p>", "</p>"
_BETWEEN = re.compile(r"</p>\n*<p>")
#: A mark of words; its end has to be that of its beginning.
_MARK = re.compile(
    r'<(?:a href="(?P<address>[^"<>&\s]*+(?:&amp;[^"<>&\s]*+)*+)"|(?P<name>b|i|em|strong|u|s|sub|sup|code))>'
    r"(?P<words>[^<>]++)</(?P<end>[a-z]{1,6})>"
)
#: How much splitting at marks gives for each: address, name, words, end, and the words after it.
_GROUPS, _WORDS = 5, 3
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot);)?")
_REFERRED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"'}


def read_lines(source: str, body: Body) -> bool:
    """Read markup of plain paragraphs into a body; False, and nothing read, where there is anything else in it.

    Args:
        source: A fragment.
        body: Where the paragraphs go.

    Example:
        >>> from newsmodel.formats.mapping import Conversion
        >>> body = Body(Conversion())
        >>> read_lines("<p>It <b>rained</b>.</p><p>R&amp;D</p>", body), read_lines("<p class=x>Rain", body)
        (True, False)
        >>> [block["text"] for block in body.sections[0]["blocks"]]
        ['It rained.', 'R&D']
    """
    lines = []
    for part in _paragraphs(source):
        line = _line(part)
        if line is None:
            return False
        lines.append(line)
    if not _is_fit(source):
        return False
    for text, marks in lines:
        found = list(_with_addresses(marks, body)) if marks else marks
        if not body.repeats_headline(text):
            body.add(worded("paragraph", text, found))
    return True


def _is_fit(source: str) -> bool:
    """Whether the parser drops no character."""
    try:
        data = source.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return (
        len(data.translate(None, _CONTROLS)) == len(data)
        and not (b"\xc2" in data and _LATER_CONTROL.search(data))
        and not (b"\xef" in data and _NO_CHARACTER.search(data))
    )


def _paragraphs(source: str) -> list[str]:
    """Part the paragraphs; words without an element are one."""
    if not (source.startswith(_START) and source.endswith(_END)):
        return [source]
    inner = source[len(_START) : -len(_END)]
    return _BETWEEN.split(inner) if "\n" in inner else inner.split(_END + _START)


def _line(source: str) -> tuple[str, Marks] | None:
    """Read the words and marks of one paragraph; None where it has anything else, or white space at its ends."""
    text, marks = source, []
    if "<" in source:
        found = _marked(source)
        if found is None:
            return None
        text, marks = found
    elif ">" in source:
        return None
    elif "&" in source:
        text = _resolved(source) or ""
    if not text or text[0].isspace() or text[-1].isspace() or "\n" in text or "  " in text:
        return None
    return text, marks


def _marked(source: str) -> tuple[str, Marks] | None:
    pieces = _MARK.split(source)
    outside = "".join(pieces[::_GROUPS])
    if "<" in outside or ">" in outside:
        return None
    if "&" in source and not _resolve(pieces):
        return None
    marks: Marks = []
    parts = [pieces[0]]
    length = len(pieces[0])
    for index in range(1, len(pieces), _GROUPS):
        address, name, words, end, after = pieces[index : index + _GROUPS]
        if end != (name or "a") or words.isspace():
            return None
        start, length = length, length + len(words)
        mark: dict[str, Any] = {"kind": MARKS[end], "start": start, "end": length}
        if address is not None:
            mark["uri"] = address.replace("&amp;", "&")
        marks.append(mark)
        parts += (words, after)
        length += len(after)
    return "".join(parts), marks


def _resolve(pieces: list[str]) -> bool:
    """Resolve the references in the words among some pieces; False where there are other ones."""
    for index, piece in enumerate(pieces):
        if index % _GROUPS in (0, _WORDS):
            resolved = _resolved(piece)
            if resolved is None:
                return False
            pieces[index] = resolved
    return True


def _resolved(words: str) -> str | None:
    """Resolve references to characters in words; None where there are other ones."""
    if "&" not in words:
        return words
    if "" in _REFERENCE.findall(words):
        return None
    return _REFERENCE.sub(lambda reference: _REFERRED[reference[1]], words)


def _with_addresses(marks: Marks, body: Body) -> Iterator[dict[str, Any]]:
    """Resolve the addresses of links; those that lead nowhere are no marks."""
    for mark in marks:
        if "uri" in mark:
            uri = body.address(mark["uri"])
            if uri is None:
                continue
            mark["uri"] = uri
        yield mark
