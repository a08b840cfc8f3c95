"""Reservations of a page: text and data mining, the training of machines, free access, the day on which it expires.

Its foot, and the lines below its story, may state them in words; then their sentences are the terms.

The strictest of several places counts. TDMRep (W3C) reserves mining with `tdm-reservation` and names the terms with
`tdm-policy`; `noai` and `noimageai` among the words for robots reserve the training of machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsmodel.formats.addresses import completed
from newsmodel.formats.html.metadata.metatags import NAMES
from newsmodel.formats.html.page import Page, is_in
from newsmodel.formats.html.runs import Run
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup.elements import HEADINGS
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions import (
    MINING_PROHIBITED,
    TERMS_INFERRED,
    TRAINING_PROHIBITED,
    says_no_training,
    strictness_of_mining,
    truth_of,
)
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.issues import shown
from newsmodel.prose.furniture.reservations import Reservation, may_reserve, read_reservation
from newsmodel.prose.patterns import pattern
from newsmodel.values import as_uri

#: Names of `meta` elements that speak to robots.
_ROBOTS = ("robots", "x-robots-tag", "googlebot", "bingbot")
#: Names of `meta` elements with a permission of PLUS.
_PERMISSIONS = ("data-mining", "plus:datamining", "xmp-plus:datamining")
#: The rest of a value for robots goes on behind a comma and the name of a rule; a date may have a comma, too.
_UNAVAILABLE = pattern(r"unavailable_after[ \t]*:([^,]*(?:,[ \t]*[0-9][^,]*)*)", re.IGNORECASE)
_FOOT = re.compile(r"(?i)footer|copyright|colophon|imprint|legal|disclaimer|tdm")
#: Terms of RSL, which say to machines on which conditions they may use a page.
_RSL = b"rsl+xml"
#: A sentence that reserves something is no shorter.
_SHORTEST = 20
_STATED = {"mining": MINING_PROHIBITED, "training": TRAINING_PROHIBITED}
_UNSPECIFIED = "http://ns.useplus.org/ldf/vocab/DMI-UNSPECIFIED"
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


def settle_stated_mining(doc: Object, runs: Sequence[Run], conversion: Conversion) -> None:
    """Set what the words of a page reserve of mining, where its data do not reserve as much.

    Args:
        doc: The document.
        runs: The runs of the page's words.
        conversion: To whom is said what was taken.
    """
    lines = [run for run in runs if len(run.text) >= _SHORTEST and not run.is_link and run.owner.tag not in HEADINGS]
    if not may_reserve(" ".join(run.text for run in lines)):
        return
    told = [found for run in lines if (found := _stated_in(run)) is not None]
    if not told:
        return
    stated = max((_STATED[each.kind] for each in told), key=strictness_of_mining)
    rights: Object = dict(doc.get("rights", {}))
    words = "\n".join(dict.fromkeys(each.words for each in told))
    if strictness_of_mining(stated) > strictness_of_mining(rights.get("data_mining", _UNSPECIFIED)):
        rights["data_mining"] = stated
        conversion.say(TERMS_INFERRED, f"taken for a reservation: {shown(words)}", ("rights", "data_mining"))
    rights["data_mining_terms"] = "\n".join(filter(None, (rights.get("data_mining_terms"), words)))
    doc["rights"] = rights


def _stated_in(run: Run) -> Reservation | None:
    found = read_reservation(run.text, is_foot=True)
    return found if found is None or _is_foot(run) else read_reservation(run.text, is_foot=False)


def _is_foot(run: Run) -> bool:
    """Tell whether words stand in the foot of a page, which is no part of its story."""
    around = list(run.ancestors())
    return any(each.tag == "footer" or _FOOT.search(_named(each)) for each in around) and not any(
        each.tag == "article" for each in around
    )


def _named(element: Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


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


def ends_for_robots(page: Page) -> Iterator[str]:
    """Yield the ends after which robots must not show the page: "noarchive, unavailable_after: 25 Jun 2027".

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> list(ends_for_robots(page_of('<meta name="robots" content="unavailable_after: 2027-01-01, noai">', None)))
        ['2027-01-01']
    """
    for value in _told_to_robots(page):
        yield from (match[1].strip() for match in _UNAVAILABLE.finditer(value))


def _told_to_robots(page: Page) -> Iterator[str]:
    for name, values in page.metas.items():
        if name in _ROBOTS or name.endswith("bot"):  # each crawler has a name: "GPTBot"
            yield from values


def _policies(page: Page) -> Iterator[str]:
    """Yield the addresses of the terms on which mining is allowed."""
    told = [*page.metas.get("tdm-policy", ()), *(href for rel, href in page.links if rel == "tdm-policy")]
    if _RSL in page.source:
        told += [link.get("href") or "" for link in page.root.iter("link") if _RSL.decode() in (link.get("type") or "")]
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
    """List the `meta` elements that nobody else reads, and whose names say how a story may be used.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> restricting_metas(page_of('<meta name="embargo" content="2026-05-10">', None))
        [('embargo', '2026-05-10')]
    """
    return [
        (name, value)
        for name, values in page.metas.items()
        if name not in _NAMED and name not in _READ and kind_of_key(name) is not None
        for value in values
    ]


_NAMED = frozenset(name for names in NAMES.values() for name in names)
#: What is read here, and what tells caches how long they may keep a page.
_READ = frozenset({*_ROBOTS, *_PERMISSIONS, "tdm-reservation", "tdm-policy", "data-mining-terms", "expires"})
