"""A user's own classes: built, written, read, described and validated like ours."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
import re
from typing import Any, Literal

import attrs
import cattrs
import pytest
from hypothesis import given

from newsmodel import (
    Article,
    Claim,
    InvalidDocument,
    Party,
    Source,
    checked,
    configure_converter,
    from_dict,
    from_json,
    json_schema,
    to_dict,
    to_json,
    validate,
)
from newsmodel.claims.grounding.records import ClaimRecords
from newsmodel.editing.differences import Difference
from newsmodel.model import Attribution, Paragraph, Section
from newsmodel.model.decisions import Decisions
from newsmodel.shapes.checking import FieldCheck
from newsmodel.shapes.field_types import Choice, Many, ObjectType
from newsmodel.shapes.shape import reachable, shape_of
from newsmodel.view.chunks import Chunk
from tests import other_users
from tests.strategies import objects
from tests.users import (
    Check,
    CheckedClaim,
    HouseArticle,
    HouseSource,
    PostedArticle,
    StrictArticle,
    Undecorated,
    WireArticle,
)

WIRE = WireArticle(
    id="urn:example:1",
    headline="Rain ends drought",
    urgency=3,
    desk="asia",
    slug="RAIN",
    takes=(1, 2),
    sources=(Source(id="S1", kind="group", named=False, description="farmers"),),
    claims=(
        CheckedClaim(
            id="C1",
            sources=(Attribution(source="S1"),),
            text="It rained",
            checks=(Check(checker=Party(name="Jo Lind"), hours=1, tags=("sky", "rain")),),
        ),
    ),
)
MINIMAL: dict[str, Any] = {"newsmodel": "1.0", "id": "urn:example:1", "headline": "Rain", "urgency": 3, "desk": "asia"}


def rules(report: Any) -> list[tuple[str, str]]:
    """List pointers and rules of a report."""
    return [(issue.pointer, issue.rule) for issue in report]


# --- construction


def test_subclass_has_its_fields_and_ours() -> None:
    """A subclass takes our fields and its own, converted and checked alike."""
    assert (1, 2) == WIRE.takes
    assert 1.0 == WIRE.claims[0].checks[0].hours
    assert 3 == WIRE.claims[0].priority


def test_constructor_names_the_subclass_and_the_field() -> None:
    """A refusal names the class that was called, for its own fields and for inherited ones."""
    with pytest.raises(ValueError, match=r"WireArticle\.slug: 'rain' is not a slug in capitals"):
        attrs.evolve(WIRE, slug="rain")
    with pytest.raises(ValueError, match=r"WireArticle\.headline: '' is empty, and not one line"):
        attrs.evolve(WIRE, headline="")
    with pytest.raises(ValueError, match=r"WireArticle\.desk: 'mars' is not one of asia, europe, sport"):
        attrs.evolve(WIRE, desk="mars")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"WireArticle\.takes\[1\]: expected a whole number, got true"):
        attrs.evolve(WIRE, takes=(1, True))


def test_narrowed_field_refuses_the_wider_class() -> None:
    """A field that is narrowed to a class refuses plain claims, and a subclass needs a narrowed field."""
    with pytest.raises(TypeError, match=r"WireArticle\.claims\[0\]: expected CheckedClaim, got"):
        attrs.evolve(WIRE, claims=(Claim(id="C1", text="It rained"),))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"Article\.claims\[0\]: expected Claim, got its subclass CheckedClaim"):
        Article(id="urn:example:1", headline="Rain", claims=WIRE.claims)
    with pytest.raises(TypeError, match=r"Article\.sources\[0\]: expected Source, got its subclass HouseSource"):
        Article(id="urn:example:1", headline="Rain", sources=(HouseSource(id="S1", kind="person", named=False),))


def test_overridden_field_keeps_its_place() -> None:
    """A field that is declared anew stands where ours stood; new ones come last."""
    ours = [field.name for field in shape_of(Article).fields]
    assert [*ours, "desk", "slug", "takes"] == [field.name for field in shape_of(WireArticle).fields]
    assert ["newsmodel", "id", "headline", "urgency", "sources", "claims", "desk", "slug", "takes"] == list(
        to_dict(WIRE)
    )
    assert [*ours, "desk", "slug", "takes", "posted"] == [field.name for field in shape_of(PostedArticle).fields]


def test_subclass_is_a_value() -> None:
    """Objects of a subclass are frozen, hashable, copied and pickled; they equal no object of another class."""
    for twin in (copy.deepcopy(WIRE), pickle.loads(pickle.dumps(WIRE)), attrs.evolve(WIRE)):  # noqa: S301
        assert WIRE == twin
        assert hash(WIRE) == hash(twin)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        WIRE.desk = "sport"  # type: ignore[misc]
    assert StrictArticle(id="urn:x:1", headline="Rain") != Article(id="urn:x:1", headline="Rain")
    assert repr(WIRE) == (
        "WireArticle(id='urn:example:1', headline='Rain ends drought', sources=(Source(…),), urgency=3, "
        "claims=(CheckedClaim(…),), desk='asia', slug='RAIN', takes=(1, 2))"
    )


# --- JSON


@given(objects(WireArticle))
def test_subclass_is_read_back_equal(article: WireArticle) -> None:
    """JSON and dict hold every object of a subclass."""
    assert article == from_json(to_json(article), cls=WireArticle)
    assert article == from_dict(to_dict(article), cls=WireArticle)
    assert type(article) is type(from_json(to_json(article), cls=WireArticle))


@given(objects(PostedArticle))
def test_subclass_of_a_subclass_is_read_back_equal(article: PostedArticle) -> None:
    """The same holds one step further down."""
    assert article == from_json(to_json(article), cls=PostedArticle)


def test_parsers_want_what_the_subclass_wants() -> None:
    """Required, narrowed and limited fields of a subclass hold in the parsers, and the report says which."""
    document = {
        **MINIMAL,
        "urgency": 12,
        "slug": "rain",
        "takes": ["1"],
        "claims": [{"id": "C1", "text": "x", "priority": 9}],
    }
    del document["desk"]
    expected = [
        ("", "missing-field"),
        ("/urgency", "out-of-range"),
        ("/slug", "wrong-form"),
        ("/takes/0", "wrong-type"),
        ("/claims/0/priority", "out-of-range"),
    ]
    with pytest.raises(InvalidDocument) as refusal:
        from_dict(document, cls=WireArticle)
    assert expected == rules(refusal.value.report)
    with pytest.raises(InvalidDocument) as refusal:
        from_json(to_json_like(document), cls=WireArticle)
    assert expected == rules(refusal.value.report)
    assert expected == rules(validate(document, cls=WireArticle))


def to_json_like(document: dict[str, Any]) -> bytes:
    """Write a document that no object holds, as JSON."""
    return json.dumps(document).encode()


def test_our_class_does_not_know_the_fields_of_a_subclass() -> None:
    """Without `cls`, a subclass's document has unknown fields."""
    assert [("/desk", "unknown-field")] == rules(validate(MINIMAL))
    with pytest.raises(InvalidDocument) as refusal:
        from_json(to_json(WIRE))
    pointers = ["/claims/0/checks", "/desk", "/slug", "/takes"]
    assert [(pointer, "unknown-field") for pointer in pointers] == rules(refusal.value.report)


