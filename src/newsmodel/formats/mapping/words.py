"""Lists of objects of which one property is a word of a field of words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.cases import Each, Keys
from newsmodel.formats.mapping.paths import Object, restore, take_object
from newsmodel.formats.mapping.remainder import Remainder
from newsmodel.formats.mapping.step import Step
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Text

_is_text = limit_of(Text).admits


def is_word(value: Any) -> bool:
    """Tell whether a value is words that stand in a field as they are."""
    return isinstance(value, str) and _is_text(value)


class EachWord(Each, frozen=True, kw_only=True):
    """Members of a list of which one property is a word in a field of words.

    Attributes:
        name: Name of the property.
        known: Whether only words that were read from such a list are written to it.
    """

    name: str
    known: bool = False

    def read_member(self, member: Object, index: int, step: Step) -> tuple[str, Object] | None:
        """Take the word, where it is one that is not there yet."""
        word, words = member.get(self.name), step.doc.get(self.ours, [])
        if not is_word(word) or word in words:
            return None
        rest = {key: value for key, value in member.items() if key != self.name}
        self.rows.read(step.child(rest, {}, theirs=(index,)))
        if self.known and not rest:
            return None
        step.doc.setdefault(self.ours, []).append(word)
        return str(word), rest

    def write_members(self, step: Step, keys: Keys) -> Iterator[tuple[str, Object]]:
        """Write the words."""
        left = Remainder.taken_from(step.doc, (self.ours,))
        written: set[str] = set()
        for index, word in list(left.items()):
            if word in written or (self.known and word not in step.kept):
                continue
            key = keys.take(word)
            child = step.child({self.name: word}, {}, take_object(step.kept, key))
            self.rows.write(child)
            restore(child.raw, child.kept)
            yield key, child.raw
            written.add(word)
            del left[index]
        left.put_back(step.doc, (self.ours,))

    def lines(self, theirs: str) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"{theirs}/{self.name}", self.ours)
