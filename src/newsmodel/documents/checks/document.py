"""An article as the checks see it: every part with its path, ids resolved, and what a check is."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

import attrs

from newsmodel.issues import DocumentPath, Issue, Rule, Severity
from newsmodel.model import SPAN_FIELDS, Article, Identified, Record, words_of
from newsmodel.shapes.docstrings import docstring_of
from newsmodel.shapes.shape import parts_of, shape_of

#: What a check finds: where, and one sentence.
Finding: TypeAlias = tuple[DocumentPath, str]
R = TypeVar("R", bound=Record)


class Document:
    """An article and what can be looked up in it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._index: defaultdict[type | str, list[tuple[DocumentPath, Any]]] = defaultdict(list)
        self._walk(article, ())

    def _walk(self, part: Any, path: DocumentPath) -> None:
        """Gather an object and all that it holds, in the order of the document."""
        cls, entry, index = type(part), (path, part), self._index
        keys, names = _KNOWN.get(cls) or _looked_up(cls)
        for key in keys:
            index[key].append(entry)
        for name in names:
            value = getattr(part, name)
            if not value:
                continue
            if isinstance(value, tuple):
                for number, member in enumerate(value):
                    self._walk(member, (*path, name, number))
            else:
                self._walk(value, (*path, name))

    def all(self, cls: type[R]) -> Sequence[tuple[DocumentPath, R]]:
        """List every object of a class, with its path, in the order of the document."""
        return self._index.get(cls, ())

    def having(self, field: str) -> Sequence[tuple[DocumentPath, Any]]:
        """List every object whose class has one of the fields `id`, `text` and `marks`, with its path."""
        return self._index.get(field, ())

    @functools.cached_property
    def _places(self) -> dict[DocumentPath, int]:
        return {path: index for index, (path, _) in enumerate(self._index[Record])}

    def order(self, path: DocumentPath) -> int:
        """Return the place of a path's innermost part in the order of the document."""
        while path not in self._places:
            path = path[:-1]
        return self._places[path]

    @functools.cached_property
    def ids(self) -> list[str]:
        """The ids of all parts, those that clash more than once."""
        article = self.article
        return [part.id for _, part in self.having("id") if part.id is not None and part is not article]

    @functools.cached_property
    def identified(self) -> dict[str, list[tuple[DocumentPath, Identified]]]:
        """The parts that have an id, by id; more than one where ids clash."""
        found: dict[str, list[tuple[DocumentPath, Identified]]] = {}
        for path, part in self.having("id"):
            if part.id is not None and part is not self.article:
                found.setdefault(part.id, []).append((path, part))
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


#: Fields by which parts are looked up.
_FIELDS = ("id", "text", "marks")


#: What `_looked_up` has given, by class.
_KNOWN: dict[type, tuple[tuple[type | str, ...], tuple[str, ...]]] = {}


def _looked_up(cls: type) -> tuple[tuple[type | str, ...], tuple[str, ...]]:
    """Give what objects of a class are looked up by, and the fields in which they hold others."""
    shape = shape_of(cls)
    bases = tuple(base for base in cls.__mro__ if base is not object)
    names = tuple(field.name for field in shape.fields if parts_of(field.type))
    found = _KNOWN[cls] = (*bases, *(name for name in _FIELDS if hasattr(cls, name))), names
    return found


@attrs.frozen
class Check:
    """A rule that no schema can say, and the function that finds what breaks it.

    Attributes:
        rule: The rule.
        find: From a document to what breaks the rule.
        about: Class of the objects without which nothing can break it.
    """

    rule: Rule
    find: Callable[[Document], Iterator[Finding]]
    about: type[Record]

    def issues(self, document: Document) -> Iterator[Issue]:
        """Yield the issues of a document."""
        return (self.rule.issue(message, path) for path, message in self.find(document))


def check(
    severity: Severity, about: type[Record] = Article
) -> Callable[[Callable[[Document], Iterator[Finding]]], Check]:
    """Make a check of a function: its name is the rule's id, its docstring the rule's page."""

    def made(find: Callable[[Document], Iterator[Finding]]) -> Check:
        return Check(Rule(find.__name__.replace("_", "-"), severity, docstring_of(find) + "\n"), find, about)

    return made
