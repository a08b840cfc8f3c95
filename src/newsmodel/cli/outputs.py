"""Places of results: never over an input, and never two in one place."""

from __future__ import annotations

import array
import bisect
import contextlib
import functools
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import IO, Self

import click

from newsmodel.bulk.inputs import Input, Inputs
from newsmodel.bulk.inputs.finding import names_alone
from newsmodel.bulk.inputs.names import PARQUET_SUFFIX, holds_many
from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.run import Run
from newsmodel.bulk.stories import LINES, PARQUET, TABLES, Located
from newsmodel.cli.inputs import STDIN
from newsmodel.cli.reporting import output_errors
from newsmodel.files import (
    folded,
    folder_of,
    format_of_name,
    is_url,
    joined,
    local_path,
    name_of,
    place_of,
    read_bytes,
    replacing,
    unpacked_name,
)
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
        suffixes = module_of(target_format).FORMAT.suffixes
    name = "" if output is None else name_of(output).lower()
    if output is None or is_folder(output) or not Path(name).suffix:
        return target_format or "newsmodel"
    refuse_packed(output)
    named = next((form for form, known in _TABLE_SUFFIXES.items() if unpacked_name(name).endswith(known)), None)
    named = named or format_of_name(name)
    if target_format is None:
        if named is None:
            raise click.UsageError(f"no format has the suffix {Path(name).suffix!r}: name one with --to")
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
    return output.endswith("/") or place_of(output).is_folder()


class PlaceTaken(click.UsageError):
    """A file that is to be written is an input, or the output of another story."""


class Targets:
    """The files that may be written in a run.

    Args:
        inputs: The files that are read.
    """

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._taken: dict[str, str] = {}

    def take(self, target: str, source: str) -> None:
        """Take a file for an output.

        Args:
            target: The file, or its URL.
            source: Whose output it is, for people.

        Raises:
            PlaceTaken: it is an input, by whatever path, or the output of another one, letter case aside.
        """
        if not is_url(target) and local_path(target).exists() and not local_path(target).is_file():
            return  # a device or a pipe takes whatever comes; a folder says so itself
        identity = place_of(target).identity()
        if identity is not None and self._may_be_read(hash(identity)):
            for given in self._inputs.files:
                if given.file != STDIN and place_of(given.file).identity() == identity:
                    writer = f"its own result, {target}" if given.file == source else source
                    raise PlaceTaken(f"{given.file} would be overwritten by {writer}; name another file")
        key = folded(place_of(target).spelling())
        if key in self._taken:
            raise PlaceTaken(f"{self._taken[key]} and {source} would both become {target}")
        self._taken[key] = source

    def take_sibling(self, target: str, source: str, data: bytes) -> None:
        """Take a file that nobody named, since its name follows from that of the output: it replaces nothing.

        Args:
            target: The file, or its URL.
            source: What goes there, for people.
            data: Its content; a file that has it already may stand there.

        Raises:
            PlaceTaken: something else stands there, or is read or written there.
        """
        self.take(target, source)
        if place_of(target).exists() and read_bytes(target) != data:
            raise PlaceTaken(f"{target} would be overwritten by {source}; name another --output, or move that file")

    def _may_be_read(self, identity: int) -> bool:
        """Tell whether a file has the digest of an identity that an input has."""
        place = bisect.bisect_left(self._identities, identity)
        return place < len(self._identities) and self._identities[place] == identity

    @functools.cached_property
    def _identities(self) -> Sequence[int]:
        """Digests of the identities of all inputs, sorted, in eight bytes each; few runs write where a file is."""
        found = (place_of(given.file).identity() for given in self._inputs.files if given.file != STDIN)
        return array.array("q", sorted(hash(identity) for identity in found if identity is not None))

    @classmethod
    def of_command(
        cls, inputs: Inputs, output: str | None, result: str, *, report: Path | None, run: Run | None = None
    ) -> Self:
        """Take the files that a command writes which has one result.

        Args:
            inputs: The files that are read.
            output: Path of the result; None for stdout.
            result: The result, for people.
            report: The file of the report; None where there is none.
            run: The run, with the files of what failed.

        Raises:
            PlaceTaken: one is an input, or the place of another.
        """
        targets = cls(inputs)
        targets.take_beside(report, run)
        if output is not None:
            targets.take(output, result)
        return targets

    def take_beside(self, report: Path | None, run: Run | None = None) -> None:
        """Take the files that are written beside the result, where they are asked for.

        Args:
            report: The file of the report.
            run: The run, with the files of what failed.

        Raises:
            PlaceTaken: one is an input, or the place of a result, or of another.
        """
        if report is not None:
            self.take(str(report), "the report")
        for file, source in (run.beside if run else {}).items():
            self.take(file, source)


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
        # where all stories go into one file, none of the inputs has a place of its own
        alone: tuple[Input, ...] = () if target_format in TABLES else tuple(inputs.files)
        self._relative = {given.file: given.relative for given in alone}
        self._folder: str | None = None
        self._file: str | None = None
        #: The file that all stories are written to, one a line.
        self.lines: str | None = None
        #: Whether all stories go into one stream, which may be stdout.
        self.in_lines = target_format in TABLES
        if target_format in TABLES:
            self.lines = output
        elif output is not None and (several or is_folder(output)):
            self._folder = _folder(output)
        elif output is not None:
            self._file = output
        elif several:
            raise click.UsageError("several stories need --output DIRECTORY, or --to jsonl")
        self._is_stdout = output is None or target_format in TABLES
        self._suffix = "" if target_format in TABLES else module_of(target_format).FORMAT.suffixes[0]
        self._planned: dict[str, str] = {}
        if self.lines is not None:
            self._targets.take(self.lines, "the stories")
        for given in alone:
            self._plan(given)

    def _plan(self, given: Input) -> None:
        """Take the place of a file with one story before anything is written."""
        if holds_many(given.file):
            return  # its stories are taken one by one
        target = self._file or (self._folder and joined(self._folder, *_renamed(given.relative, self._suffix).parts))
        if target is not None:
            self._targets.take(target, given.file)
            self._planned[given.file] = target

    def of(self, story: Located) -> str | None:
        """Find the file for a story; None for stdout, or for the one file of all.

        Args:
            story: The story.

        Raises:
            PlaceTaken: another story has it.
            click.UsageError: there is no place for several stories.
        """
        number = story.line or story.entry
        alone = number is None and story.archive is None
        if self.lines is not None or (self._is_stdout and (alone or not self._suffix)):
            return None
        if alone and story.file in self._planned:
            return self._planned[story.file]
        if self._folder is None:
            folder = f"--output {self._output}/, which is a directory" if self._output else "--output DIRECTORY"
            file = story.archive or story.file
            raise click.UsageError(f"several stories need {folder}, or --to jsonl: {file} has more than one")
        target = joined(self._folder, *_renamed(self._relative_of(story), self._suffix, number).parts)
        self._targets.take(target, story.place)
        return target

    def _relative_of(self, story: Located) -> PurePath:
        """Find the place of a story below the folder; a file of an archive is below a folder of the archive's name."""
        if story.archive is None:
            return self._relative[story.file]
        archive = self._relative[story.archive]
        return archive.with_name(_stem(archive)) / names_alone(story.file[len(story.archive) :])


