"""Media items that figures show with different captions: ANS has the caption in the media item, one for each place."""

from __future__ import annotations

import itertools

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object, Step
from newsmodel.issues import shown


def have_several_captions(sections: list[Object]) -> bool:
    """Tell whether two figures of a story show the same media item with different words below it.

    Args:
        sections: The sections of the story.
    """
    first: dict[str, str | None] = {}
    figures = (block for section in sections for block in section.get("blocks", ()) if block["type"] == "figure")
    return any(first.setdefault(each["media"], each.get("text")) != each.get("text") for each in figures)


def part_captions(sections: list[Object], items: list[Object], step: Step, whole: frozenset[str]) -> None:
    """Give a figure a media item of its own where another one shows the same with other words below it.

    Args:
        sections: The sections of a story that is written, whose figures are changed.
        items: Its media items, to which others are added.
        step: The step of the story, which is told.
        whole: The ids of the blocks that are written as they were read; they stay as they are.
    """
    known = {item["id"]: item for item in items if "id" in item}
    first: dict[str, str | None] = {}
    own: dict[tuple[str, str | None], str] = {}
    for place, section in enumerate(sections):
        for number, block in enumerate(section.get("blocks", ())):
            name, words = block.get("media"), block.get("text")
            if block["type"] != "figure" or name not in known or block.get("id") in whole:
                continue
            if first.setdefault(name, words) == words:
                continue
            if (name, words) not in own:
                copied = own[name, words] = _free(name, known)
                known[copied] = {**known[name], "id": copied} | ({} if words is None else {"caption": words})
                items.append(known[copied])
            path = ("sections", place, "blocks", number)
            block["media"] = own[name, words]
            step.say(NOT_CARRIED, "written as a media item of its own, for its caption", *path, "media")
            if block.pop("text", None) is not None:
                step.say(NOT_CARRIED, f"written as the caption of the media item: {shown(words)}", *path, "text")
    if own:
        step.say(NOT_CARRIED, f"one that has several captions is written {len(own) + 1} times", "media")


def _free(name: str, known: dict[str, Object]) -> str:
    return next(free for number in itertools.count(2) if (free := f"{name}.{number}") not in known)
