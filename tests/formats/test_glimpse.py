"""One look at an input's beginning: syntaxes, outermost keys, roots, and inputs that were cut or made to harm."""

from __future__ import annotations

import ast
import codecs
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.cases import needs_shared_data, shared_cases
from tests.growth import attempts
from tests.strategies import json_values

from newsmodel import formats
from newsmodel.formats.glimpse import SNIFFED_BYTES, Nested, Syntax, glimpse_of

ATOM = "http://www.w3.org/2005/Atom"
G2 = "http://iptc.org/std/nar/2006-10-01/"

# --- syntaxes


@pytest.mark.parametrize(
    ("data", "syntax"),
    [
        (b"", Syntax.EMPTY),
        (b" \r\n\t", Syntax.EMPTY),
        (b"\xef\xbb\xbf", Syntax.EMPTY),
        (b"Rain ends drought", Syntax.TEXT),
        (b"<XYZ> SETS DIVIDEND", Syntax.TEXT),
        (b"[TEXT] THE RIVER", Syntax.TEXT),
        (b"{\\rtf1 Rain}", Syntax.BINARY),
        (b"caf\xe9", Syntax.TEXT),
        (b"#rain is all over the web", Syntax.TEXT),
        (b"## Rain", Syntax.TEXT),
        (b"- item", Syntax.TEXT),
        (b"---\nIt rained.\n---\n", Syntax.TEXT),
        (b"# Rain", Syntax.HEADING),
        (b"---\ntitle: Rain\n---\n", Syntax.FRONT_MATTER),
        (b"+++\ntitle = 'Rain'\n+++\n", Syntax.FRONT_MATTER),
        (b"{}", Syntax.JSON),
        (b" \n[", Syntax.JSON),
        (b"[1, 2]", Syntax.JSON),
        (b'{"a"', Syntax.JSON),
        (b"<!DOCTYPE html>", Syntax.HTML),
        (b"<!-- kept -->\n<P CLASS=x>Rain", Syntax.HTML),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", Syntax.HTML),
        (b"<?xml version='1.0'?>", Syntax.XML),
        (b"<nitf>", Syntax.XML),
        (b"<!-- Rain -->", Syntax.XML),
        (b"<span>Rain</span>", Syntax.XML),
        (b"\x89PNG\r\n\x00", Syntax.BINARY),
        (b"\x00\x01\x02\x03", Syntax.BINARY),
        (b"%PDF" + b"\x01\x02\x03" * 20, Syntax.BINARY),
    ],
)
def test_syntax(data: bytes, syntax: Syntax) -> None:
    """Each beginning has one syntax, and what none claims is text."""
    assert syntax is glimpse_of(data).syntax


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
@pytest.mark.parametrize(
    "words", ['{"uri": "urn:x:1", "type": "text"}', "<html><p>Rain", "<rss version='2.0'>", "# Rain", "Rain ends it"]
)
def test_encoding_changes_nothing(mark: bytes, encoding: str, words: str) -> None:
    """A byte-order mark, and UTF-16 with or without it, give the same glimpse as bare UTF-8."""
    assert glimpse_of(words.encode()) == glimpse_of(mark + words.encode(encoding))


def test_no_more_than_the_beginning_is_looked_at() -> None:
    """Bytes behind the first 64 KiB change nothing, and none of them are kept."""
    beginning = b'{"a": "' + b"x" * SNIFFED_BYTES
    assert glimpse_of(beginning[:SNIFFED_BYTES]) is glimpse_of(beginning + b'", "uri": "urn:x:1"}')


# --- JSON


def test_members_are_the_outermost_keys() -> None:
    """Keys further inside do not count; strings are kept, of other values the kind."""
    data = (
        b'{"type": "story", "inner": {"newsmodel": "1.0", "deep": [{"@context": 1}]}, "list": [[1], {"uri": "x"}], '
        b'"number": -1.5e3, "nothing": null, "last": ""}'
    )
    glimpse = glimpse_of(data)
    assert {
        "type": "story",
        "inner": Nested.OBJECT,
        "list": Nested.LIST,
        "number": Nested.LITERAL,
        "nothing": Nested.LITERAL,
        "last": "",
    } == glimpse.members
    assert (False, False, None) == (glimpse.is_list, glimpse.is_cut, glimpse.vocabulary)


