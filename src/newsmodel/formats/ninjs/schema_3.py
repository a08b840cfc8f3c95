"""The properties of an item of ninjs 3, with the types of their values; made of IPTC's schema, not written by hand.

benchmarks/write_ninjs_properties.py writes it. A list has the type of its members; `item` is an item again.
"""

from __future__ import annotations

from typing import Any, Final

_DESCRIPTIONS: Final[Any] = [{"role": "string", "contentType": "string", "value": "string"}]
_SYMBOLS: Final[Any] = [{"exchange": "string", "symbolType": "uri", "symbol": "string"}]
_ADDRESS: Final[Any] = {
    "lines": ["string"],
    "locality": "string",
    "area": "string",
    "postalCode": "string",
    "country": "string",
}
_RECURRENCE_RULES: Final[Any] = [
    {
        "frequency": "secondly|minutely|hourly|daily|weekly|monthly|yearly",
        "interval": "integer",
        "until": "date-time",
        "count": "integer",
    }
]
_RECURRENCE: Final[Any] = {"recurrenceDates": ["string"], "recurrenceRules": _RECURRENCE_RULES}
_CONTACT_INFO: Final[Any] = [
    {"type": "string", "role": "string", "lang": "string", "name": "string", "value": "string", "address": _ADDRESS}
]
_DATES: Final[Any] = {
    "startDate": "date-time",
    "endDate": "date-time",
    "expectedStartDate": "string",
    "expectedEndDate": "string",
    "expectedDuration": "string",
    "recurrence": _RECURRENCE,
}
_RENDITIONS: Final[Any] = [
    {
        "name": "string",
        "href": "uri",
        "contentType": "string",
        "title": "string",
        "width": "integer",
        "height": "integer",
        "sizeInBytes": "integer",
        "duration": "number",
        "format": "string",
        "aspectRatio": "string",
        "videoCodec": "string",
        "frameRate": "number",
        "poi": {"x": "integer", "y": "integer"},
        "transportProtocol": "string",
        "scanType": "progressive|interlaced",
        "bitrate": "string",
    }
]
ITEM: Final[dict[str, Any]] = {
    "uri": "uri",
    "type": "text|audio|video|picture|graphic|composite|component|event|planning",
    "representationType": "full|partial",
    "profile": "string",
    "version": "string",
    "firstCreated": "date-time",
    "versionCreated": "date-time",
    "contentCreated": "date-time",
    "embargoedUntil": "date-time",
    "pubStatus": "usable|withheld|canceled",
    "urgency": "integer 1 9",
    "copyrightHolder": "string",
    "copyrightNotice": "string",
    "usageTerms": "string",
    "edNote": "string",
    "language": "string",
    "descriptions": _DESCRIPTIONS,
    "bodies": [
        {"role": "string", "contentType": "string", "charCount": "integer", "wordCount": "integer", "value": "string"}
    ],
    "headlines": _DESCRIPTIONS,
    "people": [{"name": "string", "rel": "string", "uri": "uri", "literal": "string", "contactInfo": _CONTACT_INFO}],
    "organisations": [
        {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "symbols": _SYMBOLS,
            "contactInfo": _CONTACT_INFO,
        }
    ],
    "places": [
        {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "contactInfo": _CONTACT_INFO,
            "geoJSON": "object",
        }
    ],
    "subjects": [
        {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "creator": "string",
            "relevance": "integer 0 100",
            "confidence": "integer 0 100",
        }
    ],
    "events": [{"id": "string", "name": "string", "rel": "string", "uri": "uri", "literal": "string"}],
    "eventDetails": {
        "eventStatus": "uri",
        "plannedCoverageStatus": "uri",
        "dates": _DATES,
        "organiser": {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "symbols": _SYMBOLS,
            "contactInfo": _CONTACT_INFO,
        },
    },
    "plannedCoverage": [
        {
            "uri": "uri",
            "title": "string",
            "pubStatus": "usable|withheld|canceled",
            "type": "text|audio|video|picture|graphic|composite|component|event|planning",
            "commissioned": {"by": "string", "on": "date-time", "references": [{"name": "string", "value": "string"}]},
            "dates": _DATES,
            "audiences": [{"audience": "string", "significance": "integer"}],
            "exclAudience": ["string"],
            "edNote": "string",
            "urgency": "integer 1 9",
            "language": "string",
            "itemCount": {"rangeFrom": "integer", "rangeTo": "integer"},
            "wordCount": "integer",
            "renditions": _RENDITIONS,
        }
    ],
    "objects": [{"name": "string", "rel": "string", "uri": "uri", "literal": "string"}],
    "infoSources": [
        {"name": "string", "role": "string", "uri": "uri", "literal": "string", "contactInfo": _CONTACT_INFO}
    ],
    "title": "string",
    "by": "string",
    "slugline": "string",
    "located": "string",
    "renditions": _RENDITIONS,
    "associations": ["item"],
    "altIds": [{"role": "string", "value": "string"}],
    "trustIndicators": [{"role": "uri", "title": "string", "href": "uri"}],
    "standard": {"name": "string", "version": "string", "schema": "uri"},
    "genres": [{"name": "string", "uri": "string", "literal": "string"}],
    "expires": "date-time",
    "rightsInfo": {"langId": "uri", "linkedRights": "uri", "encodedRights": "string"},
    "digitalSourceType": {"name": "string", "uri": "uri", "literal": "string"},
}
ASSOCIATION: Final[dict[str, Any]] = {"name": "string", "rel": "string"}
