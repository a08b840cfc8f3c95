"""Kinds of lines above a plain-text story that no module of `prose` knows, and all kinds that there are."""

from __future__ import annotations

import msgspec

from newsmodel.prose.furniture.author_lines import AuthorLine
from newsmodel.prose.furniture.boilerplate import BoilerplateLine
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.captions import Caption
from newsmodel.prose.furniture.dated_lines import DatedLine
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.notices import Notice
from newsmodel.prose.furniture.publication import Published


class Address(msgspec.Struct, frozen=True):
    """Mail addresses, or the name of an account, on a line of their own.

    Attributes:
        mail: The mail addresses; none where it is an account.
    """

    mail: tuple[str, ...]


class JobTitle(msgspec.Struct, frozen=True):
    """A line that says what the author above is.

    Attributes:
        text: The line.
    """

    text: str


class Credit(msgspec.Struct, frozen=True):
    """A line that says from whom a story comes: "Source: Coast Times".

    Attributes:
        text: The line.
    """

    text: str


class Point(msgspec.Struct, frozen=True):
    """A line of the points that sum a story up below its headline, or the label above them: "Summary".

    Attributes:
        text: The line.
        is_label: Whether it is the label.
    """

    text: str
    is_label: bool = False


class SlugLine(msgspec.Struct, frozen=True):
    """Name that a wire service gives the story."""

    text: str


Furniture = (
    PrintedDateline
    | SlugLine
    | Byline
    | AuthorLine
    | DatedLine
    | Address
    | JobTitle
    | Point
    | Credit
    | Caption
    | tuple[Published, ...]
    | Notice
    | BoilerplateLine
    | str
)
