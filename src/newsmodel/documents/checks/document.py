"""An article as the checks see it: every part with its path, ids resolved, and what a check is."""

from __future__ import annotations

import functools
import operator
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

import msgspec

from newsmodel.issues import DocumentPath, Issue, Rule, Severity
from newsmodel.model import SPAN_FIELDS, Article, Identified, Record, words_of
from newsmodel.shapes.docstrings import docstring_of
from newsmodel.shapes.shape import parts_of, shape_of

#: What a check finds: where, and one sentence.
Finding: TypeAlias = tuple[DocumentPath, str]
#: A part of a document and its path.
Entry: TypeAlias = tuple[DocumentPath, Any]
R = TypeVar("R", bound=Record)


class Document:
    """An article and what can be looked up in it.

    Most documents break no rule. Whether one does is found out without the paths of its parts, which take longer to
    make than the rules to check.

    Attributes:
        article: The article.
        classes: The classes of its parts, its own among them.
    """

    def __init__(self, article: Article, *, placed: bool = True) -> None:
        """Gather the parts of an article.

        Args:
            article: The article.
            placed: Whether the parts have their paths; else those are empty, and the parts are in no certain order.
        """
        self.article = article
        self._by_class: defaultdict[type, list[Entry]] = defaultdict(list)
        self._entries: list[Entry] = []
        if placed:
            self._place(article, ())
        else:
            self._gather(article)
        self.classes = frozenset(self._by_class)
        self._classes = _classes_by_key(self.classes)
        self._found: dict[type | str, list[Entry]] = {}
        self._words: dict[str, str | None] = {}

    def _gather(self, article: Article) -> None:
        """Gather an article and all that it holds."""
        by_class = self._by_class
        left: list[Any] = [article]
        while left:
            part = left.pop()
            cls: type = type(part)
            by_class[cls].append(((), part))
            held_by = _held_by(cls)
            if held_by is not None:
                for value in held_by(part):
                    if value:
                        left += value if type(value) is tuple else (value,)

    def _place(self, part: Any, path: DocumentPath) -> None:
        """Gather an object and all that it holds, with their paths, in the order of the document."""
        entry, cls = (path, part), part.__class__
        self._entries.append(entry)
        self._by_class[cls].append(entry)
        for name in _holders_of(cls):
            value = getattr(part, name)
            if isinstance(value, tuple):
                for number, member in enumerate(value):
                    self._place(member, (*path, name, number))
            elif value is not None:
                self._place(value, (*path, name))

    def has(self, cls: type[Record]) -> bool:
        """Tell whether there is an object of a class."""
        return cls in self._classes

    def all(self, cls: type[R]) -> Sequence[tuple[DocumentPath, R]]:
        """List every object of a class, with its path, in the order of the document."""
        return self._where(cls)

    def having(self, field: str) -> Sequence[Entry]:
        """List every object whose class has one of the fields `id`, `text` and `marks`, with its path."""
        return self._where(field)

    def _where(self, key: type | str) -> Sequence[Entry]:
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._looked_up(self._classes.get(key, ()))
        return found

    def _looked_up(self, classes: Sequence[type]) -> list[Entry]:
        if len(classes) == 1:
            return self._by_class[classes[0]]
        if self._entries:
            return [entry for entry in self._entries if type(entry[1]) in classes]
        return [entry for cls in classes for entry in self._by_class[cls]]

    @functools.cached_property
    def _places(self) -> dict[DocumentPath, int]:
        return {path: index for index, (path, _) in enumerate(self.all(Record))}

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
        if target not in self._words:
            part, field = (self.article, target) if target in SPAN_FIELDS else (self.find(target), None)
            self._words[target] = words_of(part, field)
        return self._words[target]


#: Fields by which parts are looked up.
_FIELDS = ("id", "text", "marks")


@functools.lru_cache(maxsize=1024)
def _classes_by_key(classes: frozenset[type]) -> dict[type | str, list[type]]:
    """Sort classes by what their objects are looked up by; most articles are of the same few."""
    found: dict[type | str, list[type]] = {}
    for cls in classes:
        for key in _keys_of(cls):
            found.setdefault(key, []).append(cls)
    return found


@functools.cache
def _keys_of(cls: type) -> tuple[type | str, ...]:
    """Give what objects of a class are looked up by: their classes, and the fields that they have."""
    bases = (base for base in cls.__mro__ if base is not object)
    return (*bases, *(name for name in _FIELDS if hasattr(cls, name)))


@functools.cache
def _holders_of(cls: type) -> tuple[str, ...]:
    """Name the fields in which objects of a class hold others."""
    return tuple(field.name for field in shape_of(cls).fields if parts_of(field.type))


@functools.cache
def _held_by(cls: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """Make the function that gives what objects of a class hold; None for those that hold nothing."""
    names = _holders_of(cls)
    if len(names) == 1:
        held = operator.attrgetter(*names)  # which gives the value, and no tuple
        return lambda part: (held(part),)
    return operator.attrgetter(*names) if names else None


class Check(msgspec.Struct, frozen=True, eq=False):
    """A rule that no schema can say, and the function that finds what breaks it.

    Attributes:
        rule: The rule.
        find: From a document to what breaks the rule.
        about: Classes of objects; without one of any of them nothing can break it.
    """

    rule: Rule
    find: Callable[[Document], Iterator[Finding]]
    about: tuple[type[Record], ...]

    def issues(self, document: Document) -> Iterator[Issue]:
        """Yield the issues of a document."""
        return (self.rule.issue(message, path) for path, message in self.find(document))


def check(severity: Severity, *about: type[Record]) -> Callable[[Callable[[Document], Iterator[Finding]]], Check]:
    """Make a check of a function: its name is the rule's id, its docstring the rule's page."""

    def made(find: Callable[[Document], Iterator[Finding]]) -> Check:
        return Check(
            Rule(find.__name__.replace("_", "-"), severity, docstring_of(find) + "\n"), find, about or (Article,)
        )

    return made
