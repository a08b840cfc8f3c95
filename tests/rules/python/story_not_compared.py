"""Only one of two people has reviewed a story."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from tests.running import run_cli

from newsmodel import Issue, Report, Severity


def report() -> Report:
    """Compare the two."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("a", "b"):
            document = {"newsmodel": "1.0", "id": f"urn:x:{name}", "headline": "Rain"}
            Path(folder, f"{name}.newsmodel.json").write_text(json.dumps(document))
        files = [f"{folder}/{name}.newsmodel.json" for name in ("a", "b")]
        said = json.loads(run_cli("review", "agreement", *files, "--report", "json").stderr)
    return Report(Issue(rule=one["rule"], severity=Severity(one["severity"]), message=one["message"]) for one in said)