def test_validation_of_an_object_goes_by_its_own_class() -> None:
    """`validate(article)` uses the class of the article, and the cross-field rules look into its parts."""
    assert [("/claims/0", "claim-without-words")] == rules(validate(WIRE))
    nameless = attrs.evolve(
        WIRE, claims=(attrs.evolve(WIRE.claims[0], sources=(), checks=(Check(checker=Party(role="desk")),)),)
    )
    assert [
        ("/claims/0", "claim-without-source"),
        ("/claims/0", "claim-without-words"),
        ("/claims/0/checks/0/checker", "empty-party"),
    ] == rules(validate(nameless))


def test_a_part_is_read_by_its_class() -> None:
    """`cls` may be any class of the model: a section, a block, a user's own part."""
    section = Section(heading="Rain", blocks=(Paragraph(text="It rained."),))
    assert section == from_json(to_json(section), cls=Section)
    assert section.blocks[0] == from_dict(to_dict(section.blocks[0]), cls=Paragraph)
    check = Check(checker=Party(name="Jo Lind"))
    assert check == from_json(to_json(check), cls=Check)
    with pytest.raises(InvalidDocument, match="error missing-field: 'type' is missing"):
        from_dict({"text": "It rained."}, cls=Paragraph)
    with pytest.raises(InvalidDocument, match="/type: error unknown-value: 'divider' is not one of paragraph"):
        from_dict({"type": "divider", "text": "It rained."}, cls=Paragraph)


