"""Engines that run the batch function, for `bulk.py`: each takes a file of Parquet, and gives the table of the results.

An engine is started once and then asked several times, as a long run would ask it. `pip install --group engines`; Spark
needs a Java besides.
"""

from __future__ import annotations

import contextlib
import importlib.util
import logging
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from newsmodel.bulk import ConvertBatches

#: Records of a batch, and processes that work.
SIZE, JOBS = 200, 2
Run: TypeAlias = Callable[[Path], pa.Table]
Engine: TypeAlias = Callable[[ConvertBatches], contextlib.AbstractContextManager[Run]]


def write(columns: dict[str, list[str]], path: Path) -> None:
    """Write records."""
    pq.write_table(pa.table(columns), path)


@contextlib.contextmanager
def loop(convert: ConvertBatches) -> Iterator[Run]:
    """Run the function in a loop: what the engines are measured against."""

    def run(records: Path) -> pa.Table:
        batches = pq.ParquetFile(records).iter_batches(SIZE)
        return pa.Table.from_batches(convert(batches), schema=convert.schema)

    yield run


@contextlib.contextmanager
def datasets(convert: ConvertBatches) -> Iterator[Run]:
    """Have Hugging Face datasets map tables of Arrow."""
    datasets = importlib.import_module("datasets")
    datasets.disable_progress_bars()
    with tempfile.TemporaryDirectory() as cache:

        def run(records: Path) -> pa.Table:
            found = datasets.Dataset.from_parquet(str(records), cache_dir=cache).with_format("arrow")
            features = datasets.Features.from_arrow_schema(convert.schema)
            columns = found.column_names
            mapped = found.map(
                convert.table,
                batched=True,
                batch_size=SIZE,
                remove_columns=columns,
                features=features,
                num_proc=JOBS,
                load_from_cache_file=False,
            )
            return mapped.with_format("arrow")[:]

        yield run


@contextlib.contextmanager
def dask(convert: ConvertBatches) -> Iterator[Run]:
    """Have Dask run a task for each table, in processes."""
    dask = importlib.import_module("dask")
    with ProcessPoolExecutor(JOBS, mp_context=get_context("spawn")) as pool:

        def run(records: Path) -> pa.Table:
            batches = pq.ParquetFile(records).iter_batches(SIZE)
            tasks = [dask.delayed(convert.table)(pa.Table.from_batches([batch])) for batch in batches]
            return pa.concat_tables(dask.compute(*tasks, scheduler="processes", pool=pool))

        yield run


@contextlib.contextmanager
def ray(convert: ConvertBatches) -> Iterator[Run]:
    """Have Ray Data map batches of Arrow."""
    ray = importlib.import_module("ray")
    importlib.import_module("ray.data").DataContext.get_current().enable_progress_bars = False
    ray.init(num_cpus=JOBS, include_dashboard=False, logging_level="error", log_to_driver=False)
    try:

        def run(records: Path) -> pa.Table:
            mapped = ray.data.read_parquet(str(records)).map_batches(
                convert.table, batch_format="pyarrow", batch_size=SIZE
            )
            return pa.concat_tables(ray.get(mapped.to_arrow_refs()), promote_options="permissive")

        yield run
    finally:
        ray.shutdown()


@contextlib.contextmanager
def spark(convert: ConvertBatches) -> Iterator[Run]:
    """Have Spark map batches of Arrow."""
    builder = importlib.import_module("pyspark.sql").SparkSession.builder.master(f"local[{JOBS}]")
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    session = builder.config(map=quiet).getOrCreate()
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(SIZE))
    session.sparkContext.setLogLevel("ERROR")
    schema = importlib.import_module("pyspark.sql.pandas.types").from_arrow_schema(convert.schema)
    try:
        yield lambda records: session.read.parquet(str(records)).repartition(JOBS).mapInArrow(convert, schema).toArrow()
    finally:
        session.stop()


@contextlib.contextmanager
def duckdb(convert: ConvertBatches) -> Iterator[Run]:
    """Have DuckDB read the records, and take the result."""
    duckdb = importlib.import_module("duckdb")

    def run(records: Path) -> pa.Table:
        found = convert.table(duckdb.read_parquet(str(records)).to_arrow_table())
        return duckdb.from_arrow(found).to_arrow_table()

    yield run


#: Each engine, and the library that it needs.
ENGINES: dict[str, Engine] = {"duckdb": duckdb, "datasets": datasets, "dask": dask, "ray": ray, "pyspark": spark}


def usable() -> Iterator[tuple[str, Engine]]:
    """Yield the engines that are installed."""
    warnings.simplefilter("ignore")  # theirs are their own affair
    logging.disable()
    for name, engine in ENGINES.items():
        if importlib.util.find_spec(name) and (name != "pyspark" or shutil.which("java")):
            yield name, engine
