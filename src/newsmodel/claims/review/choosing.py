"""Choices of sources by a person, and whom they mean in the story as it is now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from newsmodel.claims.numbering import fresh_ids
from newsmodel.claims.review.moving import NotApplicable
from newsmodel.issues import shown
from newsmodel.model import Attribution, Claim, Extraction, Source, SourceChoice, Span
from newsmodel.model.decisions import called


class Choosing(msgspec.Struct, frozen=True):
    """Choices of sources by a person, and the sources that there are.

    Attributes:
        sources: The sources, those that were added too.
        claims: The claims.
        mark: The mark of what this person adds.
    """

    sources: list[Source]
    claims: Sequence[Claim]
    mark: Extraction

    def attribution(self, choice: SourceChoice, taken: set[str]) -> Attribution:
        """Find or make the source that a person chose.

        Args:
            choice: The choice, whose words stand where it says.
            taken: The ids of the document; that of a new source is added.

        Raises:
            NotApplicable: there is no such source, or nobody says who is meant.
        """
        if choice.source is not None or choice.name is not None:
            found = self._chosen(choice)
        else:
            found = self._known(choice.span) if choice.span is not None else None
            found = found if found is not None and _fits(found, choice) else None
        if found is None:
            found = self._added(choice, taken)
        return Attribution(source=found.id, span=choice.span)

    # --- somebody of the document

    def _chosen(self, choice: SourceChoice) -> Source | None:
        """Find the source of an id that is called as it was when it was chosen, else the one that is called so.

        An id may be somebody else's since claims were looked for anew.
        """
        known = next((source for source in self.sources if source.id == choice.source), None)
        if choice.name is None:
            if known is None or choice.kind not in (None, known.kind):
                raise NotApplicable(f"there is no source {choice.source!r}{_other_than(known)}")
            return known
        for names in (_names, _words):
            found = self._called(choice, names)
            if known in found:
                return known
            if len(found) == 1:
                return found[0]
            if found:
                raise NotApplicable(f"{len(found)} sources are called {shown(choice.name)}")
        if choice.kind is None or choice.named is None:
            raise NotApplicable(f"there is no source called {shown(choice.name)}{_other_than(known)}")
        return None

    def _called(self, choice: SourceChoice, names: Callable[[Source], Iterator[str | None]]) -> list[Source]:
        """List the sources of a name; of several, those of the kind, and of these those that the words mention."""
        found = [source for source in self.sources if choice.name in names(source)]
        here = set(self._sources_at(choice.span)) if choice.span is not None else set()
        for closer in (
            [source for source in found if source.kind == choice.kind],
            [source for source in found if source.id in here],
        ):
            found = closer if len(found) > 1 and closer else found
        return found

    def _known(self, span: Span) -> Source | None:
        """Find the source that some words mention in their place, or the only one that has them as its name."""
        here = set(self._sources_at(span))
        if not here:
            here = {each.id for each in self.sources if span.text in _names(each)}
        return next((source for source in self.sources if source.id in here), None) if len(here) == 1 else None

    def _sources_at(self, span: Span) -> Iterator[str]:
        place = (span.target, span.start, span.end)
        for source in self.sources:
            if any((each.target, each.start, each.end) == place for each in source.mentions):
                yield source.id
        for claim in self.claims:
            for each in claim.sources:
                if each.span is not None and (each.span.target, each.span.start, each.span.end) == place:
                    yield each.source

    # --- somebody new

    def _added(self, choice: SourceChoice, taken: set[str]) -> Source:
        span, words = choice.span, choice.name or (choice.span.text if choice.span else None)
        if words is None and choice.kind is None:
            raise NotApplicable("nothing says who is meant: an id of another version may be somebody else's here")
        if choice.kind is None or choice.named is None:
            told = "no words" if words is None else shown(words)
            raise NotApplicable(f"who is meant by {told}? A new source needs kind and named")
        if words is None and (choice.named or choice.kind not in ("unstated", "author")):
            raise NotApplicable("a new source needs the words that name it")
        same = next((each for each in self.sources if words is None and each.kind == choice.kind), None)
        if same is not None:
            return same
        source = Source(
            id=next(fresh_ids("S", taken)),
            kind=choice.kind,
            named=choice.named,
            name=words if choice.named else None,
            description=None if choice.named else words,
            mentions=() if span is None else (span,),
            extraction=self.mark,
        )
        taken.add(source.id)
        self.sources.append(source)
        return source


def _names(source: Source) -> Iterator[str | None]:
    yield from (source.name, source.acronym, source.description)


def _words(source: Source) -> Iterator[str | None]:
    yield from (span.text for span in source.mentions)


def _fits(source: Source, choice: SourceChoice) -> bool:
    """Whether a source is what a person says of it, as far as that is said."""
    return choice.kind in (None, source.kind) and choice.named in (None, source.named)


def _other_than(source: Source | None) -> str:
    """Say who has the id of the one that was chosen."""
    return "" if source is None else f": {source.id} is {shown(called(source) or source.kind)} now"
