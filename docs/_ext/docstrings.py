"""Google docstrings as Markdown."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import attrs

_SECTIONS = ("Args", "Attributes", "Returns", "Raises", "Example")
_HEAD = re.compile(rf"^({'|'.join(_SECTIONS)}):$", re.MULTILINE)
_ENTRY = re.compile(r"^(\w+): ", re.MULTILINE)


@attrs.frozen(kw_only=True)
class Docstring:
    """A docstring in its parts.

    Attributes:
        prose: What stands before the first section, Markdown.
        sections: The text of each section, without its indent.
    """

    prose: str
    sections: dict[str, str]

    def entries(self, section: str) -> Iterator[tuple[str, str]]:
        """List the names of a section and what is said of them, on one line."""
        parts = _ENTRY.split(self.sections.get(section, ""))
        for name, text in zip(parts[1::2], parts[2::2], strict=True):
            yield name, " ".join(text.split())


def read_docstring(documented: object) -> Docstring:
    """Read the docstring of a class or a function."""
    prose, *rest = _HEAD.split(inspect.getdoc(documented) or "")
    sections = {name: inspect.cleandoc(text) for name, text in zip(rest[::2], rest[1::2], strict=True)}
    return Docstring(prose=prose.strip(), sections=sections)


def example(docstring: Docstring) -> str:
    """Write the example as a block of code, if there is one."""
    code = docstring.sections.get("Example")
    return f"```pycon\n{code}\n```\n\n" if code else ""


def definitions(docstring: Docstring, section: str) -> str:
    """Write a section as a list of names and what they mean, if there is one."""
    lines = [f"* `{name}`: {text}" for name, text in docstring.entries(section)]
    return "\n".join([f"**{section}**", "", *lines, "", ""]) if lines else ""
