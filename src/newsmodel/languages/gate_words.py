"""Words of the gates behind which a story goes on for those who pay or sign in."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, names


class GateWords(Sections):
    """Words of lines that close a story to readers, `gate.txt`.

    Attributes:
        things: What is behind the gate, beside `[story words]` of `furniture.txt`: "content".
        readers: Who may read it: "subscribers".
        closed: Says that nobody else may: "exclusive".
        going_on: Says that the story goes on: "continue reading".
        signing_in: What readers have to do: "log in".
    """

    things: frozenset[str] = names()
    readers: frozenset[str] = names()
    closed: frozenset[str] = names()
    going_on: frozenset[str] = names()
    signing_in: frozenset[str] = names()