# --- code of the user's own


@pytest.mark.parametrize(
    "read",
    [
        lambda document: from_json(to_json_like(document), cls=StrictArticle),
        lambda document: from_dict(document, cls=StrictArticle),
    ],
)
def test_own_code_runs_whatever_way_an_object_is_made(read: Any) -> None:
    """Converters, validators and hooks of a subclass run in the parsers too."""
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}
    StrictArticle.built.clear()
    assert "New York" == read({**document, "city": " new york "}).city
    assert ["Rain"] == StrictArticle.built
    with pytest.raises(InvalidDocument) as refusal:
        read({**document, "lines": 1000})
    assert ["refused-by-class"] == [issue.rule for issue in refusal.value.report]
    with pytest.raises(InvalidDocument, match="an article of tier 2 has lines"):
        read({**document, "tier": 2})
    assert 12 == read({**document, "tier": 2, "lines": 12}).lines


def test_own_converter_runs_before_the_check() -> None:
    """A converter sees what was given; the check sees what the converter made of it."""
    assert "Seoul" == StrictArticle(id="urn:x:1", headline="Rain", city=" seoul").city
    with pytest.raises(TypeError, match=r"StrictArticle\.city: expected a string, got 7"):
        StrictArticle(id="urn:x:1", headline="Rain", city=7)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="tier 2"):
        StrictArticle(id="urn:x:1", headline="Rain", tier=2)


def test_validate_never_raises_for_own_code() -> None:
    """A refusal by a user's constructor is an issue."""
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "tier": 2}
    report = validate(document, cls=StrictArticle)
    assert [("", "refused-by-class")] == rules(report)
    assert "an article of tier 2 has lines" == report.issues[0].message


# --- schema


def test_schema_of_a_subclass() -> None:
    """The schema has the subclass's fields, limits and descriptions, and the narrowed class in the place of ours."""
    schema = json_schema(WireArticle)
    assert "urn:newsmodel:schema:1.0:wirearticle" == schema["$id"]
    assert ["newsmodel", "id", "headline", "urgency", "desk"] == schema["required"]
    assert {"$ref": "#/$defs/CheckedClaim"} == schema["properties"]["claims"]["items"]
    assert "Claim" not in schema["$defs"]
    desk = {"description": "The desk that owns it.", "type": "string", "enum": ["asia", "europe", "sport"]}
    assert desk == schema["properties"]["desk"]
    assert "The claims, with their checks." == schema["properties"]["claims"]["description"]
    assert "Who stands behind the claims." == schema["properties"]["sources"]["description"]
    priority = {"description": "How urgent the next one is.", "type": "integer", "minimum": 1, "maximum": 5}
    assert priority | {"default": 3} == schema["$defs"]["CheckedClaim"]["properties"]["priority"]


def test_two_classes_of_one_name_are_refused() -> None:
    """A schema cannot have two definitions of one name, nor one that it needs itself."""
    with pytest.raises(TypeError, match="two classes named Party"):
        json_schema(other_users.PoliticalArticle)
    with pytest.raises(TypeError, match="Timestamp"):
        json_schema(other_users.TimedArticle)


def test_a_class_may_take_the_name_of_ours_where_ours_is_not_used() -> None:
    """A user's `Claim` in the place of ours is no clash."""
    article = other_users.ScoredArticle(
        id="urn:x:1", headline="Rain", claims=(other_users.Claim(id="C1", text="It rained", score=4),)
    )
    assert article == from_json(to_json(article), cls=other_users.ScoredArticle)
    assert (
        "Its score." == json_schema(other_users.ScoredArticle)["$defs"]["Claim"]["properties"]["score"]["description"]
    )


#: A type with the name of a field.
weather = Literal["rain", "sun"]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Forecast:
    weather: weather = "rain"
    told_by: tuple["Party", ...] = ()


def test_annotations_mean_what_they_mean_in_their_module() -> None:
    """A field may have the name of its type, and a type may stand in quotation marks within another one."""
    told = [(field.name, field.type) for field in shape_of(Forecast).fields]
    assert told == [("weather", Choice(("rain", "sun"))), ("told_by", Many(ObjectType(Party)))]


