"""Contract of a format module, and the values that pass between it and its callers.

A format module has four public names: `FORMAT`, `sniff(data) -> bool`, `parse(data, *, hints) -> Reading` and
`render(article) -> Rendering`. A `sniff` may ask `newsmodel.formats.glimpse`, which looks at an input once for all that
ask, or look for itself. A format whose bodies have to be looked for has `parse_metadata(data, *, hints) -> Reading`
too, and one whose files may hold several stories has `entries(data) -> Iterator[Entry]`; where they are feeds, which
are written with several stories, `render_all(articles) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

import attrs

from newsmodel.issues import Issue, Rule
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering, Unread

__all__ = [
    "Entry",
    "Format",
    "FormatModule",
    "Hints",
    "Line",
    "Reading",
    "ReadsEach",
    "ReadsMany",
    "ReadsMetadata",
    "Rendering",
    "Unread",
    "WritesMany",
]


@attrs.frozen
class Line:
    """A line of a mapping table for people.

    Attributes:
        theirs: Path of a property of the format; `[]` stands behind a list.
        ours: Path of the field that it is.
        how: In which form, or in which case.
    """

    theirs: str
    ours: str
    how: str = ""


@attrs.frozen(kw_only=True)
class Format:
    """The card of a format.

    Attributes:
        name: As `--to` and `--from` take it.
        title: For people.
        suffixes: Of file names, most specific first, with the leading dot.
        media_types: IANA media types, the preferred one first.
        extra: The extra that it needs, if any.
        rules: The issues that its reader and writer raise.
        reads: Which versions and kinds it reads, for people.
        writes: Which version and kind it writes.
        writes_new: Whether it writes stories that were read from something else; else `render` raises
            `UnwritableStory` for them.
        mapping: Which property is which field; empty for a format that works otherwise.
        loses: What it cannot carry, by model field path.
    """

    name: str
    title: str
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    extra: str | None = None
    rules: tuple[Rule, ...] = ()
    reads: str = ""
    writes: str = ""
    writes_new: bool = True
    mapping: tuple[Line, ...] = ()
    loses: tuple[str, ...] = ()


class FormatModule(Protocol):
    """The shape of a format module, for type checkers and for third parties."""

    FORMAT: Format

    def sniff(self, data: bytes) -> bool:
        """Tell whether the data looks like this format; cheap, and never raises."""
        ...

    def parse(self, data: bytes | str, *, hints: Hints) -> Reading:
        """Read an article.

        Raises:
            UnreadableInput: the data is not well-formed in this format.
            UnsupportedItem: it is, but not a story.
        """
        ...

    def render(self, article: Article) -> Rendering:
        """Write an article.

        Raises:
            UnwritableStory: the format does not write such a story.
        """
        ...


@runtime_checkable
class ReadsMetadata(Protocol):
    """A format module that can read an article without its body."""

    def parse_metadata(self, data: bytes | str, *, hints: Hints) -> Reading:
        """Read an article's metadata.

        Raises:
            UnreadableInput: the data is not well-formed in this format.
        """
        ...


@attrs.frozen
class Entry:
    """One of the stories in a file.

    Attributes:
        place: Where it stands in the file: a JSON Pointer (RFC 6901), a line, or an element's name with its number.
        data: The story alone, as a file of the same format.
    """

    place: str
    data: bytes


@runtime_checkable
class ReadsMany(Protocol):
    """A format module whose files may hold several stories; its `parse` raises `SeveralStories` for those."""

    def entries(self, data: bytes | str) -> Iterator[Entry]:
        """Take a file with several stories apart; nothing comes of a file with one.

        Raises:
            UnreadableInput: the data is not well-formed in this format.
        """
        ...


@runtime_checkable
class ReadsEach(Protocol):
    """A format module that reads the stories of a file faster than by taking it apart, to the same readings."""

    def parse_each(self, data: bytes | str, *, hints: Hints) -> Iterator[Reading | Unread]:
        """Read the stories of a file with several; nothing comes of a file with one.

        Raises:
            UnreadableInput: the data is not well-formed in this format.
        """
        ...


@runtime_checkable
class WritesMany(Protocol):
    """A format module that writes several stories into one file."""

    def render_all(self, articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
        """Write a file with several stories, and say of each what there is no place for."""
        ...
