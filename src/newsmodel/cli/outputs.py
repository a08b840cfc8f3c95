"""Places of results: never over an input, and never two in one place."""

from __future__ import annotations

import contextlib
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import click

from newsmodel.bulk.arrow.parquet import PARQUET_SUFFIX
from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.records.names import holds_many
from newsmodel.bulk.stories import LINES, PARQUET, TABLES, Located
from newsmodel.cli.inputs import STDIN, Input, Inputs
from newsmodel.cli.reporting import output_errors
from newsmodel.files import format_of_name, replacing, unpacked_name
from newsmodel.formats import module_of

#: Suffixes of archives, and of compressions that are not written.
_PACKED = (".zip", ".tar", ".tgz", ".br", ".lz4")


#: Suffixes of the files that hold all stories of a run.
_TABLE_SUFFIXES = {LINES: LINES_SUFFIXES, PARQUET: (PARQUET_SUFFIX,)}


def format_of_output(output: str | None, target_format: str | None) -> str:
    """Find the format to write: the one that is asked for, else the one that the output's suffix says, else our own.

    Args:
        output: Path of the output; None for stdout.
        target_format: What was asked for, if anything.

    Raises:
        click.UsageError: the suffix says no format, or another one than was asked for.
    """
    suffixes: tuple[str, ...] = _TABLE_SUFFIXES.get(target_format or "", ())
    if target_format is not None and target_format not in TABLES:
        suffixes = module_of(target_format).FORMAT.suffixes  # a wrong name fails before any work
    if output is None or is_folder(output) or not Path(output).suffix:
        return target_format or "newsmodel"
    refuse_packed(output)
    name = Path(output).name.lower()
    named = next((form for form, known in _TABLE_SUFFIXES.items() if unpacked_name(name).endswith(known)), None)
    named = named or format_of_name(name)
    if target_format is None:
        if named is None:
            raise click.UsageError(f"no format has the suffix {Path(output).suffix!r}: name one with --to")
        return named
    if named not in {None, target_format} and not unpacked_name(name).endswith(suffixes):
        raise click.UsageError(f"{output} is the name of a file of {named}, and --to asks for {target_format}")
    return target_format


def refuse_packed(output: str) -> None:
    """Refuse the name of an archive, and of a compression that is not written.

    Raises:
        click.UsageError: it is one.
    """
    if output.lower().endswith(_PACKED):
        raise click.UsageError(f"{output}: archives are not written, and compressed files as .gz, .bz2, .xz or .zst")


def is_folder(output: str) -> bool:
    """Whether an output is a folder: one that is there, or a name that ends as those of folders do."""
    return Path(output).is_dir() or output.endswith("/")


class PlaceTaken(click.UsageError):
    """A file that is to be written is an input, or the output of another story."""


class Targets:
    """The files that may be written in a run.

    Args:
        inputs: The files that are read.
    """

    def __init__(self, inputs: Iterable[Input]) -> None:
        self._inputs: dict[tuple[int, int], str] = {}
        self._taken: dict[str, str] = {}
        for given in inputs:
            with contextlib.suppress(OSError):  # whoever reads it says so
                if given.file != STDIN:
                    self._inputs[_identity(Path(given.file))] = given.file

    def take(self, target: Path, source: str) -> None:
        """Take a file for an output.

        Args:
            target: The file.
            source: Whose output it is, for people.

        Raises:
            PlaceTaken: it is an input, by whatever path, or the output of another one, letter case aside.
        """
        if target.exists() and not target.is_file():
            return  # a device or a pipe takes whatever comes; a folder says so itself
        with contextlib.suppress(OSError):  # nothing is there yet
            if (read := self._inputs.get(_identity(target))) is not None:
                writer = f"its own result, {target}" if read == source else source
                raise PlaceTaken(f"{read} would be overwritten by {writer}; name another file")
        key = unicodedata.normalize("NFC", str(target.resolve())).casefold()
        if key in self._taken:
            raise PlaceTaken(f"{self._taken[key]} and {source} would both become {target}")
        self._taken[key] = source

    def take_report(self, report: Path | None, errors: Path | None = None) -> None:
        """Take the file of the report, and that of the stories that failed, where they are asked for.

        Raises:
            PlaceTaken: one is an input, or the place of a result, or of the other.
        """
        for file, source in ((report, "the report"), (errors, "the stories that failed")):
            if file is not None:
                self.take(file, source)


def _identity(path: Path) -> tuple[int, int]:
    """The device and the number of a file, which all its names have in common."""
    found = path.stat()
    return found.st_dev, found.st_ino


