"""Entities that a document defines for itself as plain words, which are resolved before it is parsed.

The parser resolves none, so that no document can grow without bound or read another. Those of words alone are harmless.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

#: A comment or an instruction, in which nothing is declared; and a general entity whose value is words: no markup, no
#: other entity but XML's own, which it cannot be either.
_DECLARATION = re.compile(
    r"""(?s:<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z))|<!ENTITY\s+(?!(?:amp|lt|gt|quot|apos)\s)([A-Za-z_][\w.-]*)\s+
    (?:"((?:[^"<&%]|&(?:amp|lt|gt|quot|apos|\#[0-9]{1,7}|\#x[0-9a-fA-F]{1,6});){0,200})"
    |'((?:[^'<&%]|&(?:amp|lt|gt|quot|apos|\#[0-9]{1,7}|\#x[0-9a-fA-F]{1,6});){0,200})')\s*>""",
    re.VERBOSE,
)
#: What has no references, up to its end if it has one, and a reference.
REFERENCE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|&([A-Za-z_][\w.-]{0,63});", re.DOTALL
)
#: Characters that the entities of one document may come to.
_MOST = 1_000_000
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "'": "&apos;"})


def entities_in(subset: str) -> dict[str, str]:
    """Give the words of the entities that are words alone; of two of one name the first counts (XML 1.0, section 4.2).

    Args:
        subset: The declarations of a document type.

    Example:
        >>> entities_in('<!ENTITY co "Acme &amp; Sons"><!ENTITY x SYSTEM "file:///x"><!ENTITY b "<b/>">')
        {'co': 'Acme & Sons'}
        >>> entities_in('<!-- <!ENTITY co "Acme"> --><!ENTITY co "Coast"><!ENTITY amp "and">')
        {'co': 'Coast'}
    """
    found: dict[str, str] = {}
    for name, one, other in _DECLARATION.findall(subset):
        if name:
            found.setdefault(name, unescape(one or other))
    return found


def with_entities(text: str, entities: Mapping[str, str]) -> str:
    """Put the words of entities in the place of references to them; nothing where that would be too many.

    Args:
        text: A document, or a part of one, without its document type.
        entities: The words, by the names of the entities.

    Example:
        >>> with_entities("<p>&co; &amp; <![CDATA[&co;]]></p>", {"co": "A & B"})
        '<p>A &amp; B &amp; <![CDATA[&co;]]></p>'
    """
    if not entities or sum(map(len, entities.values())) * text.count("&") > _MOST:
        return text
    return REFERENCE.sub(lambda each: _words_of(each, entities), text)


def _words_of(reference: re.Match[str], entities: Mapping[str, str]) -> str:
    words = entities.get(reference[1]) if reference[1] else None
    return reference[0] if words is None else words.translate(_ESCAPES)
