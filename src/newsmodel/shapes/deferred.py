"""Names of a package that are loaded when they are first asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any


def deferred(package: str, modules: Mapping[str, tuple[str, ...]]) -> Callable[[str], Any]:
    """Make the `__getattr__` (PEP 562) of a package, so that who needs one of its names does not load the others.

    Args:
        package: Name of the package.
        modules: The names that each of its modules has.

    Example:
        >>> deferred("newsmodel.bulk", {"stories": ("LINES",)})("LINES")
        'jsonl'
    """
    home = {name: f"{package}.{module}" for module, names in modules.items() for name in names}

    def load(name: str) -> Any:
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(importlib.import_module(home[name]), name)

    return load
