"""Laws of the codec and the validator that hold for every document."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import attrs
import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    InvalidDocument,
    Issue,
    NewsModelError,
    from_dict,
    from_json,
    json_schema,
    to_dict,
    to_json,
    validate,
)
from newsmodel.documents.checks import CHECKS, check_article
from newsmodel.documents.checks.document import Document
from newsmodel.documents.explain import RULES as STRUCTURE
from newsmodel.documents.explain import checker_of, default_engine, explain
from newsmodel.documents.fast.copying import copied_json, exact_copy
from newsmodel.shapes.depths import nests
from newsmodel.shapes.field_types import Many, ObjectType, Union
from newsmodel.shapes.shape import UNION_TAG, reachable, shape_of
from tests.scripts import script
from tests.strategies import articles, json_values, mutated_documents, objects, python_values, sound_articles

ENGINES = ("jsonschema", "jsonschema-rs")
CLASSES = [shape.cls for shape in reachable(Article)]


def engine(name: str) -> str:
    """Return the name of an engine; the test is skipped where it is not installed."""
    if name == "jsonschema-rs" and default_engine() != name:
        pytest.skip("jsonschema-rs is not installed: pip install 'newsmodel[fast]'")
    return name


def class_name(cls: type) -> str:
    """Name a test of a class."""
    return cls.__name__


# --- codec


@given(value=st.dictionaries(st.text(max_size=3), python_values(), max_size=3))
def test_copy_of_an_object_is_what_its_json_parses_to(value: dict[str, Any]) -> None:
    """An open object is copied as writing its JSON and reading that copies it, or refused as that is refused."""

    def outcome_of(copied: Any) -> Any:
        try:
            return repr(copied(value))
        except (ValueError, TypeError):
            return "refused"

    through_json = outcome_of(lambda given: msgspec.json.decode(msgspec.json.encode(given)))
    assert through_json == outcome_of(copied_json)


@given(value=st.dictionaries(st.text(max_size=3), json_values(), max_size=3), deepest=st.integers(1, 5))
def test_copy_sees_how_deep_an_object_lies(value: dict[str, Any], deepest: int) -> None:
    """An object is copied as it is, unless lists and objects lie in it deeper than they may."""
    assert exact_copy(value, deepest) == (None if nests(value, deepest) else value)


@given(article=articles())
def test_dict_of_an_article_is_what_its_json_parses_to(article: Article) -> None:
    """`to_dict` gives what a parser makes of `to_json`: strings, lists and dicts, and nothing of the article's own."""
    document = to_dict(article)
    assert repr(json.loads(to_json(article))) == repr(document)
    assert document.get("extra") is not article.extra


@given(article=articles() | sound_articles())
def test_a_check_finds_the_same_with_paths_and_without(article: Article) -> None:
    """Looking first whether a rule is broken at all, without the paths of parts, overlooks nothing and adds nothing."""
    document = Document(article)
    found = [issue for check in CHECKS for issue in check.issues(document)]
    assert sorted(map(str, found)) == sorted(map(str, check_article(article)))


@pytest.mark.parametrize(
    "text",
    [
        b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain","headline":"Rain"}',
        b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}{}',
        b'{"newsmodel":"9.0","id":"urn:x:1","headline":"Rain"}',
        b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Ra\\u0007in"}',
    ],
)
def test_what_only_begins_as_we_write_it_is_looked_at_whole(text: bytes) -> None:
    """A key that stands twice, a second document, another version, a control character: each is still refused."""
    assert not validate(text).ok


@pytest.mark.parametrize("cls", CLASSES, ids=class_name)
@given(data=st.data())
def test_json_holds_every_object_of_a_class(cls: type, data: st.DataObject) -> None:
    """An object that is written as JSON is read back equal, whatever class of the model it is."""
    value = data.draw(objects(cls))
    assert value == from_json(to_json(value), cls=cls)


@given(articles())
def test_json_is_read_back_equal(article: Article) -> None:
    """`from_json` is the inverse of `to_json`, for bytes, for str and for indented text."""
    data = to_json(article)
    assert article == from_json(data)
    assert article == from_json(data.decode())
    assert article == from_json(to_json(article, indent=2))


@given(articles())
def test_dict_is_read_back_equal(article: Article) -> None:
    """`from_dict` is the inverse of `to_dict`."""
    assert article == from_dict(to_dict(article))


