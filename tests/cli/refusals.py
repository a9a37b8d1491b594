"""Bad usage and bad input: the exit status, and one line on stderr that says what and where."""
import json

from program import FOLDER, ROOT, run, write

SCENARIO = "scenarios/open-ssh.json"


def bad_scenarios():
    """Files that are no scenario -> a word that the refusal says."""
    good = json.loads((ROOT / SCENARIO).read_text(encoding="utf-8"))
    step = dict(good, setup=[{"call": "RunInstances"}])
    pattern = json.loads(json.dumps(good))
    pattern["tasks"][0]["done"] = {"event": {"source": "aws.ec2"}}
    return {
        write("broken.json", '{"format": "skylens.scenario/1",'): "line 1",
        write("empty.json", ""): "line 1",
        write("bytes.json", b"\xff\xfe\x00{}"): "",
        write("other.json", {"format": "skylens.quiz/1"}): "/format",
        write("list.json", []): "object",
        write("member.json", dict(good, bogus=1)): "/bogus",
        write("region.json", dict(good, region="moon-1")): "/region",
        write("step.json", step): "/setup/0/call",
        write("pattern.json", pattern): "/tasks/0/done",
        write("large.json", dict(good, brief={"en": "x" * 600_000})): "",
        write("deep.json", '{"format": "skylens.scenario/1", "tasks": ' + "[" * 5000 + "]" * 5000
              + "}"): "",
        str(FOLDER / "missing.json"): "No such file",
        str(FOLDER): "directory",
    }


def check_usage(checks):
    """Words that no command takes."""
    good = str(ROOT / SCENARIO)
    cases = [
        ([], "skylens help"), (["fly"], "'fly'"), (["--fast"], "--fast"),
        (["shell", "--fast"], "--fast"), (["shell", "x"], "'x'"), (["shell", "--seed"], "--seed"),
        (["shell", "--seed", "x"], "'x'"), (["shell", "--seed", "-1"], "'-1'"),
        (["shell", "--seed", "1234567890123456789"], "18 digits"),
        (["shell", "--profile", "fast"], "'fast'"), (["shell", "--scenario"], "--scenario"),
        (["shell", "--scenario", "no-such"], "no-such"),
        (["batch", "-e"], "'-e'"), (["batch", "--profile="], "profile"),
        (["batch", "--scenario", "no-such"], "no-such"),
        (["run"], "usage"), (["run", good], "usage"), (["run", good, "--fast"], "usage"),
        (["run", good, "--journal"], "usage"), (["run", good, "--solution", "x"], "usage"),
        (["run", "no-such", "--solution"], "no-such"),
        (["run", good, "--journal", str(FOLDER / "missing.json")], "No such file"),
        (["validate"], "files"), (["validate", str(FOLDER / "missing.json")], "No such file"),
        (["validate", "--fast"], "--fast"),
        (["grade"], "usage"), (["grade", "--fast", good], "--fast"),
        (["grade", "--scenario"], "usage"), (["grade", "--scenario", "no-such", good], "no-such"),
        (["bench", "no-such"], "no-such"), (["bench", "--fast"], "--fast"),
        (["fuzz", "--fast"], "usage"), (["fuzz", "--seeds"], "--seeds"),
        (["fuzz", "--seeds", "many"], "usage"), (["fuzz", "x"], "usage"),
        (["coverage", "--xml"], "usage"), (["coverage", "--json", "--markdown"], "usage"),
    ]
    for words, said in cases:
        checks.refused(run(*words), 2, "skylens " + " ".join(words), said)


def check_scenario_files(checks):
    for path, said in bad_scenarios().items():
        for words in (["shell", "--scenario", path], ["batch", "--scenario", path],
                      ["run", path, "--solution"]):
            checks.refused(run(*words), 2, " ".join(words), path.rsplit("/", 1)[-1], said)


def check_validate(checks):
    """A file that cannot be read is bad input; one that is wrong is a failed check."""
    for path in bad_scenarios():
        answer = run("validate", path)
        unread = path == str(FOLDER) or path.endswith("missing.json")
        lines = answer.error.splitlines()
        checks.that(answer.status == (2 if unread else 1) and len(lines) == 1
                    and path in lines[0] and answer.text == "", f"validate {path}", answer)
    good = run("validate", SCENARIO)
    checks.that(good.status == 0 and good.error == "" and good.text == f"{SCENARIO}: ok\n",
                "validate of a good file", good)
    both = run("validate", SCENARIO, write("broken.json", "{"))
    checks.that(both.status == 1 and f"{SCENARIO}: ok" in both.text, "validate of both", both)
    bank = json.loads((ROOT / "assets/quiz/open-ssh.json").read_text(encoding="utf-8"))
    checks.that(run("validate", "assets/quiz/open-ssh.json").status == 0, "validate of a bank")
    bank["questions"][0]["facts"] = ["no-such-fact"]
    wrong = run("validate", write("bank.json", bank))
    checks.that(wrong.status == 1 and "no-such-fact" in wrong.error, "a fact nobody knows", wrong)
    untranslated = json.loads((ROOT / SCENARIO).read_text(encoding="utf-8"))
    del untranslated["title"]["ko"]
    wrong = run("validate", write("untranslated.json", untranslated))
    checks.that(wrong.status == 1 and "/title" in wrong.error, "a title without Korean", wrong)


def check_help(checks):
    for words in (["help"], ["--help"], ["-h"]):
        answer = run(*words)
        listed = all(f"\n  skylens {name} " in answer.text for name in
                     ("shell", "batch", "run", "validate", "grade", "coverage", "bench", "fuzz"))
        checks.that(answer.status == 0 and answer.error == "" and listed, " ".join(words), answer)
    version = run("--version")
    checks.that(version.status == 0 and version.text.startswith("skylens "), "--version", version)


def check_all(checks):
    check_usage(checks)
    check_scenario_files(checks)
    check_validate(checks)
    check_help(checks)
