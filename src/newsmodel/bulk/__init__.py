"""Many articles at once: JSON Lines, one document a line."""

from newsmodel.bulk.jsonlines import read_jsonl, validate_lines, write_jsonl

__all__ = ["read_jsonl", "validate_lines", "write_jsonl"]
