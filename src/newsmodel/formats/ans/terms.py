"""Terms of the taxonomy: tags, categories and topics are subjects; named entities are entities."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import msgspec

from newsmodel.formats.ans.rows import is_line, is_uri, reads_as_text
from newsmodel.formats.mapping import Each, Fields, Line, Members, Names, Object, Rows, Silent, Step
from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.forms import Form
from newsmodel.model import Concept
from newsmodel.readings import Hints

#: What ANS says of entities, in the words of the model.
_KINDS = {
    "person": "person",
    "organization": "organization",
    "location": "place",
    "event": "event",
    "product": "product",
    "work": "work",
    "other": "other",
}
#: Vocabularies that the lists of ANS stand for.
_WIKIDATA, _TOPICS, _CUSTOM = "wikidata", "topics", "custom"
_OWN_SCHEMES = frozenset({_WIKIDATA, _TOPICS, _CUSTOM})
_NAMED = ("code", "uri", "name")
_CONCEPT = Fields(Concept)


class TermId(msgspec.Struct, frozen=True, kw_only=True):
    """The id of a term: a URI, or else a code."""

    reads: Names = frozenset({"_id"})
    writes: Names = frozenset({"code", "uri"})

    def read(self, step: Step) -> None:
        """Take the id, as it is."""
        given = step.raw.get("_id")
        if is_uri(given):
            step.doc["uri"] = step.raw.pop("_id")
        elif is_line(given):
            step.doc["code"] = step.raw.pop("_id")

    def write(self, step: Step) -> None:
        """Write the code, or else the URI."""
        name = "code" if "code" in step.doc and not is_uri(step.doc["code"]) else "uri"
        if name in step.doc:
            step.raw["_id"] = step.doc.pop(name)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("_id", "uri", "where it is a URI")
        yield Line("_id", "code", "else")


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """Score of a term; a weight beyond 0 to 1 is kept.

    Attributes:
        ours: The field.
        otherwise: What is written where there is none, since it is required.
    """

    ours: str
    otherwise: float | None = None
    reads: Names = frozenset({"score"})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Take a score from 0 to 1."""
        found = step.raw.get("score")
        if isinstance(found, int | float) and not isinstance(found, bool) and 0 <= found <= 1:
            step.doc[self.ours] = float(step.raw.pop("score"))

    def write(self, step: Step) -> None:
        """Write the score."""
        value = step.doc.pop(self.ours, None)
        if value is not None:
            step.kept.pop("score", None)
            step.raw["score"] = value
        elif self.otherwise is not None and "score" not in step.kept:
            step.raw["score"] = self.otherwise

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("score", self.ours, "from 0 to 1")


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """Kind of an entity; words that we do not know are kept."""

    reads: Names = None
    writes: Names = frozenset({"kind"})

    def read(self, step: Step) -> None:
        """Take the kind, which every entity has."""
        found = step.raw.get("type")
        step.doc["kind"] = "other"
        if isinstance(found, str) and found in _KINDS:
            step.doc["kind"] = _KINDS[step.raw.pop("type")]
        elif "type" not in step.raw:
            step.note_absent("type")

    def write(self, step: Step) -> None:
        """Write the kind, unless the input had a word of its own or none."""
        kind = step.doc.pop("kind")
        word = next(theirs for theirs, ours in _KINDS.items() if ours == kind)
        if kind == "other" and ("type" in step.kept or "type" in step.absent):
            return
        step.kept.pop("type", None)
        step.raw["type"] = word

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("type", "kind", ", ".join(f"`{theirs}` = {own}" for theirs, own in _KINDS.items()))


