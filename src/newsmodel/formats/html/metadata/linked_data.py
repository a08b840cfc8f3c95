"""The JSON-LD of a page: what its scripts hold, and the story in it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.codec import to_dict
from newsmodel.errors import NewsModelError
from newsmodel.formats import jsonld
from newsmodel.formats.contract import Hints
from newsmodel.formats.html import rules
from newsmodel.formats.html.page import Page
from newsmodel.formats.jsonld.nodes import types_of
from newsmodel.formats.mapping import Account, Object
from newsmodel.issues import shown

#: What wraps the JSON of some pages: comments and sections of character data.
_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)?\s*|\s*(?:-->|(?://\s*|/\*\s*)?\]\]>(?:\s*\*/)?)?\s*;?\s*\Z"
)
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
#: Nodes are looked for in so many levels.
_DEEPEST = 8
#: Types whose name is the name of the page's site or publisher.
_SITES = frozenset({"WebSite", "Organization", "NewsMediaOrganization", "Corporation"})


@attrs.frozen
class LinkedData:
    """What a page's JSON-LD says.

    Attributes:
        values: What its scripts hold.
        story: The story in our JSON form, without its body; empty where there is none.
        body: The longest body of a story, as text.
        site_names: Names of the site and of its publisher.
    """

    values: list[Any] = attrs.field(factory=list)
    story: Object = attrs.field(factory=dict)
    body: str = ""
    site_names: tuple[str, ...] = ()


def read_linked_data(page: Page, hints: Hints, account: Account) -> LinkedData:
    """Read the scripts of a page.

    Args:
        page: The page.
        hints: What the caller knows.
        account: To whom is said what cannot be read.
    """
    values = list(_values(page, account))
    if not values:
        return LinkedData()
    nodes = list(_nodes(values))
    bodies = [text for node in nodes if isinstance(text := node.pop("articleBody", None), str)]
    names = tuple(name for node in nodes if _SITES & set(types_of(node)) and isinstance(name := node.get("name"), str))
    return LinkedData(values, _story(page, values, hints, account), max(bodies, key=len, default=""), names)


def _story(page: Page, values: list[Any], hints: Hints, account: Account) -> Object:
    here = Hints(url=page.url or page.canonical, timezone=hints.timezone)  # the others count behind the whole page
    try:
        reading = jsonld.read_document(values, b"", here)
    except NewsModelError:
        return {}
    account.issues += [attrs.evolve(issue, path=(rules.LINKED_DATA, *issue.path)) for issue in reading.issues]
    story = to_dict(reading.article)
    return {} if set(story) <= {"newsmodel", "id", "headline", "provenance", "extra"} else story


def _values(page: Page, account: Account) -> Iterator[Any]:
    for number, script in enumerate(page.scripts):
        text = script.text or ""
        if not text.strip():
            continue
        try:
            yield _loaded(text)
        except (ValueError, RecursionError) as error:
            message = f"JSON-LD that is no JSON was left out: {shown(str(error))}"
            account.say(rules.SCRIPT_UNREAD, message, (rules.LINKED_DATA, number))


def _loaded(text: str) -> Any:
    """The value of a script; line breaks in strings, wrappings and commas too many are let pass."""
    try:
        return json.loads(text, strict=False)
    except ValueError:
        bare = _TRAILING_COMMA.sub("", _WRAPPING.sub("", text))
        try:
            return json.loads(bare, strict=False)
        except ValueError:
            return json.loads(html.unescape(bare), strict=False)


def _nodes(value: Any, depth: int = 0) -> Iterator[Object]:
    if isinstance(value, dict):
        yield value
    if depth < _DEEPEST:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for held in inner:
            if isinstance(held, dict | list):
                yield from _nodes(held, depth + 1)
