"""The words of lines around a story beside its front matter, which comes first."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import attrs

from newsmodel.documents.codec import structured, to_dict
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.restrictions import RANK, strictness_of_mining
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.finishing import finished_around
from newsmodel.formats.timestamps import settled
from newsmodel.model import Article, Embargo
from newsmodel.readings import Hints

_DATES = ("published", "modified")
_RESTRICTING = ("status", "embargo")
#: Of an article that is made of lines alone.
_ID = "urn:newsmodel:lines"
#: Fields that are lists, to which the lines add.
_LISTS = ("summaries", "links", "corrections")
#: How strict values are of fields of which the stricter one counts.
_STRICTNESS: dict[str, Callable[[Any], Any]] = {
    "status": RANK.__getitem__,
    "data_mining": strictness_of_mining,
    "free_access": operator.not_,
}
#: Fields that the front matter or the text has, or that somebody else settles.
_SETTLED = frozenset({"newsmodel", "id", "headline", "subheadline", "language", *_DATES})


def draft_beside(doc: Object, hints: Hints) -> Draft:
    """Begin a draft of the lines around a story, which knows what the front matter says.

    Args:
        doc: The document, with what the front matter says.
        hints: What the caller knows.
    """
    draft = Draft(hints=hints)
    if (language := hints.language or doc.get("language")) is not None:
        draft.fields["language"] = language
    for name in _DATES:
        if name in doc:
            draft.fields[name] = settled(doc[name], hints).value
            draft.originals[f"/{name}"] = doc[name]  # that the story has it, so that a line repeats it
    embargo = structured(doc["embargo"], Embargo)[1] if "embargo" in doc else None
    if embargo is not None:
        draft.fields["embargo"] = embargo
    return draft


def settle_beside(doc: Object, draft: Draft, conversion: Conversion) -> None:
    """Give a document what the lines around its story say; what the front matter says otherwise is kept beside it.

    Args:
        doc: The document.
        draft: What was read of the lines.
        conversion: Is told what the draft says.
    """
    known = {f"/{name}" for name in _DATES if name in doc}
    found = _said_by(draft)
    read = [name for name in ("headline", "subheadline", *_DATES) if name in draft.fields and name not in doc]
    doc |= {name: found[name] for name in read}
    for name, value in found.items():
        if name not in _SETTLED:
            doc[name] = _joined(name, doc.get(name), value, draft)
    conversion.issues += [attrs.evolve(issue, line=None) for issue in draft.issues]
    conversion.left_out += [to_dict(each) for each in draft.left_out]
    conversion.originals |= {place: words for place, words in draft.originals.items() if place not in known}


def restrict_beside(doc: Object, draft: Draft, conversion: Conversion) -> None:
    """Restrict a document as the lines around its story do, whose words stay in its body.

    Args:
        doc: The document.
        draft: What was read of the lines.
        conversion: Is told what restricts it.
    """
    found = _said_by(draft)
    said = (issue for issue in draft.issues if issue.path and issue.path[0] in _RESTRICTING)
    conversion.issues += [attrs.evolve(issue, line=None) for issue in said]
    conversion.originals |= {
        place: words for place, words in draft.originals.items() if place.split("/")[1] in _RESTRICTING
    }
    doc |= {name: _joined(name, doc.get(name), found[name], draft) for name in _RESTRICTING if name in found}


def _said_by(draft: Draft) -> Object:
    """Give what the lines around a story say as fields of a document."""
    found: Object = to_dict(Article(id=_ID, **{"headline": "-", **finished_around(draft)}))
    return found


def _joined(name: str, known: Any, value: Any, draft: Draft) -> Any:
    """Join what the front matter says with what a line says."""
    if known is None or name == "embargo":  # the draft knows the other one
        return value
    if name in _STRICTNESS:
        return known if value is None else max(known, value, key=_STRICTNESS[name])
    if name in _LISTS:
        return [*known, *value]
    if name == "contributors":
        names = {party.get("name") for party in known}
        return [*known, *(party for party in value if party["name"] not in names)]
    if isinstance(known, dict):
        return {**value, **{each: _joined(each, inner, value.get(each), draft) for each, inner in known.items()}}
    if value is not None and value != known:
        draft.leave_out_words(value, "what the front matter says otherwise", 0)
    return known
