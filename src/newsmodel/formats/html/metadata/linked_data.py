"""The JSON-LD of a page: what its scripts hold, and the story in it."""

from __future__ import annotations

import html
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

import attrs
import msgspec

from newsmodel.documents.codec import to_dict
from newsmodel.errors import NewsModelError, UnsupportedItem
from newsmodel.formats import jsonld
from newsmodel.formats.html import rules
from newsmodel.formats.html.page import Page
from newsmodel.formats.html.runs import key_of
from newsmodel.formats.jsonld.loading import values_in
from newsmodel.formats.jsonld.nodes import is_story, types_of
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.issues import shown
from newsmodel.prose.furniture.publication import Event
from newsmodel.readings import Hints

_SCHEME = re.compile(r"(?i)\Ahttps?://(?:www\.)?")
_ENDING = re.compile(r"(?:/amp|/index\.\w+)?(?:(?<!/)/++)?\Z")
_WORD = re.compile(r"\w{4,}")
#: A headline is that of the page where one has at least this share of the other.
_MOST_OF = 0.5
#: So many stories and headlines are compared, and so many letters of each.
_MOST, _LONGEST = 50, 300
#: Nodes are looked for in so many levels.
_DEEPEST = 8
#: Properties with the dates of a story.
_DATES: tuple[tuple[Event, str], ...] = (("published", "datePublished"), ("modified", "dateModified"))
#: Types whose name is the name of the page's site or publisher.
_SITES = frozenset({"WebSite", "Organization", "NewsMediaOrganization", "Corporation"})


class LinkedData(msgspec.Struct, frozen=True):
    """The JSON-LD of a page, with the story that was read from it.

    Attributes:
        values: What its scripts hold.
        story: The story in our JSON form, without its body; empty where there is none.
        body: The longest body of a story, as text.
        site_names: Names of the site and of its publisher.
        dates: When the story was published and changed, as it is written there.
    """

    values: list[Any] = msgspec.field(default_factory=list)
    story: Object = msgspec.field(default_factory=dict)
    body: str = ""
    site_names: tuple[str, ...] = ()
    dates: Mapping[Event, str] = msgspec.field(default_factory=dict)

    @property
    def is_live(self) -> bool:
        """Whether it describes a live blog."""
        return any("LiveBlogPosting" in types_of(node) for node in _nodes(self.values))


def read_linked_data(page: Page, hints: Hints, conversion: Conversion) -> LinkedData:
    """Read the JSON-LD in a page's scripts.

    Args:
        page: The page.
        hints: What the caller knows.
        conversion: To whom is said what cannot be read, and what is not believed.
    """
    values = list(_values(page, conversion))
    if not values:
        return LinkedData()
    nodes = list(_nodes(values))
    names = tuple(name for node in nodes if _SITES & set(types_of(node)) and isinstance(name := node.get("name"), str))
    told = list(_stories(values))
    stories = _of_page(told[:_MOST], page)
    bodies = [body for node in stories if isinstance(body := node.get("articleBody"), str)]
    posts = {id(post) for node in nodes for post in _list(node.get("liveBlogUpdate"))}
    for node in nodes:
        if id(node) not in posts:
            node.pop("articleBody", None)
    if told and not stories:
        conversion.say(
            rules.OTHER_STORY, f"left out, as another story's: {_headline(told[0][0])}", (rules.LINKED_DATA,)
        )
        return LinkedData(values, site_names=names)
    dated = (*reversed(_page_nodes(nodes, page)), *stories[:1])
    dates: dict[Event, str] = {
        event: raw for event, key in _DATES for node in dated if isinstance(raw := node.get(key), str)
    }
    story = _story(page, values, stories, hints, conversion)
    return LinkedData(values, story, max(bodies, key=len, default=""), names, dates)


def _page_nodes(nodes: Sequence[Object], page: Page) -> list[Object]:
    """List the nodes of the page itself, whose dates count where no story has any."""
    pages = [node for node in nodes if any(name.endswith("WebPage") for name in types_of(node))]
    addresses = frozenset(_bare(address) for address in (page.url, page.canonical) if address)
    here = [node for node in pages if _is_at(node, addresses) or _bare(str(node.get("@id", ""))) in addresses]
    return here or (pages if len(pages) == 1 else [])


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _stories(value: Any, depth: int = 0, *, is_listed: bool = False) -> Iterator[tuple[Object, bool]]:
    """Find the stories in some values, but for those within others, and tell whether each is in a list of stories."""
    if isinstance(value, dict) and is_story(value):
        yield value, is_listed
    elif depth < _DEEPEST and isinstance(value, dict | list):
        for name, held in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _stories(held, depth + 1, is_listed=is_listed or name == "itemListElement")