@pytest.mark.parametrize(
    ("data", "members"),
    [
        (rb'{"a\"b": "{\"c\": 1}", "d": "\\", "e": "\\\"}"}', {'a"b': '{"c": 1}', "d": "\\", "e": '\\"}'}),
        (rb'{"\u0040context": "x"}', {"@context": "x"}),
        (rb'{"bad\q": "\ud83d", "b": "1"}', {"bad\\q": "\ud83d", "b": "1"}),
        (b'{"a": "1", "a": "2"}', {"a": "1"}),
        (b'{"a": "' + b"x" * 300 + b'"}', {"a": "x" * 200}),
        ('{"é": "ü"}'.encode(), {"é": "ü"}),
        (b'{"a": "1" "b": "2", // c\n "c": "3",}', {"a": "1", "b": "2", "c": "3"}),
        (b'{"a" "b": "2"}', {}),
        (b'{"a": [1}, "b": "2"}', {"a": Nested.LIST, "b": "2"}),
        (b'{"a": "1"} {"b": "2"}', {"a": "1"}),
        (b"{}", {}),
        (b'["a", {"b": "1"}]', {}),
        (b'[{"a": "1"}, {"b": "2", "a": "3"}]', {"a": "1", "b": "2"}),
        (b'[[], [{"a": {"b": {}}}], {"c": "1"}]', {"a": Nested.OBJECT, "c": "1"}),
    ],
)
def test_members_of_odd_json(data: bytes, members: dict[str, Any]) -> None:
    """Escapes, doubled keys, comments, missing commas and lists are looked at as far as they go."""
    assert members == glimpse_of(data).members


@pytest.mark.parametrize(
    ("data", "members"),
    [
        (b'{"a": "1", "b', {"a": "1"}),
        (b'{"a": "1", "b": ', {"a": "1", "b": Nested.LITERAL}),
        (b'{"a": "1", "b": "it ra', {"a": "1", "b": "it ra"}),
        (b'{"a": "1", "b": "it\\', {"a": "1", "b": "it\\"}),
        (b'{"a": {"b": ["c", {"d": "e', {"a": Nested.OBJECT}),
        (b'[{"a": "1"}, {"b": "2"', {"a": "1", "b": "2"}),
    ],
)
def test_members_of_json_that_was_cut(data: bytes, members: dict[str, Any]) -> None:
    """Keys before the cut are known, and it is known that there may be others."""
    glimpse = glimpse_of(data)
    assert (True, members) == (glimpse.is_cut, glimpse.members)


@given(
    value=st.dictionaries(st.text(max_size=8), json_values(), max_size=6), spaced=st.booleans(), ascii_=st.booleans()
)
def test_members_are_those_that_a_parser_finds(value: dict[str, Any], *, spaced: bool, ascii_: bool) -> None:
    """Of a whole object the keys are those that a JSON parser gives, and so are the strings."""
    text = json.dumps(value, indent=1 if spaced else None, ensure_ascii=ascii_)
    data = text.encode("utf-8", "replace")
    parsed = json.loads(data)
    glimpse = glimpse_of(data)
    assert (list(parsed), False) == (list(glimpse.members), glimpse.is_cut)
    strings = {key: inner for key, inner in parsed.items() if isinstance(inner, str) and len(inner) < 30}
    assert strings == {key: glimpse.members[key] for key in strings}


# --- XML


@pytest.mark.parametrize(
    ("data", "root", "namespace"),
    [
        (b"<nitf>", "nitf", ""),
        (b"<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'>", "rss", ""),
        (f'<feed xml:lang="en" xmlns="{ATOM}">'.encode(), "feed", ATOM),
        (f"<a:feed xmlns:a = '{ATOM}'/>".encode(), "feed", ATOM),
        (b'<?xml version="1.0"?>\n<!-- <rss> -->\n<?style href="a"?><feed/>', "feed", ""),
        (b'<!DOCTYPE nitf SYSTEM "nitf-3-6>.dtd">\n<nitf/>', "nitf", ""),
        (b"<!DOCTYPE a [<!ENTITY b '<c>]'><!-- don't ] --><?d ]?>]><a/>", "a", ""),
        (f"<newsItem\n xmlns='{G2}'\n guid='urn:x:1' a='{'x' * 500}'>".encode(), "newsItem", G2),
        (b"<f xmlns='urn:a?b&amp;c'/>", "f", "urn:a?b&c"),
        ("<?xml version='1.0'?><météo/>".encode(), "météo", ""),
        (b"<?xml version='1.0'?><!-- " + b"x" * 20_000 + b"--><feed>", "feed", ""),
        (b"<?xml version='1.0'?><feed xmlns", "feed", ""),
        (b"<?xml version='1.0'?><!-- feed", None, ""),
        (b"<?xml version='1.0'?>Rain", None, ""),
    ],
)
def test_root(data: bytes, root: str | None, namespace: str) -> None:
    """Local name and namespace of the root are told behind declaration, comments, instructions and document type."""
    glimpse = glimpse_of(data)
    assert (Syntax.XML, root, namespace) == (glimpse.syntax, glimpse.root, glimpse.namespace)


