"""A page's metadata: for each field, what the places of the page say, and which of them is believed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from newsmodel.formats import reading_rules
from newsmodel.formats.addresses import completed, is_id_of_bytes
from newsmodel.formats.completion import as_language, without_signs
from newsmodel.formats.html import rules
from newsmodel.formats.html.metadata import trust, visible
from newsmodel.formats.html.metadata.authors import Authors, choose_authors
from newsmodel.formats.html.metadata.bylines import byline_words, late_bylines
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.dating import read_end, read_time
from newsmodel.formats.html.metadata.foot import foot_authors, presented_authors
from newsmodel.formats.html.metadata.reservations import has_free_access, licences_in_foot, read_mining
from newsmodel.formats.html.metadata.said import TIMES, Said, ranked
from newsmodel.formats.html.metadata.titles import choose_title, keys_beside, without_site
from newsmodel.formats.html.page import Page
from newsmodel.formats.html.runs import key_of
from newsmodel.formats.mapping import Object
from newsmodel.formats.restrictions import RANK, STATUS_UNKNOWN, status_of
from newsmodel.issues import shown
from newsmodel.prose.characters import one_line
from newsmodel.values import as_uri

_LIST = re.compile(r"(?:(?<!\s)\s++)?[,;|]\s*")


def read_metadata(said: Said) -> Object:
    """Read the metadata of a story in our JSON form: that of its JSON-LD, completed and corrected by the page."""
    doc = {name: value for name, value in said.linked.story.items() if name not in ("newsmodel", "id", "provenance")}
    if extra := without_signs(doc.pop("extra", {})):
        doc["extra"] = extra
    originals = said.linked.story.get("provenance", {}).get("originals", {})
    said.conversion.originals |= originals
    for name in ("media", "entities", "sources", "claims"):
        said.conversion.ids.update(member["id"] for member in doc.get(name, ()) if "id" in member)
    _identify(doc, said)
    _publisher(doc, said)
    _headline(doc, said)
    for field in TIMES:
        read_time(doc, field, said)
    read_end(doc, said)
    _status(doc, said)
    _language(doc, said)
    _authors(doc, said)
    _descriptions(doc, said)
    _lists(doc, said)
    _rights(doc, said)
    _picture(doc, said)
    return doc


def _identify(doc: Object, said: Said) -> None:
    page, known = said.page, said.linked.story.get("id")
    address = page.canonical or page.url
    if address is not None:
        doc["id"] = address
    elif known is not None and not is_id_of_bytes(known):
        doc["id"] = known
    if page.canonical and page.url and page.url.rstrip("/") != page.canonical.rstrip("/"):
        others = [other for other in doc.get("alternate_ids", ()) if other.get("value") != page.url]
        doc["alternate_ids"] = [*others, {"value": page.url, "role": "url"}]


def _headline(doc: Object, said: Said) -> None:
    known = said.linked.story.get("headline")
    inferred = any(
        issue.rule == reading_rules.HEADLINE_INFERRED.id and issue.path[1:] == ("headline",)
        for issue in said.conversion.issues
    )
    told = [Candidate(known, "jsonld")] if known and not inferred else []
    seen = list(visible.heading_words(said.page, said.heading))
    candidates = [*told, *seen, *said.of("headline")]
    candidates.sort(key=lambda each: -trust.HEADLINE[each.origin])
    sections = _section_keys(said)
    chosen = choose_title(candidates, said.keys, trust.HEADLINE, sections)
    doc.pop("headline", None)
    if chosen is None:
        return
    doc["headline"] = one_line(chosen.value.replace("\u00ad", ""))
    if "\u00ad" in chosen.value:
        said.conversion.originals["/headline"] = chosen.value
    others = [replace(each, value=without_site(each.value, said.keys, sections)) for each in candidates]
    said.chose("headline", chosen, others)
    _other_headlines(doc, others)


def _section_keys(said: Said) -> frozenset[str]:
    """Gather the letters of the names of the page's sections, and of the folders in its address."""
    named = (*said.linked.story.get("publication_sections", ()), *(each.value for each in said.of("sections")))
    folders = (said.page.canonical or said.page.url or "").partition("://")[2].split("/")[1:-1]
    return frozenset(key for words in (*named, *folders) if (key := key_of(words)))


def _other_headlines(doc: Object, others: Sequence[Candidate[str]]) -> None:
    """Keep headlines that are written for search engines and for social networks, where they differ."""
    main = key_of(doc["headline"])
    known = {main} | {key_of(each["text"]) for each in doc.get("headlines", ())}
    for role, origins in (("social", ("opengraph", "twitter")), ("seo", ("title", "jsonld"))):
        for each in others:
            key = key_of(each.value)
            if each.origin in origins and key and key not in known and main not in key:
                doc.setdefault("headlines", []).append({"text": each.value.strip(), "role": role})
                known.add(key)
                break


def _publisher(doc: Object, said: Said) -> None:
    told = [Candidate(doc["publisher"].get("name"), "jsonld")] if doc.get("publisher", {}).get("name") else []
    told += ranked([*said.of("publisher"), *_hinted(said.hints.publisher), *_host_name(said.page)], trust.PUBLISHER)
    told = [each for each in told if not each.value.startswith(("http", "@"))]
    if told:
        doc.setdefault("publisher", {"name": told[0].value, "kind": "organization"})
        said.chose("publisher", told[0], told[1:])


