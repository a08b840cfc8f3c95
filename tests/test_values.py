"""The constrained values of fields, and the constructors that hold to them."""

from __future__ import annotations

import datetime
import enum
import zoneinfo
from collections import OrderedDict, deque
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Article, Limit, checked, json_schema, to_dict, to_json
from newsmodel import values as v
from newsmodel.model import (
    Cell,
    Concept,
    Dateline,
    Entity,
    Extraction,
    Link,
    ListItem,
    Mark,
    Paragraph,
    Provenance,
    Quantity,
    Rendition,
    Review,
    Section,
    Source,
    Span,
)
from newsmodel.shapes.field_types import Many, OpenMap, Scalar, StringMap, TimestampType, compiled, read_annotation
from newsmodel.values import read_timestamp, write_timestamp
from tests.growth import assert_growth

HEAD: dict[str, Any] = {"id": "urn:example:1", "headline": "Rain"}
UTC = datetime.UTC
WEST = datetime.timezone(-datetime.timedelta(hours=23, minutes=59))


def limit_of(annotation: Any) -> Limit:
    """Return the limit that a constrained type declares."""
    limit = annotation.__metadata__[0]
    assert isinstance(limit, Limit)
    return limit


# --- strings

ADMITTED = [
    (v.Id, ["a", "A", "S1", "p-1.x_y", "a" * 64]),
    (v.Line, ["x", " ", "Rain\u00a0ends", "\u0928\u092e\u0938\u094d\u0924\u0947", "\U0001f327", "\ufffe"]),
    (v.Text, ["x", "a\nb", "a\tb", "a\u2028b", "\ufeffx"]),
    (v.CellText, ["", "a\nb"]),
    (
        v.Uri,
        [
            "urn:x:1",
            "http://example.org",
            "http://example.org:80/a/b?c=d#e",
            "mailto:a@example.org",
            "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk",
            "file:///a",
            "x:/",
            "x://",
            "x:a?b=c#d",
            "http://user:pw@example.org/%C3%A9",
            "tag:example.org,2026:1",
        ],
    ),
    (v.IdOrUri, ["C1", "urn:x:1"]),
    (v.Language, ["en", "en-GB", "zh-Hans-CN", "und", "x-newsroom", "i-klingon", "de-1996"]),
    (v.MediaType, ["text/html", "text/plain; charset=utf-8", "application/vnd.a+json", 'video/mp4; codecs="avc1"']),
    (v.Sha256, ["0" * 64]),
    (v.Email, ["a@b", "a.b+c@example.org"]),
    (
        v.Edtf,
        [
            "2026",
            "2026-11",
            "2026-11-22",
            "2026-21",
            "202X",
            "20XX",
            "2026?",
            "2026-11~",
            "2026/2027",
            "../2026",
            "2026/..",
            "2026-11-22T10:00:00Z",
        ],
    ),
    (v.TimeZone, ["+09:00", "-03:30", "Asia/Seoul", "UTC", "Etc/GMT+5", "America/Argentina/Ushuaia"]),
    (v.JsonPointer, ["", "/", "/a/0/b", "/a~1b/~0", "/\u00e9"]),
]
REFUSED = [
    (v.Id, ["", "1a", "-a", "a b", "\u00e9", "a" * 65, "a\n", "_a", "a:b"]),
    (v.Line, ["", "a\nb", "a\tb", "a\u2028b", "a\u2029b", "a\x85b", "a\x00", "a\n"]),
    (v.Text, ["", "a\rb", "a\x0bb", "a\x7f", "a\x9f", "\x00"]),
    (v.CellText, ["\x00", "a\r\nb"]),
    (
        v.Uri,
        [
            "",
            "example.org",
            "/a",
            "//example.org/a",
            "http://example.org/a b",
            "http://example.org/\u00e9",
            "http://example.org/%zz",
            "http://example.org/%",
            "1x:a",
            ":a",
            "http://[::1]/",
            "urn:x:1\n",
            "http://a/<b>",
            "http://a/\\b",
            "http://a:8a/",
            "x:",  # RFC 3986 allows an empty path; ajv does not, and nobody needs it
            "http:?a",
            "http:#a",
        ],
    ),
    (v.IdOrUri, ["", "a b", "1", "/a"]),
    (v.Language, ["", "e", "en_GB", "en-", "en-speakingenglish", "en-GB\n", "\u00e9n"]),
    (v.MediaType, ["", "text", "text/", "/html", "text/html;", "text/html\n", "text/ht ml"]),
    (v.Sha256, ["", "0" * 63, "A" * 64, "0" * 65]),
    (v.Email, ["", "a", "@b", "a@", "a b@c", "a@b@c", "\u00e9@b"]),
    (v.Edtf, ["", "26", "2026-13", "2026-00", "2026-11-32", "yesterday"]),
    (v.TimeZone, ["", "+9", "+09:60", "24:00", "Asia/", "/Seoul", "Asia/Se oul", "+24:00"]),
    (v.JsonPointer, ["a", "/~2", "/~", "a/b"]),
]


