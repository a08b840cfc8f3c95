"""Records: the stories in a file, whatever holds them, and what becomes of those that are damaged."""

from __future__ import annotations

import bz2
import csv
import datetime
import gzip
import hashlib
import io
import json
import lzma
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bulk.packed import PAGE, TEXT, tar, warc, zipped

from newsmodel import Article, Hints, Issue, checked, to_json
from newsmodel.bulk import RawStory, RecordSettings, RowFields, Story, records, write_parquet
from newsmodel.bulk.inputs import files
from newsmodel.bulk.inputs.kept import kept_line, kept_record
from newsmodel.bulk.inputs.row import read_row
from newsmodel.bulk.reading import ReadingSettings, read_story
from newsmodel.model import words_of

DOCUMENT = to_json(Article(id="urn:x:1", headline="Rain"))
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "none": lambda data: data,
}


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class DeskArticle(Article):
    """A story of a desk.

    Attributes:
        desk: The desk that filed it.
    """

    desk: str


def taken(
    name: str, data: bytes, settings: RecordSettings | None = None, told: list[tuple[str, str]] | None = None
) -> list[RawStory | Story]:
    """Take a file of some content apart."""

    def tell(file: str, issue: Issue) -> None:
        if told is not None:
            told.append((file, issue.message))

    return list(records(name, settings or RecordSettings(), stream=io.BytesIO(data), tell=tell))


def shown(stories: list[RawStory | Story]) -> list[tuple[str, bytes | str]]:
    """Show the place of each, and its data, or why there is none."""
    return [(each.place, each.data if isinstance(each, RawStory) else each.issues[0].message) for each in stories]


@pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED)
def test_compressed_files_are_unpacked(pack: Callable[[bytes], bytes]) -> None:
    """What a file holds is told by its first bytes, whatever it is called."""
    assert shown(taken("rain.txt", pack(TEXT))) == [("rain.txt", TEXT)]


def test_zstandard_is_unpacked() -> None:
    """Zstandard is, where Python or the extra has it."""
    zstd = pytest.importorskip("backports.zstd", reason="the extra `zstd` is not installed")
    assert shown(taken("rain.txt.zst", zstd.compress(TEXT))) == [("rain.txt.zst", TEXT)]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_lines_that_end_too_early_are_read_so_far(pack: Callable[[bytes], bytes]) -> None:
    """The lines before the end are stories; the end is one that failed."""
    # more than the largest block of bzip2, of which nothing is read before it is whole
    line = b'{"newsmodel":"1.0","id":"urn:x:0","headline":"Rain"}'
    noise = (hashlib.shake_256(b"%d" % number).hexdigest(1000) for number in range(1000))
    lines = [line, *(b'{"id":"urn:x:%d","headline":"%s"}' % (n, one.encode()) for n, one in enumerate(noise))]
    *first, last = taken("all.jsonl", pack(b"\n".join(lines))[:-4000])
    assert shown(first[:1]) == [("all.jsonl:1", line)]
    assert "it ends too early" in last.issues[0].message


def test_damaged_gzip_is_a_story_that_failed() -> None:
    """Bytes that are no compressed data are told as that."""
    (story,) = taken("rain.txt", gzip.compress(TEXT * 9)[:12] + b"\x00" * 99)
    assert "gzip: it is damaged" in story.issues[0].message


@pytest.mark.parametrize("archive", [tar, zipped])
@pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED)
def test_archives_are_taken_apart(archive: Callable[[dict[str, bytes]], bytes], pack: Callable[[bytes], bytes]) -> None:
    """Each file of a known suffix is a story, compressed or of many lines; the others are left out, and named."""
    lines = DOCUMENT + b"\n" + DOCUMENT + b"\n"
    data = archive({"a/rain.txt": TEXT, "map.xyz": b"?", "b.txt.gz": gzip.compress(TEXT), "c.jsonl": lines})
    told: list[tuple[str, str]] = []
    stories = taken("all.tar", pack(data), told=told)
    assert shown(stories) == [
        ("all.tar/a/rain.txt", TEXT),
        ("all.tar/b.txt.gz", TEXT),
        ("all.tar/c.jsonl:1", DOCUMENT),
        ("all.tar/c.jsonl:2", DOCUMENT),
    ]
    assert {story.archive for story in stories} == {"all.tar"}
    assert told == [("all.tar", "1 file left out, whose suffix no format has: map.xyz")]


