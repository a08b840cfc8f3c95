"""The `meta` elements of a page: OpenGraph, cards, Dublin Core, and the names that many sites share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.page import Page
from newsmodel.prose.furniture.byline_leads import lead_of

#: A name with the surname first.
_TURNED: Final = re.compile(r"\A([^,]{2,40}),\s*([^,]{1,40})\Z")
_YEAR_FIRST: Final = re.compile(r"\A((?:19|20)\d\d) ([A-Z][a-z]{2,8})\.? (\d{1,2})\Z")
#: Names of `meta` elements by what they say, each with the place that it counts as, in the order of reading.
NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "headline": {
        "og:title": "opengraph",
        "headline": "microdata",
        "twitter:title": "twitter",
        "parsely-title": "meta",
        "sailthru.title": "meta",
        "title": "meta",
        "dc.title": "dublin-core",
        "dcterms.title": "dublin-core",
    },
    "authors": {
        "article:author": "opengraph",
        "og:author": "opengraph",
        "og:article:author": "opengraph",
        "article:author_name": "opengraph",
        "author": "meta",
        "parsely-author": "meta",
        "sailthru.author": "meta",
        "cxenseparse:author": "meta",
        "dcsext.author": "meta",
        "byl": "meta",
        "authors": "meta",
        "author_name": "meta",
        "shareaholic:article_author_name": "meta",
        "rbauthors": "meta",
        "citation_author": "meta",
        "citation_authors": "meta",
        "dc.creator": "dublin-core",
        "dcterms.creator": "dublin-core",
    },
    "published": {
        "article:published_time": "opengraph",
        "og:published_time": "opengraph",
        "og:article:published_time": "opengraph",
        "datepublished": "microdata",
        "parsely-pub-date": "meta",
        "sailthru.date": "meta",
        "cxenseparse:recs:publishtime": "meta",
        "cxenseparse:publishtime": "meta",
        "pubdate": "meta",
        "publishdate": "meta",
        "publish-date": "meta",
        "publish_date": "meta",
        "publication_date": "meta",
        "published_time": "meta",
        "date": "meta",
        "date.available": "meta",
        "article.published": "meta",
        "citation_publication_date": "meta",
        "citation_date": "meta",
        "citation_online_date": "meta",
        "article:published": "opengraph",
        "article:publish_date": "opengraph",
        "article:published_date": "opengraph",
        "og:publish_date": "opengraph",
        "og:pubdate": "opengraph",
        "govuk:first-published-at": "meta",
        "shareaholic:article_published_time": "meta",
        "rnews:datepublished": "meta",
        "prism.publicationdate": "meta",
        "originalpublicationdate": "meta",
        "original_publish_date": "meta",
        "date_published": "meta",
        "dateposted": "meta",
        "release_date": "meta",
        "displaydate": "meta",
        "eprints.date": "dublin-core",
        "dc.date.issued": "dublin-core",
        "dcterms.issued": "dublin-core",
        "dc.date": "dublin-core",
        "dcterms.date": "dublin-core",
        "dc.date.available": "dublin-core",
        "dcterms.available": "dublin-core",
        "dc.date.created": "dublin-core",
        "dcterms.created": "dublin-core",
    },
    "modified": {
        "article:modified_time": "opengraph",
        "og:updated_time": "opengraph",
        "og:modified_time": "opengraph",
        "article:updated_time": "opengraph",
        "article:modified": "opengraph",
        "govuk:public-updated-at": "meta",
        "shareaholic:article_modified_time": "meta",
        "last_modified": "meta",
        "last-updated": "meta",
        "last_updated": "meta",
        "lastupdated": "meta",
        "date_modified": "meta",
        "datemodified": "microdata",
        "last-modified": "meta",
        "lastmod": "meta",
        "revised": "meta",
        "dc.date.modified": "dublin-core",
        "dcterms.modified": "dublin-core",
    },
    "expires": {"article:expiration_time": "opengraph"},
    "status": {"creativeworkstatus": "microdata"},
    "publisher": {
        "og:site_name": "opengraph",
        "publisher": "meta",
        "application-name": "meta",
        "dc.publisher": "dublin-core",
        "dcterms.publisher": "dublin-core",
    },
    "language": {
        "content-language": "meta",
        "language": "meta",
        "inlanguage": "microdata",
        "og:locale": "opengraph",
        "dc.language": "dublin-core",
        "dcterms.language": "dublin-core",
    },
    "description": {
        "og:description": "opengraph",
        "description": "meta",
        "twitter:description": "twitter",
        "dc.description": "dublin-core",
        "dcterms.description": "dublin-core",
    },
    "keywords": {
        "news_keywords": "meta",
        "article:tag": "opengraph",
        "keywords": "meta",
        "parsely-tags": "meta",
        "sailthru.tags": "meta",
        "dc.subject": "dublin-core",
    },
    "sections": {"article:section": "opengraph", "parsely-section": "meta", "section": "meta"},
    "picture": {"og:image:secure_url": "opengraph", "og:image": "opengraph", "twitter:image": "twitter"},
    "notice": {"copyright": "meta", "rights": "meta", "dc.rights": "dublin-core", "dcterms.rights": "dublin-core"},
    "tier": {"article:content_tier": "opengraph"},
}


def said_in_metas(page: Page, what: str) -> Iterator[Candidate[str]]:
    """Yield candidates for a field from the `meta` elements.

    Args:
        page: The page.
        what: A key of `NAMES`.
    """
    for name, origin in NAMES[what].items():
        for value in page.metas.get(name, ()):
            if value:
                yield Candidate(_turned(value, name), origin, name)
    if what == "authors":
        yield from _labelled(page)


def _turned(value: str, name: str) -> str:
    """Write names and days of scholars as people say them, which indexes turn: "Ruiz, Ana M.", "2024 Jun 30"."""
    if name == "citation_author" or (name == "citation_authors" and ";" in value):
        return "; ".join(_TURNED.sub(r"\2 \1", each.strip()) for each in value.split(";"))
    return _YEAR_FIRST.sub(r"\3 \2 \1", value) if name.startswith("citation_") else value


def _labelled(page: Page) -> Iterator[Candidate[str]]:
    """Yield the authors in the labels of a card: "Written by", "Verfasst von"."""
    for number in ("1", "2"):
        label = page.first(f"twitter:label{number}") or ""
        value = page.first(f"twitter:data{number}")
        word = label.rpartition(" ")[2]
        if value and lead_of(word).fullmatch(f"{word}:"):
            yield Candidate(value, "twitter", label)
