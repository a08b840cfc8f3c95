"""Writes many stories into one file: a feed. A story that cannot be read, or is refused, costs no other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs
import msgspec
from msgspec.structs import replace

from newsmodel.bulk.failures import strictly
from newsmodel.bulk.reading import ReadingSettings, read_story
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.formats import render_all
from newsmodel.issues import Issue


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """Outcome of the work on a feed.

    Attributes:
        data: The feed; empty where no story could be read.
        stories: The stories, each with what there is to say of it.
    """

    data: bytes
    stories: tuple[Story, ...]


def gather(
    raw: Iterable[RawStory | Story], settings: ReadingSettings, target_format: str, *, strict: bool = False
) -> Gathered:
    r"""Read stories and write them into one feed, in their order.

    Args:
        raw: The stories; those that could not be opened among them.
        settings: How they are read.
        target_format: Name of a format that has several stories in one file.
        strict: Whether a story is left out where there is anything to say of it.

    Example:
        >>> raw = [RawStory(file=f"{n}.txt", data=f"Rain {n}\n\nIt rained.\n".encode()) for n in (1, 2)]
        >>> gather(raw, ReadingSettings(), "jsonfeed").data.count(b'"title": "Rain')
        2
    """
    which = settings.extraction.which or "none"  # feeds have no place for claims
    settings = replace(settings, extraction=replace(settings.extraction, which=which))
    stories = [
        story if isinstance(story, Story) else attrs.evolve(read_story(story, settings), record=story) for story in raw
    ]
    data, stories = _written(stories, target_format)
    if strict and any(story.issues for story in stories if not story.failed):
        data, stories = _written([story if story.failed else strictly(story) for story in stories], target_format)
    return Gathered(data=data, stories=tuple(stories))


def _written(stories: Sequence[Story], target_format: str) -> tuple[bytes, list[Story]]:
    """Write the stories that could be read, and give each what was lost of it."""
    places = [place for place, story in enumerate(stories) if not story.failed and story.article is not None]
    if not places:
        return b"", list(stories)
    rendering = render_all([story.article for story in stories if story.article is not None], format=target_format)
    lost: dict[int, list[Issue]] = {}
    for issue in rendering.issues:
        lost.setdefault(places[int(issue.path[0])], []).append(attrs.evolve(issue, path=issue.path[1:]))
    return rendering.data, [
        attrs.evolve(story, issues=(*story.issues, *lost.get(place, ()))) for place, story in enumerate(stories)
    ]