def test_archive_that_ends_too_early_keeps_what_was_there() -> None:
    """The members before the end are stories, and the end is one that failed."""
    stories = taken("all.tar", tar({"a.txt": TEXT, "b.txt": TEXT * 100})[:3000])
    assert shown(stories)[0] == ("all.tar/a.txt", TEXT)
    assert stories[-1].issues[0].message.startswith("tar: ")


def test_damaged_member_costs_no_other() -> None:
    """A file of a zip archive whose content does not fit its sum is a story that failed."""
    data = bytearray(zipped({"a.txt": TEXT * 20, "b.txt": TEXT}))
    data[60] ^= 0xFF
    stories = taken("all.zip", bytes(data))
    assert [(story.file, isinstance(story, Story)) for story in stories] == [
        ("all.zip/a.txt", True),
        ("all.zip/b.txt", False),
    ]


def test_documents_of_office_programs_are_no_archives() -> None:
    """A zip archive with the parts of a document is one file."""
    data = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert [story.file for story in taken("story.docx", data)] == ["story.docx"]


def test_pages_of_a_crawl() -> None:
    """Responses with pages are stories, with the address and the encoding that the server named."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    stories = taken("crawl.warc", warc(PAGE, PAGE))
    assert shown(stories) == [("crawl.warc#1", PAGE), ("crawl.warc#2", PAGE)]
    assert [
        (story.hints.url, story.hints.encoding) for story in stories if isinstance(story, RawStory) and story.hints
    ] == [
        ("https://example.org/0", "utf-8"),
        ("https://example.org/1", "utf-8"),
    ]


@pytest.mark.parametrize(
    "other", [warc(PAGE, status="404 Not Found"), warc(b"x", media_type="image/png"), warc(b"x", kind="request")]
)
def test_other_records_of_a_crawl_are_none(other: bytes) -> None:
    """Errors of servers, pictures and requests are passed over; a crawl without a page says so."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    assert shown(taken("crawl.warc", other + warc(PAGE))) == [("crawl.warc#1", PAGE)]
    assert shown(taken("crawl.warc", other)) == [("crawl.warc", "warc: there is no page in it")]


