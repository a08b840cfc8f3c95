"""Tables of words and names, as people read and correct them: how they are read.

A file is UTF-8. `[section]` begins a section, `#` at the start of a line a comment. What parts the entries of a section
its reader says: white space (`words`), commas (`names`), line breaks (`lines`, `records`, `labels`). So that no list
has to be typed twice, these stand for the entries of another section:

* `{section}`: one of the same file, also a group, `{notices: update}`;
* `{file: section}`: one of another file of the same language; `{shared/file: section}`: one of another folder;
* `{file: section without half near}`: all but some; of names, commas part those that are left out;
* `{words of file: section}`: words, in a table of names.
"""

from __future__ import annotations

import functools
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

_HEADING = re.compile(r"^\[([^\]\n]+)\]$", re.MULTILINE)
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)
_REFERENCE = re.compile(r"\{(?P<words>words\sof\s)?(?P<section>[^{}]+?)(?:\swithout\s(?P<without>[^{}]+))?\}")


def words(table: str) -> frozenset[str]:
    """Read the words of a table, which white space parts.

    Example:
        >>> sorted(words("rain snow"))
        ['rain', 'snow']
    """
    return frozenset(table.split())


def names(table: str) -> frozenset[str]:
    r"""Read the names or phrases of a table, which commas part; a line break is a space.

    Example:
        >>> sorted(names("new\n york, rome"))
        ['new york', 'rome']
    """
    entries = " ".join(table.split()).split(",")  # all at once: there are tens of thousands
    return frozenset(map(str.strip, entries)) - {""}


def lines(table: str) -> tuple[frozenset[str], ...]:
    r"""Read a table whose lines are told apart: the months of a year, say, each with all its spellings.

    Example:
        >>> [sorted(line) for line in lines("january jan\nfebruary feb")]
        [['jan', 'january'], ['feb', 'february']]
    """
    return tuple(words(line) for line in table.splitlines() if line.strip())


def records(table: str) -> tuple[tuple[str, ...], ...]:
    r"""Read a table whose lines are rows, with columns that white space parts.

    Example:
        >>> records("two 2\nthree 3")
        (('two', '2'), ('three', '3'))
    """
    return tuple(tuple(line.split()) for line in table.splitlines() if line.strip())


def labels(table: str) -> dict[str, str]:
    r"""Read a table whose lines are a key and what people read for it, which is all that follows.

    Example:
        >>> labels("form  Form of speech\nby  Found by")
        {'form': 'Form of speech', 'by': 'Found by'}
    """
    return {key: label.strip() for key, _, label in (line.partition(" ") for line in table.splitlines()) if key}


@functools.cache
def sections(folder: str, file: str) -> dict[str, str]:
    """Read a file of a language: its sections by their headings, without comments; none where there is no such file.

    Args:
        folder: The folder below `languages/`, which is the language's tag or `shared`.
        file: The file's name without the suffix `.txt`.

    Raises:
        ValueError: a section stands there twice, or one is named that is none.

    Example:
        >>> sections("en", "grammar")["articles"]
        'a an the'
    """
    parts = _HEADING.split(_COMMENT.sub("", _text(folder, f"{file}.txt")))
    tables = dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))
    if len(tables) * 2 + 1 != len(parts):
        raise ValueError(f"languages/{folder}/{file}.txt has a section twice")
    return {name: _resolved(table, folder, file, tables) if "{" in table else table for name, table in tables.items()}


def _resolved(table: str, folder: str, file: str, own: dict[str, str]) -> str:
    """Put the entries of other sections where a table names them."""

    def entries(reference: re.Match[str]) -> str:
        section = " ".join(reference["section"].split())
        found = _entries(section, folder, own)
        if found is None:
            raise ValueError(f"languages/{folder}/{file}.txt names {reference[0]}, which is no section")
        entries = _resolved(found, folder, file, own) if section in own else found
        left = _without(entries, reference) if reference["without"] else entries
        return ", ".join(left.split()) if reference["words"] else left

    return _REFERENCE.sub(entries, table)


def _entries(section: str, folder: str, own: dict[str, str]) -> str | None:
    """Return what a section holds, of the file itself, as it is typed, or of another one."""
    if section in own:
        return own[section]
    place, colon, heading = section.partition(":")
    other, slash, file = place.rpartition("/")
    return sections(other if slash else folder, file).get(heading.strip()) if colon else None


def _without(entries: str, reference: re.Match[str]) -> str:
    """Leave out the entries that a reference does not mean; each must be there."""
    comma = "," if "," in entries else None
    all_, left_out = ([" ".join(one.split()) for one in text.split(comma)] for text in (entries, reference["without"]))
    if unknown := set(left_out).difference(all_):
        raise ValueError(f"{reference[0]}: there is no {', '.join(sorted(unknown))}")
    return (", " if comma else " ").join(one for one in all_ if one not in left_out)


def rows(folder: str, file: str) -> Iterator[tuple[str, ...]]:
    """Read a file whose lines are rows with columns that tabs part, without comments.

    Args:
        folder: The folder below `languages/`, which is the language's tag or `shared`.
        file: The file's name without the suffix `.tsv`.

    Example:
        >>> next(rows("en", "cues"))[0]
        'say'
    """
    for line in _COMMENT.sub("", _text(folder, f"{file}.tsv")).splitlines():
        if line:
            yield tuple(line.split("\t"))


def _text(folder: str, file: str) -> str:
    try:
        return (pkgutil.get_data(__package__ or "", f"{folder}/{file}") or b"").decode()
    except FileNotFoundError:
        return ""


def any_of(entries: Iterable[str]) -> str:
    """Write the pattern of any of these words, with common beginnings written once, which `re` matches faster.

    The words are taken as they are: signs that mean something in a pattern are escaped.

    Example:
        >>> any_of(["six", "seven", "sixty"])
        's(?:even|ix(?:ty)?)'
    """
    return _branches(sorted(set(entries)))


def _branches(parts: Sequence[str]) -> str:
    """Write the pattern of words that are sorted and differ."""
    if len(parts) < 2:  # noqa: PLR2004 - nothing to choose between
        return re.escape(parts[0]) if parts else ""
    shared = _length_shared(parts[0], parts[-1])
    rests = [part[shared:] for part in parts]
    longer = rests[1:] if not rests[0] else rests
    branches = [_branches(list(group)) for _, group in groupby(longer, lambda rest: rest[0])]
    pattern = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if longer is not rests:  # no more groups than there must be: each takes time to compile
        pattern = f"{pattern}?" if len(branches) > 1 or len(pattern) == 1 else f"(?:{pattern})?"
    return re.escape(parts[0][:shared]) + pattern


def _length_shared(first: str, last: str) -> int:
    """Count the letters with which two words begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
