"""Accordions: titles that open a panel below them become the elements that HTML has for that.

Builders of pages make them of boxes, buttons and menus, so that an extractor leaves out the questions, or all of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from newsmodel.formats.html.page import Page, is_in
from newsmodel.formats.markup.elements import HEADINGS
from newsmodel.formats.markup.parsing import Element, words_in

_TITLES = ("button", "a", "div", "span", "p")
#: What is in the class of a title that does not say by itself whether it is open.
_NAMES = ("accordion", "toggle", "faq", "collaps")
#: Classes of the title of what opens: "kt-blocks-accordion-header", "faq_toggle".
_TITLE = re.compile(
    r"(?i)(?:accordion|toggle|faq|collaps[^\W_]*)(?:[_-]+[^\W_]+)?[_-]+"
    r"(?:title|head|header|heading|button|question|trigger|label|toggle|q)(?![^\W_])"
)
#: Parts of a page whose boxes open to something else than a story's words, by element and by name.
_OUTSIDE = ("nav", "header", "footer", "form", "dialog", "ul", "ol")
_OTHERS = re.compile(r"(?i)cookie|consent|onetrust|gdpr|menu|navbar|sidebar|filter|share")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg"})
_STOP = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u0964\u06d4]")
#: A title is no longer, and a panel no shorter; of a panel less is in links.
_LONGEST, _SHORTEST, _MOST_LINKED = 200, 20, 0.5
#: A panel stands beside an element so many levels around its title at most.
_LEVELS = 3
#: So many elements beside it are looked at: others have nothing but a sign.
_BESIDE = 3
#: One title that opens something is a control of the page, and so are many with the same words: "More".
_FEWEST = 2


class _Item(NamedTuple):
    """A title, and the panel that it opens."""

    title: Element
    words: str
    panel: Element


def open_accordions(page: Page) -> bool:
    """Make `details` of the items of accordions; tell whether there are any.

    Args:
        page: The page, whose tree is changed.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> item = '<div><button aria-expanded="false">{}</button></div><div>It rained all day in {}.</div>'
        >>> page = page_of(item.format("Where was it?", "Rye") + item.format("And then?", "Hythe"), None)
        >>> open_accordions(page), [each.text for each in page.root.iter("summary")]
        (True, ['Where was it?', 'And then?'])
    """
    if b"aria-expanded" not in page.source and not any(word.encode() in page.source for word in _NAMES):
        return False
    items = list(_items(page.root))
    titles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for item in items:
        titles[_look(item)].add(item.words)
    told = (item for item in items if len(titles[_look(item)]) >= _FEWEST)
    opened = [details for item in told if (details := _opened(item)) is not None]
    tried: set[Element] = set()
    for details in opened:
        _bare_wrappers(details, tried)
    return bool(opened)


def _look(item: _Item) -> tuple[str, str]:
    return str(item.title.tag), item.title.get("class") or ""


def _items(root: Element) -> Iterator[_Item]:
    """Yield the items of a page, a title within another one's once."""
    known: set[Element] = set()
    for title in root.iter(*_TITLES):
        if not _is_title(title) or any(each in known for each in title.iterancestors()):
            continue
        words = words_in(title, without=_UNSEEN)
        panel = _panel(title, words) if 0 < len(words) <= _LONGEST else None
        if panel is not None and _tells(panel) and not _is_outside(title):
            known.add(title)
            known.add(panel)
            yield _Item(title, words, panel)


def _is_title(element: Element) -> bool:
    """Tell whether an element may be a title, and no heading, which is one by itself."""
    if element.get("aria-expanded") is None and not _is_named_title(element):
        return False
    return not is_in(element, *HEADINGS) and next(element.iter(*HEADINGS), None) is None


def _is_named_title(element: Element) -> bool:
    """Tell whether the class of an element names a title of what opens."""
    told = element.get("class")
    is_named = told and (any(name in told for name in _NAMES) or element.get("aria-controls") is not None)
    return bool(is_named and _TITLE.search(told or ""))


def _panel(title: Element, words: str) -> Element | None:
    """Find what stands right behind a title, or behind boxes with nothing but the title."""
    around: Element | None = title
    for _ in range(_LEVELS):
        if around is None or words_in(around, without=_UNSEEN) != words:
            return None
        beside = islice(around.itersiblings(), _BESIDE)
        behind = next((each for each in beside if words_in(each, without=_UNSEEN)), None)
        if behind is not None:
            return None if (around.tail or "").strip() else behind
        around = around.getparent()
    return None


def _tells(panel: Element) -> bool:
    """Tell whether a panel has a sentence, and few links."""
    words = words_in(panel, without=_UNSEEN)
    linked = sum(len(words_in(each)) for each in panel.iter("a"))
    return len(words) >= _SHORTEST and linked < _MOST_LINKED * len(words) and _STOP.search(words) is not None


def _is_outside(title: Element) -> bool:
    return is_in(title, *_OUTSIDE) or any(
        _OTHERS.search(f"{each.get('class') or ''} {each.get('id') or ''}")
        for each in title.iterancestors()
        if each.tag not in ("html", "body")
    )


def _opened(item: _Item) -> Element | None:
    """Put a title and its panel into an element of their own."""
    holder = item.panel.getparent()
    top = next((each for each in (item.title, *item.title.iterancestors()) if each.getparent() is holder), None)
    if holder is None or top is None:
        return None
    details = holder.makeelement("details", {})
    summary = etree.SubElement(details, "summary")
    summary.text = item.words
    details.tail, item.panel.tail = item.panel.tail, None
    top.addprevious(details)
    holder.remove(top)
    details.append(item.panel)
    item.panel.tag = "div" if item.panel.tag == "nav" else item.panel.tag
    _bare(item.panel)
    return details


def _bare_wrappers(details: Element, tried: set[Element]) -> None:
    """Take their names from the boxes that have nothing but an accordion: extractors leave out what is a "widget"."""
    for each in details.iterancestors("div", "section"):
        if each in tried:
            return
        tried.add(each)
        inner = sum(len(words_in(told)) + 1 for told in each.iter("details"))
        if len(words_in(each)) > inner:
            return
        _bare(each)


def _bare(element: Element) -> None:
    for name in ("class", "id", "role", "style", "hidden", "aria-hidden"):
        element.attrib.pop(name, "")
