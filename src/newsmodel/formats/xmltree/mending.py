"""Mending of what makes XML ill-formed beside its tags: signs without a place in it or not escaped, and prefixes.

What was words stays words; a tag is never added or taken away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

#: What XML 1.0 has no place for.
NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
#: What stands in no element: character data and comments.
OPAQUE: Final = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))", re.DOTALL)
#: A reference to such a character, or to no character at all.
_NUMBERED = re.compile(r"&#(?:([0-9]{1,9})|[xX]([0-9a-fA-F]{1,8}));")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,9}|#x[0-9a-fA-F]{1,8});)")
_BARE_ANGLE = re.compile(r"<(?![A-Za-z_/!?])|<(?=/?[A-Za-z_][^<>]*(?:<|\Z))")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]*):|\s([A-Za-z_][\w.-]*):[\w.-]+\s*=")
_DECLARED = re.compile(r"\sxmlns:([A-Za-z_][\w.-]*)\s*=")
#: Addresses of prefixes that are not declared, and have none by custom, begin so.
UNDECLARED: Final = "urn:undeclared:"


def with_escaped_signs(text: str) -> str:
    """Escape signs that begin no tag and no reference, outside of CDATA; references to no character go.

    Args:
        text: XML without a document type.

    Example:
        >>> with_escaped_signs("<a>1 < 2 & 3]]> &#1;</a>")
        '<a>1 &lt; 2 &amp; 3]]&gt; </a>'
    """
    parts = OPAQUE.split(text)
    parts[::2] = [_with_escaped_signs(each) for each in parts[::2]]
    parts[1::2] = [_closed(each) for each in parts[1::2]]
    return "".join(parts)


def _with_escaped_signs(text: str) -> str:
    text = _BARE_AMPERSAND.sub("&amp;", _NUMBERED.sub(_numbered, text))
    return _BARE_ANGLE.sub("&lt;", text).replace("]]>", "]]&gt;")


def _closed(opaque: str) -> str:
    ending = "-->" if opaque.startswith("<!--") else "]]>"
    return opaque if opaque.endswith(ending) else opaque + ending


def _numbered(reference: re.Match[str]) -> str:
    code = int(reference[1]) if reference[1] else int(reference[2], 16)
    if code > 0x10FFFF or NO_XML.match(chr(code)):
        return ""
    return reference[0].replace("X", "x")


def with_prefixes(text: str, usual: Mapping[str, str] = MappingProxyType({})) -> str:
    """Declare the prefixes that are used and not declared, in the first tag.

    Args:
        text: XML without a document type.
        usual: The addresses that prefixes have by custom.

    Example:
        >>> with_prefixes("<p><o:p/></p>")
        '<p xmlns:o="urn:undeclared:o"><o:p/></p>'
    """
    used = {one or other for one, other in _PREFIX.findall(text)} - {"xml", "xmlns"}
    missing = sorted(used.difference(_DECLARED.findall(text)))
    tag = re.match(r"\s*(?:<!--.*?-->\s*|<\?.*?\?>\s*)*<[^\s/>]+", text, re.DOTALL)
    if not missing or tag is None:
        return text
    said = "".join(f' xmlns:{prefix}="{usual.get(prefix, UNDECLARED + prefix)}"' for prefix in missing)
    return text[: tag.end()] + said + text[tag.end() :]
