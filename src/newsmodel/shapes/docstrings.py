"""Docstrings, which the schema's descriptions, the pages of rules and the help of commands are made of.

`python -OO` drops them: then they are read from the source, which is installed beside the compiled code.
"""

from __future__ import annotations

import ast
import functools
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

_SECTION = re.compile(r"^(?:Args|Arguments|Attributes|Example|Examples|Raises|Returns|Note|Notes):$", re.MULTILINE)
_ENTRY = re.compile(r"^    (\w+): (.*(?:\n(?:        .*)?)*)", re.MULTILINE)


def docstring_of(thing: type | Callable[..., Any]) -> str:
    """Give the docstring of a class or a function, with its indentation removed; "" if it has none of its own.

    Example:
        >>> docstring_of(prose_of).partition(":")[0]
        'Give the docstring up to its first section, on one line'
    """
    doc = thing.__doc__
    if doc is None and sys.flags.optimize > 1:
        doc = _source_docstrings(thing.__module__).get(thing.__qualname__)
    return inspect.cleandoc(doc or "")


def prose_of(thing: type | Callable[..., Any]) -> str:
    """Give the docstring up to its first section, on one line: of a class, that of the nearest base which has one."""
    bases = thing.__mro__[:-1] if isinstance(thing, type) else (thing,)
    doc = next(filter(None, map(docstring_of, bases)), "")
    return " ".join(_SECTION.split(doc)[0].split())


def attributes_of(cls: type) -> dict[str, str]:
    """Give what the `Attributes:` of a class and of the classes that it inherits from say of each field."""
    return {name: " ".join(text.split()) for base in reversed(cls.__mro__) for name, text in _entries(base)}


def _entries(cls: type) -> Iterator[tuple[str, str]]:
    _, found, tail = docstring_of(cls).partition("\nAttributes:\n")
    if found:
        yield from _ENTRY.findall(_SECTION.split(tail)[0])


@functools.cache
def _source_docstrings(module: str) -> dict[str, str]:
    """Read the docstrings of a module's classes and functions from its source, by qualified name."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (KeyError, OSError, TypeError, SyntaxError):  # built in, typed at a prompt, or without source
        return {}
    return dict(_documented(tree, ""))


def _documented(parent: ast.AST, prefix: str) -> Iterator[tuple[str, str]]:
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            name = f"{prefix}{node.name}"
            if doc := ast.get_docstring(node, clean=False):
                yield name, doc
            yield from _documented(node, f"{name}." if isinstance(node, ast.ClassDef) else f"{name}.<locals>.")
        else:
            yield from _documented(node, prefix)