@given(articles())
def test_dict_is_what_the_json_parses_to(article: Article) -> None:
    """`to_dict` and `to_json` say the same, in the same order."""
    document = to_dict(article)
    assert document == json.loads(to_json(article))
    assert list(document) == list(json.loads(to_json(article)))


@given(mutated_documents())
def test_writing_is_idempotent(document: dict[str, Any]) -> None:
    """Whatever is accepted is written in one form, which is read and written without a change."""
    try:
        article = from_dict(document)
    except NewsModelError:
        return
    data = to_json(article)
    assert data == to_json(from_json(data))


@given(articles())
def test_json_has_neither_null_nor_defaults(article: Article) -> None:
    """A value that is absent, empty or the default is left out outside `extra`."""
    document = to_dict(article)
    document.pop("extra", None)
    assert [] == list(blanks(document))


def blanks(value: Any) -> Any:
    """Yield the nulls and the empty containers in a JSON value; a divider or an empty record is no blank."""
    if value is None or value == []:
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from blanks(member)
    elif isinstance(value, list):
        for member in value:
            yield from blanks(member)


@given(articles())
def test_fast_path_builds_what_constructors_build(article: Article) -> None:
    """`from_json` makes the equal of what the constructors make of the same dict, in value, hash, repr and pickle."""
    fast = from_json(to_json(article))
    slow = construct(to_dict(article), Article)
    assert slow == fast
    assert hash(slow) == hash(fast)
    assert repr(slow) == repr(fast)
    assert type(slow) is type(fast)
    assert slow == pickle.loads(pickle.dumps(fast))  # noqa: S301


def construct(document: Any, cls: type) -> Any:
    """Make an object by its constructors alone, from a valid document."""
    from newsmodel.values import read_timestamp  # noqa: PLC0415

    def build(value: Any, field_type: Any) -> Any:
        match field_type:
            case ObjectType():
                return construct(value, field_type.cls)
            case Union():
                tags = {getattr(part, UNION_TAG): part for part in field_type.classes}
                return construct(value, tags[value["type"]])
            case Many():
                return [build(item, field_type.item) for item in value]
            case _:
                return read_timestamp(value) if type(field_type).__name__ == "TimestampType" else value

    shape = shape_of(cls)
    types = {field.name: field.type for field in shape.fields}
    return cls(**{name: build(value, types[name]) for name, value in document.items() if name in types})


@given(articles())
def test_articles_are_values(article: Article) -> None:
    """Copies and pickles of an article are equal to it and hash alike."""
    pickled = pickle.loads(pickle.dumps(article))  # noqa: S301
    for twin in (copy.copy(article), copy.deepcopy(article), pickled, attrs.evolve(article)):
        assert article == twin
        assert hash(article) == hash(twin)


@given(st.binary(max_size=200) | st.text(max_size=200))
@example(b"")
@example(b"\xff\xfe{\x00}\x00")
@example(b"[" * 100_000)
@example(b'{"a":' * 100_000)
@example('{"newsmodel": "\ud800"}')
@example(b'{"newsmodel": "1.0", "id": 1e999}')
@example(b'{"newsmodel": "1.0", "id": "urn:x:1", "headline": "R", "extra": {"n": NaN}}')
def test_any_input_gives_an_article_or_an_error_of_ours(data: bytes | str) -> None:
    """Whatever the bytes, `from_json` returns an article or raises a `NewsModelError`."""
    try:
        result: object = from_json(data)
    except NewsModelError as error:
        result = error
    assert isinstance(result, Article | NewsModelError)
    assert str(result)


@given(articles(), st.data())
def test_damaged_documents_give_an_article_or_an_error_of_ours(article: Article, data: st.DataObject) -> None:
    """Bytes that were cut, changed or doubled give an article or a `NewsModelError`; `validate` is no laxer."""
    whole = to_json(article)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    damaged = whole[:start] + data.draw(st.binary(max_size=3) | st.just(whole[start:end])) + whole[end:]
    try:
        accepted = isinstance(from_json(damaged), Article)
    except NewsModelError:
        accepted = False
    if not accepted:
        assert not validate(damaged).ok


# --- the schema and the parsers


@pytest.mark.parametrize("name", ENGINES)
@given(document=mutated_documents())
def test_parsers_accept_what_the_schema_accepts(name: str, document: dict[str, Any]) -> None:
    """The schema, `from_dict`, `from_json` and the report agree on whether a document is valid."""
    accepted = checker_of(json_schema(), engine(name)).is_valid(document)
    assert accepted == accepts(from_dict, document)
    assert accepted == accepts(from_json, json.dumps(document))
    assert accepted == (not list(explain(document, Article, engine=name)))


