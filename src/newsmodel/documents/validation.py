"""Validates a document: version, then structure, then the rules between fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newsmodel.documents import fast
from newsmodel.documents.checks import check_article
from newsmodel.documents.codec import structured, to_dict
from newsmodel.documents.loader import Unloadable, as_text, load
from newsmodel.documents.positions import placed
from newsmodel.documents.upgrade import UNSUPPORTED_VERSION, upgrade
from newsmodel.errors import UnsupportedVersion
from newsmodel.issues import Report
from newsmodel.model import Article

if TYPE_CHECKING:
    from newsmodel.documents.json_form import ArticleDict

#: How a document begins that we have written.
_BEGINNING = b'{"newsmodel":"'


def validate(
    document: bytes | bytearray | memoryview | str | ArticleDict | Mapping[str, Any] | Article, *, cls: type = Article
) -> Report:
    r"""Validate a document: find every problem at once.

    Args:
        document: JSON text (bytes or str), a dict that JSON text parsed to, or an Article. It is never changed.
        cls: The class of the document; a user's own subclass has its own rules of structure. The rules between fields
            are those of an article: for another class of the model only the structure is checked.

    Returns:
        The report. Content never makes this function raise, however bad it is. Issues of JSON text have a line and a
        column.

    Example:
        >>> for issue in validate('{"newsmodel": "1.0",\n "id": "urn:x:1", "headlin": "Rain"}'):
        ...     print(issue.line, issue.column, issue)
        2 19 /headlin: error unknown-field: 'headlin' is no property of Article; did you mean 'headline'?
    """
    if isinstance(document, bytes | bytearray | memoryview):
        return _validate_text(bytes(document), cls)
    if isinstance(document, str):
        return _validate_text(document, cls)
    if isinstance(document, Article):
        return _validate_value(to_dict(document), type(document))
    return _validate_value(document, cls)


def _validate_text(text: bytes | str, cls: type[Any]) -> Report:
    found = _structured_at_once(text, cls)
    if found is None or not _is_as_we_write(found, text):
        try:
            value = load(text)
        except Unloadable as refusal:
            return Report((refusal.issue,))
        if found is None:
            return Report(placed(_validate_value(value, cls), as_text(text)))
    issues = check_article(found)
    return Report(placed(issues, as_text(text)) if issues else ())


def _structured_at_once(text: bytes | str, cls: type[Any]) -> Article | None:
    """Structure an article that begins as we write it; a key that stands in it twice is not seen."""
    try:
        data = text.encode() if isinstance(text, str) else text
        found = fast.loads(data, cls) if data.startswith(_BEGINNING) else None
    except (fast.Refused, UnicodeEncodeError):
        return None
    return found if isinstance(found, Article) else None


def _is_as_we_write(article: Article, text: bytes | str) -> bool:
    """Tell whether an article is written byte for byte as we write it, so that no key stands in it twice."""
    return fast.dumps(article) == (text.encode() if isinstance(text, str) else text)


def _validate_value(value: Any, cls: type[Any]) -> Report:
    try:
        current, notes = upgrade(value)
    except UnsupportedVersion as error:
        return Report((UNSUPPORTED_VERSION.issue(str(error), ("newsmodel",)),))
    found: Any
    issues, found = structured(current, cls)
    if found is None:
        return Report(notes + issues)
    return Report(notes + (check_article(found) if isinstance(found, Article) else ()))
