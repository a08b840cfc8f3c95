"""Markup of paragraphs, headings and lists that have nothing but words and simple marks, read without a parser.

Most stories are nothing else. It reads like the walk over the parser's tree or not at all;
`tests/formats/test_markup_lines.py` has that law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.elements import HEADINGS, LISTS, MARKS
from newsmodel.formats.markup.frames import Marks, worded

#: Words and their marks.
Line: TypeAlias = tuple[str, Marks]
#: Control characters, of which a line end is none; what else no text has or the parser drops, by its first byte.
_CONTROLS = bytes(set(range(0x20)) - {0x0A} | {0x7F})
_LATER_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
_NO_CHARACTER = re.compile(rb"\xef(?:\xbb\xbf|\xbf[\xbe\xbf])")
#: Elements with lines in them: the first one's beginning, the last one's end, and where one ends and another begins.
_NAME = r"(p|h[1-6]|ul|ol)"
_FIRST, _LAST = re.compile(rf"<{_NAME}>"), re.compile(rf"</{_NAME}>\Z")
#: Characters of the longest end: "</ul>".
_LONGEST_END = 5
_BETWEEN = re.compile(rf"</{_NAME}>\n*<{_NAME}>")
_PARAGRAPH, _PARAGRAPH_END = "<p>", "</p>"
_ITEM, _ITEM_END = "<li>", "</li>"
#: A mark of words; its end has to be that of its beginning.
_MARK = re.compile(
    r'<(?:a href="(?P<address>[^"<>&\s]*+(?>(?:&amp;[^"<>&\s]*+)*))"|(?P<name>b|i|em|strong|u|s|sub|sup|code))>'
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
    texts = _plain_texts(source)
    if texts and _is_fit(source):
        body.add_paragraphs(texts)
        return True
    elements = []
    for name, inner in _elements(source):
        lines = _lines_in(name, inner)
        if lines is None:
            return False
        elements.append((name, lines))
    if not elements or not _is_fit(source):
        return False
    for name, lines in elements:
        if name == "p":
            words, marks = lines[0]
            _add_paragraph(words, marks, body)
        elif name in LISTS:
            _add_items(lines, body, ordered=LISTS[name])
        else:
            words, marks = lines[0]
            _open_section(words, marks, HEADINGS[name], body)
    return True


def _plain_texts(source: str) -> list[str]:
    """List the texts of paragraphs that have neither marks nor references; nothing where there is anything else."""
    if not (source.startswith(_PARAGRAPH) and source.endswith(_PARAGRAPH_END)) or "&" in source:
        return []
    texts = source[len(_PARAGRAPH) : -len(_PARAGRAPH_END)].split(_PARAGRAPH_END + _PARAGRAPH)
    words = "".join(texts)
    if "<" in words or ">" in words or "\n" in words or words.rfind("  ") >= 0:  # found in half the time from behind
        return []
    return texts if "" not in texts and [text.strip() for text in texts] == texts else []


def _elements(source: str) -> Iterable[tuple[str, str]]:
    """Part the elements, each with its name and what is in it; words without an element are a paragraph.

    Nothing comes of markup in which an element has the end of another.
    """
    first = _FIRST.match(source)
    if first is None:
        return (("p", source),)
    last = _LAST.search(source, max(0, len(source) - _LONGEST_END))
    if last is None or last.start() < first.end():
        return ()
    pieces = _BETWEEN.split(source[first.end() : last.start()])
    names = [first[1], *pieces[2::3]]
    return zip(names, pieces[::3], strict=True) if names == [*pieces[1::3], last[1]] else ()


def _lines_in(name: str, inner: str) -> list[Line] | None:
    """Read the lines in an element; None where it has anything else."""
    if name not in LISTS:
        line = _line(inner)
        return None if line is None or (name != "p" and not line[0].isprintable()) else [line]
    if not (inner.startswith(_ITEM) and inner.endswith(_ITEM_END)):
        return None
    lines = [_line(item) for item in inner[len(_ITEM) : -len(_ITEM_END)].split(_ITEM_END + _ITEM)]
    found = [line for line in lines if line is not None]
    return found if len(found) == len(lines) else None


def _add_paragraph(text: str, marks: Marks, body: Body) -> None:
    marks = _with_addresses(marks, body)
    if not body.repeats_headline(text):
        body.add(worded("paragraph", text, marks))


def _add_items(lines: list[Line], body: Body, *, ordered: bool) -> None:
    group = None
    for text, marks in lines:
        item = worded("list_item", text, _with_addresses(marks, body)) | ({"ordered": True} if ordered else {})
        group = group or body.new_group("l", None)
        body.add(item | {"group": group})


def _open_section(text: str, marks: Marks, level: int, body: Body) -> None:
    _with_addresses(marks, body)  # a heading has no marks, but what there is to say of their addresses is said
    if not body.repeats_headline(text):
        body.open_headed({"heading": text} | ({"level": level} if level > 1 else {}), None)


def _is_fit(source: str) -> bool:
    """Tell whether the parser drops no character."""
    try:
        data = source.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return (
        len(data.translate(None, _CONTROLS)) == len(data)
        and not (b"\xc2" in data and _LATER_CONTROL.search(data))
        and not (b"\xef" in data and _NO_CHARACTER.search(data))
    )


def _line(source: str) -> Line | None:
    """Read the words and marks of one paragraph; None where it has anything else, or white space at its ends."""
    text: str = source
    marks: Marks = []
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


def _marked(source: str) -> Line | None:
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


def _with_addresses(marks: Marks, body: Body) -> Marks:
    """Resolve the addresses of links; those that lead nowhere are no marks."""
    for mark in marks:
        if "uri" in mark:
            mark["uri"] = body.address(mark["uri"])
    return [mark for mark in marks if mark.get("uri", "") is not None] if marks else marks
