"""Fields that are sections of a file, and the reader that fills a class of such fields.

The classes are plain, and no attrs classes: some have more than a hundred fields, and to import them has to be cheap. A
section is read when it is first asked for: of a language that a story is not in, most are never.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, overload

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
        if file is None:
            return self
        read = self._read(vars(file).get(_UNREAD, _NOTHING))
        vars(file)[self.name] = read  # which is found there from now on
        return read

    def _read(self, unread: Mapping[str, str]) -> Any:
        heading = self.name.replace("_", " ")
        if not self.is_grouped:
            return self.read(unread[heading]) if heading in unread else self.default
        start = f"{heading}: "
        return {name.removeprefix(start): self.read(text) for name, text in unread.items() if name.startswith(start)}


#: Where the texts of sections stand that are not read yet: no field can have this name.
_UNREAD = "[unread]"


class Sections:
    """A file by its sections, which are fields of the class; it cannot be changed."""

    _by_heading: ClassVar[Mapping[str, Section]] = {}

    def __init_subclass__(cls) -> None:
        fields = (field for field in vars(cls).values() if isinstance(field, Section))
        cls._by_heading = {field.name.replace("_", " "): field for field in fields}

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
        return tuple(cls._by_heading.values())

    @classmethod
    def _has(cls, heading: str) -> bool:
        name, is_of_group, _ = heading.partition(": ")
        section = cls._by_heading.get(name)
        return section is not None and section.is_grouped == bool(is_of_group)

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
    """Make an object of a class out of the sections of a file; those that the file lacks are empty.

    Args:
        cls: Its fields are declared by the functions above; a section has its field's name, with spaces.
        folder: The folder below `languages/`.
        file: The file's name without the suffix.

    Raises:
        ValueError: the file has a section that is no field.
    """
    unread = tables.sections(folder, file)
    if unknown := [heading for heading in unread if not cls._has(heading)]:
        raise ValueError(f"languages/{folder}/{file}.txt has sections that are no fields: {', '.join(unknown)}")
    structure = cls()
    vars(structure)[_UNREAD] = unread
    return structure