def test_undecorated_subclass_is_refused() -> None:
    """Whoever forgets the decorator is told so, instead of losing fields."""
    for use in (json_schema, shape_of, lambda cls: from_dict(MINIMAL, cls=cls), lambda cls: from_json(b"{}", cls=cls)):
        with pytest.raises(TypeError, match=r"decorate it with @attrs\.frozen"):
            use(Undecorated)
    with pytest.raises(TypeError, match=r"decorate it with @attrs\.frozen"):
        to_json(Undecorated(id="urn:x:1", headline="Rain"))


@pytest.mark.parametrize(
    ("annotation", "told"),
    [
        (list[str], "write tuple[str, ...]"),
        (set, "write tuple[str, ...]"),
        (dict[str, int], "write Mapping[str, Any]"),
        (datetime.datetime, "write newsmodel.values.Timestamp"),
        (complex, "<class 'complex'> cannot be the type of a field"),
    ],
)
def test_a_type_that_no_field_has_is_told_with_the_one_to_write(annotation: Any, told: str) -> None:
    """A list is a tuple in a frozen value, and a moment is a Timestamp; of others nothing is guessed."""
    made = type("Wrong", (Article,), {"__annotations__": {"tags": annotation}, "__doc__": "A class."})
    with pytest.raises(TypeError, match=f"{re.escape(told)}$"):
        attrs.frozen(kw_only=True, field_transformer=checked, repr=False)(made)


def test_a_field_that_no_document_can_hold_is_refused_at_once() -> None:
    """A class with such a field is refused when it is defined, with class and field named."""
    with pytest.raises(TypeError, match=r"Wrong\.tags: .* cannot be the type of a field"):

        @attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
        class Wrong(Article):
            """A set has no order."""

            tags: set[str] = frozenset()  # type: ignore[assignment]


@pytest.mark.parametrize("root", [Article, Chunk, ClaimRecords, Decisions, Difference], ids=lambda root: root.__name__)
def test_annotations_of_our_own_classes_can_be_read(root: type) -> None:
    """Those of a user's class are read when it is defined; ours wait for the first object, and are read here."""
    for cls in (shape.cls for shape in reachable(root)):
        checks = {field.name: field.converter for field in attrs.fields(cls)}
        for name, check in checks.items():
            assert isinstance(check, FieldCheck)
            assert (check.place, callable(check.make())) == (f"{cls.__name__}.{name}", True)


# --- cattrs


@attrs.frozen
class Bulletin:
    """A user's own attrs class with articles in it, for cattrs alone."""

    hour: int
    lead: WireArticle
    others: list[Article] = attrs.field(factory=list)
    sources: dict[str, HouseSource] = attrs.field(factory=dict)


def test_configured_converter_structures_ours_within_theirs() -> None:
    """cattrs reads and writes a user's class that holds articles, strictly where they are ours."""
    converter = cattrs.Converter()
    configure_converter(converter)
    bulletin = Bulletin(
        7,
        WIRE,
        [Article(id="urn:x:2", headline="Snow")],
        {"a": HouseSource(id="S1", kind="person", named=False, number=7)},
    )
    written = converter.unstructure(bulletin)
    assert to_dict(WIRE) == written["lead"]
    assert {"newsmodel": "1.0", "id": "urn:x:2", "headline": "Snow"} == written["others"][0]
    assert bulletin == converter.structure(written, Bulletin)
    with pytest.raises(cattrs.ClassValidationError) as refusal:
        converter.structure({**written, "lead": {**written["lead"], "urgency": None}}, Bulletin)
    assert isinstance(refusal.value.exceptions[0], InvalidDocument)


def test_configured_converter_reads_alone() -> None:
    """cattrs also structures an article, a part and a subclass by themselves."""
    converter = cattrs.Converter()
    configure_converter(converter)
    assert WIRE == converter.structure(to_dict(WIRE), WireArticle)
    assert Article(id="urn:x:1", headline="Rain") == converter.structure(
        {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}, Article
    )
    house = HouseArticle(
        id="urn:x:1", headline="Rain", sources=(HouseSource(id="S1", kind="person", named=False, number=7),)
    )
    assert house == converter.structure(converter.unstructure(house), HouseArticle)
