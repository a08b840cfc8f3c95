"""Tables of words, and which there are in the source: for `words.py`.

An *entry* is a word or a phrase as it is typed, with two letters or more. Entries are *different* if they still are
when case is folded. A *table* has three entries or more, and is one of these:

* a list: a string that is split (`"rain snow".split()`, `words("rain snow")`, `names("new york, rome")`), also by the
  name that it has or by the loop over its collection; white space, commas or bars part the entries;
* a collection: a set, list, tuple or dict of strings that is written out, with those in it, keys and values; what
  stands in a call is not of it. It counts in the rooms of language alone: elsewhere it holds fields and properties;
* a pattern: a string with alternatives, `(?:rain|snow)`; entries are the alternatives in all its groups, without their
  signs, that have words of their own (`rain(?:s|ed)?` is "rain");
* a file: the first column of a `.tsv`, or a section of a `.txt`, unless its first line says that a script wrote it;
  of `labels.txt` what people read, and not the keys.

`__all__`, types and docstrings are no tables; nor are, outside the rooms of language, lists of HTML's elements and
attributes.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs
from lxml.html import defs

#: The room that words are to move to, and those that are about language.
HOME = "languages"
#: Its folder of words that all languages use.
SHARED = "shared"
LANGUAGE_ROOMS = (HOME, "prose", "claims")
#: The file whose lines are a key and what people read for it.
LABELS = "/labels.txt"
#: A table has so many entries.
FEWEST = 3
#: Functions that take a table apart, and what parts its entries; None is white space.
WORDS_FUNCTIONS = {"words": None, "names": ",", "_phrases": "|"}
#: A list is one of markup if so much of it is; the rest are elements of NITF.
MARKUP = 0.5
MARKUP_NAMES = frozenset(defs.tags) | frozenset(defs.safe_attrs) | {"bdi", "data", "nobr", "rb", "rtc"}

_LETTER = re.compile(r"[^\W\d_]")
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[a-zA-Z-]*:|<?[=!]|>))?")
_REFERENCE = re.compile(r"\(\?(?:P=\w+|[a-zA-Z]+|#[^)]*)\)")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|N\{[^}]*\}|.)", re.DOTALL)
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_COUNT = re.compile(r"\{\d*,?\d*\}|[?*+^$]")
_SECTION = re.compile(r"^\[(.+)\]$", re.MULTILINE)


@attrs.frozen(kw_only=True)
class Table:
    """Words that stand together.

    Attributes:
        module: The file, from the package on.
        line: 1-based line on which it begins.
        kind: List, collection, pattern or file.
        entries: Its words and phrases, as they are typed.
        heading: The heading of a section, without brackets.
    """

    module: str
    line: int
    kind: str
    entries: tuple[str, ...]
    heading: str = ""

    @property
    def room(self) -> str:
        """The first folder, or a dot for a module that stands beside the folders."""
        first, slash, _ = self.module.partition("/")
        return first if slash else "."

    @property
    def language(self) -> str | None:
        """The language whose folder it stands in, if it does in one."""
        parts = self.module.split("/")
        return parts[1] if parts[0] == HOME and len(parts) > 2 and parts[1] != SHARED else None

    @property
    def name(self) -> str:
        """Its name, which it keeps where lines move: the file and, if it has one, the section."""
        return f"{self.module} [{self.heading}]" if self.heading else self.module

    @property
    def different(self) -> frozenset[str]:
        """The entries without case, each once."""
        return frozenset(entry.casefold() for entry in self.entries)

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {f'[{self.heading}]' if self.heading else self.kind}"


def entries_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Keep what is a word or a phrase, with single spaces."""
    found = (" ".join(text.split()) for text in texts)
    return tuple(text for text in found if len(_LETTER.findall(text)) >= 2)


def tables_below(source: Path) -> list[Table]:
    """Find the tables of all modules and data files.

    Args:
        source: The folder of the package.
    """
    found: list[Table] = []
    for path in sorted(source.rglob("*"), key=Path.as_posix):
        module = path.relative_to(source).as_posix()
        if path.suffix == ".py":
            found += Module(module, path.read_text(encoding="utf-8")).tables()
        elif path.suffix in (".tsv", ".txt"):
            found += tables_of_file(module, path.read_text(encoding="utf-8"))
    return [table for table in found if len(table.entries) >= FEWEST]


