"""Runs the command line within the process of the tests, with stdout and stderr apart."""

from __future__ import annotations

import inspect
from typing import Any

from click.testing import CliRunner, Result

from newsmodel.cli import cli

#: Before click 8.2 the runner joins stdout and stderr unless it is told.
_APART: dict[str, Any] = {"mix_stderr": False} if "mix_stderr" in inspect.signature(CliRunner).parameters else {}


def run_cli(*arguments: str, input: str | bytes | None = None) -> Result:
    """Run `newsmodel` with some arguments and some words on stdin."""
    return CliRunner(**_APART).invoke(cli, arguments, input=input)
