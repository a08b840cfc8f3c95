# pyright: strict, reportUnnecessaryTypeIgnoreComment=true, reportUnusedClass=false, reportUnusedFunction=false
"""Facts that type checkers must know of the public names. It is checked by mypy --strict and by pyright, and never run.

`# type: ignore[code]` marks what must be an error: both checkers complain when it is none.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Literal, assert_never, assert_type, cast

import attrs
import cattrs

from newsmodel import (
    Article,
    Attribution,
    Block,
    Cell,
    Claim,
    Concept,
    Divider,
    Embed,
    Entity,
    Figure,
    InvalidDocument,
    Issue,
    LinkBlock,
    ListItem,
    Mark,
    Media,
    Members,
    Paragraph,
    Party,
    Preformatted,
    Quotation,
    Raw,
    Reading,
    Report,
    Row,
    Section,
    Severity,
    Source,
    Span,
    Table,
    UnreadableInput,
    bulk,
    checked,
    configure_converter,
    from_dict,
    from_json,
    json_schema,
    parse,
    parse_all,
    read,
    to_dict,
    to_json,
    validate,
)
from newsmodel.documents.json_form import ArticleDict, BlockDict, ClaimDict, PartyDict, SectionDict
from newsmodel.values import PublicationStatus


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class CheckedClaim(Claim):
    """A user's claim."""

    checked_by: str | None = None


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class WireArticle(Article):
    """A user's article."""

    claims: tuple[CheckedClaim, ...] = attrs.field(default=(), converter=Members[CheckedClaim])
    desk: Literal["asia", "europe"]
    takes: tuple[int, ...] = ()


def constructors() -> None:
    """Constructors take fields by keyword, with their types."""
    span = Span(target="p1", start=0, end=2, text="It")
    article = Article(
        id="urn:example:1",
        headline="Rain",
        published=datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC),
        modified=datetime.date(2026, 11, 23),
        status="usable",
        sections=(Section(level=2, blocks=(Paragraph(text="It rained."), Divider())),),
        sources=(Source(id="S1", kind="person", named=True),),
        claims=(Claim(id="C1", text="It", content=(span,), sources=(Attribution(source="S1"),)),),
        entities=(Entity(name="Seoul", kind="place", latitude=37.5),),
        contributors=(Party(name="Jo Lind"),),
        extra={"ninjs": {"a": [1]}},
    )
    assert_type(article.headline, str)
    assert_type(article.subheadline, str | None)
    assert_type(article.sections, tuple[Section, ...])
    assert_type(article.claims[0].content, tuple[Span, ...])
    assert_type(article.published, datetime.datetime | datetime.date | None)
    assert_type(article.text, str)
    assert_type(article.quote(span), str)
    assert_type(list(article.blocks), list[Block])
    assert_type(article.newsmodel, Literal["1.0"])
    WireArticle(id="urn:example:1", headline="Rain", desk="asia", claims=(CheckedClaim(id="C1", text="It"),))


def wrong_arguments() -> None:
    """Wrong types, names and values are errors, and so are missing fields and positional arguments."""
    Article(id="urn:example:1")  # type: ignore[call-arg]
    Article(id="urn:example:1", headline="Rain", keywords="rain")  # type: ignore[arg-type]
    Mark("strong", 0, 1)  # type: ignore[call-arg]
    Article(id="urn:example:1", headline="Rain", headlin="x")  # type: ignore[call-arg]
    Article(id="urn:example:1", headline=None)  # type: ignore[arg-type]
    Article(id="urn:example:1", headline="Rain", status="dead")  # type: ignore[arg-type]
    Article(id="urn:example:1", headline="Rain", urgency="3")  # type: ignore[arg-type]
    Article(id="urn:example:1", headline="Rain", published="2026-11-22")  # type: ignore[arg-type]
    Section(blocks=(Cell(text="x"),))  # type: ignore[arg-type]
    Source(id="S1", kind="ghost", named=True)  # type: ignore[arg-type]
    Mark(kind="bold", start=0, end=1)  # type: ignore[arg-type]
    WireArticle(id="urn:example:1", headline="Rain")  # type: ignore[call-arg]
    WireArticle(id="urn:example:1", headline="Rain", desk="asia", claims=(Claim(id="C1", text="It"),))  # type: ignore[arg-type]


def frozen(article: Article) -> None:
    """No attribute can be set."""
    article.headline = "Snow"  # type: ignore[misc]


def parsing() -> None:
    """A parser returns an object of the class that was asked for."""
    assert_type(from_json(b"{}"), Article)
    assert_type(from_json("{}", cls=WireArticle), WireArticle)
    assert_type(from_dict({}), Article)
    assert_type(from_dict({}, cls=WireArticle).claims[0].checked_by, str | None)
    assert_type(from_dict({}, cls=Section), Section)
    assert_type(to_json(Section(), indent=2), bytes)
    assert_type(to_dict(Section()), dict[str, Any])
    assert_type(json_schema(WireArticle, draft="7"), dict[str, Any])
    from_json(3)  # type: ignore[call-overload]
    assert_type(parse(b"").article, Article)
    assert_type(parse(b"", cls=WireArticle).article, WireArticle)
    assert_type(read("a.json", cls=WireArticle).article.desk, Literal["asia", "europe"])
    assert_type([each.article for each in parse_all(b"") if isinstance(each, Reading)], list[Article])
    assert_type(next(bulk.read("a.jsonl", cls=WireArticle)), WireArticle)
    readings: list[Reading] = [parse(b"")]
    assert_type(readings[0].article, Article)
    parse(b"", cls=Section)  # type: ignore[type-var]
    json_schema(WireArticle, draft="4")  # type: ignore[arg-type]


