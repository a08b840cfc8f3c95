"""Properties that are worked out when they are first asked for, of values that have hundreds of them a story."""

from __future__ import annotations

import functools
from typing import Any, TypeVar, overload

T = TypeVar("T")


class lazy_property(functools.cached_property[T]):  # noqa: N801 - as `property`
    """A cached property without the lock that Python takes before 3.12: pure values may be worked out twice.

    Example:
        >>> class Line:
        ...     @lazy_property
        ...     def letters(self):
        ...         return len("Rain")
        >>> line = Line()
        >>> line.letters, vars(line)
        (4, {'letters': 4})
        >>> Line.letters is vars(Line)["letters"]
        True
    """

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> lazy_property[T]: ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> T: ...
    def __get__(self, instance: object | None, owner: type[Any] | None = None) -> lazy_property[T] | T:
        if instance is None:
            return self
        value = vars(instance)[self.attrname] = self.func(instance)  # type: ignore[index]
        return value
