"""The strict JSON loader, and the positions of values in JSON text."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel.documents.loader import Unloadable, as_text, load
from newsmodel.documents.positions import find_repeated_key, locate, position_at
from tests.growth import assert_growth
from tests.strategies import CHARACTERS, json_values


def refusal_of(data: bytes | str) -> tuple[str, int | None, int | None]:
    """Return rule, line and column of a refusal."""
    with pytest.raises(Unloadable) as refusal:
        load(data)
    issue = refusal.value.issue
    return issue.rule, issue.line, issue.column


# --- what is loaded


@given(json_values(), st.sampled_from([None, 1, "\t"]), st.booleans())
def test_json_is_loaded_as_every_parser_reads_it(value: Any, indent: Any, ascii_only: bool) -> None:  # noqa: FBT001
    """Bytes and text, with and without white space and escapes, give the value, with its types."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert repr(value) == repr(load(text)) == repr(load(text.encode())) == repr(load(b"\xef\xbb\xbf" + text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "-0",
        "-0.0",
        "1e2",
        "1E+2",
        "0.1",
        "123456789012345678901234567890",
        "2e-400",
        '"\\ud83c\\udf27"',
        '"\\/"',
        " null ",
        "\r\n\ttrue",
        '"\u2028"',
        '{"a":{"a":1}}',
        '"\\\\ud83d"',
    ],
)
def test_odd_but_right_json(text: str) -> None:
    """JSON that the grammar allows is loaded as Python's own parser loads it."""
    assert repr(json.loads(text)) == repr(load(text))


@given(st.binary(max_size=80) | st.text(CHARACTERS, max_size=80))
@example(b"\xef\xbb\xbf")
@example(b"\x00")
@example("\x00")
@example('[{"a": 1, "a": 2}, x]')
@example('[{"a": 1, "a": 2}')
@example('[{"a": NaN}, x]')
@example('[{"a": 1, "a": NaN}]')
@example('[NaN, {"a": 1, "a": 2}, "\\ud800"]')
def test_any_input_is_loaded_or_refused(data: bytes | str) -> None:
    """Whatever the input, there is a value or a refusal with a message."""
    message = "loaded"
    try:
        load(data)
    except Unloadable as refusal:
        message = refusal.issue.message and str(refusal.as_error())
    assert message


# --- what is refused


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", ("not-json", 1, 1)),
        (b"", ("not-json", 1, 1)),
        (b"\xef\xbb\xbf", ("not-json", 1, 1)),
        ("  \n ", ("not-json", 2, 2)),
        ("{'a': 1}", ("not-json", 1, 2)),
        ('{"a": 1,}', ("not-json", 1, 8)),
        ('{"a": [1,\n ]}', ("not-json", 1, 9)),
        ("NaN1", ("not-finite", 1, 1)),
        ('{"a": NaNx}', ("not-finite", 1, 7)),
        ("[1, -Infinity2]", ("not-finite", 1, 5)),
        ("[1, 2", ("not-json", 1, 6)),
        ('{"a": "b', ("not-json", 1, 7)),
        ('{"a": 1} {', ("not-json", 1, 10)),
        ("[1]\n[2]", ("not-json", 2, 1)),
        ("// comment\n{}", ("not-json", 1, 1)),
        ('"a\nb"', ("not-json", 1, 3)),
        ('"a\tb"', ("not-json", 1, 3)),
        ("01", ("not-json", 1, 2)),
        ("+1", ("not-json", 1, 1)),
        (".5", ("not-json", 1, 1)),
        ("tru", ("not-json", 1, 1)),
        ('"\\x"', ("not-json", 1, 2)),
        (b'"\xff"', ("not-json", 1, 2)),
        (b'{"a":\n "\xc3\xa9\xff"}', ("not-json", 2, 4)),
        (b'"\xed\xa0\xbd"', ("not-json", 1, 2)),
        ('{"a": 1}'.encode("utf-16"), ("not-json", 1, 1)),
        ('{"a": 1}'.encode("utf-16-le"), ("not-json", 1, 2)),
        (b"\x89PNG\r\n\x1a\n", ("not-json", 1, 1)),
        ('{"a": 1, "a": 2}', ("duplicate-key", 1, 10)),
        ('{"a": {"b": 1,\n "b": 1}}', ("duplicate-key", 2, 2)),
        ('[{}, {"a": [{"x": 1, "\\u0078": 1}]}]', ("duplicate-key", 1, 22)),
        ('{"": 1, "": 1}', ("duplicate-key", 1, 9)),
        ("[NaN]", ("not-finite", 1, 2)),
        ('{"a":\n -Infinity}', ("not-finite", 2, 2)),
        ("[1, 1e999]", ("not-finite", 1, 5)),
        ('["1e999", 1e999]', ("not-finite", 1, 11)),
        ('["NaN", NaN]', ("not-finite", 1, 9)),
        ('"\\ud83d"', ("lone-surrogate", 1, 1)),
        ('["x",\n "a\\udf27\\ud83c"]', ("lone-surrogate", 2, 2)),
        ('{"\\ud83d": 1}', ("lone-surrogate", 1, 2)),
        ('"a\ud83d"', ("lone-surrogate", 1, 3)),
    ],
)
def test_refused_text_says_where(data: bytes | str, expected: tuple[str, int, int]) -> None:
    """Each fault has its rule, and the place where a person would look for it."""
    assert expected == refusal_of(data)


