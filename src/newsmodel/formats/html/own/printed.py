"""Printed words of a page of ours ⇄ an element, exactly: white space counts where it has to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup import Body
from newsmodel.formats.markup.escaping import collapses, inline, style, tag
from newsmodel.formats.markup.frames import Exact, set_fields
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.reading import walk


def printed(name: str, words: str, inner: tuple[str, Object] | None = None, **attributes: Any) -> str:
    """Write words as an element.

    Args:
        name: Name of the element.
        words: The words.
        inner: An element around the words inside it: its name and its attributes.
        attributes: Attributes; an underscore behind a name is dropped, one inside it is a hyphen.

    Example:
        >>> printed("p", "R&D", id="kicker")
        '<p id="kicker">R&amp;D</p>'
    """
    told = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    start = tag(name, told | {"style": style(words)})
    content = inline(words, [], preserved=collapses(words))
    if inner is not None:
        content = f"{tag(*inner)}{content}</{inner[0]}>"
    return f"{start}{content}</{name}>"


def words_of(element: Element) -> str | None:
    """Read the words of an element that `printed` wrote; None where there are none.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> words_of(tree_of("<p>R&amp;D</p>").find(".//p"))
        'R&D'
    """
    body = Body(Conversion())
    walk(element, body)
    parts = chain.from_iterable([section] if "heading" in section else section["blocks"] for section in body.sections)
    first: Object = next(parts, {})
    words = first.get("heading", first.get("text"))
    return None if words is None else str(words)


def with_class(holder: Element, name: str) -> Iterator[Element]:
    """Find the elements right inside another that have a class, and no other."""
    return (child for child in holder if child.get("class") == name)


def first_words(holder: Element, name: str) -> str | None:
    """Read the words of the first element right inside another that has a class."""
    return next(filter(None, map(words_of, with_class(holder, name))), None)


def data_of(fields: Object, forms: dict[str, Exact]) -> Object:
    """Write fields as attributes."""
    return {_attribute(name): fields.get(name) for name in forms}


def fields_of(element: Element, forms: dict[str, Exact]) -> Object:
    """Read the fields that `data_of` wrote, where the attributes are what they hold."""
    fields: Object = {}
    set_fields(fields, {name: element.get(_attribute(name)) for name in forms}, forms)
    return fields


def _attribute(name: str) -> str:
    return f"data-{name.replace('_', '-')}"
