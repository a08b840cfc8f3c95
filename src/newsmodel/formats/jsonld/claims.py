"""Claims, quotations and reviews: nodes of schema.org with W3C Web Annotation selectors ⇄ claims and their sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.jsonld.claim_rows import ID, ROWS
from newsmodel.formats.jsonld.shapes import STATEMENTS, shaped_claim
from newsmodel.formats.jsonld.sources import (
    AUTHOR,
    BASIS,
    forget_attributions,
    read_sources,
    source_lines,
    unstated,
    write_sources,
)
from newsmodel.formats.jsonld.spans import HAS_SELECTOR, Words
from newsmodel.formats.jsonld.statements import ATTRIBUTED_TO, OWN_FIELDS, PREFIX, STATEMENT, Terms
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    ABSENT,
    Each,
    KeptKey,
    Line,
    Object,
    Remainder,
    Rows,
    Step,
    copied,
)
from newsmodel.issues import shown

#: What only somebody's words have: a claim that has one of these and no source is not the outlet's own.
_SOMEBODYS = frozenset({"form", "reviews", "appearances"})
_ELSEWHERE = "the place is that of the same words, in a part that is read under another id"
_VOICE = f"{PREFIX}voice"


class Reader(msgspec.Struct, frozen=True):
    """Reader of the nodes of claims: what it reads them with.

    Attributes:
        terms: Our own terms.
        told: What each node says in them, by the node's identity; nodes that are not understood are missing.
    """

    terms: Terms
    told: dict[int, Object]


class Writer(msgspec.Struct, frozen=True):
    """Writer of claims: what it writes them with, and their nodes.

    Attributes:
        terms: Our own terms.
        sources: Nodes of the story's sources, by id.
        chosen: The list that each claim is written into, by its index.
        nodes: The nodes that have been written, by the index of their claim.
    """

    terms: Terms
    sources: dict[str, Object]
    chosen: dict[int, str]
    nodes: dict[int, Object] = msgspec.field(default_factory=dict)


class ClaimCase(Each, frozen=True, kw_only=True):
    """Members of a list that are claims.

    Attributes:
        theirs: Name of the list.
        type: Type of the nodes.
        author: The property that says whose words they are.
        reader: What they are read with.
        writer: What they are written with.
    """

    ours: str = "claims"
    rows: Rows = Rows(ID, *ROWS)
    needs: tuple[str, ...] = ("text",)
    theirs: str
    type: str
    author: str
    reader: Reader | None = None
    writer: Writer | None = None

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Choose the claims among the members that are left, by their indices."""
        return [index for index in left if self.reader is not None and id(members[index]) in self.reader.told]

    def read_member(self, member: Object, index: int, step: Step) -> tuple[str, Object] | None:
        """Read a claim, its sources and our own terms."""
        assert self.reader is not None  # noqa: S101 - chosen by it
        node = shaped_claim(member, self.author)
        whose = {name: node.pop(name) for name in (AUTHOR, BASIS) if name in node}
        aside = {KeptKey.AUTHOR: node.pop(KeptKey.AUTHOR)} if KeptKey.AUTHOR in node else {}
        found = super().read_member(node, index, step)
        if found is None:
            return None
        key, rest = found
        claim = step.doc["claims"][-1]
        sources, rests = read_sources(step.child(whose, step.doc, theirs=(index,)))
        if sources:
            claim["sources"] = sources
        elif rest.get(_VOICE) == "outlet":
            del rest[_VOICE]
            claim["voice"] = "outlet"
        elif self.theirs == STATEMENTS or _SOMEBODYS & claim.keys():
            claim["sources"] = [unstated(step)]
        else:
            claim["voice"] = "outlet"
        self._read_terms(self.reader, member, claim, rest)
        for name in rest:
            if name.startswith(PREFIX):
                step.unread(rest[name], index, name)
        return key, rest | aside | ({"author": rests} if rests else {})

    def _read_terms(self, reader: Reader, member: Object, claim: Object, rest: Object) -> None:
        for name, value in reader.told[id(member)].items():
            if name not in claim:
                claim[name] = value
                del rest[PREFIX + name]
        if "sources" in claim:
            reader.terms.read_attributions(rest, claim["sources"])
        if HAS_SELECTOR in rest:
            read_content(rest, claim, reader.terms.words)

    def _is_mine(self, member: Object, index: int) -> bool:  # noqa: ARG002
        """Tell whether a claim is chosen for this list."""
        assert self.writer is not None  # noqa: S101 - it is written with
        return self.writer.chosen.get(index) == self.theirs

    def _write(self, step: Step) -> bool:
        """Write the node of a claim."""
        writer = self.writer
        assert writer is not None  # noqa: S101 - it is written with
        step.conversion.follow(step.kept, step.doc_path)
        claim, raw = step.doc, step.raw
        writer.nodes[int(step.doc_path[-1])] = raw
        if claim.get("voice") == "outlet" and "form" in claim:
            step.say(NOT_CARRIED, f"the outlet's own words are no speech: {claim.pop('form')}", "form")
        is_outlets = claim.pop("voice", None) == "outlet"
        is_somebodys = not _SOMEBODYS.isdisjoint(claim)
        ID.write(step)
        raw["@type"] = self.type
        if self._write_sources(writer, step) if is_outlets else self._write_voiced(writer, step):
            is_somebodys = True
        if is_outlets and is_somebodys:
            raw[_VOICE] = "outlet"
        ROWS.write(step)
        for path in list(writer.terms.write(claim, raw)):
            step.say(NOT_CARRIED, _ELSEWHERE, *path)
        write_content(step, writer.terms)
        step.restore()
        for review in raw.get("review", ()):
            if isinstance(review, dict):
                review.setdefault("@type", "ClaimReview")
                review.setdefault("claimReviewed", raw["text"])
        return True

    def _write_voiced(self, writer: Writer, step: Step) -> bool:
        """Write the sources of a claim that is not the outlet's; without any, an unstated one is read."""
        attributions = step.doc.get("sources", [])
        if self._write_sources(writer, step):
            return True
        step.say(NOT_CARRIED, f"no author can be written for {shown(attributions)}", "sources")
        step.conversion.say(NOT_CARRIED, "a source that is not stated may be added for it", ("sources",))
        return False

    def _write_sources(self, writer: Writer, step: Step) -> bool:
        """Write the authors of a claim, and the documents that it is based on; False where there are none."""
        raw, rests, aside = step.raw, step.kept.pop("author", None), step.kept.pop(KeptKey.AUTHOR, ABSENT)
        sources = step.child(raw, step.doc, copied(rests))
        authors, documents, told = write_sources(sources, writer.sources, apart=self.theirs != STATEMENTS)
        raw |= {self.author: authors} if authors else {}
        raw |= {BASIS: documents} if documents else {}
        if aside is not ABSENT and self.author != "author":
            raw["author"] = aside
        if writer.terms.write_attributions(told, raw):
            for index, rest in Remainder.copied_from(step.doc, ("sources",)).items():
                if "source" not in rest and not writer.terms.comes_back(rest):
                    step.say(NOT_CARRIED, _ELSEWHERE, "sources", index, "span")
            forget_attributions(step.doc)
        return bool(authors or documents)

    def lines(self, theirs: str) -> Iterator[Line]:
        """List the rows for people."""
        yield from super().lines(theirs)
        yield Line(f"{theirs}/{self.author}", "claims/english/sources/source", "each is a source of the story")
        yield from source_lines(f"{theirs}/{self.author}", f"{theirs}/{BASIS}")
        yield Line(f"{theirs}/{HAS_SELECTOR}", "claims/content", "W3C Web Annotation: position and quote")
        for name in OWN_FIELDS:
            yield Line(f"{theirs}/{PREFIX}{name}", f"claims/{name}", "a term of our own")
        yield Line(
            f"{theirs}/{_VOICE}", "claims/voice", "the outlet's, where no author says it and others would be meant"
        )
        for name in ("span", "confidence"):
            yield Line(f"{theirs}/{PREFIX}attributions", f"claims/english/sources/{name}", "terms of our own")


