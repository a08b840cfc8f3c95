"""The object that all rows of a table for XML are given: an element beside one of our objects."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from typing import Any, TypeAlias

import msgspec

from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.mapping.paths import Path, look, pointer, take
from newsmodel.formats.markup.kept_bodies import KeptBody
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.formats.xmltree.elements import local_name, words_of
from newsmodel.formats.xmltree.trees import Tree
from newsmodel.issues import Rule
from newsmodel.prose.characters import one_line
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
        taken: Attributes of elements, and elements (None) of which all words have been read.
        whole: Elements of which everything is read or kept by a row of their own.
        bodies: Bodies as they were read, by their elements.
        is_again: Whether it is made while the story is written.
    """

    places: dict[Path, tuple[object, Place]] = msgspec.field(default_factory=dict)
    members: dict[Path, list[tuple[object, Element]]] = msgspec.field(default_factory=dict)
    taken: set[tuple[Element, str | None]] = msgspec.field(default_factory=set)
    whole: set[Element] = msgspec.field(default_factory=set)
    bodies: dict[Element, KeptBody] = msgspec.field(default_factory=dict)
    is_again: bool = False

    def forget(self, path: Path) -> None:
        """Forget what was found for an object of ours that is none after all."""
        for place in [place for place in self.places if place[: len(path)] == path]:
            _, found = self.places.pop(place)
            self.taken.discard((found.element, found.attribute))
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
        self.record.taken.add((place.element, place.attribute))

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


class Left(msgspec.Struct, frozen=True):
    """The part of a story of which no row has taken anything.

    Attributes:
        paths: Paths of attributes and elements, each once.
        properties: Names and values of them, each once. What is said in a pair of attributes,
            `<meta name="…" content="…">`, is a property of that name.
        worded: Those of the elements that have words, in their order.
    """

    paths: dict[str, None] = msgspec.field(default_factory=dict)
    properties: dict[tuple[str, str], None] = msgspec.field(default_factory=dict)
    worded: list[Element] = msgspec.field(default_factory=list)


#: Attributes that name a property, and those that have its value.
_NAMES = ("name", "FormalName", "rel", "reluri")
_VALUES = ("content", "value", "Value", "literal", "valueuri", "qcode", "uri", "href", "resource")


def left_in(tree: Tree, record: Record, whole: Iterable[Element], top: Element | None = None) -> Left:
    """List the attributes and elements of which no row has taken anything.

    Args:
        tree: The story.
        record: What rows have taken.
        whole: Elements of which everything is read or kept elsewhere.
        top: The element where it begins, if not that of the story.
    """
    taken = record.taken
    skipped = frozenset(whole) | record.whole
    found = Left()
    steps = [] if top is None else [local_name(each) for each in reversed([*tree.root.iterancestors()])]
    _walk(tree.root, "/".join([*steps, local_name(tree.root)]), (taken, skipped), found)
    if top is not None and top is not tree.root:
        around = Left()  # of which nothing is said of the story
        _walk(top, local_name(top), (taken, skipped | {tree.root}), around)
        found.paths.update(around.paths)
    return found


def name_data(bodies: Iterable[Element], names: Sequence[str], found: Left) -> None:
    """Add the paths of the data in bodies, of which nothing is read.

    Args:
        bodies: Elements that are kept whole.
        names: Names of elements that are data.
        found: Where they go.
    """
    wanted = [f"{{*}}{name}" for name in names]
    for element in (each for body in bodies for each in body.iter(*wanted)):
        above = [local_name(each) for each in element.iterancestors()]
        path = "/".join((*reversed(above), local_name(element)))
        for name, said in element.items():
            if said.strip():
                found.paths[f"{path}/@{str(name).rpartition('}')[2]}"] = None


_Places: TypeAlias = tuple[Container[tuple[Element, str | None]], Container[Element]]


def _walk(root: Element, path: str, passed: _Places, found: Left) -> None:
    """Find what is left in an element.

    Args:
        root: The element.
        path: Its path.
        passed: What rows have taken, and the elements that are passed over.
        found: Where it goes.
    """
    taken, skipped = passed
    stack: list[tuple[Element, str, bool]] = [(root, path, False)]
    while stack:
        element, path, is_read = stack.pop()
        if element in skipped:
            continue
        attributes = element.items()  # far faster than `attrib`
        left = {str(name): str(said) for name, said in attributes if (element, str(name)) not in taken}
        if left:
            _add_attributes(left, element, path, found)
        if not (is_read or (element, None) in taken):
            _add_words(element, path, taken, found)
        elif not len(element):
            continue
        else:
            is_read = True
        for child in reversed(element):
            tag = child.tag
            if type(tag) is str:  # no comment
                stack.append((child, f"{path}/{tag.rpartition('}')[2]}", is_read))


def _add_words(element: Element, path: str, taken: Container[tuple[Element, str | None]], found: Left) -> None:
    """Add the words of an element that no row has read, or the rights that it expresses without words."""
    words = str(element.text or "")
    is_worded = bool(words) and not words.isspace()
    if is_worded:
        found.paths[path] = None
        found.worded.append(element)
    if not len(element):
        if is_worded or not element.items():
            found.properties[path.rpartition("/")[2], words] = None
    elif _expresses_terms(element, taken):
        found.properties[path.rpartition("/")[2], _expression_in(element)] = None


def _expresses_terms(element: Element, taken: Container[tuple[Element, str | None]]) -> bool:
    """Tell whether an element with others is named for terms of use, and no row has taken any of them."""
    kind = kind_of_key(local_name(element))
    if kind is None or kind.family != "terms":
        return False
    return not any(
        (each, name) in taken for each in element.iterdescendants() for name in (None, *map(str, each.attrib))
    )


def _expression_in(element: Element) -> str:
    """Write rights that a vocabulary of its own expresses (ODRL) as words: "prohibition action print"."""
    told: list[str] = []
    for each in element.iterdescendants():
        values = [str(value).rstrip("/#") for value in (*each.attrib.values(), each.text or "")]
        told += (local_name(each), *(re.split(r"[/#]", value)[-1] for value in values))
    return one_line(" ".join(told))


def _add_attributes(left: dict[str, str], element: Element, path: str, found: Left) -> None:
    if not left.keys().isdisjoint(_NAMES):
        name = next(left[each] for each in _NAMES if each in left)
        value = next((left[each] for each in _VALUES if each in left), None)
        found.properties[name, words_of(element) if value is None else value] = None
    for attribute, said in left.items():
        local = attribute.rpartition("}")[2]
        found.properties[local, said] = None
        if said.strip():
            found.paths[f"{path}/@{local}"] = None
