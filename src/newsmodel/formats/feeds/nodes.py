"""Elements of a feed with their children by name, and an account of what has been read of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import msgspec
from lxml import etree

from newsmodel.formats.addresses import completed
from newsmodel.formats.feeds.names import attributes_of, name_of, plain_name
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element, markup_of, plain_copy
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.values import as_uri

#: What has been read of elements: the names of the attributes, beside the words; None for all that is in one.
Taken: TypeAlias = dict[Element, tuple[str, ...] | None]
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
#: Attributes that are read of every element.
_EVERYWHERE = ("xml:base", "xml:lang", "xml:space")


class Node(msgspec.Struct, eq=False):
    """An element of a feed.

    Attributes:
        element: The element.
        base: Address that relative ones in it start from.
        language: The language that it, or what it is in, says.
        taken: What has been read of elements.
    """

    element: Element
    base: str | None = None
    language: str | None = None
    taken: Taken = msgspec.field(default_factory=dict)
    _children: dict[str, list[Element]] = msgspec.field(default_factory=dict)
    _prefixes: set[str] = msgspec.field(default_factory=set)

    def __post_init__(self) -> None:
        """Sort the children by their names."""
        children = self._children
        for child in self.element:
            tag = child.tag
            if type(tag) is str:
                children.setdefault(plain_name(tag), []).append(child)
        self._prefixes.update(name.partition(":")[0] for name in children)
        self.base = base_of(self.element, self.base)
        self.language = self.element.get(_LANG) or self.language

    def inner(self, element: Element) -> Node:
        """Make the node of an element inside this one."""
        return Node(element, self.base, self.language, self.taken)

    def absorb(self, *names: str) -> None:
        """Treat the children of some children as this element's own."""
        for name in names:
            for element in self.look(name):
                self.take(element)
                for child in element.iterchildren(etree.Element):
                    known = name_of(child)
                    self._children.setdefault(known, []).append(child)
                    self._prefixes.add(known.partition(":")[0])

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the children."""
        return tuple(self._children)

    def look(self, *names: str) -> Sequence[Element]:
        """List the children of some names, those of the first name first."""
        children = self._children
        if len(names) == 1:
            return children.get(names[0], ())
        return [child for name in names if name in children for child in children[name]]

    def first(self, *names: str) -> Element | None:
        """Give the first of the children of some names."""
        found = self.look(*names)
        return found[0] if found else None

    def lacks(self, names: frozenset[str]) -> bool:
        """Tell whether there is no child of some names."""
        return names.isdisjoint(self._children)

    def has_any(self, *prefixes: str) -> bool:
        """Tell whether there are children with one of some prefixes."""
        return not self._prefixes.isdisjoint(prefixes)

    def take(self, element: Element, *attributes: str) -> None:
        """Note that the words of an element, and some attributes, have been read."""
        self.taken[element] = (*(self.taken.get(element) or ()), *attributes)

    def take_whole(self, element: Element) -> None:
        """Note that all that is in an element has been read."""
        self.taken[element] = None

    def address(self, raw: str | None, element: Element | None = None) -> str | None:
        """Resolve an address.

        Args:
            raw: The address, absolute or not.
            element: The child that has it, which may have a base of its own.
        """
        if raw is None or not (raw := raw.strip()):
            return None
        base = self.base if element is None else base_of(element, self.base)
        return as_uri(raw) or completed(raw, base)


def base_of(element: Element, outer: str | None) -> str | None:
    """Find the address that relative ones in an element start from."""
    own = element.get(_BASE)
    return outer if own is None else completed(own, outer) or as_uri(own.strip()) or outer


def language_of(element: Element) -> str | None:
    """Read the language that an element says by itself."""
    return element.get(_LANG)


def text_of(element: Element) -> str:
    """Join all words in an element as they are."""
    return "".join(map(str, element.itertext())) if len(element) else element.text or ""


# --- what has not been read


def unread_in(node: Node) -> Object:
    """Project what nobody has read of an element's children: by name, a string, an object, or a list of those.

    Args:
        node: The element.

    Example:
        >>> node = Node(etree.fromstring('<item><a>1</a><b x="2"/><b>3</b><c>4</c></item>'))
        >>> node.take(node.element[0])
        >>> unread_in(node)
        {'b': [{'@x': '2'}, '3'], 'c': '4'}
    """
    found: dict[str, list[Any]] = {}
    for child in node.element.iterchildren(etree.Element):
        value = _unread(child, node.taken)
        if value is not None:
            found.setdefault(name_of(child), []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _is_mixed(element: Element) -> bool:
    """Tell whether words stand beside elements, or the elements are XHTML."""
    if any((child.tail or "").strip() or name_of(child).startswith("xhtml:") for child in element):
        return True
    return bool((element.text or "").strip())


def _markup_of(element: Element) -> str:
    inner = plain_copy(element)
    return ((inner.text or "") + "".join(f"{markup_of(child)}{child.tail or ''}" for child in inner)).strip()


def _unread(element: Element, taken: Taken) -> Any:
    """Project what is left of an element; None where nothing is."""
    known = element in taken
    read = taken.get(element)
    if known and read is None:
        return None
    attributes = attributes_of(element, (*_EVERYWHERE, *(read or ()))) if element.attrib else {}
    left: Object = {f"@{name}": value for name, value in attributes.items()}
    words = "" if known else (element.text or "").strip()
    if not len(element):
        if left:
            return left | ({"text": words} if words else {})
        return None if known else words or ("" if kind_of_key(name_of(element)) is not None else None)
    if _is_mixed(element):
        if not known or any(child not in taken for child in element):
            left["markup"] = _markup_of(element)
        return left if left.keys() - {"markup"} else left.get("markup")
    if words:
        left["text"] = words
    inner: dict[str, list[Any]] = {}
    for child in element.iterchildren(etree.Element):
        value = _unread(child, taken)
        if value is not None:
            inner.setdefault(name_of(child), []).append(value)
    left |= {name: values[0] if len(values) == 1 else values for name, values in inner.items()}
    return left or None
