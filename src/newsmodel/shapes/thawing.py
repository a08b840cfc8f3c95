"""Objects of frozen classes that are filled in with values known to fit, without their constructors' checks."""

from __future__ import annotations

from typing import Any, TypeVar

from newsmodel.shapes.field_types import per_class

T = TypeVar("T")


@per_class
def thawed(cls: type) -> type:
    """Make a subclass whose instances can be filled in; they become frozen when their `__class__` is set back.

    Setting a slot of such an instance is several times as fast as `object.__setattr__` on a frozen one: CPython
    specialises it, given that both methods are `object`'s. The subclass adds no slot, so that the layouts agree.
    """
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type(f"Thawed{cls.__name__}", (cls,), {"__slots__": (), **plain})


def with_values(value: T, **others: Any) -> T:
    """Copy an object of an attrs class with slots, with other values in some fields, which are known to fit.

    Args:
        value: The object, whose own values were checked when it was made.
        others: What the fields have in the copy.

    Example:
        >>> from newsmodel.model import Span
        >>> with_values(Span(target="p1", start=0, end=5, text="Seoul"), target="p2").target
        'p2'
    """
    given: Any = value
    twin: Any = object.__new__(type(value))
    twin.__setstate__({**given.__getstate__(), **others})
    copied: T = twin
    return copied
