#!/usr/bin/env python3
"""Writes what the program cannot know at run time of its own sources, for `skylens coverage`:

    coverage_index.py OUTPUT.cpp ROOT

Format `skylens.coverage-index/1`:
  transcripts   file -> operations that a command in it calls with success, Config rules it puts
  tests         file -> facts and systems it names
  deviations    operation or Config rule -> its "Deviations from AWS" text
  planned       service -> operations that the catalog is to have later

A test names what it proves in a comment of its own line: `facts: cw-alarm-001, cw-alarm-002` and
`systems: alarm-actions`, behind `#` in a transcript and `//` in C++.
"""
import json
import re
import shlex
import sys
from pathlib import Path

from embed import literal

# Options of the `aws` command itself that take a value; all others stand alone.
VALUED = {"--ca-bundle", "--cli-binary-format", "--cli-connect-timeout", "--cli-read-timeout",
          "--color", "--endpoint-url", "--output", "--profile", "--query", "--region"}
DEVIATIONS = re.compile(r"^// Deviations from AWS:(.*(?:\n//.*)*)", re.MULTILINE)
NAMES = re.compile(r"^ *(?:#|//) (facts|systems): (.+)$", re.MULTILINE)
RULE = re.compile(r'\.identifier\s*=\s*"(\w+)"')
DEFINED = re.compile(r"SKYLENS_DEFINE_OP\((\w+)\)")


def read_commands(root):
    """(CLI service, CLI command) -> the operation it calls, waiters included."""
    commands = {}
    for path in sorted(root.glob("assets/api/*.json")):
        service = json.loads(path.read_text(encoding="utf-8"))
        for name, operation in service["operations"].items():
            commands[service["cli"], operation["cli"]] = f"{service['service']}:{name}"
        for waiter in service.get("waiters", {}).values():
            commands[service["cli"], "wait " + waiter["cli"]] = \
                f"{service['service']}:{waiter['operation']}"
    return commands


def steps_of(text):
    """The commands of a transcript with their exit status."""
    steps = []
    open_line = False
    for line in text.split("\n"):
        if open_line or line.startswith("$ "):
            part = line if open_line else line[2:]
            if not open_line:
                steps.append(["", 0])
            open_line = part.endswith("\\")
            steps[-1][0] += part[:-1] + "\n" if open_line else part
        elif steps and (found := re.fullmatch(r"\[exit (\d+)\]", line)):
            steps[-1][1] = int(found.group(1))
    return steps


def called(command, commands):
    """The operation that an `aws` command calls; None for every other line."""
    try:
        words = shlex.split(command, comments=True)
    except ValueError:
        return None
    if words[:1] != ["aws"]:
        return None
    names = []
    at = 1
    while at < len(words) and len(names) < 3:
        if words[at] in VALUED:
            at += 1
        elif not words[at].startswith("-"):
            names.append(words[at])
        elif len(names) >= 2:
            break
        at += 1
    if names[1:2] == ["wait"]:
        names = [names[0], " ".join(names[1:3])]
    return commands.get(tuple(names[:2]))


def read_transcript(text, commands, rules):
    operations, put = set(), set()
    for command, status in steps_of(text):
        operation = called(command, commands)
        if operation is None or status != 0:
            continue
        operations.add(operation)
        put |= {rule for rule in rules if re.search(rf"\b{rule}\b", command)}
    return {"operations": sorted(operations), "rules": sorted(put)}


def read_names(text):
    """The facts and systems that a test says it proves."""
    names = {"facts": [], "systems": []}
    for kind, listed in NAMES.findall(text):
        names[kind] += [name.strip() for name in listed.split(",")]
    return {kind: sorted(set(listed)) for kind, listed in names.items() if listed}


def deviations_in(path):
    """The block of an operation's or rule's head comment in one line; empty for none."""
    found = DEVIATIONS.search(path.read_text(encoding="utf-8"))
    if not found:
        sys.exit(f'{path}: has no "Deviations from AWS" block')
    text = " ".join(line.lstrip("/ ") for line in found.group(1).split("\n")).strip()
    text = re.sub(r"\s+", " ", text)
    return "" if text.rstrip(".").lower() in ("none", "none known") else text


def read_sources(root):
    deviations, rules = {}, set()
    for path in sorted(root.glob("src/services/*/ops/*.cpp")):
        for name in DEFINED.findall(path.read_text(encoding="utf-8")):
            deviations[f"{path.parts[-3]}:{name}"] = deviations_in(path)
    for path in sorted(root.glob("src/services/config/rules/*.cpp")):
        for name in RULE.findall(path.read_text(encoding="utf-8")):
            rules.add(name)
            deviations[name] = deviations_in(path)
    return {name: text for name, text in deviations.items() if text}, sorted(rules)


def read_planned(root):
    listed = json.loads((root / "tools/catalog_operations.json").read_text(encoding="utf-8"))
    planned = {service: sorted(lists["later"]) for service, lists in listed.items()
               if isinstance(lists, dict) and lists.get("later")}
    return dict(sorted(planned.items()))


def make_index(root):
    commands = read_commands(root)
    deviations, rules = read_sources(root)
    transcripts, tests = {}, {}
    for path in sorted([*root.glob("tests/transcripts/**/*.txt"), *root.glob("tests/**/*_test.cpp")]):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        names = read_names(text)
        if names:
            tests[name] = names
        if path.suffix == ".txt":
            transcripts[name] = read_transcript(text, commands, rules)
    return {"format": "skylens.coverage-index/1", "transcripts": transcripts, "tests": tests,
            "deviations": deviations, "planned": read_planned(root)}


def main():
    output, root = Path(sys.argv[1]), Path(sys.argv[2])
    text = json.dumps(make_index(root), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("\n".join([
        "// Written by tools/coverage_index.py.",
        '#include "cli/coverage_index.h"', "",
        "namespace skylens::cli {", "namespace {", "",
        f"constexpr char kIndex[] =\n    {literal(text)};", "",
        "}  // namespace", "",
        f"std::string_view coverage_index() {{ return {{kIndex, {len(text)}}}; }}", "",
        "}  // namespace skylens::cli", ""]), encoding="ascii")


if __name__ == "__main__":
    main()