@pytest.mark.parametrize(("annotation", "text"), [(kind, text) for kind, texts in ADMITTED for text in texts])
def test_string_is_admitted(annotation: Any, text: str) -> None:
    """The limit admits what the standard allows."""
    assert limit_of(annotation).admits(text)


@pytest.mark.parametrize(("annotation", "text"), [(kind, text) for kind, texts in REFUSED for text in texts])
def test_string_is_refused(annotation: Any, text: str) -> None:
    """The limit refuses what the standard does not allow, a final newline too."""
    assert not limit_of(annotation).admits(text)


@pytest.mark.parametrize("annotation", [kind for kind, _ in ADMITTED])
def test_every_limit_says_what_it_wants(annotation: Any) -> None:
    """A limit has a noun for messages, and a pattern without groups that are kept."""
    limit = limit_of(annotation)
    assert limit.noun
    assert limit.pattern is not None
    assert 0 == compiled(limit.pattern).groups


@pytest.mark.soak
@pytest.mark.parametrize("annotation", [kind for kind, _ in ADMITTED])
def test_patterns_take_linear_time(annotation: Any) -> None:
    """Eight times the characters of any sort, with a wrong one at the end, take at most about eight times the time."""

    def work(size: int) -> None:
        for unit in ("a", "0", "%41", "a/", "-a", "//", "@", ":", "~1", " ;", "X", "a:"):
            limit_of(annotation).admits("http://" + unit * size + "\u0000")
            limit_of(annotation).admits(unit * size + "\u0000")

    assert_growth(work, 10_000, 80_000, most=24)


