"""A web page: its tree, and the few kinds of elements in it that say something about its story."""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Container, Iterable, Mapping
from itertools import islice
from urllib.parse import urlsplit

import msgspec
from lxml import etree

from newsmodel.formats.addresses import completed
from newsmodel.formats.markup.parsing import Element, html_tree, prepared, words_in
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.characters import one_line
from newsmodel.values import as_uri

#: All elements of a page; `//*` would ask for the children of each, which takes libxml2 twice the time.
ANYWHERE = "/descendant-or-self::*"
_ITEMS, _TYPED = etree.XPath(f"{ANYWHERE}[@itemprop]"), etree.XPath(f"{ANYWHERE}[@typeof]")
_PROPERTIES = etree.XPath(f"{ANYWHERE}[@itemprop or @property or contains(@rel, ':')]")
#: The address of a site's first page.
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?")
#: Signs between the title of a page and the name of its site.
_BEFORE_NAME = "-|:\u00b7\u2013\u2014\u00bb\u2022"
_PARTS = re.compile(r"[\s_-]+")
_NAMES = ("property", "name", "itemprop", "http-equiv")
#: Elements whose words nobody sees.
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "button"})
#: Types of what readers say, and properties that lead to it.
_COMMENT, _ANSWER = re.compile(r"Comment|UserReview|Rating"), re.compile(r"Answer")
#: A page has hardly more names of elements, each of which is asked for over and over.
_NAMED = 1000
_APART = frozenset({"nav", "aside"})
_SAID_OF = frozenset({"review", "reviews", "comment"})
#: An attribute of what nothing but the layout parts from the words before it.
PARTED = "data-newsmodel-parted"


