#!/usr/bin/env python3
"""Random sessions in which every invariant must hold (`skylens fuzz`), each seed in a process of its
own, so that a crash names its seed."""
import concurrent.futures
import os
import subprocess
import sys

SEEDS = range(1, 201)
CALLS = 2000
SECONDS_MAX = 120


def play(seed):
    """What the session of this seed complained of; empty if nothing."""
    done = subprocess.run([os.environ["SKYLENS"], "fuzz", "--seeds", "1", "--calls", str(CALLS),
                           "--from", str(seed)], text=True, capture_output=True,
                          timeout=SECONDS_MAX, check=False)
    if done.returncode == 0:
        return ""
    return f"seed {seed}: status {done.returncode}\n{done.stdout}{done.stderr}".rstrip()


def main():
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [text for text in pool.map(play, SEEDS) if text]
    for text in found:
        print(text)
    print(f"{len(SEEDS) - len(found)} passed, {len(found)} failed")
    return 1 if found else 0


sys.exit(main())
