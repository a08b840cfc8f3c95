"""A tree of XML that is read and changed: elements by their local names, new ones where the schema wants them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.elements import local_name, namespace_of


class Tree(msgspec.Struct, eq=False):
    """The element of a story, with all that is in it.

    Attributes:
        root: The story's element.
        sequences: The names of an element's children in the order of the schema, by its own name.
        opaque: Names of elements in which no path leads further.
        is_changed: Whether anything has been changed.
        known: What rows of a format have found out about the story as a whole, by names of their own.
        text: The document that has the story, as it was read; empty where it may not be any more.
    """

    root: Element
    sequences: Mapping[str, Sequence[str]] = msgspec.field(default_factory=dict)
    opaque: frozenset[str] = frozenset()
    is_changed: bool = False
    known: dict[str, Any] = msgspec.field(default_factory=dict)
    text: str = ""
    _named: dict[Element, dict[str, list[Element]]] = msgspec.field(default_factory=dict)
    _held: dict[tuple[Element, Sequence[str]], list[Element]] = msgspec.field(default_factory=dict)
    _spaces: frozenset[str] = frozenset()
    _places: dict[tuple[str, ...], list[Element]] | None = None

    def __post_init__(self) -> None:
        """Note the namespace whose elements count: that of the story; names without one do, too."""
        self._spaces = frozenset({"", namespace_of(self.root)})

    def named(self, element: Element, name: str) -> list[Element]:
        """List the children of an element that have a name, in the story's namespace or in none."""
        found = self._named.get(element)
        if found is None:
            found = self._named[element] = {}
            for child in element:
                tag = child.tag
                if type(tag) is str:
                    space, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag)
                    if space in self._spaces:
                        found.setdefault(local, []).append(child)
        return found.get(name, [])

    def all(self, element: Element, names: Sequence[str]) -> list[Element]:
        """List the elements that a path of names leads to."""
        if not names:
            return [element]
        if element is self.root and not self.is_changed:
            found = (self._places or self.places).get(tuple(names))
            if found is not None:
                return found
            if len(names) < 2 or self.opaque.isdisjoint(names[:-1]):
                return []
        if len(names) == 1:
            return self.named(element, names[0])
        holders = self._holders(element, names[:-1])
        if len(holders) == 1:
            return self.named(holders[0], names[-1])
        return [child for each in holders for child in self.named(each, names[-1])]

    @property
    def places(self) -> dict[tuple[str, ...], list[Element]]:
        """The elements below the root by the names that lead to them, as long as nothing has been changed."""
        if self._places is None:
            self._places = self._found()
        return self._places

    def _found(self) -> dict[tuple[str, ...], list[Element]]:
        found: dict[tuple[str, ...], list[Element]] = {(): [self.root]}
        spaces, opaque = self._spaces, self.opaque
        level: list[tuple[tuple[str, ...], Element]] = [((), self.root)]
        while level:
            below = []
            for path, holder in level:
                for child in holder:
                    tag = child.tag
                    if type(tag) is str:
                        space, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag)
                        if space in spaces:
                            place = (*path, local)
                            if (like := found.get(place)) is None:
                                found[place] = [child]
                            else:
                                like.append(child)
                            if local not in opaque and len(child):
                                below.append((place, child))
            level = below
        return found

    def _holders(self, element: Element, names: Sequence[str]) -> list[Element]:
        """List the elements that a path leads to, which many rows ask for."""
        if not names:
            return [element]
        place = (element, names)
        found = self._held.get(place)
        if found is None:
            found = self._held[place] = list(self.all(element, names))
        return found

    def has(self, element: Element) -> bool:
        """Tell whether an element still stands in the document, or went with others that were written anew."""
        if not self.is_changed:
            return True
        top = self.root.getroottree().getroot()
        return element is top or any(each is top for each in element.iterancestors())

    def may_have(self, name: str) -> bool:
        """Tell whether a name may stand in the document: in its text it is found far faster than in its elements."""
        return not self.text or name in self.text

    def read_whole(self, names: Iterable[str]) -> Iterable[Element]:
        """List the elements of which everything is read or kept by a row of their own."""
        wanted = [f"{{*}}{name}" for name in names]
        return self.root.iter(*wanted) if wanted else ()

    def _note_change(self, parent: Element) -> None:
        """Forget what was found in an element that is changed."""
        self.is_changed = True
        self._named.pop(parent, None)
        self._held.clear()

    # --- changes

    def made(self, parent: Element, names: Sequence[str]) -> Element:
        """Find the first element that a path leads to; make what is missing of it."""
        for name in names:
            found = self.named(parent, name)
            parent = found[0] if found else self.add(parent, name)
        return parent

    def add(self, parent: Element, name: str) -> Element:
        """Add a child where the schema wants it: behind its like, else before the first that comes later."""
        space = namespace_of(self.root)
        child: Element = parent.makeelement(f"{{{space}}}{name}" if space else name, None, None)
        index = self._index_for(parent, name)
        self._insert(parent, index, child)
        return child

    def _index_for(self, parent: Element, name: str) -> int:
        like = self.named(parent, name)
        if like:
            return parent.index(like[-1]) + 1
        sequence = self.sequences.get(local_name(parent), ())
        if name in sequence:
            later = set(sequence[sequence.index(name) + 1 :])
            for index, child in enumerate(parent):
                if local_name(child) in later:
                    return index
        return len(parent)

    def _insert(self, parent: Element, index: int, child: Element) -> None:
        """Insert a child, with the white space that its neighbours have; amid words there is none to have."""
        self._note_change(parent)
        if index:
            before = parent[index - 1]
            if _is_space(before.tail):
                child.tail = before.tail
                space = parent[index - 2].tail if len(parent) > 1 else parent.text
                if index == len(parent) and _is_space(space):
                    before.tail = space
        elif len(parent) and _is_space(parent.text):
            child.tail = parent.text
        parent.insert(index, child)

    def remove(self, element: Element) -> None:
        """Remove an element, and the parents that it leaves empty; white space goes too, words behind it stay."""
        parent = element.getparent()
        if parent is None:
            return
        self._note_change(parent)
        index = parent.index(element)
        tail = element.tail
        element.tail = None
        parent.remove(element)
        if not _is_space(tail):
            _append_words(parent, index, str(tail))
        elif index == len(parent):
            _trim(parent, index, tail)
        if is_bare(parent) and parent is not self.root:
            self.remove(parent)

    def replace(self, element: Element, other: Element) -> None:
        """Put another element in an element's place."""
        parent = element.getparent()
        if parent is None:
            return
        self._note_change(parent)
        other.tail = element.tail
        parent.replace(element, other)

    def reorder(self, wanted: Sequence[Element]) -> None:
        """Let children of one parent stand in an order."""
        parent = wanted[0].getparent()
        if parent is None:
            return
        self._note_change(parent)
        places = sorted(parent.index(each) for each in wanted)
        tails = [parent[place].tail for place in places]
        for each in wanted:
            parent.remove(each)
        for place, tail, each in zip(places, tails, wanted, strict=True):
            each.tail = tail
            parent.insert(place, each)

    def set(self, element: Element, attribute: str | None, value: str) -> None:
        """Set an attribute, or the words of an element, which take the place of all that is in it."""
        self.is_changed = True
        if attribute is not None:
            element.set(attribute, value)
            return
        self._note_change(element)
        del element[:]
        element.text = value

    def strip(self, element: Element, *attributes: str) -> None:
        """Remove attributes where they are; the element stays, whatever is left of it."""
        for attribute in attributes:
            if attribute in element.attrib:
                self.is_changed = True
                del element.attrib[attribute]

    def unset(self, element: Element, attribute: str | None) -> None:
        """Remove an attribute or the words of an element, and the element where nothing is left in it."""
        self.is_changed = True
        if attribute is not None:
            if attribute in element.attrib:
                del element.attrib[attribute]
        else:
            self._note_change(element)
            del element[:]
            element.text = None
        if is_bare(element):
            self.remove(element)


def _append_words(parent: Element, index: int, words: str) -> None:
    """Put words before a child."""
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def _trim(parent: Element, index: int, space: str | None) -> None:
    """Let an element end as it did before its last child was taken away."""
    if not index:
        parent.text = None if _is_space(parent.text) else parent.text
    elif _is_space(parent[-1].tail):
        parent[-1].tail = space


def _is_space(words: str | None) -> bool:
    return words is None or not words.strip()


def is_bare(element: Element) -> bool:
    """Tell whether nothing is in an element, and nothing is said of it."""
    return not element.attrib and not len(element) and not (element.text or "").strip()


def indent(element: Element, opaque: Iterable[str], level: int = 0) -> None:
    """Give a new element white space that shows how deep its children stand, but where words stand beside elements.

    Args:
        element: The element.
        opaque: Names of elements that are left as they are.
        level: How deep it stands itself.
    """
    left = frozenset(opaque)
    if not len(element) or local_name(element) in left or (element.text or "").strip():
        return
    element.text = "\n" + "  " * (level + 1)
    for child in element:
        indent(child, left, level + 1)
        child.tail = element.text
    element[-1].tail = "\n" + "  " * level
