"""Stories that stand in a page's scripts alone, as JSON: read where the page shows none. Nothing is run.

Frameworks put what a page is made of into a script: `__NEXT_DATA__`, `__NUXT__`, `window.__STATE__ = {…}`,
`self.__next_f.push([1, "…"])`. Of the texts in it the longest list, or the longest text, is taken that stands in one
object with the page's headline, or shares words with its description.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

import msgspec
from lxml import etree

from newsmodel.formats.html.page import Page, elements_at
from newsmodel.formats.html.runs import key_of
from newsmodel.formats.html.story.literals import linked_values, literals_in
from newsmodel.formats.markup.parsing import html_tree

_SCRIPTS = etree.XPath("/descendant::script[not(@src)][not(contains(@type, 'ld+json'))]")
#: What a script gives JSON to: a name of the window's, or one that begins with a capital: "Fusion.globalContent".
_ASSIGNED = re.compile(
    r"(?:(?:window|self|globalThis)(?:\.|\[['\"])[\w$]+(?:['\"]\])?|(?<![\w.])[A-Z]\w{1,40}\.\w{1,60})\s*=\s*(?=[{\[])"
)
_PARSED = re.compile(r"JSON\.parse\(\s*(?=\")")
_PUSHED = re.compile(r"self\.__next_f\.push\(\s*(?=\[)")
#: So many levels and values of a script are looked at.
_DEEPEST, _MOST = 40, 200_000
#: A paragraph, and a body, have at least so many letters.
_SHORTEST, _LEAST = 40, 150
#: Types of headings, as editors name them: "h2", "heading-2", "header-two", "subhead".
_HEADING = re.compile(r"(?i)h[1-6]|(?:sub-?)?head(?:er|ing|line)?(?:[-_ ]?(?:[1-6]|one|two|three|four))?")
#: The script of a list whose members refer to each other.
_LINKED = "__NUXT_DATA__"
_ENDS = frozenset('.!?\u2026"\u201d')


class ScriptStory(msgspec.Struct, frozen=True):
    """A story in a script.

    Attributes:
        body: Its body.
        objects: The objects that hold a headline of the page's and this body, the innermost first.
    """

    body: str
    objects: Sequence[dict[str, Any]]


def story_in_scripts(page: Page, headlines: list[str]) -> ScriptStory | None:
    """Find the page's story in its scripts; None where there is none.

    Args:
        page: The page.
        headlines: What the page says for its headline.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> state = '{"title": "Rain ends drought", "body": "' + 9 * "It rained on Monday. " + '"}'
        >>> page = page_of(f"<script>window.__STATE__ = {state};</script>", None)
        >>> story_in_scripts(page, ["Rain ends drought"]).body[:20]
        'It rained on Monday.'
    """
    keys = {key for words in headlines if len(key := key_of(words)) > _SHORTEST // 4}
    found = [each for value in _values(page) for each in _bodies(value, keys)]
    body = max((each.body for each in found), key=len, default=None)
    if body is None:
        return None
    holders = sorted((each for each in found if each.body == body), key=lambda each: -each.depth)
    return ScriptStory(body, [each.holder for each in holders])


def _values(page: Page) -> Iterator[Any]:
    """Yield the JSON in the scripts of a page."""
    decoder = json.JSONDecoder()
    tree = html_tree(page.source)[0]  # that of the page has no scripts any more where its heading was read
    for script in elements_at(_SCRIPTS, tree) if tree is not None else ():
        text = (script.text or "").strip().removeprefix("<!--").strip()
        yield from _quoted(text, decoder)
        yield from literals_in(text)
        starts = [0] if text[:1] in ("{", "[") else [match.end() for match in _ASSIGNED.finditer(text)]
        starts += [match.end() for match in _PUSHED.finditer(text)]
        for start in starts:
            try:
                value = decoder.raw_decode(text, start)[0]
            except (ValueError, RecursionError):
                continue
            if isinstance(value, list) and script.get("id") == _LINKED:
                yield linked_values(value)
            yield from _streamed(value, decoder)


def _quoted(text: str, decoder: json.JSONDecoder) -> Iterator[Any]:
    """Yield the JSON that a script has in a string: `JSON.parse("{…}")`."""
    for match in _PARSED.finditer(text):
        try:
            told = decoder.raw_decode(text, match.end())[0]
            yield decoder.decode(told) if isinstance(told, str) else told
        except (ValueError, RecursionError):
            continue


def _streamed(value: Any, decoder: json.JSONDecoder) -> Iterator[Any]:
    """Yield a value, and the JSON in the lines that Next.js streams: `5:{"title": …}`."""
    yield value
    if not (isinstance(value, list) and len(value) > 1 and isinstance(value[1], str)):
        return
    for line in value[1].split("\n"):  # no other sign ends a line: a text may have U+2028 as it is
        start = next((place for place, sign in enumerate(line) if sign in "{["), None)
        if start is not None:
            try:
                yield decoder.raw_decode(line, start)[0]
            except (ValueError, RecursionError):
                continue


class _Found(msgspec.Struct, frozen=True):
    body: str
    holder: dict[str, Any]
    depth: int


def _bodies(value: Any, keys: set[str]) -> Iterator[_Found]:
    """Yield the bodies in the objects that have one of some headlines."""
    waiting: list[tuple[Any, int]] = [(value, 0)]
    seen = 0
    while waiting and seen < _MOST:
        each, depth = waiting.pop()
        seen += 1
        if isinstance(each, dict) and any(key_of(title) in keys for title in _titles(each)):
            body = max(_texts(each, 0), key=len, default="")
            if len(body) >= _LEAST:
                yield _Found(body, each, depth)
        if depth < _DEEPEST and isinstance(each, dict | list):
            inner = each.values() if isinstance(each, dict) else each
            waiting += [(held, depth + 1) for held in inner if isinstance(held, dict | list)]


def _titles(value: dict[str, Any]) -> Iterator[str]:
    """Yield the short texts of an object, and those of its titles where it has several of them: `headlines.basic`."""
    for name, held in value.items():
        if isinstance(held, str):
            yield held
        elif isinstance(held, dict) and name.lower().startswith(("headline", "title")):
            yield from (inner for inner in held.values() if isinstance(inner, str))


def _texts(value: Any, depth: int) -> Iterator[str]:
    """Yield the long texts of an object, and the lists of texts in it as one each."""
    if isinstance(value, str):
        if _is_words(value):
            yield value
    elif depth < _DEEPEST and isinstance(value, dict):
        for held in value.values():
            yield from _texts(held, depth + 1)
    elif depth < _DEEPEST and isinstance(value, list):
        parts = [max(_texts(held, depth + 1), key=len, default="") for held in value]
        place = _place_of_texts(value) if any(parts) else None
        parts = [part or _short_text(held, place) for part, held in zip(parts, value, strict=True)]
        yield _joined(parts, value)


def _joined(parts: list[str], blocks: list[Any]) -> str:
    """Join the texts of blocks, as HTML where one of these says that it is a heading."""
    headed = [_is_heading(block) for block in blocks]
    if not any(headed):
        return "\n\n".join(filter(None, parts))
    told = zip(parts, headed, blocks, strict=True)
    return "".join(
        f"<h2>{escape(part or _longest(block))}</h2>"
        if is_heading
        else (part if part.lstrip().startswith("<") else f"<p>{escape(part)}</p>" if part else "")
        for part, is_heading, block in told
    )


def _is_heading(block: Any) -> bool:
    """Tell whether a block says that it is a heading, in whatever its editor calls its type."""
    return isinstance(block, dict) and any(
        isinstance(held, str) and _HEADING.fullmatch(held) is not None for held in block.values()
    )


def _longest(block: Any, depth: int = 0) -> str:
    """Return the longest text in a heading, which may stand deep in it."""
    if isinstance(block, str):
        return "" if _HEADING.fullmatch(block) else block
    held = block.values() if isinstance(block, dict) else block if isinstance(block, list) else ()
    return max((_longest(each, depth + 1) for each in held if depth < _DEEPEST), key=len, default="")


def _place_of_texts(blocks: list[Any]) -> str | None:
    """Find the name under which blocks of one list have their texts."""
    names = Counter(
        name for block in blocks if isinstance(block, dict) for name, held in block.items() if _is_text(held)
    )
    return max(names, key=names.__getitem__, default=None)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and _is_words(value)


def _short_text(block: Any, place: str | None) -> str:
    """Return the text of a block that is too short to be told by itself, as a heading is."""
    text = block.get(place, "") if isinstance(block, dict) and place is not None else ""
    return text if isinstance(text, str) and any(map(str.isalpha, text)) else ""


def _is_words(text: str) -> bool:
    """Tell whether a string is a paragraph, and no name, type or address."""
    is_short = len(text) < _SHORTEST and text.isascii()
    return text[-1:] in _ENDS if is_short else " " in text or not text.isascii()