def test_crawl_that_is_cut_off_says_so() -> None:
    """A record that is shorter than it says is a story that failed, and the end of the file."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    stories = taken("crawl.warc", warc(PAGE, PAGE)[:-100])
    assert shown(stories) == [("crawl.warc#1", PAGE), ("crawl.warc#2", "warc: the record is cut off")]


ROWS = RecordSettings(fields=RowFields(content="body", key="id", headline="title"))


def test_raw_stories_in_lines() -> None:
    """A field of a line is the story; fields with the names of hints are hints."""
    row = {"id": 7, "title": "Rain", "body": "It rained.", "url": "https://example.org/7", "published": "2026-03-01"}
    (story,) = taken("rows.jsonl", json.dumps(row).encode(), ROWS)
    assert isinstance(story, RawStory)
    assert (story.key, story.place, story.headline, story.data) == ("7", "rows.jsonl:1", "Rain", b"It rained.")
    assert (story.hints and story.hints.url, str(story.hints and story.hints.published)) == (row["url"], "2026-03-01")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "jsonl: Input data was truncated"),
        ("[]", "the row is no object"),
        ('{"text": "Rain"}', "the row has no text in 'body'"),
        ('{"body": 7}', "the row has no text in 'body'"),
    ],
)
def test_row_without_a_story_failed(line: str, told: str) -> None:
    """What is no row, or has no text where the story should be, costs no other row."""
    stories = taken("rows.jsonl", f'{line}\n{{"body": "Rain"}}\n'.encode(), ROWS)
    assert shown(stories) == [("rows.jsonl:1", told), ("rows.jsonl:2", b"Rain")]


@pytest.mark.parametrize(
    ("name", "data", "story"),
    [
        ("rows.jsonl", b'{"body": "Rain"}', b"Rain"),
        ("rows.JSON", b'[{"body": "Rain"}]', b"Rain"),
        ("rows", b'{"body": "Rain"}', b"Rain"),
        ("rows.txt", b'{"body": "Rain"}', b"Rain"),
        ("story.txt", b"Rain\n\nIt rained.", b"Rain\n\nIt rained."),
        ("story.txt", b"{Rain}", b"{Rain}"),
        ("page.html", b"<p>Rain</p>", b"<p>Rain</p>"),
        ("story.xml", b"<nitf/>", b"<nitf/>"),
        ("item.ninjs.json", b'{"body": "Rain"}', b'{"body": "Rain"}'),
        ("story.newsmodel.json", b'{"body": "Rain"}', b'{"body": "Rain"}'),
    ],
)
@pytest.mark.parametrize("pack", [gzip.compress, PACKED["none"]], ids=["gz", "none"])
def test_fields_are_those_of_rows(name: str, data: bytes, story: bytes, pack: Callable[[bytes], bytes]) -> None:
    """What a suffix says to be a story is one, beside files of rows: in a folder, compressed, in an archive."""
    assert [each for _, each in shown(taken(name, pack(data), ROWS))] == [story]
    if "." in name:
        assert [each for _, each in shown(taken("all.tar", tar({name: pack(data)}), ROWS))] == [story]


def test_what_rows_have_besides_is_told_once() -> None:
    """Fields that nobody asked for are named with how often they say something, and those that no row has."""
    rows = [
        {"body": "Rain", "titel": "Rain", "author": "Ana Ruiz", "url": "https://example.org/7"},
        {"body": "Sun", "titel": "Sun", "author": "", "desk": None, "tags": ["weather"]},
    ]
    told: list[tuple[str, str]] = []
    taken("rows.jsonl", "\n".join(map(json.dumps, rows)).encode(), ROWS, told)
    assert told == [
        ("rows.jsonl", "no row has anything in 'id'"),
        ("rows.jsonl", "no row has anything in 'title': did you mean 'titel'?"),
        ("rows.jsonl", "fields of rows that nobody asked for: 'titel' (2 rows), 'author' (1 row), 'tags' (1 row)"),
    ]


@pytest.mark.parametrize(
    ("beside", "use"),
    [
        ({"status": "draft"}, ("withheld", None)),
        ({"meta": {"on_hold": True}}, ("withheld", None)),
        ({"embargo": "2027-01-01T00:00:00Z"}, ("usable", "2027-01-01 00:00:00+00:00")),
        ({"embargo": datetime.date(2027, 1, 1)}, ("usable", "2027-01-01")),
        ({"status": "published", "embargo": "", "section": "News", "places": {1: "Brae"}}, ("usable", None)),
    ],
    ids=str,
)
def test_a_row_restricts_its_story(beside: dict[str, Any], use: tuple[str, str | None]) -> None:
    """What a CMS says of a story beside it holds it back, also where the record was kept to be run again."""
    row = {"body": "It rained.", "title": "Rain", **beside}
    raw = read_row(RawStory(file="rows.parquet", line=1), row, RowFields(content="body", headline="title"))
    assert isinstance(raw, RawStory)
    for record in (raw, kept_record(RawStory(file="again.jsonl", data=kept_line(raw).rstrip()))):
        article = read_story(record, ReadingSettings()).article
        assert article is not None
        embargo = article.embargo and str(article.embargo.until)
        assert (article.status, embargo) == use


def test_no_rows_want_no_fields() -> None:
    """Nothing is missing in a file without rows."""
    told: list[tuple[str, str]] = []
    assert taken("rows.jsonl", b"", ROWS, told) == []
    assert told == []


@pytest.mark.parametrize("headline", [{}, {"title": "Rain"}])
def test_byline_of_a_row(headline: dict[str, str]) -> None:
    """A byline that stands apart is that of the story, with or without a headline that does."""
    settings = RecordSettings(fields=RowFields(content="body", headline="title", byline="author"))
    row = {"body": "Rain\n\nIt rained in Bern on Tuesday.", "author": "Ana Ruiz and Tom Okafor", **headline}
    (raw,) = taken("rows.jsonl", json.dumps(row).encode(), settings)
    assert isinstance(raw, RawStory)
    for record in (raw, kept_record(RawStory(file="again.jsonl", data=kept_line(raw).rstrip()))):
        article = read_story(record, ReadingSettings()).article
        assert article is not None
        assert (article.headline, article.byline) == ("Rain", "Ana Ruiz and Tom Okafor")
        assert [party.name for party in article.contributors] == ["Ana Ruiz", "Tom Okafor"]


def test_fields_of_an_own_class_are_taken_from_the_row() -> None:
    """What a user's class adds to an article is a field of the row by the same name; what it refuses, failed."""
    settings = RecordSettings(fields=RowFields(content="body"), cls=DeskArticle)
    told: list[tuple[str, str]] = []
    lines = b'{"body": "Rain", "desk": "islands"}\n{"body": "Sun", "desk": 7}\n{"body": "Snow"}'
    stories = taken("rows.jsonl", lines, settings, told)
    assert told == []
    first, second, third = (
        read_story(raw, ReadingSettings(cls=DeskArticle)) for raw in stories if isinstance(raw, RawStory)
    )
    assert isinstance(first.article, DeskArticle)
    assert (first.article.headline, first.article.desk) == ("Rain", "islands")
    assert (second.article, third.article) == (None, None)
    assert (second.issues[-1].pointer, second.issues[-1].message) == ("/desk", "7 is not a string")


