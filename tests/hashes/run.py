#!/usr/bin/env python3
"""Native = WebAssembly: both programs must print the same, byte by byte.

Plays the solution of every scenario and every *.txt beside this file (lines for `skylens shell`,
which should end with `sim hash`).
"""
import concurrent.futures
import difflib
import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def cases():
    for path in sorted(ROOT.glob("scenarios/**/*.json")):
        if not path.name.endswith(".schema.json"):
            name = str(path.relative_to(ROOT))
            yield name, ["run", name, "--solution"], None
    for path in sorted(Path(__file__).parent.glob("*.txt")):
        yield str(path.relative_to(ROOT)), ["shell"], path


def output(program, arguments, script):
    with open(script or os.devnull, encoding="utf-8") as stdin:
        done = subprocess.run([*program, *arguments], cwd=ROOT, stdin=stdin, text=True,
                              capture_output=True, check=False)
    return f"{done.stdout}{done.stderr}status {done.returncode}\n"


def difference(case):
    """What WebAssembly printed otherwise than the native program; empty if nothing."""
    name, arguments, script = case
    native = output([os.environ["SKYLENS"]], arguments, script)
    wasm = output(shlex.split(os.environ["SKYLENS_NODE"]), arguments, script)
    lines = difflib.unified_diff(native.splitlines(), wasm.splitlines(), f"{name} (native)",
                                 f"{name} (WebAssembly)", lineterm="", n=1)
    return "\n".join(lines)


def main():
    chosen = list(cases())
    if not chosen:
        print("skipped: nothing to compare")
        return 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [text for text in pool.map(difference, chosen) if text]
    for text in found:
        print(text)
    print(f"{len(chosen) - len(found)} passed, {len(found)} failed")
    return 1 if found else 0


sys.exit(main())