def _hinted(value: str | None) -> list[Candidate[str]]:
    return [Candidate(value, "hint")] if value else []


def _host_name(page: Page) -> list[Candidate[str]]:
    return [Candidate(page.host, "host")] if page.host else []


def _status(doc: Object, said: Said) -> None:
    """Take the status that microdata say, where it is stricter than that of JSON-LD."""
    for each in said.of("status"):
        status = status_of(each.value) or "withheld"
        if status_of(each.value) is None:
            said.conversion.say(STATUS_UNKNOWN, f"unknown, and taken for withheld: {shown(each.value)}", ("status",))
        if RANK[status] > RANK[doc.get("status", "usable")]:
            doc["status"] = status


def _language(doc: Object, said: Said) -> None:
    known = [Candidate(doc["language"], "jsonld")] if "language" in doc else []
    told = [*said.of("language"), *([Candidate(said.page.language, "html")] if said.page.language else [])]
    tags = [replace(each, value=tag) for each in told if (tag := as_language(each.value))]
    fit = [*known, *ranked([each for each in tags if each.value != "und"], trust.LANGUAGE)]
    fit += _hinted(said.hints.language)
    if fit:
        doc["language"] = fit[0].value
        said.chose("language", fit[0], [each for each in fit[1:] if each.value[:2].lower() != fit[0].value[:2].lower()])


def _authors(doc: Object, said: Said) -> None:
    told = [*said.of("authors"), *byline_words(said.near)]
    titled = keys_beside(said.page.title or "", doc.get("headline", ""))
    found: Authors = choose_authors(doc.get("contributors", []), told, said.keys, titled)
    if found.parties is None and (told := _told_elsewhere(said)):
        found = choose_authors([], told, said.keys)
    if found.parties is None and said.guesses is not None and (guess := said.guesses.author()):
        found = choose_authors([], [Candidate(guess, "extractor")], said.keys)
        if found.parties is not None:
            said.conversion.say(rules.EXTRACTOR_TRUSTED, f"the extractor's guess: {shown(guess)}", ("contributors",))
    if found.byline is not None:
        doc["byline"] = found.byline
    if found.parties is not None and found.parties != doc.get("contributors", []):
        for pointer in [each for each in said.conversion.originals if each.startswith("/contributors/")]:
            del said.conversion.originals[pointer]
        doc["contributors"] = found.parties
    if found.chosen is not None:
        said.chose("contributors", found.chosen, found.others)


def _told_elsewhere(said: Said) -> list[Candidate[str]]:
    """List the authors whom a page names elsewhere than in its head."""
    late = [*late_bylines(said.runs, said.heading)]
    return late or [*foot_authors(said.foot)] or [*presented_authors(said.runs)]


def _descriptions(doc: Object, said: Said) -> None:
    known = {key_of(each["text"]) for each in doc.get("summaries", ())}
    for each in ranked(said.of("description"), trust.DECK):
        key = key_of(each.value)
        if key and key not in known and not any(other.startswith(key.removesuffix("…")) for other in known):
            known.add(key)
            doc.setdefault("summaries", []).append({"text": each.value})


def _lists(doc: Object, said: Said) -> None:
    if "keywords" not in doc:
        for each in said.of("keywords"):
            doc.setdefault("keywords", []).extend(filter(None, _LIST.split(each.value)))
            if each.raw not in ("article:tag", "dc.subject"):
                break
        if "keywords" in doc:
            doc["keywords"] = list(dict.fromkeys(doc["keywords"]))
    if "publication_sections" not in doc and (
        sections := list(dict.fromkeys(each.value for each in said.of("sections")))
    ):
        doc["publication_sections"] = sections


def _rights(doc: Object, said: Said) -> None:
    rights: Object = dict(doc.get("rights", {}))
    if notice := next((each.value for each in said.of("notice")), None):
        rights.setdefault("notice", notice)
    tier = next((each.value for each in said.of("tier")), None)
    access = has_free_access(tier, known=rights.get("free_access"))
    if access is not None:
        rights["free_access"] = access
    mining = read_mining(said.page)
    rights |= mining
    for uri in _licences(said.page, mining.get("data_mining_terms", "").splitlines()):
        rights.setdefault("license", uri)
    if rights:
        doc["rights"] = rights


def _licences(page: Page, terms: Sequence[str]) -> Iterator[str]:
    """Yield the licences of a page: those of its `link` elements that are no terms for machines, and of its foot."""
    for rel, href in page.links:
        uri = (as_uri(href) or completed(href, page.base)) if rel == "license" else None
        if uri is not None and uri not in terms:
            yield uri
    yield from dict.fromkeys(licences_in_foot(page))


def _picture(doc: Object, said: Said) -> None:
    """Take the picture that stands for the story, where JSON-LD has none; one that it has twice counts once."""
    if doc.get("media"):
        told = {json.dumps({**each, "id": ""}, sort_keys=True): each for each in reversed(doc["media"])}
        doc["media"] = list(reversed(told.values()))
        return
    for each in said.of("picture"):
        uri = as_uri(each.value) or completed(each.value, said.page.base)
        if uri is not None and uri.startswith("http"):
            media: Object = {"id": said.conversion.fresh_id("m"), "kind": "picture", "renditions": [{"uri": uri}]}
            alt = said.page.first("og:image:alt", "twitter:image:alt")
            doc["media"] = [media | ({"alt_text": alt} if alt else {})]
            return