def tables_of_file(module: str, text: str) -> Iterator[Table]:
    """Find the tables of a data file."""
    if "written by" in text.partition("\n")[0]:
        return
    # without comments, and without references to other sections
    plain = re.sub(r"^#.*|\{[^{}]*\}", "", text, flags=re.MULTILINE)
    if module.endswith(LABELS):
        plain = re.sub(r"^\S+[ ]+(.+)$", r"\1,", plain, flags=re.MULTILINE)
    if module.endswith(".tsv"):
        entries = entries_of(row.partition("\t")[0] for row in plain.splitlines())
        yield Table(module=module, line=1, kind="file", entries=entries)
        return
    starts = [0, *(match.start() for match in _SECTION.finditer(plain)), len(plain)]
    for start, end in itertools.pairwise(starts):
        heading = _SECTION.match(plain, start)
        section = _SECTION.sub("", plain[start:end])
        entries = entries_of(section.split("," if "," in section else None))
        line = plain.count("\n", 0, start) + 1
        name = heading[1] if heading else ""
        yield Table(module=module, line=line, kind="file", entries=entries, heading=name)


# --- a module


class Module:
    """The strings of a module, and which table each belongs to."""

    def __init__(self, module: str, text: str) -> None:
        self.module = module
        self.tree = ast.parse(text)
        self.nodes = tuple(ast.walk(self.tree))
        self.is_of_language = module.partition("/")[0] in LANGUAGE_ROOMS
        #: Strings that are lists, and what parts them.
        self.separators: dict[ast.Constant, str | None] = {}
        #: Strings that are no entries by themselves.
        self.taken: set[ast.AST] = set(_silent(self.nodes))

    def tables(self) -> list[Table]:
        """Find the tables, in the order of the file."""
        self._find_lists()
        found = [*self._patterns(), *self._collections(), *self._lists()]
        return sorted(found, key=lambda table: table.line)

    def _table(self, kind: str, node: ast.expr, entries: Sequence[str]) -> Iterator[Table]:
        if len(entries) >= FEWEST and (self.is_of_language or not is_markup(entries)):
            yield Table(module=self.module, line=node.lineno, kind=kind, entries=tuple(entries))

    def _find_lists(self) -> None:
        """Find the strings that are taken apart, where they stand, by their name, or in a loop over them."""
        values = _values(self.tree)
        loops = _loops(self.nodes)
        for call in self.nodes:
            if not isinstance(call, ast.Call):
                continue
            if isinstance(call.func, ast.Name) and call.func.id in WORDS_FUNCTIONS:
                self._mark(call.args, WORDS_FUNCTIONS[call.func.id])
            elif isinstance(call.func, ast.Attribute) and call.func.attr == "split":
                where = [call.func.value]
                if isinstance(where[0], ast.Name):
                    name = where[0].id
                    where = [*values.get(name, ()), *loops.get(name, ())]
                    # a loop over a name, or over `name.items()`
                    inner = [one.id for loop in where for one in ast.walk(loop) if isinstance(one, ast.Name)]
                    where += [value for name in inner for value in values.get(name, ())]
                self._mark(where, _separator(call))

    def _mark(self, where: Iterable[ast.expr], separator: str | None) -> None:
        for node in where:
            for string in _strings(node):
                self.separators.setdefault(string, separator)

    def _patterns(self) -> Iterator[Table]:
        for node in self.nodes:
            if isinstance(node, ast.JoinedStr):
                self.taken.update(node.values)
                text = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and self._is_free(node):
                text = node.value
            else:
                continue
            entries = entries_of_pattern(text)
            if entries:
                self.taken.add(node)
                yield from self._table("pattern", node, entries)

    def _is_free(self, node: ast.Constant) -> bool:
        return node not in self.taken and node not in self.separators

    def _collections(self) -> Iterator[Table]:
        for node in _outermost(self.tree):
            entries: list[str] = []
            for string in _strings(node):
                if string in self.separators:
                    entries += entries_of(_text(string).split(self.separators[string]))
                    self.taken.add(string)
                elif string not in self.taken and self.is_of_language:
                    entries += entries_of([_text(string)])
            yield from self._table("collection", node, entries)

    def _lists(self) -> Iterator[Table]:
        for string, separator in self.separators.items():
            if string not in self.taken:
                yield from self._table("list", string, entries_of(_text(string).split(separator)))


