"""Pictures and videos of sitemaps."""

from __future__ import annotations

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.album import Album, kind_of, rendition, seconds_of
from newsmodel.formats.feeds.media import restriction_in
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.feeds.texts import guessed
from newsmodel.formats.mapping import Object
from newsmodel.formats.restrictions import truth_of

LINES = (
    Line("image:image/image:loc", "media/renditions/uri"),
    Line("image:image/image:title", "media/title"),
    Line("image:image/image:caption", "media/caption"),
    Line("image:image/image:license", "media/rights/license"),
    Line("video:video/video:content_loc", "media/renditions/uri"),
    Line("video:video/video:title", "media/title"),
    Line("video:video/video:description", "media/caption"),
    Line("video:video/video:uploader", "media/credit"),
    Line("video:video/video:duration", "media/renditions/duration"),
    Line("video:video/video:restriction", "media/rights/usage_terms"),
    Line("video:video/video:platform", "media/rights/usage_terms"),
    Line("video:video/video:expiration_date", "media/rights/usage_terms"),
    Line("video:video/video:requires_subscription", "media/rights/free_access"),
)
_VIDEO = ("video:content_loc", "video:player_loc")
_OF_VIDEOS = {"title": "video:title", "caption": "video:description", "credit": "video:uploader"}
#: Where, on what and until when a video may be shown.
_RESTRICTIONS = ("video:restriction", "video:platform", "video:expiration_date")


def read_sitemap_media(entry: Node, album: Album) -> None:
    """Read the pictures and the videos that a sitemap lists for a page.

    Args:
        entry: The entry.
        album: Where they go.
    """
    for element in entry.look("image:image"):
        node = entry.inner(element)
        entry.take(element)
        files = [rendition(uri) for uri in _addresses_of(node, "image:loc")]
        fields = _words_of(node, {"title": "image:title", "caption": "image:caption"})
        for uri in _addresses_of(node, "image:license"):
            fields["rights"] = {"license": uri}
        if files:
            album.add(kind_of(None, files[0]["uri"]) or "picture", files[:1], fields)
    for element in entry.look("video:video"):
        node = entry.inner(element)
        entry.take(element)
        files = [rendition(uri) for name in _VIDEO for uri in _addresses_of(node, name)]
        for seconds in (seconds_of(text_of(each)) for each in node.look("video:duration")):
            if files and seconds is not None:
                files[0]["duration"] = seconds
        for each in node.look("video:duration"):
            node.take(each)
        files += [{"uri": uri, "name": "thumbnail"} for uri in _addresses_of(node, "video:thumbnail_loc")]
        if files:
            fields = _words_of(node, _OF_VIDEOS)
            rights = _rights_of(node)
            if rights:
                fields["rights"] = rights
            album.add("video", files, fields)


def _rights_of(node: Node) -> Object:
    rights: Object = {}
    terms = [restriction_in(each, node) for name in _RESTRICTIONS for each in node.look(name)]
    if terms:
        rights["usage_terms"] = "\n".join(terms)
    for element in node.look("video:requires_subscription"):
        is_bound = truth_of(text_of(element))
        if is_bound is not None:
            node.take(element)
            rights["free_access"] = not is_bound
    return rights


def _addresses_of(node: Node, name: str) -> list[str]:
    found = []
    for element in node.look(name):
        uri = node.address(text_of(element), element)
        if uri is not None:
            node.take(element)
            found.append(uri)
    return found


def _words_of(node: Node, names: dict[str, str]) -> Object:
    found: Object = {}
    for ours, name in names.items():
        for element in node.look(name):
            words = guessed(text_of(element)).words
            if words and ours not in found:
                node.take(element)
                found[ours] = words
    return found
