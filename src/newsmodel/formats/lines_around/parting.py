"""Lines of a letter in HTML as paragraphs: mail programs break lines where others end a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsmodel.formats.mapping import Object
from newsmodel.model import Paragraph

#: Between the id of a paragraph and the number of one of its lines.
_LINE = "-"


def part_lines(doc: Object) -> None:
    """Make paragraphs of the lines of paragraphs.

    Args:
        doc: The document, with its sections.
    """
    for section in doc.get("sections", ()):
        section["blocks"] = [part for block in section["blocks"] for part in _parts(block)]


def goes_on(above: Object, block: Object) -> bool:
    """Tell whether a block is the next line of the paragraph above.

    Args:
        above: The block above.
        block: The block.
    """
    name, mark, _ = str(block["id"]).rpartition(_LINE)
    return bool(mark) and str(above["id"]) in {name, f"{name}{_LINE}{_rank(block) - 1}"}


def _rank(block: Object) -> int:
    rank = str(block["id"]).rpartition(_LINE)[2]
    return int(rank) if rank.isdecimal() else 0


def _parts(block: Object) -> Iterator[Object]:
    if block["type"] != Paragraph.type or "\n" not in block["text"]:
        yield block
        return
    start = rank = 0
    for line in block["text"].split("\n"):
        words = line.strip()
        begin = start + len(line) - len(line.lstrip())
        start += len(line) + 1
        if words:
            rank += 1
            marks = _cut(block.get("marks", ()), begin, begin + len(words))
            name = block["id"] if rank == 1 else f"{block['id']}{_LINE}{rank}"
            yield {**block, "id": name, "text": words, **({"marks": marks} if "marks" in block else {})}


def _cut(marks: Iterable[Object], start: int, end: int) -> list[Object]:
    """Cut the marks of a paragraph to one of its lines."""
    inside = (each for each in marks if each["start"] < end and each["end"] > start)
    return [
        {**each, "start": max(each["start"], start) - start, "end": min(each["end"], end) - start} for each in inside
    ]
