"""`from_json`, `to_json`, `from_dict`, `to_dict` and `validate`, case by case."""

from __future__ import annotations

import concurrent.futures
import datetime
import enum
import json
import threading
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from newsmodel import (
    Article,
    InvalidDocument,
    Media,
    NewsModelError,
    Paragraph,
    Rendition,
    Section,
    UnreadableInput,
    UnsupportedVersion,
    checked,
    from_dict,
    from_json,
    to_dict,
    to_json,
    validate,
)
from newsmodel.documents.explain import explain
from newsmodel.documents.fast import has_control_characters
from newsmodel.model import Mark
from newsmodel.shapes.depths import DEEPEST

HEAD: dict[str, Any] = {"newsmodel": "1.0", "id": "urn:example:1", "headline": "Rain"}


def found(document: Any, **keywords: Any) -> list[tuple[str, str]]:
    """List pointers and rules of a document's report."""
    return [(issue.pointer, issue.rule) for issue in validate(document, **keywords)]


# --- reading


def test_smallest_document() -> None:
    """Version, id and headline are enough, and come first."""
    article = Article(id="urn:example:1", headline="Rain")
    assert b'{"newsmodel":"1.0","id":"urn:example:1","headline":"Rain"}' == to_json(article)
    assert article == from_json(to_json(article)) == from_dict(HEAD)


def test_schema_hint_is_read_and_not_kept() -> None:
    """`$schema` is for editors: any URI or relative path is allowed, and it is not written again."""
    for hint in ("https://example.org/article.schema.json", "../schemas/article.schema.json"):
        document = {"$schema": hint, **HEAD}
        assert to_dict(from_dict(document)) == HEAD == to_dict(from_json(json.dumps(document)))
    assert [("/$schema", "wrong-type")] == found({"$schema": None, **HEAD})
    assert (
        [("/$schema", "wrong-length")] == found({"$schema": "", **HEAD}) == found(json.dumps({"$schema": "", **HEAD}))
    )


@pytest.mark.parametrize(
    "data",
    [
        b'\xef\xbb\xbf{"newsmodel":"1.0","id":"urn:x:1","headline":"R"}',
        '\ufeff{"newsmodel":"1.0","id":"urn:x:1","headline":"R"}',
        b' \r\n{"newsmodel":"1.0","id":"urn:x:1","headline":"R"}\n\n',
        bytearray(b'{"newsmodel":"1.0","id":"urn:x:1","headline":"R"}'),
    ],
)
def test_surroundings_of_the_document_do_not_matter(data: Any) -> None:
    """A byte order mark, white space around the document and a bytearray are fine."""
    assert "R" == from_json(data).headline


def test_whole_numbers_may_be_written_as_floats() -> None:
    """JSON has one kind of number: `3.0` is an integer, and is written as one."""
    document = {
        **HEAD,
        "urgency": 3.0,
        "sections": [
            {
                "level": 2.0,
                "heading": "x",
                "blocks": [
                    {"type": "paragraph", "text": "It rained", "marks": [{"kind": "strong", "start": 0.0, "end": 2e0}]}
                ],
            }
        ],
    }
    for article in (from_dict(document), from_json(json.dumps(document))):
        assert (3, int) == (article.urgency, type(article.urgency))
        block = article.sections[0].blocks[0]
        assert isinstance(block, Paragraph)
        assert (Mark(kind="strong", start=0, end=2),) == block.marks
        assert b".0" not in to_json(article).replace(b'"1.0"', b"")
    assert [("/urgency", "wrong-type")] == found({**HEAD, "urgency": 3.5})


def test_numbers_in_extra_stay_what_they_are() -> None:
    """Values that are not ours are not touched: 3.0 stays a float, large integers stay exact."""
    extra = {"a": 3.0, "b": 3, "c": 2**70, "d": -0.0, "e": 1e300, "f": [None, True]}
    article = from_json(json.dumps({**HEAD, "extra": extra}))
    assert repr(extra) == repr(dict(article.extra))
    assert repr(extra) == repr(from_json(to_json(article)).extra)


