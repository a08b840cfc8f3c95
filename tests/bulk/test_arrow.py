"""Articles in Arrow tables and Parquet files, and what other readers make of them."""

from __future__ import annotations

import datetime
import importlib.util
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import articles, objects

from newsmodel import Article, Claim, Party, Quantity, Section, Span, checked, to_json
from newsmodel.bulk import (
    arrow_schema,
    claims_schema,
    claims_to_arrow,
    from_arrow,
    read_parquet,
    to_arrow,
    write_parquet,
)
from newsmodel.bulk.arrow.columns import row_dicts
from newsmodel.errors import MissingExtra, UnreadableInput
from newsmodel.issues import InvalidDocument

if importlib.util.find_spec("pyarrow") is None:
    pytest.skip("the extra `parquet` is not installed", allow_module_level=True)

import pyarrow as pa

RAIN = Article(id="urn:x:1", headline="Rain", keywords=("weather",), extra={"desk": {"id": [1, None, "x"]}})


@attrs.frozen(kw_only=True, field_transformer=checked)
class Wire(Article):
    """A story of a wire.

    Attributes:
        priority: How urgent it is.
        desks: Who made it.
    """

    priority: int | None = None
    desks: tuple[Party, ...] = ()


@given(st.lists(articles(), max_size=3))
def test_articles_come_back(stories: list[Article]) -> None:
    """Any articles are the same behind a table, in order."""
    assert stories == list(from_arrow(to_arrow(stories)))


@given(articles())
def test_the_same_json_comes_back(story: Article) -> None:
    """A story gives the same bytes of JSON behind a table, once its whole numbers are written as such."""
    (back,) = from_arrow(to_arrow([story]))
    (again,) = from_arrow(to_arrow([back]))
    assert to_json(again) == to_json(back)


@given(objects(Wire))
def test_a_class_of_a_user_comes_back(story: Wire) -> None:
    """The fields of a subclass are columns, too."""
    assert [story] == list(from_arrow(to_arrow([story], cls=Wire), cls=Wire))


def test_columns_are_the_properties_of_json() -> None:
    """A column has the name of a property; open JSON is text, a list is never null, what is absent is."""
    table = to_arrow([RAIN, Article(id="urn:x:2", headline="Sun")])
    assert table.schema == arrow_schema()
    assert table["extra"].to_pylist() == ['{"desk":{"id":[1,null,"x"]}}', None]
    assert (table["keywords"].to_pylist(), table["urgency"].to_pylist()) == ([["weather"], []], [None, None])
    blocks = table.schema.field("sections").type.value_type.field("blocks").type.value_type
    assert blocks.field(0).name == "type"


def test_tables_of_no_rows_have_the_schema() -> None:
    """No articles give an empty table of the same columns."""
    assert (to_arrow([]).schema, list(from_arrow(to_arrow([])))) == (arrow_schema(), [])


def test_rows_of_failed_records_are_passed_over() -> None:
    """A row whose `error` says why there is no article is none."""
    table = to_arrow([RAIN, RAIN]).append_column("error", pa.array(["worker-died: it did", None], pa.string()))
    assert list(from_arrow(table)) == [RAIN]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda table: table.drop_columns(["headline"]), "the column 'headline' is missing"),
        (lambda table: table.append_column("mood", [["good"]]), "Article has no field for the column 'mood'"),
        (
            lambda table: table.set_column(table.schema.get_field_index("keywords"), "keywords", [[[b"?"]]]),
            "the column 'keywords' holds bytes, and no text",
        ),
    ],
)
def test_other_columns_are_refused(change: Any, told: str) -> None:
    """A table that lacks what every document has, or has more than the class, is told as that."""
    table = to_arrow([RAIN])
    assert table.schema.names[-1] == "extra"
    with pytest.raises(UnreadableInput, match=told):
        list(from_arrow(change(table)))


def test_optional_columns_may_be_missing() -> None:
    """A table of some columns is read as what it has."""
    (story,) = from_arrow(to_arrow([RAIN]).select(["newsmodel", "id", "headline"]))
    assert Article(id="urn:x:1", headline="Rain") == story


def test_row_that_is_no_document_says_so() -> None:
    """A row breaks the format as a document does."""
    stories = from_arrow(to_arrow([RAIN, RAIN]).set_column(1, "id", [[RAIN.id, "no uri"]]))
    assert RAIN == next(stories)
    with pytest.raises(InvalidDocument, match="id"):
        next(stories)


