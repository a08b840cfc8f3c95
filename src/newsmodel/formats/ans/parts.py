"""Parts of a body in reading order: headings and blocks, in runs that one element holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.mapping import Object, Path
from newsmodel.formats.mapping.digests import digest_of


class Part(msgspec.Struct, frozen=True, eq=False):
    """A section or a block.

    Attributes:
        value: It, in our JSON form.
        path: Where it stands in the document.
        kind: The type of a block; `section`, or `group` for one that is an element with elements in it.
        held: How many of the blocks that follow stand inside of it, for a section that is an element of its own.
    """

    value: Object
    path: Path
    kind: str
    held: int = 0


def _kind_of(section: Object) -> str:
    return "group" if "kind" in section or "heading" not in section else "section"


def parts_of(sections: list[Object]) -> list[Part]:
    """List the parts that are elements, or parts of elements; a section that nothing but its blocks tell is none."""
    found: list[Part] = []
    closed = True
    for index, section in enumerate(sections):
        blocks, path = section.get("blocks", []), ("sections", index)
        if "kind" in section or (not blocks and "heading" not in section) or not (closed or "heading" in section):
            found.append(Part(section, path, _kind_of(section), len(blocks)))
            closed = True
        else:
            if "heading" in section:
                found.append(Part(section, path, _kind_of(section)))
            closed = False
        found += [Part(block, (*path, "blocks", number), block["type"]) for number, block in enumerate(blocks)]
    return found


def run_length(parts: list[Part], start: int, stop: int) -> int:
    """Count the parts from one on that are one element, where nothing else is known of them."""
    first = parts[start]
    if first.kind == "group":
        return first.held + 1
    if first.kind not in _PREFIXES:
        return 1
    if first.kind != "list_item" and "group" not in first.value:
        return 1
    end = start + 1
    while end < stop and _continues(parts[start:end], parts[end]):
        end += 1
    return end - start


def _continues(run: list[Part], part: Part) -> bool:
    first, last = run[0], run[-1]
    if part.kind != first.kind or part.path[:-1] != first.path[:-1]:
        return False
    if part.value.get("group") != first.value.get("group"):
        return False
    if part.kind == "quotation":
        return "attribution" not in last.value
    return part.kind != "list_item" or part.value.get("level", 1) > 1 or _ordered(run) in (None, _is_ordered(part))


def _is_ordered(part: Part) -> bool:
    return bool(part.value.get("ordered", False))


def _ordered(run: list[Part]) -> bool | None:
    """Tell whether a list is numbered, as its first item of the outermost level says."""
    return next((_is_ordered(part) for part in run if part.value.get("level", 1) == 1), None)


def is_ordered(run: list[Part]) -> bool:
    """Tell whether a list is numbered."""
    return bool(_ordered(run))


#: Of the ids of groups, by the kind of their members: whatever else there is is an element by itself, or has its own.
_PREFIXES = {"list_item": "l", "quotation": "q", "figure": "g"}


def names_of(sections: list[Object], parts: list[Part]) -> Iterator[tuple[str, str | None]]:
    """List the prefix and the id of each part that has one, in the order of reading."""
    for section in sections:
        yield "s", section.get("id")
    index = 0
    while index < len(parts):
        prefix = _PREFIXES.get(parts[index].kind)
        length = 1 if prefix is None else run_length(parts, index, len(parts))
        group = parts[index].value.get("group")
        if prefix == "l" or (prefix == "q" and length > 1) or (prefix == "g" and group is not None):
            yield prefix, group
        for part in parts[index : index + length]:
            if "type" in part.value:
                yield "p", part.value.get("id")
        index += length


def shape_of(parts: list[Part], media: dict[str, Object]) -> list[Any]:
    """Describe parts apart from their words and their ids.

    Args:
        parts: The parts.
        media: The media items, by id.
    """
    groups: dict[str, int] = {}
    shapes: list[Any] = []
    for part in parts:
        rest = {key: value for key, value in part.value.items() if key not in ("id", "text", "marks", "blocks")}
        if "type" not in rest:
            rest["heading"] = "heading" in rest
        if "group" in rest:
            rest["group"] = groups.setdefault(rest["group"], len(groups))
        if "media" in rest:
            item = media.get(rest["media"], {})
            rest["media"] = {key: value for key, value in item.items() if key != "id"}
        shapes.append(rest)
    return shapes


def words_of(part: Part) -> tuple[str, list[Object]]:
    """Give the words of a part, and their marks."""
    value = part.value
    return value.get("text" if "type" in value else "heading", ""), value.get("marks", [])


def digest_of_parts(parts: list[Part], media: dict[str, Object], dateline: str | None) -> str:
    """Digest what parts say."""
    return digest_of(shape_of(parts, media), [words_of(part) for part in parts], dateline)
