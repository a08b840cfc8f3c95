"""Python source that is generated from the shapes of classes."""

from __future__ import annotations

import itertools
import linecache
from collections.abc import Callable
from typing import Any

import msgspec

#: Two classes of one name have each a source of its own.
_NUMBERS = itertools.count(1)


class SourceCode(msgspec.Struct):
    """Python source that grows line by line, and the names that it refers to."""

    lines: list[str]
    names: dict[str, Any] = msgspec.field(default_factory=dict)
    locals: int = 0

    def name(self, value: Any, hint: str) -> str:
        """Name a value in the source."""
        for name, known in self.names.items():
            if known is value:
                return name
        name = f"{hint}_{len(self.names)}"
        self.names[name] = value
        return name

    def local(self) -> str:
        """Make a name that no other expression assigns to."""
        self.locals += 1
        return f"v{self.locals}"

    def function(self, name: str) -> Callable[..., Any]:
        """Compile the function that the source defines; tracebacks and debuggers show its lines."""
        text = "\n".join(self.lines)
        file = f"<newsmodel {name} {next(_NUMBERS)}>"
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
        exec(compile(text, file, "exec"), self.names)  # noqa: S102 - source made of the classes' own field names
        function: Callable[..., Any] = self.names[name]
        return function
