"""The room of formats in XML: loading, and lists whose members change."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel.errors import UnreadableInput
from newsmodel.formats import nitf
from newsmodel.formats.xmltree import Tree, load, words_of
from newsmodel.formats.xmltree.lists import aligned
from newsmodel.readings import Hints


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<p>caf\xc3\xa9</p>", "<p>café</p>"),
        (b"\xef\xbb\xbf<p>caf\xc3\xa9</p>", "<p>café</p>"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?><p>caf\xe9</p>', "<p>café</p>"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><p>\x93caf\xe9\x94</p>', "<p>\u201ccafé\u201d</p>"),
        ("<p>café</p>".encode("utf-16"), "<p>café</p>"),
        ('<?xml version="1.0"?><p>café</p>'.encode("utf-16-le"), "<p>café</p>"),
        ("\ufeff<?xml version='1.0' encoding='utf-16'?>\n<p>café</p>\n", "<p>café</p>"),
        (b"\n  <?xml version='1.0'?>\n<p>caf&eacute; &lt;</p>\x00", "<p>café &lt;</p>"),
    ],
)
def test_encodings(data: bytes | str, text: str) -> None:
    """A document is decoded by its mark, by what it declares, else as UTF-8."""
    assert text == load(data, "nitf").text


def test_character_data_and_comments_have_no_references() -> None:
    """HTML's names of characters are resolved where XML has references alone, and the others stay as they are."""
    data = "<p>caf&eacute;<![CDATA[caf&eacute;]]><!-- caf&eacute; --><?x caf&eacute;?> &amp; &LT;</p>"
    loaded = load(data, "nitf")
    assert data.replace("&eacute;", "é", 1).replace("&LT;", "&lt;") == loaded.text
    assert ("eacute;", "LT;") == loaded.resolved
    assert () == load("<p><![CDATA[caf&eacute;]]></p>", "nitf").resolved


def test_the_caller_knows_the_encoding() -> None:
    """What the caller says of the encoding counts more than what the document says."""
    assert "<p>café</p>" == load(b'<?xml version="1.0" encoding="utf-8"?><p>caf\xe9</p>', "nitf", "latin-1").text


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"<p>\n<q></p>", 2),
        (b"<p>\n caf\xe9</p>", 2),
        (b"<p>" + b"<q>" * 300 + b"</q>" * 300 + b"</p>", 1),
        (b"<p " + b" ".join(b'a%d=""' % number for number in range(501)) + b"/>", None),
        (b"<p " + b" ".join(b'xmlns:a%d="u"' % number for number in range(201)) + b"/>", None),
    ],
    ids=["not closed", "not in UTF-8", "too deep", "attributes", "declarations"],
)
def test_what_is_refused(data: bytes, line: int | None) -> None:
    """What is not well-formed, or so made that it takes too long, is refused with its line."""
    with pytest.raises(UnreadableInput) as caught:
        load(data, "nitf")
    assert line == caught.value.line


@pytest.mark.parametrize(
    "tag",
    [
        b'<p a="%b">' % (b"x" * 900),
        b"<p %b>" % b" ".join(b'a%d=">="' % number for number in range(450)),
        b"<p>" + b"=" * 900,
    ],
    ids=["a long value", "many attributes", "words"],
)
def test_long_tags_and_words_within_the_limits_are_read(tag: bytes) -> None:
    """A tag is as long as it likes with so many attributes as are allowed; words are no attributes."""
    data = b"<x>" + tag + b"</p>" + b'<q a=""/>' * 300 + b"</x>"
    assert data.decode() == load(data, "nitf").text


def test_words_beside_a_reference_are_cleaned_and_nothing_is_resolved() -> None:
    """Control characters go from the words of a body, or are letters, whatever reference stands among them."""
    doctype = '<!DOCTYPE nitf [<!ENTITY logo SYSTEM "logo.txt"><!ENTITY a "x&b;"><!ENTITY b "y">]>'
    body = "<p>It\x80 rained &logo; all &a; night\x81.</p><p>No&#13;w.</p>"
    reading = nitf.parse(f"{doctype}<nitf><body><body.content>{body}</body.content></body></nitf>", hints=Hints())
    assert "It\u20ac rained &logo; all &a; night.\n\nNo w." == reading.article.text


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Rain & wind", "Rain & wind"),
        ("Rain\x0b &#11;falls\x1c", "Rain falls"),
        ("3 < 4", "3 < 4"),
        ("a &co; & b", "a Acme & b"),
        ("It <o:p>rained</o:p>", "It rained"),
    ],
)
def test_signs_that_are_not_well_formed_are_mended(words: str, read: str) -> None:
    """Signs that XML has no place for go, others are escaped, and it is said; what is kept is what was mended."""
    data = f'<!DOCTYPE nitf [<!ENTITY co "Acme">]><nitf><body><body.content><p>{words}</p></body.content></body></nitf>'
    reading = nitf.parse(data, hints=Hints())
    assert read == reading.article.text
    assert "xml-mended" in [issue.rule for issue in reading.issues]
    assert read == nitf.parse(nitf.render(reading.article).data, hints=Hints()).article.text


def test_what_is_no_story_when_mended_is_refused_as_it_was() -> None:
    """Of an input that is neither well-formed nor a story it is said that it is not well-formed."""
    with pytest.raises(UnreadableInput):
        nitf.parse("<p>Rain & wind</p>", hints=Hints())


