"""The converter: one record in, one outcome out, whatever the record is."""

from __future__ import annotations

from typing import Literal

import attrs

from newsmodel.bulk.digests import text_digest
from newsmodel.bulk.stories import LINES, Emptied, Extraction, RawStory, ReadingSettings, Story, convert_story
from newsmodel.readings import Hints


@attrs.frozen(kw_only=True)
class Converter:
    r"""A converter of one story, which never raises, and can be pickled: for pools, engines and queues.

    Attributes:
        target_format: Name of the format to write, or `jsonl`.
        source_format: Name of the format of the stories; None to find out.
        hints: What the stories do not say.
        claims: Which claims are looked for; None for those that the story attributes, where the target carries them.
        min_confidence: How sure a claim must be; None for what the extractor takes for enough.
        finder: Name of an installed finder that looks for them in place of the rules.
        strict: Whether a story fails where there is anything to say of it.
        metadata_only: Whether bodies are left out.
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
    without: tuple[Emptied, ...] = ()

    @property
    def reading(self) -> ReadingSettings:
        """The settings of the reading."""
        return ReadingSettings(
            source_format=self.source_format,
            hints=self.hints,
            extraction=Extraction(which=self.claims, min_confidence=self.min_confidence, finder=self.finder),
            metadata_only=self.metadata_only,
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
        return attrs.evolve(story, article=None, language=article.language, text_digest=text_digest(article))
