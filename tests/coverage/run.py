#!/usr/bin/env python3
"""What `skylens coverage` finds: every simulated operation and Config rule has a transcript, every
name of a fact, a system or an operation leads somewhere, and docs/parity.md is the page it writes.

    run.py              after ./test set SKYLENS, the program
    run.py --update     write docs/parity.md
"""
import difflib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import coverage_index  # noqa: E402  (its folder is known only now)

PAGE = ROOT / "docs/parity.md"
PROGRAM = os.environ.get("SKYLENS", str(ROOT / "build/native/skylens"))


def coverage(*options):
    done = subprocess.run([PROGRAM, "coverage", *options], cwd=ROOT, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"skylens coverage: {done.stderr.decode()}0 passed, 1 failed")
    return done.stdout.decode("utf-8")


def listed_operations():
    """What the lists of the sources say is implemented."""
    names = set()
    for path in ROOT.glob("src/services/*/ops.inc"):
        for name in re.findall(r"^SKYLENS_OP\((\w+)\)", path.read_text(encoding="utf-8"), re.M):
            names.add((path.parent.name, name))
    return names


def check_operations(found):
    implemented = {(one["service"], one["operation"]): one for one in found["operations"]
                   if one["state"] == "implemented"}
    listed = listed_operations()
    for service, name in sorted(listed - implemented.keys()):
        yield f"{service}:{name} is in ops.inc and not in the coverage"
    for service, name in sorted(implemented.keys() - listed):
        yield f"{service}:{name} is in the coverage and in no ops.inc"


def check_transcripts(found):
    for one in found["operations"]:
        if one["state"] == "implemented" and not one["tests"]:
            yield f"{one['service']}:{one['operation']} succeeds in no transcript"
    for one in found["rules"]:
        if not one["tests"]:
            yield f"{one['rule']} is put by no transcript"


def check_planned(found):
    """What is planned is neither implemented nor shown."""
    for one in found["operations"]:
        if one["state"] == "planned" and (one["tests"] or one["scenarios"]):
            yield f"{one['service']}:{one['operation']} is planned and yet something calls it"


def check_names(found):
    yield from found["unknown"]


def documents(folder):
    """The JSON files of a folder but its schema."""
    return [path for path in ROOT.glob(f"{folder}/**/*.json")
            if not path.name.endswith(".schema.json")]


def check_facts(found):
    """Counts of the program against the files themselves."""
    facts = json.loads((ROOT / "assets/facts.json").read_text(encoding="utf-8"))["facts"]
    by_id = {one["id"]: one for one in found["facts"]}
    if list(by_id) != [fact["id"] for fact in facts]:
        yield "the facts of the coverage are not those of assets/facts.json"
    taught, asked = {}, {}
    for path in documents("scenarios"):
        for fact in json.loads(path.read_text(encoding="utf-8")).get("facts", []):
            taught.setdefault(fact, set()).add(path.stem)
    for path in documents("assets/quiz"):
        for question in json.loads(path.read_text(encoding="utf-8"))["questions"]:
            for fact in question["facts"]:
                asked.setdefault(fact, set()).add(question["id"])
    for name, one in by_id.items():
        if set(one["scenarios"]) != taught.get(name, set()):
            yield f"{name} is taught by {taught.get(name)}, not by {one['scenarios']}"
        if set(one["questions"]) != asked.get(name, set()):
            yield f"{name} is asked by {asked.get(name)}, not by {one['questions']}"


def check_systems(found):
    """Every fact belongs to a system; ids are unique; a state follows from what was found."""
    ids = [one["id"] for one in found["systems"]]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"there are two systems {name}"
    used = {fact for one in found["systems"] for fact in one["facts"]}
    for fact in found["facts"]:
        if fact["id"] not in used:
            yield f"{fact['id']} belongs to no system in assets/systems.json"
    implemented = {f"{one['service']}:{one['operation']}" for one in found["operations"]
                   if one["state"] == "implemented"} | {one["rule"] for one in found["rules"]}
    for one in found["systems"]:
        if set(one["missing"]) != set(one["needs"]) - implemented:
            yield f"system {one['id']}: {one['missing']} is not what it lacks"
        if one["state"] == "works" and one["missing"]:
            yield f"system {one['id']} cannot work without {one['missing']}"


def check_page(_):
    written = coverage("--markdown")
    if "--update" in sys.argv[1:]:
        PAGE.write_text(written, encoding="utf-8")
    committed = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    if committed != written:
        yield "docs/parity.md is not what skylens coverage --markdown writes; " \
              "tests/coverage/run.py --update writes it"
        yield from list(difflib.unified_diff(committed.splitlines(), written.splitlines(),
                                             "docs/parity.md", "written", lineterm="", n=0))[:20]


def check_summary(found):
    """The summary names what lacks a transcript and every system."""
    words = set(re.findall(r"[\w:.-]+", coverage()))
    for one in found["operations"]:
        name = f"{one['service']}:{one['operation']}"
        if (one["state"] == "planned" or not one["tests"]) != (name in words):
            yield f"the summary should name {name} only if it lacks something"
    for one in found["systems"]:
        if one["id"] not in words:
            yield f"the summary does not name the system {one['id']}"


TRANSCRIPT = """# facts: cw-alarm-001, cw-alarm-002
# systems: sqs
$ aws --region eu-west-1 sqs create-queue \\
    --queue-name create-topic
$ aws sqs delete-queue --queue-url x

aws: [ERROR]: An error occurred
[exit 254]
$ aws ec2 wait instance-running --instance-ids i-1
$ sim advance 5m
$ aws sqs list-queues --output json # sns list-topics
$ aws sns list-topics "never closed
"""


def check_index(_):
    """What the index takes from a transcript: calls that succeed, however they are written."""
    commands = {("sqs", "create-queue"): "sqs:CreateQueue", ("sqs", "delete-queue"): "sqs:DeleteQueue",
                ("sqs", "list-queues"): "sqs:ListQueues", ("sns", "list-topics"): "sns:ListTopics",
                ("ec2", "wait instance-running"): "ec2:DescribeInstances"}
    read = coverage_index.read_transcript(TRANSCRIPT, commands, ["A_RULE"])
    wanted = {"operations": ["ec2:DescribeInstances", "sqs:CreateQueue", "sqs:ListQueues"], "rules": []}
    if read != wanted:
        yield f"a transcript reads as {read}, not as {wanted}"
    named = coverage_index.read_names(TRANSCRIPT)
    if named != {"facts": ["cw-alarm-001", "cw-alarm-002"], "systems": ["sqs"]}:
        yield f"its names read as {named}"


CHECKS = [check_index, check_operations, check_transcripts, check_planned, check_names, check_facts,
          check_systems, check_page, check_summary]


def main():
    found = json.loads(coverage("--json"))
    failed = 0
    for check in CHECKS:
        findings = list(check(found))
        failed += bool(findings)
        for finding in findings:
            print(f"{check.__name__[6:]}: {finding}")
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
