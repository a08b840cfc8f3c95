"""Placeholders of players and posts in a page: AMP's elements, web components, boxes that wait for consent.

Each becomes the frame or the post that it stands for, with its address; nothing is fetched. So do frames that wait in a
`template` or in `noscript`, scripts that each show one thing, and addresses of providers that stand alone.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

from newsmodel.formats.html.page import ANYWHERE, Page, elements_at
from newsmodel.formats.markup.elements import FRAMES, PICTURES, PLAYERS, PROVIDERS
from newsmodel.formats.markup.parsing import Element, words_in

_COMPONENTS = etree.XPath(f"{ANYWHERE}[contains(name(), '-')]")
#: The beginning of a component, without which no page is searched for them.
_COMPONENT = re.compile(rb"<[a-zA-Z][a-zA-Z0-9._]{0,40}-")
#: Elements that may be a box which waits.
_BOXES = ("div", "a", "span", "section", "p", "template", "button")
#: Attributes that have the address of what is to come.
_ADDRESSES = (
    *("src", "data-src", "data-url", "data-href", "data-embed-url", "data-embed", "data-iframe-src"),
    *("data-consent-src", "data-iframe", "data-source"),
)
#: Attributes that have an id at a provider, by elements, with the address that the id completes.
_YOUTUBE, _VIMEO = "https://www.youtube.com/watch?v={}", "https://vimeo.com/{}"
_IDS: Final = {
    "amp-youtube": (("data-videoid",), _YOUTUBE),
    "lite-youtube": (("videoid", "video-id"), _YOUTUBE),
    "youtube-video": (("videoid", "video-id"), _YOUTUBE),
    "amp-vimeo": (("data-videoid",), _VIMEO),
    "lite-vimeo": (("videoid", "video-id"), _VIMEO),
    "amp-twitter": (("data-tweetid",), "https://twitter.com/i/status/{}"),
    "amp-instagram": (("data-shortcode",), "https://www.instagram.com/p/{}/"),
    "amp-dailymotion": (("data-videoid",), "https://www.dailymotion.com/video/{}"),
    "amp-soundcloud": (("data-trackid",), "https://api.soundcloud.com/tracks/{}"),
    "amp-pinterest": (("data-url",), "{}"),
    "amp-tiktok": (("data-src",), "https://www.tiktok.com/embed/v2/{}"),
    "amp-jwplayer": (("data-media-id",), "https://content.jwplatform.com/players/{}.html"),
    "amp-gist": (("data-gistid",), "https://gist.github.com/{}"),
}
_BOX_IDS: Final = {
    "data-youtube-id": _YOUTUBE,
    "data-youtube": _YOUTUBE,
    "data-ytid": _YOUTUBE,
    "data-vimeo-id": _VIMEO,
}
#: Attributes with an id in a box whose class names the provider, and ids as these give them.
_CLASS_IDS = ("data-id", "data-embed", "data-video-id", "data-videoid", "data-video", "data-code")
_NAMED_IDS: Final = {
    "youtube": (re.compile(r"[\w-]{8,12}\Z"), _YOUTUBE),
    "vimeo": (re.compile(r"[0-9]{5,12}\Z"), _VIMEO),
}
#: Boxes whose address has an id in an attribute, which a script completes.
_FLOURISH = ("flourish-embed", "https://flo.uri.sh/{}/embed")
#: Scripts of providers that show one thing each, and no more than the place of it.
_SHOWING = re.compile(r"https?://(?:gist\.github\.com/\S+/|datawrapper\.dwcdn\.net/|cdn\.jwplayer\.com/players/)")
#: Attributes that a box which waits has one of.
_WAITING = frozenset(name for name in (*_ADDRESSES, *_BOX_IDS, *_CLASS_IDS) if name != "src")
_ID = re.compile(r"[\w-]{4,40}\Z")
#: Components that are pictures, players, or no embeds.
_OTHERS = frozenset({*PICTURES, *PLAYERS, *FRAMES, "amp-ad", "amp-pixel", "amp-analytics", "amp-sticky-ad"})


def open_placeholders(page: Page) -> None:
    """Make frames and posts of the placeholders in a page, whose tree is changed."""
    _open_components(page)
    for frame in page.root.iter("iframe"):
        _address_frame(frame, page)
    for element in [each for each in page.root.iter(*_BOXES) if not _WAITING.isdisjoint(each.keys())]:
        if (address := _waiting_address(element, page)) and next(element.iter(*FRAMES), None) is None:
            _open(element, address)
    for element in [each for each in page.root.iter("template", "noscript") if _holds_frame(each, page)]:
        element.tag = "div"
    _open_lines(page)


def _address_frame(frame: Element, page: Page) -> None:
    """Give a frame that waits, for readers or for their consent, its address."""
    told = frame.get("src") or "about:"
    if not told.startswith(("about:", "data:", "javascript:")):
        return
    late = (value for name, value in frame.attrib.items() if _is_late(str(name)))
    address = next((uri for value in late if (uri := page.address(str(value))) is not None), None)
    if address is not None:
        frame.set("src", address)


def _is_late(name: str) -> bool:
    """Tell whether consent tools or lazy loaders let an address wait in an attribute: "data-cookieblock-src"."""
    first, *parts = name.split("-")
    return first == "data" and "src" in parts


def _open_components(page: Page) -> None:
    """Open the elements whose names scripts define."""
    for element in elements_at(_COMPONENTS, page.root) if _COMPONENT.search(page.source) else ():
        if element.tag not in _OTHERS and (address := _component_address(element, page)):
            _open(element, address)


def _open_lines(page: Page) -> None:
    """Open scripts that show one thing each, and lines that are the address of something."""
    for script in [each for each in page.root.iter("script") if each.get("src")]:
        if (address := page.address(script.get("src"))) and _SHOWING.match(address):
            _open(script, address)
    for element in [each for each in page.root.iter("p", "div", "figure") if _is_address_alone(each)]:
        place = page.address((element.text or "").strip())
        if place is not None and _is_providers(place) and urlsplit(place).path:
            _open(element, place)


def _is_address_alone(element: Element) -> bool:
    return len(element) == 0 and (element.text or "").lstrip()[:4] == "http"


def _holds_frame(waiting: Element, page: Page) -> bool:
    """Tell whether an element that waits for scripts, or for none, has nothing but frames of providers in it."""
    parent, frames = waiting.getparent(), [*waiting.iter(*FRAMES)]
    if parent is None or not frames or parent.tag == "head" or words_in(waiting):
        return False
    is_known = all((uri := _address(each, page)) is not None and _is_providers(uri) for each in frames)
    return is_known and len([*parent.iter(*FRAMES)]) == len(frames)


def _component_address(element: Element, page: Page) -> str | None:
    """Find the address of what a component shows: by its provider's id, or as it stands there."""
    names, address = _IDS.get(str(element.tag), ((), ""))
    told = next((value for name in names if (value := (element.get(name) or "").strip())), None)
    if told is not None:
        return page.address(told) if told.startswith("http") else str(address.format(told))
    is_embed = str(element.tag).startswith(("amp-", "lite-")) or "embed" in str(element.tag)
    return _address(element, page) if is_embed else None


