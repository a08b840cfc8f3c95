"""Fields that are sections of a file, and the reader that fills a class of such fields.

The classes have neither a comparison nor a repr: nobody compares files, and importing them is cheaper.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from newsmodel.languages import tables

if TYPE_CHECKING:
    from attrs import AttrsInstance

_T = TypeVar("_T", bound="AttrsInstance")
_READER, _GROUPED = "reader", "grouped"


def words() -> Any:
    """Declare a section of words, which white space parts; a set of them."""
    return attrs.field(default=frozenset(), metadata={_READER: tables.words})


def names() -> Any:
    """Declare a section of names or phrases, which commas part; a set of them."""
    return attrs.field(default=frozenset(), metadata={_READER: tables.names})


def lines() -> Any:
    """Declare a section whose lines are told apart; a tuple with the set of words of each."""
    return attrs.field(default=(), metadata={_READER: tables.lines})


def records() -> Any:
    """Declare a section whose lines are rows; a tuple with the columns of each, which white space parts."""
    return attrs.field(default=(), metadata={_READER: tables.records})


def labels() -> Any:
    """Declare a section whose lines are keys with their labels; a mapping."""
    return attrs.field(factory=dict, metadata={_READER: tables.labels})


def groups(of: Any) -> Any:
    """Declare sections of one name, `[name: group]`; a mapping of groups to what each holds.

    Args:
        of: `words()` or `names()`: how each of them is read.
    """
    return attrs.field(factory=dict, metadata={_READER: of.metadata[_READER], _GROUPED: True})


def structured(cls: type[_T], folder: str, file: str) -> _T:
    """Fill a class with the sections of a file; those that the file lacks are empty.

    Args:
        cls: Its fields are declared by the functions above; a section has its field's name, with spaces.
        folder: The folder below `languages/`.
        file: The file's name without the suffix.

    Raises:
        ValueError: the file has a section that is no field.
    """
    found = dict(tables.sections(folder, file))
    values: dict[str, Any] = {}
    for field in attrs.fields(cls):
        heading = field.name.replace("_", " ")
        read = field.metadata[_READER]
        if field.metadata.get(_GROUPED):
            values[field.name] = _grouped(found, heading, read)
        elif heading in found:
            values[field.name] = read(found.pop(heading))
    if found:
        raise ValueError(f"languages/{folder}/{file}.txt has sections that are no fields: {', '.join(found)}")
    return cls(**values)


def _grouped(found: dict[str, str], heading: str, read: Any) -> Mapping[str, Any]:
    prefix = f"{heading}: "
    return {name.removeprefix(prefix): read(found.pop(name)) for name in list(found) if name.startswith(prefix)}
