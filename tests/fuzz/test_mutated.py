"""The law of readers: what they make is valid, or the reading says where not, whatever has happened to the input."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.formats.extras import is_installed
from tests.formats.mutations import mutated
from tests.fuzz.targets import targets

import newsmodel

NAMES = [target.name for target in targets().values() if target.is_format and is_installed(target.extra)]
MEDIA_TYPES = {card.name: card.media_types[0] for card in newsmodel.list_formats()}
JSON = [name for name in NAMES if MEDIA_TYPES[name].endswith("json")]
XML = [name for name in NAMES if MEDIA_TYPES[name].endswith("xml")]
_PARTS: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, -1, 2.5, "", " ", "C1", "#C1", "S1", "p1", "m1", "x", "https://e.org/", [], {}]
)
_KEYS = ("@id", "@type", "id", "name", "kind", "type", "url", "text", "newsmodel:polarity", "newsmodel:parent", "_id")


@st.composite
def _cut(draw: st.DrawFn, inputs: list[bytes]) -> bytes:
    """One of some inputs, into which pieces of another one have been put, or from which some are missing."""
    data = draw(st.sampled_from(inputs))
    for _ in range(draw(st.integers(1, 4))):
        other = draw(st.sampled_from(inputs))
        start, end = sorted(draw(st.integers(0, len(data))) for _ in range(2))
        first = draw(st.integers(0, len(other)))
        data = data[:start] + other[first : first + draw(st.integers(0, 40))] + data[min(end, start + 60) :]
    return data


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_reading_of_cut_input_says_what_is_not_valid(name: str, data: st.DataObject) -> None:
    """For each error of `validate` the reading has an issue of that rule in that place."""
    target = targets()[name]
    target.hold(data.draw(_cut(target.inputs())))


@pytest.mark.parametrize("name", JSON)
@given(data=st.data())
def test_reading_of_other_values_says_what_is_not_valid(name: str, data: st.DataObject) -> None:
    """The same, where values of an item stand in other places of it."""
    target = targets()[name]
    item: Any = data.draw(mutated([json.loads(each) for each in target.inputs()], _PARTS, _KEYS))
    target.hold(json.dumps(item).encode())


_VALUES = st.sampled_from(
    ["", " ", "0", "-1", "x y", "2026-13-01", "stat:on-ice", "https://e.org/ a", "#", "\u00e9" * 80]
)


@st.composite
def _moved(draw: st.DrawFn, inputs: list[bytes]) -> bytes:
    """A document in XML of which elements are missing, doubled or elsewhere, and values are others."""
    root = etree.fromstring(draw(st.sampled_from(inputs)))
    for _ in range(draw(st.integers(1, 4))):
        elements = [each for each in root.iter(etree.Element) if each is not root]
        if not elements:
            break
        element = draw(st.sampled_from(elements))
        match draw(st.integers(0, 3)):
            case 0:
                element.getparent().remove(element)  # type: ignore[union-attr]
            case 1:
                element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))
            case 2:
                draw(st.sampled_from(elements)).append(etree.fromstring(etree.tostring(element, with_tail=False)))
            case _:
                for name in element.attrib:
                    element.set(name, draw(_VALUES))
                element.text = draw(_VALUES)
    return etree.tostring(root)


@pytest.mark.parametrize("name", XML)
@given(data=st.data())
def test_reading_of_other_elements_says_what_is_not_valid(name: str, data: st.DataObject) -> None:
    """The same, where elements of an item stand in other places of it."""
    target = targets()[name]
    target.hold(data.draw(_moved(target.inputs())))