def _waiting_address(element: Element, page: Page) -> str | None:
    """Find the address that a box waits for, where it is one of a provider."""
    for name, address in _BOX_IDS.items():
        if _ID.match(told := (element.get(name) or "").strip()):
            return address.format(told)
    classes = (element.get("class") or "").lower()
    for name, (form, address) in _NAMED_IDS.items() if classes else ():
        named = next((value for each in _CLASS_IDS if (value := element.get(each)) and form.match(value)), None)
        if named is not None and name in classes:
            return address.format(named)
    if _FLOURISH[0] in (element.get("class") or "").split() and (place := element.get("data-src")):
        return _FLOURISH[1].format(place)
    uri = _address(element, page)
    return uri if uri is not None and _is_providers(uri) else None


def _address(element: Element, page: Page) -> str | None:
    told = (value for name in _ADDRESSES if (value := element.get(name)))
    return next((uri for value in told if (uri := page.address(value)) is not None), None)


def _is_providers(uri: str) -> bool:
    try:
        host = urlsplit(uri).hostname or ""
    except ValueError:
        return False
    return any(host == provider or host.endswith(f".{provider}") for provider in (*PROVIDERS, "youtube-nocookie.com"))


def _open(element: Element, address: str) -> None:
    """Make a frame of a placeholder; a post of one that has the words of the post, which stand in a quotation."""
    element.set("class", "")  # which is that of a box
    quotation = next(element.iter("blockquote"), None)
    if quotation is not None and words_in(quotation):
        quotation.set("class", "twitter-tweet")
        quotation.set("cite", address)
        element.tag = "div"
        return
    for child in list(element):
        element.remove(child)
    element.text = None
    element.tag = "iframe"
    element.set("src", address)
