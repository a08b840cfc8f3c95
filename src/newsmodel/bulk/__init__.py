"""Many articles at once: JSON Lines, Arrow and Parquet, and conversions that share out the work and can be taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsmodel.shapes.deferred import deferred

if TYPE_CHECKING:
    from newsmodel.bulk.arrow import (
        arrow_schema,
        claims_schema,
        claims_to_arrow,
        from_arrow,
        read_parquet,
        to_arrow,
        write_parquet,
    )
    from newsmodel.bulk.batches import ConvertBatches
    from newsmodel.bulk.conversion import StoryFailed, convert, read
    from newsmodel.bulk.converter import Converter
    from newsmodel.bulk.digests import text_digest
    from newsmodel.bulk.inputs import NothingToRead, RecordSettings, RowFields, records
    from newsmodel.bulk.jsonlines import read_jsonl, validate_lines, write_jsonl
    from newsmodel.bulk.pool import NoProcesses, in_order
    from newsmodel.bulk.run import Run
    from newsmodel.bulk.shards import OtherRun
    from newsmodel.bulk.stories import RawStory, Story
    from newsmodel.bulk.summary import Summary
else:
    # Loaded when they are first asked for: a command that reads documents needs neither Arrow nor processes.
    __getattr__ = deferred(
        __name__,
        {
            "arrow": (
                "arrow_schema",
                "claims_schema",
                "claims_to_arrow",
                "from_arrow",
                "read_parquet",
                "to_arrow",
                "write_parquet",
            ),
            "batches": ("ConvertBatches",),
            "conversion": ("StoryFailed", "convert", "read"),
            "converter": ("Converter",),
            "digests": ("text_digest",),
            "inputs": ("NothingToRead", "RecordSettings", "RowFields", "records"),
            "jsonlines": ("read_jsonl", "validate_lines", "write_jsonl"),
            "pool": ("NoProcesses", "in_order"),
            "run": ("Run",),
            "shards": ("OtherRun",),
            "stories": ("RawStory", "Story"),
            "summary": ("Summary",),
        },
    )

__all__ = [
    "ConvertBatches",
    "Converter",
    "NoProcesses",
    "NothingToRead",
    "OtherRun",
    "RawStory",
    "RecordSettings",
    "RowFields",
    "Run",
    "Story",
    "StoryFailed",
    "Summary",
    "arrow_schema",
    "claims_schema",
    "claims_to_arrow",
    "convert",
    "from_arrow",
    "in_order",
    "read",
    "read_jsonl",
    "read_parquet",
    "records",
    "text_digest",
    "to_arrow",
    "validate_lines",
    "write_jsonl",
    "write_parquet",
]
__dir__ = __all__.copy
