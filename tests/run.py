#!/usr/bin/env python3
"""Runs the test suites (see ./test).

A suite is a command whose last line is `N passed, N failed`, or `skipped: reason`. The folder
tests/NAME with a program run.py or run.cjs in it is the suite NAME; the others are listed below.
Suites find the programs under test in the environment: SKYLENS (the native program), SKYLENS_NODE
(the same as WebAssembly in node), SKYLENS_SITE (the page), SKYLENS_CONFORMANCE (published AWS
behaviour, which need not exist), SKYLENS_CHROMIUM.
"""
import argparse
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NATIVE = ROOT / "build/native"
NODE = ROOT / "build/node"
NODE_COMMAND = ["node", "--no-experimental-fetch"]
DOCTEST_OPTIONS = ["--no-colors=true"]
SECONDS_MAX = 900
WITHOUT_BUILD = {"tidy", "catalog"}        # Need no program of ours.
WITH_WEB = {"unit-node", "transcripts-node", "hashes", "size", "e2e"}  # Need the WebAssembly build.
LAST_LINE = re.compile(r"(\d+) passed, (\d+) failed$")


def suite_commands():
    """Suite name -> command, in the order in which they run; only what the tree holds."""
    suites = {"tidy": [sys.executable, "tests/tidy/tidy.py"]}
    programs = [("unit", "skylens_tests", "tests/unit/**/*_test.cpp", DOCTEST_OPTIONS),
                ("transcripts", "skylens_transcripts", "tests/transcripts/*.cpp", []),
                ("conformance", "skylens_conformance", "tests/conformance/*_test.cpp",
                 DOCTEST_OPTIONS),
                ("ui", "skylens_ui_tests", "tests/ui/**/*_test.cpp", DOCTEST_OPTIONS)]
    for name, program, sources, options in programs:
        if any(ROOT.glob(sources)):
            suites[name] = [str(NATIVE / program), *options]
            if f"{name}-node" in WITH_WEB:
                suites[f"{name}-node"] = [*NODE_COMMAND, str(NODE / f"{program}.js"), *options]
    for script in sorted(ROOT.glob("tests/*/run.*")):
        interpreter = {".py": [sys.executable], ".cjs": ["node"]}.get(script.suffix)
        if interpreter:
            suites[script.parent.name] = [*interpreter, str(script)]
    if "e2e" in suites:  # Last: it takes longest and says least about where a fault lies.
        suites["e2e"] = suites.pop("e2e")
    return suites


def environment():
    values = dict(os.environ, SKYLENS=str(NATIVE / "skylens"), SKYLENS_SITE=str(ROOT / "build/web"),
                  SKYLENS_NODE=shlex.join([*NODE_COMMAND, str(NODE / "skylens_node.js")]))
    values.setdefault("SKYLENS_CONFORMANCE", str(ROOT.parent / "shared/conformance"))
    browser = ROOT / "build/browser"
    if browser.exists():
        values["SKYLENS_CHROMIUM"] = browser.read_text().strip()
    return values


def prepare(step, command):
    """Runs a step of the set-up or the build; a failure ends everything."""
    print(f"{step} ...", flush=True)
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        print(f"{step}: failed\n0 passed, 1 failed")
        sys.exit(1)


def run_suite(name, command):
    """Runs one suite, prints its line (and its output if anything failed), gives the two counts."""
    if name == "conformance" and not Path(environment()["SKYLENS_CONFORMANCE"]).is_dir():
        print("conformance: skipped: the tables of AWS's answers are not beside this checkout")
        return 0, 0
    start = time.monotonic()
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment(), text=True, errors="replace",
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=SECONDS_MAX, check=False)
        output, status = done.stdout, done.returncode
    except subprocess.TimeoutExpired as stopped:
        output = (stopped.stdout or b"").decode("utf-8", "replace")
        output += f"\n{name}: stopped after {SECONDS_MAX} seconds\n"
        status = 1
    except OSError as error:
        output, status = f"{name}: {error}\n", 1
    last = output.rstrip().rsplit("\n", 1)[-1]
    seconds = f"({time.monotonic() - start:.1f} s)"
    if status == 0 and last.startswith("skipped"):
        print(f"{name}: {last} {seconds}", flush=True)
        return 0, 0
    counts = LAST_LINE.search(last)
    passed, failed = map(int, counts.groups()) if counts else (0, 0)
    if failed == 0 and (status != 0 or not counts):
        output += f"{name}: ended with status {status}" + ("" if counts else " and no count") + "\n"
        failed = 1
    if failed:
        print(f"--- {name} " + "-" * (70 - len(name)))
        print(output.rstrip())
        print("-" * 75)
    print(f"{name}: {passed} passed, {failed} failed {seconds}", flush=True)
    return passed, failed


def main():
    parser = argparse.ArgumentParser(prog="./test", description="Builds and tests skylens.")
    parser.add_argument("--fast", action="store_true", help="only what needs no WebAssembly")
    parser.add_argument("suites", nargs="*", metavar="SUITE", help="only these")
    arguments = parser.parse_args()
    suites = suite_commands()
    unknown = [name for name in arguments.suites if name not in suites]
    if unknown:
        parser.error(f"no suite {', '.join(unknown)}; there are {', '.join(suites)}")
    wanted = [name for name in suites
              if not arguments.suites or name in arguments.suites
              if not arguments.fast or name not in WITH_WEB]

    if set(wanted) - WITHOUT_BUILD:
        prepare("set-up", ["tools/setup", *([] if arguments.fast else ["--test"])])
        prepare("native build", ["tools/build", "native"])
    if set(wanted) & WITH_WEB:
        prepare("web build", ["tools/build", "web", "all"])
    totals = [run_suite(name, suites[name]) for name in wanted]
    passed = sum(counts[0] for counts in totals)
    failed = sum(counts[1] for counts in totals)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