def test_of_a_repeated_key_the_last_one_counts() -> None:
    """`from_json` does not look for repeated keys; `validate` on the text does."""
    text = '{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain","headline":"Snow"}'
    assert "Snow" == from_json(text).headline
    assert [("", "duplicate-key")] == found(text)


@pytest.mark.parametrize("value", [[], {}, [1], {"a": 1}, None, 1, 1.0, True, "", "1", "paragraph"])
def test_wrong_tag_is_refused_whatever_it_is(value: Any) -> None:
    """A version or a block's type that is no known string gives one issue at its place."""
    assert [("/newsmodel", "unknown-value")] == found({**HEAD, "newsmodel": value})
    assert [("/newsmodel", "unknown-value")] == found(json.dumps({**HEAD, "newsmodel": value}))
    if value != "paragraph":
        assert [("/sections/0/blocks/0/type", "unknown-value")] == found(
            {**HEAD, "sections": [{"blocks": [{"type": value, "text": "x"}]}]}
        )
        with pytest.raises(InvalidDocument) as refusal:
            from_dict({"type": value, "text": "x"}, cls=Paragraph)
        assert [("/type", "unknown-value")] == [(issue.pointer, issue.rule) for issue in refusal.value.report]


@pytest.mark.parametrize("number", [10**309, 10**400, 10**4000, -(10**400)], ids=["309", "400", "4000", "-400"])
def test_integers_beyond_every_float_are_refused(number: int) -> None:
    """A number that no float can hold is an issue where a float is meant, not a crash."""
    document = {**HEAD, "media": [{"kind": "video", "renditions": [{"uri": "urn:x:1", "duration": number}]}]}
    assert [("/media/0/renditions/0/duration", "out-of-range")] == found(document)
    assert [("/media/0/renditions/0/duration", "out-of-range")] == found(json.dumps(document))
    with pytest.raises(InvalidDocument, match="/media/0/renditions/0/duration: error out-of-range"):
        from_json(json.dumps(document))
    with pytest.raises(ValueError, match=r"Rendition\.duration"):
        Rendition(uri="urn:x:1", duration=number)


@pytest.mark.parametrize(
    "value", ["\ud83d", "a\udc00b", float("nan"), float("inf"), b"x", datetime.date(2026, 1, 1), {1}, 1j], ids=repr
)
@pytest.mark.parametrize("engine", ["jsonschema", "jsonschema-rs"])
def test_python_values_that_json_cannot_say(value: Any, engine: str) -> None:
    """They are refused wherever they stand, with one issue, the same with every engine."""
    if engine == "jsonschema-rs":
        pytest.importorskip("jsonschema_rs", reason="the extra `fast` is not installed")
    for place, document in {
        "/extra/a": {**HEAD, "extra": {"a": value}},
        "/extra/a/0": {**HEAD, "extra": {"a": [value]}},
        "/keywords/1": {**HEAD, "keywords": ["x", value]},
        "/byline": {**HEAD, "byline": value},
        "/subjects/0/relevance": {**HEAD, "subjects": [{"name": "x", "relevance": value}]},
    }.items():
        pointers = [issue.pointer for issue in explain(document, Article, engine=engine)]
        assert [place] == pointers
        assert [place] == [pointer for pointer, _ in found(document)]
        with pytest.raises(InvalidDocument):
            from_dict(document)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (1, "the key 1 is no string"),
        (None, "the key null is no string"),
        (("a",), "the key an array of 1 item is no string"),
        ("\ud800", "the key '\\ud800' has a lone surrogate"),
    ],
    ids=repr,
)
def test_python_keys_that_json_cannot_say(key: Any, words: str) -> None:
    """A key that is no string, or no text, is refused, with a message."""
    assert [("/extra", "not-a-json-value")] == [
        (pointer[:6], rule) for pointer, rule in found({**HEAD, "extra": {key: 1}})
    ]
    told = f"error not-a-json-value: {words}"
    assert [told] == [str(issue) for issue in validate({**HEAD, key: 1})]
    assert [f"/extra: {told}"] == [str(issue) for issue in validate({**HEAD, "extra": {key: 1}})]


