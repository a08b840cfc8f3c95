"""An invented format of a CMS, written from the docs page "Add a format": fifteen properties, a body, and media."""

from __future__ import annotations

from newsmodel.errors import UnreadableInput
from newsmodel.formats import markup, reading_rules
from newsmodel.formats.contract import Format
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping import Constant, Conversion, Each, Fields, First, Members, One, Row, Rows
from newsmodel.formats.mapping.bans import End, Expires, PubStatus
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.mapping.items import Kind, load_item, rendered
from newsmodel.formats.markup.story_body import StoryBody
from newsmodel.formats.restrictions import WRITING_RULES
from newsmodel.model import Article, Concept, Media, Party, Rendition, RoleText
from newsmodel.readings import Hints, Reading, Rendering

_NAME = "deskjson"
_ARTICLE, _PARTY, _MEDIA = Fields(Article), Fields(Party), Fields(Media)
_BODY = StoryBody(theirs="html")
_AUTHORS = Members(
    "authors",
    Each(
        "contributors",
        Rows(*_PARTY.values("name", ("mail", "email"), ("job", "job_title"), "kind")),
        needs=("name",),
        fixed={"role": "author"},
    ),
)
_FILE = Members(
    "files",
    Each(
        "renditions",
        Rows(*Fields(Rendition).values(("address", "uri"), "width", "height")),
        needs=("uri",),
    ),
)
_PICTURES = Members(
    "pictures",
    Each(
        "media",
        Rows(*_MEDIA.values("id", "caption", ("by", "byline")), _FILE),
        needs=("id", "renditions", "caption"),
        fixed={"kind": "picture"},
        prefix="m",
    ),
)
_TAGS = Members(
    "tags",
    Each(
        "subjects",
        Rows(*Fields(Concept).values(("label", "name"), "code", ("address", "uri"))),
        needs=("name", "code", "uri"),
    ),
)
_DESK = Members("desks", One("publisher", Rows(_ARTICLE.value("name", "publisher/name"))))
_ROWS: tuple[Row, ...] = (
    Constant("deskjson", 1),
    *_ARTICLE.values(("key", "id"), ("title", "headline"), ("deck", "subheadline"), ("over", "kicker")),
    *_ARTICLE.values(("printed_by", "byline"), ("lang", "language"), ("first", "published"), ("last", "modified")),
    *_ARTICLE.values(("priority", "urgency"), ("terms", "rights/usage_terms")),
    PubStatus(theirs=("state",), others=()),
    Expires(theirs=("until",), ours=("expires",), form=End(day_alone=True)),
    First(ours="notes", row=Fields(RoleText).value("note", "text")),
    _AUTHORS,
    _PICTURES,
    _TAGS,
    _DESK,
)
_KIND = Kind(
    name=_NAME,
    media_type="application/vnd.desk+json",
    rows=Rows(*_ROWS, _BODY),
    written=Rows(_BODY, *_ROWS),
)

FORMAT = Format(
    name=_NAME,
    title="Desk JSON",
    suffixes=(".desk.json",),
    media_types=(_KIND.media_type,),
    rules=(*reading_rules.MAPPING_RULES, reading_rules.DATELINE_GUESSED, *markup.RULES, *WRITING_RULES),
    reads="stories",
    writes="stories",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like a story of the desk."""
    return "deskjson" in glimpse_of(data).members


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story."""
    item = load_item(data, _NAME)
    if not isinstance(item, dict):
        raise UnreadableInput("a story is an object", format=_NAME)
    return _KIND.read(item, data, Conversion(hints=hints))


def render(article: Article) -> Rendering:
    """Write a story."""
    return rendered(*_KIND.write(article))