def accepts(parser: Any, document: Any) -> bool:
    """Whether a parser takes a document."""
    try:
        parser(document)
    except NewsModelError:
        return False
    return True


@given(mutated_documents())
def test_both_engines_give_one_report(document: dict[str, Any]) -> None:
    """`jsonschema` and `jsonschema-rs` lead to identical issues."""
    plain, fast = (list(explain(document, Article, engine=engine(name))) for name in ENGINES)
    assert plain == fast


@given(
    python_values()
    | mutated_documents().flatmap(lambda document: python_values().map(lambda odd: {**document, "extra": odd}))
)
def test_both_engines_give_one_report_of_python_values(value: Any) -> None:
    """The engines agree also on values that JSON cannot say."""
    plain, fast = (list(explain(value, Article, engine=engine(name))) for name in ENGINES)
    assert plain == fast


@given(mutated_documents())
def test_a_refusal_says_why(document: dict[str, Any]) -> None:
    """`InvalidDocument` carries the same structural issues that `validate` reports."""
    report = validate(document)
    if {rule.id for rule in STRUCTURE} & {issue.rule for issue in report}:
        with pytest.raises(InvalidDocument) as refusal:
            from_dict(document)
        assert report == refusal.value.report


def test_fast_path_is_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small run of `benchmarks/soundness.py`: the fast path accepts nothing that the schema refuses."""
    outcome = script(monkeypatch, "soundness").run(1_000, seed=20261122)
    assert 1_000 == outcome.mutations
    assert [] == outcome.breaches


# --- validation


def without_positions(issues: Any) -> list[Issue]:
    """Return issues without their lines and columns."""
    return [attrs.evolve(issue, line=None, column=None) for issue in issues]


@given(st.binary(max_size=200) | st.text(max_size=200))
@example("")
@example('{"newsmodel": "1.0", "extra": {"a": 1, "a": 2}, x}')
@example(b"\xef\xbb\xbf")
@example(b"[" * 100_000)
@example('"\ud83d"')
def test_validation_never_raises_on_text(data: bytes | str) -> None:
    """Whatever the text, `validate` returns a report that says what is wrong."""
    assert not validate(data).ok


@given(
    python_values()
    | mutated_documents().flatmap(lambda document: python_values().map(lambda odd: {**document, "extra": odd}))
)
def test_validation_never_raises_on_values_nor_changes_them(value: Any) -> None:
    """Whatever the Python value, `validate` returns a report and leaves the value as it was."""
    before = repr(value)
    assert isinstance(validate(value).ok, bool)
    assert before == repr(value)


@given(mutated_documents())
def test_parsing_never_changes_its_argument(document: dict[str, Any]) -> None:
    """`from_dict` leaves the dict as it was, down to the order of its keys, and the article shares nothing with it."""
    before = repr(document)
    try:
        article = from_dict(document)
    except NewsModelError:
        assert before == repr(document)
        return
    assert before == repr(document)
    written = to_json(article)
    document.clear()
    assert written == to_json(article)


@given(articles())
def test_an_article_and_its_json_have_one_report(article: Article) -> None:
    """`validate` says the same of an article, its dict, its bytes and its str, up to positions."""
    issues = list(validate(article))
    assert issues == list(validate(to_dict(article)))
    assert issues == without_positions(validate(to_json(article)))
    assert issues == without_positions(validate(to_json(article, indent=2).decode()))


@given(articles())
def test_issues_of_text_have_positions_within_it(article: Article) -> None:
    """Every issue of JSON text has a line and a column, which exist."""
    text = to_json(article, indent=2).decode()
    lines = text.split("\n")
    for issue in validate(text):
        assert issue.line is not None
        assert issue.column is not None
        assert 1 <= issue.line <= len(lines)
        assert 1 <= issue.column <= len(lines[issue.line - 1])


@given(sound_articles())
def test_sound_articles_have_no_issue(article: Article) -> None:
    """An article with unique ids and spans that fit passes every check."""
    assert () == validate(article).issues


@given(sound_articles())
def test_spans_quote_their_words(article: Article) -> None:
    """`quote` returns the words that a sound span repeats."""
    for claim in article.claims:
        for span in claim.content:
            assert span.text == article.quote(span)
