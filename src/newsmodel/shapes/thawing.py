"""Objects of frozen classes that are filled in with values known to fit, without their constructors' checks."""

from __future__ import annotations

from typing import Any, TypeVar

import attrs

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


def filled(cls: type[T], **values: Any) -> T:
    """Make an object of values that are known to fit: of checked objects, and of words that were checked with them.

    Args:
        cls: Its class, an attrs class with slots whose defaults are values.
        values: What its fields have; the others have their defaults.

    Example:
        >>> from newsmodel.model import Attribution
        >>> filled(Attribution, source="S1") == Attribution(source="S1")
        True
    """
    one: Any = thawed(cls)()
    for name, value in (_defaults_of(cls) | values).items():
        setattr(one, name, value)
    one.__class__ = cls
    made: T = one
    return made


@per_class
def _defaults_of(cls: Any) -> dict[str, Any]:
    return {field.name: field.default for field in attrs.fields(cls) if field.default is not attrs.NOTHING}


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
