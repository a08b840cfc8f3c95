"""Names and words of elements: names without their namespace, words without their markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import one_line

#: Elements of NITF and XHTML that part the words before and after them.
_APART = frozenset(
    "p br div li dt dd h1 h2 h3 h4 h5 h6 hl1 hl2 tr td th block table ul ol dl blockquote bq".split()  # noqa: SIM905
)
#: Elements that do so where no blank or sign stands there.
_OF_PEOPLE = frozenset({"person", "byttl", "function", "org", "name.given", "name.family"})
_OF_PLACES = frozenset({"location", "sublocation", "city", "state", "region", "country"})
_NAMED = _OF_PEOPLE | _OF_PLACES
_SEAM = "\x00"
_GLUED = re.compile(r"(?<=\w)\x00+(?=\w)")


def local_name(element: Element) -> str:
    """Give the name of an element without its namespace; none for comments and instructions.

    Example:
        >>> local_name(etree.fromstring("<x:p xmlns:x='urn:x'/>"))
        'p'
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace_of(element: Element) -> str:
    """Give the namespace of an element, "" where it has none."""
    tag = str(element.tag)
    return tag[1:].partition("}")[0] if tag[:1] == "{" else ""


def text_in(element: Element) -> str:
    """Join all text in an element, without that of comments; references to entities stay as they are.

    Example:
        >>> text_in(etree.fromstring("<p>It <b>rained</b>.<!-- check --></p>"))
        'It rained.'
    """
    if next(element.iter(etree.Entity), None) is not None:  # which libxml2 would resolve
        return "".join(map(str, element.itertext()))
    return str(etree.tostring(element, encoding="unicode", method="text", with_tail=False))


def words_of(element: Element) -> str:
    """Join the words of an element with mixed content, on one line.

    Example:
        >>> words_of(etree.fromstring("<byline>By <person>Ana Ruiz</person><byttl>Reporter</byttl></byline>"))
        'By Ana Ruiz Reporter'
    """
    if not len(element):
        return one_line(element.text or "")
    return one_line(_GLUED.sub(" ", "".join(_parts(element))).replace(_SEAM, ""))


def _parts(element: Element) -> Iterator[str]:
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, each in walk:
        if event == "start":
            yield _seam(each)
            yield each.text or ""
        elif event == "end" and each is not element:
            yield _seam(each)
            yield each.tail or ""
        elif each is not element:
            yield each.tail or ""


def _seam(element: Element) -> str:
    name = local_name(element)
    is_named = name in _NAMED or name.startswith("rights.")
    return " " if name in _APART else _SEAM if is_named else ""