@pytest.mark.parametrize(("data", "is_lines"), [('{"a": 1}\n{"a": 2}', True), ('{"a": 1} {', False), ("[1]\n}", False)])
def test_json_lines_are_named(data: str, is_lines: bool) -> None:  # noqa: FBT001
    """Another document on a line of its own is one of JSON Lines; anything else behind the end is too much."""
    with pytest.raises(Unloadable) as caught:
        load(data)
    assert ("JSON Lines" in caught.value.issue.message) is is_lines


@pytest.mark.parametrize(
    ("data", "column"), [(b"[" * 1_000_000, 501), (b'{"a":' * 200_000, 2501), (b"[" * 100_000 + b"]" * 100_000, 501)]
)
def test_deep_nesting_is_refused(data: bytes, column: int) -> None:
    """A million brackets are refused with the place at which they are too deep."""
    assert ("not-json", 1, column) == refusal_of(data)


@pytest.mark.soak
@pytest.mark.parametrize("unit", [b"[", b'{"a":'])
def test_deep_nesting_is_refused_fast(unit: bytes) -> None:
    """Ten times the brackets take at most about ten times the time, up to a hundred megabytes."""
    assert_growth(lambda size: refusal_of(unit * (size // len(unit))), 10_000_000, 100_000_000, most=25)


LARGE: dict[str, Callable[[int], bytes]] = {
    "escapes": lambda size: b'"' + b"\\ud83d\\udf27" * (size // 12) + b'"',
    "backslashes": lambda size: b'"' + b"\\\\" * (size // 2) + b'"',
    "numbers": lambda size: b"[" + b"1," * (size // 2) + b"NaN]",
    "members": lambda size: b"{" + b",".join(b'"%d":1' % n for n in range(size // 10)) + b',"7":1}',
    "a lone surrogate": lambda size: b'["' + b"\\u00e9" * (size // 6) + b'", "\\ud83d"]',
    "digits": lambda size: b"9" * size,
    "an exponent": lambda size: b"1e" + b"9" * size,
    "spaces": lambda size: b" " * size,
    "spaces behind": lambda size: b'{"a":1}' + b" " * size + b"x",
    "lines": lambda size: b"\n" * size + b"x",
}


@pytest.mark.soak
@pytest.mark.parametrize("make", LARGE.values(), ids=LARGE)
def test_large_input_takes_linear_time(make: Callable[[int], bytes]) -> None:
    """Eight times the escapes, numbers, members, spaces or lines take at most about eight times the time."""

    def work(size: int) -> None:
        with contextlib.suppress(Unloadable):
            load(make(size))

    assert_growth(work, 500_000, 4_000_000, most=24)


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    """Positions count from the first character after it."""
    assert "{}" == as_text(b"\xef\xbb\xbf{}")
    assert ("not-json", 1, 2) == refusal_of(b"\xef\xbb\xbf{]")


# --- positions


@given(json_values(), st.sampled_from([None, 2]))
def test_every_value_is_found(value: Any, indent: int | None) -> None:
    """The position of a path is that of its key in an object, and of the value itself elsewhere."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    paths = list(paths_of(value))
    lines = text.split("\n")
    found = locate(text, paths)
    for path in paths:
        line, column = found[path]
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        inner = value
        for step in path:
            inner = inner[step]
        expected = json.dumps(path[-1], ensure_ascii=False) if path and isinstance(path[-1], str) else inner
        if isinstance(expected, str) and path and isinstance(path[-1], str):
            assert rest.startswith(expected)
        else:
            assert repr(inner) == repr(json.JSONDecoder().raw_decode(rest)[0])


def paths_of(value: Any, path: tuple[str | int, ...] = ()) -> Any:
    """Yield the path of every value within a value."""
    yield path
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, member in members:
        yield from paths_of(member, (*path, step))


def test_positions() -> None:
    """Lines and columns count from 1, columns in characters; what does not exist is where its nearest ancestor is."""
    text = '{"a": 1,\n "\u00e9\U0001f327": [2, {"b": null}],\r\n\t"c\\"": "x"}'
    assert {
        (): (1, 1),
        ("a",): (1, 2),
        ("\u00e9\U0001f327",): (2, 2),
        ("\u00e9\U0001f327", 0): (2, 9),
        ("\u00e9\U0001f327", 1, "b"): (2, 13),
        ("\u00e9\U0001f327", 7): (2, 2),
        ('c"',): (3, 2),
        ("d", "e"): (1, 1),
    } == locate(
        text,
        [
            (),
            ("a",),
            ("\u00e9\U0001f327",),
            ("\u00e9\U0001f327", 0),
            ("\u00e9\U0001f327", 1, "b"),
            ("\u00e9\U0001f327", 7),
            ('c"',),
            ("d", "e"),
        ],
    )


def test_positions_in_text_with_space_before_it() -> None:
    """White space before the document is counted."""
    assert {(): (3, 3)} == locate("\n\n  {}", [()])
    assert {("a",): (2, 1)} == locate('{\n"a":1}', [("a",)])


def test_a_step_of_the_wrong_kind_is_not_found() -> None:
    """An index into an object and a key of an array lead nowhere."""
    assert {(0,): (1, 1), ("a", "b"): (1, 2)} == locate('{"a": [1]}', [(0,), ("a", "b")])


@pytest.mark.soak
def test_many_positions_take_linear_time() -> None:
    """Ten times the members and their issues take at most about ten times the time: a document is searched once."""

    def work(members: int) -> None:
        text = json.dumps([{"a": list(range(20)), "b": "x" * 50} for _ in range(members)], indent=1)
        locate(text, [(index, "b") for index in range(0, members, 20)])

    assert_growth(work, 1_000, 10_000, most=30)


def test_position_at_the_ends() -> None:
    """The first character and the place after the last one have positions too."""
    assert (1, 1) == position_at("", 0)
    assert (1, 4) == position_at("abc", 3)
    assert (2, 1) == position_at("abc\n", 4)


def test_repeated_key_is_found_where_it_stands_again() -> None:
    """The key and the place of its second occurrence are named."""
    assert ("b", (2, 1)) == find_repeated_key('{"a": {"b": 1,\n"b": 2}}')
    with pytest.raises(ValueError, match="no key"):
        find_repeated_key('{"a": {"a": 1}}')