class Page(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A parsed page.

    Attributes:
        root: Its tree.
        source: Its HTML, as the parser takes it.
        url: The address that it came from, as the caller knows it.
        is_whole: Whether all of its markup is in the tree.
        spare: A copy of the tree as `source` has it, for the first who would parse that again; it may be missing.
    """

    root: Element
    source: bytes
    url: str | None = None
    is_whole: bool = True
    spare: list[Element] = msgspec.field(default_factory=list)

    @functools.cached_property
    def lowered(self) -> bytes:
        """Its HTML in small letters: what that has not need not be looked for in the tree."""
        return self.source.lower()

    @functools.cached_property
    def scripts(self) -> list[Element]:
        """The scripts that hold JSON-LD."""
        return [each for each in self.root.iter("script") if "ld+json" in (each.get("type") or "").lower()]

    @functools.cached_property
    def headings(self) -> tuple[str, ...]:
        """The words of the headings of the first level."""
        headings = self.root.iter("h1")
        storys = [each for each in headings if not (self.lower_headings and self._names_site(each))]
        return tuple(filter(None, map(_words_of_heading, storys)))

    def _names_site(self, heading: Element) -> bool:
        """Tell whether a heading is the name of the site, by its link, or by the title that ends with it."""
        return self._leads_home(heading) or self._ends_title(words_of(heading))

    def _ends_title(self, name: str) -> bool:
        title = self.title or ""
        before = title.removesuffix(name).rstrip() if name and title.endswith(name) else ""
        told = before.rstrip(_BEFORE_NAME).rstrip()
        return told != before and any(told == words_of(each) for each in self.lower_headings)

    def _leads_home(self, heading: Element) -> bool:
        """Tell whether the only link of a heading leads to the first page of the site."""
        links = [each.get("href") or "" for each in (*heading.iter("a"), *islice(heading.iterancestors("a"), 1))]
        return len(links) == 1 and _HOME.fullmatch(links[0].strip()) is not None

    @functools.cached_property
    def subheadings(self) -> tuple[str, ...]:
        """The words of the headings of the two levels below."""
        return tuple(filter(None, map(words_of, self.lower_headings)))

    @functools.cached_property
    def lower_headings(self) -> list[Element]:
        """The headings of the two levels below the first."""
        return list(self.root.iter("h2", "h3"))

    @functools.cached_property
    def times(self) -> list[Element]:
        """The elements that give a time."""
        return list(self.root.iter("time"))

    @functools.cached_property
    def items(self) -> list[Element]:
        """The elements that are a property of microdata, or of RDFa within something that has a type."""
        if b"typeof" in self.lowered and (typed := frozenset(elements_at(_TYPED, self.root))):
            return [each for each in elements_at(_PROPERTIES, self.root) if _is_item(each, typed)]
        return elements_at(_ITEMS, self.root) if b"itemprop" in self.lowered else []

    @functools.cached_property
    def metas(self) -> Mapping[str, tuple[str, ...]]:
        """The values of the `meta` elements, by their names in lower case."""
        is_readers = functools.cache(is_of_readers)  # nearly all stand in the same elements
        return _named(each for each in self.root.iter("meta") if not any(map(is_readers, each.iterancestors())))

    @functools.cached_property
    def title(self) -> str | None:
        """The words of the `title` element."""
        titles = (each for each in self.root.iter("title", "TITLE") if each.tag == "TITLE" or not is_in(each, "svg"))
        found = next(titles, None)
        return words_of(found) or None if found is not None else None

    @property
    def language(self) -> str | None:
        """The language that the root gives."""
        return self.root.get("lang") or self.root.get("{http://www.w3.org/XML/1998/namespace}lang") or None

    @functools.cached_property
    def base(self) -> str | None:
        """The address that relative ones start from."""
        here = self.url or self.canonical
        told = next((href for each in self.root.iter("base") if (href := each.get("href")) is not None), None)
        return (as_uri(told) or completed(told, here) if told else None) or here

    @functools.cached_property
    def canonical(self) -> str | None:
        """The page's own address, where it says one that can be one."""
        told = [href for rel, href in self.links if rel == "canonical"]
        told += [*self.metas.get("og:url", ()), *self.metas.get("twitter:url", ())]
        for href in told:
            uri = as_uri(href) or completed(href, self.url)
            if uri is not None and _is_page(uri):
                return uri
        return None

    @functools.cached_property
    def links(self) -> list[tuple[str, str]]:
        """The relations of the `link` elements, with the addresses that they lead to."""
        return [
            (rel, href)
            for link in self.root.iter("link")
            for rel in (link.get("rel") or "").lower().split()
            if (href := (link.get("href") or "").strip())
        ]

    @functools.cached_property
    def host(self) -> str | None:
        """The host of the page, without `www.`."""
        place = self.url or self.canonical
        try:
            return (urlsplit(place).hostname or "").removeprefix("www.") or None if place else None
        except ValueError:
            return None

    def address(self, raw: str | None) -> str | None:
        """Resolve an address in the page, where it leads to a page; None for others."""
        if not raw or raw.startswith("#"):
            return None
        uri = as_uri(raw) or completed(raw, self.base)
        return uri if uri is not None and uri.startswith(("http:", "https:")) else None

    def first(self, *names: str) -> str | None:
        """Return the value of the first `meta` element among some; None where the page has none of them."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), None)


def _named(metas: Iterable[Element]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for element in metas:
        if (told := element.get("content")) is None:
            continue
        value = one_line(told)
        for attribute in _NAMES:
            name = element.get(attribute)
            if name:
                found.setdefault(name.strip().lower(), []).append(value)
    return {name: tuple(dict.fromkeys(values)) for name, values in found.items()}


def _is_page(uri: str) -> bool:
    """Tell whether an address is that of a page, and not of a site."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.path.strip("/") + parts.query != ""


def page_of(source: str, url: str | None, *, has_spare: bool = False) -> Page | None:
    """Parse a page; None where there is nothing in it.

    Args:
        source: The HTML.
        url: The address that it came from.
        has_spare: Whether the tree is wanted once more, as it is before it is mended: a copy takes a third of the time
            of a second parse.

    Example:
        >>> page_of("<title>Rain</title><p>It rained.", None).title
        'Rain'
    """
    data = prepared(source)
    root, is_whole = html_tree(data)
    return None if root is None else Page(root, data, url, is_whole, [copy.copy(root)] if has_spare else [])


def _is_item(element: Element, typed: Container[Element]) -> bool:
    """Tell whether an element with a property is one of microdata, or of RDFa within something that has a type."""
    if element.get("itemprop") is not None or (element in typed and element.get("property") is not None):
        return True
    return any(each in typed for each in element.iterancestors())


def item_names(item: Element) -> list[str]:
    """List the properties that an element is of microdata or of RDFa, without prefix or vocabulary.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> item_names(tree_of('<b property="schema:author">Ana Ruiz</b>')[0][0])
        ['author']
    """
    named, known, related = item.get("itemprop"), item.get("property"), item.get("rel")
    if not (named or known or related):
        return []
    told = f"{named or ''} {known or ''}".split()
    told += [name for name in (related or "").split() if ":" in name]  # "author" alone is a type of links
    return [name.rpartition("/")[2].rpartition(":")[2] for name in told]


def item_type(element: Element) -> str | None:
    """Read the type of what an element holds the properties of; None where it begins nothing of its own.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> item_type(tree_of('<article vocab="https://schema.org/" typeof="NewsArticle">')[0][0])
        'NewsArticle'
    """
    if (told := element.get("typeof")) is not None:
        return told
    return element.get("itemtype") or "" if element.get("itemscope") is not None else None


def is_comment(element: Element) -> bool:
    """Tell whether an element has what readers say of what the page is about: comments, or reviews of a product.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> [is_comment(tree_of(f'<p class="{name}">')[0][0]) for name in ("comment", "comment-free")]
        [True, False]
    """
    named, known = element.get("class"), element.get("id")
    if (named or known) and _is_named_comment(f"{named or ''} {known or ''}"):
        return True
    kind = item_type(element)
    return (kind is not None and _COMMENT.search(kind) is not None) or not _SAID_OF.isdisjoint(item_names(element))


@functools.lru_cache(_NAMED)
def _is_named_comment(told: str) -> bool:
    return not NAMES.page_classes.comments.isdisjoint(told.lower().split())


def is_of_readers(element: Element) -> bool:
    """Tell whether an element has what readers say: comments, reviews, or answers to a question."""
    return is_comment(element) or ((kind := item_type(element)) is not None and _ANSWER.search(kind) is not None)


def is_apart(elements: Iterable[Element]) -> bool:
    """Tell whether one of some elements has links about the site, what stands beside the story, or what readers say.

    Args:
        elements: Elements, each around the one before.
    """
    return any(each.tag in _APART or is_of_readers(each) for each in elements)


def elements_at(path: etree.XPath, root: Element) -> list[Element]:
    """List the elements that a path which leads to elements finds below a root."""
    return list(path(root))  # type: ignore[arg-type]


def is_in(element: Element, *names: str) -> bool:
    """Tell whether an element stands in another one with one of some names."""
    return next(element.iterancestors(*names), None) is not None


def _words_of_heading(heading: Element) -> str:
    """Join the words of a heading, without those of a label at its beginning that is marked as one."""
    label = heading[0] if len(heading) and not (heading.text or "").strip() else None
    parts = frozenset(_PARTS.split((label.get("class") or "").lower())) if label is not None else frozenset()
    if label is None or NAMES.page_classes.kickers.isdisjoint(parts):
        return words_of(heading)
    whole, words = words_of(heading), words_of(label)
    rest = whole.removeprefix(words).lstrip(" :|\u2013\u2014-\u00b7")
    return rest if words and len(rest) > len(words) else whole


def words_of(element: Element) -> str:
    """Join the words of an element that people see, on one line."""
    return words_in(element, without=_UNSEEN)