def test_subclass_of_str_is_stored_as_str() -> None:
    """A field holds exact strings, so that a document never depends on whose string it was."""

    class Shout(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "SHOUT"

    headline = Article(**{**HEAD, "headline": Shout("Rain")}).headline
    assert ("Rain", str) == (headline, type(headline))


def test_string_enum_is_stored_as_the_plain_string() -> None:
    """A `StrEnum` member is as good as its value."""

    class Status(enum.StrEnum):
        HELD = "withheld"

    status = Article(**HEAD, status=Status.HELD).status  # type: ignore[arg-type]
    assert ("withheld", str) == (status, type(status))


# --- messages


SPAN: dict[str, Any] = {"target": "p1", "start": 0, "end": 1, "text": "x"}
#: What an object of a class needs, beside the field that is tried.
SOUND: dict[type, dict[str, Any]] = {
    Article: HEAD,
    Span: SPAN,
    Source: {"id": "S1", "kind": "person", "named": True},
    Mark: {"kind": "strong", "start": 0, "end": 1},
    Quantity: {"span": Span(**SPAN)},
    Rendition: {"uri": "urn:x:1"},
}
LINE = "one line of text without control characters"
TEXT = "text without control characters but newline and tab"
MARKS = "strong, emphasis, link, code, subscript, superscript, strike, underline"
ANY_BLOCK = "Paragraph | Quotation | ListItem | Preformatted | Figure | Embed | Table | LinkBlock | Divider | Raw"
WRONG_TYPES: list[tuple[type, str, Any, str]] = [
    (Article, "headline", 7, f": expected {LINE}, got 7 (int)"),
    (Article, "headline", None, f": expected {LINE}, got null (NoneType)"),
    (Article, "headline", b"x", f": expected {LINE}, got b'x' (bytes)"),
    (Article, "urgency", True, ": expected an urgency from 1 to 9, got true (bool)"),
    (Article, "urgency", 3.0, ": expected an urgency from 1 to 9, got 3.0 (float)"),
    (Article, "urgency", "3", ": expected an urgency from 1 to 9, got '3' (str)"),
    (Article, "keywords", "rain", ": expected a sequence, got 'rain' (str)"),
    (Article, "keywords", {"rain": 1}, ": expected a sequence, got an object with rain (dict)"),
    (Article, "keywords", 3, ": expected a sequence, got 3 (int)"),
    (Article, "keywords", ["a", 3], "[1]: expected text without control characters but newline and tab, got 3 (int)"),
    (Article, "keywords", None, ": expected a sequence, got null (NoneType)"),
    (Article, "dateline", "SEOUL", ": expected Dateline, got 'SEOUL' (str)"),
    (Article, "sections", [{"heading": "x"}], "[0]: expected Section, got an object with heading (dict)"),
    (Article, "published", "2026-11-22", ": expected an aware datetime or a date, got '2026-11-22' (str)"),
    (Article, "extra", [1], ": expected a mapping, got an array of 1 item (list)"),
    (Article, "extra", {1: 2}, ": expected a string, got 1 (int)"),
    (Article, "extra", {"a": {1}}, ": expected a JSON value, got {1} (set)"),
    (Article, "extra", {"a": b"x"}, ": expected a JSON value, got b'x' (bytes)"),
    (Section, "blocks", [Cell(text="x")], f"[0]: expected {ANY_BLOCK}, got Cell(text='x') (Cell)"),
    (Concept, "relevance", True, ": expected a number from 0 to 1, got true (bool)"),
    (Source, "named", 1, ": expected true or false, got 1 (int)"),
    (Provenance, "originals", {"/published": 1}, f": expected {TEXT}, got 1 (int)"),
    (Quantity, "value", "4", ": expected a finite number within ±2**53, got '4' (str)"),
]
WRONG_VALUES: list[tuple[type, str, Any, str]] = [
    (Article, "headline", "a\nb", f": 'a\\nb' is not {LINE}"),
    (Article, "id", "1", ": '1' is not an absolute URI in ASCII"),
    (Article, "urgency", 10, ": 10 is not an urgency from 1 to 9"),
    (Article, "status", "dead", ": 'dead' is not one of usable, withheld, canceled"),
    (Article, "extra", {"a": [float("inf")]}, ": inf is not finite"),
    (Article, "extra", {"\ud800": 1}, ": '\\ud800' has a lone surrogate"),
    (Concept, "relevance", 1.5, ": 1.5 is not a number from 0 to 1"),
    (Concept, "relevance", float("nan"), ": nan is not finite"),
    (Concept, "relevance", 10**400, ": an integer of 1329 bits is not a number from 0 to 1"),
    (Paragraph, "text", "a\ud83d", ": 'a\\ud83d' has a lone surrogate"),
    (Paragraph, "text", "x" * 70 + "\x00", f": '{'x' * 59}…' is not {TEXT}"),
    (Provenance, "originals", {"published": "x"}, ": 'published' is not a JSON Pointer (RFC 6901)"),
    (Span, "start", -1, ": -1 is not an offset in Unicode code points, 0 or more"),
    (Span, "end", 2**53, ": 9007199254740992 is not an offset in Unicode code points, 0 or more"),
    (Mark, "kind", "bold", f": 'bold' is not one of {MARKS}"),
    (Quantity, "value", 10**400, ": an integer of 1329 bits is not a finite number within ±2**53"),
    (Rendition, "duration", -0.5, ": -0.5 is not a duration in seconds, 0 or more"),
]


@pytest.mark.parametrize("number", range(len(WRONG_TYPES)))
def test_wrong_type_is_refused_with_class_and_field(number: int) -> None:
    """A constructor raises `TypeError` and says which field of which class, at which index, got what."""
    cls, name, value, message = WRONG_TYPES[number]
    with pytest.raises(TypeError) as refusal:
        cls(**{**SOUND.get(cls, {}), name: value})
    assert str(refusal.value) == f"{cls.__name__}.{name}{message}"


@pytest.mark.parametrize("number", range(len(WRONG_VALUES)))
def test_wrong_value_is_refused_with_class_and_field(number: int) -> None:
    """A constructor raises `ValueError` and says which field of which class got what, shortened."""
    cls, name, value, message = WRONG_VALUES[number]
    with pytest.raises(ValueError, match=name) as refusal:
        cls(**{**SOUND.get(cls, {}), name: value})
    assert str(refusal.value) == f"{cls.__name__}.{name}{message}"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({}, "missing 2 required keyword-only arguments: 'id' and 'headline'"),
        ({"id": "urn:x:1"}, "missing 1 required keyword-only argument: 'headline'"),
        ({**HEAD, "headlin": "x"}, "got an unexpected keyword argument 'headlin'"),
    ],
)
def test_missing_and_unknown_arguments_are_refused(arguments: Any, words: str) -> None:
    """A required field has to be given, and an unknown one cannot."""
    with pytest.raises(TypeError, match=words):
        Article(**arguments)


