"""The object that all rows of a table for XML are given: an element beside one of our objects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.mapping.paths import Path, look, pointer, take
from newsmodel.formats.markup.kept_bodies import KeptBody
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.elements import local_name, words_of
from newsmodel.formats.xmltree.trees import Tree
from newsmodel.issues import Rule
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText

_may_be_original = limit_of(CellText).admits


class Place(msgspec.Struct, frozen=True):
    """A place of a value: an attribute of an element, or its words.

    Attributes:
        element: The element.
        attribute: Name of the attribute; None for the words.
    """

    element: Element
    attribute: str | None

    @property
    def raw(self) -> str | None:
        """The value as it stands; None where there is none."""
        return words_of(self.element) if self.attribute is None else self.element.get(self.attribute)


class Record(msgspec.Struct, frozen=True):
    """A record of what the rows have found in a story; it is made anew when the story is written.

    Attributes:
        places: The row that has read a value and the place of it, by the path of the field.
        members: The rows that have read the members of a list and their elements, by the path of the list.
        taken: The attributes of elements that have been read; None among them where all words have.
        whole: Elements of which everything is read or kept by a row of their own.
        bodies: Bodies as they were read, by their elements.
        is_again: Whether it is made while the story is written.
    """

    places: dict[Path, tuple[object, Place]] = msgspec.field(default_factory=dict)
    members: dict[Path, list[tuple[object, Element]]] = msgspec.field(default_factory=dict)
    taken: dict[Element, set[str | None]] = msgspec.field(default_factory=dict)
    whole: set[Element] = msgspec.field(default_factory=set)
    bodies: dict[Element, KeptBody] = msgspec.field(default_factory=dict)
    is_again: bool = False

    def take(self, element: Element, *attributes: str | None) -> None:
        """Note attributes of an element that have been read, or (None) all its words."""
        known = self.taken.get(element)
        if known is None:
            self.taken[element] = set(attributes)
        else:
            known.update(attributes)

    def take_all(self, places: Iterable[Place]) -> None:
        """Note places that have been read."""
        for place in places:
            self.take(place.element, place.attribute)

    def forget(self, path: Path) -> None:
        """Forget what was found for an object of ours that is none after all."""
        for place in [place for place in self.places if place[: len(path)] == path]:
            _, found = self.places.pop(place)
            self.taken.get(found.element, set()).discard(found.attribute)
        for place in [place for place in self.members if place[: len(path)] == path]:
            del self.members[place]


class Branch(msgspec.Struct, eq=False):
    """An element of a story beside one of our objects, between which rows carry values.

    Attributes:
        tree: The story.
        element: The element.
        doc: Our object, in our JSON form: reading puts values in, writing takes them out.
        conversion: State of the conversion.
        record: What was found in the story, while it was read.
        path: Path of our object in the document.
        before: While writing: what the element reads to as it stands.
        was: While writing: path of that; None for a new element.
        lists: While writing: the lists that rows are at work on.
    """

    tree: Tree
    element: Element
    doc: Object
    conversion: Conversion
    record: Record
    path: Path = ()
    before: Object = msgspec.field(default_factory=dict)
    was: Path | None = ()
    lists: dict[str, Any] = msgspec.field(default_factory=dict)

    @property
    def hints(self) -> Hints:
        """The caller's hints."""
        return self.conversion.hints

    def child(self, element: Element, doc: Object, *ours: str | int) -> Branch:
        """Make the branch of an element while reading; the steps lead from our object to its own."""
        return Branch(self.tree, element, doc, self.conversion, self.record, (*self.path, *ours))

    # --- reading

    def elements(self, names: Sequence[str]) -> list[Element]:
        """List the elements that a path of names leads to."""
        return self.tree.all(self.element, names)

    def found(self, row: object, ours: Sequence[str], place: Place) -> None:
        """Record where a row has found the value of a field."""
        self.record.places[(*self.path, *ours)] = (row, place)
        self.record.take(place.element, place.attribute)

    def keep_original(self, raw: str, *ours: str | int) -> None:
        """Keep the form that a value had, for people."""
        if _may_be_original(raw):
            self.conversion.originals[pointer((*self.path, *ours))] = raw

    # --- writing

    def place_of(self, ours: Sequence[str]) -> tuple[object, Place] | None:
        """Find who has read the value of a field, and where it stands."""
        return self.record.places.get((*self.was, *ours)) if self.was is not None else None

    def change(self, ours: Sequence[str]) -> tuple[Any, Any]:
        """Take the value of a field, as it was and as it is."""
        return look(self.before, ours), take(self.doc, ours)

    # --- issues

    def say(self, rule: Rule, message: str, *ours: str | int) -> None:
        """Report something about our object, or about what `ours` leads to in it."""
        self.conversion.say(rule, message, (*self.path, *ours))

    def unread(self, raw: str, place: Place) -> None:
        """Report a value that no field has; it stays where it is."""
        self.conversion.unread(raw, place_in_input(place))


def place_in_input(place: Place) -> Path:
    """Give the path of a value in the input: the names of elements, and the number of one among several of a name.

    Example:
        >>> from lxml import etree
        >>> root = etree.fromstring('<nitf><head><meta name="a"/><meta name="b"/></head></nitf>')
        >>> place_in_input(Place(root[0][1], "name"))
        ('nitf', 'head', 'meta[2]', '@name')
    """
    steps = [_step(each) for each in place.element.iterancestors()]
    steps.reverse()
    steps.append(_step(place.element))
    return (*steps, f"@{place.attribute}") if place.attribute is not None else tuple(steps)


def _step(element: Element) -> str:
    name = local_name(element)
    parent = element.getparent()
    like = [each for each in parent if local_name(each) == name] if parent is not None else []
    return name if len(like) < 2 else f"{name}[{like.index(element) + 1}]"
