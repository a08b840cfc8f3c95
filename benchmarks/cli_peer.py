"""The command-line peer: validates files with pydantic classes, as a short click script would.

The classes are imported as `news_models`, a module that `speed.py` writes with `pydantic_peer.py`, so that nothing of
newsmodel is loaded:

    python benchmarks/pydantic_peer.py > /tmp/news_models.py
    PYTHONPATH=/tmp python benchmarks/cli_peer.py one.json
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
from news_models import Article  # type: ignore[import-not-found]
from pydantic import ValidationError


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(files: tuple[Path, ...]) -> None:
    """Validate FILES and say what is wrong."""
    wrong = 0
    for file in files:
        try:
            Article.model_validate_json(file.read_bytes())
        except ValidationError as error:
            wrong += 1
            for problem in error.errors(include_url=False):
                place = "/".join(map(str, problem["loc"]))
                click.echo(f"{file}: /{place}: {problem['msg']}")
    click.echo(f"{len(files)} files, {wrong} invalid", err=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