def test_fields_are_given_by_name_only() -> None:
    """Positional arguments would change their meaning with the next field."""
    with pytest.raises(TypeError, match="takes 1 positional argument but 4 were given"):
        Mark("strong", 0, 1)  # type: ignore[call-arg]


# --- conversions


@pytest.mark.parametrize(
    "given_as", [["a", "b"], ("a", "b"), deque(["a", "b"]), iter(["a", "b"]), {"a": 1, "b": 2}.keys()]
)
def test_sequences_become_tuples(given_as: Any) -> None:
    """Whatever the sequence, the field holds a tuple."""
    assert ("a", "b") == Article(**HEAD, keywords=given_as).keywords


def test_whole_numbers_become_floats_where_floats_are_meant() -> None:
    """An int is a fine score; the field holds a float. Where both are meant, each stays what it is."""
    relevance = Concept(name="x", relevance=1).relevance
    assert (1.0, float) == (relevance, type(relevance))
    review = Review(rating=4, best=5.0)
    assert (int, float) == (type(review.rating), type(review.best))


def test_open_object_is_copied_deeply() -> None:
    """Whoever changes the mapping that was given changes no article; tuples in it become lists, as in JSON."""
    given_as: dict[str, Any] = {"ninjs": {"a": [1], "b": (2, 3)}}
    article = Article(**HEAD, extra=MappingProxyType(given_as))
    given_as["ninjs"]["a"].append(2)
    assert {"ninjs": {"a": [1], "b": [2, 3]}} == article.extra
    assert {"a": {}} == Article(**HEAD, extra=OrderedDict(a={})).extra


def test_originals_are_copied() -> None:
    """The same holds for the originals of a provenance."""
    originals = {"/published": "Friday"}
    provenance = Provenance(originals=originals)
    originals.clear()
    assert {"/published": "Friday"} == provenance.originals


def test_written_dict_shares_nothing_with_the_article() -> None:
    """Whoever changes the dict of an article does not change the article."""
    article = Article(**HEAD, extra={"a": {"b": [1]}})
    to_dict(article)["extra"]["a"]["b"].append(2)
    assert {"a": {"b": [1]}} == article.extra


# --- times


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-11-22", datetime.date(2026, 11, 22)),
        ("0001-01-01", datetime.date(1, 1, 1)),
        ("9999-12-31", datetime.date(9999, 12, 31)),
        ("2024-02-29", datetime.date(2024, 2, 29)),
        ("2026-11-22T14:05:00Z", datetime.datetime(2026, 11, 22, 14, 5, tzinfo=UTC)),
        ("2026-11-22T14:05:00.25Z", datetime.datetime(2026, 11, 22, 14, 5, 0, 250_000, tzinfo=UTC)),
        ("2026-11-22T14:05:00.000001-23:59", datetime.datetime(2026, 11, 22, 14, 5, 0, 1, WEST)),
    ],
)
def test_timestamp_is_read(text: str, value: datetime.date) -> None:
    """Dates and date-times of RFC 3339 are read, to the microsecond, with their offset."""
    assert value == read_timestamp(text)
    assert type(value) is type(read_timestamp(text))
    if isinstance(value, datetime.datetime):
        read = read_timestamp(text)
        assert isinstance(read, datetime.datetime)
        assert value.utcoffset() == read.utcoffset()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-11",
        "2026-11-31",
        "2026-02-29",
        "0000-01-01",
        "2026-11-22T14:05:00",
        "2026-11-22 14:05:00Z",
        "2026-11-22t14:05:00z",
        "2026-11-22T14:05Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T14:05:60Z",
        "2026-11-22T14:05:00.1234567Z",
        "2026-11-22T14:05:00.Z",
        "2026-11-22T14:05:00+0900",
        "2026-11-22T14:05:00+09",
        "2026-11-22T14:05:00+24:00",
        "2026-02-30T14:05:00Z",
        "20261122",
        "2026-W47-7",
        "2026-11-22\n",
        " 2026-11-22",
        "2026-11-22T14:05:00Z ",
        "\u0662\u0660\u0662\u0666-11-22",
        "2026-11-22T14:05:00,5Z",
    ],
)
def test_other_forms_of_time_are_refused(text: str) -> None:
    """No other form of ISO 8601 is let through, nor a day that does not exist."""
    with pytest.raises(ValueError, match=r"."):
        read_timestamp(text)


