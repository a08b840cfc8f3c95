"""newsmodel: a typed model of a news story.

It turns a raw story into a validated document in which articles, sections, sources and claims are objects, and writes
the formats that other tools read.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from newsmodel.errors import (
    MissingExtra,
    NewsModelError,
    SeveralStories,
    UnknownFinder,
    UnknownFormat,
    UnreadableInput,
    UnsupportedItem,
    UnsupportedVersion,
    UnwritableStory,
)
from newsmodel.issues import Displayed, InvalidDocument, Issue, Report, Rule, Severity
from newsmodel.model import (
    AlternateId,
    Article,
    Attribution,
    Block,
    Cell,
    Claim,
    Concept,
    Correction,
    Cue,
    Dateline,
    Divider,
    Embargo,
    Embed,
    Entity,
    Extraction,
    Figure,
    ItemRef,
    LeftOut,
    Link,
    LinkBlock,
    ListItem,
    Mark,
    Media,
    Origin,
    Paragraph,
    Party,
    Preformatted,
    Printing,
    Property,
    Provenance,
    Quantity,
    Quotation,
    Raw,
    Record,
    Relation,
    Rendition,
    Review,
    Revision,
    Rights,
    RoleText,
    Row,
    Section,
    Series,
    Source,
    Span,
    Table,
    TimeReference,
)
from newsmodel.values import Limit, Members, checked

if TYPE_CHECKING:
    from newsmodel import bulk, editing
    from newsmodel.claims import extract_claims
    from newsmodel.documents.codec import configure_converter, from_dict, from_json, to_dict, to_json
    from newsmodel.documents.schema import json_schema
    from newsmodel.files import read, read_all, write
    from newsmodel.formats import (
        Hints,
        Reading,
        Rendering,
        Unread,
        detect,
        list_formats,
        parse,
        parse_all,
        render,
        render_all,
    )
    from newsmodel.formats.own.validation import validate
    from newsmodel.formats.parts import build
    from newsmodel.view.chunks import Chunk, chunks

# Loaded when they are first asked for, so that importing the classes stays cheap.
_LAZY = {
    "bulk": "newsmodel.bulk",
    "editing": "newsmodel.editing",
    "Chunk": "newsmodel.view.chunks",
    "chunks": "newsmodel.view.chunks",
    "extract_claims": "newsmodel.claims",
    "configure_converter": "newsmodel.documents.codec",
    "from_dict": "newsmodel.documents.codec",
    "from_json": "newsmodel.documents.codec",
    "to_dict": "newsmodel.documents.codec",
    "to_json": "newsmodel.documents.codec",
    "read": "newsmodel.files",
    "read_all": "newsmodel.files",
    "write": "newsmodel.files",
    "Hints": "newsmodel.formats",
    "Reading": "newsmodel.formats",
    "Rendering": "newsmodel.formats",
    "Unread": "newsmodel.formats",
    "build": "newsmodel.formats.parts",
    "detect": "newsmodel.formats",
    "list_formats": "newsmodel.formats",
    "parse": "newsmodel.formats",
    "parse_all": "newsmodel.formats",
    "render": "newsmodel.formats",
    "render_all": "newsmodel.formats",
    "json_schema": "newsmodel.documents.schema",
    "validate": "newsmodel.formats.own.validation",
}


def _pydantic_schema(cls: type) -> Any:
    """Answer pydantic for a class of the model; what that takes is loaded when it asks."""
    return importlib.import_module("newsmodel.documents.pydantic_form").core_schema_of(cls)


Record.pydantic_schema = _pydantic_schema


def _show(value: Displayed) -> str | None:
    """Make the HTML of a value for a notebook; what that takes is loaded with the first one."""
    shown: str | None = importlib.import_module("newsmodel.view.notebooks").html_of(value)
    return shown


Displayed.shown_by = _show


def _reduced(article: Article) -> tuple[Any, ...]:
    """Say how an article is pickled; what that takes is loaded with the first one."""
    reduced: tuple[Any, ...] = importlib.import_module("newsmodel.documents.pickling").reduced(article)
    return reduced


Record.reduced_by = _reduced


#: What is a room of its own, and no name of one.
_ROOMS = ("bulk", "editing")


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("newsmodel")
    if name not in _LAZY:
        raise AttributeError(f"module 'newsmodel' has no attribute {name!r}")
    module = importlib.import_module(_LAZY[name])
    value = globals()[name] = module if name in _ROOMS else getattr(module, name)
    return value


def __dir__() -> list[str]:
    return sorted({*(name for name in globals() if name.startswith("__")), *__all__})


__all__ = [
    "AlternateId",
    "Article",
    "Attribution",
    "Block",
    "Cell",
    "Chunk",
    "Claim",
    "Concept",
    "Correction",
    "Cue",
    "Dateline",
    "Divider",
    "Embargo",
    "Embed",
    "Entity",
    "Extraction",
    "Figure",
    "Hints",
    "InvalidDocument",
    "Issue",
    "ItemRef",
    "LeftOut",
    "Limit",
    "Link",
    "LinkBlock",
    "ListItem",
    "Mark",
    "Media",
    "Members",
    "MissingExtra",
    "NewsModelError",
    "Origin",
    "Paragraph",
    "Party",
    "Preformatted",
    "Printing",
    "Property",
    "Provenance",
    "Quantity",
    "Quotation",
    "Raw",
    "Reading",
    "Relation",
    "Rendering",
    "Rendition",
    "Report",
    "Review",
    "Revision",
    "Rights",
    "RoleText",
    "Row",
    "Rule",
    "Section",
    "Series",
    "SeveralStories",
    "Severity",
    "Source",
    "Span",
    "Table",
    "TimeReference",
    "UnknownFinder",
    "UnknownFormat",
    "Unread",
    "UnreadableInput",
    "UnsupportedItem",
    "UnsupportedVersion",
    "UnwritableStory",
    "build",
    "bulk",
    "checked",
    "chunks",
    "configure_converter",
    "detect",
    "editing",
    "extract_claims",
    "from_dict",
    "from_json",
    "json_schema",
    "list_formats",
    "parse",
    "parse_all",
    "read",
    "read_all",
    "render",
    "render_all",
    "to_dict",
    "to_json",
    "validate",
    "write",
]