def test_subclasses_of_plain_types_count_as_those() -> None:
    """A dict, list, str or int of someone else's class is as good as ours."""

    class Members(dict[str, Any]):
        pass

    class Words(str):
        __slots__ = ()

    class Number(int):
        pass

    class Status(enum.StrEnum):
        HELD = "withheld"

    class Urgency(enum.IntEnum):
        HIGH = 2

    assert to_dict(from_dict(HEAD)) == to_dict(from_dict(Members(HEAD)))
    assert () == validate({**HEAD, "headline": Words("Rain"), "urgency": Number(3)}).issues
    assert () == validate({**HEAD, "status": Status.HELD, "urgency": Urgency.HIGH}).issues
    article = from_dict({**HEAD, "headline": Words("Rain"), "urgency": Urgency.HIGH})
    assert (str, int) == (type(article.headline), type(article.urgency))


def test_tuples_count_as_arrays() -> None:
    """A dict made in Python may have tuples in it."""
    article = from_dict({**HEAD, "keywords": ("a", "b"), "sections": ({"blocks": ()},), "extra": {"a": (1, 2)}})
    assert ("a", "b") == article.keywords
    assert {"a": [1, 2]} == to_dict(article)["extra"]


def nested(depth: int) -> list[Any]:
    """Nest a list in a list in a list."""
    inner: list[Any] = []
    for _ in range(depth):
        inner = [inner]
    return inner


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("extra", ([], [])),
        ("sections", (["wrong-type"], ["wrong-type"])),
        ("anything", (["unknown-field"], ["unknown-field"])),
        ("headline", (["duplicate-key"], ["wrong-type"])),
    ],
)
def test_deep_nesting_is_refused_or_read(name: str, rules: tuple[list[str], list[str]]) -> None:
    """However deep a value is nested, wherever it stands, the outcome is an article or an error of ours."""
    for depth in (10, 490, 500, 900, 5_000, 200_000):
        text = json.dumps(HEAD)[:-1] + f', "{name}": {{"a": ' + "[" * depth + "]" * depth + "}}"
        report = validate(text)
        if report.ok:
            from_json(text)
        else:
            with pytest.raises(NewsModelError):
                from_json(text)
        of_object = validate({**HEAD, name: {"a": nested(depth)}})
        found = [issue.rule for issue in report], [issue.rule for issue in of_object]
        too_deep = ["not-json"], ["not-a-json-value"]
        for one, read, refused in zip(found, rules, too_deep, strict=True):
            assert one in ([read] if depth < DEEPEST - 2 else [refused] if name == "extra" else [read, refused])


@pytest.mark.parametrize("depth", [DEEPEST - 2, DEEPEST - 1, 600, 1_000])
def test_one_limit_of_nesting_holds_everywhere(depth: int) -> None:
    """What `extra` may hold is the same for text, dicts, objects and validation, and is written so that it is read."""
    text = json.dumps(HEAD)[:-1] + f', "extra": {{"a": {"[" * depth + "]" * depth}}}}}'
    extra = {"a": nested(depth - 1)}
    if depth <= DEEPEST - 2:
        article = from_json(text)
        assert article == from_dict({**HEAD, "extra": extra}) == attrs.evolve(article, extra=extra)
        assert article == from_json(to_json(article))
        assert validate(text).ok
        return
    with pytest.raises(UnreadableInput, match="nested too deeply, in more than 500 levels"):
        from_json(text)
    with pytest.raises(InvalidDocument, match="nested too deeply"):
        from_dict({**HEAD, "extra": extra})
    with pytest.raises(ValueError, match=r"Article.extra: nested in more than 499 levels"):
        attrs.evolve(from_dict(HEAD), extra=extra)
    assert not validate(text).ok


def test_cyclic_value_is_refused() -> None:
    """A dict that holds itself is no JSON; it is reported instead of being walked for ever."""
    document: dict[str, Any] = {**HEAD, "extra": {}}
    document["extra"]["self"] = document["extra"]
    assert ["error not-a-json-value: nested too deeply, or within itself"] == [str(one) for one in validate(document)]
    with pytest.raises(InvalidDocument, match="nested too deeply, or within itself"):
        from_dict(document)


