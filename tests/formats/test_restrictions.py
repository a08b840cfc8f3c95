"""Restrictions: no sequence of reads and writes over any formats makes a story freer without an error."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import strategies
from tests.formats.extras import is_installed
from tests.formats.restricted import freer, restricted

from newsmodel import Hints, list_formats, parse, render, to_dict
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.restrictions import status_of, with_errors
from newsmodel.issues import Severity
from newsmodel.model import Article, Concept, Correction, Embargo, Media, Paragraph, Rights, Section
from newsmodel.shapes.field_types import TimestampType

#: The formats whose extras are installed.
FORMATS = tuple(card.name for card in list_formats() if card.writes_new and is_installed(card.extra))
#: Those whose statuses and embargoes are spelled out below.
SPELLED = ("ninjs", "older", "ans", "jsonld", "newsml-g2", *(name for name in ("markdown",) if name in FORMATS))
_PLUS = "http://ns.useplus.org/ldf/vocab/"
_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"

RIGHTS = st.builds(
    Rights,
    usage_terms=st.none() | st.sampled_from(["Not in print.", "  No resale\nbefore May"]),
    data_mining=st.none() | st.sampled_from([f"{_PLUS}DMI-PROHIBITED", f"{_PLUS}DMI-ALLOWED", "urn:x:mining"]),
    data_mining_terms=st.none() | st.sampled_from(["https://example.org/tdm", "Ask us"]),
    free_access=st.sampled_from([None, True, False]),
)
ORIGINS = st.builds(Concept, uri=st.sampled_from([f"{_TYPES}trainedAlgorithmicMedia", f"{_TYPES}digitalCapture"]))
MOMENTS = strategies.values_of(TimestampType())


RETRACTIONS = st.builds(
    Correction,
    kind=st.sampled_from(["retraction", "correction"]),
    text=st.sampled_from(["The town never said so.", "x"]),
)
_LINES = st.sampled_from(["Ferry stays", "It stays, Lee said.", "“It stays.”", "LORN (AP) — It stays.", "1"])


@st.composite
def short_articles(draw: st.DrawFn) -> Article:
    """Draw short stories, which take little time, so that what restricts them is tried in more ways."""
    lines = draw(st.lists(_LINES, max_size=2))
    blocks = tuple(Paragraph(id=f"p{number}", text=line) for number, line in enumerate(lines))
    media = (Media(id="m1", kind="picture", caption="The ferry"),) if draw(st.booleans()) else ()
    return Article(
        id="urn:x:1",
        headline=draw(_LINES),
        language=draw(st.sampled_from(["und", "en", "de"])),
        sections=(Section(id="s1", blocks=blocks),) if blocks else (),
        media=media,
    )


@st.composite
def restricted_articles(draw: st.DrawFn) -> Article:
    """Draw articles of any kind that something restricts."""
    of_any_kind = strategies.sound_articles() | strategies.articles()
    article = draw(of_any_kind if draw(st.integers(0, 3)) == 0 else short_articles())
    return attrs.evolve(
        article,
        status=draw(st.sampled_from(["usable", "withheld", "canceled"])),
        embargo=draw(
            st.none() | st.builds(Embargo, until=st.none() | MOMENTS, note=st.sampled_from([None, "The vote"]))
        ),
        expires=draw(st.none() | MOMENTS),
        rights=draw(st.none() | RIGHTS),
        digital_source_type=draw(st.none() | ORIGINS),
        corrections=(*article.corrections, *draw(st.lists(RETRACTIONS, max_size=1))),
    )


def assert_never_freer(article: Article, formats: Sequence[str]) -> None:
    """Write an article and read it again in some formats: where it is freer, an issue is an error."""
    for name in formats:
        rendering = render(article, format=name)
        try:
            reading = parse(rendering.data, format=name)
        except UnreadableInput:  # a story without words: nothing is published
            return
        issues = (*rendering.issues, *reading.issues)
        found = list(freer(restricted(article), restricted(reading.article)))
        named = any(issue.severity is Severity.ERROR for issue in issues)
        assert not found or named, (name, found, [str(issue) for issue in issues])
        article = reading.article


#: To draw a story takes longer than to convert it: each goes several ways.
_WAYS = 4


@given(
    restricted_articles(),
    st.lists(st.lists(st.sampled_from(FORMATS), min_size=1, max_size=3), min_size=_WAYS, max_size=_WAYS),
)
def test_no_conversion_makes_a_story_freer_without_an_error(article: Article, ways: Sequence[Sequence[str]]) -> None:
    """Status, embargo, expiry, terms, mining, access and origin stay, or an error says that they do not."""
    for formats in ways:
        assert_never_freer(article, formats)


@given(
    restricted_articles(), st.sampled_from(FORMATS), st.sampled_from(FORMATS), st.sampled_from(["withheld", "canceled"])
)
def test_what_was_kept_of_an_input_frees_nothing(article: Article, first: str, then: str, status: Any) -> None:
    """A user who restricts a story that was read is not overruled by the form that its status had in the input."""
    try:
        read = parse(render(article, format=first).data, format=first).article
    except UnreadableInput:  # a story without words
        return
    assert_never_freer(attrs.evolve(read, status=status, embargo=Embargo()), [then])


# --- raw spellings

#: Spellings of statuses, with the least that they mean.
STATUSES: dict[Any, str] = {
    "canceled": "canceled",
    "cancelled": "canceled",
    "CANCELED": "canceled",
    " stat:canceled\n": "canceled",
    "http://cv.iptc.org/newscodes/pubstatusg2/canceled": "canceled",
    "https://cv.iptc.org/newscodes/pubstatusg2/canceled/": "canceled",
    "pubstat:canceled": "canceled",
    "killed": "canceled",
    "Withdrawn": "canceled",
    "deleted": "canceled",
    "Obsolete": "canceled",
    "withheld": "withheld",
    "stat:withheld": "withheld",
    "embargoed": "withheld",
    "Draft": "withheld",
    "in_progress": "withheld",
    "unpublished": "withheld",
    "scheduled": "withheld",
    "commissioned": "withheld",
    "": "withheld",
    "usable?": "usable",
    "not usable": "withheld",
    "stat:usable": "usable",
    "Published": "usable",
}
#: Spellings of embargoes that stand.
EMBARGOES: tuple[Any, ...] = (
    "tomorrow 6am",
    "",
    " ",
    "2026-01-03T06:00:00",
    "2026-01-03 06:00",
    "2026-01-03",
    "3/4/2026",
    "3 January 2026, or when the vote is over",
    "2026-02-30",
    "2026-01-03T06:00:00+01:00",
    "3 January 2026 06:00 IST",
    "true",
    "yes",
    True,
    1,
    1767420000,
    ["2026-01-03"],
    {},
)
_HEAD = {"uri": "urn:x:1", "type": "text"}
_ANS = {"type": "story", "version": "0.10.12", "headlines": {"basic": "Ferry stays"}}
_MODERN = _HEAD | {"headlines": [{"value": "Ferry stays"}]}
_OLD = _HEAD | {"version": "1", "headline": "Ferry stays"}


def _markdown(key: str, value: Any) -> str:
    return f"---\ntitle: Ferry stays\n{key}: {json.dumps(value)}\n---\nIt stays.\n"


def _newsml(name: str, value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    said = f" qcode={quoteattr(text)}/>" if name == "pubStatus" else f">{escape(text)}</{name}>"
    head = "<contentMeta><headline>Ferry stays</headline></contentMeta>"
    return f'<newsItem guid="urn:x:1"><itemMeta><{name}{said}</itemMeta>{head}</newsItem>'


def with_status(format: str, value: Any) -> tuple[str, str]:
    """Say a status in a format: its name, and the document."""
    page = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry stays"})
    status = json.dumps(value)
    match format:
        case "ninjs":
            return "ninjs", json.dumps(_MODERN | {"pubStatus": value})
        case "older":
            return "ninjs", json.dumps(_OLD | {"pubstatus": value})
        case "ans":
            return "ans", json.dumps(_ANS | {"status": value})
        case "newsml-g2":
            return "newsml-g2", _newsml("pubStatus", value)
        case "jsonld":
            return "jsonld", f'{page[:-1]}, "creativeWorkStatus": {status}}}'
    return "markdown", _markdown("status", value)


def with_embargo(format: str, value: Any) -> tuple[str, str]:
    """Say an embargo in a format."""
    match format:
        case "ninjs":
            return "ninjs", json.dumps(_MODERN | {"embargoedUntil": value})
        case "older":
            return "ninjs", json.dumps(_OLD | {"embargoed": value})
        case "ans":
            return "ans", json.dumps(_ANS | {"content_restrictions": {"embargo": {"active": "yes", "end_time": value}}})
        case "newsml-g2":
            return "newsml-g2", _newsml("embargoed", value)
    return "markdown", _markdown("embargo", value)


@pytest.mark.parametrize("value", STATUSES)
@pytest.mark.parametrize("format", SPELLED)
def test_a_status_is_read_in_every_spelling(format: str, value: Any) -> None:
    """A spelling of a status is that status in every format; an unknown one is withheld, and comes back."""
    name, data = with_status(format, value)
    reading = parse(data, format=name)
    assert STATUSES[value] == reading.article.status
    assert (status_of(value) is None) == any(issue.rule == "status-unknown" for issue in reading.issues)
    assert_never_freer(reading.article, [name])


@pytest.mark.parametrize("value", EMBARGOES, ids=repr)
@pytest.mark.parametrize("format", [name for name in SPELLED if name != "jsonld"])
def test_an_embargo_is_read_in_every_spelling(format: str, value: Any) -> None:
    """Words, days, times without a zone, nothing and truth values are embargoes, and stay so wherever they go."""
    name, data = with_embargo(format, value)
    article = parse(data, format=name).article
    assert article.embargo is not None
    for then in FORMATS:
        assert_never_freer(article, [then])


@given(
    st.sampled_from(SPELLED),
    strategies.json_values(),
    st.lists(st.sampled_from(FORMATS), max_size=2),
)
def test_no_value_of_a_status_is_an_open_door(format: str, value: Any, formats: Sequence[str]) -> None:
    """Whatever stands for a status: only what is known to be usable, or nothing, is that."""
    name, data = with_status(format, value)
    try:
        article = parse(data, format=name).article
    except NewsModelError:
        return
    assert value is None or status_of(value) == "usable" or article.status != "usable"
    assert_never_freer(article, formats)


def test_an_end_without_a_zone_is_the_latest() -> None:
    """A time without a zone ends in UTC-12, with a hint there; a day with its last second."""
    moments = {"2026-01-03T06:00:00": (3, 18), "2026-01-03": (4, 12), "2026-01-03T06:00:00Z": (3, 6)}
    for words, (day, hour) in moments.items():
        article = parse(json.dumps(_MODERN | {"embargoedUntil": words}), format="ninjs").article
        assert article.embargo is not None
        assert datetime.datetime(2026, 1, day, hour, tzinfo=datetime.UTC) == article.embargo.until
    hinted = parse(
        json.dumps(_MODERN | {"embargoedUntil": "2026-01-03"}), format="ninjs", hints=Hints(timezone="+09:00")
    )
    assert Embargo(until=datetime.datetime.fromisoformat("2026-01-04T00:00:00+09:00")) == hinted.article.embargo


def test_words_of_an_embargo_are_its_note() -> None:
    """Words that say no end stand in the note, and come back as they were."""
    item = _MODERN | {"embargoedUntil": "after the vote"}
    article = parse(json.dumps(item), format="ninjs").article
    assert Embargo(note="after the vote") == article.embargo
    assert item == json.loads(render(article, format="ninjs").data)


def test_the_strictest_of_two_names_counts() -> None:
    """An item with names of two versions has the stricter status, and the later end."""
    item = _OLD | {"pubStatus": "usable", "pubstatus": "canceled", "embargoed": "2026-02-01T00:00:00Z"}
    article = parse(json.dumps(item | {"embargoedUntil": "2026-01-01T00:00:00Z"}), format="ninjs").article
    assert "canceled" == article.status
    assert Embargo(until=datetime.datetime(2026, 2, 1, tzinfo=datetime.UTC)) == article.embargo


def test_an_embargo_that_is_over_is_none() -> None:
    """What says that there is no embargo makes none."""
    for value in (None, False, "false", "no", 0):
        name, data = with_embargo("ninjs", value)
        assert parse(data, format=name).article.embargo is None
        ans = _ANS | {"content_restrictions": {"embargo": {"active": value, "end_time": "2026-01-03T06:00:00Z"}}}
        assert parse(json.dumps(ans), format="ans").article.embargo is None


PAGE = "<html lang='en'><head><title>Ferry stays</title>{}</head><body><h1>Ferry stays</h1></body></html>"


@pytest.mark.parametrize(
    ("head", "rights"),
    [
        ('<meta name="tdm-reservation" content="1">', Rights(data_mining=f"{_PLUS}DMI-PROHIBITED")),
        ('<meta name="TDM-Reservation" content="yes">', Rights(data_mining=f"{_PLUS}DMI-PROHIBITED")),
        ('<meta name="tdm-reservation" content="0">', None),
        (
            '<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://example.org/p.json">',
            Rights(data_mining=f"{_PLUS}DMI-PROHIBITED", data_mining_terms="https://example.org/p.json"),
        ),
        (
            '<meta name="robots" content="index, NoAI, noimageai">',
            Rights(data_mining=f"{_PLUS}DMI-PROHIBITED-AIMLTRAINING"),
        ),
        ('<meta name="robots" content="noarchive, noimageindex, max-snippet:-1">', None),
        (
            '<meta name="robots" content="noai"><meta name="tdm-reservation" content="1">',
            Rights(data_mining=f"{_PLUS}DMI-PROHIBITED"),
        ),
        ('<meta property="article:content_tier" content="registered">', Rights(free_access=False)),
        ('<meta property="article:content_tier" content="free">', Rights(free_access=True)),
    ],
)
def test_reservations_of_a_page(head: str, rights: Rights | None) -> None:
    """What a page reserves are its rights; the strictest of several places counts."""
    from newsmodel.formats import html  # noqa: PLC0415 - only this asks it for metadata alone

    assert rights == html.parse_metadata(PAGE.format(head), hints=Hints()).article.rights


#: Where a notice stands in a story, in all formats that have such a place.
PLACES: dict[str, Any] = {
    "above the headline": ("text", "{}\n\nRain ends\n\nIt rained in the north.\n\nIt will rain on, Lee said."),
    "as the headline": ("text", "{}\n\nIt rained in the north.\n\nIt will rain on, Lee said."),
    "as all of the text": ("text", "{}"),
    "before the story": ("text", "Rain ends\n\n{}\n\nIt rained in the north.\n\nIt will rain on, Lee said."),
    "after the story": ("text", "Rain ends\n\nIt rained.\n\nIt rained in the north.\n\nIt will rain on.\n\n{}"),
    "before a body": ("ninjs", {"body_text": "{}\n\nIt rained in the north.\n\nIt rained."}),
    "after a body": ("ninjs", {"body_text": "It rained.\n\nIt rained in the north.\n\nIt will rain on.\n\n{}"}),
    "an editorial note": ("ninjs", {"body_text": "It rained.", "ednote": "{}"}),
    "a summary": ("ninjs", {"body_text": "It rained.", "description_text": "{}"}),
    "a headline": ("jsonld", {"@type": "NewsArticle", "headline": "{}", "articleBody": "It rained."}),
}


def _filled(template: Any, words: str) -> Any:
    if isinstance(template, str):
        return template.replace("{}", words)
    return {name: value.replace("{}", words) for name, value in template.items()}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("unavailable_after: 2027-03-05", "2027-03-05"),
        ("noarchive, UNAVAILABLE_AFTER: 2027-03-05T10:00:00Z, nofollow", "2027-03-05 10:00:00+00:00"),
        ("unavailable_after: Fri, 5 Mar 2027 10:00:00 GMT", "2027-03-05 10:00:00+00:00"),
        ("max-snippet: 50, index", None),
        ("unavailable_after: soon", "error"),
    ],
)
def test_a_page_that_robots_must_not_show_any_more_expires(words: str, expected: str | None) -> None:
    """An end among the words for robots is the day on which the story expires; one that cannot be read is an error."""
    from newsmodel.formats import html  # noqa: PLC0415 - only this asks it for metadata alone

    page = f"<html lang='en'><head><title>Rain</title><meta name='robots' content='{words}'></head><body></body></html>"
    reading = html.parse_metadata(page, hints=Hints())
    told = "error" if any(issue.severity is Severity.ERROR for issue in reading.issues) else None
    expires = reading.article.expires
    assert expected == (told if expires is None else str(expires))


@pytest.mark.parametrize("notice", ["MANDATORY KILL", "KILL KILL KILL", "Editors: kill the story slugged HARBOUR."])
@pytest.mark.parametrize("place", list(PLACES))
def test_notice_counts_wherever_it_stands(place: str, notice: str) -> None:
    """A notice that kills a story does so above, in, before and after it, and what it did is said."""
    named, template = PLACES[place]
    data = _filled(template, notice)
    if named != "text":
        data = json.dumps(
            {"uri": "urn:x:1", **data} if named == "ninjs" else {"@context": "https://schema.org", **data}
        )
    reading = parse(data, format=named)
    assert reading.article.status == "canceled"
    assert [issue.path for issue in reading.issues if issue.rule == "status-inferred"] == [("status",)]


def test_embargo_in_json_ld_withholds_the_story_and_says_so() -> None:
    """A format without embargoes has the story as withheld: both that and the lost end are errors of the rendering."""
    article = Article(id="urn:x:1", headline="Rain ends", embargo=Embargo(note="Until the vote"))
    rendering = render(article, format="jsonld")
    assert parse(rendering.data, format="jsonld").article.status == "withheld"
    errors = {issue.path for issue in rendering.issues if issue.severity is Severity.ERROR}
    assert errors == {("status",), ("embargo",)}


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("EMBARGOED UNTIL 10:00 GMT, 5 March 2026", "2026-03-05T10:00:00Z"),
        ("EMBARGOED UNTIL 10:00, 5 March 2026", "2026-03-05T10:00:00-12:00"),
        ("EMBARGOED UNTIL 5 March 2026", "2026-03-05"),
        ("EMBARGOED UNTIL 5 March", "2027-03-06T00:00:00-12:00"),
        ("STRICTLY EMBARGOED", None),
    ],
)
def test_words_of_an_embargo_mean_the_same_in_text_and_in_json(words: str, until: str | None) -> None:
    """The end that words tell is read once, for all formats: the latest that they can mean."""
    hints = Hints(published=datetime.date(2026, 11, 30))
    item = {"uri": "urn:x:1", "type": "text", "headline": "Ferry stays", "body_text": f"{words}\n\nIt sails."}
    read = [parse(f"{words}\n\nFerry stays\n\nIt sails. It is old.", format="text", hints=hints)]
    read.append(parse(json.dumps(item).encode(), format="ninjs", hints=hints))
    ends = [to_dict(reading.article)["embargo"].get("until") for reading in read]
    assert ends == [until, until]


_NITF = (
    "<nitf><head>{}</head><body><body.head><hedline><hl1>Rain ends</hl1></hedline></body.head>"
    "<body.content><p>It rained.</p></body.content></body></nitf>"
)


@pytest.mark.parametrize(
    ("format", "data"),
    [
        ("ninjs", json.dumps(_MODERN | {"expires": "whenever"})),
        ("nitf", _NITF.format('<docdata><date.expire norm="whenever"/></docdata>')),
        ("jsonld", json.dumps({"@type": "NewsArticle", "headline": "Rain", "expires": "whenever"})),
        ("markdown", "---\ntitle: Rain\nexpiryDate: whenever\n---\nIt rained.\n"),
    ],
)
def test_expiry_that_is_not_understood_is_an_error(format: str, data: str) -> None:
    """A day on which a story expires that cannot be read frees the story, which is said as an error, once."""
    if format == "markdown":
        pytest.importorskip("markdown_it", reason="the extra `markdown` is not installed")
    issues = parse(data, format=format).issues
    assert [issue.rule for issue in issues if issue.severity is Severity.ERROR] == ["restriction-unread"]


def test_terms_of_use_in_plain_text() -> None:
    """A line of terms restricts, before or behind the story; news of sales and rights does not."""
    story = "Rain ends\n\nIt rained in the north on Monday.\n\nIt will rain on, Ana Ruiz said.\n\n{}\n"
    told = ("Usage terms: not in print.", "NO SALES. NO ARCHIVES.", "Nutzungsbeschränkung: nur online")
    found = [parse(story.format(line), format="text").article.rights for line in told]
    assert [None if rights is None else rights.usage_terms for rights in found] == list(told)
    for line in ("No sales on Sunday, the court ruled.", "Rights of use are sold on Monday."):
        assert parse(story.format(line), format="text").article.rights is None


def test_terms_of_use_say_when_and_whether_too() -> None:
    """Words in the place of rights or terms may kill a story, or embargo it."""
    rights = "<docdata/></head><body><body.head><rights>{}</rights>"
    data = {"MANDATORY KILL": "canceled", "Embargo: 5 March 2027": "usable"}
    read = {
        words: parse(_NITF.format("<docdata/>").replace("<docdata/></head><body><body.head>", rights.format(words)))
        for words in data
    }
    assert {words: reading.article.status for words, reading in read.items()} == data
    assert read["Embargo: 5 March 2027"].article.embargo is not None


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        (("media", "rights", "usage_terms"), "restriction-not-carried"),
        (("media", "rights"), "restriction-not-carried"),
        (("media", 0, "rights"), "restriction-not-carried"),
        (("media", "rights", "notice"), "not-carried"),
        (("media",), "not-carried"),
    ],
)
def test_a_loss_that_is_told_of_all_media_at_once_is_as_grave(path: tuple[str | int, ...], rule: str) -> None:
    """Lost terms of pictures are an error also where a writer tells of them by field; lost pictures are not."""
    picture = Media(id="m1", kind="picture", rights=Rights(usage_terms="Not for use in Norway", notice="© Acme"))
    story = Article(id="urn:x:1", headline="Rain", media=(picture,))
    assert [rule] == [issue.rule for issue in with_errors(story, [NOT_CARRIED.issue("not carried", path)])]