@needs_shared_data
@pytest.mark.parametrize(
    ("pattern", "least"), [("newsml-g2/examples/**/*.xml", 5), ("xml/**/*.xml", 100), ("feeds/files/own/**/*.xml", 1)]
)
def test_root_is_the_one_that_a_parser_finds(pattern: str, least: int) -> None:
    """Of real files, root and namespace are those that an XML parser gives."""
    for path in shared_cases(pattern, least=least):
        data = path.read_bytes()
        try:
            name = etree.QName(etree.fromstring(data, etree.XMLParser(resolve_entities=False)))
        except etree.XMLSyntaxError:
            continue
        glimpse = glimpse_of(data)
        assert (name.localname, name.namespace or "") == (glimpse.root, glimpse.namespace), path


# --- harm

HOSTILE = {
    "brackets": b"[",
    "objects in lists": b"[{",
    "numbers": b'{"a": [1',
    "quotation marks": b'{"',
    "backslashes": b'{"\\',
    "leaves": b'{"a": {"',
    "comments in a document type": b"<!DOCTYPE a [<!--",
    "instructions": b"<?",
    "comments": b"<!-- -",
    "attributes": b"<a b='c' ",
    "comments in front matter": b"---\n#\n",
    "blanks": b"---\n ",
    "words": b"---\na ",
    "zeros": b"\x00",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_does_not_explode(piece: bytes) -> None:
    """What repeats one piece, whole or only its last byte, is looked at within a fraction of a second."""
    assert any(_seconds_of_looking(piece) < 0.5 for _ in attempts())


def _seconds_of_looking(piece: bytes) -> float:
    start = time.process_time()
    glimpse_of(piece * SNIFFED_BYTES)
    glimpse_of(piece + piece[-1:] * SNIFFED_BYTES)
    return time.process_time() - start


@given(data=st.binary(max_size=100) | st.text("{}[]\",:\\ a1<>!-?=/'#+\n", max_size=40).map(str.encode))
def test_no_bytes_raise(data: bytes) -> None:
    """Any bytes have a syntax."""
    assert glimpse_of(data).syntax in Syntax


# --- the table


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'{"x": {"y": 1}, "newsmodel": "1.0"}', "newsmodel"),
        (b'{"uri": "urn:x:1", "type": "text", "extra": {"@context": "x", "@type": "y"}}', "ninjs"),
        (b'{"uri": "urn:x:1", "type": "text", "associations": [{"type": "story"}]}', "ninjs"),
        (b'{"associations": [{"a": "' + b"x" * SNIFFED_BYTES + b'"}], "versioncreated": ""', None),
        (b'{"bodies": [{"value": "' + b"x" * SNIFFED_BYTES + b'"}], "uri": "urn:x:1"}', "ninjs"),
        (b'{"_id": "a", "content_elements": ["' + b"x" * SNIFFED_BYTES + b'"], "type": "story"}', "ans"),
        (b'{"type": "story", "version": "0.10.7", "related": {"@type": "NewsArticle", "newsmodel": 1}}', "ans"),
        (b'{"type": "feed", "items": [{"type": "story", "version": "0.10.7", "taxonomy": {}}]}', None),
        (b'{"@context": "https://schema.org", "mainEntity": {"@type": "NewsArticle"}}', "jsonld"),
        (b'[[{"@graph": []}]]', "jsonld"),
        ("<html><p>Rain".encode("utf-16"), "html"),
        ("# Rain".encode("utf-16"), "markdown"),
    ],
)
def test_detect_asks_for_outermost_keys(data: bytes, name: str | None) -> None:
    """A key further inside neither makes nor unmakes a format; one behind the cut may be missing."""
    claimed = [each for each in formats.names() if formats.module_of(each).sniff(data[:SNIFFED_BYTES])]
    assert ([name] if name else []) == claimed


def test_no_format_knows_another_by_its_sniffer() -> None:
    """No `sniff` names another format: text does not list what it is not."""
    names = set(formats.names())
    for name in names - {"newsmodel"}:
        path = Path(str(formats.module_of(name).__file__)).parent / "format.py"  # type: ignore[attr-defined]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        body = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "sniff").body[1:]
        words = {node.value for each in body for node in ast.walk(each) if isinstance(node, ast.Constant)}
        assert set() == words & (names - {name})