class Destinations:
    """The file of each story of a conversion.

    Args:
        inputs: The files that are read.
        output: Path of the output; None for stdout.
        target_format: Name of the format that is written.
        targets: The files that may be written.

    Raises:
        click.UsageError: there is no place for several stories, or one is taken.
    """

    def __init__(self, inputs: Inputs, output: str | None, target_format: str, targets: Targets) -> None:
        several = inputs.several or any(holds_many(given.file) for given in inputs.files)
        self._targets = targets
        self._output = output
        self._relative = {given.file: given.relative for given in inputs.files}
        self._folder: Path | None = None
        self._file: Path | None = None
        #: The file that all stories are written to, one a line.
        self.lines: Path | None = None
        if target_format in TABLES:
            self.lines = Path(output) if output is not None else None
        elif output is not None and (several or is_folder(output)):
            self._folder = _folder(output)
        elif output is not None:
            self._file = Path(output)
        elif several:
            raise click.UsageError("several stories need --output DIRECTORY, or --to jsonl")
        self._is_stdout = output is None or target_format in TABLES
        self._suffix = "" if target_format in TABLES else module_of(target_format).FORMAT.suffixes[0]
        self._planned: dict[str, Path] = {}
        if self.lines is not None:
            self._targets.take(self.lines, "the stories")
        for given in inputs.files:
            self._plan(given)

    def _plan(self, given: Input) -> None:
        """Take the place of a file with one story before anything is written."""
        if holds_many(given.file):
            return  # its stories are taken one by one
        target = self._file or (self._folder and self._folder / _renamed(given.relative, self._suffix))
        if target is not None:
            self._targets.take(target, given.file)
            self._planned[given.file] = target

    def of(self, story: Located) -> Path | None:
        """Find the file for a story; None for stdout, or for the one file of all.

        Args:
            story: The story.

        Raises:
            PlaceTaken: another story has it.
            click.UsageError: there is no place for several stories.
        """
        number = story.entry or story.line
        alone = number is None and story.archive is None
        if self.lines is not None or (self._is_stdout and (alone or not self._suffix)):
            return None
        if alone and story.file in self._planned:
            return self._planned[story.file]
        if self._folder is None:
            folder = f"--output {self._output}/, which is a directory" if self._output else "--output DIRECTORY"
            file = story.archive or story.file
            raise click.UsageError(f"several stories need {folder}, or --to jsonl: {file} has more than one")
        target = self._folder / _renamed(self._relative_of(story), self._suffix, number)
        self._targets.take(target, story.place)
        return target

    def _relative_of(self, story: Located) -> Path:
        """Find the place of a story below the folder; a file of an archive is below a folder of the archive's name."""
        if story.archive is None:
            return self._relative[story.file]
        archive = self._relative[story.archive]
        steps = story.file[len(story.archive) :].replace("\\", "/").split("/")
        # an archive may name places outside: only names of files and folders are taken
        names = [step.replace(":", "_") for step in steps if step not in _NO_NAMES]
        return archive.with_name(_stem(archive)).joinpath(*names)


def _folder(output: str) -> Path:
    if not is_folder(output) and format_of_name(output):
        raise click.UsageError(f"{output} is the name of a file: several stories need a directory, or --to jsonl")
    return Path(output)


#: Steps of a path that are no names.
_NO_NAMES = frozenset({"", ".", ".."})


def _stem(path: Path) -> str:
    return path.name.partition(".")[0] or path.name


def _renamed(relative: Path, suffix: str, number: int | None = None) -> Path:
    """Give a file the suffix of the format that is written, and the number of its story where it has several."""
    if number is not None:
        return relative.with_name(f"{_stem(relative)}-{number}{suffix}")
    known = format_of_name(relative.name)
    endings = module_of(known).FORMAT.suffixes if known else (".xml",)  # of formats that their content tells apart
    name = unpacked_name(relative.name)
    ending = max((each for each in endings if name.lower().endswith(each)), key=len, default="")
    return relative.with_name(name[: len(name) - len(ending)] + suffix)


@contextlib.contextmanager
def result_stream(output: str | os.PathLike[str] | None) -> Iterator[IO[bytes]]:
    """Open the stream of a result: a file that is replaced when the block ends well, or stdout.

    Args:
        output: Path of the file; None for stdout.

    Raises:
        CannotWrite: the stream takes no more, or the file cannot be made.
    """
    with output_errors(output):
        if output is not None:
            Path(output).parent.mkdir(parents=True, exist_ok=True)
            with replacing(output) as stream:
                yield stream
        else:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
