"""Stories with their claims, for the commands that show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.bulk.inputs import Inputs, RecordSettings
from newsmodel.bulk.reading import Extraction, ReadingSettings, read_story
from newsmodel.bulk.rules import STORY_RESTRICTED
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.cli.inputs import raw_stories
from newsmodel.cli.options import hints_of
from newsmodel.cli.reporting import Reporter
from newsmodel.formats.losses import Path, told, value_at
from newsmodel.issues import Issue
from newsmodel.model import Article, Claim


def reading_settings(source_format: str | None, options: dict[str, Any]) -> ReadingSettings:
    """Take the options of `claim_options`, `class_option` and `hint_options` out of those of a command.

    Args:
        source_format: Name of the format of the stories, or `jsonl`; None to find out.
        options: The options.
    """
    extraction = Extraction(
        which=options.pop("which"), min_confidence=options.pop("min_confidence"), finder=options.pop("finder")
    )
    return ReadingSettings(
        source_format=source_format, hints=hints_of(options), extraction=extraction, cls=options.pop("cls")
    )


def stories_of(
    inputs: Inputs,
    settings: ReadingSettings,
    reporter: Reporter,
    *,
    records: RecordSettings | None = None,
    tells_use: bool = False,
) -> Iterator[Story]:
    """Read stories with their claims; what there is to say of each is told once it has been used.

    Args:
        inputs: The files that they are in.
        settings: How they are read.
        reporter: Whom it is told.
        records: How they are taken apart, where they may be rows with raw stories.
        tells_use: Whether it is told what restricts a story, since what is shown of it does not say so.
    """
    for folder, issue in inputs.issues:
        reporter.tell(folder, [issue])
    records = records or RecordSettings(source_format=settings.source_format, cls=settings.cls)
    records = attrs.evolve(records, hints=settings.hints)
    for given in inputs.files:
        for raw in raw_stories(given, records, reporter):
            story = read_story(raw, settings) if isinstance(raw, RawStory) else raw
            if story.article is not None:
                article = _confident(story.article, settings.extraction.min_confidence or 0)
                yield attrs.evolve(story, article=article)
                story = attrs.evolve(story, issues=(*story.issues, *restricting(article))) if tells_use else story
            reporter.tell_of(story)


def restricting(article: Article) -> tuple[Issue, ...]:
    """Say in one issue what restricts a story; what restricts its pictures alone is no part of it.

    Example:
        >>> str(restricting(Article(id="urn:x:1", headline="Rain", status="withheld"))[0])
        "warning story-restricted: status: 'withheld'"
    """
    from newsmodel.formats.restrictions.carried import restrictions_of  # noqa: PLC0415 - large, and diff needs none

    paths = [path for path in restrictions_of(article) if path[0] != "media"]
    parts = [f"{'/'.join(map(str, path))}: {_told(article, path)}" for path in paths]
    return (STORY_RESTRICTED.issue(", ".join(parts)),) if parts else ()


def _told(article: Article, path: Path) -> str:
    return "without an end" if path == ("embargo",) else told(value_at(article, path))


def _confident(article: Article, least: float) -> Article:
    """Keep the claims that are sure enough for the extractor too, or that a person stands for."""
    if not least:
        return article
    sure = tuple(claim for claim in article.claims if _is_confident(claim, least))
    return article if len(sure) == len(article.claims) else attrs.evolve(article, claims=sure)


def _is_confident(claim: Claim, least: float) -> bool:
    from newsmodel.claims import is_sure_enough  # noqa: PLC0415 - loads the rules, which a finished document does not need

    found = claim.extraction
    return found is None or found.status != "unreviewed" or is_sure_enough(found.confidence, least)
