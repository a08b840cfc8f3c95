"""The choice among the runs of a page, while it is made, and what is known of the story before."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.corrections import Printed
from newsmodel.formats.html.story.structure import Structure
from newsmodel.formats.markup.parsing import Element

#: Why a run is left out that the article has elsewhere.
HEADLINE = "the headline"
CAPTION = "a caption"
IN_FIGURE = "words in a figure"


class Selection(msgspec.Struct):
    """The choice among the runs of a page.

    Attributes:
        kept: The places of the runs that are the story's body.
        structure: Where the story stands; None where no structure was found.
        decks: Those of its deck, the surest first.
        credits: Those that say who contributed.
        notices: Those that say who has the copyright.
        corrections: What the page prints of changes to the story.
        related: Those that lead to other stories.
        titles: The titles of those of them that say more than a title.
        left: Those that were left out, and as what.
        unfound: Those amid it that nothing was made of, box by box.
        shown: The elements that the story shows.
    """

    kept: set[int]
    structure: Structure | None = None
    decks: list[int] = msgspec.field(default_factory=list)
    credits: list[int] = msgspec.field(default_factory=list)
    notices: list[int] = msgspec.field(default_factory=list)
    corrections: list[Printed] = msgspec.field(default_factory=list)
    related: list[int] = msgspec.field(default_factory=list)
    titles: dict[int, str] = msgspec.field(default_factory=dict)
    left: dict[int, str] = msgspec.field(default_factory=dict)
    unfound: list[list[int]] = msgspec.field(default_factory=list)
    shown: list[Element] = msgspec.field(default_factory=list)

    def drop(self, place: int, why: str) -> None:
        """Leave a run out."""
        self.kept.discard(place)
        self.left[place] = why

    def leave_to_pictures(self, runs: Sequence[Run]) -> None:
        """Leave the words in figures to these, which take their captions alone: the others are named."""
        figures = {element for element in self.shown if element.tag == "figure"}
        for place, run in enumerate(runs) if figures else ():
            if place not in self.kept and not figures.isdisjoint(run.ancestors()):
                self.left.setdefault(place, IN_FIGURE)


class Known(msgspec.Struct, frozen=True):
    """Knowledge of a story before its body is read.

    Attributes:
        heading: The place of the page's heading among the runs.
        headlines: What the page says for its headline, the one that was chosen first.
        descriptions: What it says the story is about.
        authors: Who wrote it.
        body: What its JSON-LD says is the body.
        host: The host of the page.
    """

    heading: int | None = None
    headlines: Sequence[str] = ()
    descriptions: Sequence[str] = ()
    authors: Sequence[str] = ()
    body: str = ""
    host: str | None = None
