"""Mending of a page's tree before it is read: what scripts and style sheets make of it becomes elements of HTML.

Links of headings to themselves go, elements with the role of a heading are one; boxes with the roles of a table become one; lists whose items have headings are
layout; placeholders of players and posts become embeds; the files of a picture are those of its sources; a box with a
picture and a few words is a figure.
"""

from __future__ import annotations

import attrs
from lxml import etree

from newsmodel.formats.html.page import Page, elements_at, is_in
from newsmodel.formats.html.story.embedded import open_placeholders
from newsmodel.formats.html.story.pictured import mend_pictures
from newsmodel.formats.html.story.pruning import take_out
from newsmodel.formats.markup.elements import LISTS
from newsmodel.formats.markup.parsing import Element

_ROLES = etree.XPath("//@role[. = 'table' or . = 'grid']/..")
_HEADING_ROLES = etree.XPath("//*[self::div or self::p or self::span][@role = 'heading'][not(.//div or .//p)]")
_FIGURED = etree.XPath("//li[figure][not(normalize-space(text()))]")
_LEVELS = frozenset("123456")
_HEADED = etree.XPath("//li[h2 or h3 or h4][p or div]")
_SELF_LINKS = etree.XPath("(//h1|//h2|//h3|//h4|//h5|//h6)//a[starts-with(@href, '#')]")
_SPANS = etree.XPath("//span[not(normalize-space(following-sibling::node()[1][self::text()]))]")
#: Roles of ARIA, by the elements of HTML that have them by themselves.
_CELLS = {"cell": "td", "gridcell": "td", "columnheader": "th", "rowheader": "th", "row": "tr", "rowgroup": "tbody"}


def mended(page: Page) -> Page:
    """Mend the tree of a page, which is changed.

    Returns:
        The page; with other markup for the extractor where its own would mislead that.
    """
    has_changed = [*map(_make_heading, elements_at(_HEADING_ROLES, page.root))]
    has_changed += [*map(_make_table, elements_at(_ROLES, page.root)), *map(_open_list, elements_at(_HEADED, page.root))]
    for span in elements_at(_SPANS, page.root):
        _part(span)
    for link in elements_at(_SELF_LINKS, page.root):
        if any(map(str.isalnum, "".join(map(str, link.itertext())))):
            link.tag = "span"
        else:  # "#", "¶"
            take_out(link)
    open_placeholders(page)
    mend_pictures(page)
    for item in elements_at(_FIGURED, page.root):
        if all(is_in(each, "figure") for each in item.iterdescendants() if (each.text or "").strip()):
            _open_list(item)
    if not has_changed:
        return page
    return attrs.evolve(page, source=etree.tostring(page.root, encoding="utf-8", method="html"))


def _make_table(element: Element) -> None:
    """Make a table of elements that have its roles."""
    element.tag = "table"
    for each in element.iterdescendants():
        role = _CELLS.get(each.get("role") or "")
        if role is not None:
            each.tag = role


def _make_heading(element: Element) -> None:
    """Make a heading of an element that has its role; of the second level where it does not say which."""
    level = element.get("aria-level") or ""
    element.tag = f"h{level}" if level in _LEVELS else "h2"


def _open_list(item: Element) -> None:
    """Make boxes of a list and its items, where an item has a heading."""
    item.tag = "div"
    holder = item.getparent()
    if holder is not None and holder.tag in LISTS:
        holder.tag = "div"


def _part(span: Element) -> None:
    """Part the words of two spans that touch, where nobody would write them so: "nextYear"."""
    following = span.getnext()
    if following is None or following.tag != "span" or span.tail:
        return
    before, after = "".join(map(str, span.itertext())), "".join(map(str, following.itertext()))
    is_name = after[:1].isupper() and after[1:2].islower()
    if (before[-1:].islower() and after[:1].isupper()) or (before[-1:].isdigit() and is_name):
        span.tail = " "