def _silent(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """List the strings that say nothing of language: docstrings, types, what a module exports."""
    for node in nodes:
        match node:
            case ast.Expr(value=ast.Constant() as words):
                yield words
            case ast.Subscript(slice=inner):
                yield from ast.walk(inner)
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                yield from ast.walk(value)


def _values(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """Map the names of a module to what they are assigned."""
    found: dict[str, list[ast.expr]] = {}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, []).append(value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                found.setdefault(name, []).append(value)
    return found


def _loops(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """Map the variables of loops to what is looped over."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.comprehension | ast.For):
            for name in ast.walk(node.target):
                if isinstance(name, ast.Name):
                    found.setdefault(name.id, []).append(node.iter)
    return found


def _separator(call: ast.Call) -> str | None:
    match call.args:
        case [ast.Constant(value=str(separator)), *_]:
            return separator
    return None


def _strings(node: ast.AST) -> Iterator[ast.Constant]:
    """List the strings of a literal; a call in it is something else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    if isinstance(node, ast.Call):
        # `{…}.items()` is still the literal
        yield from _strings(node.func.value) if isinstance(node.func, ast.Attribute) and not node.args else ()
        return
    for child in ast.iter_child_nodes(node):
        yield from _strings(child)


def _text(string: ast.Constant) -> str:
    return str(string.value)


def _outermost(node: ast.AST) -> Iterator[ast.expr]:
    """List the collections that stand in no other; one in a call in another stands by itself."""
    if isinstance(node, ast.Set | ast.List | ast.Tuple | ast.Dict):
        yield node
        for call in _calls(node):
            yield from _outermost(call)
        return
    for child in ast.iter_child_nodes(node):
        yield from _outermost(child)


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child
        else:
            yield from _calls(child)


def is_markup(entries: Sequence[str]) -> bool:
    """Whether a list is one of HTML's elements or attributes."""
    return sum(entry in MARKUP_NAMES for entry in entries) >= MARKUP * len(entries)


def entries_of_pattern(pattern: str) -> tuple[str, ...]:
    r"""Collect the alternatives of a regular expression that are words.

    Example:
        >>> entries_of_pattern(r"(?:rain|snow(?:s|ed)?)\b[ ]*(?:in|at)")
        ('rain', 'snow', 'in', 'at')
    """
    if "|" not in pattern:
        return ()
    found: list[str] = []
    for branches in branches_of(pattern):
        words = entries_of(branches)
        if len(words) >= 2:
            found += words
    return tuple(found)


def branches_of(pattern: str) -> Iterator[list[str]]:
    """List the alternatives of each group, innermost first, without groups in them and without signs."""
    open_groups = [[""]]
    at = 0
    while at < len(pattern):
        sign, branches = pattern[at], open_groups[-1]
        if found := _ESCAPE.match(pattern, at) or _CLASS.match(pattern, at):
            branches[-1] += _literal(found[0])
        elif found := _REFERENCE.match(pattern, at) or _COUNT.match(pattern, at):
            pass
        elif found := _GROUP.match(pattern, at):
            open_groups.append([""])
        elif sign == ")" and len(open_groups) > 1:
            yield open_groups.pop()
        elif sign == "|":
            branches.append("")
        else:
            branches[-1] += sign
        at = found.end() if found else at + 1
    yield open_groups[0]


def _literal(sign: str) -> str:
    """Read an escape or a class as the character that it stands for: white space, itself, or nothing in particular."""
    if sign.startswith("["):
        return " " if " " in sign and not _LETTER.search(_ESCAPE.sub("", sign)) else ""
    return " " if sign == r"\s" else "" if sign[1:2].isalnum() else sign[1:]
