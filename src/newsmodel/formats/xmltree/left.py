"""Attributes and elements of a story of which no row has taken anything: by their paths, and as properties."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

import msgspec
from lxml import etree

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.formats.xmltree.branches import Record
from newsmodel.formats.xmltree.elements import local_name, words_of
from newsmodel.formats.xmltree.trees import Tree
from newsmodel.prose.characters import one_line


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
    taken, skipped = record.taken, frozenset(whole) | record.whole
    found = Left()
    steps = [] if top is None else [local_name(each) for each in reversed([*tree.root.iterancestors()])]
    _walk(tree.root, "/".join([*steps, local_name(tree.root)]), (taken, skipped), found)
    if top is not None and top is not tree.root:
        _add_paths(top, (taken, skipped | {tree.root}), found.paths)
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


_Taken: TypeAlias = Mapping[Element, Container[str | None]]
_Places: TypeAlias = tuple[_Taken, Container[Element]]


def _add_paths(top: Element, passed: _Places, paths: dict[str, None]) -> None:
    """Add the paths of what is left around a story, of which nothing else is said."""
    taken, skipped = passed
    stack = [(top, local_name(top), False)]
    while stack:
        element, path, is_read = stack.pop()
        if element in skipped:
            continue
        read_of = taken.get(element, _NOTHING)
        for name, said in element.items():
            if said.strip() and str(name) not in read_of:
                paths[f"{path}/@{str(name).rpartition('}')[2]}"] = None
        is_read = is_read or None in read_of
        if not is_read and (words := element.text) and not words.isspace():
            paths[path] = None
        stack += [(child, f"{path}/{local_name(child)}", is_read) for child in reversed(element) if local_name(child)]


def _walk(root: Element, path: str, passed: _Places, found: Left) -> None:
    """Find what is left in an element.

    Args:
        root: The element.
        path: Its path.
        passed: What rows have taken, and the elements that are passed over.
        found: Where it goes.
    """
    taken, skipped = passed
    stack: list[tuple[Element, str]] = [(root, path)]
    while stack:
        element, path = stack.pop()
        if element in skipped:
            continue
        read_of, said = taken.get(element, _NOTHING), element.items()
        if said:
            _add_attributes(element, path, said, read_of, found)
        if None in read_of:
            if len(element):
                _walk_read(element, path, passed, found)
            continue
        _add_words(element, path, taken, found)
        for child in reversed(element) if len(element) else ():
            tag = child.tag
            if type(tag) is str:  # no comment
                stack.append((child, f"{path}/{tag.rpartition('}')[2]}"))


#: Elements within one that have attributes: far fewer than all that a body has.
_WITH_ATTRIBUTES: Final = etree.XPath("descendant::*[@*]")


def _walk_read(read: Element, path: str, passed: _Places, found: Left) -> None:
    """Find the attributes that are left in an element whose words have been read.

    Args:
        read: The element.
        path: Its path.
        passed: What rows have taken, and the elements that are passed over.
        found: Where they go.
    """
    taken, skipped = passed
    paths: dict[Element, str | None] = {read: path}
    for element in cast("list[Element]", _WITH_ATTRIBUTES(read)):
        within = _path_within(element, paths, skipped)
        if within is not None:
            _add_attributes(element, within, element.items(), taken.get(element, _NOTHING), found)


def _path_within(element: Element, paths: dict[Element, str | None], skipped: Container[Element]) -> str | None:
    """Give the path of an element; None for one that is passed over, or within such a one.

    Args:
        element: The element.
        paths: Paths that are known, one above it among them; its own, and those between, are added.
        skipped: Elements that are passed over.
    """
    between: list[Element] = []
    above: Any = element
    while above not in paths:
        between.append(above)
        above = above.getparent()
    path = paths[above]
    for each in reversed(between):
        path = None if path is None or each in skipped else f"{path}/{local_name(each)}"
        paths[each] = path
    return path


_NOTHING: Final[frozenset[str | None]] = frozenset()


def _add_words(element: Element, path: str, taken: _Taken, found: Left) -> None:
    """Add the words of an element that no row has read, or the rights that it expresses without words."""
    words = str(element.text or "")
    is_worded = bool(words) and not words.isspace()
    if is_worded:
        found.paths[path] = None
        found.worded.append(element)
    if not len(element):
        if is_worded or not element.items():
            found.properties[path.rpartition("/")[2], words] = None
    elif _is_of_terms(name := path.rpartition("/")[2]) and _expresses_terms(element, taken):
        found.properties[name, _expression_in(element)] = None


@functools.lru_cache(maxsize=4096)
def _is_of_terms(name: str) -> bool:
    """Tell whether a name is one of terms of use."""
    kind = kind_of_key(name)
    return kind is not None and kind.family == "terms"


def _expresses_terms(element: Element, taken: _Taken) -> bool:
    """Tell whether no row has taken anything of an element with others, which is named for terms of use."""
    return not any(
        name in taken.get(each, _NOTHING)
        for each in element.iterdescendants("{*}*")
        for name in (None, *map(str, each.attrib))
    )


def _expression_in(element: Element) -> str:
    """Write rights that a vocabulary of its own expresses (ODRL) as words: "prohibition action print"."""
    told: list[str] = []
    for each in element.iterdescendants("{*}*"):
        values = [str(value).rstrip("/#") for value in (*each.attrib.values(), each.text or "")]
        told += (local_name(each), *(re.split(r"[/#]", value)[-1] for value in values))
    return one_line(" ".join(told))


def _add_attributes(element: Element, path: str, said: Any, read: Container[str | None], found: Left) -> None:
    """Add the attributes of an element that no row has read.

    Args:
        element: The element.
        path: Its path.
        said: Its attributes and their values: its `items()`, which are far faster than `attrib`.
        read: Those of them that a row has read.
        found: Where they go.
    """
    left = [each for each in said if each[0] not in read] if read else said
    for attribute, _ in left:
        if attribute in _NAMES:
            _add_pair(dict(left), element, found)
            break
    for attribute, value in left:
        local = attribute if attribute[0] != "{" else attribute.rpartition("}")[2]
        found.properties[local, value] = None
        if value and not value.isspace():
            found.paths[f"{path}/@{local}"] = None


def _add_pair(left: dict[str, str], element: Element, found: Left) -> None:
    """Add the property that a pair of attributes is, or one attribute that names the element's words."""
    name = next(left[each] for each in _NAMES if each in left)
    value = next((left[each] for each in _VALUES if each in left), None)
    found.properties[name, words_of(element) if value is None else value] = None