@given(
    st.dates()
    | st.datetimes(timezones=st.integers(-1439, 1439).map(lambda m: datetime.timezone(datetime.timedelta(minutes=m))))
)
def test_timestamps_are_read_as_they_were_written(value: datetime.date) -> None:
    """`read_timestamp` is the inverse of `write_timestamp`, and what is written fits the published pattern."""
    text = write_timestamp(value)
    assert value == read_timestamp(text)
    is_moment = isinstance(value, datetime.datetime)
    assert (not is_moment, is_moment) == (v.FULL_DATE.admits(text), v.DATE_TIME.admits(text))


def test_utc_is_written_with_z() -> None:
    """An offset of zero is written `Z`, whatever zone it came from."""
    moment = datetime.datetime(2026, 1, 22, 14, 5)  # noqa: DTZ001
    for zone in (UTC, datetime.timezone(datetime.timedelta(0)), zoneinfo.ZoneInfo("Europe/London")):
        assert "2026-01-22T14:05:00Z" == write_timestamp(moment.replace(tzinfo=zone))
    assert "2026-01-22T14:05:00+09:00" == write_timestamp(moment.replace(tzinfo=zoneinfo.ZoneInfo("Asia/Seoul")))


def test_naive_datetime_is_refused() -> None:
    """A time without a zone is no moment; the message says what to do."""
    with pytest.raises(ValueError, match=r"Article\.published: a datetime must be aware: give it a tzinfo"):
        Article(**HEAD, published=datetime.datetime(2026, 11, 22))  # noqa: DTZ001


def test_offset_with_seconds_is_refused() -> None:
    """RFC 3339 has offsets of whole minutes; local mean time has not."""
    zone = datetime.timezone(datetime.timedelta(hours=8, minutes=27, seconds=52))
    with pytest.raises(ValueError, match=r"Dateline\.date: a UTC offset must be of whole minutes"):
        Dateline(text="SEOUL", date=datetime.datetime(1900, 1, 1, tzinfo=zone))
    with pytest.raises(ValueError, match="whole minutes"):
        Dateline(text="SEOUL", date=datetime.datetime(1900, 1, 1, tzinfo=zoneinfo.ZoneInfo("Asia/Seoul")))


def test_zone_without_an_offset_is_refused() -> None:
    """A tzinfo that knows no offset makes no aware datetime."""

    class Nowhere(datetime.tzinfo):
        def utcoffset(self, _: datetime.datetime | None) -> None:
            return None

        def dst(self, _: datetime.datetime | None) -> None:
            return None

        def tzname(self, _: datetime.datetime | None) -> None:
            return None

    with pytest.raises(ValueError, match="aware"):
        Article(**HEAD, published=datetime.datetime(2026, 11, 22, tzinfo=Nowhere()))


def test_subclasses_of_datetime_are_written_like_datetimes() -> None:
    """pandas and pendulum have their own datetimes; what counts is the moment."""

    class Stamp(datetime.datetime):
        """Someone else's datetime."""

    article = Article(**HEAD, published=Stamp(2026, 11, 22, 14, 5, tzinfo=UTC))
    assert b'"published":"2026-11-22T14:05:00Z"' in to_json(article)


# --- annotations


def test_annotations_are_read() -> None:
    """The types that fields may have."""
    assert Scalar((str,), limit_of(v.Id)) == read_annotation(v.Id)[0]
    assert (TimestampType(), True) == read_annotation(v.Timestamp | None)
    assert isinstance(read_annotation(tuple[v.Text, ...])[0], Many)
    assert isinstance(read_annotation(v.OpenObject)[0], OpenMap)
    assert isinstance(read_annotation(v.Originals)[0], StringMap)


