"""Pages of a crawl as servers sent them: chunked, compressed, damaged, and made to do harm."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bulk.packed import PAGE, warc

from newsmodel.bulk import RawStory, RecordSettings, records
from newsmodel.bulk.inputs.http import content_of, unchunked
from newsmodel.errors import UnreadableInput


class Headers(dict[str, str]):
    """The head of what a server sent."""

    def get_header(self, name: str) -> str | None:
        """Find a field."""
        return self.get(name)


def bare_deflate(data: bytes) -> bytes:
    """Compress as many servers do, without the head of zlib."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def chunked(data: bytes, size: int = 7) -> bytes:
    """Send some content in chunks."""
    pieces = [data[place : place + size] for place in range(0, len(data), size)]
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\nTrailer: x\r\n\r\n"


def sent(data: bytes, largest: int = 2**20, **head: str) -> bytes | str:
    """Read what a server sent, or say why it cannot be read."""
    headers = Headers({name.replace("_", "-"): value for name, value in head.items()})
    try:
        return content_of(io.BytesIO(data), headers, largest=largest)
    except UnreadableInput as error:
        return error.reason


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "GZIP": lambda data: gzip.compress(data[:9]) + gzip.compress(data[9:]) + b"\0\0",
    "deflate": zlib.compress,
    " deflate ": bare_deflate,
    "gzip, deflate": lambda data: zlib.compress(gzip.compress(data)),
    "identity": lambda data: data,
    "br": lambda data: data,
    "": lambda data: data,
}


@pytest.mark.parametrize("coding", CODINGS)
def test_codings_are_undone(coding: str) -> None:
    """A page is what was coded, whether it is stored as it was sent, without its chunks, or decoded."""
    coded = CODINGS[coding](PAGE)
    assert sent(coded, Content_Encoding=coding) == PAGE
    assert sent(chunked(coded), Content_Encoding=coding, Transfer_Encoding="chunked") == PAGE
    assert sent(coded, Content_Encoding=coding, Transfer_Encoding="chunked") == PAGE
    assert sent(PAGE, Content_Encoding=coding) == PAGE


@pytest.mark.parametrize(
    ("data", "head", "told"),
    [
        (gzip.compress(PAGE)[:-20], {"Content_Encoding": "gzip"}, "a page in it ends too early"),
        (zlib.compress(PAGE)[:-20], {"Content_Encoding": "deflate"}, "a page in it ends too early"),
        (gzip.compress(PAGE)[:40] + b"\xff" * 99, {"Content_Encoding": "gzip"}, "a page in it is damaged: "),
        (b"\x8b\x02", {"Content_Encoding": "br"}, "a page in it is coded as br, which is not read here"),
        (chunked(PAGE)[:50], {"Transfer_Encoding": "chunked"}, "a page in it ends too early"),
        (chunked(PAGE).replace(b"\r\n7;a=b", b"\r\nx", 1), {"Transfer_Encoding": "chunked"}, "a page in it ends too"),
        (b"x" * 2**20 + b"x", {}, "a page in it is larger than 1 MB"),
        (gzip.compress(bytes(2**27)), {"Content_Encoding": "gzip"}, "a page in it is larger than 1 MB"),
        (zlib.compress(bytes(2**27)), {"Content_Encoding": "deflate"}, "a page in it is larger than 1 MB"),
        (gzip.compress(bytes(2**19)) * 9, {"Content_Encoding": "gzip"}, "a page in it is larger than 1 MB"),
        (gzip.compress(gzip.compress(bytes(2**27))), {"Content_Encoding": "gzip, gzip"}, "a page in it is larger than"),
    ],
    ids=range(11),  # a packed file has its time in it, and an id must be the same in all processes
)
def test_page_that_is_damaged_or_too_large_says_so(data: bytes, head: dict[str, str], told: str) -> None:
    """No half page is taken for a whole one, and no page unpacks to more than memory should hold."""
    found = sent(data, 2**20, **head)
    assert isinstance(found, str)
    assert found.startswith(told)


@given(st.binary(max_size=200), st.integers(1, 50))
def test_chunks_are_joined(data: bytes, size: int) -> None:
    """Whatever the chunks are, the content is what they hold; what ends within them says so."""
    assert unchunked(chunked(data, size)) == data or not data


@given(st.binary(max_size=200), st.sampled_from(list(CODINGS)))
def test_any_bytes_are_a_page_or_say_why_not(data: bytes, coding: str) -> None:
    """Nothing that a server sent raises anything else."""
    begins = (b"", b"\x1f\x8b", b"5\r\n", gzip.compress(b"Rain")[:12])
    found = [sent(begin + data, Content_Encoding=coding, Transfer_Encoding="chunked") for begin in begins]
    assert [each for each in found if each == ""] == []  # whoever refuses a page says why


def test_page_that_is_a_bomb_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compressed page of a crawl that unpacks to too much is a story that failed; the one behind it is read."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    monkeypatch.setattr(content_of, "__kwdefaults__", {"largest": 2**20})
    crawl = warc(gzip.compress(bytes(2**24)), gzip.compress(PAGE), media_type="text/html\r\nContent-Encoding: gzip")
    crawl += warc(b"x" * 2**22) + warc(PAGE)
    bomb, page, tall, last = records("a.warc", RecordSettings(), stream=io.BytesIO(crawl))
    assert {each.issues[0].message for each in (bomb, tall)} == {"warc: a page in it is larger than 1 MB"}
    assert [each.data for each in (page, last) if isinstance(each, RawStory)] == [PAGE, PAGE]
