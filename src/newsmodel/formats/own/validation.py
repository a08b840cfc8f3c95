"""Validates what is given: a document of ours; anything else is named as what it is."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from newsmodel.documents import validation as documents
from newsmodel.documents.loader import NOT_JSON, PATH_GIVEN, Unloadable, load, looks_like_path
from newsmodel.errors import NewsModelError, UnknownFormat
from newsmodel.formats import detect
from newsmodel.issues import Report, Rule, Severity
from newsmodel.model import Article
from newsmodel.readings import Reading

if TYPE_CHECKING:
    from newsmodel.documents.json_form import ArticleDict

ANOTHER_FORMAT = Rule(
    "another-format",
    Severity.ERROR,
    """\
The input is no document of newsmodel, but one of another format.

`validate` checks newsmodel's own documents. Convert the input first: `newsmodel convert`, or `newsmodel.parse`, whose
reading says what was guessed, lost or left out.
""",
)
RULES = (ANOTHER_FORMAT,)

#: The property that every document of ours has, and no other format.
_TAG = "newsmodel"
#: The format of whatever is text.
_NO_FORMAT = "text"


def validate(
    document: bytes | bytearray | memoryview | str | ArticleDict | Mapping[str, Any] | Article, *, cls: type = Article
) -> Report:
    r"""Find every problem of a document at once.

    Args:
        document: JSON text (bytes or str), a dict that JSON text parsed to, or an Article. It is never changed.
        cls: The class of the document; a user's own subclass has its own rules of structure. The rules between fields
            are those of an article: for another class of the model only the structure is checked.

    Returns:
        The report. Content never makes this function raise, however bad it is. Issues of JSON text have a line and a
        column. Of a document of another format one issue says which one it is.

    Example:
        >>> for issue in validate('{"newsmodel": "1.0",\n "id": "urn:x:1", "headlin": "Rain"}'):
        ...     print(issue.line, issue.column, issue)
            2 19 /headlin: error unknown-field: 'headlin' is no property of Article; did you mean 'headline'?
        >>> print(validate('{"uri": "urn:x:1", "type": "text"}'))
        error another-format: this looks like ninjs, and no document of newsmodel: convert it
    """
    if isinstance(cast("Any", document), Reading):
        return Report((NOT_JSON.issue("this is a Reading, and no document: give its `.article`"),))
    if isinstance(cast("Any", document), os.PathLike):
        return Report((NOT_JSON.issue(PATH_GIVEN),))
    report = documents.validate(document, cls=cls)
    if report.ok or not issubclass(cls, Article):
        return report
    if isinstance(document, str) and looks_like_path(document):
        return Report((NOT_JSON.issue(PATH_GIVEN),))
    other = _other_format(document)
    if other is None:
        return report
    return Report((ANOTHER_FORMAT.issue(f"this looks like {other}, and no document of newsmodel: convert it"),))


def _other_syntax(document: bytes | str) -> str | None:
    """Recognise a document whose format is none of JSON."""
    start = document[:_FIRST].lstrip()
    if not start or start[:1] in ("{", "[", b"{", b"["):
        return None
    try:
        found = detect(document)
    except UnknownFormat as error:
        told = (error.reason or "").partition("the input is ")
        return None if told[0] or not told[1] else told[2].partition(":")[0]
    except NewsModelError:  # a film, or another file that nobody reads: what is no JSON is said of it
        return None
    return found if found != _TAG else None


#: White space before a document is no longer.
_FIRST = 1000


def _other_format(document: Any) -> str | None:
    """Recognise a document of another format; None for one that says it is ours, and for what nobody knows."""
    value = document
    if isinstance(document, bytes | bytearray | memoryview | str):
        try:
            value = load(document if isinstance(document, str) else bytes(document))
        except Unloadable:
            return _other_syntax(document if isinstance(document, str) else bytes(document))
    if not isinstance(value, dict) or _TAG in value:
        return None
    try:
        found = detect(json.dumps(value))
    except (UnknownFormat, TypeError, ValueError, RecursionError):
        return None
    return found if found not in {_TAG, _NO_FORMAT} else None
