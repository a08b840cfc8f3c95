"""Hypothesis strategies for the model, made from the shapes of its classes: no class is named here but `Article`."""

from __future__ import annotations

import copy
import datetime
import functools
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

from hypothesis import strategies as st

from newsmodel.model import (
    Article,
    Attribution,
    Block,
    Claim,
    Entity,
    Figure,
    Mark,
    Media,
    Paragraph,
    Quotation,
    Section,
    Source,
    Span,
)
from newsmodel.shapes.field_types import (
    Choice,
    FieldType,
    Limit,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    TimestampType,
    Union,
    compiled,
)
from newsmodel.shapes.shape import shape_of

T = TypeVar("T")

#: An object fills at most so many of its optional fields, and a tuple holds at most so many members: small documents
#: find as much as large ones, and shrink better.
MOST_FIELDS = 6
MOST_MEMBERS = 3

#: Every character that a JSON string can hold; those that the format refuses too.
CHARACTERS = st.characters(codec="utf-8")

#: Addresses of all forms, in lists of which each is chosen as often as an address that is drawn.
URIS = (
    ("https://example.org/a?b=1&c=2#d", "http://user:pw@example.org:80/%C3%A9;x=1/../..", "HTTP://EXAMPLE.ORG"),
    ("urn:x:1", "tag:example.org,2026:a/b", "mailto:a@b.c", "ni:///sha-256;f4OxZX_x"),
    ("data:,a%20b", "x-y+z.1:a", "file:///a/b~c", "https://example.org/?q=%22%3C%3E%5B%5D!$&'()*+,;="),
)

JSON_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(CHARACTERS, max_size=8)
)


def json_values() -> st.SearchStrategy[Any]:
    """Draw any JSON value."""
    return st.recursive(
        JSON_SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(CHARACTERS, max_size=8), inner, max_size=3),
        max_leaves=6,
    )


def python_values() -> st.SearchStrategy[Any]:
    """Draw JSON values, and Python values that JSON cannot say, in and beside them."""
    odd: st.SearchStrategy[Any] = st.sampled_from(
        [
            float("nan"),
            float("-inf"),
            "\ud83d",
            b"bytes",
            2**70,
            {1, 2},
            1j,
            datetime.date(2026, 1, 1),
            object,
            (1, "two"),
        ]
    )
    keys: st.SearchStrategy[Any] = st.text(CHARACTERS, max_size=8) | st.sampled_from([1, None, "\ud800", ("a",)])
    return st.recursive(
        JSON_SCALARS | odd,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3) | st.tuples(inner),
        max_leaves=6,
    )


# --- values and objects that have the right structure


def values_of(field_type: FieldType) -> st.SearchStrategy[Any]:
    """Draw every value that a field of a type may hold."""
    match field_type:
        case Scalar():
            return st.one_of([_scalars(kind, field_type.limit) for kind in field_type.types])
        case TimestampType():
            return _moments()
        case Choice():
            return st.sampled_from(field_type.values)
        case ObjectType():
            return objects(field_type.cls)
        case Union():
            return st.one_of([objects(cls) for cls in field_type.classes])
        case Many():
            return st.lists(values_of(field_type.item), max_size=MOST_MEMBERS).map(tuple)
        case StringMap():
            return st.dictionaries(values_of(field_type.key), values_of(field_type.value), max_size=MOST_MEMBERS)
        case OpenMap():
            return st.dictionaries(st.text(CHARACTERS, max_size=8), json_values(), max_size=MOST_MEMBERS)


def _scalars(kind: type, limit: Limit) -> st.SearchStrategy[Any]:
    if kind is bool:
        return st.booleans()
    if kind is int:
        least, most = (None if bound is None else int(bound) for bound in (limit.ge, limit.le))
        return st.integers(least, most)
    if kind is float:
        return st.floats(limit.ge, limit.le, allow_nan=False, allow_infinity=False)
    if limit.pattern is None:
        return st.text(CHARACTERS, min_size=limit.min_length or 0, max_size=limit.max_length)
    any_string = st.from_regex(compiled(limit.pattern), fullmatch=True, alphabet=CHARACTERS).filter(limit.admits)
    # to draw an address of any form takes longer than to test most laws: three of four are from a list
    return st.one_of(*map(st.sampled_from, URIS), any_string) if limit.format == "uri" else any_string


def _moments() -> st.SearchStrategy[datetime.date]:
    zones = st.just(datetime.UTC) | st.integers(-1439, 1439).map(
        lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes))
    )
    return st.dates() | st.datetimes(timezones=zones)


@functools.cache
def objects(cls: type[T]) -> st.SearchStrategy[T]:
    """Draw objects of a model class, structurally valid and otherwise arbitrary."""
    fields = shape_of(cls).fields
    required = {field.name: values_of(field.type) for field in fields if field.required}
    optional = {field.name: values_of(field.type) for field in fields if not field.required}
    if not optional:
        return st.fixed_dictionaries(required).map(lambda given: cls(**given))

    @st.composite
    def one(draw: st.DrawFn) -> T:
        # each field is drawn for itself: a strategy that is made anew for every draw costs more than what it draws
        chosen = draw(st.lists(st.sampled_from(sorted(optional)), max_size=MOST_FIELDS, unique=True))
        given = {name: draw(strategy) for name, strategy in required.items()}
        return cls(**given, **{name: draw(optional[name]) for name in sorted(chosen)})

    return one()


def articles() -> st.SearchStrategy[Article]:
    """Draw structurally valid articles; their ids may clash and their spans point anywhere."""
    return objects(Article)