#: The lists of claims, in the order in which they are read.
CASES = (
    ClaimCase(theirs="hasPart", type="Quotation", author="spokenByCharacter", fixed={"form": "direct"}),
    ClaimCase(theirs="interpretedAsClaim", type="Claim", author="author"),
    ClaimCase(theirs=STATEMENTS, type=STATEMENT, author=ATTRIBUTED_TO),
)


def read_content(rest: Object, claim: Object, words: Words) -> None:
    """Make spans of the selectors of a claim that fit the story; the others are kept."""
    selectors = rest[HAS_SELECTOR] if isinstance(rest[HAS_SELECTOR], list) else [rest[HAS_SELECTOR]]
    spans = [span for selector in selectors if (span := words.span_of(selector)) is not None]
    if len(spans) < len(selectors) or " ".join(span["text"] for span in spans) != claim["text"]:
        return
    claim["content"] = spans
    if [words.selector_of(span) for span in spans] == rest[HAS_SELECTOR]:
        del rest[HAS_SELECTOR]


def write_content(step: Step, terms: Terms) -> None:
    """Write the place of a claim's words, and say where it does not come back."""
    content = step.doc.pop("content", [])
    if not content:
        return
    told = [terms.words.selector_of(span) or terms.words.selector_by_words(span) for span in content]
    if any(told):
        step.raw[HAS_SELECTOR] = list(filter(None, told))
        step.kept.pop(HAS_SELECTOR, None)
    text = " ".join(span["text"] for span in content)
    if None in told or text != text.strip():
        step.say(NOT_CARRIED, f"not carried: {shown(content)}", "content")
    elif not terms.comes_back(content) or any(terms.words.selector_of(span) is None for span in content):
        step.say(NOT_CARRIED, _ELSEWHERE, "content")
