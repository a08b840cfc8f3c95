"""Words of one element: inline HTML ⇄ a text and its marks."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup import Body, Writer, read_markup
from newsmodel.formats.markup.escaping import collapses, inline, writable_marks
from newsmodel.prose.characters import clean
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Text

_is_text = limit_of(Text).admits
#: Words that mean the same as markup and as a text.
_PLAIN = re.compile(r"\A\S++(?>(?: \S++)*)\Z")
#: What `Writer` puts around the words of a plain paragraph.
_START, _END = "<p>", "</p>"


def plain_html(content: str) -> bool:
    """Tell whether a content is words without markup, written as we would write them."""
    if "<" in content or ">" in content or "&" in content:
        return False
    if content.isprintable():  # the only white space is a space, and a text it is
        # two blanks are found in half the time from behind
        return bool(content) and content.rfind("  ") < 0 and not (content[0] == " " or content[-1] == " ")
    return _PLAIN.match(content) is not None and _is_text(content)


def verbatim(content: Any) -> str | None:
    """Take a content that is no markup as it is, without what no document may hold; None where nothing is left."""
    if not isinstance(content, str):
        return None
    found = content if _is_text(content) else clean(content).text
    return found if found.strip() and _is_text(found) else None


def body_of(content: str, body: Body) -> Body:
    """Read the blocks of a content into a body."""
    read_markup(content, body)
    return body


def inline_of(content: Any, hints: Any, base: str | None = None) -> tuple[str, list[Object]] | None:
    """Read the words and marks of a content, its paragraphs on lines of their own; None where there are none."""
    if not isinstance(content, str):
        return None
    if plain_html(content):
        return content, []
    body = body_of(content, Body(Conversion(hints=hints), base=base))
    words, marks = "", []
    for section in body.sections:
        for part in ({"text": section.get("heading", "")}, *section["blocks"]):
            if not part.get("text"):
                continue
            start = len(words) + 1 if words else 0
            words = f"{words}\n{part['text']}" if words else part["text"]
            marks += [
                {**mark, "start": mark["start"] + start, "end": mark["end"] + start} for mark in part.get("marks", ())
            ]
    return (words, marks) if words else None


def html_of(block: Object, dateline: str | None = None) -> tuple[str, list[int]]:
    """Write the content of an element with the words of a block.

    Args:
        block: A text and its marks.
        dateline: The words of a dateline that come before them and have to be marked.

    Returns:
        The content, and the indices of the marks that have no place.
    """
    text, marks = block.get("text", ""), block.get("marks", [])
    if dateline is None and not collapses(text, marks):
        kept, lost = writable_marks(text, marks)
        return inline(text, kept, preserved=False), lost
    conversion = Conversion()
    paragraph = {"id": "p1", "type": "paragraph", "text": text} | ({"marks": marks} if marks else {})
    found = Writer(conversion, dateline=dateline).write([{"id": "s1", "blocks": [paragraph]}])
    lost = [int(issue.path[-1]) for issue in conversion.issues]
    return (found[len(_START) : -len(_END)] if found.startswith(_START) else found), lost
