"""`Members`, which tells type checkers that a constructor takes any sequence where it keeps a tuple."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Protocol, SupportsIndex, TypeVar

Member = TypeVar("Member")
_Given_co = TypeVar("_Given_co", covariant=True)


class SequenceOf(Protocol[_Given_co]):
    """A list, a tuple, or another sequence; never a `str`, whose members are no values of their own.

    `str.__contains__` takes strings alone, so that type checkers refuse one here, which `Sequence[str]` lets through.
    """

    def __contains__(self, value: object, /) -> bool: ...
    def __getitem__(self, index: SupportsIndex, /) -> _Given_co: ...
    def __iter__(self) -> Iterator[_Given_co]: ...
    def __len__(self) -> int: ...


class Members(tuple[Member, ...], Generic[Member]):
    """The converter of a field that is a tuple: a constructor takes any sequence of such members.

    It is for type checkers, which take what a constructor accepts from what the converter takes. At run time `checked`
    makes the tuple, from what the annotation says, and refuses a converter for other members than the annotation's.

    Example:
        >>> import attrs
        >>> from newsmodel import checked
        >>> @attrs.frozen(kw_only=True, field_transformer=checked)
        ... class Desk:
        ...     names: tuple[str, ...] = attrs.field(default=(), converter=Members[str])
        >>> Desk(names=["Asia", "Europe"])
        Desk(names=('Asia', 'Europe'))
    """

    __slots__ = ()

    def __new__(cls, members: SequenceOf[Member], /) -> Members[Member]:
        """Make the tuple."""
        return super().__new__(cls, members)
