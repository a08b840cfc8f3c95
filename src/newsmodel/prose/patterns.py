"""Patterns that are compiled when they are first used.

A module has many that few stories need, and compiling is the slowest that there is to do before a story can be read.
"""

from __future__ import annotations

import functools
import re
from typing import Any, AnyStr, Generic, cast


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Make a pattern that is compiled when it is first used.

    Args:
        source: The pattern.
        flags: The flags of `re.compile`.

    Example:
        >>> pattern(r"[a-z]+").findall("Rain ends")
        ['ain', 'ends']
    """
    return cast("re.Pattern[AnyStr]", LazyPattern(source, flags))


class LazyPattern(Generic[AnyStr]):
    """A pattern that is asked for its methods, each of which it has of its own from then on."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    @functools.cached_property
    def compiled(self) -> re.Pattern[AnyStr]:
        """The pattern of `re`."""
        return re.compile(self._source, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # of those who copy
            raise AttributeError(name)
        method = getattr(self.compiled, name)
        setattr(self, name, method)
        return method