def test_hint_that_is_none_is_told() -> None:
    """A field with the name of a hint whose value is none is left out with an issue."""
    (story,) = taken("rows.jsonl", b'{"body": "Rain", "language": "Elvish", "timezone": ""}', ROWS)
    assert [(issue.rule, issue.message) for issue in story.issues] == [
        ("hint-not-read", "language: 'Elvish' is no language's tag: English is 'en' (BCP 47)")
    ]


NO_ZONE = "the zone of the time has more than one meaning: write its offset, as in +09:00"


@pytest.mark.parametrize(
    ("row", "value", "told"),
    [
        ({"published": "12 March 2026, 21:40 GMT"}, "2026-03-12T21:40:00+00:00", []),
        ({"published": "2026-03-12 21:40", "timezone": "+09:00"}, "2026-03-12T21:40:00+09:00", []),
        ({"published": "2026-03-12 21:40"}, "2026-03-12T21:40:00+01:00", []),
        ({"published": 1773351600}, "2026-03-12T21:40:00+00:00", []),
        (
            {"published": "12 March 2026 21:40 CST"},
            "2026-03-12",
            [f"published: '12 March 2026 21:40 CST': {NO_ZONE}; its day is kept"],
        ),
        (
            {"published": "soon"},
            "None",
            ["published: 'soon' is no date: write 2026-03-12, 2026-03-12T21:40:00+01:00, or as news prints it"],
        ),
    ],
)
def test_dates_of_rows(row: dict[str, Any], value: str, told: list[str]) -> None:
    """A date in words is read with the row's own zone, else that of the run; of an unknown zone the day is kept."""
    settings = attrs.evolve(ROWS, hints=Hints(timezone="Europe/Berlin"))
    (story,) = taken("rows.jsonl", json.dumps({"body": "Rain", **row}).encode(), settings)
    assert isinstance(story, RawStory)
    assert story.hints is not None
    published = story.hints.published
    assert ("None" if published is None else published.isoformat(), [issue.message for issue in story.issues]) == (
        value,
        told,
    )


def test_documents_in_parquet_are_stories(tmp_path: Path) -> None:
    """Each row of a file of ours is a document."""
    pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    path = tmp_path / "all.parquet"
    write_parquet([Article(id="urn:x:1", headline="Rain")], path)
    assert shown(list(records(str(path), RecordSettings()))) == [(f"{path}#1", DOCUMENT)]