def test_nothing_is_fetched_or_expanded(tmp_path: object) -> None:
    """An entity that names a file is not read, and one that grows is not expanded."""
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w", encoding="utf-8") as stream:  # noqa: PTH123 - a name is what the entity needs
        stream.write("the secret words")
    story = (
        f'<!DOCTYPE nitf [<!ENTITY a SYSTEM "file://{secret}"><!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
        "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head>"
        "<body.content><p>It &a; rained &c;.</p></body.content></body></nitf>"
    )
    article = nitf.parse(story, hints=Hints()).article
    assert "secret words" not in article.text
    assert "It &a; rained &c;." == article.text
    assert story == nitf.render(article).data.decode().split("?>\n", 1)[1].strip()


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<b>By <person>Ana Ruiz</person>, Reporter</b>", "By Ana Ruiz, Reporter"),
        ("<b><person>Ana Ruiz</person><byttl>Reporter</byttl></b>", "Ana Ruiz Reporter"),
        ("<b>mid<em>night</em></b>", "midnight"),
        ("<b><p>One.</p><p>Two.</p></b>", "One. Two."),
        ("<b>One<!-- not this --> two</b>", "One two"),
        ("<b> \n </b>", ""),
    ],
)
def test_words(markup: str, words: str) -> None:
    """The words of mixed content stand apart where elements part them, and only there."""
    assert words == words_of(etree.fromstring(markup))


@pytest.mark.parametrize(
    ("old", "new", "partner"),
    [
        ([], {0: "a"}, {}),
        (["a", "b"], {0: "b"}, {1: 0}),
        (["a", "b"], {0: "b", 1: "a"}, {0: 1, 1: 0}),
        (["a"], {0: "b"}, {0: 0}),
        ([{"name": "a"}, {"name": "b"}], {0: {"name": "b", "uri": "urn:b"}}, {1: 0}),
        ([{"code": "1", "name": "a"}], {0: {"code": "1", "name": "b"}, 1: {"name": "a"}}, {0: 0}),
    ],
)
def test_members_are_found_again(old: list[object], new: dict[int, object], partner: dict[int, int]) -> None:
    """Members of a list are found again by being the same, by their identity, or by being the only ones left."""
    assert partner == aligned(old, new)


@given(
    before=st.lists(st.sampled_from("abcdef"), unique=True, max_size=6),
    after=st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6),
)
def test_a_list_is_written_as_it_is(before: list[str], after: list[str]) -> None:
    """However a list has changed, its elements are those of the members, in their order."""
    keys = "".join(f'\n    <keyword key="{each}"/>' for each in before)
    story = f"<nitf><head><title>Rain</title><docdata><key-list>{keys}\n  </key-list></docdata></head></nitf>"
    article = attrs.evolve(nitf.parse(story, hints=Hints()).article, keywords=tuple(after))
    again = nitf.parse(nitf.render(article).data, hints=Hints()).article
    assert tuple(after) == again.keywords


@pytest.mark.parametrize(
    ("source", "removed", "expected"),
    [
        ("<a>\n <b/>\n <c/>\n</a>", "b", "<a>\n <c/>\n</a>"),
        ("<a>\n <b/>\n <c/>\n</a>", "c", "<a>\n <b/>\n</a>"),
        ("<a>By <b/> and <c/>, both</a>", "b", "<a>By  and <c/>, both</a>"),
        ("<a>By <b/> and <c/>, both</a>", "c", "<a>By <b/> and , both</a>"),
        ("<a>By <b/> and <c/></a>", "c", "<a>By <b/> and </a>"),
    ],
)
def test_what_is_removed_takes_its_white_space_along(source: str, removed: str, expected: str) -> None:
    """White space goes with an element, and no words do."""
    tree = Tree(etree.fromstring(source))
    tree.remove(tree.named(tree.root, removed)[0])
    assert expected == etree.tostring(tree.root, encoding="unicode")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<a>\n <b/>\n</a>", "<a>\n <b/>\n <b/>\n</a>"),
        ("<a>By <b/></a>", "<a>By <b/><b/></a>"),
        ("<a>By <b/>, both</a>", "<a>By <b/>, both<b/></a>"),
        ("<a/>", "<a><b/></a>"),
    ],
)
def test_what_is_added_takes_white_space_and_no_words(source: str, expected: str) -> None:
    """A new element has the white space of its neighbours, and nobody's words."""
    tree = Tree(etree.fromstring(source))
    tree.add(tree.root, "b")
    assert expected == etree.tostring(tree.root, encoding="unicode")


def test_a_wide_encoding_that_is_declared_in_single_bytes_is_utf_8() -> None:
    """A declaration that can be read in single bytes is in no wide encoding, whatever it says."""
    assert "<p>Été</p>" == load('<?xml version="1.0" encoding="UTF-16"?><p>Été</p>'.encode(), "nitf").text


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252"])
def test_bytes_that_windows_has_no_letter_for_refuse_no_document(declared: str) -> None:
    """The web reads five of them as controls (WHATWG Encoding), which are no words."""
    words = b"<nitf><head><title>caf\xe9\x81</title></head></nitf>"
    data = f"<?xml version='1.0' encoding='{declared}'?>".encode() + words
    assert "caf\u00e9" == nitf.parse(data, hints=Hints()).article.title
