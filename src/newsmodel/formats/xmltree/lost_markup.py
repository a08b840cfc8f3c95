"""Markup of a body that goes when its words are written anew: classes, norms of dates and sums, comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.branches import Branch
from newsmodel.formats.xmltree.elements import local_name

#: So many kinds are named.
_MOST = 8


def say_lost_markup(before: Element, after: Element, branch: Branch) -> None:
    """Name the kinds of attributes and comments that a body had and has no more.

    Args:
        before: The body as it was.
        after: The same, written anew.
        branch: The branch of the story.
    """
    lost = Counter(_leaves_of(before)) - Counter(_leaves_of(after))
    kinds = sorted({kind for kind, _ in lost})
    if kinds:
        told = ", ".join((*kinds[:_MOST], *(["…"] if len(kinds) > _MOST else [])))
        branch.say(NOT_CARRIED, f"markup of the words as they were: {told}", "sections")


def _leaves_of(body: Element) -> Iterator[tuple[str, str]]:
    """Yield the attributes within a body, the comments and the instructions: what each is, and what it says."""
    for each in body.iterdescendants():
        name = local_name(each)
        if not name:
            yield "comment" if isinstance(each, etree._Comment) else "instruction", each.text or ""  # noqa: SLF001
        for attribute, said in each.items() if name else ():
            if str(said).strip():
                yield f"{name}/@{str(attribute).rpartition('}')[2]}", " ".join(str(said).split())