# --- refusing


def test_not_json() -> None:
    """Text that is no JSON raises `UnreadableInput`, with line and column."""
    with pytest.raises(UnreadableInput) as refusal:
        from_json('{"newsmodel": "1.0",\n "id": }')
    assert (2, 8, "newsmodel") == (refusal.value.line, refusal.value.column, refusal.value.format)
    assert "newsmodel: line 2, column 8: expecting value" == str(refusal.value)


@pytest.mark.parametrize("version", ["1.1", "2.0", "0.9", "9999.9999"])
def test_unknown_version(version: str) -> None:
    """A version that this library does not know is refused before anything else is looked at."""
    document = {"newsmodel": version, "what": "ever"}
    reads: tuple[Callable[[], Article], ...] = (lambda: from_dict(document), lambda: from_json(json.dumps(document)))
    for read in reads:
        with pytest.raises(UnsupportedVersion) as refusal:
            read()
        assert version == refusal.value.version
    assert [("/newsmodel", "unsupported-version")] == found(document)
    assert [("/newsmodel", "unsupported-version")] == found(json.dumps(document))


def test_every_problem_is_reported_at_once() -> None:
    """A report has all structural problems, in the order of the document, each at its place."""
    text = """{
      "newsmodel": "1.0",
      "headline": "",
      "urgncy": 3,
      "status": "usabl",
      "sections": [
        {"level": 9, "blocks": [{"type": "paragraph"}, {"type": "paragrap", "text": "x"}, 7,
          {"type": "divider", "text": "x"}]}
      ],
      "published": "2026-02-30"
    }"""
    assert [
        (1, 1, "", "missing-field"),
        (3, 7, "/headline", "wrong-length"),
        (4, 7, "/urgncy", "unknown-field"),
        (5, 7, "/status", "unknown-value"),
        (7, 10, "/sections/0/level", "out-of-range"),
        (7, 33, "/sections/0/blocks/0", "missing-field"),
        (7, 57, "/sections/0/blocks/1/type", "unknown-value"),
        (7, 91, "/sections/0/blocks/2", "wrong-type"),
        (8, 31, "/sections/0/blocks/3/text", "unknown-field"),
        (10, 7, "/published", "wrong-form"),
    ] == [(issue.line, issue.column, issue.pointer, issue.rule) for issue in validate(text)]


def test_messages_say_what_was_meant() -> None:
    """Typing errors in names and values are answered with the nearest right one; a union by its tag's branch."""
    messages = [
        issue.message
        for issue in validate(
            {
                **HEAD,
                "urgncy": 3,
                "status": "usabl",
                "sections": [{"level": 9, "blocks": [{"type": "list_item", "text": "x", "level": 7}]}],
            }
        )
    ]
    assert [
        "'urgncy' is no property of Article; did you mean 'urgency'?",
        "'usabl' is not one of usable, withheld, canceled; did you mean 'usable'?",
        "9 is greater than 6",
        "7 is greater than 6",
    ] == messages


def test_absent_means_absent() -> None:
    """`null` stands for nothing in our documents, in no place."""
    for name in ("byline", "published", "sections", "rights", "extra", "status", "urgency"):
        assert [(f"/{name}", "wrong-type")] == found({**HEAD, name: None})


@pytest.mark.parametrize("text", ['"\\u0007"', '"a\\fb"', '"\\u0085"', '"\x7f"', '"\u0085"', '"a\\\\u0007\\u0007"'])
def test_control_characters_are_seen_however_they_are_written(text: str) -> None:
    """Raw and escaped control characters are refused in our strings and allowed in `extra`."""
    assert has_control_characters(text.encode())
    document = json.loads(text)
    assert [("/byline", "wrong-form")] == found(
        '{"newsmodel":"1.0","id":"urn:x:1","headline":"R","byline":' + text + "}"
    )
    assert [] == found({**HEAD, "extra": {"a": document}})
    with pytest.raises(InvalidDocument, match="/byline: error wrong-form"):
        from_json('{"newsmodel":"1.0","id":"urn:x:1","headline":"R","byline":' + text + "}")


