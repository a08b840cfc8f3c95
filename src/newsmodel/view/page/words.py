"""The words of a story as markup: what is set apart in them, and what they are to its claims.

A text is cut wherever a mark or a span begins or ends, so that spans may overlap, cross and nest as they like. The text
of an element is exactly the words of what spans call its target; a claim's number stands in an element without text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import pairwise
from typing import Generic, TypeVar

import msgspec

from newsmodel.model import Article, Claim, Mark, Span
from newsmodel.values import MarkKind
from newsmodel.view.highlight import ROLES, Role, spans_of, stands, words_by_target

_T = TypeVar("_T", "_Place", Mark)

#: The elements of marks; a link is one only where it leads to a page.
_ELEMENTS: Mapping[MarkKind, str] = {
    "strong": "strong",
    "emphasis": "em",
    "code": "code",
    "subscript": "sub",
    "superscript": "sup",
    "strike": "s",
    "underline": "u",
}


def is_page(uri: str | None) -> bool:
    """Tell whether an address may be a link: any other scheme could run something.

    Example:
        >>> is_page("HTTPS://example.org/"), is_page("javascript:alert(1)"), is_page(None)
        (True, False, False)
    """
    return uri is not None and uri.lower().startswith(("http://", "https://"))


class Html(str):
    """Markup: what templates print as it is, by the protocol that they have for it."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the markup."""
        return str(self)


class Reference(msgspec.Struct, frozen=True):
    """The number of a claim behind its last words.

    Attributes:
        number: The number, from 1 in the order of the document.
        name: What it is called for who does not see it; empty where the script says it.
    """

    number: int
    name: str


class _Place(msgspec.Struct, frozen=True):
    """Some words of a target that are something to a claim."""

    start: int
    end: int
    role: Role
    number: int
    is_own: bool


class _Standing(Generic[_T]):
    """The marks or spans over a place of a text, for places that are asked for from left to right."""

    def __init__(self, members: Iterable[_T]) -> None:
        self._waiting: list[_T] = sorted(members, key=lambda member: (member.start, -member.end), reverse=True)
        self._open: list[_T] = []

    def at(self, place: int) -> list[_T]:
        """List what stands over the character at a place."""
        while self._waiting and self._waiting[-1].start <= place:
            self._open.append(self._waiting.pop())
        self._open = [member for member in self._open if member.end > place]
        return self._open


class StoryWords:
    """The words of one article, ready to be shown with its claims.

    Args:
        article: The article.
        prefix: Begins the ids that the page gives to parts of the story.
        names: What each claim is called, in the order of the claims.

    Example:
        >>> import attrs
        >>> story = Article(id="urn:x:1", headline="Rain, office says")
        >>> claim = Claim(id="C1", content=[story.span("headline", "Rain")], text="Rain")
        >>> words = StoryWords(attrs.evolve(story, claims=(claim,)), "s1", ["Claim 1"])
        >>> print(words.show("headline"))
        <span data-content="1">Rain</span><a class="ref" id="s1-r1" href="#s1-c1" data-n="1"
        aria-label="Claim 1"></a>, office says
    """

    def __init__(self, article: Article, prefix: str, names: Iterable[str]) -> None:
        self._words = dict(words_by_target(article))
        self._prefix = prefix
        self._places: dict[str, list[_Place]] = {}
        self._references: dict[str, dict[int, list[Reference]]] = {}
        self._shown: set[str] = set()
        #: Numbers of the claims that have words which do not stand where they are said to.
        self.astray: set[int] = set()
        for number, (claim, name) in enumerate(zip(article.claims, names, strict=True), start=1):
            self._take(claim, number, name)

    def _take(self, claim: Claim, number: int, name: str) -> None:
        last: Span | None = None
        is_own = claim.voice == "outlet"
        for role, span in spans_of(claim):
            if not stands(span, self._words):
                self.astray.add(number)
                continue
            self._places.setdefault(span.target, []).append(_Place(span.start, span.end, role, number, is_own))
            last = span if role == "content" or last is None else last
        if last is not None:
            ends = self._references.setdefault(last.target, {})
            ends.setdefault(last.end, []).append(Reference(number, name))

    def show(self, target: str | None, text: str | None = None, marks: tuple[Mark, ...] = ()) -> Html:
        """Write the words of a target.

        Args:
            target: The name that spans have for it; None where none can mean it.
            text: The words, where they are not those that spans mean by the name: two parts may have one id.
            marks: What is set apart in them.
        """
        meant = None if target is None else self._words.get(target)
        if target is None or meant is None or text not in {None, meant}:
            return Html("".join(self._pieces(text or "", [], marks, {})))
        # what is shown twice has its numbers once
        references = {} if target in self._shown else self._references.get(target, {})
        self._shown.add(target)
        return Html("".join(self._pieces(meant, self._places.get(target, []), marks, references)))

    def tell(self, claim: Claim) -> bool:
        """Tell whether the words of a claim are those that are marked for it, piece by piece in their order.

        Args:
            claim: A claim of the article.
        """
        spans = claim.content
        return (
            bool(spans)
            and all(stands(span, self._words) for span in spans)
            and all(one.target == other.target and one.end < other.start for one, other in pairwise(spans))
            and claim.text == " ".join(span.text for span in spans)
        )

    def unshown(self) -> list[str]:
        """List the targets with words of claims that nothing has shown yet."""
        return [target for target in self._words if target in self._places and target not in self._shown]

    def _pieces(
        self, words: str, places: list[_Place], marks: Iterable[Mark], references: Mapping[int, list[Reference]]
    ) -> Iterator[str]:
        stops = {0, len(words), *references}
        stops |= {stop for place in places for stop in (place.start, place.end)}
        stops |= {stop for mark in marks for stop in (mark.start, mark.end) if stop <= len(words)}
        linked: set[Mark] = set()
        standing = _Standing(places)
        apart = _Standing(marks)
        for start, end in pairwise(sorted(stops)):
            yield _with_marks(_with_roles(words[start:end], standing.at(start)), apart.at(start), linked)
            yield from (self._reference(reference) for reference in references.get(end, ()))

    def _reference(self, reference: Reference) -> str:
        number = reference.number
        name = f' aria-label="{escape(reference.name)}"' if reference.name else ""
        return (
            f'<a class="ref" id="{self._prefix}-r{number}" href="#{self._prefix}-c{number}" '
            f'data-n="{number}"{name}></a>'
        )


def _with_roles(words: str, places: list[_Place]) -> str:
    """Say what some words are to the claims, each role with the numbers of those it is for."""
    if not places:
        return escape(words)
    numbers = {role: " ".join(str(place.number) for place in places if place.role == role) for role in ROLES}
    roles = [role for role in ROLES if numbers[role]]
    data = "".join(f' data-{role}="{numbers[role]}"' for role in roles)
    own = ' class="own"' if all(place.is_own for place in places) else ""
    return f"<span{own}{data}>{escape(words)}</span>"


def _with_marks(inner: str, marks: list[Mark], linked: set[Mark]) -> str:
    """Put the elements of marks around some words; of a link that is cut, the keyboard reaches the first piece."""
    for mark in marks:
        if mark.kind != "link":
            inner = f"<{_ELEMENTS[mark.kind]}>{inner}</{_ELEMENTS[mark.kind]}>"
    link = next((mark for mark in marks if mark.kind == "link" and is_page(mark.uri)), None)
    if link is None or link.uri is None:
        return inner
    apart = ' tabindex="-1"' if link in linked else ""
    linked.add(link)
    return f'<a href="{escape(link.uri)}" rel="noopener noreferrer"{apart}>{inner}</a>'
