"""Measures whether other finders' records are grounded where they belong, and whether what was made up is refused.

    python benchmarks/grounding.py [--claims 500] [--wrong] [--time]

The claims are those that people marked: of the golden stories, of one story in fourteen languages, and of PolNeAR where
it lies in the shared data. Each is a record in several ways: with its right offsets, with shifted ones, with other
quotation marks, dashes and spaces, and without offsets; and in the ways of `inventions.py` that no story has. What is
printed of these is how many were refused, taken in part or with a warning, and how many came out as if they stood in
the story. `--time` prints the processor time of 500 records on 10,000 words, and of twice as many of either.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs
from inventions import Setting, attributions, contents, is_alike
from quality import _CONTROL, article_of
from retellings import RETELLINGS, Retelling

from newsmodel.claims import ClaimRecord, ground
from newsmodel.claims.grounding.recording import record_of
from newsmodel.documents.codec import from_json
from newsmodel.issues import Severity
from newsmodel.model import Article, Claim, Paragraph, Section
from newsmodel.readings import Reading

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(__file__).with_name("grounding_stories.json")
POLNEAR = ROOT.parent / "shared" / "data" / "polnear" / "dev"
if not POLNEAR.is_dir():
    POLNEAR = Path("/work/shared/data/polnear/dev")
#: The share of the records that come to their spans; none that is made up is grounded as if it were not.
SAME = 0.99

#: So many characters are a conjunction, or the marks around some words.
_EDGE = 5
#: The ways that tell, or nearly tell, where the words stand.
PLACED = frozenset({"right", "shifted offsets", "other quotes"})

Place = tuple[str, int, int]


@attrs.frozen
class Known:
    """A claim that a person marked.

    Attributes:
        story: The number of its story.
        record: The record that it is.
        places: Where its content stands.
    """

    story: int
    record: ClaimRecord
    places: tuple[Place, ...]


# --- what is marked


def golden() -> Iterator[tuple[Article, list[ClaimRecord]]]:
    """Yield the golden stories without their claims, and the claims as records."""
    for path in sorted((ROOT / "tests" / "golden").glob("*.newsmodel.json")):
        article = from_json(path.read_bytes())
        sources = {source.id: source for source in article.sources}
        records = [record_of(claim, sources) for claim in article.claims]
        yield attrs.evolve(article, claims=(), sources=()), records


def polnear() -> Iterator[tuple[Article, list[ClaimRecord]]]:
    """Yield the stories of PolNeAR, and what people marked in them as records."""
    for path in sorted((POLNEAR / "text").glob("*.txt")):
        text = _CONTROL.sub(" ", path.read_bytes().decode())
        marked = sorted((POLNEAR / "attributions").glob(f"{path.stem}*.ann"))
        article, offsets = article_of(text)
        blocks = {block.id or "": getattr(block, "text", "") for block in article.blocks}
        records = [_marked(one, text, blocks, offsets) for one in _events(marked[0])] if marked else []
        yield article, [record for record in records if record is not None]


def scripts() -> Iterator[tuple[Article, list[ClaimRecord]]]:
    """Yield the story of this folder in each of its languages, with its claims as records."""
    for told in json.loads(SCRIPTS.read_bytes()):
        blocks = [Paragraph(id=f"p{number}", text=text) for number, text in enumerate(told["paragraphs"], start=1)]
        records = []
        for number, (content, source, cue, _) in enumerate(told["claims"]):
            block = next(block for block in blocks if content in block.text)
            start = block.text.find(content)
            ids = f"S{1 if number == 2 else number}"  # the engineer says two things
            record = ClaimRecord(content=content, source=source, source_ids=ids, cue=cue)
            records.append(attrs.evolve(record, target=block.id, start=start))
        sections = (Section(blocks=tuple(blocks)),)
        yield Article(id="urn:x:1", language=told["language"], headline="-", sections=sections), records


def paraphrases_of_scripts() -> dict[str, str]:
    """Give the contents of that story in other words."""
    stories = json.loads(SCRIPTS.read_bytes())
    return {claim[0]: claim[3] for told in stories for claim in told["claims"]}


def _events(path: Path) -> Iterator[dict[str, list[tuple[int, int]]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for line in path.read_bytes().decode().split("\n"):
        id_, _, rest = line.partition("\t")
        if id_.startswith("T"):
            places = rest.partition("\t")[0].partition(" ")[2]
            pairs = [place.split() for place in places.split(";")]
            spans[id_] = [(int(start), int(end)) for start, end in pairs]
        elif id_.startswith("E"):
            event: dict[str, list[tuple[int, int]]] = {}
            for role, _, name in (part.partition(":") for part in rest.split()):
                event.setdefault(role.rstrip("0123456789").lower(), []).extend(spans.get(name, []))
            yield event


def _marked(
    event: dict[str, list[tuple[int, int]]], text: str, blocks: dict[str, str], offsets: dict[str, int]
) -> ClaimRecord | None:
    """Make the record of an event; None where its words begin or end within a word, or run over two paragraphs."""

    def block_of(start: int, end: int) -> str | None:
        whole = re.sub(r"\s", " ", text)
        cut = any(0 < at < len(whole) and whole[at - 1].isalnum() and whole[at].isalnum() for at in (start, end))
        found = [id_ for id_, at in offsets.items() if at <= start and end <= at + len(blocks[id_])]
        return found[0] if found and not cut else None

    content = sorted(event.get("content", []))
    targets = {block_of(*place) for place in content}
    others = [place for role in ("source", "cue") for place in event.get(role, [])]
    if len(targets) != 1 or None in targets or None in {block_of(*place) for place in others} or _crossing(content):
        return None
    target = targets.pop() or ""
    words = [text[start:end] for start, end in content]
    sources = [text[start:end] for start, end in event.get("source", [])[:1]]
    cue = event.get("cue", [])
    return ClaimRecord(
        content=words,
        source=sources,
        cue=text[cue[0][0] : cue[0][1]] if len(cue) == 1 else None,
        polarity="negated",  # not marked; nothing is to be refused for the cue
        target=target,
        start=content[0][0] - offsets[target],
    )


def _crossing(content: Sequence[tuple[int, int]]) -> bool:
    return any(one[1] > other[0] for one, other in itertools.pairwise(content))


# --- the ways


def shifted(record: ClaimRecord, chance: random.Random) -> ClaimRecord:
    """Give a record offsets that are wrong by some words."""
    start = max(0, (record.start or 0) + chance.randint(-60, 60))
    return attrs.evolve(record, start=start)


def unplaced(record: ClaimRecord, _: random.Random) -> ClaimRecord:
    """Take the offsets away."""
    return attrs.evolve(record, start=None, target=None, cue_start=None, source_start=None, source_ids=())


def _otherwise(text: str) -> str:
    turned = text.translate(str.maketrans("“”’‘—–", "\"\"''–-"))
    if turned == text:
        turned = text.replace('"', "”").replace("'", "’").replace(" -- ", " — ")
    return turned.replace(" ", "  ", 1).replace(" ", "\u00a0", 3)


def other_quotes(record: ClaimRecord, _: random.Random) -> ClaimRecord:
    """Spell a record with other quotation marks, dashes and spaces, and its first letter in the other case."""
    parts = [_otherwise(part) for part in record.content]
    parts[0] = parts[0][:1].swapcase() + parts[0][1:]
    return attrs.evolve(record, content=parts, source=[_otherwise(words) for words in record.source])


def as_a_sentence(record: ClaimRecord, _: random.Random) -> ClaimRecord:
    """Write a record as models of language do: without offsets, a capital first, a full stop behind."""
    parts = list(record.content)
    parts[0] = parts[0][:1].upper() + parts[0][1:]
    parts[-1] = parts[-1].rstrip(",;") + ("" if parts[-1][-1:] in _ENDS else ".")
    return attrs.evolve(unplaced(record, _), content=parts)


def without_quotes(record: ClaimRecord, _: random.Random) -> ClaimRecord:
    """Take quotation marks at the edges of a record away."""
    return attrs.evolve(unplaced(record, _), content=[part.strip(_QUOTES) or part for part in record.content])


def with_quotes(record: ClaimRecord, _: random.Random) -> ClaimRecord:
    """Put a record between quotation marks."""
    parts = [f"“{part.strip(_QUOTES)}”" for part in record.content]
    return attrs.evolve(unplaced(record, _), content=parts)


def behind_attribution(record: ClaimRecord, chance: random.Random) -> ClaimRecord:
    """Put the source and the cue before a record, where it has them."""
    said = f"{record.source[0]} {record.cue} " if record.source and record.cue else ""
    return attrs.evolve(
        unplaced(record, chance), content=[said + record.content[0].strip(_QUOTES), *record.content[1:]]
    )


#: Marks at the edges of words, and those that end a sentence.
_QUOTES, _ENDS = "\"'“”‘’„«»", ".!?。！？؟।,;”\"’'…:"
Way = Callable[[ClaimRecord, random.Random], ClaimRecord]
WAYS: dict[str, Way] = {
    "right": lambda record, _: record,
    "shifted offsets": shifted,
    "other quotes": other_quotes,
    "no offsets": unplaced,
    "as a sentence": as_a_sentence,
    "without quotation marks": without_quotes,
    "with quotation marks": with_quotes,
    "behind its attribution": behind_attribution,
}

#: The ways in which not a character of a place may differ.
EXACT = frozenset(WAYS[name] for name in (*PLACED, "no offsets"))


# --- the measures


def places(claim: Claim) -> tuple[Place, ...]:
    """List where the content of a claim stands."""
    return tuple((span.target, span.start, span.end) for span in claim.content)


def is_nearly(found: Sequence[Place], wanted: Sequence[Place]) -> bool:
    """Whether a content stands in its place but for the marks and the conjunction at its edges."""
    (first, start, _), (last, _, end) = wanted[0], wanted[-1]
    near = found and found[0][0] == first and found[-1][0] == last
    return bool(near) and abs(found[0][1] - start) <= _EDGE and abs(found[-1][2] - end) <= _EDGE


def known_claims(stories: Sequence[tuple[Article, list[ClaimRecord]]], count: int) -> list[Known]:
    """Choose claims evenly over the stories; those that a person marked twice are one."""
    found: list[Known] = []
    for number, (article, records) in enumerate(stories):
        for record in records:
            own: list[Place] = []
            at = record.start or 0
            words = {**{block.id or "": getattr(block, "text", "") or "" for block in article.blocks}}
            text = words.get(record.target or "") or article.headline
            for part in record.content:
                at = text.find(part, at)
                own.append((record.target or "", at, at + len(part)))
                at += len(part)
            if all(start >= 0 for _, start, _ in own) and record.target in words:
                found.append(Known(number, record, tuple(own)))
    random.Random(7).shuffle(found)
    return found[:count]


def measure(
    stories: Sequence[tuple[Article, list[ClaimRecord]]], claims: Sequence[Known], way: Way, *, wrong: bool
) -> tuple[int, int, int]:
    """Count the claims that come to their places in one way, those of which there is something to say, and all."""
    chance = random.Random(3)
    right = doubted = 0
    for one in claims:
        reading = ground(stories[one.story][0], [way(one.record, chance)])
        doubted += outcome_of(reading) in {"in part", "with a warning"}
        found = [places(claim) for claim in reading.article.claims]
        if found == [one.places] or (way not in EXACT and len(found) == 1 and is_nearly(found[0], one.places)):
            right += 1
        elif wrong:
            print(" ", one.record.content, one.places, found, *map(str, reading.issues), sep="\n    ")
    return right, doubted, len(claims)


def measure_retelling(
    stories: Sequence[tuple[Article, list[ClaimRecord]]], claims: Sequence[Known], way: Retelling, *, wrong: bool
) -> Counter[str]:
    """Count what becomes of claims that are written as models do: at their place or elsewhere, and as it is told."""
    counted: Counter[str] = Counter()
    for one in claims:
        article = stories[one.story][0]
        record = way(one.record, (article.language or "en").partition("-")[0])
        if record is None:
            continue
        reading = ground(article, [record])
        found = [places(claim) for claim in reading.article.claims]
        at_place = bool(found) and (_covers(found[0], one.places) or is_nearly(found[0], one.places))
        outcome = outcome_of(reading)
        counted[outcome if at_place or outcome == "refused" else f"elsewhere {outcome}"] += 1
        if wrong and not at_place:
            print(" ", record.content, record.source, record.cue, one.places, found, *reading.issues, sep="\n    ")
    return counted


def _covers(found: Sequence[Place], wanted: Sequence[Place]) -> bool:
    """Whether all of a content stands in its place, but for the marks and the conjunction at the edges of each part."""
    return len(found) == len(wanted) and all(
        is_nearly([one], [other]) for one, other in zip(found, wanted, strict=True)
    )


#: Kinds in which words of one sentence may come together, as a quotation that is cut has them.
CUT = ("content: … with an ellipsis", "content: halves as two parts")
OUTCOMES = ("refused", "in part", "with a warning", "as if verbatim")


def made_up(
    stories: Sequence[tuple[Article, list[ClaimRecord]]],
    claims: Sequence[Known],
    paraphrases: Mapping[str, str],
    *,
    wrong: bool,
) -> Iterator[tuple[str, Counter[str]]]:
    """Count what becomes of the records of each kind that no story has."""
    chance = random.Random(11)
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    elsewhere: defaultdict[str | None, list[Known]] = defaultdict(list)
    for one in claims:
        elsewhere[stories[one.story][0].language].append(one)
    for one in claims:
        article, records = stories[one.story]
        others = [other for other in records if other.content != one.record.content]
        strange = [each for each in elsewhere[article.language] if each.story != one.story]
        setting = Setting(
            article=article,
            others=chance.sample(others, len(others)),
            strangers=[other for other in others if not is_alike(other, one.record)],
            elsewhere=chance.choice(strange).record if strange else None,
            paraphrase=paraphrases.get(one.record.content[0]),
            chance=chance,
        )
        tries = [("content", each) for each in contents(one.record, setting)]
        tries += [("attribution", each) for each in attributions(one.record, setting)]
        for what, (kind, record) in tries:
            reading = ground(article, [unplaced(record, chance)])
            outcome = outcome_of(reading)
            counted[f"{what}: {kind}"][outcome] += 1
            if wrong and outcome != "refused":
                told = (outcome, kind, record.content, record.source, record.cue)
                print(*told, *(claim.text for claim in reading.article.claims), *reading.issues, sep="\n    ")
    yield from counted.items()


def outcome_of(reading: Reading) -> str:
    """Name what became of a record."""
    if not reading.article.claims:
        return "refused"
    if any(issue.rule == "grounded-in-part" for issue in reading.issues):
        return "in part"
    is_told = any(issue.severity is not Severity.NOTE for issue in reading.issues)
    return "with a warning" if is_told else "as if verbatim"


def timed(records: int, words: int) -> float:
    """Measure the processor time of records on a story of so many words."""
    chance = random.Random(5)
    vocabulary = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(3000)]
    text = [" ".join(chance.choices(vocabulary, k=50)) + "." for _ in range(words // 50)]
    story = Article(
        id="urn:x:1",
        language="en",
        headline="-",
        sections=(Section(blocks=tuple(Paragraph(text=one) for one in text)),),
    )
    found = []
    for number in range(records):
        parts = chance.choice(text).split()
        start = chance.randrange(20)
        content = parts[start : start + 15]
        if number % 5 == 4:
            content[7] = "zeppelin"
        found.append(ClaimRecord(content=" ".join(content), source=parts[start + 16], cue=parts[start + 17]))
    begun = time.process_time()
    ground(story, found)
    return time.process_time() - begun


def _shown(counted: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counted.most_common())


def main() -> int:
    """Print the figures; exit code 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=500)
    parser.add_argument("--wrong", action="store_true", help="print what goes wrong")
    parser.add_argument("--retold", action="store_true", help="nothing that is made up")
    parser.add_argument("--time", action="store_true", help="print the processor time too")
    options = parser.parse_args()
    missed = False
    corpora = (("golden", list(golden())), ("scripts", list(scripts())), ("PolNeAR", list(polnear())))
    for name, stories in corpora:
        claims = known_claims(stories, options.claims)
        if not claims:
            print(f"{name}: not at hand")
            continue
        for way, apply in WAYS.items():
            right, doubted, total = measure(stories, claims, apply, wrong=options.wrong)
            missed |= right < SAME * total and way in PLACED
            print(f"{name:8} {way:44} {right}/{total} to their place ({right / total:.1%}), {doubted} with a warning")
        for way_name, retelling in RETELLINGS.items():
            fate = measure_retelling(stories, claims, retelling, wrong=options.wrong)
            print(f"{name:8} model: {way_name:37} of {fate.total()}: {_shown(fate)}", flush=True)
        if options.retold:
            continue
        for kind, outcomes in made_up(stories, claims, paraphrases_of_scripts(), wrong=options.wrong):
            cut = outcomes["in part"] if kind in CUT else 0  # words of one sentence, and what is left out is named
            missed |= kind.startswith("content") and outcomes["refused"] + cut < outcomes.total()
            told = ", ".join(f"{outcomes[outcome]} {outcome}" for outcome in OUTCOMES)
            print(f"{name:8} {kind:44} of {outcomes.total()}: {told}", flush=True)
    if options.time:
        timed(10, 1000)
        for records, words in ((500, 10_000), (1000, 10_000), (500, 20_000)):
            print(f"{records} records on {words} words: {timed(records, words):.2f} s")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
