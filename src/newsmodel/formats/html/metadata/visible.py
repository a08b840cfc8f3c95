"""Visible metadata of a page: its heading, its byline, the times near them, and microdata around them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from newsmodel.formats.html.head_runs import tells_times
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.page import Page, is_apart, is_in, is_of_readers, item_names, item_type, words_of
from newsmodel.formats.html.runs import Run, key_of, length_of, runs_of
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.prose.characters import one_line

#: A heading of so many letters that the title has too is the story's.
_TELLING = 12
#: A byline stands within so many runs of words behind the heading, and so many before it.
_BEHIND, _BEFORE = 25, 6
#: One run so long may be the deck; with the second the story has begun.
_PARAGRAPH = 80
#: Types of stories, and of pages with one.
_STORY = re.compile(r"Article|Report|BlogPosting|LiveBlog|CreativeWork|WebPage|ItemPage")
#: Types of what is shown in a story.
_MEDIA = re.compile(r"(?:Image|Video|Audio|Media)Object|Photograph")
#: Parameters of an address that say where its reader came from.
_TRACKING = re.compile(r"(?:utm_\w+|\w{1,3}clid|mc_[ce]id|cmpid?|icid|ref|src|source|srsltid|at_\w+|xtor|m)(?:=|\Z)")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


def heading_words(page: Page, line: str | None = None) -> Iterator[Candidate[str]]:
    """Yield the headings: of the first level the one that the title has too, or the first; or one of a lower level.

    Args:
        page: The page.
        line: Words of the page that the title has, which stand in for a heading where they are most of that.
    """
    said = list(dict.fromkeys(page.headings))
    shared = _shared(page, said)
    if said:
        yield Candidate(shared or said[0], "heading" if len(said) == 1 else "headings")
    lower = _lower(page) if shared is None else None
    if lower is None and not said and line is not None and _is_most(line, page.title or ""):
        lower = line
    if lower:
        yield Candidate(lower, "subheading")
    if page.title:
        yield Candidate(page.title, "title")


def _lower(page: Page) -> str | None:
    """Find the heading of a lower level that is the headline: the title has it too, it leads to the page, or it is all.

    One that stands below paragraphs is the body's, where the page has a heading of the first level.
    """
    if shared := _shared(page, page.subheadings):
        element = next(each for each in page.lower_headings if words_of(each) == shared)
        return None if page.headings and _stands_below(element) else shared
    if page.headings:
        return None
    linked = next((each for each in page.lower_headings if _leads_here(each, page)), None)
    alone = page.title is None and "og:title" not in page.metas
    first = next((each for each in page.lower_headings if _begins_story(each)), None) if alone else None
    found = linked if linked is not None else first
    return words_of(found) or None if found is not None else None


def _stands_below(heading: Element) -> bool:
    """Tell whether a heading stands behind a paragraph beside it."""
    return any(each.tag == "p" and len(words_of(each)) >= _PARAGRAPH for each in heading.itersiblings(preceding=True))


def _leads_here(heading: Element, page: Page) -> bool:
    """Tell whether the link of a heading leads to the page itself."""
    links = [*heading.iter("a"), *islice(heading.iterancestors("a"), 1)]
    here = {_untracked(place) for place in (page.url, page.canonical) if place}
    return any(_untracked(uri) in here for link in links if (uri := page.address(link.get("href"))))


def _untracked(uri: str) -> str:
    """Leave out of an address what it does not lead to: a place in the page, and where its reader came from."""
    place, _, query = uri.partition("#")[0].partition("?")
    told = "&".join(each for each in query.split("&") if each and not _TRACKING.match(each))
    return f"{place.rstrip('/')}?{told}".rstrip("?")


def _begins_story(heading: Element) -> bool:
    """Tell whether the paragraphs of a story follow on a heading, in the element that it stands in or the next."""
    if is_in(heading, "nav", "aside", "footer") or next(heading.iter("a"), None) is not None:
        return False
    for each in (heading, *islice(heading.iterancestors(), 2)):
        for below in each.itersiblings():
            if below.tag in _HEADINGS:
                return False
            if any(len(words_of(inner)) >= _PARAGRAPH for inner in below.iter("p")):
                return True
    return False


def _shared(page: Page, headings: Iterable[str]) -> str | None:
    """Find the heading that the page's title or card has too: the whole of it, or most."""
    card = key_of(next(iter(page.metas.get("og:title", ())), ""))
    title = key_of(page.title or "")
    fit = [words for words in headings if _has(title, words) or _has(card, words)]
    return max(fit, key=lambda words: (key_of(words) == card, len(words)), default=None)


def _is_most(words: str, title: str) -> bool:
    """Tell whether a line is most of the page's title: what is left of that is the site's."""
    key, whole = key_of(words), key_of(title)
    return length_of(key) >= _TELLING and key in whole and 2 * len(key) > len(whole)


def _has(title: str, words: str) -> bool:
    key = key_of(words)
    return length_of(key) >= _TELLING and key in title


def item_words(page: Page, name: str) -> Iterator[Candidate[str]]:
    """Yield the values of microdata and RDFa for a property of the story, and of the items beside the first."""
    named = [item for item in page.items if name in item_names(item)]
    found = [item for item in named if not _is_of_others(item)]
    for item in found:
        if not _beside(item, found[0]):
            return
        words = _value(item)
        if words:
            yield Candidate(words, "microdata", words)