def _of_page(stories: Sequence[tuple[Object, bool]], page: Page) -> list[Object]:
    """Choose the stories that are the page's: that have its address or headline, or at least no others."""
    addresses = frozenset(_bare(address) for address in (page.url, page.canonical) if address)
    said = [*page.headings[:_MOST], page.title or "", *page.metas.get("og:title", ())[:_MOST]]
    keys = [key for words in said if (key := key_of(words))]
    nodes = [node for node, _ in stories]
    here = [node for node in nodes if _says(node, keys)] or [node for node in nodes if _is_at(node, addresses)]
    if here:
        return here
    words = frozenset(word for title in said for word in _WORD.findall(title.casefold()))
    return [
        node
        for node, is_listed in stories
        if not is_listed
        and (not _is_elsewhere(node, addresses) or words & set(_WORD.findall(_headline(node).casefold())))
    ]


def _headline(node: Object) -> str:
    told = node.get("headline", node.get("name"))
    return html.unescape(told[:_LONGEST]) if isinstance(told, str) else ""


def _says(node: Object, keys: Sequence[str]) -> bool:
    """Tell whether a node has one of some headlines, or most of it."""
    said = key_of(_headline(node))
    pairs = (sorted((said, key), key=len) for key in keys)
    return any(len(short) >= _MOST_OF * len(long) and short in long for short, long in pairs)


def _is_at(node: Object, addresses: Container[str]) -> bool:
    return any(_bare(address) in addresses for address in _addresses(node))


def _is_elsewhere(node: Object, addresses: frozenset[str]) -> bool:
    """Tell whether a node's own address is one of another page of the site."""
    hosts = {address.partition("/")[0] for address in addresses}
    told = [_bare(address) for address in _addresses(node)]
    return any(address.partition("/")[0] in hosts and "/" in address for address in told)


def _addresses(node: Object) -> Iterator[str]:
    page = node.get("mainEntityOfPage")
    for told in (node.get("url"), page.get("@id") if isinstance(page, dict) else page):
        if isinstance(told, str) and told.startswith(("http:", "https:")):
            yield told


def _bare(address: str) -> str:
    """Leave out of an address whatever differs between spellings of one."""
    bare = unquote(_SCHEME.sub("", address.strip())).casefold().partition("#")[0]
    path, mark, query = bare.partition("?")
    path = _ENDING.sub("", path)
    return path if "/" in path else f"{path}{mark}{query}"


def _story(page: Page, values: list[Any], stories: Sequence[Object], hints: Hints, conversion: Conversion) -> Object:
    here = Hints(url=page.url or page.canonical, timezone=hints.timezone)  # the others count behind the whole page
    try:
        document = values[0] if len(values) == 1 else values
        reading = jsonld.read_document(document, b"", here, lambda node: any(node is each for each in stories))
    except UnsupportedItem:
        return {}
    except NewsModelError as error:
        conversion.say(
            rules.SCRIPT_UNREAD, f"JSON-LD that is no story was left out: {shown(str(error))}", (rules.LINKED_DATA,)
        )
        return {}
    conversion.issues += [attrs.evolve(issue, path=(rules.LINKED_DATA, *issue.path)) for issue in reading.issues]
    return to_dict(reading.article)


def _values(page: Page, conversion: Conversion) -> Iterator[Any]:
    for number, script in enumerate(page.scripts):
        text = script.text or ""
        if not text.strip():
            continue
        try:
            yield from values_in(text)
        except (ValueError, RecursionError) as error:
            message = f"JSON-LD that is no JSON was left out: {shown(str(error))}"
            conversion.say(rules.SCRIPT_UNREAD, message, (rules.LINKED_DATA, number))


def _nodes(value: Any, depth: int = 0) -> Iterator[Object]:
    if isinstance(value, dict):
        yield value
    if depth < _DEEPEST:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for held in inner:
            if isinstance(held, dict | list):
                yield from _nodes(held, depth + 1)
