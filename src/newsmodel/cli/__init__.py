"""The command line: arguments in, exit code out.

Exit codes: 0 fine; 1 issues at or above `--fail-on`; 2 wrong usage or input that cannot be read. Results go to stdout,
progress and diagnostics to stderr.
"""

from __future__ import annotations

from newsmodel.cli.commands import cli, main, with_help

__all__ = ["cli", "main", "with_help"]