class ShortId(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """The short id of a topic, which ANS requires: kept where it is not the id."""

    reads: Names = frozenset({"uid"})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Take the id where it says nothing new."""
        if step.raw["uid"] == step.doc.get("code", step.doc.get("uri")):
            step.raw.pop("uid")

    def write(self, step: Step) -> None:
        """Write the id."""
        step.raw["uid"] = step.kept.pop("uid", step.raw.get("_id"))


class _Prefixed(Form):
    """A scheme with a word before it that says whose it is."""

    __slots__ = ()
    told = f"with `{_CUSTOM}:` before it"
    _plain = form_of(field_at(Concept, ("scheme",)).type)

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read a classifier."""
        value = self._plain.read(raw, hints)
        return None if value is None else f"{_CUSTOM}:{value}"

    def write(self, value: str) -> str | None:
        """Write a classifier."""
        return value.removeprefix(f"{_CUSTOM}:") if value.startswith(f"{_CUSTOM}:") else None


#: Makes a test of members.
_Test: TypeAlias = Callable[[Object], bool]
_IDS = frozenset({"code", "uri"})


def _says(text: str = "", *, has_id: bool | None = None) -> _Test:
    """Tell of members of ANS whether they have words in a property, and an id; None where that does not matter."""

    def accepts(member: Object) -> bool:
        if has_id is not None and not (is_line(member.get("_id")) if has_id else "_id" not in member):
            return False
        return not text or reads_as_text(member.get(text))

    return accepts


def _has(*names: str, has_id: bool | None = None) -> _Test:
    """Tell of members of ours whether they have some fields, and a code or a URI; None where that does not matter."""

    def writable(member: Object) -> bool:
        return member.keys() >= {*names} and has_id in (None, not _IDS.isdisjoint(member))

    return writable


def _both(*tests: _Test) -> _Test:
    return lambda member: all(test(member) for test in tests)


def list_in(name: str, *cases: Each) -> Members:
    """Map a list of the taxonomy."""
    return Members(f"taxonomy/{name}", *cases)


# --- subjects


def _subjects(name: str, rows: Rows, *, accepts: _Test, writable: _Test, scheme: str = "", told: str = "") -> Members:
    fixed = {"scheme": scheme} if scheme else {}
    case = Each("subjects", rows, _NAMED, fixed, accepts=accepts, writable=writable, told=told)
    return list_in(name, case)


def _is_custom(scheme: Any) -> bool:
    return is_line(scheme) and scheme.startswith(f"{_CUSTOM}:") and is_line(scheme.removeprefix(f"{_CUSTOM}:"))


def _is_scheme(value: Any) -> bool:
    return is_line(value) and value not in _OWN_SCHEMES and not value.startswith(f"{_CUSTOM}:")


_CONFIDENCE = Score(ours="confidence")
_CATEGORY = _subjects(
    "categories",
    Rows(*_CONCEPT.values(("_id", "code"), ("classifier", "scheme"), "name"), _CONFIDENCE),
    accepts=_both(_says("name", has_id=True), lambda member: _is_scheme(member.get("classifier"))),
    writable=_both(_has("code", "name"), lambda member: _is_scheme(member.get("scheme"))),
    told="has a scheme, a code and a name",
)
_CUSTOM_CATEGORY = _subjects(
    "custom_categories",
    Rows(
        *_CONCEPT.values(("_id", "code"), "name"),
        _CONCEPT.value("classifier", "scheme", form=_Prefixed()),
        _CONFIDENCE,
    ),
    accepts=_both(_says("name", has_id=True), lambda member: is_line(member.get("classifier"))),
    writable=_both(_has("code", "name"), lambda member: _is_custom(member.get("scheme"))),
)
_TOPIC = _subjects(
    "topics",
    Rows(TermId(), ShortId(), *_CONCEPT.values("name"), Score(ours="relevance", otherwise=0)),
    accepts=_says(has_id=True),
    writable=_has(has_id=True),
    scheme=_TOPICS,
)
_CONTENT_TOPIC = _subjects(
    "content_topics",
    Rows(TermId(), *_CONCEPT.values(("label", "name")), Score(ours="confidence", otherwise=0)),
    accepts=_says("label", has_id=True),
    writable=_has("name", has_id=True),
    scheme=_WIKIDATA,
)
_TAG = _subjects(
    "tags",
    Rows(TermId(), *_CONCEPT.values(("text", "name"))),
    accepts=_says("text"),
    writable=_has("name"),
    told="of the subjects that no other list has",
)

# --- entities

_LABELLED = Rows(_CONCEPT.value("label", "name"), Kind(), _CONFIDENCE)


def _entity(rows: Rows, *, accepts: _Test, writable: _Test, scheme: str = "", told: str) -> Each:
    fixed = {"scheme": scheme} if scheme else {}
    return Each("entities", rows, _NAMED, fixed, prefix="e", accepts=accepts, writable=writable, told=told)


_NAMED_ENTITY = _entity(
    Rows(TermId(), *_CONCEPT.values("name"), Kind(), Score(ours="relevance")),
    accepts=_says("name", has_id=True),
    writable=_both(_has("name", has_id=True), lambda member: "scheme" not in member),
    told="has a code or a URI, and no scheme",
)
_WIKIDATA_ENTITY = _entity(
    Rows(TermId(), *_LABELLED),
    accepts=_says("label", has_id=True),
    writable=_has("name", has_id=True),
    scheme=_WIKIDATA,
    told=f"of the scheme `{_WIKIDATA}`",
)
_NAME_ALONE = _entity(
    _LABELLED,
    accepts=_says("label", has_id=False),
    writable=_both(_has("name", has_id=False), lambda member: "scheme" not in member),
    told="has a name alone",
)
_CUSTOM_ENTITY = _entity(
    Rows(_CONCEPT.value("custom_id", "code"), *_LABELLED),
    accepts=_says("label"),
    writable=_has("name"),
    scheme=_CUSTOM,
    told=f"of the scheme `{_CUSTOM}`",
)

#: In the order of writing: the tags have what no other list of subjects takes.
SUBJECTS = (_CATEGORY, _CUSTOM_CATEGORY, _CONTENT_TOPIC, _TOPIC, _TAG)
ENTITIES = (
    list_in("named_entities", _NAMED_ENTITY),
    list_in("entities", _WIKIDATA_ENTITY, _NAME_ALONE),
    list_in("custom_entities", _CUSTOM_ENTITY),
)