def test_file_of_one_story_has_a_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to more than memory should hold is refused."""
    monkeypatch.setattr(files, "LARGEST", 2**20)
    (story,) = taken("bomb.txt", gzip.compress(bytes(2**21)))
    assert story.issues[0].message == "a file of one story is larger than 1 MB"


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.jsonl", "a.zip", "a.warc", "a.parquet", "a"]))
def test_any_bytes_are_stories_or_say_why_not(data: bytes, name: str) -> None:
    """Nothing that a file holds raises."""
    for beginning in (b"", b"\x1f\x8b", b"BZh9", b"PK\x03\x04", b"PAR1", b"WARC/1.0\r\n", bytes(257) + b"ustar"):
        for story in taken(name, beginning + data):
            assert isinstance(story, RawStory) or story.issues


def test_key_and_headline_are_fields_of_rows(tmp_path: Path) -> None:
    """The rows of Parquet are raw stories where a column is named, with times as hints, and bytes as they are."""
    parquet: Any = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    pa: Any = pytest.importorskip("pyarrow")
    day = datetime.date(2026, 3, 1)
    rows = pa.table({"body": [b"It rained.", None], "id": [7, 8], "published": [day, day]})
    parquet.write_table(rows, tmp_path / "rows.parquet")
    good, bad = records(str(tmp_path / "rows.parquet"), ROWS)
    assert isinstance(good, RawStory)
    assert (good.key, good.data, good.hints and good.hints.published) == ("7", b"It rained.", day)
    assert isinstance(bad, Story)
    assert bad.issues[0].message == "the row has no text in 'body'"


def test_parquet_of_others_needs_a_column(tmp_path: Path) -> None:
    """A table without documents of ours is told to need the name of the column with the stories."""
    parquet: Any = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    pa: Any = pytest.importorskip("pyarrow")
    parquet.write_table(pa.table({"body": ["It rained."]}), tmp_path / "rows.parquet")
    (story,) = records(str(tmp_path / "rows.parquet"), RecordSettings())
    assert (
        story.issues[0].message
        == "parquet: it has no documents of newsmodel: `--content-field` names the column of the stories"
    )


@pytest.mark.parametrize(
    ("page", "hints"),
    [
        (warc(PAGE, media_type="text/html"), ("https://example.org/0", None)),
        (
            warc(PAGE, media_type='text/html; boundary=x; charset="windows-1251"'),
            ("https://example.org/0", "windows-1251"),
        ),
        (warc(PAGE, media_type="text/html; charset=none-such"), ("https://example.org/0", None)),
        (warc(PAGE, kind="resource"), ("https://example.org/0", None)),
    ],
)
def test_encoding_that_a_server_names(page: bytes, hints: tuple[str, str | None]) -> None:
    """An encoding that nobody knows is none; the page says its own."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    (story,) = taken("crawl.warc", page)
    assert isinstance(story, RawStory)
    assert (story.hints and story.hints.url, story.hints and story.hints.encoding) == hints


def test_crawl_that_ends_within_another_record_says_so() -> None:
    """The end of a file within a record that is no page is told, too."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    stories = taken("crawl.warc", warc(PAGE) + warc(b"x" * 500, kind="request")[:-300])
    assert shown(stories) == [("crawl.warc#1", PAGE), ("crawl.warc", "warc: it ends within a record")]


def test_what_is_no_crawl_behind_its_first_bytes_says_so() -> None:
    """A file that only begins like a crawl is a story that failed."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    (story,) = taken("crawl.warc", b"WARC/1.0\r\nno header\r\n\r\n")
    assert story.issues[0].rule == "story-failed"