def _is_of_others(item: Element) -> bool:
    """Tell whether an item is said of something else than the story: of a comment, a picture, of what is beside it."""
    return is_apart(item.iterancestors()) or _is_of_media(item)


def _is_of_media(item: Element) -> bool:
    """Tell whether an item is said of a picture, a video or a sound in the story."""
    scope = _scope(item)
    if scope is None or _MEDIA.search(item_type(scope) or "") is None:
        return False
    return any(_STORY.search(kind) is not None for each in scope.iterancestors() if (kind := item_type(each)))


def _beside(item: Element, first: Element) -> bool:
    """Tell whether two items are said of one thing."""
    if item is first or item.getparent() is first.getparent():
        return True
    scope = _scope(item)
    return scope is not None and scope is _scope(first)


def _scope(item: Element) -> Element | None:
    return next((each for each in item.iterancestors() if item_type(each) is not None), None)


def _value(item: Element) -> str:
    for attribute in ("content", "datetime", *(("title",) if item.tag == "abbr" else ())):
        if item.get(attribute):
            return one_line(item.get(attribute) or "")
    inner = next((each for each in item.iter() if "name" in item_names(each)), None)
    named = inner if inner is not None and inner is not item else item
    return one_line(named.get("content") or "") or _words_beside_breaks(named)


def _words_beside_breaks(element: Element) -> str:
    """Return the words of an element with a sign where a break parts them: "By Ana Ruiz", "Staff writer"."""
    if next(element.iter("br"), None) is None:
        return words_of(element)
    parts: list[str] = [""]
    for each in element.iter():
        parts[-1] += (each.text or "") if isinstance(each.tag, str) and each.tag != "br" else ""
        if each.tag == "br":
            parts.append("")
        if each is not element:
            parts[-1] += each.tail or ""
    return " | ".join(filter(None, map(one_line, parts)))


def restricting_items(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the properties of the page's story, in microdata or RDFa, whose names say how it may be used.

    Properties of other things do not count: of teasers beside it, of what is in it or about it.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> page = page_of('<div typeof="Article"><h1>Rain</h1><b property="creativeWorkStatus">Draft</b></div>', None)
        >>> list(restricting_items(page))
        [('creativeWorkStatus', 'Draft')]
    """
    told = [
        (scope, name, one_line(value))
        for item in page.items
        for name in item_names(item)
        if kind_of_key(name) is not None
        if (scope := _story_of(item)) is not None
        if (value := _value(item) or item.get("href") or item.get("resource"))
    ]
    if not told:
        return
    is_alone = len({scope for item in page.items if (scope := _story_of(item)) is not None}) == 1
    yield from ((name, value) for scope, name, value in told if is_alone or next(scope.iter("h1"), None) is not None)


def _story_of(item: Element) -> Element | None:
    """Find the story that an item is a property of; None where it is one of something else."""
    scope = _scope(item)
    is_storys = scope is not None and _STORY.search(item_type(scope) or "") is not None and not _is_of_others(item)
    return scope if is_storys else None


def near_heading(runs: Sequence[Run], place: int | None) -> list[Run]:
    """Choose the runs of words around the heading, those behind it first.

    Args:
        runs: The runs of the page.
        place: Where the heading is among them.
    """
    if place is None:
        return []
    behind = runs[place + 1 : place + 1 + _BEHIND]
    long = [index for index, run in enumerate(behind) if run.length >= _PARAGRAPH and not tells_times(run)]
    around = frozenset(runs[place].ancestors())
    is_others = functools.cache(_is_others)  # of elements that most of the runs stand in
    near = [*behind[: long[1] if len(long) > 1 else None], *runs[max(0, place - _BEFORE) : place]]
    return [run for run in near if not any(map(is_others, takewhile(lambda each: each not in around, run.ancestors())))]


def _is_others(element: Element) -> bool:
    """Tell whether an element has links about the site, its foot, or what readers say.

    An aside may have the story's byline, and so may the foot of an article.
    """
    return element.tag == "nav" or _is_foot_of_page(element) or is_of_readers(element)


def _is_foot_of_page(element: Element) -> bool:
    return element.tag == "footer" and (parent := element.getparent()) is not None and parent.tag == "body"


def runs_near_heading(page: Page) -> list[Run]:
    """Read the runs of a page as far as its metadata need them."""
    return runs_of(page.root, key=_shared_key(page), behind=_BEHIND)


def _shared_key(page: Page) -> str:
    return key_of(_shared(page, page.headings) or _lower(page) or "")


def heading_place(page: Page, runs: Sequence[Run]) -> int | None:
    """Find the headline among the runs of a page.

    It is the heading that the title has too, the first of the first level, or any words that the title has.
    """
    shared = _shared_key(page)
    told = [place for place, run in enumerate(runs) if run.key == shared] if shared else []
    if told:  # a menu may have it too
        return next((place for place in told if runs[place].is_heading), told[0])
    headings = set(map(key_of, page.headings))
    title = key_of(page.title or "")
    marked = (place for place, run in enumerate(runs) if run.key in headings or run.owner.tag == "h1")
    if (found := next(marked, None)) is not None:
        return found
    told = [place for place, run in enumerate(runs) if _has(title, run.text)]
    return max(told, key=lambda place: len(runs[place].key), default=None)  # the site's name is shorter
