"""The settings of a run over many stories."""

from __future__ import annotations

from types import NoneType

import attrs

from newsmodel.shapes.checking import expect

#: So many stories go into a part unless somebody says otherwise.
USUAL_SIZE = 10_000


@attrs.frozen(kw_only=True)
class Run:
    """Settings of a run: how the work is shared out, and the files that are written beside the result.

    Attributes:
        jobs: How many processes work; more than one need the extra `jobs`.
        timeout: Seconds that a story may take; None for as long as it takes. It needs the extra, too.
        part_size: How many stories go into a part, those that fail among them.
        resume: Whether a run that did not end is taken up.
        errors: File, or its URL, that gets a row for each story that failed; it says why.
        rejected: File, or its URL, that gets the records of these stories whole, to be run again.

    Raises:
        ValueError: errors and records are to go into one file, or a number is below what there can be.

    Example:
        >>> Run(jobs=4, resume=True).part_size
        10000
    """

    jobs: int = 1
    timeout: float | None = None
    part_size: int = USUAL_SIZE
    resume: bool = False
    errors: str | None = None
    rejected: str | None = None

    def __attrs_post_init__(self) -> None:
        for name, least in (("jobs", 1), ("part_size", 1)):
            expect(getattr(self, name), (int,), f"Run.{name}")
            if getattr(self, name) < least:
                raise ValueError(f"Run.{name}: {getattr(self, name)} is below {least}")
        expect(self.timeout, (int, float, NoneType), "Run.timeout")
        if self.timeout is not None and not self.timeout > 0:
            raise ValueError(f"Run.timeout: {self.timeout} is no time")
        if self.errors is not None and self.errors == self.rejected:
            raise ValueError(f"{self.errors} cannot hold both the errors and the records: name another file")

    @property
    def beside(self) -> dict[str, str]:
        """The files that are written beside the result, and what they hold, for people."""
        told = ((self.errors, "the stories that failed"), (self.rejected, "the records of these stories"))
        return {file: what for file, what in told if file is not None}
