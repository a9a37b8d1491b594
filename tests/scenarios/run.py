#!/usr/bin/env python3
"""Validates every shipped scenario and quiz bank with `skylens validate`; the last line counts."""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main():
    files = sorted(path for pattern in ("scenarios/**/*.json", "assets/quiz/*.json")
                   for path in ROOT.glob(pattern) if not path.name.endswith(".schema.json"))
    failed = 0
    for path in files:
        done = subprocess.run([os.environ["SKYLENS"], "validate", str(path.relative_to(ROOT))],
                              cwd=ROOT, text=True, capture_output=True, check=False)
        if done.returncode != 0:
            failed += 1
            print(f"{path.relative_to(ROOT)}: status {done.returncode}")
            print((done.stdout + done.stderr).rstrip())
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
