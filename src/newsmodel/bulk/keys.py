"""Keys that tell the stories of a run apart, whatever the input calls them."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator

import attrs

from newsmodel.bulk.digests import DigestSet
from newsmodel.bulk.failures import placed
from newsmodel.bulk.rules import ID_REPEATED, KEY_REPEATED
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.issues import shown


def told_apart(raw: Iterable[RawStory | Story]) -> Iterator[RawStory | Story]:
    """Give each story of a run a key that none before it has; one that had to be changed says so.

    Two rows may have one `key`, a file may be named twice, and an archive may hold two files of one name. The first
    keeps its key, the second gets a number behind it: what it is depends on nothing but the input and its order.

    Args:
        raw: The stories.

    Example:
        >>> [story.key for story in told_apart([RawStory(file="a.txt"), RawStory(file="a.txt")])]
        ['a.txt', 'a.txt (2)']
    """
    seen = DigestSet()
    for story in raw:
        yield story if seen.add(_digest(story.key)) else _renamed(story, seen)


def told_of_ids(stories: Iterable[Story]) -> Iterator[Story]:
    """Say of each story whose document has the id of an earlier one; of two copies a summary tells.

    Args:
        stories: The stories, in the order in which they are written.
    """
    seen = DigestSet()
    for story in stories:
        if story.id is None or story.failed or is_id_of_bytes(story.id) or seen.add(_digest(story.id)):
            yield story
        else:
            issue = ID_REPEATED.issue(f"an earlier document has this id, too: {shown(story.id)}", ("id",))
            yield attrs.evolve(story, issues=(*story.issues, *placed((issue,), story)))


def _digest(key: str) -> bytes:
    return hashlib.blake2b(key.encode(), digest_size=8).digest()


def _renamed(story: RawStory | Story, seen: DigestSet) -> RawStory | Story:
    names = (f"{story.key} ({number})" for number in itertools.count(2))
    name = next(name for name in names if seen.add(_digest(name)))
    issue = KEY_REPEATED.issue(f"an earlier record has the key {story.key!r}: this one is {name!r}")
    return attrs.evolve(story, name=name, issues=(issue, *story.issues))
