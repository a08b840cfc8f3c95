"""The properties of an item of ninjs 3, with the types of their values; made of IPTC's schema, not written by hand.

benchmarks/write_ninjs_properties.py writes it. A list has the type of its members; `item` is an item again.
"""

from __future__ import annotations

from typing import Any, Final

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
    "descriptions": [{"role": "string", "contentType": "string", "value": "string"}],
    "bodies": [
        {"role": "string", "contentType": "string", "charCount": "integer", "wordCount": "integer", "value": "string"}
    ],
    "headlines": [{"role": "string", "contentType": "string", "value": "string"}],
    "people": [
        {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "contactInfo": [
                {
                    "type": "string",
                    "role": "string",
                    "lang": "string",
                    "name": "string",
                    "value": "string",
                    "address": {
                        "lines": ["string"],
                        "locality": "string",
                        "area": "string",
                        "postalCode": "string",
                        "country": "string",
                    },
                }
            ],
        }
    ],
    "organisations": [
        {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "symbols": [{"exchange": "string", "symbolType": "uri", "symbol": "string"}],
            "contactInfo": [
                {
                    "type": "string",
                    "role": "string",
                    "lang": "string",
                    "name": "string",
                    "value": "string",
                    "address": {
                        "lines": ["string"],
                        "locality": "string",
                        "area": "string",
                        "postalCode": "string",
                        "country": "string",
                    },
                }
            ],
        }
    ],
    "places": [
        {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "contactInfo": [
                {
                    "type": "string",
                    "role": "string",
                    "lang": "string",
                    "name": "string",
                    "value": "string",
                    "address": {
                        "lines": ["string"],
                        "locality": "string",
                        "area": "string",
                        "postalCode": "string",
                        "country": "string",
                    },
                }
            ],
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
        "dates": {
            "startDate": "date-time",
            "endDate": "date-time",
            "expectedStartDate": "string",
            "expectedEndDate": "string",
            "expectedDuration": "string",
            "recurrence": {
                "recurrenceDates": ["string"],
                "recurrenceRules": [
                    {
                        "frequency": "secondly|minutely|hourly|daily|weekly|monthly|yearly",
                        "interval": "integer",
                        "until": "date-time",
                        "count": "integer",
                    }
                ],
            },
        },
        "organiser": {
            "name": "string",
            "rel": "string",
            "uri": "uri",
            "literal": "string",
            "symbols": [{"exchange": "string", "symbolType": "uri", "symbol": "string"}],
            "contactInfo": [
                {
                    "type": "string",
                    "role": "string",
                    "lang": "string",
                    "name": "string",
                    "value": "string",
                    "address": {
                        "lines": ["string"],
                        "locality": "string",
                        "area": "string",
                        "postalCode": "string",
                        "country": "string",
                    },
                }
            ],
        },
    },
    "plannedCoverage": [
        {
            "uri": "uri",
            "title": "string",
            "pubStatus": "usable|withheld|canceled",
            "type": "text|audio|video|picture|graphic|composite|component|event|planning",
            "commissioned": {"by": "string", "on": "date-time", "references": [{"name": "string", "value": "string"}]},
            "dates": {
                "startDate": "date-time",
                "endDate": "date-time",
                "expectedStartDate": "string",
                "expectedEndDate": "string",
                "expectedDuration": "string",
                "recurrence": {
                    "recurrenceDates": ["string"],
                    "recurrenceRules": [
                        {
                            "frequency": "secondly|minutely|hourly|daily|weekly|monthly|yearly",
                            "interval": "integer",
                            "until": "date-time",
                            "count": "integer",
                        }
                    ],
                },
            },
            "audiences": [{"audience": "string", "significance": "integer"}],
            "exclAudience": ["string"],
            "edNote": "string",
            "urgency": "integer 1 9",
            "language": "string",
            "itemCount": {"rangeFrom": "integer", "rangeTo": "integer"},
            "wordCount": "integer",
            "renditions": [
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
            ],
        }
    ],
    "objects": [{"name": "string", "rel": "string", "uri": "uri", "literal": "string"}],
    "infoSources": [
        {
            "name": "string",
            "role": "string",
            "uri": "uri",
            "literal": "string",
            "contactInfo": [
                {
                    "type": "string",
                    "role": "string",
                    "lang": "string",
                    "name": "string",
                    "value": "string",
                    "address": {
                        "lines": ["string"],
                        "locality": "string",
                        "area": "string",
                        "postalCode": "string",
                        "country": "string",
                    },
                }
            ],
        }
    ],
    "title": "string",
    "by": "string",
    "slugline": "string",
    "located": "string",
    "renditions": [
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
    ],
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
