"""A news story as one document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeVar, overload

import attrs

from newsmodel.issues import Displayed, shown
from newsmodel.model.body import Block, Cell, Section, Table
from newsmodel.model.claim import Claim
from newsmodel.model.concept import Concept, Entity
from newsmodel.model.item import Printing, Property, Revision, Series
from newsmodel.model.media import Media
from newsmodel.model.party import AlternateId, Embargo, ItemRef, Link, Party, Rights, RoleText
from newsmodel.model.provenance import Provenance
from newsmodel.model.record import Record
from newsmodel.model.source import Source
from newsmodel.model.span import SPAN_FIELDS, Span, no_part
from newsmodel.shapes.checking import expect
from newsmodel.values import (
    CorrectionKind,
    Id,
    Language,
    Line,
    Members,
    OpenObject,
    PublicationStatus,
    Text,
    Timestamp,
    Urgency,
    Uri,
    checked_when_used,
)

#: What an id of a document may belong to.
Identified = Section | Block | Cell | Media | Entity | Source | Claim
Part = TypeVar("Part", bound=Identified)


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Dateline(Record):
    """Place and time of filing, as printed before the story's first words.

    Attributes:
        text: The dateline verbatim, with its dash: "SEOUL, March 27 (Yonhap) —". It is no part of the first paragraph.
        places: The places it names.
        date: The date it gives.
        agency: The agency it names.

    Example:
        >>> Dateline(text="SEOUL, March 27 (Yonhap) --", places=["SEOUL"], agency="Yonhap").places
        ('SEOUL',)
    """

    text: Text
    places: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text])
    date: Timestamp | None = None
    agency: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Correction(Record):
    """A change after publication, and the reason for it.

    Attributes:
        kind: What sort of change it is.
        text: The notice, verbatim.
        published: When the change was made.
        version: The version that it led to.
        was: The words before.
        now: The words after.
        targets: Ids of the blocks, claims and other parts that it changes.

    Example:
        >>> Correction(kind="correction", text="It was 9 to 4.", was="9 to 3", now="9 to 4", targets=["p1"]).targets
        ('p1',)
    """

    kind: CorrectionKind
    text: Text
    published: Timestamp | None = None
    version: Line | None = None
    was: Text | None = None
    now: Text | None = None
    targets: tuple[Id, ...] = attrs.field(default=(), converter=Members[Id])


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Article(Displayed, Record):
    """A news story: its head, its body, its sources and its claims.

    Attributes:
        id: The story's URI: given, or the page's canonical one, or the RFC 6920 `ni:` URI of the input's bytes.
        alternate_ids: Other identifiers of the item.
        version: The item's own version; items keep their id across versions.
        supersedes: The items that this one replaces.
        signals: Processing hints: update, correction, content warning… (IPTC signals).
        language: Language, BCP 47; `und` when unknown.
        headline: The headline, one line.
        subheadline: The deck or standfirst.
        kicker: The label above the headline.
        title: The internal name of the item.
        slugline: The slug.
        headlines: Further headlines, each with its role: seo, print…
        summaries: Abstracts.
        byline: The byline, verbatim as printed above the story.
        tagline: The credits, verbatim as printed at the end: "Reporting by…".
        contributors: The authors, editors and translators as data; never derived from the byline on export, nor the
            other way.
        dateline: Where and when the story was filed, as printed.
        located: Where it was written, as data.
        created: When the item was made.
        published: When the item was first published.
        modified: When this version was made (ninjs versionCreated).
        content_created: When older content that it carries was made.
        content_modified: When that content was last changed.
        expires: When it should no longer be used.
        embargo: Until when it must not be published.
        status: Whether it may be used.
        urgency: Editorial urgency, 1 the highest.
        genres: What kind of text it is.
        subjects: What it is about.
        keywords: Free keywords.
        audiences: Whom it is meant for, or may interest: a region, a trade, a desk (NITF `doc-scope`, NewsML-G2
            `audience`).
        publication_sections: The sections of the publication that it ran in.
        printed: Where it stood in print.
        series: The series that it belongs to.
        entities: People, organizations, places and other things that it names.
        publisher: Who publishes it.
        suppliers: Who supplied it (ninjs infoSources).
        services: The supplier's services that carry it (NewsML-G2 `service`, NewsML 1.2 `NewsService`).
        sections: The body; may be empty (a kill, a bare fact check).
        media: Pictures, video, sound and graphics.
        links: Links to other resources.
        sources: Who stands behind the claims.
        claims: Who said what.
        corrections: What was changed after publication.
        history: Who did what to the item, in the order of the raw story.
        rights: Who owns it.
        digital_source_type: Human or machine origin (IPTC digital source type).
        trust_indicators: Links to the policies that it was made by.
        notes: Notes for editors, not for readers.
        properties: Named properties of its supplier's own.
        provenance: Where the document came from.
        extra: What has no place in the model, by namespace ("ninjs", a user's own). Read-only by agreement; part of
            equality, not of the hash.

    Example:
        >>> article = Article(id="urn:example:1", headline="Rain ends drought")
        >>> article
        Article(id='urn:example:1', headline='Rain ends drought')
        >>> Article(id="urn:example:1", headline="")
        Traceback (most recent call last):
        ValueError: Article.headline: '' is empty, and not one line of text without control characters
    """

    newsmodel: ClassVar[Literal["1.0"]] = "1.0"
    id: Uri
    alternate_ids: tuple[AlternateId, ...] = attrs.field(default=(), converter=Members[AlternateId])
    version: Line | None = None
    supersedes: tuple[ItemRef, ...] = attrs.field(default=(), converter=Members[ItemRef])
    signals: tuple[Concept, ...] = attrs.field(default=(), converter=Members[Concept])
    language: Language = "und"
    headline: Line
    subheadline: Text | None = None
    kicker: Text | None = None
    title: Text | None = None
    slugline: Text | None = None
    headlines: tuple[RoleText, ...] = attrs.field(default=(), converter=Members[RoleText])
    summaries: tuple[RoleText, ...] = attrs.field(default=(), converter=Members[RoleText])
    byline: Text | None = None
    tagline: Text | None = None
    contributors: tuple[Party, ...] = attrs.field(default=(), converter=Members[Party])
    dateline: Dateline | None = None
    located: tuple[Concept, ...] = attrs.field(default=(), converter=Members[Concept])
    created: Timestamp | None = None
    published: Timestamp | None = None
    modified: Timestamp | None = None
    content_created: Timestamp | None = None
    content_modified: Timestamp | None = None
    expires: Timestamp | None = None
    embargo: Embargo | None = None
    status: PublicationStatus = "usable"
    urgency: Urgency | None = None
    genres: tuple[Concept, ...] = attrs.field(default=(), converter=Members[Concept])
    subjects: tuple[Concept, ...] = attrs.field(default=(), converter=Members[Concept])
    keywords: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text])
    audiences: tuple[Concept, ...] = attrs.field(default=(), converter=Members[Concept])
    publication_sections: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text])
    printed: Printing | None = None
    series: tuple[Series, ...] = attrs.field(default=(), converter=Members[Series])
    entities: tuple[Entity, ...] = attrs.field(default=(), converter=Members[Entity])
    publisher: Party | None = None
    suppliers: tuple[Party, ...] = attrs.field(default=(), converter=Members[Party])
    services: tuple[Concept, ...] = attrs.field(default=(), converter=Members[Concept])
    sections: tuple[Section, ...] = attrs.field(default=(), converter=Members[Section])
    media: tuple[Media, ...] = attrs.field(default=(), converter=Members[Media])
    links: tuple[Link, ...] = attrs.field(default=(), converter=Members[Link])
    sources: tuple[Source, ...] = attrs.field(default=(), converter=Members[Source])
    claims: tuple[Claim, ...] = attrs.field(default=(), converter=Members[Claim])
    corrections: tuple[Correction, ...] = attrs.field(default=(), converter=Members[Correction])
    history: tuple[Revision, ...] = attrs.field(default=(), converter=Members[Revision])
    rights: Rights | None = None
    digital_source_type: Concept | None = None
    trust_indicators: tuple[Link, ...] = attrs.field(default=(), converter=Members[Link])
    notes: tuple[RoleText, ...] = attrs.field(default=(), converter=Members[RoleText])
    properties: tuple[Property, ...] = attrs.field(default=(), converter=Members[Property])
    provenance: Provenance | None = None
    extra: OpenObject = attrs.field(factory=dict, hash=False)

    def __reduce__(self) -> tuple[Any, ...]:
        return Record.reduced_by(self)

    def __copy__(self) -> Self:
        twin = object.__new__(type(self))
        twin.__setstate__(self.__getstate__())  # type: ignore[attr-defined]
        return twin

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block of every section, in reading order."""
        return (block for section in self.sections for block in section.blocks)

    @property
    def text(self) -> str:
        """The words of the body: headings and blocks, with blank lines between."""
        return "\n\n".join(words for section in self.sections for words in _section_words(section))

    @overload
    def find(self, id: str) -> Identified: ...
    @overload
    def find(self, id: str, cls: type[Part]) -> Part: ...
    def find(self, id: str, cls: type[Any] = object) -> Any:
        """Find the part of the document that has an id.

        Args:
            id: Id of a section, block, cell, media item, entity, source or claim.
            cls: The class that the part must have; type checkers know then what comes.

        Raises:
            KeyError: no part has it.
            TypeError: the part that has it is of another class.

        Example:
            >>> experts = Source(id="S1", kind="group", named=False)
            >>> Article(id="urn:x:1", headline="Rain", sources=[experts]).find("S1", Source).kind
            'group'
        """
        part = next((part for part in self.parts() if part.id == id), None)
        if part is None:
            raise no_part(id)
        if not isinstance(part, cls):
            raise TypeError(f"{id!r} is a {type(part).__name__}, and no {cls.__name__}")
        return part

    def sources_of(self, claim: Claim) -> tuple[Source, ...]:
        """Return who stands behind a claim, in the order of its attributions.

        Args:
            claim: A claim of this article.

        Raises:
            KeyError: a source that it names does not exist.
            TypeError: this is no claim, but the id of one, say.

        Example:
            >>> from newsmodel.model import Attribution
            >>> mayor = Source(id="S1", kind="person", named=True, name="Jo Lee")
            >>> claim = Claim(id="C1", text="It is unsafe", sources=[Attribution(source="S1")])
            >>> article = Article(id="urn:x:1", headline="Bridge shut", sources=[mayor], claims=[claim])
            >>> [source.name for source in article.sources_of(claim)]
            ['Jo Lee']
        """
        expect(claim, (Claim,), "claim")
        known = {source.id: source for source in self.sources}
        try:
            return tuple(known[attribution.source] for attribution in claim.sources)
        except KeyError as error:
            raise no_part(error.args[0]) from None

    def parts(self) -> Iterator[Identified]:
        """Yield every part of the document that can have an id, in the order of the document."""
        yield from self.entities
        for section in self.sections:
            yield section
            for block in section.blocks:
                yield block
                if isinstance(block, Table):
                    yield from (cell for row in block.rows for cell in row.cells)
        yield from self.media
        yield from self.sources
        yield from self.claims

    def span(self, target: str, words: str, *, occurrence: int = 1) -> Span:
        """Make a span of some words of this article.

        Args:
            target: Id of a part with words, or the name of a text field.
            words: The words as they stand there.
            occurrence: Which of several places is meant, from 1.

        Raises:
            KeyError: the target does not exist or has no words.
            ValueError: the words do not stand there so often.

        Example:
            >>> Article(id="urn:x:1", headline="Rain ends drought").span("headline", "drought").start
            10
        """
        text, start = self._words(target), -1
        for _ in range(occurrence):
            start = text.find(words, start + 1)
            if start < 0:
                raise ValueError(_not_found(words, text, target, occurrence))
        return Span(target=target, start=start, end=start + len(words), text=words)

    def quote(self, span: Span) -> str:
        """Return the words that a span covers in this article.

        Args:
            span: The span; its own `text` is not looked at.

        Raises:
            KeyError: the span's target does not exist or has no words.

        Example:
            >>> article = Article(id="urn:x:1", headline="Rain ends drought")
            >>> article.quote(Span(target="headline", start=0, end=4, text="Rain"))
            'Rain'
        """
        return self._words(span.target)[span.start : span.end]

    def _words(self, target: str) -> str:
        words = words_of(self, target) if target in SPAN_FIELDS else words_of(self.find(target))
        if words is None:
            raise KeyError(f"{target!r} has no words")
        return words


def _not_found(words: str, text: str, target: str, occurrence: int) -> str:
    times = text.count(words)
    if times:
        return f"{shown(words)} stands {times} time{'s' * (times > 1)} in {target!r}, not {occurrence}"
    return f"{shown(words)} does not stand in {target!r}: {shown(text)}"


def words_of(part: object, field: str | None = None) -> str | None:
    """Return the words that a span with this target counts its offsets in.

    Args:
        part: A part of a document, or the article with the name of one of its fields.
        field: One of `headline`, `subheadline`, `kicker`, `byline`, `tagline`.

    Returns:
        A section's heading, a media item's caption, the text of anything else; None where there is none.
    """
    own = "heading" if isinstance(part, Section) else "caption" if isinstance(part, Media) else "text"
    if field is None and isinstance(part, Claim):  # its text repeats words that have their own place
        return None
    words: str | None = getattr(part, field or own, None)
    return words


def _section_words(section: Section) -> Iterator[str]:
    if section.heading is not None:
        yield section.heading
    for block in section.blocks:
        words = words_of(block)
        if words:
            yield words
        if isinstance(block, Table):
            yield from ("\t".join(cell.text for cell in row.cells) for row in block.rows)


if TYPE_CHECKING:
    from typing_extensions import TypeVar as TypeVarWithDefault

    #: An article's class, `Article` where nobody says which: a bare `Reading` holds one.
    A = TypeVarWithDefault("A", bound=Article, default=Article)
else:
    A = TypeVar("A")  # one with a default since Python 3.13 only
