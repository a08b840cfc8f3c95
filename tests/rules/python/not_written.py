"""A result whose file is a folder."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from tests.running import run_cli

from newsmodel import Issue, Report, Severity


def report() -> Report:
    """Convert two stories, of which one has no place."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("a", "b"):
            Path(folder, f"{name}.newsmodel.json").write_text('{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}')
        Path(folder, "out", "a.txt").mkdir(parents=True)
        files = [f"{folder}/{name}.newsmodel.json" for name in ("a", "b")]
        said = json.loads(run_cli("convert", *files, "--to", "text", "-o", f"{folder}/out", "--report", "json").stderr)
    found = [one for one in said if one["rule"] == "not-written"]
    return Report(Issue(rule=one["rule"], severity=Severity(one["severity"]), message=one["message"]) for one in found)
