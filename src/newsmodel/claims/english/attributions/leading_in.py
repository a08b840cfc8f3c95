"""A paragraph that ends with a colon, and leads into a quotation that is a paragraph of its own."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from newsmodel.claims.attribution import FoundAttribution
from newsmodel.claims.english.attributions.view import View, view_of
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.prose.quotations.finding import Quoted

#: What leads from a paragraph into the next.
_COLON = ":"


def quotation_behind(passages: Sequence[Passage], quotations: Sequence[Sequence[Quoted]], number: int) -> Quoted | None:
    """Find the quotation that a passage leads into, in the one after it: "Lee said:", and '"It rained."' below.

    Args:
        passages: The passages of a story.
        quotations: The quotations of each.
        number: The number of the passage that may end with a colon.

    Example:
        >>> said, words = (Passage(target="p", text=text, place="prose") for text in ("Lee said:", "“It rained.”"))
        >>> quotation_behind([said, words], [(), (Quoted(0, 12),)], 0)
        Quoted(start=0, end=12, closed=True, continues=False)
    """
    passage = passages[number]
    if number + 1 >= len(passages) or passage.place != "prose" or not passage.text.rstrip().endswith(_COLON):
        return None
    following, quoted = passages[number + 1], quotations[number + 1]
    if quoted and quoted[0].start == 0:
        return quoted[0] if following.place == "prose" else None
    return Quoted(0, len(following.text)) if following.quoted else None


def view_with(passage: Passage, quoted: Sequence[Quoted], behind: Passage, quotation: Quoted) -> View:
    """Look at a passage as if the quotation that it leads into stood in it.

    Args:
        passage: The passage.
        quoted: Its quotations.
        behind: The passage after it.
        quotation: The quotation that this one begins with.
    """
    text = f"{passage.text} "
    moved = Quoted(len(text), len(text) + quotation.end)
    return view_of(text + behind.text[: quotation.end], (*quoted, moved))


def without_quotation(found: FoundAttribution, length: int) -> FoundAttribution:
    """Take the words behind a passage from an attribution, which is to run on in the passage after it.

    Args:
        found: The attribution.
        length: The length of the passage.
    """
    own = (part for part in found.content if part.start < length - len(_COLON))
    return replace(found, content=tuple(Stretch(part.passage, part.start, min(part.end, length)) for part in own))


def leads(found: FoundAttribution, length: int) -> bool:
    """Whether an attribution has words behind its passage.

    Args:
        found: The attribution.
        length: The length of the passage.
    """
    return any(part.end > length for part in found.content)
