"""Objects of frozen classes that are filled in with values known to fit, without their constructors' checks."""

from __future__ import annotations

from newsmodel.shapes.field_types import per_class


@per_class
def thawed(cls: type) -> type:
    """Make a subclass whose instances can be filled in; they become frozen when their `__class__` is set back.

    Setting a slot of such an instance is several times as fast as `object.__setattr__` on a frozen one: CPython
    specialises it, given that both methods are `object`'s. The subclass adds no slot, so that the layouts agree.
    """
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type(f"Thawed{cls.__name__}", (cls,), {"__slots__": (), **plain})