# --- articles in which the fields fit each other

_WORD = st.text(st.characters(categories=["L", "N", "So"], codec="utf-8"), min_size=1, max_size=6)
_WORDS = st.lists(_WORD, min_size=1, max_size=8).map(" ".join)


@st.composite
def sound_articles(draw: st.DrawFn) -> Article:
    """Draw articles without any issue: unique ids, spans equal to their words, claims with sources."""
    texts = draw(st.lists(_WORDS, min_size=1, max_size=4))
    blocks: list[Block] = [
        draw(st.sampled_from([Paragraph, Quotation]))(id=f"p{number}", text=text, marks=_marks(draw, text))
        for number, text in enumerate(texts)
    ]
    targets = {f"p{number}": text for number, text in enumerate(texts)} | {"headline": draw(_WORDS)}
    media = (Media(id="m1", kind="picture", caption=draw(_WORDS)),) if draw(st.booleans()) else ()
    blocks += [Figure(media=item.id or "") for item in media]
    sources = tuple(_source(draw, f"S{number}", targets) for number in range(draw(st.integers(1, 3))))
    return Article(
        id="urn:example:sound",
        headline=targets["headline"],
        sections=(Section(id="s1", blocks=tuple(blocks)),),
        media=media,
        entities=(Entity(id="E1", kind="other", name=draw(_WORD), mentions=(_span(draw, targets),)),),
        sources=sources,
        claims=tuple(_claim(draw, f"C{number}", sources, targets) for number in range(draw(st.integers(0, 3)))),
    )


def _source(draw: st.DrawFn, id: str, targets: Mapping[str, str]) -> Source:
    named = draw(st.booleans())
    name = draw(_WORD) if named else None
    return Source(id=id, kind="person", named=named, name=name, mentions=(_span(draw, targets),))


def _claim(draw: st.DrawFn, id: str, sources: Sequence[Source], targets: Mapping[str, str]) -> Claim:
    content = tuple(_span(draw, targets) for _ in range(draw(st.integers(1, 2))))
    return Claim(
        id=id,
        sources=(Attribution(source=draw(st.sampled_from(sources)).id),),
        content=content,
        text=" ".join(span.text for span in content),
    )


def _span(draw: st.DrawFn, targets: Mapping[str, str]) -> Span:
    target = draw(st.sampled_from(sorted(targets)))
    start, end = _stretch(draw, targets[target])
    return Span(target=target, start=start, end=end, text=targets[target][start:end])


def _marks(draw: st.DrawFn, text: str) -> tuple[Mark, ...]:
    start, end = _stretch(draw, text)
    outer = Mark(kind="emphasis", start=start, end=end)
    return draw(st.sampled_from([(), (outer,), (outer, Mark(kind="strong", start=start, end=end))]))


def _stretch(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


# --- documents with something wrong in them

#: Values that are right in some places and wrong in most, near the limits of the format.
ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    7,
    1.0,
    0.5,
    -0.0,
    1e308,
    2**53 - 1,
    2**53,
    2**64,
    10**30,
    10**400,
    "",
    " ",
    "x",
    "p1\n",
    "a\u0007b",
    "a\u0085b",
    "a\u2028b",
    "\U0001f327",
    "x" * 65,
    "urn:x:1",
    "http://[::1]/",
    "http://example.org/a b",
    "http://example.org/%zz",
    "2026-11-22",
    "2026-02-30",
    "0000-01-01",
    "2026-11-22T14:05:00Z",
    "2026-11-22T14:05:00",
    "2026-11-22t14:05:00z",
    "2026-11-22T24:00:00Z",
    "2026-11-22T14:05:60Z",
    "2026-02-30T14:05:00Z",
    "2026-11-22T14:05:00.1234567Z",
    "2026-11-22T14:05:00+24:00",
    "paragraph",
    "divider",
    "usable",
    "1.0",
    [],
    [None],
    ["x"],
    {},
    {"type": "divider"},
    {"type": "paragraph"},
    {"text": "x"},
    {"name": "x"},
    {"target": "p1", "start": 0.0, "end": 1, "text": "x"},
)


@st.composite
def mutated_documents(draw: st.DrawFn) -> dict[str, Any]:
    """Draw documents of structurally valid articles in which one to three places have been changed; some stay valid."""
    from newsmodel.documents.codec import to_dict  # noqa: PLC0415 - what is tested stays importable without it

    document = to_dict(draw(articles()))
    for _ in range(draw(st.integers(1, 3))):
        _mutate(draw, document)
    return document


def _mutate(draw: st.DrawFn, document: dict[str, Any]) -> None:
    """Change, add or remove a member of one of the containers of a document."""
    container = draw(st.sampled_from(list(_containers(document))))
    odd = copy.deepcopy(draw(st.sampled_from(ODD_VALUES)))
    if isinstance(container, list):
        place = draw(st.integers(0, len(container)))
        container[place : place + draw(st.integers(0, 1))] = draw(st.sampled_from([[], [odd]]))
    elif container and draw(st.booleans()):
        del container[draw(st.sampled_from(sorted(container)))]
    else:
        known = sorted(container) or ["id"]
        name = draw(st.sampled_from([*known, *known, "id", "type", "text", "level", "newsmodel", "$schema", "head"]))
        container[name] = odd


def _containers(value: Any) -> list[Any]:
    found = []
    if isinstance(value, dict | list):
        found.append(value)
        for member in cast("list[Any]", value.values() if isinstance(value, dict) else value):
            found += _containers(member)
    return found
