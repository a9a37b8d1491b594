"""Runs the native program for the suite, and counts what held."""
import json
import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SKYLENS", str(ROOT / "build/native/skylens"))
FOLDER = Path(tempfile.mkdtemp(prefix="skylens-cli-"))
SECONDS_MAX = 60


class Answer:
    def __init__(self, done):
        self.status = done.returncode
        self.bytes = done.stdout
        self.text = done.stdout.decode("utf-8", "replace")
        self.error = done.stderr.decode("utf-8", "replace")
        self.lines = self.text.splitlines()


def run(*words, stdin=""):
    data = stdin if isinstance(stdin, bytes) else stdin.encode("utf-8")
    return Answer(subprocess.run([PROGRAM, *words], cwd=ROOT, input=data, capture_output=True,
                                 timeout=SECONDS_MAX, check=False))


def shell(*lines, options=()):
    return run("shell", *options, stdin="".join(line + "\n" for line in lines))


def batch(*lines, options=()):
    """The answers to JSON lines; a line that is a value is written as JSON."""
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    answer = run("batch", *options, stdin=text)
    return answer, [json.loads(line) for line in answer.lines]


def write(name, content):
    """A file of the suite's own folder; a value is written as JSON."""
    path = FOLDER / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content),
                        encoding="utf-8")
    return str(path)


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def that(self, holds, what, answer=None):
        if holds:
            self.passed += 1
            return
        self.failed += 1
        print(f"{what}: does not hold")
        if answer is not None:
            print(f"  status {answer.status}\n  stdout {answer.text[:600]!r}\n"
                  f"  stderr {answer.error[:600]!r}")

    def equal(self, found, wanted, what):
        self.that(found == wanted, what)
        if found != wanted:
            print(f"  found  {found!r}\n  wanted {wanted!r}")

    def refused(self, answer, status, what, *words):
        """One line on stderr that names the program and says `words`; nothing on stdout."""
        lines = answer.error.splitlines()
        self.that(answer.status == status and len(lines) == 1 and lines[0].startswith("skylens: ")
                  and answer.text == "" and all(word in lines[0] for word in words), what, answer)
