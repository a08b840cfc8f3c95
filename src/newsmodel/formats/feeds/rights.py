"""The rights in an entry, or a feed, and what restricts its use: licences, mining, embargoes, expiry, drafts."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.media import restriction_in
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.feeds.texts import said_in
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.mapping.bans import outlasts
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions import (
    END_UNRESOLVED,
    MINING_PROHIBITED,
    RANK,
    RESTRICTION_UNREAD,
    STATUS_UNKNOWN,
    TRAINING_PROHIBITED,
    period_of,
    says_no_training,
    status_of,
    strictness_of_mining,
    truth_of,
)
from newsmodel.formats.timestamps import settled_end
from newsmodel.issues import shown
from newsmodel.prose.characters import one_line
from newsmodel.prose.dates.resolution import instant_of
from newsmodel.values import read_timestamp, write_timestamp

_NOTICES = ("atom:rights", "dc:rights", "copyright", "atom:copyright", "dcterms:rights", "prism:copyright")
_LICENSES = ("creativeCommons:license", "cc:license", "dcterms:license", "license")
_ROBOTS = ("robots", "x-robots-tag", "googlebot", "bingbot")
_EXPIRIES = ("expirationDate", "age:expires", "prism:expirationDate", "dcterms:expires", "pubExpires")
_EMBARGOES = ("prism:embargoDate", "prism:releaseDate")
_BLOCKS = ("itunes:block", "podcast:block")
_TERMS = ("media:restriction", "dcterms:accessRights", *_BLOCKS)
LINES = (
    *(Line(name, "rights/notice") for name in _NOTICES),
    *(Line(name, "rights/license", "further ones are links") for name in _LICENSES),
    Line("atom:link/@href", "rights/license", "rel `license` (RFC 4946)"),
    *(Line(name, "rights/usage_terms", "in words") for name in _TERMS),
    Line("news:access", "rights/free_access"),
    Line("xhtml:meta/@content", "rights/data_mining", "`noai` for robots"),
    Line("tdm:reservation", "rights/data_mining", "TDMRep"),
    Line("tdm:policy", "rights/data_mining_terms", "TDMRep"),
    *(Line(name, "expires", "the first of several") for name in (*_EXPIRIES, "dcterms:valid")),
    *(Line(name, "embargo/until") for name in (*_EMBARGOES, "dcterms:valid")),
    Line("app:control/app:draft", "status", "yes: withheld"),
    Line("media:status/@state", "status", "`blocked` = withheld, `deleted` = canceled"),
)
#: Elements without any of which there are no rights to read.
_OTHERS = ("meta", "robots", "access", "license", "valid", "media:valid", "tdm:tdm-reservation", "tdm:tdm-policy")
_NAMES = frozenset({*(line.theirs.partition("/")[0] for line in LINES), *_OTHERS})


def read_rights(node: Node, doc: Object, conversion: Conversion) -> None:
    """Read the rights in an entry, or in all entries of a feed, into its document."""
    if node.lacks(_NAMES):
        return
    rights = _notice_of(node)
    licenses = list(dict.fromkeys(_licenses_of(node)))
    if licenses:
        rights["license"] = licenses[0]
    if licenses[1:]:
        doc.setdefault("links", []).extend({"rel": "license", "uri": uri} for uri in licenses[1:])
    rights |= _mining_of(node)
    terms = list(_terms_of(node))
    if terms:
        rights["usage_terms"] = "\n".join(terms)
    for element in node.look("news:access", "access"):
        node.take(element)
        is_free = text_of(element).strip().lower() in ("", "free", "open")
        rights["free_access"] = is_free and rights.get("free_access", True)
    if rights:
        doc["rights"] = rights
    _read_ends(node, doc, conversion)
    _read_status(node, doc, conversion)


def _notice_of(node: Node) -> Object:
    for element in node.look(*_NOTICES):
        words = said_in(element).words
        if words:
            if not len(element) and words == one_line(text_of(element)):  # its markup has no field: it is kept
                node.take(element, "type", "mode")
            return {"notice": words}
    return {}


def _terms_of(node: Node) -> Iterator[str]:
    """Yield what others may do with an entry, in words."""
    for element in node.look("media:restriction"):
        yield restriction_in(element, node)
    yield from _blocks_of(node)
    for element in node.look("dcterms:accessRights"):
        words = said_in(element).words
        if words:
            node.take(element)
            yield words


def _licenses_of(node: Node) -> list[str]:
    found = []
    for element in node.look("atom:link"):
        if (element.get("rel") or "").strip().lower().removesuffix("/").endswith("license"):
            uri = node.address(element.get("href"), element)
            if uri is not None:
                node.take(element, "rel", "href", "type")
                found.append(uri)
    for element in node.look(*_LICENSES):
        resource = next((str(value) for name, value in element.attrib.items() if str(name).endswith("resource")), None)
        uri = node.address(resource or element.get("href") or text_of(element), element)
        if uri is not None:
            node.take(element, "rdf:resource", "resource", "href")
            found.append(uri)
    return found


def _blocks_of(node: Node) -> list[str]:
    """List who must not show an entry: podcast directories may be told not to."""
    found = []
    for name in _BLOCKS:
        for element in node.look(name):
            if truth_of(text_of(element)) is not False:
                node.take(element)
                found.append(line_of(f"{name}: {text_of(element)}"))
    return found


def _mining_of(node: Node) -> Object:
    """Read what is reserved of mining and training (TDMRep; the words for robots)."""
    told, policies = list[str](), list[str]()
    for element in node.look("xhtml:meta", "meta", "robots"):
        name = (element.get("name") or "robots").strip().lower()
        said = element.get("content") or text_of(element)
        reserved = TRAINING_PROHIBITED if name in _ROBOTS and says_no_training(said) else None
        if name in ("tdm-reservation", "tdm-policy"):
            (told if name == "tdm-reservation" else policies).append(_reservation(said) if "res" in name else said)
        elif reserved is not None:
            told.append(reserved)
    for element in node.look("tdm:reservation", "tdm:tdm-reservation"):
        node.take(element)
        told.append(_reservation(text_of(element)))
    for element in node.look("tdm:policy", "tdm:tdm-policy"):
        node.take(element)
        policies.append(text_of(element))
    for element in node.look("atom:link"):
        if (element.get("rel") or "").strip().lower() == "tdm-policy":
            node.take(element, "rel", "href")
            policies.append(element.get("href") or "")
    found: Object = {}
    if any(told):
        found["data_mining"] = max(filter(None, told), key=strictness_of_mining)
    terms = [uri or line_of(raw) for raw in policies if (uri := node.address(raw)) or raw.strip()]
    if terms:
        found["data_mining_terms"] = "\n".join(dict.fromkeys(terms))
    return found


def _reservation(raw: str) -> str:
    return "" if truth_of(raw) is False else MINING_PROHIBITED


# --- when


def _read_ends(node: Node, doc: Object, conversion: Conversion) -> None:
    for element in node.look(*_EXPIRIES):
        _take_end(node, element, text_of(element), "expires", doc, conversion)
    for element in node.look(*_EMBARGOES):
        _take_end(node, element, period_of(text_of(element)).get("start", text_of(element)), "embargo", doc, conversion)
    for element in node.look("dcterms:valid", "media:valid", "valid"):
        told = period_of(text_of(element))
        if "end" in told:
            _take_end(node, element, told["end"], "expires", doc, conversion)
        if "start" in told and not _has_begun(told["start"], doc, conversion):
            _take_end(node, element, told["start"], "embargo", doc, conversion)


def _has_begun(raw: str, doc: Object, conversion: Conversion) -> bool:
    """Tell whether a time of validity begins no later than the publication, and bans nothing."""
    start = settled_end(raw.strip(), conversion.hints).value
    published = doc.get("published")
    return start is not None and published is not None and instant_of(start) <= instant_of(read_timestamp(published))


def _take_end(node: Node, element: Element, raw: str, field: str, doc: Object, conversion: Conversion) -> None:
    """Take the end of a ban; the words of one that cannot be read stay."""
    if not raw.strip():
        return
    value = settled_end(raw.strip(), conversion.hints)
    if value.value is None:
        if field == "embargo":
            node.take(element)
            doc["embargo"] = {"note": line_of(raw)}
        conversion.say(
            RESTRICTION_UNREAD if field == "expires" else END_UNRESOLVED, f"not understood: {shown(raw)}", (field,)
        )
        return
    node.take(element)
    written = write_timestamp(value.value)
    if field == "embargo":
        if outlasts({"until": written}, doc.get("embargo")):
            doc["embargo"] = {"until": written}
    elif "expires" not in doc or instant_of(value.value) < instant_of(read_timestamp(doc["expires"])):
        doc["expires"] = written
    for doubt in value.doubts:
        conversion.say(END_UNRESOLVED, f"the latest that it can mean; {doubt.value}: {shown(raw)}", (field,))


def _read_status(node: Node, doc: Object, conversion: Conversion) -> None:
    """Read whether an entry is a draft (RFC 5023), or was taken down (Media RSS)."""
    for control in node.look("app:control"):
        inner = node.inner(control)
        node.take(control)
        for draft in inner.look("app:draft"):
            if truth_of(text_of(draft)) is not False:
                inner.take(draft)
                doc["status"] = "withheld"
    for element in node.look("media:status"):
        state = (element.get("state") or text_of(element)).strip().lower()
        if state in ("", "active"):
            continue
        status = {"blocked": "withheld", "deleted": "canceled"}.get(state) or status_of(state)
        if status is None:
            conversion.say(STATUS_UNKNOWN, f"unknown, and taken for withheld: {shown(state)}", ("status",))
        node.take(element, "state")
        doc["status"] = max(status or "withheld", doc.get("status", "usable"), key=RANK.__getitem__)


def inherit_rights(doc: Object, feed: Object) -> list[str]:
    """Give an entry the rights of its feed that it has not said itself; a stricter reservation counts more.

    Returns:
        The fields that it was given.
    """
    given = []
    own = dict(doc.get("rights") or {})
    for name, value in feed.items():
        if name not in own:
            own[name] = value
            given.append(f"rights/{name}")
        elif name == "data_mining" and strictness_of_mining(value) > strictness_of_mining(own[name]):
            own[name] = value
        elif name == "usage_terms" and value != own[name]:
            own[name] = f"{own[name]}\n{value}"
    if own:
        doc["rights"] = own
    return given
