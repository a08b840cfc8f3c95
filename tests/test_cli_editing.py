"""`newsmodel repair`, `newsmodel diff` and `newsmodel review`, as people run them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from newsmodel import Article, from_json, to_json, validate
from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE
from newsmodel.model import CorrectedClaim, Decisions, Extraction, Party, SourceChoice
from tests.claims.review.stories import decision, file_of
from tests.claims.review.stories import story as reviewed_story
from tests.editing.story import story
from tests.formats.extras import is_installed
from tests.running import run_cli


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(name: str, article: Article, **texts: str) -> str:
    """Write a document, with other words in some of its blocks."""
    Path(name).parent.mkdir(exist_ok=True)
    document: Any = json.loads(to_json(article))
    for block in document["sections"][0]["blocks"]:
        block["text"] = texts.get(block["id"], block["text"])
        block.pop("marks", None)
    Path(name).write_text(json.dumps(document), encoding="utf-8")
    return name


def test_repair_writes_a_valid_document_and_names_what_it_cost() -> None:
    """Spans fit again; the claim that was reworded stands on stderr."""
    name = _write("story.newsmodel.json", story(), p1="Lee said that repairs would take four weeks. It rained in Brae.")
    assert run_cli("validate", name).exit_code == ISSUES
    result = run_cli("repair", name, "-o", "mended.newsmodel.json")
    assert result.exit_code == FINE
    assert "claim-reworded: /claims/0: C1" in result.stderr
    assert validate(Path("mended.newsmodel.json").read_bytes()).ok


def test_repair_writes_to_stdout_and_reads_stdin() -> None:
    """A document whose spans fit is written as it is."""
    result = run_cli("repair", "-", input=to_json(story()))
    assert (from_json(result.stdout), result.stderr) == (story(), "")


def test_repair_tells_what_it_cannot_mend() -> None:
    """An error that has nothing to do with words stays one, and makes the exit code 1."""
    document = json.loads(to_json(story()))
    document["claims"][0]["sources"][0]["source"] = "S9"
    Path("story.newsmodel.json").write_text(json.dumps(document), encoding="utf-8")
    result = run_cli("repair", "story.newsmodel.json", "-o", "out.newsmodel.json")
    assert result.exit_code == ISSUES
    assert "unresolved-reference" in result.stderr


@pytest.mark.parametrize("command", [["repair"], ["review", "export"]])
def test_input_is_never_written_over(command: list[str]) -> None:
    """A command line that names one file twice is refused before anything is read."""
    name = _write("story.newsmodel.json", story())
    result = run_cli(*command, name, "-o", name)
    assert result.exit_code == UNUSABLE
    assert "would be overwritten" in result.stderr


def test_diff_shows_words_and_fields() -> None:
    """As text, without colours where the output is no terminal."""
    was = _write("was.newsmodel.json", story())
    run_cli(
        "repair",
        _write("new.newsmodel.json", story(), p1="Lee said that it would take three weeks. It rained in Brae."),
        "-o",
        "now.newsmodel.json",
    )
    assert run_cli("diff", was, "now.newsmodel.json").stdout.splitlines() == [
        "paragraph p1 changed",
        "    Lee said that [-repairs-] {+it+} would take three weeks. It rained in Brae.",
        "claim C1 changed",
        "    quantities: none → three = 3 weeks",
        "    status: accepted → unreviewed",
        "    that [-repairs-] {+it+} would take three weeks",
    ]


def test_diff_as_json_and_exit_code() -> None:
    """JSON has the changes; the exit code tells of them where that is asked for."""
    was, now = _write("a.newsmodel.json", story()), _write("b.newsmodel.json", story(), p2="It poured.")
    result = run_cli("diff", was, now, "--to", "json", "--exit-code")
    assert result.exit_code == ISSUES
    assert [change["part"] for change in json.loads(result.stdout)["changes"]] == ["block", "block"]
    same = run_cli("diff", was, was, "--exit-code")
    assert (same.exit_code, same.stdout) == (FINE, "")


def test_claims_of_two_raw_stories_are_compared_where_that_is_asked_for() -> None:
    """Neither has claims; `--claims` looks for those of both, and a hint says in which language."""
    for name, verb in (("a.txt", "sagte"), ("b.txt", "bestritt")):
        Path(name).write_text(f"Brücke zu\n\nJo Lee {verb}, dass die Brücke unsicher sei.\n")
    plain = run_cli("diff", "a.txt", "b.txt", "--from", "text").stdout.splitlines()
    told = run_cli("diff", "a.txt", "b.txt", "--claims", "attributed", "--language", "de").stdout.splitlines()
    words = "    Jo Lee [-sagte-]{+bestritt+}, dass die Brücke unsicher sei."
    assert ["paragraph p1 changed", words] == plain
    assert [*plain, "claim C1 changed", "    cue: sagte → bestritt", "    cue kind: state → deny"] == told[:5]


def test_decisions_of_a_file_are_applied_and_taken_out_again() -> None:
    """What the page saves goes into the document, and comes out of it."""
    article = reviewed_story()
    name = _write("story.newsmodel.json", article)
    file = file_of(article, decision(article, "C1", "accepted"), decision(article, "C3", "rejected", note="No."))
    Path("ruiz.json").write_bytes(to_json(file))
    result = run_cli("review", "apply", name, "ruiz.json", "-o", "done.newsmodel.json")
    assert (result.exit_code, result.stderr) == (FINE, "")
    done = from_json(Path("done.newsmodel.json").read_bytes())
    assert [claim.extraction.status for claim in done.claims if claim.extraction] == [
        "accepted",
        "unreviewed",
        "rejected",
        "unreviewed",
        "unreviewed",
    ]
    exported = from_json(run_cli("review", "export", "done.newsmodel.json").stdout, cls=Decisions)
    assert [each.note for each in exported.stories[0].decisions] == [None, "No."]


def test_table_is_applied_with_the_name_and_the_day_that_are_given() -> None:
    """`claims --to csv`, a changed status, and who it was: no clock is read."""
    name = _write("story.newsmodel.json", reviewed_story())
    table = run_cli("claims", "-q", name, "--to", "csv").stdout.replace("unreviewed", "accepted", 1)
    given = ("--reviewer", "Ana Ruiz", "--reviewed", "2026-11-30")
    result = run_cli("review", "apply", name, "-", *given, input=table)
    found = from_json(result.stdout).claims[0].extraction
    assert found is not None
    assert found.reviewer is not None
    assert (found.status, found.reviewer.name, str(found.reviewed)) == ("accepted", "Ana Ruiz", "2026-11-30")
    assert "reviewer-unnamed" not in result.stderr
    told = run_cli("review", "apply", name, "-", input=table).stderr
    assert "-: warning reviewer-unnamed: nobody is named who made these decisions" in told


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_row_that_cannot_be_applied_is_named_by_its_line(end: str) -> None:
    """The head is line 1; a cell of several lines and a blank line count as the editor shows them."""
    name = _write("story.newsmodel.json", reviewed_story())
    digest = run_cli("claims", "-q", name, "--to", "csv").stdout.splitlines()
    head = digest[0]
    columns = head.split(",")
    row = {"claim_id": "C1", "content": f'"two{end}lines"', "status": "accepted"}
    first = ",".join(row.get(column, "") for column in columns)
    second = ",".join({"claim_id": "C2", "content": "No", "status": "perhaps"}.get(column, "") for column in columns)
    result = run_cli("review", "apply", name, "-", input=end.join([head, first, "", second, ""]))
    assert "-:2: error decision-not-applied: /status: C1" in result.stderr
    assert "-:5: error decision-not-applied: /status: C2" in result.stderr


def test_decision_that_cannot_be_applied_makes_the_exit_code_1() -> None:
    """It is named, and the document is written with the others."""
    article = reviewed_story()
    name = _write("story.newsmodel.json", article)
    table = run_cli("claims", "-q", name, "--to", "csv").stdout.replace("unreviewed", "certainly", 1)
    result = run_cli("review", "apply", name, "-", "-o", "done.newsmodel.json", input=table)
    assert result.exit_code == ISSUES
    assert "'certainly' is none of unreviewed, accepted, rejected" in result.stderr
    assert from_json(Path("done.newsmodel.json").read_bytes()) == article


def test_decisions_on_another_story_make_the_exit_code_1() -> None:
    """Where a file has none on this story, nothing was applied."""
    article = reviewed_story()
    Path("ruiz.json").write_bytes(to_json(file_of(article, decision(article, "C1", "accepted"))))
    result = run_cli("review", "apply", _write("story.newsmodel.json", story()), "ruiz.json", "-o", "done.json")
    assert result.exit_code == ISSUES
    assert f"ruiz.json: error decision-not-applied: /stories/0/article: {article.id} is another" in result.stderr


def test_a_claim_that_went_says_whose_it_was_and_that_it_was_accepted() -> None:
    """What a person had accepted is not lost without a word; -q is taken as by other commands."""
    article = story()
    claim = attrs.evolve(article.claims[0], polarity="negated", extraction=Extraction(status="accepted"))
    was = _write("was.newsmodel.json", attrs.evolve(article, claims=[claim, *article.claims[1:]]))
    now = _write("now.newsmodel.json", attrs.evolve(article, claims=article.claims[1:]))
    lines = ["    source: Lee → none", "    polarity: negated → none", "    status: accepted → none"]
    assert run_cli("diff", "-q", was, now).stdout.splitlines()[:4] == ["claim C1 removed", *lines]
    if is_installed("view"):  # an extra
        page = run_cli("diff", was, now, "--to", "html").stdout
        assert "<code>status</code></th><td><bdi>accepted</bdi>" in page


def _ten() -> list[Article]:
    """Ten stories of the same words, of which two are decided on below."""
    return [attrs.evolve(reviewed_story(), id=f"urn:x:{number}") for number in range(10)]


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("output", ["done", "done.jsonl", None])
def test_decisions_on_many_stories_are_applied_at_once(form: str, output: str | None) -> None:
    """Each goes to its story, the others are written as they are, and what is on no given story is told once."""
    for article in _ten():
        _write(f"stories/{article.id[-1]}.newsmodel.json", article)
    others = [*(attrs.evolve(reviewed_story(), id=f"urn:y:{number}") for number in range(3))]
    decided = [*_ten()[:2], *others]
    if form == "json":
        stories = [file_of(each, decision(each, "C1", "accepted")).stories[0] for each in decided]
        Path("all.json").write_bytes(to_json(Decisions(reviewer=Party(name="Ana Ruiz"), stories=stories)))
    else:
        rows = [
            run_cli("claims", "-q", "-", "--to", "csv", input=to_json(each)).stdout.splitlines() for each in decided
        ]
        changed = [each[1].replace("unreviewed", "accepted") for each in rows]
        Path("all.csv").write_text("\n".join([rows[0][0], *changed]) + "\n", encoding="utf-8")
    given = ["--reviewer", "Ana Ruiz", *(["-o", output] if output else [])]
    result = run_cli("review", "apply", "stories", f"all.{form}", *given)
    first = "urn:y:0" if form == "json" else "'Bridge at Brae shut to cars' (urn:y:0)"
    told = f"all.{form}: warning decision-of-another-story: 3 stories are others than each of the 10 stories: {first}"
    assert (result.exit_code, result.stderr.splitlines()) == (FINE, [f"{told} and 2 more"])
    if output == "done":
        written = [from_json(path.read_bytes()) for path in sorted(Path("done").iterdir())]
    else:
        lines = Path(output).read_text(encoding="utf-8") if output else result.stdout
        written = [from_json(line) for line in lines.splitlines()]
    assert [
        article.id
        for article in written
        if article.claims[0].extraction
        and article.claims[0].extraction.reviewed is None
        and article.claims[0].extraction.status == "accepted"
    ] == ["urn:x:0", "urn:x:1"]
    assert written[2:] == _ten()[2:]


def test_a_table_that_names_no_story_is_for_one() -> None:
    """Of several stories nobody knows which its rows are on."""
    for number in range(2):
        _write(f"stories/{number}.newsmodel.json", _ten()[number])
    table = "claim_id,content,status\nC1,“It is not safe,”,accepted\n"
    result = run_cli("review", "apply", "stories", "-", input=table)
    assert "has no column article_id" in result.stderr


def test_decisions_on_another_version_are_applied_where_somebody_says_so() -> None:
    """One word changed, and with it the id: what still says the same is decided, and nothing of several stories is."""
    before, after = reviewed_story(), attrs.evolve(reviewed_story(), id="urn:x:later")
    Path("ruiz.json").write_bytes(to_json(file_of(before, decision(before, "C1", "accepted"))))
    name = _write("later.newsmodel.json", after)
    assert run_cli("review", "apply", name, "ruiz.json").exit_code == ISSUES
    result = run_cli("review", "apply", name, "ruiz.json", "--same-story")
    found = from_json(result.stdout)
    assert (result.exit_code, result.stderr, found.id) == (FINE, "", "urn:x:later")
    assert found.claims[0].extraction is not None
    assert found.claims[0].extraction.status == "accepted"
    table = run_cli("claims", "-q", _write("story.newsmodel.json", before), "--to", "csv").stdout
    Path("ruiz.csv").write_text(table.replace("unreviewed", "accepted"), encoding="utf-8")
    assert run_cli("review", "apply", name, "ruiz.csv", "--same-story").exit_code == FINE
    both = Decisions(stories=[file_of(each, decision(each, "C1", "accepted")).stories[0] for each in _ten()[:2]])
    Path("both.json").write_bytes(to_json(both))
    assert "decisions on 2 stories" in run_cli("review", "apply", name, "both.json", "--same-story").stderr


@pytest.mark.parametrize("words", ["{}", "Rain", '{"newsmodel_decisions":"1.0","reviewers":[]}'])
def test_files_that_are_no_decisions_are_refused(words: str) -> None:
    """Nothing is written, and the reason is told."""
    name = _write("story.newsmodel.json", story())
    result = run_cli("review", "apply", name, "-", "-o", "done.newsmodel.json", input=words)
    assert result.exit_code != FINE
    assert not Path("done.newsmodel.json").exists()


def test_problems_of_a_file_of_decisions_are_told_one_a_line() -> None:
    """Each with the name of the file: several may be given."""
    name = _write("story.newsmodel.json", story())
    Path("bad.json").write_text('{"newsmodel_decisions":"1.0","reviewers":[],"rain":1}', encoding="utf-8")
    Path("cut.json").write_text('{"newsmodel_decisions"', encoding="utf-8")
    bad, cut = (run_cli("review", "apply", name, file) for file in ("bad.json", "cut.json"))
    assert [line.partition(" error ")[0] for line in bad.stderr.splitlines()[:2]] == [
        "bad.json:1:30:",
        "bad.json:1:45:",
    ]
    assert "\\n" not in bad.stderr
    assert bad.exit_code == UNUSABLE
    assert str(cut.exception) == "cut.json: newsmodel: line 1, column 23: expecting ':' delimiter"


def test_story_without_claims_is_told_once() -> None:
    """No decision on a claim can be applied to a raw story; it is an error, and one line."""
    article = reviewed_story()
    raw = _write("raw.newsmodel.json", attrs.evolve(article, claims=(), sources=()))
    file = file_of(article, decision(article, "C1", "accepted"), decision(article, "C2", "rejected"))
    Path("ruiz.json").write_bytes(to_json(file))
    table = run_cli("claims", "-q", _write("story.newsmodel.json", article), "--to", "csv").stdout
    Path("ruiz.csv").write_text(table.replace("unreviewed", "accepted"), encoding="utf-8")
    for path, place in (("ruiz.json", "/stories/0/decisions: "), ("ruiz.csv", "")):
        result = run_cli("review", "apply", raw, path, "-o", f"{path}.newsmodel.json")
        told = f"{path}: error decision-not-applied: {place}the story has no claims: convert it first"
        assert (result.exit_code, result.stderr.splitlines()[0]) == (ISSUES, told)
        assert result.stderr.count("decision-not-applied") == 1


def test_agreement_of_two_folders() -> None:
    """Stories are paired by their ids; measures as text and as JSON."""
    article = reviewed_story()
    name = _write("story.newsmodel.json", article)
    for person, verdicts in (("one", "accepted accepted"), ("two", "accepted rejected")):
        decisions = [decision(article, f"C{number}", word) for number, word in enumerate(verdicts.split(), start=1)]
        Path(f"{person}.json").write_bytes(to_json(file_of(article, *decisions)))
        run_cli("review", "apply", name, f"{person}.json", "-o", f"{person}/story.newsmodel.json")
    result = run_cli("review", "agreement", "one", "two", "--to", "json")
    assert result.exit_code == FINE
    told = json.loads(result.stdout)
    assert (told["stories"], told["claims_decided_by_both"], told["claims_left_out_undecided"]) == (1, 2, 3)
    assert told["relation_f1"] == pytest.approx(2 / 3)
    assert "relation f1                    0.667" in run_cli("review", "agreement", "one", "two").stdout


def test_agreement_tells_what_it_could_not_compare() -> None:
    """A file that cannot be read, or whose suffix says nothing, costs no other and is named."""
    for person in ("one", "two"):
        Path(person).mkdir()
        _write(f"{person}/story.newsmodel.json", reviewed_story())
    Path("one/empty.newsmodel.json").touch()
    Path("two/story.xyz").touch()
    result = run_cli("review", "agreement", "one", "two", "--to", "json")
    assert (result.exit_code, json.loads(result.stdout)["stories"]) == (ISSUES, 1)
    assert [line.split(": ")[:2] for line in result.stderr.splitlines()] == [
        ["one/empty.newsmodel.json:1:1", "error story-failed"],
        ["two", "note files-left-out"],
    ]


def test_on_another_version_an_id_is_nobody() -> None:
    """S2 may be somebody else there: a choice by id alone is not applied, and nobody is made to say what he did not."""
    before, after = reviewed_story(), attrs.evolve(reviewed_story(), id="urn:x:later")
    corrected = CorrectedClaim(sources=[SourceChoice(source=before.sources[-1].id)])
    chosen = attrs.evolve(decision(before, "C1", "accepted"), corrected=corrected)
    Path("ruiz.json").write_bytes(to_json(file_of(before, chosen)))
    result = run_cli("review", "apply", _write("later.newsmodel.json", after), "ruiz.json", "--same-story")
    assert result.exit_code == ISSUES
    assert "nothing says who is meant" in result.stderr
    assert from_json(result.stdout).claims[0].sources == after.claims[0].sources


def test_the_form_of_a_difference_is_that_of_the_suffix() -> None:
    """As with every command: a suffix says the form, --to goes before it, and one that is no form is refused."""
    was = _write("was.newsmodel.json", reviewed_story())
    run_cli("diff", was, was, "-o", "same.json")
    assert set(json.loads(Path("same.json").read_text(encoding="utf-8"))) == {"before", "after"}
    assert run_cli("diff", was, was, "-o", "same.csv").exit_code == UNUSABLE
    assert run_cli("diff", was, was, "--to", "text", "-o", "same.txt").exit_code == 0


@pytest.mark.parametrize(
    "command",
    [
        ["show", "x.newsmodel.json"],
        ["repair", "x.newsmodel.json"],
        ["diff", "x.newsmodel.json", "x.newsmodel.json"],
        ["ground", "x.newsmodel.json", "x.newsmodel.json"],
        ["review", "export", "x.newsmodel.json"],
        ["convert", "x.newsmodel.json"],
    ],
    ids=lambda command: command[0],
)
@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        ('{"newsmodel": "1.0", "id": "urn:x:1"}', ":1:1: error missing-field: 'headline' is missing", ISSUES),
        ("{", ":1:2: error story-failed: newsmodel: expecting property name enclosed in double quotes", UNUSABLE),
    ],
)
def test_what_is_no_story_is_told_alike_by_all_commands(command: list[str], data: str, line: str, code: int) -> None:
    """A document that breaks a rule is an issue with its file and its line, and 1; what cannot be read at all is 2."""
    Path("x.newsmodel.json").write_text(data)
    result = run_cli(*command)
    assert (f"x.newsmodel.json{line}\n", code) == (result.stderr, result.exit_code)
