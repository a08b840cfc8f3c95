"""Posts of a live blog, as the page itself shows them: neighbours with a time and words of their own each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec
from lxml import etree

from newsmodel.formats.html.page import Page, elements_at
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.structure import Structure, is_heading
from newsmodel.formats.markup.elements import LISTS
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.timestamps import settled
from newsmodel.languages.shared_names import NAMES
from newsmodel.readings import Hints
from newsmodel.values import write_timestamp

#: A live blog has more posts than a story has times: when it was published, when it was updated.
_FEWEST = 2
#: Posts have at least this share of the letters of the story.
_MOST = 0.6
#: So many elements around the posts are asked whether they are a live blog's.
_AROUND = 4
_CLOCK = re.compile(r"[T ][0-9]{1,2}:?[0-9]{2}")
#: Times of posts in microdata that nobody sees.
_STATED = etree.XPath("/descendant::meta[@itemprop = 'datePublished']")
_PARTS = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")


class Post(msgspec.Struct, frozen=True):
    """A post.

    Attributes:
        element: Its element.
        published: When it was published, in RFC 3339.
        anchor: Its id in the page.
    """

    element: Element
    published: str
    anchor: str | None


def posts_in(structure: Structure, kept: Iterable[int], page: Page) -> list[Post]:
    """Find the posts of a live blog.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that are its body.
        page: The page.
    """
    stated = elements_at(_STATED, page.root) if b"BlogPosting" in page.source else ()
    times = [each for each in (*page.times, *stated) if _CLOCK.search(_said(each))]
    if len(times) < _FEWEST:
        return []
    runs = [structure.runs[place] for place in kept]
    lists = _lists_of(times)
    found = max(lists, key=lambda each: len(lists[each]), default=None)
    posts = lists[found] if found is not None else {}
    if len(posts) < _FEWEST or not _are_posts(list(posts), runs):
        return []
    told = [(element, _time_of(time)) for element, time in posts.items()]
    return [Post(element, at, element.get("id")) for element, at in told if at is not None]


def headings_of(posts: Sequence[Post], runs: Sequence[Run]) -> set[int]:
    """Find the headings of posts, which the extractor may have passed over.

    Args:
        posts: The posts.
        runs: The runs of the page's words.
    """
    elements = {post.element for post in posts}
    headed = (place for place, run in enumerate(runs) if elements and is_heading(run) and run.owner.tag != "h1")
    return {place for place in headed if not elements.isdisjoint(runs[place].ancestors())}


def _lists_of(times: Sequence[Element]) -> dict[Element, dict[Element, Element]]:
    """Gather, by the element that holds them, the elements that have times, each with its first."""
    found: dict[Element, dict[Element, Element]] = {}
    for time in times:
        below = time
        for each in time.iterancestors():
            found.setdefault(each, {}).setdefault(below, time)
            below = each
    return found


def _are_posts(elements: Sequence[Element], runs: Sequence[Run]) -> bool:
    """Tell whether elements are posts: alike, named so by the page, and with most of the story's words."""
    known = set(elements)
    letters = sum(len(run.text) for run in runs)
    held = [next((each for each in run.ancestors() if each in known), None) for run in runs]
    inside = sum(len(run.text) for run, each in zip(runs, held, strict=True) if each is not None)
    if len({each.tag for each in elements}) > 1 or len(set(held) - {None}) < _FEWEST or inside < _MOST * letters:
        return False
    return any(_is_named(each) for each in (elements[0], *islice(elements[0].iterancestors(), _AROUND)))


def _is_named(element: Element) -> bool:
    if (element.get("itemtype") or "").rpartition("/")[2].casefold() in NAMES.page_classes.posts:
        return True
    told = f"{element.get('class') or ''} {element.get('id') or ''}"
    return not NAMES.page_classes.posts.isdisjoint(part.casefold() for part in _PARTS.split(told))


def _said(time: Element) -> str:
    return time.get("datetime") or time.get("content") or ""


def _time_of(time: Element) -> str | None:
    value = settled(_said(time), Hints()).value
    return None if value is None else write_timestamp(value)


def open_posts(posts: Sequence[Post], base: str | None) -> None:
    """Let the elements of posts be read as entries. The tree is changed, which has nothing but the story any more.

    Args:
        posts: The posts.
        base: The address of the page.
    """
    for post in posts:
        holder = post.element.getparent()
        if holder is not None and holder.tag in LISTS:
            holder.tag = "div"
        post.element.tag = "section"
        post.element.set("data-kind", "entry")
        post.element.set("data-published", post.published)
        if base is not None and post.anchor:
            post.element.set("data-uri", f"{base.partition('#')[0]}#{post.anchor}")