@pytest.mark.parametrize(
    "annotation",
    [
        set[str],
        list[str],
        dict[str, int],
        object,
        Any,
        tuple[str, int],
        tuple[str],
        str | int,
        str | None | Article,
        bytes,
        datetime.date,
        complex,
        "str",
    ],
)
def test_other_annotations_are_refused(annotation: Any) -> None:
    """A type that no document can hold is refused, with a message."""
    with pytest.raises(TypeError, match="cannot"):
        read_annotation(annotation)


def test_optional_field_must_default_to_none() -> None:
    """A field that may be None but has no default would be both absent and required."""

    @attrs.frozen(kw_only=True, field_transformer=checked)
    class Odd:
        """A class that says two things."""

        name: str | None

    with pytest.raises(TypeError, match=r"^Odd\.name: a field that may be None must default to None$"):
        json_schema(Odd)


# --- frozen


def test_objects_are_frozen() -> None:
    """No attribute of an object can be set, added or deleted, however the object was made."""
    for article in (Article(**HEAD), attrs.evolve(Article(**HEAD), headline="Snow")):
        for name in ("headline", "more"):
            with pytest.raises(AttributeError):
                setattr(article, name, "x")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            del article.headline


def test_parsed_objects_are_frozen_too() -> None:
    """The fast path makes the same kind of object: same type, frozen, without a `__dict__`."""
    from newsmodel import from_json  # noqa: PLC0415

    article = from_json(
        '{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain","sections":[{"blocks":[{"type":"divider"}]}]}'
    )
    for part in (article, article.sections[0], article.sections[0].blocks[0]):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            part.id = "x"  # type: ignore[misc]
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            del part.id
        assert not hasattr(part, "__dict__")
    assert type(article) is Article


def test_evolve_checks_what_is_new() -> None:
    """`attrs.evolve` gives a new object and checks its fields."""
    article = Article(**HEAD)
    assert "Snow" == attrs.evolve(article, headline="Snow").headline
    assert "Rain" == article.headline
    with pytest.raises(ValueError, match=r"Article\.headline"):
        attrs.evolve(article, headline="")


def test_extra_is_part_of_equality_and_not_of_the_hash() -> None:
    """Articles that differ in `extra` alone are unequal and hash alike."""
    plain, more = Article(**HEAD), Article(**HEAD, extra={"desk": {"a": 1}})
    assert plain != more
    assert hash(plain) == hash(more)


def test_default_is_not_shared() -> None:
    """Two articles never have one `extra`."""
    assert Article(**HEAD).extra is not Article(**HEAD).extra


def test_a_date_is_no_datetime_in_equality() -> None:
    """A day and its midnight are different timestamps."""
    assert Article(**HEAD, published=datetime.date(2026, 1, 1)) != Article(
        **HEAD, published=datetime.datetime(2026, 1, 1, tzinfo=UTC)
    )


def test_tags_are_of_the_class() -> None:
    """A tag is no argument; it is what the class is."""
    assert "list_item" == ListItem(text="x").type == ListItem.type
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'type'"):
        ListItem(type="list_item", text="x")  # type: ignore[call-arg]
    assert "1.0" == Article(**HEAD).newsmodel


def test_entity_is_a_concept() -> None:
    """An entity has what a concept has, and more."""
    entity = Entity(kind="place", name="Seoul", latitude=37, extraction=Extraction(confidence=1))
    assert isinstance(entity, Concept)
    assert {"name": "Seoul", "kind": "place", "latitude": 37.0, "extraction": {"confidence": 1.0}} == to_dict(entity)


def test_repr_shows_what_is_set_and_is_short() -> None:
    """A repr leaves out defaults, cuts long text and counts long tuples."""
    link = Link(rel="related", title="x" * 500)
    article = Article(**HEAD, links=(link,) * 20, keywords=("a",), extra={"a": 1})
    assert repr(article) == (
        "Article(id='urn:example:1', headline='Rain', keywords=('a',), links=(Link(…), Link(…), Link(…), … 17 more), "
        "extra=an object with a)"
    )
    assert repr(Section(blocks=(Paragraph(text="x" * 500),))) == "Section(blocks=(Paragraph(…),))"
