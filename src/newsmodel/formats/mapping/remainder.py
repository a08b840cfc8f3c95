"""The part of a list of the document that no row has written yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsmodel.formats.mapping.paths import ABSENT, Object, look, put, take


class Remainder(dict[int, Any]):
    """Members of a list by the index that they have in the document, those that have been written left out.

    While an article is written, a row that writes some members of a list puts this in the list's place; the rows that
    follow have their choice of it, and whatever is left in the end is reported as lost.

    Example:
        >>> doc = {"links": [{"rel": "canonical", "uri": "urn:x:1"}, {"rel": "source", "uri": "urn:x:2"}]}
        >>> left = Remainder.taken_from(doc, ("links",))
        >>> left.leave(0, {})
        >>> left.put_back(doc, ("links",))
        >>> doc
        {'links': {1: {'rel': 'source', 'uri': 'urn:x:2'}}}
    """

    __slots__ = ()

    @classmethod
    def of(cls, members: Any) -> Remainder:
        """Copy what is left of a list; the whole of one that no row has written anything of."""
        return cls(members if isinstance(members, Remainder) else enumerate(members))

    @classmethod
    def copied_from(cls, doc: Object, path: Sequence[str]) -> Remainder:
        """Copy what is left of a list of the document, which keeps it; empty where there is none."""
        found = look(doc, path)
        return cls() if found is ABSENT else cls.of(found)

    @classmethod
    def taken_from(cls, doc: Object, path: Sequence[str]) -> Remainder:
        """Take what is left of a list out of the document; empty where there is none."""
        found = take(doc, path)
        return cls() if found is ABSENT else cls.of(found)

    def leave(self, index: int, rest: Any) -> None:
        """Leave of a member what was not written of it; nothing, where the rest is empty."""
        if rest:
            self[index] = rest
        else:
            self.pop(index, None)

    def put_back(self, doc: Object, path: Sequence[str]) -> None:
        """Set the list of the document to what is left, if anything is."""
        if self:
            put(doc, path, self)
