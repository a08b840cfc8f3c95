"""Reservations of a page: text and data mining, the training of machines, free access, the day on which it expires.

The strictest of several places counts. TDMRep (W3C) reserves mining with `tdm-reservation` and names the terms with
`tdm-policy`; `noai` and `noimageai` among the words for robots reserve the training of machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmodel.formats.addresses import completed
from newsmodel.formats.html.metadata.metatags import NAMES
from newsmodel.formats.html.page import Page, is_in
from newsmodel.formats.html.runs import runs_of
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions import (
    MINING_PROHIBITED,
    TRAINING_PROHIBITED,
    ends_for_robots,
    reservation_in,
    says_no_training,
    strictness_of_mining,
    truth_of,
)
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.prose.furniture.reservations import may_be_reservation_in
from newsmodel.prose.patterns import pattern
from newsmodel.values import as_uri

#: Names of `meta` elements that speak to robots.
_ROBOTS = ("robots", "x-robots-tag", "googlebot", "bingbot")
#: Names of `meta` elements with a permission of PLUS.
_PERMISSIONS = ("data-mining", "plus:datamining", "xmp-plus:datamining")
#: Terms of RSL, which say to machines on which conditions they may use a page.
_RSL = "rsl+xml"
_PLUS = "http://ns.useplus.org/ldf/vocab/"


def read_mining(page: Page) -> Object:
    """Read the fields of the rights that are about data mining.

    Args:
        page: The page.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> read_mining(page_of('<meta name="tdm-reservation" content="1">', None))
        {'data_mining': 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED'}
    """
    found: Object = {}
    told = [*_permissions(page), *_trainings(page)]
    if any(truth_of(value) is not False for value in page.metas.get("tdm-reservation", ())):
        told.append(MINING_PROHIBITED)
    if told:
        found["data_mining"] = max(told, key=strictness_of_mining)
    if terms := [*page.metas.get("data-mining-terms", ()), *_policies(page)]:
        found["data_mining_terms"] = "\n".join(dict.fromkeys(terms))
    return found


def licences_in_foot(page: Page) -> Iterator[str]:
    """Yield the addresses of licences that links in the foot of a page name; elsewhere one may be that of a picture."""
    for link in (link for foot in page.root.iter("footer") for link in foot.iter("a")):
        is_licence = "license" in (link.get("rel") or "").split() and not is_in(link, "article")
        if is_licence and (uri := page.address(link.get("href"))) is not None:
            yield uri


def _permissions(page: Page) -> Iterator[str]:
    for name in _PERMISSIONS:
        for value in page.metas.get(name, ()):
            uri = as_uri(value) or as_uri(_PLUS + value)
            if value and uri is not None:
                yield uri


def _trainings(page: Page) -> Iterator[str]:
    """Yield what the words for robots reserve of the training of machines."""
    yield from (TRAINING_PROHIBITED for value in _told_to_robots(page) if says_no_training(value))


def ends_in_robots(page: Page) -> Iterator[str]:
    """Yield the ends after which robots must not show the page, as its words for them say.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> list(ends_in_robots(page_of('<meta name="robots" content="unavailable_after: 2027-01-01, noai">', None)))
        ['2027-01-01']
    """
    for value in _told_to_robots(page):
        yield from ends_for_robots(value)


def named_ends(page: Page) -> Iterator[str]:
    """Yield what `meta` elements by the name of "expires" say; as a header of HTTP they speak to caches alone.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> list(named_ends(page_of('<meta name="Expires" content="2027-01-01">', None)))
        ['2027-01-01']
        >>> list(named_ends(page_of('<meta http-equiv="expires" content="2027-01-01">', None)))
        []
    """
    if "expires" in page.metas:
        for element in page.root.iter("meta"):
            name = element.get("name") or element.get("property") or element.get("itemprop") or ""
            if name.strip().lower() == "expires":
                yield (element.get("content") or "").strip()


def _told_to_robots(page: Page) -> Iterator[str]:
    for name, values in page.metas.items():
        if name in _ROBOTS or name.endswith("bot"):  # each crawler has a name: "GPTBot"
            yield from values


def _policies(page: Page) -> Iterator[str]:
    """Yield the addresses of the terms on which mining is allowed."""
    told = [*page.metas.get("tdm-policy", ()), *(href for rel, href in page.links if rel == "tdm-policy")]
    told += [link.get("href") or "" for link in page.root.iter("link") if _RSL in (link.get("type") or "")]
    for value in told:
        if value:
            yield as_uri(value) or completed(value, page.base) or value


def has_free_access(tier: str | None, *, known: bool | None) -> bool | None:
    """Tell whether a page can be read for nothing, of what its JSON-LD and its tier say; the stricter counts.

    Args:
        tier: `article:content_tier`: free, metered, locked.
        known: What JSON-LD says.

    Example:
        >>> has_free_access("locked", known=True), has_free_access("free", known=None)
        (False, True)
    """
    said = None if not tier else tier.strip().lower() == "free"
    told = [each for each in (known, said) if each is not None]
    return all(told) if told else None


def restricting_metas(page: Page) -> list[tuple[str, str]]:
    """List the `meta` elements that nobody else reads, and whose names, or words, say how a story may be used.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> restricting_metas(page_of('<meta name="embargo" content="2026-05-10">', None))
        [('embargo', '2026-05-10')]
    """
    return [
        (name, value)
        for name, values in page.metas.items()
        if name not in _NAMED and name not in _READ
        for value in values
        if kind_of_key(name) is not None or reservation_in([value]) is not None
    ]


_NAMED = frozenset(name for names in NAMES.values() for name in names)
#: What is read here, and what tells caches how long they may keep a page.
_READ = frozenset({*_ROBOTS, *_PERMISSIONS, "tdm-reservation", "tdm-policy", "data-mining-terms", "expires"})


#: Words in the role, the class or the id of what stands at the foot of a page, or speaks of rights.
_FOOT = pattern(r"(?:^|[^a-z])(?:copyright|footer|contentinfo|legal|disclaimer|imprint|impressum)", re.IGNORECASE)
_BOXES = ("footer", "div", "section", "p", "small", "ul", "aside")
#: A box with one of these holds more of the page.
_STORIES = ("h1", "h2", "main", "article")


def lines_of_foot(page: Page) -> list[str]:
    """List the lines at the foot of a page, and of its boxes on rights, which speak of whatever stands in the page.

    A link leads to what it speaks of, unless it reserves something: "Draft" is what a page on sports calls another.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> lines_of_foot(page_of("<p>Rain.<footer><p>No AI training.<p><a href='/draft'>DRAFT</a></footer>", None))
        ['No AI training.']
    """
    feet = [each for each in _named_feet(page) if next(each.iter(*_STORIES), None) is None]
    found = frozenset(feet)
    outermost = (each for each in feet if found.isdisjoint(each.iterancestors()))
    runs = (run for foot in outermost for run in runs_of(foot))
    return list(dict.fromkeys(run.text for run in runs if not run.is_link or may_be_reservation_in(run.text)))


def _named_feet(page: Page) -> Iterator[Element]:
    """Find the elements that are named so; names that many have are looked at once."""
    looked_at: dict[tuple[str | None, ...], bool] = {}
    for element in page.root.iter(*_BOXES):
        names = (element.get("class"), element.get("id"), element.get("role"))
        if names not in looked_at:
            looked_at[names] = any(name and _FOOT.search(name) for name in names)
        if looked_at[names] or element.tag == "footer":
            yield element
