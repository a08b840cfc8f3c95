"""Words of what a desk tells editors to do with a story, in notes that nobody else reads."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, names


class DeskWords(Sections):
    """Words of notes to editors, `desk.txt`.

    Attributes:
        please: Before an order: "please".
        holding: Orders to hold a story, beside `[hold orders]` and `[hold words]` of `furniture.txt`: "hold back".
        held: What an order is about, behind it: "this story".
        yet: Before or behind an order, that it is one for now: "yet".
        links: Behind an order, before what has to happen first: "pending".
        awaiting: Before a clearance: "subject to".
        clearances: What a story may wait for: "legal review".
        outstanding: The like, behind it: "required".
    """

    please: frozenset[str] = names()
    holding: frozenset[str] = names()
    held: frozenset[str] = names()
    yet: frozenset[str] = names()
    links: frozenset[str] = names()
    awaiting: frozenset[str] = names()
    clearances: frozenset[str] = names()
    outstanding: frozenset[str] = names()
