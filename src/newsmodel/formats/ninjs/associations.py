"""Rows of the items that are associated with one, and of their links and renditions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import msgspec

from newsmodel.formats.losses import ID_MADE_UP
from newsmodel.formats.mapping import (
    Around,
    Fields,
    Members,
    Names,
    Object,
    PartId,
    Row,
    Silent,
    Step,
)
from newsmodel.formats.ninjs.rows import MEDIA_KINDS
from newsmodel.issues import shown
from newsmodel.model import Rendition


class AssociationName(PartId, frozen=True, kw_only=True):
    """The name of an association, which is the id of a media item."""

    theirs: str = "name"
    prefix: str | None = "m"

    def write(self, step: Step) -> None:
        """Write the id as the name, unless the input had another; every association has one."""
        given = step.doc.pop("id", None)
        step.raw["name"] = step.kept.pop("name", None) or given or step.conversion.fresh_id("m")


class Associations(Members):
    """The associations, which need a URI: a media item without one is a part of the item's, whatever its address."""

    def read(self, step: Step) -> None:
        """Read them, without the URIs that a writer makes up."""
        for each in _media_in(step.raw):
            if each.get("uri") == _part_of(step.doc.get("id"), each):
                del each["uri"]
        super().read(step)

    def write(self, step: Step) -> None:
        """Write them, and make up the URIs that are missing."""
        super().write(step)
        for index, each in enumerate(_media_in(step.raw)):
            if "uri" in each:
                continue
            each["uri"] = _part_of(step.raw.get("uri"), each)
            told = f"{shown(each.get('name'))} has no id; this one is made of the story's"
            step.say(ID_MADE_UP, told, "media", index, "uri")


def _media_in(raw: Object) -> Iterator[Object]:
    """Yield the associations that are media items."""
    found = raw.get("associations")
    for each in found if isinstance(found, list) else ():
        if isinstance(each, dict) and isinstance(each.get("type"), str) and each["type"] in MEDIA_KINDS:
            yield each


def _part_of(item: Any, association: Object) -> str:
    """Name a media item as a part of its story (RFC 3986, 3.5)."""
    base = str(item or "")
    return f"{base}{'.' if '#' in base else '#'}{quote(str(association.get('name')), safe='')}"


class LinkName(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """The name of an association that is a link: ninjs requires one, and we have no field for it."""

    reads: Names = frozenset()
    writes: Names = None

    def write(self, step: Step) -> None:
        """Write the name that it had, or the next one."""
        step.raw["name"] = step.kept.pop("name", None) or step.conversion.fresh_id("link")


class RenditionName(Around, frozen=True, kw_only=True):
    """The name of a rendition, which ninjs requires: its number stands for none."""

    row: Row = Fields(Rendition).value("name", "name")

    @property
    def writes(self) -> Names:
        """Whatever an item has: it needs a name."""
        return None

    def read(self, step: Step) -> None:
        """Read the name, unless it is one that we made up."""
        if step.raw.get("name") == self._number(step):
            step.raw.pop("name")
        super().read(step)

    def write(self, step: Step) -> None:
        """Write the name."""
        super().write(step)
        if "name" not in step.raw and "name" not in step.kept:
            step.raw["name"] = self._number(step)

    def _number(self, step: Step) -> str:
        *_, index = step.doc_path or (0,)
        return f"rendition{index + 1 if isinstance(index, int) else ''}"
