"""Fields of an article that a mapping table has no row for."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.formats.contract import Line
from newsmodel.model import Article
from newsmodel.shapes.field_types import Many, ObjectType
from newsmodel.shapes.shape import Field, shape_of

#: Fields that say where a document comes from, and that no format of a story has to carry.
_BESIDE = frozenset({"provenance", "extra"})


def lost_fields(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """List the fields of an article, and of what it holds, that no line of a mapping table names.

    Args:
        lines: A mapping table.

    Example:
        >>> lost = lost_fields((Line("headline", "headline"), Line("subject[]/name", "subjects/name")))
        >>> "headline" in lost, "subjects/*/uri" in lost, "claims" in lost
        (False, True, True)
    """
    named = frozenset(tuple(step for step in line.ours.split("/") if not step.isdecimal()) for line in lines)
    return tuple(_lost(Article, (), named, ""))


def _lost(cls: type, path: tuple[str, ...], named: frozenset[tuple[str, ...]], shown: str) -> Iterator[str]:
    for field in shape_of(cls).fields:
        here = (*path, field.name)
        if not path and field.name in _BESIDE:
            continue
        if here in named:
            continue
        if not any(each[: len(here)] == here for each in named):
            yield f"{shown}{field.name}"
            continue
        held = _held(field)
        if held is not None:
            yield from _lost(held, here, named, f"{shown}{field.name}/{'*/' if isinstance(field.type, Many) else ''}")


def _held(field: Field) -> type | None:
    """Give the class of what a field holds, where it is one."""
    inner = field.type.item if isinstance(field.type, Many) else field.type
    return inner.cls if isinstance(inner, ObjectType) else None
