"""Reads one story after another, so that none can cost another.

`read_story` never raises: what goes wrong with a story is an issue of it. Everything for many stories is built on it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Literal, cast, get_args

import attrs
import msgspec

from newsmodel.bulk.failures import guarded, placed
from newsmodel.bulk.stories import LINES, RawStory, Story
from newsmodel.documents.own_classes import as_class
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.files import format_of
from newsmodel.formats import RAW, Hints, Reading, entries, numbered, parse_entry
from newsmodel.formats.addresses import named_by_address
from newsmodel.model import Article

#: Fields that may be emptied: nothing refers to what is in them.
Emptied = Literal["extra", "provenance"]
_EMPTY: dict[Emptied, Any] = {"extra": {}, "provenance": None}


class Extraction(msgspec.Struct, frozen=True, kw_only=True):
    """The claims that are looked for.

    Attributes:
        which: What was asked for; None when nobody has said.
        min_confidence: How sure a claim must be; None for what the extractor takes for enough.
        finder: Name of an installed finder that looks for them in place of the rules.
    """

    which: Literal["attributed", "all", "none"] | None = None
    min_confidence: float | None = None
    finder: str | None = None


class ReadingSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of the reading of stories.

    Attributes:
        source_format: Name of their format, or `jsonl`, which says how files are taken apart; None to find out.
        hints: What they do not say.
        extraction: Which claims are looked for.
        metadata_only: Whether bodies are left out.
        cls: The class of the articles.
        without: Fields of the article that are emptied, such as what is kept for the way back to its own format.
    """

    source_format: str | None = None
    hints: Hints = msgspec.field(default_factory=Hints)
    extraction: Extraction = msgspec.field(default_factory=Extraction)
    metadata_only: bool = False
    cls: type[Article] = Article
    without: tuple[Emptied, ...] = ()

    @property
    def format_of_each(self) -> str | None:
        """Name of the format of a story that has been taken out of its file, where somebody has said it."""
        return None if self.source_format == LINES else self.source_format


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
        known = source_format or format_of(raw.data, raw.filename)
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
    return guarded(raw, lambda: story_of(raw, *read_raw(raw, settings, unasked=True)))


def story_of(raw: RawStory, reading: Reading, format: str) -> Story:
    """Put together what was read, and where.

    Args:
        raw: The story.
        reading: The reading of it.
        format: Name of its format.
    """
    issues = placed((*raw.issues, *reading.issues), raw)
    return Story(**raw.located, format=format, article=reading.article, issues=issues)


def read_raw(raw: RawStory, settings: ReadingSettings, *, unasked: bool) -> tuple[Reading, str]:
    """Read a story, and say in which format.

    Args:
        raw: The story.
        settings: How it is read.
        unasked: Whether claims are looked for where a story has none and nobody has said which.

    Raises:
        NewsModelError: it cannot be read.
    """
    hints = _merged(raw.hints, settings.hints)
    url = _address_of(raw, settings.hints)
    cls = Article if raw.own else settings.cls
    if raw.headline is not None:
        body = _text(raw.data)
        from newsmodel.formats.markup.plain import has_tags  # noqa: PLC0415 - with all of markup, for such rows alone

        known = settings.format_of_each or ("html" if has_tags(body) else "text")
        reading = _built(raw, body, known, hints)
    else:
        known = raw.format or settings.format_of_each or format_of(raw.data, raw.filename)
        reading = parse_entry(raw.data, format=known, hints=hints, metadata_only=settings.metadata_only, cls=cls)
        if raw.byline is not None:
            reading = _with_byline(reading, raw.byline)
        if raw.entry is not None and known != "newsmodel":  # a document of ours stays as it is
            reading = numbered(reading, raw.entry)
    if raw.headline is not None or known in RAW:
        reading = attrs.evolve(reading, article=named_by_address(reading.article, url))
    reading = attrs.evolve(reading, article=as_class(reading.article, settings.cls, raw.own))
    if known != "newsmodel":  # as above
        reading = _as_its_row_says(reading, raw, hints)
    reading = with_claims(reading, settings.extraction, unasked=unasked)
    emptied = {name: _EMPTY[name] for name in settings.without}
    return attrs.evolve(reading, article=attrs.evolve(reading.article, **emptied)) if emptied else reading, known


def _address_of(raw: RawStory, of_run: Hints) -> str | None:
    """Give the address of a story alone: that of its row, else that of a file that is one story."""
    if raw.hints is not None:
        return raw.hints.url
    return of_run.url if raw.line is None and raw.entry is None else None


def _as_its_row_says(reading: Reading, raw: RawStory, hints: Hints) -> Reading:
    if raw.id is None and raw.modified is None and not raw.others:
        return reading
    from newsmodel.formats.parts import as_its_row_says, restricted_by_row  # noqa: PLC0415 - large, for rows alone

    reading = restricted_by_row(reading, raw.others, hints) if raw.others else reading
    return attrs.evolve(reading, article=as_its_row_says(reading.article, id=raw.id, modified=raw.modified))


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


def _with_byline(reading: Reading, byline: str) -> Reading:
    from newsmodel.formats.parts import with_byline  # noqa: PLC0415 - large, and few stories come in parts

    return attrs.evolve(reading, article=with_byline(reading.article, byline))


def _built(raw: RawStory, body: str, body_format: str, hints: Hints) -> Reading:
    from newsmodel.formats.parts import BodyFormat, assembled  # noqa: PLC0415 - large, and few stories come in parts

    if body_format not in get_args(BodyFormat):
        raise UnreadableInput(f"a story whose headline stands apart is text, html or markdown, and not {body_format}")
    return assembled(raw.headline, body, cast("BodyFormat", body_format), byline=raw.byline, hints=hints)


def with_claims(reading: Reading, extraction: Extraction, *, unasked: bool) -> Reading:
    r"""Find the claims of a story, as somebody has asked.

    Args:
        reading: The story as it was read.
        extraction: Which claims are looked for.
        unasked: Whether some are where it has none and nobody has said which.

    Example:
        >>> from newsmodel.formats import parse
        >>> story = parse("Rain ends drought\n\nIt rained, the office said.\n", hints=Hints(language="en"))
        >>> [len(with_claims(story, Extraction(which=which), unasked=False).article.claims) for which in (None, "all")]
        [0, 1]
    """
    asked = extraction.finder is not None or (unasked and not reading.article.claims)
    which = extraction.which or ("attributed" if asked else "none")
    if which == "none":
        return reading
    if extraction.finder is not None:
        from newsmodel.claims import find_claims  # noqa: PLC0415 - few runs need it

        found = find_claims(reading.article, extraction.finder)
        return Reading(found.article, (*reading.issues, *found.issues))
    from newsmodel.claims import DEFAULT_CONFIDENCE, read_claims  # noqa: PLC0415 - not every run needs it

    least = DEFAULT_CONFIDENCE if extraction.min_confidence is None else extraction.min_confidence
    found = read_claims(reading.article, which=which, min_confidence=least)
    return Reading(found.article, (*reading.issues, *found.issues))
