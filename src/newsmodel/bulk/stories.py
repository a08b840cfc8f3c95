"""Stories before and after the work on them, each with the place that it comes from."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Hints

#: In the place of a format's name: one document of ours a line, or a row.
LINES, PARQUET = "jsonl", "parquet"
#: Outputs that hold all stories of a run.
TABLES = frozenset({LINES, PARQUET})


def spelled(name: str) -> str:
    r"""Spell out the bytes of a file's name that are no UTF-8.

    Example:
        >>> spelled("caf\udce9.txt")
        'caf\\udce9.txt'
    """
    return name.encode(errors="backslashreplace").decode()


@attrs.frozen(kw_only=True)
class Located:
    """The place that a story comes from.

    Attributes:
        file: The file that it is in, or `-` for stdin.
        line: 1-based line, in a file of one story a line.
        entry: Its number from 1, in another file of several stories.
        name: What the file itself calls it: a row's key.
        archive: The archive that the file is in; its path begins with that of the archive.
    """

    file: str
    line: int | None = None
    entry: int | None = None
    name: str | None = None
    archive: str | None = None

    @property
    def place(self) -> str:
        """The file, and the line or the number where there are many stories in it."""
        if self.line is not None:
            return f"{self.file}:{self.line}"
        return self.file if self.entry is None else f"{self.file}#{self.entry}"

    @property
    def key(self) -> str:
        """Its own name, else its place; bytes of the name of a file that are no UTF-8 are spelled out."""
        return spelled(self.place if self.name is None else self.name)

    @property
    def located(self) -> dict[str, Any]:
        """The place, to be given to what is made of the story."""
        return {field.name: getattr(self, field.name) for field in attrs.fields(Located)}


@attrs.frozen(kw_only=True)
class RawStory(Located):
    """A story that has not been read yet.

    Attributes:
        format: Name of the format of the file that it was taken out of, which is its own.
        data: Its bytes.
        headline: Its headline, where that stands apart.
        byline: Who wrote it, where that stands apart.
        id: What tells its row apart.
        modified: When it was changed, where that stands apart.
        others: Other fields of its row, which may say what restricts it.
        own: Fields that a user's own class adds to those of an article.
        hints: What else stands apart.
        issues: What there is to say of that.
        kept_from: Name of the file that it was kept from, where it has been kept to be run again.

    Example:
        >>> RawStory(file="wire.jsonl", line=7, data=b"Rain").data
        b'Rain'
    """

    format: str | None = None
    data: bytes = b""
    headline: str | None = None
    byline: str | None = None
    id: str | None = None
    modified: datetime.date | None = None
    others: Mapping[str, Any] = attrs.field(factory=dict)
    own: Mapping[str, Any] = attrs.field(factory=dict)
    hints: Hints | None = None
    issues: tuple[Issue, ...] = ()
    kept_from: str | None = None

    @property
    def filename(self) -> str:
        """Name of the file whose suffix says its format."""
        return self.kept_from or self.file


@attrs.frozen(kw_only=True)
class Story(Located):
    """Outcome of the work on a story.

    Attributes:
        format: Name of its format, where it could be read.
        language: Its language, where a report is asked for.
        text_digest: Digest of its words, where a report is asked for.
        article: The article; None where the story could not be read.
        data: The article as it was asked for; empty where it was only read.
        issues: What was guessed, lost or left out, or why there is no article.
        failed: Whether nothing was made of it.
        unreadable: Whether it failed as raw input; a document of ours that breaks the format was read.
        traceback: Where a mistake of ours happened.
        record: The record that it was made of, which a run keeps; None where it could not be taken out of its file.
        id: Id of the article that was made of it.

    Example:
        >>> Story(file="wire.jsonl", line=7, failed=True).failed
        True
    """

    format: str | None = None
    language: str | None = None
    text_digest: str | None = None
    article: Article | None = None
    data: bytes = b""
    issues: tuple[Issue, ...] = ()
    failed: bool = False
    unreadable: bool = False
    traceback: str = ""
    record: RawStory | None = None
    id: str | None = None
