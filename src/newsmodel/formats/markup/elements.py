"""Elements of HTML and NITF, and what they mean for a story.

Names are in lower case. NITF's stand beside the elements of HTML that mean the same.
"""

from __future__ import annotations

from newsmodel.values import MarkKind

#: Elements that set words apart, and the mark that they become; the first of a kind is the one that is written.
MARKS: dict[str, MarkKind] = {
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "a": "link",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "sub": "subscript",
    "sup": "superscript",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "u": "underline",
    "ins": "underline",
}
#: The element that a mark is written as.
ELEMENT_OF_MARK: dict[str, str] = {}
for _element, _kind in MARKS.items():
    ELEMENT_OF_MARK.setdefault(_kind, _element)

HEADINGS = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5, "hl1": 1, "hl2": 1}
#: Headings of a whole story, and of none of its parts.
TITLES = frozenset({"h1", "hl1"})
PARAGRAPHS = frozenset({"p", "dt", "dd", "address", "summary", "legend"})
#: Boxes that mean nothing by themselves: they only end what stands before and after them.
BOXES = frozenset(
    """
    html body div section article main header footer nav center details fieldset form hgroup search picture dl nitf
    body.content body.end block body-content content td th tr thead tbody tfoot
    """.split()  # noqa: SIM905
)
#: Elements within a line that mean nothing to us but their words. libxml2 does not know that some have no content, and
#: puts what follows a `source` or a `track` inside it.
INLINE = frozenset(
    """
    span font small big abbr acronym cite mark time data label bdi bdo ruby rb rt rp rtc wbr nobr output meter
    progress button blink source track tag person org location event function object.title money num chron
    copyrite virtloc alt-code classifier city state region country sublocation name.given name.family title.nitf lang
    pronounce q postaddr series.name
    """.split()  # noqa: SIM905
)
#: Elements whose words are no part of the story.
SKIPPED = frozenset(
    """
    head style template noscript title meta link base basefont input select option textarea datalist param
    col colgroup area map noframes frameset frame body.head docdata tobject rp
    """.split()  # noqa: SIM905
)
#: Attributes that say where a picture is, the best first: pages that load pictures late leave `src` to a placeholder.
SOURCES = ("data-src", "data-lazy-src", "data-original", "data-cfsrc", "data-original-src", "src")
#: Attributes that say where it is in several sizes.
SOURCE_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
LISTS = {"ul": False, "ol": True, "menu": False, "dir": False}
QUOTES = frozenset({"blockquote", "bq"})
FIGURES = frozenset({"figure", "media"})
CAPTIONS = frozenset({"figcaption", "media-caption"})
CREDITS = frozenset({"media-producer"})
ATTRIBUTIONS = frozenset({"footer", "cite", "credit"})
PICTURES = frozenset({"img", "media-reference", "amp-img", "image"})
PLAYERS = {"video": "video", "audio": "audio", "amp-video": "video", "amp-audio": "audio"}
FRAMES = frozenset({"iframe", "embed", "object", "amp-iframe"})
PREFORMATTED = frozenset({"pre", "xmp", "listing", "plaintext"})
TABLES = frozenset({"table", "nitf-table"})
DIVIDERS = frozenset({"hr"})
#: Classes of a paragraph of NITF that we write for a block that is one link.
LINKED = ("link", "embed")
#: Elements that only NITF has.
NITF_ONLY = ("nitf", "body.content", "hl1", "hl2", "bq", "media-reference", "nitf-table")

#: Schemes of addresses that a browser runs instead of going there.
_EXECUTED = frozenset({"javascript", "vbscript", "data"})


def executes(uri: str) -> bool:
    """Tell whether following an address runs what stands in it.

    Example:
        >>> executes("JavaScript:alert(1)"), executes("https://example.org/")
        (True, False)
    """
    return uri.partition(":")[0].lower() in _EXECUTED


#: Hosts whose scripts show something in the place where they stand.
PROVIDERS = (
    "twitter.com",
    "x.com",
    "instagram.com",
    "facebook.net",
    "facebook.com",
    "tiktok.com",
    "youtube.com",
    "vimeo.com",
    "bsky.app",
    "reddit.com",
    "redditmedia.com",
    "datawrapper.de",
    "dwcdn.net",
    "flourish.studio",
    "infogram.com",
    "documentcloud.org",
    "apester.com",
    "playbuzz.com",
    "riddle.com",
    "spotify.com",
    "soundcloud.com",
    "pinterest.com",
    "imgur.com",
    "giphy.com",
    "scribd.com",
    "tumblr.com",
    "vk.com",
    "t.me",
    "telegram.org",
    "linkedin.com",
    "github.com",
    "brightcove.net",
    "jwplayer.com",
    "jwplatform.com",
    "dailymotion.com",
    "streamable.com",
    "threads.net",
    "threads.com",
)
#: Classes of the blocks in which a provider's script shows a post.
POSTS = frozenset(
    """
    twitter-tweet twitter-video twitter-timeline instagram-media tiktok-embed bluesky-embed reddit-card
    reddit-embed-bq fb-post fb-video imgur-embed-pub tumblr-post text-post-media telegram-post
    """.split()  # noqa: SIM905
)
