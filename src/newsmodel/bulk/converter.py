"""The converter: one record in, one outcome out, whatever the record is."""

from __future__ import annotations

from typing import Literal

import attrs

from newsmodel.bulk.digests import text_digest
from newsmodel.bulk.failures import guarded, strictly
from newsmodel.bulk.reading import Emptied, Extraction, ReadingSettings, read_raw, story_of
from newsmodel.bulk.stories import LINES, TABLES, RawStory, Story
from newsmodel.documents.codec import to_json
from newsmodel.formats import Reading, Rendering, render
from newsmodel.model import Article
from newsmodel.readings import Hints

#: Formats that carry claims whole, so that claims are looked for unasked.
_CARRIES_CLAIMS = frozenset({"newsmodel", *TABLES})


@attrs.frozen(kw_only=True)
class Converter:
    r"""A converter of one story, which never raises, and can be pickled: for pools, engines and queues.

    Attributes:
        target_format: Name of the format to write, or `jsonl`.
        source_format: Name of the format of the stories, or `jsonl`; None to find out.
        hints: What the stories do not say.
        claims: Which claims are looked for; None for those that the story attributes, where the target carries them.
        min_confidence: How sure a claim must be; None for what the extractor takes for enough.
        finder: Name of an installed finder that looks for them in place of the rules.
        strict: Whether a story fails where there is anything to say of it.
        metadata_only: Whether bodies are left out.
        cls: The class of the articles: `Article`, or a user's own subclass.
        without: Fields of the article that are emptied: `extra`, `provenance`.

    Example:
        >>> convert = Converter(target_format="text")
        >>> convert(RawStory(file="a.txt", data=b"Rain ends drought")).data
        b'Rain ends drought\n'
        >>> [issue.rule for issue in convert(RawStory(file="a.txt")).issues]
        ['story-failed']
    """

    target_format: str = LINES
    source_format: str | None = None
    hints: Hints = attrs.field(factory=Hints)
    claims: Literal["attributed", "all", "none"] | None = None
    min_confidence: float | None = None
    finder: str | None = None
    strict: bool = False
    metadata_only: bool = False
    cls: type[Article] = Article
    without: tuple[Emptied, ...] = ()

    @property
    def reading(self) -> ReadingSettings:
        """The settings of the reading."""
        return ReadingSettings(
            source_format=self.source_format,
            hints=self.hints,
            extraction=Extraction(which=self.claims, min_confidence=self.min_confidence, finder=self.finder),
            metadata_only=self.metadata_only,
            cls=self.cls,
            without=self.without,
        )

    def __call__(self, raw: RawStory) -> Story:
        """Convert a story; the outcome has its data, and what a report says of it, and not the article.

        Args:
            raw: The story.
        """
        story = convert_story(raw, self.reading, self.target_format, strict=self.strict)
        if story.article is None:
            return story
        article = story.article
        return attrs.evolve(
            story, article=None, id=article.id, language=article.language, text_digest=text_digest(article)
        )


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
    return guarded(raw, lambda: _converted(raw, settings, target_format, strict=strict))


def _converted(raw: RawStory, settings: ReadingSettings, target_format: str, *, strict: bool) -> Story:
    reading, known = read_raw(raw, settings, unasked=target_format in _CARRIES_CLAIMS)
    rendering = _rendered(reading.article, target_format)
    story = story_of(raw, Reading(reading.article, (*reading.issues, *rendering.issues)), known)
    story = strictly(story) if strict else story
    return story if story.failed else attrs.evolve(story, data=rendering.data)


def _rendered(article: Article, target_format: str) -> Rendering:
    return Rendering(to_json(article) + b"\n") if target_format in TABLES else render(article, format=target_format)
