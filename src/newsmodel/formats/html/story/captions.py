"""Captions of a page's pictures: words that are one, and the credit at the end of one."""

from __future__ import annotations

from collections.abc import Iterable

from newsmodel.formats.mapping import Object
from newsmodel.prose.furniture.captions import Caption
from newsmodel.prose.furniture.looks import look


def is_caption(text: str) -> bool:
    """Tell whether words are a caption by their credit, or the credit of a picture alone.

    Example:
        >>> is_caption("The ferry in March. Photo: Ana Ruiz"), is_caption("He took a photo of the ferry")
        (True, False)
    """
    return look(text).caption is not None


def part_credits(sections: Iterable[Object], media: Iterable[Object]) -> None:
    """Part the captions of a story's pictures from the credits at their ends, where no element of the page does.

    Args:
        sections: The sections of the story, whose figures may have words of their own.
        media: The pictures that were found in it.
    """
    known = {each["id"]: each for each in media}
    for each in known.values():
        if "caption" in each and (found := _with_credit(each["caption"], each)) is not None:
            _keep(each, "caption", found)
    for block in (block for section in sections for block in section["blocks"] if block["type"] == "figure"):
        picture = known.get(block["media"])
        if picture is not None and "text" in block and (found := _with_credit(block["text"], picture)) is not None:
            _keep(block, "text", found)
            _clip_marks(block)


def _with_credit(words: str, picture: Object) -> Caption | None:
    """Read a caption with a credit, and give that to its picture, which has none."""
    found = look(words).caption if "credit" not in picture else None
    if found is None or found.credit is None:
        return None
    picture["credit"] = found.credit
    return found


def _keep(holder: Object, name: str, caption: Caption) -> None:
    if caption.words is None:
        del holder[name]
    else:
        holder[name] = caption.words


def _clip_marks(block: Object) -> None:
    """Keep the marks of words that are still there."""
    end = len(block.get("text", ""))
    marks = [{**mark, "end": min(mark["end"], end)} for mark in block.pop("marks", ()) if mark["start"] < end]
    if marks:
        block["marks"] = marks