def test_parquet_files(tmp_path: Path) -> None:
    """Articles come back out of a file, which is small, and is replaced only as a whole."""
    path = tmp_path / "all.parquet"
    stories = [attrs.evolve(RAIN, id=f"urn:x:{number}") for number in range(2500)]
    assert write_parquet(iter(stories), path) == 2500
    assert stories == list(read_parquet(path))
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        write_parquet((stories[0] if number else 1 // 0 for number in (1, 0)), path)
    assert before == path.read_bytes()
    (tmp_path / "no.parquet").write_bytes(before[:-9])
    with pytest.raises(UnreadableInput, match="parquet: "):
        list(read_parquet(tmp_path / "no.parquet"))


def test_claims_are_a_table_of_stable_types() -> None:
    """A time is a time, a day is a day, a number is one of one kind, whatever the first story has."""
    span = Span(target="headline", start=0, end=4, text="Rain")
    claim = Claim(id="C1", voice="outlet", text="Rain", content=(span,), quantities=(Quantity(span=span, value=3),))
    day = Article(id="urn:x:1", headline="Rain", published=datetime.date(2026, 3, 1), claims=(claim,))
    time = attrs.evolve(day, published=datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC))
    table = claims_to_arrow([day, time])
    assert table.schema == claims_schema()
    assert table["published"].to_pylist() == [None, datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)]
    assert table["published_day"].to_pylist() == [datetime.date(2026, 3, 1)] * 2
    assert table["quantity_values"].to_pylist() == [[3.0]] * 2


Reader = Literal["polars", "pandas", "duckdb"]


@pytest.mark.parametrize("reader", ["polars", "pandas", "duckdb"])
def test_other_readers_open_parquet(tmp_path: Path, reader: Reader) -> None:
    """The file is read by others, with structs, lists and nulls."""
    module: Any = pytest.importorskip(reader, reason=f"{reader} is not installed")
    path = tmp_path / "all.parquet"
    section = Section()
    write_parquet([attrs.evolve(RAIN, sections=(section,)), attrs.evolve(RAIN, id="urn:x:2")], path)
    if reader == "duckdb":
        found = module.read_parquet(str(path)).project("id, keywords[1], len(sections)").order("id").fetchall()
        assert found == [("urn:x:1", "weather", 1), ("urn:x:2", "weather", 0)]
    else:
        frame = module.read_parquet(path)
        assert list(frame["id"]) == ["urn:x:1", "urn:x:2"]
        assert [list(words) for words in frame["keywords"]] == [["weather"]] * 2


def test_polars_writes_what_we_read() -> None:
    """Lists and strings of polars, which are large ones, are read, too."""
    polars: Any = pytest.importorskip("polars", reason="polars is not installed")
    table = polars.from_arrow(to_arrow([RAIN])).to_arrow()
    assert [RAIN] == list(from_arrow(table))


def test_without_pyarrow_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables need the extra."""
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"newsmodel\[parquet\]"):
        to_arrow([])


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("extra", "{", "/extra: error wrong-type: '{' is not an object"),
        ("extra", 5, "/extra: error wrong-type: 5 is not an object"),
        ("claims", [1], "/claims/0: error wrong-type: 1 is not an object"),
        ("claims", 1, "/claims: error wrong-type: 1 is not an array"),
    ],
)
def test_values_of_other_types_cost_no_other_row(name: str, value: Any, told: str) -> None:
    """A value that is none of its field's is a mistake of its row, as in JSON; the rows before it are there."""
    rows = to_arrow([RAIN, RAIN])
    changed = rows.set_column(rows.schema.get_field_index(name), name, [pa.array([None, value])])
    articles = from_arrow(changed)
    assert next(articles).headline == RAIN.headline
    with pytest.raises(InvalidDocument) as caught:
        next(articles)
    assert [str(issue) for issue in caught.value.report.issues] == [told]


def test_times_that_python_has_not_cost_no_row() -> None:
    """A column of times beyond the year 9999, or in nanoseconds, is read as text."""
    times = pa.array([10**18, 0, None], pa.timestamp("us"))
    (*rows,) = row_dicts(pa.RecordBatch.from_arrays([times], names=["at"]))
    assert rows[1:] == [{"at": "1970-01-01 00:00:00.000000"}, {}]
    assert set(rows[0]) == {"at"}