@pytest.mark.parametrize("text", ["a\\rb", "C:\\new\\folder", "\\u0007", "tab\there", "line\nbreak", "\u00a0\u00c2"])
def test_what_only_looks_like_a_control_character_is_fine(text: str) -> None:
    """A backslash before a letter is text, as are tabs, newlines and no-break spaces."""
    article = Article(id="urn:x:1", headline="R", byline=text)
    assert article == from_json(to_json(article)) == from_dict(to_dict(article))


# --- writing


def test_indented_json_is_for_people() -> None:
    """Indented JSON has one member a line, keeps characters as they are, and parses to the same."""
    article = Article(id="urn:x:1", headline="Rain \U0001f327")
    assert (
        '{\n  "newsmodel": "1.0",\n  "id": "urn:x:1",\n  "headline": "Rain \U0001f327"\n}'
        == to_json(article, indent=2).decode()
    )


def test_equal_strings_need_not_be_identical() -> None:
    """A default is left out also where its string was made anew."""
    anew: dict[str, Any] = {
        name: bytes(text, "ascii").decode() for name, text in {"language": "und", "status": "usable"}.items()
    }
    section: dict[str, Any] = {"kind": b"body".decode(), "level": int("1")}
    article = Article(id="urn:x:1", headline="R", sections=(Section(**section),), **anew)
    assert b'{"newsmodel":"1.0","id":"urn:x:1","headline":"R","sections":[{}]}' == to_json(article)


def test_parts_are_written_with_their_tags() -> None:
    """A block says its type; a part without a tag does not."""
    assert {"type": "paragraph", "text": "x"} == to_dict(Paragraph(text="x"))
    assert {"kind": "video"} == to_dict(Media(kind="video"))


@pytest.mark.parametrize("value", [{}, 3, "x", None, [], object()])
def test_only_objects_of_the_model_are_written(value: Any) -> None:
    """Anything else is the caller's mistake, and the message says what was given."""
    for write in (to_json, to_dict):
        with pytest.raises(TypeError, match=r"^article: expected Article, got "):
            write(value)


def test_a_class_that_is_not_decorated_is_told_how_to_be() -> None:
    """An object of it cannot be written; whoever wrote the class can mend that."""
    with pytest.raises(TypeError, match=r"Plain'> is not a class of the model: decorate it with @attrs.frozen"):
        to_json(type("Plain", (), {})())


# --- threads


def test_caches_may_be_filled_by_many_threads_at_once() -> None:
    """Eight threads that meet a class for the first time, all at once, get the same right answer."""

    @attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
    class NewArticle(Article):
        """A class that no cache knows."""

    data = to_json(Article(id="urn:x:1", headline="R", sections=(Section(blocks=(Paragraph(text="x"),)),)))
    barrier = threading.Barrier(8)

    def work(_: int) -> bytes:
        barrier.wait()
        return to_json(from_json(data, cls=NewArticle))

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert [data] * 8 == list(pool.map(work, range(8)))


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('"headline"', '"headlin"', "/headlin: 'headlin' is no property of Article; did you mean 'headline'?"),
        ('"text"', '"txt"', "/sections/0/blocks/0/txt: 'txt' is no property of Paragraph; did you mean 'text'?"),
        ('"type"', '"typ"', "/sections/0/blocks/0/typ: 'typ' is no property of the object; did you mean 'type'?"),
        ('"named"', '"nmaed"', "/sources/0/nmaed: 'nmaed' is no property of Source; did you mean 'named'?"),
    ],
)
def test_a_misspelt_property_is_one_message(right: str, wrong: str, told: str) -> None:
    """One that is required and written otherwise is not missing besides."""
    document = (
        '{"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "sections": [{"blocks": [{"type": "paragraph", '
        '"text": "It rained."}]}], "sources": [{"id": "S1", "kind": "person", "named": true}]}'
    )
    assert validate(document).ok
    issues = validate(document.replace(right, wrong, 1)).issues
    assert [f"{issue.pointer}: {issue.message}" for issue in issues] == [told]
