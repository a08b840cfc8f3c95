"""Reads, looks through and writes one story after another, so that none can cost another.

`read_story` and `convert_story` never raise: what goes wrong with a story is an issue of it. Everything for many
stories is built on them.
"""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Callable, Iterator
from typing import Any, Literal, cast, get_args

import attrs

from newsmodel.bulk.rules import INTERNAL_ERROR, REFUSED_BY_STRICT, STORY_FAILED
from newsmodel.documents.codec import to_json
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.files import format_of
from newsmodel.formats import Hints, Reading, Rendering, entries, numbered, parse, render
from newsmodel.issues import InvalidDocument, Issue
from newsmodel.model import Article

#: In the place of a format's name: one document of ours a line, or a row.
LINES, PARQUET = "jsonl", "parquet"
#: Outputs that hold all stories of a run.
TABLES = frozenset({LINES, PARQUET})
#: Formats that carry claims whole, so that claims are looked for unasked.
_CARRIES_CLAIMS = frozenset({"newsmodel", *TABLES})


#: Fields that may be emptied: nothing refers to what is in them.
Emptied = Literal["extra", "provenance"]
_EMPTY: dict[Emptied, Any] = {"extra": {}, "provenance": None}


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
        if self.entry is not None:
            return f"{self.file}#{self.entry}"
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def key(self) -> str:
        """Its own name, else its place; bytes of the name of a file that are no UTF-8 are spelled out."""
        key = self.place if self.name is None else self.name
        return key.encode(errors="backslashreplace").decode()

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
        hints: What else stands apart.
        issues: What there is to say of that.
    """

    format: str | None = None
    data: bytes = b""
    headline: str | None = None
    hints: Hints | None = None
    issues: tuple[Issue, ...] = ()


@attrs.frozen(kw_only=True)
class Extraction:
    """The claims that are looked for.

    Attributes:
        which: What was asked for; None when nobody has said.
        min_confidence: How sure a claim must be; None for what the extractor takes for enough.
        finder: Name of an installed finder that looks for them in place of the rules.
    """

    which: Literal["attributed", "all", "none"] | None = None
    min_confidence: float | None = None
    finder: str | None = None


@attrs.frozen(kw_only=True)
class ReadingSettings:
    """Settings of the reading of stories.

    Attributes:
        source_format: Name of their format, or `jsonl`; None to find out.
        hints: What they do not say.
        extraction: Which claims are looked for.
        metadata_only: Whether bodies are left out.
        without: Fields of the article that are emptied, such as what is kept for the way back to its own format.
    """

    source_format: str | None = None
    hints: Hints = attrs.field(factory=Hints)
    extraction: Extraction = attrs.field(factory=Extraction)
    metadata_only: bool = False
    without: tuple[Emptied, ...] = ()


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


def stories_in(raw: RawStory, source_format: str | None) -> Iterator[RawStory]:
    """Take a file with several stories apart; one with one story is that story. It never raises.

    Args:
        raw: The file.
        source_format: Name of its format; None to find out.

    Example:
        >>> item = b'{"uri": "urn:x:%d", "type": "text", "headlines": [{"value": "Rain"}]}'
        >>> raw = RawStory(file="stories.ninjs.json", data=b"[%s, %s]" % (item % 1, item % 2))
        >>> [(story.entry, story.data[:16]) for story in stories_in(raw, None)]
        [(1, b'{"uri":"urn:x:1"'), (2, b'{"uri":"urn:x:2"')]
    """
    number = 0
    with contextlib.suppress(NewsModelError):  # whoever reads it says so
        known = source_format or format_of(raw.data, raw.file)
        for number, entry in enumerate(entries(raw.data, format=known), start=1):
            yield attrs.evolve(raw, entry=number, format=known, data=entry.data)
    if not number:
        yield raw


def read_story(raw: RawStory, settings: ReadingSettings) -> Story:
    r"""Read a story, and find its claims where it has none or they are asked for. It never raises.

    Args:
        raw: The story.
        settings: How it is read.

    Example:
        >>> raw = RawStory(file="story.txt", data=b"Rain ends drought\n\nIt rained, the office said.\n")
        >>> len(read_story(raw, ReadingSettings()).article.claims)
        1
        >>> read_story(RawStory(file="story.txt", data=b""), ReadingSettings()).failed
        True
    """
    return _guarded(raw, lambda: _story(raw, *_read(raw, settings, unasked=True)))


def convert_story(raw: RawStory, settings: ReadingSettings, target_format: str, *, strict: bool = False) -> Story:
    r"""Read a story and write it in a format. It never raises.

    Args:
        raw: The story.
        settings: How it is read. Claims are looked for unasked only where the format carries them.
        target_format: Name of the format to write; `jsonl` and `parquet` give a line of JSON.
        strict: Whether it fails where there is anything to say of it.

    Example:
        >>> raw = RawStory(file="story.txt", data=b"Rain ends drought\n\nIt rained.\n")
        >>> convert_story(raw, ReadingSettings(), "text").data
        b'Rain ends drought\n\nIt rained.\n'
    """
    return _guarded(raw, lambda: _converted(raw, settings, target_format, strict=strict))


def _guarded(raw: RawStory, work: Callable[[], Story]) -> Story:
    """Do the work for a story; whatever it raises becomes an issue."""
    try:
        return work()
    except NewsModelError as error:
        return failed_story(raw, error)
    except Exception as error:  # noqa: BLE001 - the barrier between stories: a bug in one must not cost another
        return broken_story(raw, error)


def broken_story(raw: Located, error: Exception) -> Story:
    """Say of a story that we made a mistake with it.

    Args:
        raw: The story.
        error: What was raised.

    Example:
        >>> broken_story(RawStory(file="a.txt"), KeyError("b")).issues[0].message
        "KeyError: 'b'"
    """
    issue = INTERNAL_ERROR.issue(f"{type(error).__name__}: {error}")
    return attrs.evolve(_failure(raw, issue), traceback="".join(traceback.format_exception(error)))


def failed_story(raw: Located, error: NewsModelError) -> Story:
    """Say of a story why nothing could be made of it.

    Args:
        raw: The story.
        error: Why.

    Example:
        >>> failed_story(RawStory(file="a.txt"), UnreadableInput("the input is empty")).issues[0].message
        'the input is empty'
    """
    if isinstance(error, InvalidDocument):
        return _failure(raw, *error.report.issues)
    line, column = (error.line, error.column) if isinstance(error, UnreadableInput) else (None, None)
    told = error.told if isinstance(error, UnreadableInput) else str(error)
    issue = STORY_FAILED.issue(told, line=line, column=column)
    return attrs.evolve(_failure(raw, issue), unreadable=True)


def unopened(file: str, error: OSError) -> Story:
    """Say of a file that it cannot be read.

    Example:
        >>> print(unopened("a.txt", FileNotFoundError(2, "No such file or directory")).issues[0].message)
        No such file or directory
    """
    issue = STORY_FAILED.issue(error.strerror or str(error))
    return Story(file=file, issues=(issue,), failed=True, unreadable=True)


def _failure(raw: Located, *issues: Issue) -> Story:
    return Story(**raw.located, issues=_placed(issues, raw), failed=True)


def _placed(issues: tuple[Issue, ...], raw: Located) -> tuple[Issue, ...]:
    """Give issues the line of the file that their document is; that of one in a list is not known."""
    if raw.entry is not None:
        return tuple(attrs.evolve(issue, line=None, column=None) for issue in issues)
    return issues if raw.line is None else tuple(attrs.evolve(issue, line=raw.line) for issue in issues)


def _story(raw: RawStory, reading: Reading, format: str) -> Story:
    issues = (*raw.issues, *_placed(reading.issues, raw))
    return Story(**raw.located, format=format, article=reading.article, issues=issues)


def _read(raw: RawStory, settings: ReadingSettings, *, unasked: bool) -> tuple[Reading, str]:
    """Read a story, and say in which format."""
    hints = _merged(raw.hints, settings.hints)
    if raw.headline is not None:
        known = settings.source_format or "text"
        reading = _built(raw.headline, _text(raw.data), settings.source_format, hints)
    else:
        known = raw.format or settings.source_format or format_of(raw.data, raw.file)
        reading = parse(raw.data, format=known, hints=hints, metadata_only=settings.metadata_only)
        if raw.entry is not None and known != "newsmodel":  # a document of ours stays as it is
            reading = numbered(reading, raw.entry)
    reading = _with_claims(reading, settings.extraction, unasked=unasked)
    emptied = {name: _EMPTY[name] for name in settings.without}
    return attrs.evolve(reading, article=attrs.evolve(reading.article, **emptied)) if emptied else reading, known


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise UnreadableInput("a story whose headline stands apart is text in UTF-8, and this is none") from None


def _merged(own: Hints | None, others: Hints) -> Hints:
    """Put the hints that come with a story before those of the whole run."""
    if own is None:
        return others
    missing = {field.name: getattr(others, field.name) for field in attrs.fields(Hints)}
    return attrs.evolve(own, **{name: value for name, value in missing.items() if getattr(own, name) is None})


def _built(headline: str, body: str, body_format: str | None, hints: Hints) -> Reading:
    from newsmodel.formats.parts import BodyFormat, build  # noqa: PLC0415 - large, and few stories come in parts

    if body_format not in (None, *get_args(BodyFormat)):
        raise UnreadableInput(f"a story whose headline stands apart is text, html or markdown, and not {body_format}")
    return build(headline=headline, body=body, body_format=cast("BodyFormat", body_format or "text"), hints=hints)


def _with_claims(reading: Reading, extraction: Extraction, *, unasked: bool) -> Reading:
    asked = extraction.finder is not None or (unasked and not reading.article.claims)
    which = extraction.which or ("attributed" if asked else "none")
    if which == "none":
        return reading
    from newsmodel.claims import DEFAULT_CONFIDENCE, find_claims, read_claims  # noqa: PLC0415 - not every run needs it

    if extraction.finder is not None:
        found = find_claims(reading.article, extraction.finder)
        return Reading(found.article, (*reading.issues, *found.issues))
    least = DEFAULT_CONFIDENCE if extraction.min_confidence is None else extraction.min_confidence
    found = read_claims(reading.article, which=which, min_confidence=least)
    return Reading(found.article, (*reading.issues, *found.issues))


def _converted(raw: RawStory, settings: ReadingSettings, target_format: str, *, strict: bool) -> Story:
    reading, known = _read(raw, settings, unasked=target_format in _CARRIES_CLAIMS)
    rendering = _rendered(reading.article, target_format)
    story = _story(raw, Reading(reading.article, (*reading.issues, *rendering.issues)), known)
    if strict and story.issues:
        refused = REFUSED_BY_STRICT.issue(f"not written, for the {len(story.issues)} issues above")
        return attrs.evolve(story, article=None, issues=(*story.issues, refused), failed=True)
    return attrs.evolve(story, data=rendering.data)


def _rendered(article: Article, target_format: str) -> Rendering:
    return Rendering(to_json(article) + b"\n") if target_format in TABLES else render(article, format=target_format)
