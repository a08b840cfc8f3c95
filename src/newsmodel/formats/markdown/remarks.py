"""Remarks: a map in the front matter that says of sections and blocks, by their places, what Markdown cannot.

    body:
      s2: {id: reaction}
      p4: {language: ko}

`s2` is the second section of the body, `p4` its fourth block; what stands there takes the place of what the text says,
and `null` of what it does not say. `all` holds for every section and block.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Block = dict[str, Any]
#: What a section has in its own text or around it, and a map says last of all.
_INNER = "blocks"
EVERY = "all"


def remarks_on(wanted: list[Block], found: list[Block]) -> dict[str, Block]:
    """Compare sections with those that Markdown gives back, and remark what has to be said of these.

    Args:
        wanted: The sections as they are.
        found: The sections as the text gives them: as many, each with as many blocks.

    Example:
        >>> found = [{"id": "s1", "blocks": [{"type": "divider", "id": "p1"}]}]
        >>> remarks_on([{"id": "s1", "blocks": [{"type": "divider"}]}], found)
        {'p1': {'id': None}}
    """
    remarks: dict[str, Block] = {}
    pairs = [(key, part, other) for (key, part), (_, other) in zip(_parts(wanted), _parts(found), strict=True)]
    for key, part, other in pairs:
        different = _differences(part, other)
        if different:
            remarks[key] = different
    if len(remarks) > 1 and len(remarks) == len(pairs) and not any("id" in part for _, part, _ in pairs):
        rest = {key: {name: value for name, value in told.items() if name != "id"} for key, told in remarks.items()}
        return {EVERY: {"id": None}} | {key: told for key, told in rest.items() if told}
    return remarks


def _differences(part: Block, other: Block) -> Block:
    names = [*part, *(name for name in other if name not in part)]
    return {
        name: part.get(name) for name in names if name != _INNER and not same(name, part.get(name), other.get(name))
    }


def same(name: str, value: Any, other: Any) -> bool:
    """Tell whether two values of a field say the same; the order of marks says nothing."""
    if name == "marks" and value and other:
        return sorted(value, key=_place) == sorted(other, key=_place)
    if name == "rows" and value and other and len(value) == len(other):
        return all(
            _same_cells(row.get("cells", []), its.get("cells", [])) for row, its in zip(value, other, strict=True)
        )
    return bool(value == other)


def _same_cells(cells: list[Block], others: list[Block]) -> bool:
    return len(cells) == len(others) and not any(map(_differences, cells, others))


def _place(mark: Block) -> tuple[Any, ...]:
    return (mark["start"], -mark["end"], mark["kind"], mark.get("uri", ""))


def _parts(sections: list[Block]) -> Iterator[tuple[str, Block]]:
    """Yield sections and blocks with their keys, in reading order."""
    count = 0
    for number, section in enumerate(sections, 1):
        yield f"s{number}", section
        for block in section.get(_INNER, ()):
            count += 1
            yield f"p{count}", block


def apply_remarks(sections: list[Block], remarks: dict[str, Any]) -> list[str]:
    """Give sections and blocks what a map says of them.

    Args:
        sections: The sections as the text gives them; they are changed.
        remarks: The map.

    Returns:
        The keys that nothing has, or whose value says nothing.

    Example:
        >>> sections = [{"id": "s1", "blocks": [{"type": "divider", "id": "p1"}]}]
        >>> apply_remarks(sections, {"p1": {"id": None, "language": "ko"}, "p2": {}})
        ['p2']
        >>> sections
        [{'id': 's1', 'blocks': [{'type': 'divider', 'language': 'ko'}]}]
    """
    parts = dict(_parts(sections))
    unknown = []
    for key, told in remarks.items():
        targets = parts.values() if key == EVERY else [parts[key]] if key in parts else []
        if not targets or not isinstance(told, dict):
            unknown.append(key)
            continue
        for part in targets:
            part.update({name: value for name, value in told.items() if value is not None and name != _INNER})
            for name, value in told.items():
                if value is None:
                    part.pop(name, None)
    return unknown
