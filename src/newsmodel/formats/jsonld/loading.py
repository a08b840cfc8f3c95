"""JSON as scripts of pages have it, with mistakes that people make and the parsers of search engines let pass."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from typing import Any

from newsmodel.errors import UnreadableInput
from newsmodel.formats.jsonld.nodes import NAME
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.items import load_value
from newsmodel.formats.mapping.loose import once
from newsmodel.issues import Rule, Severity

JSON_MENDED = Rule(
    "json-mended",
    Severity.NOTE,
    """The JSON has a mistake that is common in pages, and was read as it was meant.

Line breaks within strings, escapes that JavaScript alone has, half of a surrogate pair, a comma behind the last member,
comments or a section of character data around it, or character references of HTML: strict parsers refuse such a file,
those of search engines read it.

Write the file anew: what newsmodel writes is JSON.
""",
)
#: Beginnings of comments and sections of character data that wrap the JSON of some pages.
_OPENING = re.compile(r"\A(?:<!--|//\s*+<!\[CDATA\[|/\*\s*+<!\[CDATA\[\s*+\*/|<!\[CDATA\[)")
#: What may stand around a value: blanks, commas, semicolons, comments of JavaScript and of HTML.
_GAP = re.compile(r"(?>(?:[\s,;]++|/\*(?>(?:[^*]++|\*(?!/))*)\*/|//[^\n]*+|<!--(?>(?:[^-]++|-(?!->))*)-->)*)")
#: An escape in a string: one that JSON has, a code of two digits, or any other character.
_ESCAPE = re.compile(r'\\(?:(?P<known>["\\/bfnrtu])|x(?P<code>[0-9A-Fa-f]{2})|(?P<plain>.))', re.DOTALL)
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")


def load_document(data: bytes | str, conversion: Conversion) -> Any:
    """Load a document; one that is nearly JSON is read as it was meant, and a note says so.

    Args:
        data: The document.
        conversion: To whom it is said.

    Raises:
        UnreadableInput: it is no JSON.

    Example:
        >>> conversion = Conversion()
        >>> load_document('{"@type": "NewsArticle",}', conversion), conversion.issues[0].rule
        ({'@type': 'NewsArticle'}, 'json-mended')
    """
    try:
        return load_value(data, NAME)
    except UnreadableInput as refusal:
        try:
            values = values_in(data if isinstance(data, str) else data.decode("utf-8-sig"), once)
        except (ValueError, RecursionError):
            raise refusal from None
        if not values or not all(isinstance(value, dict | list) for value in values):
            raise
        conversion.say(JSON_MENDED, f"read as it was meant: {refusal.reason}", ())
        document = values[0] if len(values) == 1 else values
        return load_value(_paired(json.dumps(document, ensure_ascii=False)), NAME)


def _paired(text: str) -> str:
    """Put together halves of surrogate pairs; one that is alone is a character that nobody knows (U+FFFD)."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _escape(match: re.Match[str]) -> str:
    """Write an escape of JavaScript as JSON has it."""
    if match["known"]:
        return match[0]
    return f"\\u00{match['code']}" if match["code"] else match["plain"]


def values_in(text: str, made: Callable[[list[tuple[str, Any]]], Any] | None = None) -> list[Any]:
    """Load the values of a script, one behind the other.

    Args:
        text: The text of the script.
        made: Makes objects of their members; a `dict` where it is not given.

    Raises:
        ValueError: it is no JSON, whatever is let pass.

    Example:
        >>> values_in('<!-- {"a": 1,}; {"b": 2} -->')
        [{'a': 1}, {'b': 2}]
    """
    try:
        return [json.loads(text, strict=False, object_pairs_hook=made)]
    except ValueError:
        bare = _ESCAPE.sub(_escape, _TRAILING_COMMA.sub("", _unwrapped(text)))
        try:
            return _in_a_row(bare, made)
        except ValueError:
            return _in_a_row(html.unescape(bare), made)


def _unwrapped(text: str) -> str:
    """Take off a comment or a section of character data around JSON, and a semicolon behind it.

    Example:
        >>> _unwrapped('//<![CDATA[ {"a": 1}; //]]>'), _unwrapped('<!-- {"a": 1} --> ;')
        ('{"a": 1};', '{"a": 1}')
    """
    bare = _OPENING.sub("", text.strip()).strip().removesuffix(";").rstrip()
    if bare.endswith("-->") and "<!--" not in bare:
        return bare.removesuffix("-->").rstrip()
    section = bare.removesuffix("*/").rstrip()
    if not section.endswith("]]>"):
        return bare
    before = section.removesuffix("]]>").rstrip()
    return (before[:-2] if before.endswith(("//", "/*")) else before).rstrip()


def _in_a_row(text: str, made: Callable[[list[tuple[str, Any]]], Any] | None) -> list[Any]:
    """Load the values of a text that has one behind the other."""
    decoder, found = json.JSONDecoder(strict=False, object_pairs_hook=made), []
    place = _GAP.match(text).end()  # type: ignore[union-attr] # matches everywhere
    while place < len(text):
        value, end = decoder.raw_decode(text, place)
        found.append(value)
        place = _GAP.match(text, end).end()  # type: ignore[union-attr]
    return found