def _folder(output: str) -> str:
    if not is_folder(output) and format_of_name(output):
        raise click.UsageError(f"{output} is the name of a file: several stories need a directory, or --to jsonl")
    return output


def _stem(path: PurePath) -> str:
    return path.name.partition(".")[0] or path.name


def _renamed(relative: PurePath, suffix: str, number: int | None = None) -> PurePath:
    """Give a file the suffix of the format that is written, and the number of its story where it has several."""
    if number is not None:
        return relative.with_name(f"{_stem(relative)}-{number}{suffix}")
    known = format_of_name(relative.name)
    endings = module_of(known).FORMAT.suffixes if known else (".xml",)  # of formats that their content tells apart
    name = unpacked_name(relative.name)
    ending = max((each for each in endings if name.lower().endswith(each)), key=len, default="")
    return relative.with_name(name[: len(name) - len(ending)] + suffix)


@contextlib.contextmanager
def result_stream(output: str | None) -> Iterator[IO[bytes]]:
    """Open the stream of a result: a file that is replaced when the block ends well, or stdout.

    Args:
        output: Path or URL of the file; None for stdout.

    Raises:
        CannotWrite: the stream takes no more, or the file cannot be made.
    """
    with output_errors(output):
        if output is not None:
            place_of(folder_of(output)).make_folder()
            with replacing(output) as stream:
                yield stream
        else:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()


def write_lines(lines: Iterable[str], stream: IO[bytes]) -> None:
    """Write lines for people; what the terminal's encoding lacks is spelled out.

    Args:
        lines: The lines, without their ends.
        stream: Where they go.
    """
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        stream.write(f"{line}\n".encode(encoding, "backslashreplace"))
