"""Fields that are sections of a file, and the reader that fills a class of such fields.

The classes are plain, and no attrs classes: some have more than a hundred fields, and to import them has to be cheap.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, overload

from newsmodel.languages import tables


class Section:
    """A field of a class whose objects are files.

    Args:
        read: Makes its value of its text.
        default: Its value where a file lacks it.
        is_grouped: Whether there are several of its name: `[name: group]`.
    """

    name: str

    def __init__(self, read: Any, default: Any, *, is_grouped: bool = False) -> None:
        self.read = read
        self.default = default
        self.is_grouped = is_grouped

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, file: None, cls: type) -> Section: ...
    @overload
    def __get__(self, file: object, cls: type) -> Any: ...
    def __get__(self, file: object | None, cls: type) -> Any:
        return self if file is None else self.default  # what a file has stands in its `__dict__`


class Sections:
    """A file by its sections, which are fields of the class; it cannot be changed."""

    def __init__(self, **values: Any) -> None:
        unknown = values.keys() - {section.name for section in self.sections()}
        if unknown:
            raise TypeError(f"{type(self).__name__} has no section {', '.join(sorted(unknown))}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    @classmethod
    def sections(cls) -> tuple[Section, ...]:
        """List the fields in their order."""
        return tuple(field for field in vars(cls).values() if isinstance(field, Section))

    def values(self) -> dict[str, Any]:
        """Give what the file has in each of them."""
        return {section.name: getattr(self, section.name) for section in self.sections()}


_T = TypeVar("_T", bound=Sections)


def words() -> Any:
    """Declare a section of words, which white space parts; a set of them."""
    return Section(tables.words, frozenset())


def names() -> Any:
    """Declare a section of names or phrases, which commas part; a set of them."""
    return Section(tables.names, frozenset())


def lines() -> Any:
    """Declare a section whose lines are told apart; a tuple with the set of words of each."""
    return Section(tables.lines, ())


def records() -> Any:
    """Declare a section whose lines are rows; a tuple with the columns of each, which white space parts."""
    return Section(tables.records, ())


def labels() -> Any:
    """Declare a section whose lines are keys with their labels; a mapping."""
    return Section(tables.labels, _NOTHING)


def groups(of: Any) -> Any:
    """Declare sections of one name, `[name: group]`; a mapping of groups to what each holds.

    Args:
        of: `words()` or `names()`: how each of them is read.
    """
    return Section(of.read, _NOTHING, is_grouped=True)


_NOTHING: Mapping[str, Any] = MappingProxyType({})


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
    for section in cls.sections():
        heading = section.name.replace("_", " ")
        if section.is_grouped:
            values[section.name] = _grouped(found, heading, section.read)
        elif heading in found:
            values[section.name] = section.read(found.pop(heading))
    if found:
        raise ValueError(f"languages/{folder}/{file}.txt has sections that are no fields: {', '.join(found)}")
    return cls(**values)


def _grouped(found: dict[str, str], heading: str, read: Any) -> Mapping[str, Any]:
    prefix = f"{heading}: "
    return {name.removeprefix(prefix): read(found.pop(name)) for name in list(found) if name.startswith(prefix)}
