"""Rows of terms of use: their words, who is not to have the story, and parts of it that few may publish."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.words import in_another_language, language_of
from newsmodel.formats.restrictions import RESTRICTION_UNREAD
from newsmodel.formats.xmltree import Branch, Place, local_name, words_of
from newsmodel.formats.xmltree.branches import place_in_input
from newsmodel.formats.xmltree.terms import Terms
from newsmodel.issues import shown
from newsmodel.prose.characters import one_line

_EXCLUDED = ("contentMeta", "exclAudience")
_CODES = ("qcode", "uri", "literal")


class UsageTerms(Terms, frozen=True, kw_only=True, eq=False):
    """Terms of use, and a line for each audience that is not to have the story ("exclAudience: United States")."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at."""
        own = super().sources
        return None if own is None else own | {_EXCLUDED}

    def read(self, branch: Branch) -> None:
        """Read the words; an audience that nothing names leaves the story freer than it was."""
        super().read(branch)
        for element in () if branch.record.is_again else branch.elements(_EXCLUDED):
            if _audience_of(element, branch) is None:
                said = "not for an audience that has no name and no code"
                branch.conversion.say(RESTRICTION_UNREAD, said, place_in_input(Place(element, None)))

    def _said(self, branch: Branch, *, has_others: bool = False) -> dict[str, Place]:
        found = super()._said(branch, has_others=has_others)
        for element in branch.elements(_EXCLUDED):
            told = _audience_of(element, branch)
            if told is not None:
                found.setdefault(f"{_EXCLUDED[-1]}: {one_line(told.raw or '')}", told)
        return found

    def _unsay(self, place: Place, branch: Branch) -> None:
        excluded = [each for each in branch.elements(_EXCLUDED) if each in (place.element, place.element.getparent())]
        if not excluded:
            super()._unsay(place, branch)
        for element in excluded:
            branch.tree.remove(element)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield from super().lines()
        path = "/".join(_EXCLUDED)
        for theirs in ("name", *(f"@{code}" for code in _CODES)):
            yield Line(f"{path}/{theirs}", "/".join(self.words.ours), f"a line, behind `{_EXCLUDED[-1]}: `")


def _audience_of(element: Element, branch: Branch) -> Place | None:
    """Find what names an audience, best in the language of the story."""
    language = language_of(branch)
    names = sorted(branch.tree.named(element, "name"), key=lambda name: in_another_language(name, language))
    places = [*(Place(name, None) for name in names), *(Place(element, code) for code in _CODES)]
    return next((place for place in places if (place.raw or "").strip()), None)


class Constraints(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Constraints on who may publish a part of an item, for which a story has no field.

    Notes are nobody's to publish; of ends the earliest counts, and of terms all, whoever they are for.
    """

    names: tuple[str, ...] = ("pubconstraint", "pubconstrainturi")
    but: frozenset[str] = frozenset({"edNote", "expires", "usageTerms"})

    def read(self, branch: Branch) -> None:
        """Say them."""
        if branch.record.is_again:
            return
        for name in filter(branch.tree.may_have, self.names):
            for element in branch.element.iterfind(f".//{{*}}*[@{name}]"):
                if local_name(element) not in self.but:
                    said = f"only as {shown(element.get(name) or '')} allows: {shown(words_of(element))}"
                    branch.conversion.say(RESTRICTION_UNREAD, said, place_in_input(Place(element, name)))

    def write(self, branch: Branch) -> None:
        """Write nothing: they stay where they are."""

    def lines(self) -> Iterator[Line]:
        """List nothing."""
        return iter(())
