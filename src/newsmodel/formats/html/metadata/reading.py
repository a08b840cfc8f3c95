"""A page's metadata: for each field, what the places of the page say, and which of them is believed."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

import attrs

from newsmodel.formats import reading_rules
from newsmodel.formats.addresses import completed
from newsmodel.formats.completion import as_language, is_id_of_bytes, remarks_on_date, without_signs
from newsmodel.formats.html import rules
from newsmodel.formats.html.metadata import trust, visible
from newsmodel.formats.html.metadata.authors import Authors, choose_authors
from newsmodel.formats.html.metadata.bylines import byline_words
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.date_order import settled_order, with_day
from newsmodel.formats.html.metadata.linked_data import LinkedData
from newsmodel.formats.html.metadata.metatags import said_in_metas
from newsmodel.formats.html.metadata.reservations import has_free_access, read_mining
from newsmodel.formats.html.metadata.times import time_words
from newsmodel.formats.html.metadata.titles import choose_title, site_keys, without_site
from newsmodel.formats.html.page import Page
from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.mapping.bans import End
from newsmodel.formats.restrictions import RANK, RESTRICTION_UNREAD, STATUS_UNKNOWN, is_lifted, status_of
from newsmodel.formats.timestamps import settled
from newsmodel.issues import shown
from newsmodel.prose.characters import one_line
from newsmodel.prose.dates.resolution import Doubt, instant_of
from newsmodel.prose.furniture.publication import Event
from newsmodel.readings import Hints
from newsmodel.values import as_uri, is_timestamp, read_timestamp, write_timestamp

#: Years in which a page's date is believed. They are chosen wide, and keep out what is none: the year 1, which a CMS
#: writes where it knows no date, and 9999 for what does not expire.
_FIRST_YEAR, _LAST_YEAR = 1801, 2199
END = End(day_alone=True)
_TIMES: tuple[Event, ...] = ("published", "modified")
#: Where microdata has what `said_in_metas` calls otherwise.
_ITEMS = {"headline": "headline", "authors": "author", "published": "datePublished", "modified": "dateModified"}
_LIST = re.compile(r"(?:(?<!\s)\s++)?[,;|]\s*")


class Guesses(Protocol):
    """Guesses of the extractor, which is asked last."""

    def author(self) -> str | None:
        """Guess the author."""

    def date(self) -> datetime.date | None:
        """Guess the day of publication."""


@attrs.frozen
class Said:
    """All metadata sources of a page.

    Attributes:
        page: The page.
        linked: Its JSON-LD.
        near: The runs of words near its heading.
        keys: What tells the name of its site.
        hints: What the caller knows.
        conversion: To whom is said what was chosen.
        guesses: Asks the extractor, where there is one.
    """

    page: Page
    linked: LinkedData
    near: Sequence[Run]
    keys: frozenset[str]
    hints: Hints
    conversion: Conversion
    guesses: Guesses | None = None

    def of(self, what: str) -> Iterator[Candidate[str]]:
        """Yield candidates for a field from `meta` elements and microdata."""
        yield from said_in_metas(self.page, what)
        if what in _ITEMS:
            yield from visible.item_words(self.page, _ITEMS[what])

    @property
    def dates(self) -> Iterator[str]:
        """The words of the page that may have dates of the story: near its heading, and in its metadata."""
        yield from (run.text for run in self.near)
        yield from self.linked.dates.values()
        yield from (each.value for field in _TIMES for each in self.of(field))

    def chose(self, field: str, chosen: Candidate[Any], others: Iterable[Candidate[Any]]) -> None:
        """Say which place was believed, and what others say that differ."""
        differing = {
            trust.ORIGINS[other.origin]: other.raw or str(other.value)
            for other in others
            if other.origin != chosen.origin and key_of(str(other.value)) != key_of(str(chosen.value))
        }
        told = "".join(f"; {origin} says {shown(words)}" for origin, words in differing.items())
        self.conversion.say(rules.ORIGIN_CHOSEN, f"taken from {trust.ORIGINS[chosen.origin]}{told}", (field,))


def said_by(
    page: Page,
    linked: LinkedData,
    near: Sequence[Run],
    hints: Hints,
    conversion: Conversion,
    guesses: Guesses | None = None,
) -> Said:
    """Gather the metadata sources of a page."""
    names = [*linked.site_names, *(each.value for each in said_in_metas(page, "publisher"))]
    publisher = linked.story.get("publisher", {}).get("name")
    keys = site_keys([*names, *([publisher] if publisher else [])], page.host)
    return Said(page, linked, near, keys, hints, conversion, guesses)


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
    for field in _TIMES:
        _time(doc, field, said)
    _expires(doc, said)
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
    candidates = [*told, *visible.heading_words(said.page), *said.of("headline")]
    candidates.sort(key=lambda each: -trust.HEADLINE[each.origin])
    chosen = choose_title(candidates, said.keys, trust.HEADLINE)
    doc.pop("headline", None)
    if chosen is None:
        return
    doc["headline"] = one_line(chosen.value.replace("\u00ad", ""))
    if "\u00ad" in chosen.value:
        said.conversion.originals["/headline"] = chosen.value
    others = [attrs.evolve(each, value=without_site(each.value, said.keys)) for each in candidates]
    said.chose("headline", chosen, others)
    _other_headlines(doc, others)


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
    told += _ranked([*said.of("publisher"), *_hinted(said.hints.publisher), *_host_name(said.page)], trust.PUBLISHER)
    told = [each for each in told if not each.value.startswith(("http", "@"))]
    if told:
        doc.setdefault("publisher", {"name": told[0].value, "kind": "organization"})
        said.chose("publisher", told[0], told[1:])


def _hinted(value: str | None) -> list[Candidate[str]]:
    return [Candidate(value, "hint")] if value else []


def _host_name(page: Page) -> list[Candidate[str]]:
    return [Candidate(page.host, "host")] if page.host else []


def _ranked(candidates: Iterable[Candidate[str]], order: Sequence[str]) -> list[Candidate[str]]:
    return sorted(candidates, key=lambda each: order.index(each.origin))


def _time(doc: Object, field: Event, said: Said) -> None:
    known = [Candidate(doc[field], "jsonld", said.conversion.originals.get(f"/{field}"))] if field in doc else []
    told = [*_unread(field, doc, said), *said.of(field), *time_words(said.page, said.near, field)]
    read = [*known, *(each for raw in _ranked(told, trust.TIMES) if (each := _settled(raw, said)) is not None)]
    if not read and field == "published" and (guess := _guessed_day(told, said)) is not None:
        read = [Candidate(guess.isoformat(), "extractor")]
        said.conversion.say(rules.EXTRACTOR_TRUSTED, f"the extractor's guess: {guess}", (field,))
    if not read:
        if field == "published" and said.hints.published is not None:
            doc[field] = write_timestamp(said.hints.published)
        return
    chosen = next((each for each in read if "T" in each.value and each.value[:10] == read[0].value[:10]), read[0])
    chosen = chosen if known or "T" in chosen.value else next((each for each in read if "T" in each.value), chosen)
    if doc.get(field) != chosen.value:
        _set_time(doc, field, chosen, said)
    said.chose(field, chosen, [each for each in read if each.value[:10] != chosen.value[:10]])


def _unread(field: Event, doc: Object, said: Said) -> list[Candidate[str]]:
    """Give the date of JSON-LD that its reader could not settle, which the page may."""
    raw = said.linked.dates.get(field)
    return [] if raw is None or field in doc else [Candidate(raw, "jsonld", raw)]


def _guessed_day(told: Sequence[Candidate[str]], said: Said) -> datetime.date | None:
    """Ask the extractor for the day, unless the page says one that reads in two ways, or that of a change alone."""
    if said.guesses is None or any(Doubt.AMBIGUOUS in settled(each.value, said.hints).doubts for each in told):
        return None
    guess = said.guesses.date()
    changes = (*said.of("modified"), *time_words(said.page, said.near, "modified"))
    days = {each.value[:10] for raw in changes if (each := _settled(raw, said)) is not None}
    return guess if guess is not None and guess.isoformat() not in days else None


def _settled(each: Candidate[str], said: Said) -> Candidate[str] | None:
    resolved = settled(each.value, said.hints)
    value = resolved.value
    if Doubt.AMBIGUOUS in resolved.doubts:
        day = settled_order(each.value, said.page, said.dates)
        value = None if day is None else settled(with_day(each.value, day), said.hints).value or day
    if value is None or not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        return None
    return Candidate(write_timestamp(value), each.origin, each.value)


def _set_time(doc: Object, field: str, chosen: Candidate[str], said: Said) -> None:
    doc[field] = chosen.value
    said.conversion.originals.pop(f"/{field}", None)
    if chosen.raw and not is_timestamp(chosen.raw):
        said.conversion.originals[f"/{field}"] = chosen.raw
        doubts = settled(chosen.raw, said.hints).doubts
        if Doubt.AMBIGUOUS in doubts:
            message = f"day and month as the page has them elsewhere: {shown(chosen.raw)}"
            said.conversion.say(reading_rules.DATE_ORDER_INFERRED, message, (field,))
            return
        for rule, message in remarks_on_date(doubts, chosen.raw):
            said.conversion.say(rule, message, (field,))


def _expires(doc: Object, said: Said) -> None:
    """Take the first of the ends that the page says, in the latest sense of its words."""
    for each in said.of("expires"):
        end = END.read(each.value, said.hints)
        if end is None and not is_lifted(each.value):
            said.conversion.say(RESTRICTION_UNREAD, f"no end can be read off: {shown(each.value)}", ("expires",))
        elif end is not None and read_timestamp(end).year <= _LAST_YEAR and _is_first(end, doc.get("expires")):
            _set_time(doc, "expires", Candidate(end, each.origin, None if end == each.value else each.value), said)


def _is_first(end: str, known: str | None) -> bool:
    return known is None or instant_of(read_timestamp(end)) < instant_of(read_timestamp(known))


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
    tags = [attrs.evolve(each, value=tag) for each in told if (tag := as_language(each.value))]
    fit = [*known, *_ranked([each for each in tags if each.value != "und"], trust.LANGUAGE)]
    fit += _hinted(said.hints.language)
    if fit:
        doc["language"] = fit[0].value
        said.chose("language", fit[0], [each for each in fit[1:] if each.value[:2].lower() != fit[0].value[:2].lower()])


def _authors(doc: Object, said: Said) -> None:
    told = [*said.of("authors"), *byline_words(said.near)]
    found: Authors = choose_authors(doc.get("contributors", []), told, said.keys)
    if found.parties is None and said.guesses is not None and (guess := said.guesses.author()):
        found = choose_authors([], [Candidate(guess, "extractor")], said.keys)
        said.conversion.say(rules.EXTRACTOR_TRUSTED, f"the extractor's guess: {shown(guess)}", ("contributors",))
    if found.byline is not None:
        doc["byline"] = found.byline
    if found.parties is not None and found.parties != doc.get("contributors", []):
        for pointer in [each for each in said.conversion.originals if each.startswith("/contributors/")]:
            del said.conversion.originals[pointer]
        doc["contributors"] = found.parties
    if found.chosen is not None:
        said.chose("contributors", found.chosen, found.others)


def _descriptions(doc: Object, said: Said) -> None:
    known = {key_of(each["text"]) for each in doc.get("summaries", ())}
    for each in _ranked(said.of("description"), trust.DECK):
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
    rights |= read_mining(said.page)
    for rel, href in said.page.links:
        uri = (as_uri(href) or completed(href, said.page.base)) if rel == "license" else None
        if uri is not None:
            rights.setdefault("license", uri)
    if rights:
        doc["rights"] = rights


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
