"""Mending of a page's tree before it is read: what scripts and style sheets make of it becomes elements of HTML.

Links of headings to themselves go, and so do tooltips, which nobody sees who does not point at them. Elements with the
role of a heading are one, a button that is all of a heading is its words, a link alone between breaks is a paragraph,
and boxes with the roles of a table become one; lists whose items have headings or figures are layout; placeholders of
players and posts become embeds; the files of a picture are those of its sources; a box with a picture and a few words
is a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import category

from lxml import etree
from msgspec.structs import replace

from newsmodel.formats.html.page import ANYWHERE, PARTED, Page, elements_at, is_in, words_of
from newsmodel.formats.html.runs import length_of
from newsmodel.formats.html.story.accordions import open_accordions
from newsmodel.formats.html.story.embedded import open_placeholders
from newsmodel.formats.html.story.head_lines import open_head_lines
from newsmodel.formats.html.story.pictured import mend_pictures
from newsmodel.formats.html.story.pruning import take_out
from newsmodel.formats.markup.elements import HEADINGS, LISTS
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.dates.printed import find_moment

_WITH_ROLES = etree.XPath(f"{ANYWHERE}[@role]")
#: The roles that are looked for, without which no page is searched for elements that have any.
_ROLE = re.compile(rb"role\s*=\s*[\"']?(?:table|grid|tooltip|heading|[^\s>\"']*&)")
#: Classes of the sign in a heading that is a link to it.
_SIGN = re.compile(r"(?i)(?:^|[\s_-])(?:anchor|permalink|header-?link|hash-?link)(?:[\s_-]|$)")
#: Roles of a table, and elements that may have that of a heading, with its level.
_TABLES, _LINES, _LEVELS = frozenset({"table", "grid"}), frozenset({"div", "p", "span"}), frozenset("123456")
#: Elements within a line that the words of another before them may touch.
_TOUCHING = frozenset({"span", "time"})
#: Elements that show something in a figure.
_SHOWN = ("img", "picture", "video", "audio", "iframe", "amp-img", "svg", "object", "embed", "table", "noscript")
#: Headings of which an item of a list makes layout of that.
_ITEM_HEADINGS = frozenset({"h2", "h3", "h4"})
#: Elements that old pages set their paragraphs in.
_FONTS = frozenset({"font", "span", "big", "small"})
#: Words between breaks are a paragraph from so many letters on.
_PARAGRAPH = 40
#: Roles of ARIA, by the elements of HTML that have them by themselves.
_CELLS = {"cell": "td", "gridcell": "td", "columnheader": "th", "rowheader": "th", "row": "tr", "rowgroup": "tbody"}


def mended(page: Page) -> Page:
    """Mend the tree of a page, which is changed.

    Returns:
        The page; with other markup for the extractor where its own would mislead that.
    """
    has_changed = _mend_roles(page)
    has_changed = open_head_lines(page) or has_changed
    has_changed = open_accordions(page) or has_changed
    for item in list(page.root.iter("li")):
        has_changed = _open_headed(item) or has_changed
    for each in list(page.root.iter("span", "time", "a")):
        if not (each.tail or "").strip():
            _part(each)
    for links in list(filter(None, map(_stand_alone, page.root.iter("a")))):
        _set_apart(links)
    for heading in page.root.iter(*HEADINGS):
        has_changed = _mend_heading(heading) or has_changed
    for figure in list(page.root.iter("figure")):
        has_changed = _open_quoting(figure) or has_changed
    open_placeholders(page)
    mend_pictures(page)
    for item in [each for each in page.root.iter("li") if next(each.iterchildren("figure"), None) is not None]:
        _open_figured(item)
    if not has_changed:
        return page
    return replace(page, source=etree.tostring(page.root, encoding="utf-8", method="html"), spare=[])


def _make_table(element: Element) -> None:
    """Make a table of elements that have its roles."""
    element.tag = "table"
    for each in element.iterdescendants():
        role = _CELLS.get(each.get("role") or "")
        if role is not None:
            each.tag = role


def _mend_roles(page: Page) -> bool:
    """Make tables and headings of elements that have their roles, take tooltips out; tell whether there were any."""
    has_changed = False
    for element in elements_at(_WITH_ROLES, page.root) if _ROLE.search(page.lowered) else ():
        role = element.get("role")
        if role in _TABLES:
            _make_table(element)
        elif role == "tooltip":
            take_out(element)
        elif role == "heading" and element.tag in _LINES and next(element.iterdescendants("div", "p"), None) is None:
            level = element.get("aria-level") or ""
            element.tag = f"h{level}" if level in _LEVELS else "h2"
        else:
            continue
        has_changed = True
    return has_changed


def _mend_heading(heading: Element) -> bool:
    """Take out of a heading what is no words of it; tell whether that may mislead the extractor."""
    for tools in [each for each in heading.iter("span") if "mw-editsection" in (each.get("class") or "").split()]:
        take_out(tools)
    for link in list(heading.iter("a")):
        _free_heading(link, heading)
    return _open_pressed(heading)


def _free_heading(link: Element, heading: Element) -> None:
    """Take a link of a heading to a place in the page away: its sign, "#" or "¶", or the link alone around words."""
    if not (link.get("href") or "").startswith("#"):
        return
    words = words_of(link)
    is_beside = words != words_of(heading)
    is_sign = words.startswith("#") or (is_beside and _SIGN.search(link.get("class") or "") is not None)
    if is_sign or not any(map(str.isalnum, words)):
        take_out(link)
    else:
        link.tag = "span"


def _open_pressed(heading: Element) -> bool:
    """Make plain words of a button that is all of a heading, as in an accordion; tell whether there is one."""
    button = next(heading.iter("button"), None)
    if button is None or words_of(heading):
        return False
    button.tag = "span"
    return True


def _open_quoting(figure: Element) -> bool:
    """Make a box of a figure that has nothing but a quotation; tell whether it is one.

    One with a caption, which says whose words they are, repeats them from the story.
    """
    quoted = next(figure.iter("blockquote"), None)
    if quoted is None or next(figure.iter(*_SHOWN), None) is not None or words_of(figure) != words_of(quoted):
        return False
    figure.tag = "div"
    return True


def _open_headed(item: Element) -> bool:
    """Make boxes of a list whose item has a heading and more below it; tell whether it does."""
    tags = {child.tag for child in item}
    if _ITEM_HEADINGS.isdisjoint(tags) or tags.isdisjoint(("p", "div")):
        return False
    _open_list(item)
    return True


def _open_figured(item: Element) -> None:
    """Make boxes of a list whose item has no words but those of a figure."""
    loose = [item.text, *(child.tail for child in item)]
    worded = (each for each in item.iterdescendants() if (each.text or "").strip())
    if not any((words or "").strip() for words in loose) and all(is_in(each, "figure") for each in worded):
        _open_list(item)


def _open_list(item: Element) -> None:
    """Make boxes of an item and its list."""
    item.tag = "div"
    holder = item.getparent()
    if holder is not None and holder.tag in LISTS:
        holder.tag = "div"


def _stand_alone(link: Element) -> list[Element]:
    """Find the links that are a paragraph by themselves among words that breaks part, and begin with one.

    They stand behind two breaks and before two, with nothing but signs between them: "Print | Comments".
    """
    before, holder = link.getprevious(), link.getparent()
    if before is None or holder is None or not _is_break(before, before.getprevious()):
        return []
    links = [link]
    while (behind := links[-1].getnext()) is not None and behind.tag == "a" and not _has_letters(links[-1].tail):
        links.append(behind)
    if (links[-1].tail or "").strip() or (behind is not None and not _is_break(behind, behind.getnext())):
        return []
    words = (holder.text, *(each.tail for each in holder), *(each.text for each in holder if each.tag in _FONTS))
    return links if any(length_of((told or "").strip()) >= _PARAGRAPH for told in words) else []


def _has_letters(words: str | None) -> bool:
    return any(map(str.isalnum, words or ""))


def _is_break(element: Element, beside: Element | None) -> bool:
    """Tell whether an element and one beside it are breaks with no words at them on this side."""
    return beside is not None and element.tag == beside.tag == "br" and not _words_between(element, beside)


def _words_between(element: Element, beside: Element) -> str:
    first = beside if element.getprevious() is beside else element
    own = element.tail if first is beside else ""
    return f"{first.tail or ''}{own or ''}".strip()


def _set_apart(links: Sequence[Element]) -> None:
    """Make links that are a paragraph by themselves one."""
    box, tail = etree.Element("div"), links[-1].tail
    links[-1].tail = None
    links[0].addprevious(box)
    box.extend(links)
    box.tail = tail


def _part(element: Element) -> None:
    """Part the words of two elements that touch, where nobody would write them so: "nextYear"."""
    following = element.getnext()
    if following is None or following.tag not in _TOUCHING or element.tail:
        return
    before, after = "".join(map(str, element.itertext())), "".join(map(str, following.itertext()))
    tags = {element.tag, following.tag}
    if tags == {"span"}:
        is_parted = _are_parted(before, after) or _are_labels(element, following, before[-1:], after[:1])
    else:
        is_parted = "time" in tags and _is_of_word(before[-1:]) and after[:1].isalnum()
    if is_parted:
        element.tail = " "
        following.set(PARTED, "")


def _are_parted(before: str, after: str) -> bool:
    """Tell whether words that touch are no one word, by their capitals and figures."""
    is_name = after[:1].isupper() and after[1:2].islower()
    is_date = before[-1:].isalpha() and after[:1].isdecimal() and " " in before and find_moment(after) is not None
    is_begun = before[-1:].isdecimal() or before[-1:] == "."
    return (before[-1:].islower() and after[:1].isupper()) or (is_begun and is_name) or is_date


def _is_of_word(sign: str) -> bool:
    """Tell whether a sign is a letter, a digit, or stands above or below a letter."""
    return sign.isalnum() or (sign != "" and category(sign).startswith("M"))


def _are_labels(element: Element, following: Element, last: str, first: str) -> bool:
    """Tell whether words of a script without capitals touch that classes of their own tell apart."""
    classes = {each.get("class") or "" for each in (element, following)}
    is_without_case = all(_is_of_word(each) and each.lower() == each.upper() for each in (last, first))
    return is_without_case and not (last + first).isdecimal() and len(classes) > 1 and "" not in classes
