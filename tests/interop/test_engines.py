"""The batch function in engines: each gives the rows that a plain loop gives, and bad records are rows like any other.

Each engine is skipped where it is not installed: `pip install --group engines`. Spark needs a Java besides.
"""

from __future__ import annotations

import importlib
import shutil
import warnings
from pathlib import Path
from typing import Any

import pytest

from newsmodel import to_json
from newsmodel.bulk import ConvertBatches, RowFields, from_arrow

pytestmark = pytest.mark.interop

STORIES, BAD = 60, 5
#: Batches of so many records.
SIZE = 16
CONVERT = ConvertBatches(fields=RowFields(content="text", key="id"))


def engine(name: str) -> Any:
    """Import an engine, whose warnings are its own affair."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip(name, reason=f"{name} is not installed: pip install --group engines")


@pytest.fixture(scope="module")
def records() -> Any:
    """Raw stories with claims in them, and such as cannot be read among them."""
    pa = engine("pyarrow")
    texts = [f"Bridge of Ems closed\n\nIt will be closed for {day} days, the council said.\n" for day in range(STORIES)]
    for place in range(BAD):
        texts.insert(place * 11, " ")
    return pa.table({"id": [f"r{number}" for number in range(len(texts))], "text": texts})


@pytest.fixture(scope="module")
def expected(records: Any) -> Any:
    """The rows that a plain loop gives."""
    return CONVERT.table(records)


def rows_of(table: Any) -> list[dict[str, Any]]:
    """List the rows by their keys: engines keep no order."""
    return sorted(table.to_pylist(), key=lambda row: str(row["key"]))


def same(table: Any, expected: Any) -> None:
    """Compare all rows, and the bytes of all documents."""
    table = table.select(CONVERT.schema.names).cast(CONVERT.schema)
    assert rows_of(table) == rows_of(expected)
    assert sorted(map(to_json, from_arrow(table))) == sorted(map(to_json, from_arrow(expected)))


def test_a_plain_loop_gives_a_row_for_each(expected: Any) -> None:
    """No record is lost or doubled, and those that cannot be read say why."""
    assert expected.num_rows == STORIES + BAD
    assert sum(error is not None for error in expected["error"].to_pylist()) == BAD
    assert len(list(from_arrow(expected))) == STORIES


def test_datasets(records: Any, expected: Any, tmp_path: Path) -> None:
    """Hugging Face datasets map batches of Arrow, with the features of the schema."""
    datasets = engine("datasets")
    path = tmp_path / "records.parquet"
    importlib.import_module("pyarrow.parquet").write_table(records, path)
    found = datasets.Dataset.from_parquet(str(path), cache_dir=str(tmp_path)).with_format("arrow")
    mapped = found.map(
        CONVERT.table,
        batched=True,
        batch_size=SIZE,
        remove_columns=records.column_names,
        features=datasets.Features.from_arrow_schema(CONVERT.schema),
    )
    same(mapped.with_format("arrow")[:], expected)


def test_dask(records: Any, expected: Any) -> None:
    """Dask runs the function on tables as tasks."""
    dask, pa = engine("dask"), engine("pyarrow")
    tasks = [dask.delayed(CONVERT.table)(records.slice(start, SIZE)) for start in range(0, records.num_rows, SIZE)]
    same(pa.concat_tables(dask.compute(*tasks, scheduler="processes")), expected)


def test_duckdb(records: Any, expected: Any, tmp_path: Path) -> None:
    """DuckDB gives batches of Arrow, and takes the result as a table."""
    duckdb = engine("duckdb")
    path = tmp_path / "records.parquet"
    importlib.import_module("pyarrow.parquet").write_table(records, path)
    converted = CONVERT.table(duckdb.read_parquet(str(path)).arrow().read_all())
    same(converted, expected)
    assert duckdb.from_arrow(converted).filter("error is null").aggregate("count(*)").fetchall() == [(STORIES,)]


def test_ray(records: Any, expected: Any) -> None:
    """Ray Data maps batches of Arrow in its own processes."""
    ray, pa = engine("ray"), engine("pyarrow")
    engine("ray.data")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ray.init(num_cpus=2, include_dashboard=False, logging_level="error", log_to_driver=False)
        try:
            data = ray.data.from_arrow(records)
            mapped = data.map_batches(CONVERT.table, batch_format="pyarrow", batch_size=SIZE)
            same(pa.concat_tables(ray.get(mapped.to_arrow_refs()), promote_options="permissive"), expected)
        finally:
            ray.shutdown()


def test_spark(records: Any, expected: Any) -> None:
    """Spark's mapInArrow takes the function as it is."""
    if shutil.which("java") is None:
        pytest.skip("there is no Java on this machine")
    sql, types = engine("pyspark.sql"), engine("pyspark.sql.pandas.types")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        try:
            spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(SIZE))
            frame = spark.createDataFrame(records.to_pylist())
            schema = types.from_arrow_schema(CONVERT.schema)
            same(frame.mapInArrow(CONVERT, schema).toArrow(), expected)
        finally:
            spark.stop()