@pytest.mark.parametrize(("name", "extra"), [("crawl.warc", "warc"), ("a.parquet", "parquet"), ("a.zst", "zstd")])
def test_missing_extra_is_named(name: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What holds the stories is told with the extra that reads it."""
    for module in ("warcio.archiveiterator", "pyarrow", "compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    data = {"warc": warc(PAGE), "parquet": b"PAR1....PAR1", "zstd": b"\x28\xb5\x2f\xfd...."}[extra]
    (story,) = taken(name, data)
    assert f"newsmodel[{extra}]" in story.issues[0].message


def test_zstandard_that_is_damaged() -> None:
    """Damage in Zstandard is told as that of the others."""
    zstd = pytest.importorskip("backports.zstd", reason="the extra `zstd` is not installed")
    data = bytearray(zstd.compress(TEXT * 50))
    data[6:12] = b"\xff" * 6
    (story,) = taken("rain.txt.zst", bytes(data))
    assert story.issues[0].message.startswith("Zstandard: it ")


OBJECT = {"slug": "rain", "title": {"rendered": "Rain"}, "content": {"rendered": "<p>It rained.</p>"}}
OF_CMS = RecordSettings(fields=RowFields(content="content.rendered", key="slug", headline="title.rendered"))


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (json.dumps(OBJECT), ["post.json:1"]),
        (json.dumps(OBJECT, indent=2), ["post.json"]),
        (json.dumps([OBJECT, OBJECT]), ["post.json#1", "post.json#2"]),
        (json.dumps([OBJECT, OBJECT], indent=2), ["post.json#1", "post.json#2"]),
        (f"{json.dumps(OBJECT)}\n{json.dumps(OBJECT)}\n", ["post.json:1", "post.json:2"]),
        (f"\ufeff{json.dumps(OBJECT, indent=2)}", ["post.json"]),
        ("[]", []),
        ("", []),
    ],
)
def test_rows_are_lines_or_one_object_or_an_array(data: str, places: list[str]) -> None:
    """What a CMS gives is taken apart however it is laid out; a field within another is named by both."""
    found = taken("post.json", data.encode(), OF_CMS)
    assert [(place, b"<p>It rained.</p>") for place in places] == shown(found)
    assert all(isinstance(raw, RawStory) and (raw.headline, raw.name) == ("Rain", "rain") for raw in found)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rows.csv", b'slug,title,body\nrain,Rain,"It rained,\r\nat last."\n\nsnow,Snow,It snowed.\n'),
        ("rows.csv", '\ufeffslug;title;body\r\nrain;Rain;"It rained,\r\nat last."\r\nsnow;Snow;It snowed.'.encode()),
        ("rows.tsv", b'slug\ttitle\tbody\nrain\tRain\t"It rained,\r\nat last."\nsnow\tSnow\tIt snowed.\n'),
        ("rows.csv", 'body,title,slug\n"It rained,\r\nat last.",Rain,rain\nIt snowed.,Snow,snow'.encode("utf-16")),
        ("rows.csv.gz", gzip.compress(b'slug,title,body\nrain,Rain,"It rained,\r\nat last."\nsnow,Snow,It snowed.\n')),
    ],
    ids=["comma", "semicolon", "tab", "utf-16", "compressed"],
)
def test_rows_of_a_sheet(name: str, data: bytes) -> None:
    """A table in text is read by its first row, whatever parts its cells; lines of a cell belong to it."""
    found = taken(name, data, RecordSettings(fields=RowFields(content="body", key="slug", headline="title")))
    assert [
        ("rain", "Rain", b"It rained,\r\nat last.", f"{name}#1"),
        ("snow", "Snow", b"It snowed.", f"{name}#2"),
    ] == [(raw.name, raw.headline, raw.data, raw.place) for raw in found if isinstance(raw, RawStory)]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            b'body,id\n"Rain"ed,1\nSnow,2\n',
            [("a.csv#1", "csv: ',' expected after '\"'"), ("a.csv#2", b"Snow")],
        ),
        (
            b"body,id\nRain,1,2\nSnow,2\n",
            [("a.csv#1", "csv: the row has 3 cells, and the first names 2 columns"), ("a.csv#2", b"Snow")],
        ),
        (b'body,id\nSnow,1\n"Rain', [("a.csv#1", b"Snow"), ("a.csv#2", "csv: unexpected end of data")]),
        (b"body,id\n,1\nSnow,2\n", [("a.csv#1", "the row has no text in 'body'"), ("a.csv#2", b"Snow")]),
        (b"body,body\nRain,1\n", [("a.csv", "csv: two columns are called 'body'")]),
        (b"", []),
        (b"body\nCaf\xe9\n", [("a.csv#1", b"Caf\xe9")]),
    ],
    ids=["quote", "long row", "cut off", "empty cell", "two names", "nothing", "other bytes"],
)
def test_a_damaged_row_of_a_sheet_costs_no_other(data: bytes, told: list[tuple[str, bytes | str]]) -> None:
    """It is a story that failed, with its number and its line."""
    assert told == shown(taken("a.csv", data, RecordSettings(fields=RowFields(content="body"))))


def test_cells_of_a_sheet_that_are_no_utf_8_are_decoded() -> None:
    """Cells beside a story are decoded with it, as a file is, and an issue of that row says so."""
    sheet = "title,body\nBrücke,Sie ist zu.\nRain,It rained.\n".encode("latin-1")
    first, second = taken("a.csv", sheet, RecordSettings(fields=RowFields(content="body", headline="title")))
    assert isinstance(first, RawStory)
    assert ("Brücke", b"Sie ist zu.", ["encoding-guessed"]) == (
        first.headline,
        first.data,
        [issue.rule for issue in first.issues],
    )
    assert second.issues == ()


@pytest.mark.parametrize(("cut", "lines"), [(slice(0, -1), [3]), (slice(0, 26), [2])])
def test_a_row_of_damaged_utf_16_is_named_by_its_line(cut: slice, lines: list[int]) -> None:
    """Half a letter at the end, or amid a sheet, costs its row, which says its line, and no other."""
    sheet = "body,id\nRain fell,1\nSnow fell,2\n".encode("utf-16")
    data = sheet[cut] + (b"" if cut.stop == -1 else b"\x00\xd8" + sheet[cut.stop :])
    rows = list(taken("a.csv", data, RecordSettings(fields=RowFields(content="body"))))
    failed = [row for row in rows if isinstance(row, Story)]
    assert (2, lines) == (len(rows), [issue.line for row in failed for issue in row.issues])


def test_a_damaged_row_of_a_sheet_is_told_with_its_line() -> None:
    """Its first line counts, whatever rows of several lines, or empty ones, stand before it."""
    data = b'body,id\n"Rain\nfell",1\n\n"Sn"ow,2\nSun,3\n'
    (failed,) = (
        row for row in taken("a.csv", data, RecordSettings(fields=RowFields(content="body"))) if isinstance(row, Story)
    )
    assert [5] == [issue.line for issue in failed.issues]


def test_a_cell_of_a_sheet_may_be_long() -> None:
    """A story of more than 131,072 characters, which the csv module refuses by itself, is read; its limit stays."""
    limit = csv.field_size_limit()
    (raw,) = taken("a.csv", b"body\n" + b"a" * 200_000, RecordSettings(fields=RowFields(content="body")))
    assert isinstance(raw, RawStory)
    assert (200_000, limit) == (len(raw.data), csv.field_size_limit())


def test_an_object_that_is_cut_off_is_a_story_that_failed() -> None:
    """Broken JSON costs no word: it is told, with its line."""
    (place, message), *_ = shown(taken("post.json", json.dumps(OBJECT, indent=2)[:-3].encode(), OF_CMS))
    assert ("post.json:1", "jsonl: Input data was truncated") == (place, message)


def test_html_beside_a_headline_is_read_as_html() -> None:
    """Tags are no words of the story; a text with a sign of less than stays one."""
    for body, words in (("<p>It <b>rained</b>.</p>", "It rained."), ("It is 3 < 5.", "It is 3 < 5.")):
        raw = RawStory(file="row.json", data=body.encode(), headline="Rain")
        article = read_story(raw, ReadingSettings()).article
        assert article is not None
        assert ("Rain", words) == (article.headline, next(words_of(block) for block in article.blocks))


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Jo Lee", "Jo Lee"),
        (["Jo Lee", "Ana Ruiz"], "Jo Lee, Ana Ruiz"),
        ([], None),
        (7, "7"),
    ],
)
def test_several_names_in_a_field_are_one_byline(author: Any, byline: str | None) -> None:
    """A list is no Python text: "['Jo Lee', 'Ana Ruiz']" would be somebody's name."""
    row = {"body": "It rained.", "author": author}
    read = read_row(RawStory(file="a"), row, RowFields(content="body", byline="author"))
    assert isinstance(read, RawStory)
    assert byline == read.byline


def test_an_object_in_a_field_is_no_text() -> None:
    """The row fails with the name that is missing; the others go on."""
    row = {"body": "It rained.", "author": {"name": "Jo Lee"}}
    read = read_row(RawStory(file="a"), row, RowFields(content="body", byline="author"))
    assert isinstance(read, Story)
    assert "the row's 'author' is no text: name what is in it with a point between, as author.name" in str(
        read.issues[0]
    )


@pytest.mark.parametrize(
    ("name", "row", "told"),
    [
        ("rows.jsonl", {"slug": "rain", "body": "It rained, he said."}, "names the field of its story, perhaps 'body'"),
        ("rows.jsonl", {"body": {"html": "<p>Rain"}}, "names the field of its story"),
    ],
)
def test_a_row_whose_story_nobody_named_is_one_error(tmp_path: Path, name: str, row: dict[str, Any], told: str) -> None:
    """It is no document with many mistakes: the option that is missing is named, and the field that it may want."""
    (tmp_path / name).write_text(json.dumps(row) + "\n")
    (story,) = records(str(tmp_path / name), RecordSettings())
    assert isinstance(story, Story)
    (issue,) = story.issues
    assert f"jsonl: the row is no document of newsmodel: `--content-field` {told}" == issue.message


def test_a_line_of_a_file_of_documents_is_judged_as_one(tmp_path: Path) -> None:
    """A file whose name promises documents has them, and what is wrong with a line is told by its fields."""
    (tmp_path / "a.newsmodel.jsonl").write_text('{"headline": "Rain ends drought"}\n')
    (raw,) = records(str(tmp_path / "a.newsmodel.jsonl"), RecordSettings())
    assert isinstance(raw, RawStory)
    assert raw.format == "newsmodel"
