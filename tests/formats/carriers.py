"""Where a format says what restricts a story: a document for each place, around a value."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from typing import Any
from xml.sax.saxutils import escape as escaped
from xml.sax.saxutils import quoteattr

HEADLINE = "Ferry to the islands stays in port"
STORY = (
    "The ferry to the islands will stay in port until the autumn, the harbour board said on Monday after a vote.",
    "Some 400 people cross each day, most of them on the way to the market or to the school on the larger island.",
    "The work on the hull will begin in June, said Ana Ruiz, who leads the board, and nobody knows what it will cost.",
)
_BODY = "\n\n".join(STORY)
_MARKUP = "".join(f"<p>{each}</p>" for each in STORY)
_NINJS = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": HEADLINE}], "bodies": [{"value": _BODY}]}
_OLDER = {"uri": "urn:x:1", "type": "text", "version": "1", "headline": HEADLINE, "body_text": _BODY}
_ANS = {"type": "story", "version": "0.10.12", "headlines": {"basic": HEADLINE}}
_LD = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, "articleBody": _BODY}
_ITEM = {"id": "urn:x:1", "title": HEADLINE, "content_html": _MARKUP}
_FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "T"}

#: A place: the name of its format, what makes a document around a value, and whether values of JSON can stand there.
Place = tuple[str, Callable[[Any], str], bool]


def _property(item: Mapping[str, Any], path: str, value: Any) -> str:
    """Write an item with a property within others: `content_restrictions/embargo`."""
    for name in reversed(path.split("/")):
        value = {name: value}
    return json.dumps({**item, **value})


def _page(head: str = "", attributes: str = "", inside: str = "") -> str:
    body = f"<main><article {attributes}>{inside}<h1>{HEADLINE}</h1>{_MARKUP}</article></main>"
    return f"<!doctype html><html lang='en'><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>"


def _meta(name: str, value: str) -> str:
    return _page(f"<meta name={quoteattr(name)} content={quoteattr(value)}>")


def _script(path: str, value: Any) -> str:
    return _page(f'<script type="application/ld+json">{_property(_LD, path, value)}</script>')


def _microdata(name: str, value: str) -> str:
    told = {"headline": HEADLINE, name: value}
    inside = "".join(f"<meta itemprop='{each}' content={quoteattr(words)}>" for each, words in told.items())
    return _page("", "itemscope itemtype='https://schema.org/NewsArticle'", inside)


def _markdown(name: str, value: Any) -> str:
    return f"---\ntitle: {HEADLINE}\n{name}: {json.dumps(value)}\n---\n\n{_BODY}\n"


def _toml(name: str, value: str) -> str:
    return f"+++\ntitle = '{HEADLINE}'\n{name} = {json.dumps(value)}\n+++\n\n{_BODY}\n"


_NITF = (
    "<nitf><head>{head}<docdata {attributes}>{docdata}</docdata></head><body><body.head><hedline><hl1>"
    f"{HEADLINE}</hl1></hedline></body.head><body.content>{_MARKUP}</body.content></body></nitf>"
)
_G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><rightsInfo{rights}</rightsInfo><itemMeta>'
    f"{{item}}</itemMeta><contentMeta><headline>{HEADLINE}</headline>{{content}}</contentMeta><contentSet>"
    f'<inlineData contenttype="text/plain">{_BODY}</inlineData></contentSet></newsItem>'
)
_NEWSML = (
    '<NewsML><NewsItem><NewsManagement><NewsItemType FormalName="News"/>{management}</NewsManagement><NewsComponent>'
    f"<NewsLines><HeadLine>{HEADLINE}</HeadLine></NewsLines><RightsMetadata>{{rights}}</RightsMetadata>"
    f"<DescriptiveMetadata>{{content}}</DescriptiveMetadata><ContentItem><DataContent>{_BODY}</DataContent>"
    "</ContentItem></NewsComponent></NewsItem></NewsML>"
)
_RSS = (
    '<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:x="urn:x"><channel><title>T</title>'
    f"<link>https://e.org/</link>{{feed}}<item><title>{HEADLINE}</title><guid>urn:x:1</guid>"
    f"<description>{escape(_MARKUP)}</description>{{item}}</item></channel></rss>"
)
_ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><id>urn:f</id><title>T</title>{feed}<entry>'
    f'<id>urn:x:1</id><title>{HEADLINE}</title><content type="html">{escape(_MARKUP)}</content>{{item}}</entry></feed>'
)
_PARTS = ("head", "attributes", "docdata", "item", "content", "management", "feed")


def _xml(template: str, part: str, markup: str, value: Any) -> str:
    """Write a value into a part of a template, as text (`{text}`) or as an attribute (`{quoted}`)."""
    said = markup.format(text=escaped(str(value)), quoted=quoteattr(str(value)))
    parts = dict.fromkeys(_PARTS, "") | {"rights": ">" if template is _G2 else ""}
    return template.format(**(parts | {part: said}))


def _mail(name: str, value: str) -> str:
    head = "From: a@example.org\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
    return f"{head}Subject: {HEADLINE}\n{name}: {value}\n\n{_BODY}\n"


def _of_names(json_name: str, dashed: str, element: str) -> dict[str, Place]:
    """Make the places in which every format has a property of any name."""
    named = f"<x:{element}>{{text}}</x:{element}>"
    extension = f'<contentMetaExtProperty rel="x:{element}" value={{quoted}}/>'
    return {
        "ninjs": ("ninjs", partial(_property, _NINJS, json_name), True),
        "ninjs, older": ("ninjs", partial(_property, _OLDER, json_name), True),
        "ans": ("ans", partial(_property, _ANS, f"additional_properties/{dashed.replace('-', '_')}"), True),
        "jsonld": ("jsonld", partial(_property, _LD, json_name), True),
        "page, script": ("html", partial(_script, json_name), True),
        "page, microdata": ("html", partial(_microdata, json_name), False),
        "page, meta": ("html", partial(_meta, dashed), False),
        "markdown": ("markdown", partial(_markdown, dashed), True),
        "markdown, TOML": ("markdown", partial(_toml, dashed), False),
        "nitf": ("nitf", partial(_xml, _NITF, "head", f"<meta name='{dashed}' content={{quoted}}/>"), False),
        "newsml-g2": ("newsml-g2", partial(_xml, _G2, "content", extension), False),
        "newsml-1.2": (
            "newsml-1.2",
            partial(_xml, _NEWSML, "content", f"<Property FormalName='{element}' Value={{quoted}}/>"),
            False,
        ),
        "rss": ("rss", partial(_xml, _RSS, "item", named), False),
        "rss, channel": ("rss", partial(_xml, _RSS, "feed", named), False),
        "atom": ("atom", partial(_xml, _ATOM, "item", named), False),
        "atom, feed": ("atom", partial(_xml, _ATOM, "feed", named), False),
        "jsonfeed": ("jsonfeed", lambda value: json.dumps(_FEED | {"items": [_ITEM | {"_x": {dashed: value}}]}), True),
        "mail": ("mail", partial(_mail, f"X-{dashed.title()}"), False),
    }


def _without(places: dict[str, Place], *names: str) -> dict[str, Place]:
    return {name: place for name, place in places.items() if name not in names}


#: The places of each kind of restriction.
PLACES: dict[str, dict[str, Place]] = {
    "status": {
        **_without(_of_names("pubStatus", "publication-status", "pubStatus"), "jsonld", "page, script"),
        "ninjs, older": ("ninjs", partial(_property, _OLDER, "pubstatus"), True),
        "ans": ("ans", partial(_property, _ANS, "status"), True),
        "jsonld": ("jsonld", partial(_property, _LD, "creativeWorkStatus"), True),
        "page, script": ("html", partial(_script, "creativeWorkStatus"), True),
        "page, microdata": ("html", partial(_microdata, "creativeWorkStatus"), False),
        "nitf": ("nitf", partial(_xml, _NITF, "attributes", "management-status={quoted}"), False),
        "newsml-g2": ("newsml-g2", partial(_xml, _G2, "item", "<pubStatus qcode={quoted}/>"), False),
        "newsml-1.2": ("newsml-1.2", partial(_xml, _NEWSML, "management", "<Status FormalName={quoted}/>"), False),
    },
    "embargo": {
        **_of_names("embargoedUntil", "embargo", "embargo"),
        "ninjs, older": ("ninjs", partial(_property, _OLDER, "embargoed"), True),
        "ans, its own": ("ans", partial(_property, _ANS, "content_restrictions/embargo/end_time"), True),
        "newsml-g2": ("newsml-g2", partial(_xml, _G2, "item", "<embargoed>{text}</embargoed>"), False),
    },
    "expires": {
        **_without(_of_names("expires", "expiry-date", "expires"), "rss, channel", "atom, feed"),
        "nitf, its own": ("nitf", partial(_xml, _NITF, "docdata", "<date.expire norm={quoted}/>"), False),
        "newsml-g2, rights": ("newsml-g2", partial(_xml, _G2, "rights", " validto={quoted}>"), False),
        "rss, its own": ("rss", partial(_xml, _RSS, "item", "<dcterms:valid>{text}</dcterms:valid>"), False),
    },
    "terms": {
        **_of_names("usageTerms", "usage-terms", "usageTerms"),
        "jsonld": ("jsonld", partial(_property, _LD, "conditionsOfAccess"), True),
        "nitf": ("nitf", partial(_xml, _NITF, "docdata", "<doc.rights limitations={quoted}/>"), False),
        "newsml-g2": ("newsml-g2", partial(_xml, _G2, "rights", "><usageTerms>{text}</usageTerms>"), False),
        "rss": ("rss", partial(_xml, _RSS, "item", "<dcterms:accessRights>{text}</dcterms:accessRights>"), False),
    },
    "access": _of_names("isAccessibleForFree", "free-access", "freeAccess"),
    "mining": {
        **_of_names("dataMining", "data-mining", "dataMining"),
        "newsml-g2": ("newsml-g2", partial(_xml, _G2, "rights", "><dataMining uri={quoted}/>"), False),
        "newsml-g2, reluri": (
            "newsml-g2",
            partial(
                _xml,
                _G2,
                "rights",
                '><rightsInfoExtProperty reluri="http://ns.useplus.org/ldf/xmp/1.0/DataMining" valueuri={quoted}/>',
            ),
            False,
        ),
    },
    "reservation": _of_names("tdm:reservation", "tdm-reservation", "tdmReservation"),
    "robots": _without(_of_names("robots", "robots", "robots"), "mail"),
    "origin": _of_names("digitalSourceType", "digital-source-type", "digitalSourceType"),
}
