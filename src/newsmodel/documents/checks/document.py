"""An article as the checks see it: every part with its path, ids resolved, and what a check is."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, TypeVar

import attrs

from newsmodel.issues import DocumentPath, Issue, Rule, Severity
from newsmodel.model import SPAN_FIELDS, Article, Identified, Record, words_of
from newsmodel.shapes.docstrings import docstring_of
from newsmodel.shapes.field_types import per_class
from newsmodel.shapes.shape import parts_of, shape_of

#: What a check finds: where, and one sentence.
Finding: TypeAlias = tuple[DocumentPath, str]
R = TypeVar("R", bound=Record)


class Document:
    """An article and what can be looked up in it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.parts = tuple(_walk(article, ()))

    def all(self, cls: type[R] | tuple[type[R], ...]) -> Iterator[tuple[DocumentPath, R]]:
        """Yield every object of a class, with its path, in the order of the document."""
        return ((path, part) for path, part in self.parts if isinstance(part, cls))

    @functools.cached_property
    def _places(self) -> dict[DocumentPath, int]:
        return {path: index for index, (path, _) in enumerate(self.parts)}

    def order(self, path: DocumentPath) -> int:
        """Return the place of a path's innermost part in the order of the document."""
        while path not in self._places:
            path = path[:-1]
        return self._places[path]

    @functools.cached_property
    def identified(self) -> dict[str, list[tuple[DocumentPath, Identified]]]:
        """The parts that have an id, by id; more than one where ids clash."""
        found: dict[str, list[tuple[DocumentPath, Identified]]] = {}
        for path, part in self.parts:
            name = getattr(part, "id", None)
            if name is not None and part is not self.article:
                found.setdefault(name, []).append((path, part))
        return found

    def find(self, name: str) -> Identified | None:
        """Return the part with an id."""
        found = self.identified.get(name)
        return found[0][1] if found else None

    def words(self, target: str) -> str | None:
        """Return the words that a span with a target counts its offsets in."""
        if target in SPAN_FIELDS:
            return words_of(self.article, target)
        return words_of(self.find(target))


def _walk(part: Any, path: DocumentPath) -> Iterator[tuple[DocumentPath, Any]]:
    yield path, part
    for name in _composite_fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            for index, member in enumerate(value):
                yield from _walk(member, (*path, name, index))
        elif value is not None:
            yield from _walk(value, (*path, name))


@per_class
def _composite_fields(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in shape_of(cls).fields if parts_of(field.type))


@attrs.frozen
class Check:
    """A rule that no schema can say, and the function that finds what breaks it.

    Attributes:
        rule: The rule.
        find: From a document to what breaks the rule.
    """

    rule: Rule
    find: Callable[[Document], Iterator[Finding]]

    def issues(self, document: Document) -> Iterator[Issue]:
        """Yield the issues of a document."""
        return (self.rule.issue(message, path) for path, message in self.find(document))


def check(severity: Severity) -> Callable[[Callable[[Document], Iterator[Finding]]], Check]:
    """Make a check of a function: its name is the rule's id, its docstring the rule's page."""

    def made(find: Callable[[Document], Iterator[Finding]]) -> Check:
        return Check(Rule(find.__name__.replace("_", "-"), severity, docstring_of(find) + "\n"), find)

    return made
