"""A folder has a file whose suffix no format has."""

from __future__ import annotations

import tempfile
from pathlib import Path

from newsmodel import Report
from newsmodel.bulk.inputs import find_inputs


def report() -> Report:
    """Look for stories in it."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("rain.txt", "rain.xyz"):
            Path(folder, name).write_text("It rained.")
        return Report(issue for _, issue in find_inputs([folder]).issues)