def dicts(article: Article) -> None:
    """The JSON form has types of its own; any other mapping is taken as well."""
    block: BlockDict = {"type": "paragraph", "id": "p1", "text": "It rained."}
    section: SectionDict = {"level": 2, "blocks": [block, {"type": "divider"}]}
    claim: ClaimDict = {"id": "C1", "text": "It rained", "extraction": {"confidence": 1}}
    document: ArticleDict = {
        "$schema": "urn:newsmodel:schema:1.0:article",
        "newsmodel": "1.0",
        "id": "urn:example:1",
        "headline": "Rain",
        "published": "2026-11-22",
        "status": "usable",
        "sections": [section],
        "claims": [claim],
        "provenance": {"originals": {"/published": "Nov. 22"}},
        "extra": {"ninjs": {"a": [1]}},
    }
    assert_type(document["headline"], str)
    assert_type(document.get("status"), PublicationStatus | None)
    assert_type(from_dict(document), Article)
    assert_type(from_dict({**document, "desk": "asia"}, cls=WireArticle), WireArticle)
    validate(document)
    written = cast("ArticleDict", to_dict(article))
    assert_type([party.get("name") for party in written.get("contributors", [])], list[str | None])
    any_mapping: Mapping[str, Any] = to_dict(article)
    assert_type(from_dict(any_mapping), Article)
    validate(any_mapping)


def wrong_dicts() -> None:
    """A key that is missing or unknown, or a value of a wrong type, is an error."""
    no_headline: ArticleDict = {"newsmodel": "1.0", "id": "urn:example:1"}  # type: ignore[typeddict-item]
    other_version: ArticleDict = {"newsmodel": "2.0", "id": "urn:x:1", "headline": "Rain"}  # type: ignore[typeddict-item]
    misspelt: PartyDict = {"nmae": "Jo Lind"}  # type: ignore[typeddict-unknown-key]
    null: PartyDict = {"name": None}  # type: ignore[typeddict-item]
    no_kind: PartyDict = {"kind": "ghost"}  # type: ignore[typeddict-item]
    no_tag: BlockDict = {"text": "It rained."}  # type: ignore[assignment]
    for wrong in (no_headline, other_version, misspelt, null, no_kind, no_tag):
        validate(wrong)
    validate(3)  # type: ignore[arg-type]
    from_dict([])  # type: ignore[call-overload]


def by_tag_of_dict(block: BlockDict) -> str | None:
    """A comparison of the tag of a block's dict narrows it."""
    if block["type"] == "paragraph":
        return block["text"]
    if block["type"] == "figure":
        return block["media"]
    return block["text"]  # type: ignore[typeddict-item]


def validation(article: WireArticle) -> None:
    """A report is a sequence of issues."""
    report = validate(b"{}")
    assert_type(report, Report)
    assert_type(report.ok, bool)
    for issue in report:
        assert_type(issue, Issue)
        assert_type(issue.severity, Severity)
        assert_type(issue.path, tuple[str | int, ...])
        assert_type(issue.line, int | None)
    validate(article)
    validate({"newsmodel": "1.0"}, cls=WireArticle)


def errors() -> None:
    """Errors carry typed facts."""
    try:
        from_json(b"")
    except UnreadableInput as error:
        assert_type(error.line, int | None)
    except InvalidDocument as error:
        assert_type(error.report, Report)


def by_class(block: Block) -> str | None:
    """`match` on the class narrows, and knows when no class is left."""
    match block:
        case Paragraph(text=text) | Quotation(text=text) | ListItem(text=text) | Preformatted(text=text):
            assert_type(text, str)
            return text
        case Figure(media=media):
            assert_type(media, str)
            return block.text
        case Embed() | LinkBlock():
            return block.uri
        case Table(rows=rows):
            assert_type(rows, tuple[Row, ...])
            return block.text
        case Raw(content=content):
            return content
        case Divider():
            return None
        case _:
            assert_never(block)


def by_tag(block: Block) -> str | None:
    """A comparison of the tag narrows too."""
    if block.type == "paragraph":
        assert_type(block, Paragraph)
        return block.text
    if block.type == "table":
        assert_type(block, Table)
    if block.type == "figure":
        return block.media
    return block.text  # type: ignore[union-attr]


def evolving(article: WireArticle) -> WireArticle:
    """`attrs.evolve` keeps the class."""
    assert_type(attrs.evolve(article, headline="Snow"), WireArticle)
    return attrs.evolve(article, headline="Snow")


def lookups(article: Article) -> Iterator[str | None]:
    """A part that was looked up is one of those that have an id."""
    part = article.find("S1")
    assert_type(part.id, str | None)
    if isinstance(part, Source):
        yield part.name
    assert_type(article.find("S1", Source), Source)
    assert_type(article.sources_of(article.claims[0]), tuple[Source, ...])
    article.find("S1", int)  # type: ignore[type-var]
    if isinstance(part, Media | Concept):
        yield part.uri


def converting() -> None:
    """A converter of the user's is configured, and nothing is returned."""
    configure_converter(cattrs.Converter())
